package handlers

import (
	"net/url"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Who answers for the care may be another institution than the employer: its
// name stands on the page, never the employer's in its place.
func TestThePageNamesTheInstitutionThatAnswersForTheCare(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	job := w.posted(org.ID, nil)
	other := models.Employer{ID: "other-institution", Name: vocab.Text{JA: "医療法人別院会 べついんクリニック", EN: "Betsuin Clinic"}, Kind: "medical_institution"}
	if err := b.store.Employers().Save(t.Context(), &other); err != nil {
		t.Fatal(err)
	}
	line := func() string {
		_, after, found := strings.Cut(w.get("/jobs/"+job.ID).body, "診療の責任を負う医療機関")
		if !found {
			return ""
		}
		return after[:min(len(after), 200)]
	}
	if got := line(); !strings.Contains(got, job.Employer.Name.JA) {
		t.Errorf("the employer itself: %q", got)
	}
	for id, want := range map[string]string{other.ID: other.Name.JA, "gone": ""} {
		stored := b.job(job.ID)
		stored.Regulatory.Institution = id
		if err := b.store.Jobs().Save(t.Context(), stored); err != nil {
			t.Fatal(err)
		}
		b.catchUp()
		if got := line(); want == "" && got != "" || !strings.Contains(got, want) || strings.Contains(got, job.Employer.Name.JA) {
			t.Errorf("%s: %q", id, got)
		}
	}
}

// An institution that somebody entered answers for care in public only once the board
// has looked at it, and what the board decides of it reaches the adverts in its name.
func TestAnInstitutionThatWasEnteredIsLookedAt(t *testing.T) {
	b := newBench(t, board)
	w, org := b.recruiterAt("jinji@clinic.example", "employer", clinic())
	b.verify(org)
	facility := clinic()
	facility.Set("name.ja", "医療法人別院会 べついんクリニック")
	w.submit("/desk/clients/new", "/desk/clients/new", facility).want(t, 303)
	entered, err := b.store.Employers().EnteredBy(t.Context(), org.ID)
	if err != nil || len(entered) != 1 {
		t.Fatalf("%d entered, %v", len(entered), err)
	}
	job := w.posted(org.ID, map[string][]string{"regulatory.institution": {entered[0].ID}})
	state := func(want models.JobState) {
		t.Helper()
		if got := b.job(job.ID).State; got != want {
			t.Errorf("the advert is %s, want %s", got, want)
		}
	}
	state(models.JobInReview)

	editor, page := b.administrator(), "/admin/organisations/employer/"+entered[0].ID
	editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"電話で確認"}}).want(t, 303)
	review := "/admin/review/" + job.ID
	editor.submit(review, review+"/approve", url.Values{}).want(t, 303)
	state(models.JobApproved)
	editor.submit(page, page, url.Values{"state": {"suspended"}, "note": {"所在地を確認できません"}}).want(t, 303)
	state(models.JobPaused)
	desk := "/desk/jobs/" + job.ID
	w.submit(desk, desk+"/resume", url.Values{}).want(t, 422)
	state(models.JobPaused)
	if body := w.get("/jobs/" + job.ID).body; strings.Contains(body, facility.Get("name.ja")) {
		t.Error("the page names the institution that is stopped")
	}
	editor.submit(page, page, url.Values{"state": {"verified"}, "note": {"所在地を確認"}}).want(t, 303)
	state(models.JobApproved)
}
