package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// edited changes a live job through its form.
func (w *browser) edited(job models.Job, values map[string][]string) answer {
	w.t.Helper()
	res := w.submit("/desk/jobs/"+job.ID, "/desk/jobs/"+job.ID+"/edit", url.Values{})
	draft, _ := strings.CutSuffix(res.Header.Get("Location"), "/work")
	if res.StatusCode != 303 || !strings.HasPrefix(draft, "/desk/drafts/") {
		w.t.Fatalf("editing: %d to %q", res.StatusCode, res.Header.Get("Location"))
	}
	w.fill(draft, values)
	return w.submit(draft+"/review", draft+"/publish", url.Values{"attest": {"on"}, "go": {"publish"}})
}

// What holds a new advert back holds an edit of a live one back: doubtful words,
// a poster with a name that nobody has checked, a report that was right. The
// old text stays.
func TestAnEditIsJudgedAsANewAdvertIs(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	editor := b.administrator()
	job := w.posted(org.ID, nil)
	page := "/desk/jobs/" + job.ID
	values := b.onlineCare(org.ID)
	plain := values["description"][0]

	waits := func(what, text string) {
		t.Helper()
		values["description"] = []string{text}
		if res := w.edited(job, values); res.StatusCode != 303 {
			t.Fatalf("%s: %d\n%s", what, res.StatusCode, listIn(res.body))
		}
		if j := b.job(job.ID); j.Proposed == nil || j.Description == text {
			t.Errorf("%s: the edit went through", what)
		}
	}
	values["description"] = []string{plain + "\n昼の枠もあります。"}
	if res := w.edited(job, values); res.StatusCode != 303 || b.job(job.ID).Proposed != nil {
		t.Errorf("a harmless edit waits: %d", res.StatusCode)
	}
	waits("doubtful words", plain+"\n女性医師が多数活躍中の職場です。")
	if res := w.submit(page, page+"/extend", url.Values{"until": {"2027-01-20"}}); res.StatusCode != 303 {
		t.Fatalf("extending: %d", res.StatusCode)
	}
	if res := editor.decide(job.ID, "approve", ""); res.StatusCode != 303 ||
		b.job(job.ID).Terms.ValidThrough != "2027-01-20" {
		t.Errorf("approved: %d, until %s; want the day it was extended to", res.StatusCode,
			b.job(job.ID).Terms.ValidThrough)
	}

	renamed := clinic()
	renamed.Set("name.ja", "医療法人べつの名前")
	if res := w.submit("/desk/organisation", "/desk/organisation", renamed); res.StatusCode != 303 {
		t.Fatalf("another name: %d", res.StatusCode)
	}
	values["terms.valid_through"] = []string{"2027-01-20"}
	waits("a name that nobody has checked", plain+"\n夜の枠もあります。")
	if j := b.job(job.ID); strings.Contains(j.Employer.Name.JA, "べつの名前") {
		t.Error("the advert has the name")
	}
	b.verify(org)
	if res := editor.decide(job.ID, "approve", ""); res.StatusCode != 303 || !b.job(job.ID).Live(b.now) {
		t.Fatalf("approved: %d", res.StatusCode)
	}

	report := models.Report{ID: "r1", JobID: job.ID, Reason: "not_remote", Note: "毎週の出勤を求められました", State: "open",
		Source: "r1", CreatedAt: b.now}
	if err := b.store.Reports().Insert(t.Context(), report); err != nil {
		t.Fatal(err)
	}
	if res := editor.submit("/admin/reports", "/admin/reports/r1",
		url.Values{"state": {"upheld"}}); res.StatusCode != 422 || !b.job(job.ID).Live(b.now) {
		t.Errorf("upheld without a reason: %d", res.StatusCode)
	}
	if res := w.submit(page, page+"/pause", url.Values{}); res.StatusCode != 303 {
		t.Fatalf("pausing: %d", res.StatusCode)
	}
	if res := editor.submit("/admin/reports", "/admin/reports/r1",
		url.Values{"state": {"upheld"}, "reply": {"在宅の割合を直してください"}}); res.StatusCode != 303 {
		t.Fatalf("upheld: %d", res.StatusCode)
	}
	if res := w.submit(page, page+"/resume", url.Values{}); res.StatusCode == 303 || b.job(job.ID).Live(b.now) {
		t.Errorf("its poster brings it back: %d", res.StatusCode)
	}
	if told := b.lettersOf(alert.MailHeld); len(told) != 1 {
		t.Errorf("%d letters that the job is held back", len(told))
	}
	if !strings.Contains(w.get(page).body, "在宅の割合を直してください") {
		t.Error("the poster does not read why")
	}
	waits("after a report that was right", plain+"\n予定は前の月に共有します。")
	if res := editor.decide(job.ID, "approve", ""); res.StatusCode != 303 || !b.job(job.ID).Live(b.now) ||
		b.job(job.ID).ReviewNote != "" {
		t.Errorf("put right: %d, %s", res.StatusCode, b.job(job.ID).State)
	}

	if res := editor.decide(job.ID, "take-down", "実在の確認ができません"); res.StatusCode != 303 {
		t.Fatalf("taken down: %d", res.StatusCode)
	}
	values["description"] = []string{plain + "\n出し直しの文章です。"}
	if res := w.edited(job, values); res.StatusCode != 303 || !b.job(job.ID).InReview() {
		t.Fatalf("handed in again: %d %s", res.StatusCode, b.job(job.ID).State)
	}
	if res := b.browser().get("/jobs/" + job.ID); res.StatusCode != 404 || strings.Contains(res.body, "出し直しの文章") {
		t.Errorf("under review its page answers %d", res.StatusCode)
	}
}
