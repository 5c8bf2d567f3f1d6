package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// TestPracticeAndWorkload holds each bound of the experience and the workload
// an advert may state.
func TestPracticeAndWorkload(t *testing.T) {
	certificate := models.Requirements[vocab.Licence]{AnyOf: []vocab.Licence{vocab.LicenceBoard}}
	for name, tc := range map[string]struct {
		experience models.Experience
		load       models.Load
		licences   models.Requirements[vocab.Licence]
		want       []models.FaultCode
	}{
		"nothing stated":        {},
		"years":                 {experience: models.Experience{Years: 20}},
		"too many years":        {experience: models.Experience{Years: 21}, want: []models.FaultCode{"job.experience.range"}},
		"fewer than none":       {experience: models.Experience{Years: -1}, want: []models.FaultCode{"job.experience.range"}},
		"or a certificate":      {experience: models.Experience{Years: 5, OrCertificate: true}, licences: certificate},
		"or which certificate":  {experience: models.Experience{Years: 5, OrCertificate: true}, want: []models.FaultCode{"job.experience.certificate"}},
		"certificate, no years": {experience: models.Experience{OrCertificate: true}, licences: certificate, want: []models.FaultCode{"job.experience.years"}},
		"two days a week":       {load: models.Load{Min: 2, Max: 3, Unit: models.LoadDaysAWeek}},
		"no unit":               {load: models.Load{Min: 2}, want: []models.FaultCode{"job.load.unit"}},
		"a unit alone":          {load: models.Load{Unit: models.LoadDaysAWeek}, want: []models.FaultCode{"job.load.range"}},
		"most below least":      {load: models.Load{Min: 3, Max: 2, Unit: models.LoadDaysAWeek}, want: []models.FaultCode{"job.load.order"}},
		"seven days":            {load: models.Load{Min: 7, Unit: models.LoadDaysAWeek}},
		"eight days a week":     {load: models.Load{Min: 8, Unit: models.LoadDaysAWeek}, want: []models.FaultCode{"job.load.most"}},
		"many cases":            {load: models.Load{Min: 3000, Unit: models.LoadCasesAMonth}},
		"too many cases":        {load: models.Load{Min: 3001, Unit: models.LoadCasesAMonth}, want: []models.FaultCode{"job.load.range"}},
	} {
		c := &checker{a: &models.Advert{Licences: tc.licences, Terms: models.Terms{Experience: tc.experience, Load: tc.load}}}
		checkPractice(c)
		var got []models.FaultCode
		for _, f := range c.Faults {
			got = append(got, f.Code)
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
}

// TestOnsiteOfTheFirstMonths wants to know how long they last.
func TestOnsiteOfTheFirstMonths(t *testing.T) {
	for note, faults := range map[string]int{"最初の3か月は週2日": 0, " ": 1} {
		c := &checker{a: &models.Advert{Remote: vocab.RemotePartial, Locations: []vocab.AllowedLocation{vocab.LocationHome},
			Onsite: models.Onsite{Frequency: vocab.OnsiteFirstMonths, Place: "東京都千代田区", Note: note}}}
		checkRemote(c)
		if len(c.Faults) != faults {
			t.Errorf("with the note %q: %v", note, c.Faults)
		}
	}
}
