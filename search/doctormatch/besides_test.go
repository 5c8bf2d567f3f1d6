package doctormatch_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/searchtest"
)

// A job that is ruled out is explained as one that fits: what speaks for it too.
// A must that is missed is said once, and what may only be missing in the profile
// is told from what is known not to fit.
func TestARuledOutJobIsExplainedInFull(t *testing.T) {
	for name, tc := range map[string]struct {
		change func(*models.Doctor)
		kind   doctormatch.ObstacleKind
		open   bool
		twice  doctormatch.ReasonKind // is not among the reasons against
	}{
		"no licence": {func(d *models.Doctor) {
			d.Licences = slices.DeleteFunc(d.Licences, func(l models.LicenceHeld) bool { return l.Key == "insurance_physician" })
		}, doctormatch.ObstacleLicence, true, ""},
		"main language": {func(d *models.Doctor) { d.Languages = []vocab.Language{"en"} }, doctormatch.ObstacleLanguage, false, ""},
		"a must": {func(d *models.Doctor) {
			d.Wants.Hard, d.Wants.Employment = []string{"employment"}, []vocab.EmploymentType{"contractor"}
		}, doctormatch.ObstacleMust, false, doctormatch.ReasonEmployment},
	} {
		job, doctor := demoPair(t, "JA01", "DOC01")
		tc.change(doctor)
		m, ok := doctormatch.Explain(searchtest.Analyzer().NewDocument(job), job, doctor)
		if ok || m.Score != 0 || len(m.Obstacles) != 1 || m.Obstacles[0].Kind != tc.kind || m.Obstacles[0].Open() != tc.open {
			t.Errorf("%s: %t, %d points, %+v", name, ok, m.Score, m.Obstacles)
		}
		good := 0
		for _, r := range m.Reasons {
			if r.Good {
				good++
			} else if r.Kind == tc.twice {
				t.Errorf("%s: said twice: %+v", name, r)
			}
		}
		if good < 3 {
			t.Errorf("%s: %d reasons for it: %+v", name, good, m.Reasons)
		}
	}
}
