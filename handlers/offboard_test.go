package handlers

import (
	"net/url"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// What readers are told of a job that is not open is true of it, on its page, in a list
// and where a doctor wants to apply.
func TestReadersAreToldWhyAJobIsNotOpen(t *testing.T) {
	for name, c := range map[string]struct {
		halt        func(*bench, *browser, models.OrgRef, models.Job)
		short, page string
		not         string
	}{
		"taken down for a report that it is filled": {func(b *bench, _ *browser, _ models.OrgRef, j models.Job) {
			id := b.reported(j.ID, "電話したら決まっていました")[0]
			b.administrator().submit("/admin/reports", "/admin/reports/"+id,
				url.Values{"state": {"upheld"}, "reply": {"もう決まった募集との報告がありました"}}).want(b.t, 303)
		}, "掲載停止中", "運営が掲載を止めています", "募集が終わったわけではありません"},
		"filled": {func(_ *bench, w *browser, _ models.OrgRef, j models.Job) {
			w.submit("/desk/jobs/"+j.ID, "/desk/jobs/"+j.ID+"/close", url.Values{"reason": {"filled_here"}}).want(w.t, 303)
		}, "募集終了(採用決定)", "採用が決まったとして募集を終えました", "一時的"},
		"not filled": {func(_ *bench, w *browser, _ models.OrgRef, j models.Job) {
			w.submit("/desk/jobs/"+j.ID, "/desk/jobs/"+j.ID+"/close", url.Values{"reason": {"not_filled"}}).want(w.t, 303)
		}, "募集終了", "掲載元が募集を終えました", "採用が決まったとして"},
		"paused": {func(_ *bench, w *browser, _ models.OrgRef, j models.Job) {
			w.submit("/desk/jobs/"+j.ID, "/desk/jobs/"+j.ID+"/pause", url.Values{}).want(w.t, 303)
		}, "受付を休止中", "掲載元が掲載を一時的に止めています", "募集を終え"},
		"expired": {func(b *bench, _ *browser, _ models.OrgRef, j models.Job) {
			b.wait(j.ExpiresAt.Sub(b.now) + 1)
		}, "掲載期間終了", "採用が決まったかどうかは、ここでは分かりません", "募集を終え"},
		"employer suspended": {func(b *bench, w *browser, org models.OrgRef, j models.Job) {
			path := "/admin/organisations/employer/" + org.ID
			b.administrator().submit(path, path, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(b.t, 303)
			w.get("/desk/jobs/"+j.ID).want(b.t, 200, "利用が停止されているため、掲載を止めています")
		}, "掲載停止中", "運営が掲載を止めています", "一時的"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBench(t, board)
			w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
			b.verify(org)
			job := w.posted(org.ID, nil)
			job = *b.job(job.ID)
			if job.Turn(b.now) {
				if err := b.store.Jobs().Save(t.Context(), &job); err != nil {
					t.Fatal(err)
				}
			}
			doctor := b.browser()
			doctor.signIn("doctor@example.jp")
			doctor.submit("/jobs/"+job.ID, "/jobs/"+job.ID+"/save", url.Values{})
			c.halt(b, w, org, job)
			if name == "expired" { // sessions end before it
				doctor.signIn("doctor@example.jp")
			}
			doctor.get("/jobs/"+job.ID).want(t, 200, c.short, c.page).without(t, c.not)
			doctor.get("/compare?job="+job.ID).want(t, 200, c.short)
			doctor.get("/jobs/"+job.ID+"/apply").want(t, 200, c.short, c.page).without(t, c.not)
			b.browser().get("/jobs/"+job.ID+"/apply").want(t, 200, c.short, c.page).without(t, c.not)
		})
	}
}

// The form of an application is for who is signed in, and there is none where there is no
// page of the job; a poster's own site is named for open jobs alone.
func TestTheWayToApplyEndsWithTheJob(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	job.Apply.URL = "https://jinji.example.jp/form"
	saved(t, b.store.Jobs().Save(t.Context(), &job))
	b.swept()
	visitor := b.browser()
	visitor.get("/jobs/"+job.ID+"/apply").want(t, 303)
	visitor.get("/jobs/none/apply").want(t, 404)
	visitor.get("/jobs/"+job.ID+"/out").want(t, 200, "jinji.example.jp")
	page := "/desk/jobs/" + job.ID
	w.submit(page, page+"/close", url.Values{"reason": {"filled_here"}}).want(t, 303)
	for _, way := range []string{"/apply", "/out"} {
		visitor.get("/jobs/"+job.ID+way).want(t, 200, "採用が決まったとして募集を終えました").without(t, "jinji.example.jp")
	}
	w.submit(page, page+"/withdraw", url.Values{}).want(t, 303)
	for _, way := range []string{"", "/apply", "/out"} {
		visitor.get("/jobs/"+job.ID+way).want(t, 410)
	}
}
