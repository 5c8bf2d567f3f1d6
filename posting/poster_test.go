package posting

import (
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Who names an employer that is not theirs to advertise for is told so, and
// nothing else about that employer.
func TestAForeignEmployerIsNamedAsOne(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, models.Tokyo)
	own := models.Employer{ID: "own"}
	for name, tc := range map[string]struct {
		poster models.OrgKind
		id     string
		want   models.FaultCode
	}{
		"an agency, a foreign one":   {models.OrgAgency, "foreign", "job.employer.foreign"},
		"an agency, none":            {models.OrgAgency, "", "job.recruiter_name.required"},
		"an employer, a foreign one": {models.OrgEmployer, "foreign", "job.employer.foreign"},
		"an agency, one of its own":  {models.OrgAgency, "own", "job.recruiter_name.required"}, // which has no name
		"an employer, itself":        {models.OrgEmployer, "own", "job.recruiter_name.required"},
	} {
		p := &Poster{OrgRef: models.OrgRef{Kind: tc.poster, ID: "own"}, Employers: []models.Employer{own}}
		if tc.poster == models.OrgAgency {
			p.Agency = &models.Agency{ID: "own"}
		}
		_, faults := p.Judge(nil, now, models.Job{}, models.Advert{EmployerID: tc.id}, true)
		var said []models.FaultCode
		for _, f := range faults {
			if f.Field == "employer" {
				said = append(said, f.Code)
			}
		}
		if !slices.Contains(said, tc.want) || tc.want == "job.employer.foreign" && len(said) != 1 {
			t.Errorf("%s: %v, want %s", name, said, tc.want)
		}
	}
}
