package handlers

import (
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
