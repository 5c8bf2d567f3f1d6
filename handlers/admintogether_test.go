package handlers

import (
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// reported are reports about a job by readers on so many networks, with their ids.
func (b *bench) reported(job string, notes ...string) (ids []string) {
	b.t.Helper()
	for i, note := range notes {
		b.from("198.51.100."+strconv.Itoa(i+1)).do("POST", "/jobs/"+job+"/report",
			url.Values{"reason": {"filled"}, "note": {note}}, "Sec-Fetch-Site", "same-origin").want(b.t, 303)
		b.wait(time.Minute)
	}
	reports, err := b.store.Reports().ByJob(b.t.Context(), job)
	if err != nil || len(reports) != len(notes) {
		b.t.Fatalf("%d reports, %v", len(reports), err)
	}
	for _, r := range reports {
		ids = append(ids, r.ID)
	}
	return ids
}

// Reports are found, and decided together by the rules of deciding one: upholding needs a
// reply, and what was typed stays where it is refused.
func TestReportsAreDecidedTogether(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		ids := b.reported(m.job.ID, "電話したら終わっていました", "返事がありません")
		admin := b.administrator()
		admin.get("/admin/reports?q="+url.QueryEscape("電話したら")).want(t, 200, ids[0]).without(t, ids[1])
		admin.get("/admin/reports?reason=fake").want(t, 200).without(t, ids[0])
		admin.get("/admin/reports?reason=filled").want(t, 200, ids[0], ids[1])
		at := "/admin/reports/together"
		ask := func(state string) string {
			return at + "?" + url.Values{"state": {state}, "id": ids}.Encode()
		}
		admin.get(ask("upheld")).want(t, 200, "まとめて認め、掲載を止める(2件)", "返事がありません")
		admin.get(ask("open")).want(t, 404)
		admin.get(at+"?state=upheld").want(t, 303)
		admin.get(at+"?state=upheld&id=none").want(t, 404)

		form := url.Values{"state": {"upheld"}, "id": ids}
		admin.submit(ask("upheld"), at, form).want(t, 422, ids[0], ids[1])
		if j := b.job(m.job.ID); j.State != models.JobApproved {
			t.Fatalf("held without a reply: %s", j.State)
		}
		form.Set("reply", "募集が終わっていることを確かめました")
		admin.submit(ask("upheld"), at, form).want(t, 200, "報告 2件を決めました")
		if j := b.job(m.job.ID); j.State != models.JobPaused || j.Reports != 0 {
			t.Errorf("%s with %d open reports", j.State, j.Reports)
		}
		admin.submit(ask("upheld"), at, form).want(t, 200, "報告 0件を決めました", "決めなかった報告 2件")
		if n := len(b.lettersOf(alert.MailHeld)); n != 1 {
			t.Errorf("%d letters to the poster about one job held back", n)
		}
		m.clinic.get("/admin/reports/together?state=upheld&id="+ids[0]).want(t, 404)
	})
}

// A single report that is upheld without a reply is asked for one, beside it.
func TestAReplyThatIsMissingIsAskedFor(t *testing.T) {
	b := newBench(t, board)
	m := meet(t, b)
	ids := b.reported(m.job.ID, "終わっています")
	admin := b.administrator()
	admin.submit("/admin/reports", "/admin/reports/"+ids[0], url.Values{"state": {"upheld"}, "reply": {"短"}}).
		want(t, 422, "終わっています", ">短</textarea>", `class="fault"`)
	if j := b.job(m.job.ID); j.State != models.JobApproved {
		t.Errorf("%s", j.State)
	}
}

// The jobs of an organisation are found by its administrators' table, taken down together
// and told to its people; what is no longer there is left.
func TestJobsOfAnOrganisationAreTakenDownTogether(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		first := w.posted(org.ID, nil)
		second := w.posted(org.ID, map[string][]string{"title.ja": {"夜間のオンライン外来（皮膚科）"}, "specialties": {"dermatology"}})
		admin := b.administrator()
		table := "/admin/organisations/employer/" + org.ID + "/jobs"
		admin.get("/admin/organisations/employer/"+org.ID).want(t, 200, table)
		admin.get(table).want(t, 200, first.ID, second.ID)
		admin.get(table+"?q="+url.QueryEscape("皮膚科")).want(t, 200, second.ID).without(t, first.ID)
		admin.get(table+"?state=closed").want(t, 200, "条件に合う求人はありません")
		w.get(table).want(t, 404)

		at := "/admin/review/together"
		ask := at + "?deed=take-down&id=" + first.ID + "&id=" + second.ID
		admin.get(ask).want(t, 200, "まとめて掲載を取り消す(2件)", `href="`+table+`"`)
		form := url.Values{"deed": {"take-down"}, "seen": {admin.seen(first.ID), second.ID + ".1"}}
		admin.submit(ask, at, form).want(t, 422)
		form.Set("reason", "実在しない施設の求人でした。")
		saved(t, b.store.Jobs().Save(t.Context(), b.job(second.ID))) // changed meanwhile
		admin.submit(ask, at, form).want(t, 200, "1件に行いました", "行わなかった求人 1件")
		if j := b.job(first.ID); j.Live(b.now) || j.ReviewNote != "実在しない施設の求人でした。" {
			t.Errorf("taken down: %s %q", j.State, j.ReviewNote)
		}
		if j := b.job(second.ID); !j.Live(b.now) {
			t.Errorf("the other is %s", j.State)
		}
		admin.get(at+"?deed=resume&id="+second.ID).want(t, 200, "行わなかった求人 1件", "今の状態ではできないか")
	})
}

// Organisations are suspended together, each told why; one that was changed since it was
// seen, or is suspended already, is left.
func TestOrganisationsAreSuspendedTogether(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		job := w.posted(org.ID, nil)
		_, other := b.recruiterAt("other@clinic.example", "agency", placement())
		admin := b.administrator()
		at, first, second := "/admin/organisations/together", "employer/"+org.ID, "agency/"+other.ID
		admin.get("/admin/organisations/all").want(t, 200, `value="`+first+`"`, `value="`+second+`"`, "まとめて利用を停止する")
		ask := at + "?deed=suspend&id=" + first + "&id=" + second
		body := admin.get(ask).want(t, 200, "まとめて利用を停止する(2件)").body
		form := url.Values{}
		for _, m := range seenOf.FindAllStringSubmatch(body, -1) {
			form.Add("seen", m[1])
		}
		admin.submit(ask, at, form).want(t, 422, first, second)
		form.Set("note", "連絡先が実在しません")
		a, err := b.store.Agencies().Get(t.Context(), other.ID)
		saved(t, err, b.store.Agencies().Save(t.Context(), &a)) // changed meanwhile
		admin.submit(ask, at, form).want(t, 200, "1組織を停止しました", "停止しなかった組織 1")
		if j := b.job(job.ID); j.Live(b.now) {
			t.Error("a job of a suspended organisation is live")
		}
		w.get("/desk").want(t, 200, "停止")
		if n := len(b.lettersOf(alert.MailChecked)); n != 1 {
			t.Errorf("%d letters", n)
		}
		if !strings.Contains(b.audited(first), "organisation.suspended") {
			t.Error("not in the audit log")
		}
		admin.get(at+"?deed=suspend").want(t, 303)
		admin.get(at+"?deed=verify&id="+first).want(t, 404)
		admin.get(at+"?deed=suspend&id=doctor/1").want(t, 404)
		w.get(ask).want(t, 404)
	})
}
