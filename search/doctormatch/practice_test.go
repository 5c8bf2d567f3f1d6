package doctormatch_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/searchtest"
)

// TestYearsOfPracticeRuleOut: too few years rule a job out, and say so, unless a
// certificate will do instead. What the standing question of the profile lets
// through is never less than what the judge does.
func TestYearsOfPracticeRuleOut(t *testing.T) {
	for name, tc := range map[string]struct {
		years      int
		held       []models.LicenceHeld
		experience models.Experience
		possible   bool
	}{
		"nothing demanded":       {years: 1, possible: true},
		"just enough":            {years: 5, experience: models.Experience{Years: 5}, possible: true},
		"one too few":            {years: 4, experience: models.Experience{Years: 5}},
		"no certificate instead": {years: 4, experience: models.Experience{Years: 5, OrCertificate: true}},
		"a certificate instead":  {years: 4, held: []models.LicenceHeld{{Key: "mph"}}, experience: models.Experience{Years: 5, OrCertificate: true}, possible: true},
		"years instead":          {years: 6, experience: models.Experience{Years: 5, OrCertificate: true}, possible: true},
	} {
		job := &models.Job{ID: "x", Advert: models.Advert{Remote: vocab.RemoteFull, Locations: []vocab.AllowedLocation{vocab.LocationHome},
			Languages: []vocab.Language{"ja"}, Licences: models.Requirements[vocab.Licence]{},
			Terms: models.Terms{Experience: tc.experience}}}
		if tc.experience.OrCertificate {
			job.Licences.AnyOf = []vocab.Licence{"mph"}
		}
		d := &models.Doctor{Pref: "13", Languages: []vocab.Language{"ja"}, Years: tc.years, Licences: tc.held}
		doc := searchtest.Analyzer().NewDocument(job)
		m, ok := doctormatch.Explain(doc, job, d)
		if ok != tc.possible {
			t.Errorf("%s: possible %t with %v", name, ok, m.Obstacles)
		}
		if told := slices.ContainsFunc(m.Obstacles, func(o doctormatch.Obstacle) bool { return o.Kind == doctormatch.ObstacleExperience }); told == tc.possible {
			t.Errorf("%s: the years are told: %t", name, told)
		}
		if ok && !doctormatch.QuestionOf(d).Matches(doc) {
			t.Errorf("%s: the profile's question leaves the job out", name)
		}
	}
}
