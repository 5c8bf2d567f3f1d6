package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
)

func TestAddressesForApplicationsAreThePosters(t *testing.T) {
	for name, tc := range map[string]struct {
		url    string
		nobody bool // neither has an address
		doubt  bool
	}{
		"on the board":                     {"", false, false},
		"the employer's page":              {"https://www.Employer.example.jp/jobs", false, false},
		"below its mail's host":            {"https://jobs.employer-mail.example.jp/", false, false},
		"the agency's page":                {"https://agency.example.jp/apply?x=1", false, false},
		"the agency's mail's host":         {"https://agency-mail.example.jp/", false, false},
		"the page of its fees":             {"https://fees.example.jp/", false, false},
		"another page":                     {"https://elsewhere.example.com/jobs", false, true},
		"another page, nobody has one":     {"https://elsewhere.example.com/jobs", true, false},
		"another page with a mail address": {"https://elsewhere.example.com/to/@agency.example.jp", false, true},
		"another page asked for one":       {"https://elsewhere.example.com/?to=a@agency.example.jp", false, true},
	} {
		job, p := publishable(t)
		job.Apply.URL = tc.url
		agency, employer := p.Agency, p.Employer
		employer.Tel, employer.Mail, employer.Form = "03-1234-5678", "jobs@employer-mail.example.jp",
			"https://employer.example.jp/form"
		agency.Tel, agency.Mail, agency.FeeURL = "", "a@agency-mail.example.jp", "https://fees.example.jp/list"
		agency.PenaltyURL = "https://agency.example.jp/penalty"
		if tc.nobody {
			employer.Tel, employer.Mail, employer.Form, agency.Mail, agency.FeeURL, agency.PenaltyURL = "", "", "", "", "", ""
		}
		if got := slices.Contains(modelstest.Codes(CanPublish(job, p)), "job.apply.other_host"); got != tc.doubt {
			t.Errorf("%s: doubted is %v", name, got)
		}
	}
}

func TestThePostersAddressesMayStandInTheText(t *testing.T) {
	for name, tc := range map[string]struct {
		claim Claim
		code  models.FaultCode
		doubt bool
	}{
		"its telephone":     {Claim{Kind: ClaimPhone, Unit: "0312345678"}, "job.lint.phone", false},
		"another telephone": {Claim{Kind: ClaimPhone, Unit: "0398765432"}, "job.lint.phone", true},
		"its permit":        {Claim{Kind: ClaimPermit, Unit: "23-ユ-300003"}, "job.lint.permit", false},
		"another permit":    {Claim{Kind: ClaimPermit, Unit: "13-ユ-999999"}, "job.lint.permit", true},
	} {
		job, p := publishable(t)
		p.Agency.Permit.Number, p.Employer.Tel = "23-ユ-300003", "03-1234-5678"
		tc.claim.Field = "description"
		p.Claims = func(*models.Advert) []Claim { return []Claim{tc.claim} }
		if got := slices.Contains(modelstest.Codes(CanPublish(job, p)), tc.code); got != tc.doubt {
			t.Errorf("%s: doubted is %v", name, got)
		}
	}
	job, p := publishable(t)
	p.Agency = nil
	p.Claims = func(*models.Advert) []Claim {
		return []Claim{{Kind: ClaimPermit, Field: "description", Unit: "13-ユ-999999"}}
	}
	if !slices.Contains(modelstest.Codes(CanPublish(job, p)), "job.lint.permit") {
		t.Error("a permit of nobody is not doubted")
	}
}

func TestAnInstitutionBesideTheEmployerIsChecked(t *testing.T) {
	for name, tc := range map[string]struct {
		own   bool
		state models.VerificationState
		want  string
	}{
		"entered and not looked at": {false, models.VerifyPending, "job.institution.unchecked"},
		"checked":                   {false, models.VerifyVerified, ""},
		"stopped":                   {false, models.VerifySuspended, "job.institution.suspended"},
		"the employer itself":       {true, models.VerifyPending, ""},
	} {
		job, p := publishable(t)
		institution := *p.Employer
		if !tc.own {
			institution.ID = "another"
		}
		institution.Verification.State = tc.state
		p.Institution, job.Regulatory.Institution = &institution, institution.ID
		got := ""
		for _, code := range modelstest.Codes(CanPublish(job, p)) {
			if code == "job.institution.unchecked" || code == "job.institution.suspended" {
				got = string(code)
			}
		}
		if got != tc.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAnEmployerOfAnAgencyIsChecked(t *testing.T) {
	for name, tc := range map[string]struct {
		poster models.OrgKind
		state  models.VerificationState
		want   bool
	}{
		"of an agency, pending":  {models.OrgAgency, models.VerifyPending, true},
		"of an agency, verified": {models.OrgAgency, models.VerifyVerified, false},
		"its own poster":         {models.OrgEmployer, models.VerifyPending, false},
	} {
		job, p := publishable(t)
		p.Poster, p.Employer.Verification.State = tc.poster, tc.state
		if got := slices.Contains(modelstest.Codes(CanPublish(job, p)), "job.employer.unchecked"); got != tc.want {
			t.Errorf("%s: unchecked is %v", name, got)
		}
	}
	job, p := publishable(t)
	p.Employer = nil
	if slices.Contains(modelstest.Codes(CanPublish(job, p)), "job.employer.unchecked") {
		t.Error("an employer that nobody knows is called unchecked")
	}
}
