package handlers

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

const togetherAt = "/desk/jobs/together"

// togetherWith is the address of the page on which a deed is done to jobs.
func togetherWith(deed string, ids ...string) string {
	return togetherAt + "?" + url.Values{"deed": {deed}, "id": ids}.Encode()
}

// Several jobs of an organisation made from nothing are extended, held back,
// shown again and closed together, each by the rules of a single one; what a job
// does not allow is told of that job, and what is typed wrong before anything
// happens.
func TestSeveralJobsTogether(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		m := meet(t, b)
		second := m.clinic.posted(m.org.ID, map[string][]string{"title.ja": {"夜間のオンライン外来（皮膚科）"}, "schedule": {"night"},
			"specialties": {"dermatology"}})
		page := m.clinic.get("/desk/jobs").want(t, 200, m.job.Title.JA, "夜間のオンライン外来（皮膚科）", `name="id" value="`+second.ID+`"`)
		if n := strings.Count(page.body, `name="id"`); n != 2 {
			t.Errorf("%d jobs can be ticked, want 2", n)
		}
		m.clinic.get("/desk/jobs?q=夜間のオンライン外来").want(t, 200, "夜間のオンライン外来（皮膚科）").without(t, m.job.Title.JA)
		m.clinic.get("/desk/jobs?state=closed").want(t, 200, "条件に合う求人はありません")
		m.clinic.get("/desk/jobs/together?deed=close").want(t, 303)
		m.clinic.get("/desk/jobs/together?deed=explode&id="+second.ID).want(t, 404)

		both := []string{m.job.ID, second.ID}
		do := func(deed string, more url.Values) answer {
			form := m.clinic.together(togetherWith(deed, both...))
			form["deed"], form["id"] = []string{deed}, both
			for name, v := range more {
				form[name] = v
			}
			return m.clinic.submit(togetherWith(deed, both...), togetherAt, form)
		}
		res := do("extend", url.Values{"until": {"2020-01-01"}}).want(t, 422, `value="2020-01-01"`)
		if faultsAt(res.body, "until") == "" {
			t.Error("nothing is said beside the day")
		}
		until := models.DateOf(b.now).AddDays(80)
		do("extend", url.Values{"until": {string(until)}}).want(t, 200, "2件に行いました")
		for _, id := range both {
			if j := b.job(id); j.Terms.ValidThrough != until || j.Revision != 2 {
				t.Errorf("%s ends on %s in revision %d", id, j.Terms.ValidThrough, j.Revision)
			}
		}
		b.wait(time.Hour)
		do("confirm", nil).want(t, 200, "2件に行いました")
		do("pause", nil).want(t, 200, "2件に行いました")
		m.clinic.get(togetherWith("pause", both...)).want(t, 200, "行わなかった求人 2件", "今の状態ではできません")
		do("pause", nil).want(t, 200, "0件に行いました", "行わなかった求人 2件")
		m.clinic.get("/desk").want(t, 200, "掲載が止まっています 2件")
		do("resume", nil).want(t, 200, "2件に行いました")

		do("close", nil).want(t, 422, `name="settle"`)
		do("close", url.Values{"reason": {"filled_here"}}).want(t, 422)
		if j := b.job(second.ID); j.State != models.JobApproved {
			t.Fatalf("closed without an answer about the applicants of the other: %s", j.State)
		}
		do("close", url.Values{"reason": {"filled_here"}, "settle": {"decline"}, "settle_words": {"終わりました"}}).
			want(t, 200, "2件に行いました")
		for _, id := range both {
			if j := b.job(id); j.State != models.JobClosed || j.CloseReason != models.FilledHere {
				t.Errorf("%s: %s, %s", id, j.State, j.CloseReason)
			}
		}
		if a := b.application(m.id); a.UnderSelection() {
			t.Errorf("the applicant is still under selection: %s", a.State)
		}
	})
}

// What somebody changed since a page was opened is not decided from that page: of
// several jobs together, and of one.
func TestAJobIsDecidedAsItWasSeen(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	first := w.posted(org.ID, nil)
	second := w.posted(org.ID, map[string][]string{"title.ja": {"夜間のオンライン外来（皮膚科）"}, "specialties": {"dermatology"}})
	ids := []string{first.ID, second.ID}
	form := w.together(togetherWith("close", ids...))
	form["deed"], form["id"], form["reason"] = []string{"close"}, ids, []string{"not_filled"}
	page := "/desk/jobs/" + second.ID
	old := w.formOf(page, url.Values{"reason": {"not_filled"}})
	later := models.DateOf(b.now).AddDays(80)
	w.submit(page, page+"/extend", url.Values{"until": {string(later)}}).want(t, 303) // by a colleague

	w.submit(page, togetherAt, form).want(t, 200, "1件に行いました", "行わなかった求人 1件", "この画面を開いたあとに変わりました")
	w.do("POST", page+"/close", old, "Sec-Fetch-Site", "same-origin").want(t, 409, "この求人が変わりました")
	if j := b.job(second.ID); j.State != models.JobApproved || j.Terms.ValidThrough != later {
		t.Errorf("what a colleague changed is %s until %s", j.State, j.Terms.ValidThrough)
	}
	w.submit(page, page+"/close", url.Values{"reason": {"not_filled"}}).want(t, 303)
}

// A stranger's jobs do not exist, alone or among one's own; a suspended
// organisation gets nothing back by several together.
func TestTogetherAsksWhoseJobsTheyAre(t *testing.T) {
	b := newBench(t, board)
	own, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := own.posted(org.ID, nil)
	stranger, other := b.recruiterAt("other@clinic.example", "employer", changed(clinic(), "name.ja", "別の医院"))
	b.verify(other)
	stranger.get(togetherWith("close", job.ID)).want(t, 404)
	form := own.together(togetherWith("pause", job.ID))
	form["deed"], form["id"] = []string{"pause"}, []string{job.ID}
	stranger.submit("/desk/jobs", togetherAt, form).want(t, 404)
	own.submit(togetherWith("pause", job.ID), togetherAt, form).want(t, 200)
	e, err := b.store.Employers().Get(t.Context(), org.ID)
	e.Verification.State = models.VerifySuspended
	saved(t, err, b.store.Employers().Save(t.Context(), &e))
	form.Set("deed", "resume")
	form.Set("seen", b.job(job.ID).Seen())
	own.submit(togetherWith("resume", job.ID), togetherAt, form).want(t, 200, "0件に行いました", "行わなかった求人 1件")
	if j := b.job(job.ID); j.State != models.JobPaused {
		t.Errorf("a stopped organisation's job is %s", j.State)
	}
}

func TestAViewIsKeptForAllOfTheOrganisation(t *testing.T) {
	onEngines(t, func(t *testing.T, b *bench) {
		own, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
		b.verify(org)
		own.posted(org.ID, nil)
		keep := url.Values{"state": {"ending"}, "sort": {"until"}, "name": {" "}}
		own.submit("/desk/jobs?state=ending&sort=until", "/desk/jobs/views", keep).want(t, 422, "絞り込みを保存する")
		own.submit("/desk/jobs", "/desk/jobs/views", url.Values{"state": {"zzz"}, "name": {"なし"}}).want(t, 422, "zzz", `value="なし"`)
		keep.Set("name", "今週終わるもの")
		own.submit("/desk/jobs?state=ending&sort=until", "/desk/jobs/views", keep).want(t, 303)
		keep.Set("name", "今週まで")
		own.submit("/desk/jobs?state=ending&sort=until", "/desk/jobs/views", keep).want(t, 303)
		own.get("/desk/jobs").want(t, 200, "今週まで", `href="/desk/jobs?sort=until&amp;state=ending"`).
			without(t, "今週終わるもの")
		stranger, _ := b.recruiterAt("other@clinic.example", "employer", changed(clinic(), "name.ja", "別の医院"))
		stranger.get("/desk/jobs").want(t, 200).without(t, "今週まで")
		kept, err := b.store.DeskViews().Of(org).Page(t.Context(), 0, 9)
		if err != nil || len(kept) != 1 {
			t.Fatalf("%d views, %v", len(kept), err)
		}
		remove := "/desk/jobs/views/" + kept[0].ID + "/remove"
		stranger.submit("/desk/jobs", remove, url.Values{}).want(t, 404)
		own.submit("/desk/jobs", remove, url.Values{}).want(t, 303)
		own.get("/desk/jobs").want(t, 200).without(t, "今週まで")
	})
}

// without fails where a page says something that it must not.
func (a answer) without(t *testing.T, texts ...string) answer {
	t.Helper()
	for _, text := range texts {
		if strings.Contains(a.body, text) {
			t.Errorf("%s %s says %q", a.Request.Method, a.Request.URL.Path, text)
		}
	}
	return a
}

func (b *bench) application(id string) models.Application {
	b.t.Helper()
	a, err := b.store.Applications().Get(b.t.Context(), id)
	if err != nil {
		b.t.Fatal(err)
	}
	return a
}
