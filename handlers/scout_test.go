package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// openTo is the profile of an internist whom verified posters may see and write
// to.
func openTo(more ...string) url.Values {
	return internist(append([]string{"visibility", "verified_posters", "scout", "on"}, more...)...)
}

// seen signs a doctor in whom verified posters may see.
func (b *bench) seen(email string, more ...string) *browser {
	b.t.Helper()
	w := b.browser()
	w.signIn(email)
	w.submit("/me/profile", "/me/profile", openTo(more...)).want(b.t, 303)
	return w
}

// scout writes to a candidate for a job.
func (w *browser) scout(doctor, job, text string) answer {
	w.t.Helper()
	page := "/desk/candidates/" + doctor
	return w.submit(page+"?job="+job, page, url.Values{"job": {job}, "text": {text}})
}

// A doctor who chose to be seen is found by a clinic for a live job, is written
// to, is told once, reads it, and ends it. All are made from nothing.
func TestAClinicFindsAndWritesToADoctor(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		recruiter, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		recruiter.get("/desk/candidates").want(t, 200, "運営が組織を確認したあとに見られます")
		b.verify(org)
		recruiter.get("/desk/candidates").want(t, 200, "掲載中の求人があると")
		job := recruiter.posted(org.ID, nil)
		recruiter.get("/desk/candidates").want(t, 200, "候補者はいまいません", job.Title.JA)

		b.newDoctor("private@example.jp")
		doctor := b.seen("open@example.jp", "display_name", "夜間の内科医")
		d := b.profileOf("open@example.jp")
		list := recruiter.get("/desk/candidates").want(t, 200, "1人", "夜間の内科医", "内科専門", "今月の残り 20/20通").body
		for _, secret := range []string{"open@example.jp", "第１２３４５６号", "123456", "内科医K"} {
			if strings.Contains(list, secret) {
				t.Errorf("the list shows %s", secret)
			}
		}
		page := "/desk/candidates/" + d.ID + "?job=" + job.ID
		recruiter.get(page).want(t, 200, "患者さんの話をよく聞きます", "夜間の内科医 先生", clinicName)
		recruiter.get("/en"+page).want(t, 200, "Dear 夜間の内科医", "Match with the job")
		doctor.get("/me/views").want(t, 200, "そらのはしクリニック")

		recruiter.scout(d.ID, job.ID, " ").want(t, 422, "本文を書いてください")
		refused := recruiter.scout(d.ID, job.ID, "女性医師を優先しています。03-1234-5678までお電話ください。").want(t, 422, "03-1234-5678")
		if !strings.Contains(refused.body, "女性医師を優先しています。03-1234-5678までお電話ください。</textarea>") {
			t.Error("what was typed is lost")
		}
		recruiter.scout(d.ID, job.ID, "夜間の枠に先生をお迎えしたいです").want(t, 303)
		recruiter.get("/desk/candidates").want(t, 200, "スカウトを送りました", "今月の残り 19/20通", "に送信")
		recruiter.scout(d.ID, job.ID, "もう一度ご案内します").want(t, 409, "90日たっていません", "もう一度ご案内します")

		b.catchUp()
		b.catchUp()
		told := b.toldOf(alert.MailScout, "open@example.jp")
		if len(told) != 1 {
			t.Fatalf("%d letters", len(told))
		}
		if whole := told[0].Subject + told[0].Text + told[0].HTML; strings.Contains(whole, "夜間の枠に先生を") ||
			!strings.Contains(whole, board+"/me/scouts") || told[0].UnsubscribeURL == "" {
			t.Errorf("the letter: %s", told[0].Text)
		}
		doctor.do("GET", "/me/scouts", nil, "Sec-Purpose", "prefetch;prerender").want(t, 200)
		doctor.do("HEAD", "/me/scouts", nil).want(t, 200)
		recruiter.get(page).want(t, 200).without(t, "に読まれました")
		doctor.get("/me/scouts").want(t, 200, "夜間の枠に先生をお迎えしたいです", clinicName, job.Title.JA,
			`href="/jobs/`+job.ID+`/apply"`)
		doctor.get("/en/me/scouts").want(t, 200, "夜間の枠に先生をお迎えしたいです", "No more from this recruiter")
		recruiter.get(page).want(t, 200, "に読まれました")
		doctor.get("/me/views").want(t, 200, "スカウトを送りました")

		line := models.ScoutLineID(org, d.ID)
		doctor.submit("/me/scouts", "/me/scouts", url.Values{"line": {line}}).want(t, 303)
		doctor.get("/me/scouts").want(t, 200, "もう届きません")
		recruiter.get("/desk/candidates").want(t, 200, "スカウトは送れません")
		recruiter.scout(d.ID, job.ID, "三度目です").want(t, 409, "今後のご案内を希望していません")
		if got := b.toldOf(alert.MailScout, "open@example.jp"); len(got) != 1 {
			t.Errorf("%d letters in the end", len(got))
		}
	})
}

// Whom posters may not see is on no page of theirs, whatever they ask for.
func TestWhoIsNoCandidateDoesNotExist(t *testing.T) {
	b := newBench(t, board)
	recruiter, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := recruiter.posted(org.ID, nil)
	other, otherOrg := b.recruiterAt("other@clinic.example", "employer", clinic())
	hidden := map[string][]string{
		"private@example.jp": {"visibility", "private"},
		"applied@example.jp": {"visibility", "applied_only"},
		"blocks@example.jp":  {"blocked.0.name", "そらのはし"},
		"far@example.jp":     {"languages", "en"},
		"hides@example.jp":   nil, // the job itself
	}
	for email, more := range hidden {
		b.seen(email, more...)
	}
	notForMe, err := models.HideJob(b.profileOf("hides@example.jp").ID, &job, models.HidePay, b.board.Now())
	saved(t, err, b.store.HiddenJobs().Put(t.Context(), notForMe))
	doctor := b.seen("open@example.jp")
	open := b.profileOf("open@example.jp")
	recruiter.get("/desk/candidates").want(t, 200, "1人")
	for email := range hidden {
		id := b.profileOf(email).ID
		recruiter.get("/desk/candidates/"+id+"?job="+job.ID).want(t, 404)
		recruiter.submit("/desk", "/desk/candidates/"+id, url.Values{"job": {job.ID}, "text": {"ご案内"}}).want(t, 404)
	}
	page := "/desk/candidates/" + open.ID + "?job=" + job.ID
	other.get(page).want(t, 404) // not verified, not its job
	b.verify(otherOrg)
	other.get(page).want(t, 404)
	other.get("/desk/candidates?job="+job.ID).want(t, 200, "掲載中の求人があると")
	other.submit("/desk", "/desk/candidates/"+open.ID, url.Values{"job": {job.ID}, "text": {"ご案内"}}).want(t, 404)
	doctor.get(page).want(t, 403)
	b.browser().get(page).want(t, 303)

	shut := func(shut bool) { // as the office does
		u, err := b.store.Users().ByEmail(t.Context(), "open@example.jp")
		u.Disabled = shut
		saved(t, err, b.store.Users().Save(t.Context(), &u))
	}
	shut(true)
	recruiter.get(page).want(t, 404)
	recruiter.get("/desk/candidates").want(t, 200, "候補者はいまいません")
	shut(false)

	doctor.submit("/me/profile", "/me/profile", openTo("version", "1", "visibility", "private")).want(t, 303)
	recruiter.get(page).want(t, 404)
	recruiter.get("/desk/candidates").want(t, 200, "候補者はいまいません")
	doctor.submit("/me/profile", "/me/profile", openTo("version", "2", "scout", "")).want(t, 303)
	recruiter.get(page).want(t, 200, "受け取らない設定")
	recruiter.submit("/desk", "/desk/candidates/"+open.ID, url.Values{"job": {job.ID}, "text": {"ご案内"}}).want(t, 409)
	recruiter.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/pause", url.Values{}).want(t, 303)
	recruiter.get(page).want(t, 404)
}

// The board sets how many; two windows cannot send more, and a process that
// dies between the scout and its letter loses no letter.
func TestTheAllowanceOfScouts(t *testing.T) {
	b := newBench(t, board)
	recruiter, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := recruiter.posted(org.ID, nil)
	admin := b.administrator()
	at := "/admin/organisations/employer/" + org.ID
	admin.get(at).want(t, 200, "1か月に送れる数", `value="20"`, "今月は0通")
	admin.submit(at, at+"/scouts", url.Values{"scouts": {"多め"}}).want(t, 422, "0から1000まで", `value="多め"`)
	admin.submit(at, at+"/scouts", url.Values{"scouts": {" "}}).want(t, 422, "0から1000まで")
	admin.submit(at, at+"/scouts", url.Values{"scouts": {"１"}}).want(t, 303)
	recruiter.submit("/desk", at+"/scouts", url.Values{"scouts": {"99"}}).want(t, 404)

	first, second := b.seen("first@example.jp"), b.seen("second@example.jp")
	a, z := b.profileOf("first@example.jp").ID, b.profileOf("second@example.jp").ID
	recruiter.scout(a, job.ID, "ご案内します").want(t, 303)
	recruiter.scout(z, job.ID, "ご案内します").want(t, 409, "使い切りました")
	second.get("/me/scouts").want(t, 200, "届いていません")
	admin.get(at).want(t, 200, "今月は1通")

	// the letter's link ends all scouts, without a sign-in
	b.catchUp()
	letter := b.toldOf(alert.MailScout, "first@example.jp")[0]
	link := strings.TrimPrefix(letter.UnsubscribeURL, board)
	stranger := b.browser()
	stranger.get(link).want(t, 200, "スカウトをすべて止める")
	if !b.profileOf("first@example.jp").Consents.Scout {
		t.Fatal("opening the link stopped it")
	}
	stranger.do("POST", link, url.Values{"List-Unsubscribe": {"One-Click"}}).want(t, 200)
	stranger.do("POST", link, nil).want(t, 200)
	if b.profileOf("first@example.jp").Consents.Scout {
		t.Error("one click did not stop it")
	}
	stranger.get("/s/AAAA").want(t, 404)
	first.get("/me/scouts").want(t, 200, "ご案内します")

	b.wait(31 * 24 * time.Hour)
	recruiter.signIn("jinji@clinic.example")
	third := b.seen("third@example.jp")
	recruiter.scout(b.profileOf("third@example.jp").ID, job.ID, "翌月のご案内").want(t, 303)
	b.catchUp()
	if n := len(b.toldOf(alert.MailScout, "third@example.jp")); n != 1 {
		t.Errorf("%d letters", n)
	}
	third.submit("/me/account", "/me/erase", url.Values{"sure": {"on"}}).want(t, 200)
	n, err := b.store.Scouts().OfDoctor(b.profileOf("first@example.jp").ID).Count(t.Context())
	if err != nil || n != 1 {
		t.Errorf("%d, %v", n, err)
	}
}
