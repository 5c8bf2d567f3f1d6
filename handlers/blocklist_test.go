package handlers

import (
	"maps"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

const blockedFor = "登録料を前払いさせる詐欺でした"

// block puts something on the block list by its form.
func (w *browser) block(kind models.BlockKind, value string, more ...string) {
	w.t.Helper()
	form := url.Values{"kind": {string(kind)}, "value": {value}, "reason": {blockedFor}}
	for i := 0; i+1 < len(more); i += 2 {
		form.Set(more[i], more[i+1])
	}
	w.submit("/admin/blocks", "/admin/blocks", form).want(w.t, 303)
}

var endButton = regexp.MustCompile(`action="(/admin/blocks/[^"]+/end)"`)

// The list says who, when, why and until when; what cannot be blocked is refused with
// what was typed; an entry is ended once; each step is in the audit log.
func TestTheBlockListIsKept(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		admin := b.administrator()
		bad := url.Values{"kind": {"domain"}, "value": {"gmail.com"}, "reason": {"だめ"}, "until": {"昨日"}}
		res := admin.submit("/admin/blocks", "/admin/blocks", bad).want(t, 422, "gmail.com", "だめ", "昨日", "多くの人が使うドメイン")
		for _, field := range []string{"value", "reason", "until"} {
			if faultsAt(res.body, field) == "" {
				t.Errorf("nothing is said beside %s", field)
			}
		}
		admin.get("/admin/blocks").want(t, 200, "登録はありません")
		admin.block(models.BlockedPhone, "０３-９９９９-０００１", "until", "2026-12-31")
		shown := admin.get("/admin/blocks").want(t, 200, "0399990001", blockedFor, "admin@enkaku.example", "2026年12月31日").body
		path := endButton.FindStringSubmatch(shown)
		if path == nil {
			t.Fatal("it cannot be ended")
		}
		admin.submit("/admin/blocks", path[1], url.Values{}).want(t, 303)
		admin.get("/admin/blocks").want(t, 200, "0399990001", "に解除").without(t, path[1])
		admin.submit("/admin/blocks", path[1], url.Values{}).want(t, 409)
		target := "block/" + strings.Split(path[1], "/")[3]
		if log := b.audited(target); !strings.Contains(log, "block.add") || !strings.Contains(log, "block.end") {
			t.Errorf("the audit log: %s", log)
		}
		w, _ := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		w.get("/admin/blocks").want(t, 404)
	})
}

// An address on the list, or below a domain on it, gets no code, no confirmation of an
// alert, no digest of one that it had, and no invitation. Every page is the same as for
// others.
func TestABlockedAddressGetsNoMail(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		b.alertFor("had@evil.example", "online_care", true)
		admin := b.administrator()
		admin.block(models.BlockedAddress, "Sagi@honest.example")
		admin.block(models.BlockedDomain, "evil.example")
		owner, org := b.recruiterAt("owner@clinic.example", "employer", clinic())
		b.verify(org)
		same := func(s, email string) string {
			s = regexp.MustCompile(`[\w-]{20,}|nonce-[\w+/=-]+|\?v=\w+`).ReplaceAllString(s, "")
			return strings.ReplaceAll(s, email, "ADDRESS")
		}
		pages := map[string][]string{}
		for _, email := range []string{"fine@honest.example", "sagi@honest.example", "any@mail.evil.example"} {
			w := b.browser()
			asked := w.askCode(email).want(t, 303)
			ordered := b.browser().submit("/alerts/new", "/alerts", url.Values{"email": {email}, "frequency": {"daily"}, "website": {""},
				"criteria": {models.Criteria{Work: []string{"online_care"}}.Values().Encode()}})
			invited := owner.invite(email).want(t, 303)
			b.catchUp()
			pages[email] = []string{asked.Header.Get("Location"), same(w.get("/signin/code").body, email), same(ordered.want(t, 200).body, email),
				invited.Header.Get("Location")}
			mails := len(b.toldOf(alert.MailCode, email)) + len(b.toldOf(alert.MailConfirm, email)) + len(b.toldOf(alert.MailInvited, email))
			if want := map[bool]int{true: 3}[email == "fine@honest.example"]; mails != want {
				t.Errorf("%s got %d mails, want %d", email, mails, want)
			}
		}
		for email, got := range pages {
			for i, page := range pages["fine@honest.example"] {
				if got[i] != page {
					t.Errorf("%s is answered otherwise at step %d:\n%s\nwant\n%s", email, i, got[i], page)
				}
			}
		}
		if j := owner.posted(org.ID, nil); !j.Live(b.now) {
			t.Fatalf("the job of an alert is %s", j.State)
		}
		b.wait(24 * time.Hour)
		b.digests()
		b.catchUp()
		if got := b.mailed(alert.MailDigest, "had@evil.example"); got != 0 {
			t.Errorf("%d digests", got)
		}
	})
}

// What an editor took down is known again: another poster's advert with the text in
// other signs, or with the domain, waits at every door. Its poster is told neutrally, the
// administrator why.
func TestABlockedAdvertWaits(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		first, org := b.recruiterAt("first@clinic.example", "employer", clinic())
		b.verify(org)
		fraud := first.posted(org.ID, nil)
		w, other := b.recruiterAt("second@clinic.example", "employer", changed(changed(clinic(), "name.ja", "見本内科医院"), "tel", "03-0000-0077"))
		b.verify(other)
		key := w.key("jobs.read", "jobs.write")
		standing := w.posted(other.ID, map[string][]string{"title.ja": {"平日のオンライン再診"}, "specialties": {"internal_medicine"},
			"pay.max": {"12500"}, "description": {"平日の日中に再診をお願いします。" + strings.Repeat("受付は看護師が行い、先生には診察だけをお願いします。", 6)}})
		if !standing.Live(b.now) {
			t.Fatalf("an honest advert is %s", standing.State)
		}
		admin := b.administrator()
		page := "/admin/review/" + fraud.ID
		shown := admin.get(page).want(t, 200, "ブロックリストへ登録", "0300000001").body
		text := regexp.MustCompile(`value="(text:[^"]+)"`).FindStringSubmatch(shown)
		if text == nil {
			t.Fatal("its text is not offered")
		}
		take := url.Values{"reason": {blockedFor}, "block": {text[1], "phone:0300000001", "domain:unoffered.example"}}
		admin.submit(page, page+"/take-down", changed(maps.Clone(take), "reason", "")).want(t, 422, `value="`+text[1]+`" checked`)
		admin.submit(page, page+"/take-down", take).want(t, 303)
		admin.get("/admin/blocks").want(t, 200, "0300000001", blockedFor, page).without(t, "unoffered.example")
		admin.block(models.BlockedDomain, "evil.example")

		values := b.onlineCare(other.ID)
		again := strings.NewReplacer("。", "！\n", "、", "  ", "オンライン", "ｵﾝﾗｲﾝ").Replace(values["description"][0])
		held := func(door, id string) {
			t.Helper()
			if j := b.job(id); j.Live(b.now) && j.Proposed == nil || !j.Waits() {
				t.Errorf("%s: it is %s", door, j.State)
			}
			w.get("/desk/jobs/"+id).want(t, 200, "担当者が確認してから掲載します").without(t, blockedFor, "ブロック")
			admin.get("/admin/review/"+id).want(t, 200, `id="blocked"`, blockedFor, "担当者が確認してから掲載します")
		}
		held("form", w.posted(other.ID, map[string][]string{"description": {again}}).ID)
		handed := written(values)
		handed["title"], handed["description"] = "内科のオンライン診療医（夜間）", again
		res, got := b.call("PUT", "/api/v1/jobs/B-1", key, handed)
		if res.StatusCode != 201 {
			t.Fatalf("API: %d %s", res.StatusCode, res.body)
		}
		held("API", got["id"].(string))
		edit := map[string][]string{}
		maps.Copy(edit, values)
		for _, name := range []string{"title.ja", "specialties", "pay.max"} {
			edit[name] = map[string][]string{"title.ja": {"平日のオンライン再診"}, "specialties": {"internal_medicine"}, "pay.max": {"12500"}}[name]
		}
		edit["description"] = []string{again}
		w.edited(standing, edit).want(t, 303)
		held("edit", standing.ID)

		editor := admin // who looks may let it appear
		editor.decide(standing.ID, "approve", "").want(t, 303)
		if j := b.job(standing.ID); !j.Live(b.now) || j.Proposed != nil {
			t.Errorf("approved: %s", j.State)
		}
	})
}

// An advert that was booked before its domain was blocked does not appear by itself.
func TestABlockedAdvertIsNotBroughtBySchedule(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	draft := w.newDraft()
	w.fill(draft, b.onlineCare(org.ID))
	res := w.submit(draft+"/review", draft+"/publish",
		url.Values{"attest": {"on"}, "go": {"publish"}, "publish_on": {"2026-11-26"}, "publish_hour": {"7"}}).want(t, 303)
	id := strings.TrimPrefix(res.Header.Get("Location"), "/desk/jobs/")
	b.administrator().block(models.BlockedPhone, "+81 3-0000-0001")
	b.wait(48 * time.Hour)
	b.handIn()
	if j := b.job(id); !j.InReview() || j.Revision != 0 {
		t.Errorf("it is %s, revision %d", j.State, j.Revision)
	}
	b.browser().get("/jobs/"+id).want(t, 404)
}

// An organisation with something on the list waits for a person, who alone is told why;
// so do its adverts once it is verified.
func TestABlockedOrganisationWaits(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		admin := b.administrator()
		admin.block(models.BlockedPermit, "１３ーﾕー９９９９０１")
		admin.block(models.BlockedPhone, "03-0000-0666")
		a, agency := b.recruiterAt("jinji@agency.example", "agency", placement())
		page := "/admin/organisations/agency/" + agency.ID
		admin.get(page).want(t, 200, `id="blocked"`, "13-ユ-999901", blockedFor)
		a.get("/desk").want(t, 200).without(t, blockedFor, "ブロック")

		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		admin.get("/admin/organisations/employer/"+org.ID).want(t, 200).without(t, `id="blocked"`)
		w.submit("/desk/organisation", "/desk/organisation", changed(clinic(), "size", "常勤医3名")).want(t, 303)
		check := func(want models.VerificationState) {
			t.Helper()
			if e, err := b.store.Employers().Get(t.Context(), org.ID); err != nil || e.Verification.State != want {
				t.Errorf("it is %s, %v; want %s", e.Verification.State, err, want)
			}
		}
		check(models.VerifyVerified)
		moved := changed(clinic(), "tel", "03（0000）0666")
		w.submit("/desk/organisation", "/desk/organisation", moved).want(t, 303)
		check(models.VerifyPending)
		w.get("/desk/organisation").want(t, 200).without(t, blockedFor, "ブロック")
		admin.get("/admin/organisations/employer/"+org.ID).want(t, 200, `id="blocked"`, "0300000666")
		admin.submit("/admin/organisations/employer/"+org.ID, "/admin/organisations/employer/"+org.ID, url.Values{"state": {"verified"}}).want(t, 303)
		w.submit("/desk/organisation", "/desk/organisation", changed(moved, "size", "常勤医4名")).want(t, 303)
		check(models.VerifyVerified) // a person has looked at the number
		honest := changed(changed(placement(), "permit.number", "13-ユ-999902"), "name.ja", "別の医師紹介株式会社")
		o, second := b.recruiterAt("jinji@other.example", "agency", honest)
		b.verify(second)
		o.submit("/desk/organisation", "/desk/organisation", changed(honest, "refund_policy", "早期の退職では返金します。窓口は 03-0000-0666")).want(t, 303)
		if g, err := b.store.Agencies().Get(t.Context(), second.ID); err != nil || !g.Verification.Pending() {
			t.Errorf("a number in what nobody checks: it is %s, %v", g.Verification.State, err)
		}
		job := w.posted(org.ID, nil)
		if !job.InReview() {
			t.Errorf("its advert is %s", job.State)
		}
		admin.get("/admin/review/"+job.ID).want(t, 200, `id="blocked"`, "0300000666")
	})
}
