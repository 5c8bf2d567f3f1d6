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
		"an agency, a foreign one":   {models.OrgAgency, "foreign", "job.employer.unknown"},
		"an agency, none":            {models.OrgAgency, "", "job.recruiter_name.required"},
		"an employer, a foreign one": {models.OrgEmployer, "foreign", "job.employer.unknown"},
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
		if !slices.Contains(said, tc.want) || tc.want == "job.employer.unknown" && len(said) != 1 {
			t.Errorf("%s: %v, want %s", name, said, tc.want)
		}
	}
}

// An institution is meant by its id or by its name, however written; of one that
// nobody registered it is said which there are.
func TestAnInstitutionIsMeantByIDOrName(t *testing.T) {
	now := time.Date(2026, 11, 24, 9, 0, 0, 0, models.Tokyo)
	named := func(id, name string) models.Employer {
		e := models.Employer{ID: id, Kind: "medical_institution"}
		e.Name.JA = name
		return e
	}
	known := []models.Employer{named("c1", "医療法人社団あおば会 あおばクリニック"), named("c2", "みどり病院"), named("c3", "みどり病院")}
	for name, c := range map[string]struct {
		said, id string
		code     models.FaultCode
		known    []models.Employer
	}{
		"its id":                 {"c2", "c2", "", known},
		"its name":               {"医療法人社団 あおば会　あおばクリニック", "c1", "", known},
		"a name that two bear":   {"みどり病院", "", "job.institution.unknown", known},
		"one that nobody knows":  {"あかね医院", "", "job.institution.unknown", known},
		"one, and there is none": {"あかね医院", "", "job.institution.none", nil},
	} {
		p := &Poster{OrgRef: models.OrgRef{Kind: models.OrgEmployer, ID: "own"}, Institutions: c.known}
		a := models.Advert{PrimaryWork: "online_care"}
		a.Regulatory.Institution = c.said
		judged, faults := p.Judge(nil, now, models.Job{}, a, true)
		var said []models.FaultCode
		for _, f := range faults {
			if f.Field == "regulatory.institution" && f.Code != "job.online_care.institution" || f.Field == "regulatory.institution" && c.code != "" {
				said = append(said, f.Code)
			}
		}
		want := []models.FaultCode{c.code}
		if c.code == "" {
			want = nil
		}
		if judged.Regulatory.Institution != c.id || !slices.Equal(said, want) {
			t.Errorf("%s: %q, %v", name, judged.Regulatory.Institution, said)
		}
	}
}
