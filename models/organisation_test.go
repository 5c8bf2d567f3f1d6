package models_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
	"github.com/enkaku/enkaku/models/vocab"
)

func TestDemoAgenciesAreInOrder(t *testing.T) {
	for id, g := range modelstest.Must[map[string]*models.Agency](t)(modelstest.Agencies()) {
		if faults := g.Validate(modelstest.Now); len(faults) > 0 {
			t.Errorf("%s: %+v", id, faults)
		}
	}
}

func TestDemoEmployersAreInOrder(t *testing.T) {
	for id, e := range modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers()) {
		if faults := e.Validate(); len(faults) > 0 {
			t.Errorf("%s: %+v", id, faults)
		}
	}
}

func TestPermitNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for _, written := range []string{"13-ユ-999901", "１３－ユ－９９９９０１", "13ーﾕー999901", " 13 - ユ - 999901 ",
		"許可番号:13-ユ-999901", "許可番号：１３‐ﾕ‐９９９９０１"} {
		if got := models.CanonicalPermit(written); got != "13-ユ-999901" {
			t.Errorf("%q is read as %q", written, got)
		}
	}
}

func TestAgenciesNeedAPermitInForce(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*models.Agency)
		code models.FaultCode
	}{
		"none":                  {func(g *models.Agency) { g.Permit = models.Permit{} }, "agency.permit.missing"},
		"no such prefecture":    {func(g *models.Agency) { g.Permit.Number = "48-ユ-999901" }, "agency.permit.format"},
		"five digits":           {func(g *models.Agency) { g.Permit.Number = "13-ユ-99990" }, "agency.permit.format"},
		"free, said to be paid": {func(g *models.Agency) { g.Permit.Number = "13-ム-999901" }, "agency.permit.format"},
		"a dispatch licence":    {func(g *models.Agency) { g.Permit.Number = "派13-999901" }, "agency.permit.format"},
		"of another place":      {func(g *models.Agency) { g.Permit.Number = "27-ユ-999901" }, "agency.permit.pref"},
		"ended yesterday":       {func(g *models.Agency) { g.Permit.To = "2026-11-19" }, "agency.permit.expired"},
		"ends next month":       {func(g *models.Agency) { g.Permit.To = "2026-12-31" }, "agency.permit.ending"},
		"end unsaid":            {func(g *models.Agency) { g.Permit.To = "" }, "agency.permit.dates"},
		"not begun":             {func(g *models.Agency) { g.Permit.From = "2026-12-01" }, "agency.permit.dates"},
		"gift money":            {func(g *models.Agency) { g.Attest.NoGiftMoney = false }, "agency.attest.required"},
		"fees not disclosed":    {func(g *models.Agency) { g.FeeURL = "" }, "org.url.https"},
		"complaints nowhere":    {func(g *models.Agency) { g.ComplaintContact = "受付" }, "agency.complaint.required"},
	} {
		g := modelstest.Must[map[string]*models.Agency](t)(modelstest.Agencies())["AGY01"]
		tc.do(g)
		if got := modelstest.Codes(g.Validate(modelstest.Now)); !slices.Contains(got, tc.code) {
			t.Errorf("%s: %v, want %s", name, got, tc.code)
		}
	}
	g := modelstest.Must[map[string]*models.Agency](t)(modelstest.Agencies())["AGY01"]
	g.Permit.To = "2026-11-20"
	if models.Blocks(g.Validate(modelstest.Now)) {
		t.Error("a permit is void on its last day")
	}
}

func TestCorporateNumbers(t *testing.T) {
	for number, want := range map[string]bool{
		"7000012050002": true, // the National Tax Agency's own
		"７００００１２０５０００２":    true,
		"7-0000-1205-0002": true,
		"7000012050003":    false,
		"8000012050002":    false,
		"700001205000":     false,
		"70000120500021":   false,
		"70000120５000２":    true,
		"abcdefghijklm":    false,
	} {
		if got := models.CorporateNumberValid(number); got != want {
			t.Errorf("%s: %v", number, got)
		}
	}
}

func TestEmployersNeedAnAddressAndAManager(t *testing.T) {
	e := modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers())["EMP01"]
	e.Manager, e.Address, e.Tel, e.Mail, e.Form, e.CorporateNumber = "", "新宿", "", "", "http://soranohashi.example.jp",
		"1"
	got := modelstest.Codes(e.Validate())
	for _, want := range []models.FaultCode{"employer.manager.required", "job.recruiter_address.required",
		"job.recruiter_contact.required", "org.url.https", "employer.corporate_number.invalid"} {
		if !slices.Contains(got, want) {
			t.Errorf("nothing is said about %s: %v", want, got)
		}
	}
	moved := modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers())["EMP02"]
	moved.Pref = "13"
	if got := modelstest.Codes(moved.Validate()); !slices.Contains(got, "employer.pref.address") {
		t.Errorf("an address in Osaka passes for Tokyo: %v", got)
	}
}

func TestRulesOfOrganisationsAtTheirLimits(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*models.Employer)
		code models.FaultCode
		want bool
	}{
		"an institution":             {func(*models.Employer) {}, "employer.kind.required", false},
		"an agency as employer":      {func(e *models.Employer) { e.Kind = "agency" }, "employer.kind.required", true},
		"a kind made up":             {func(e *models.Employer) { e.Kind = "shop" }, "employer.kind.required", true},
		"company with its form":      {func(e *models.Employer) { e.Kind, e.Name = "company", vocab.Text{JA: "株式会社見本"} }, "job.recruiter_name.legal", false},
		"company, form in English":   {func(e *models.Employer) { e.Kind, e.Name = "company", vocab.Text{JA: "見本", EN: "Mihon Inc."} }, "job.recruiter_name.legal", false},
		"company without its form":   {func(e *models.Employer) { e.Kind, e.Name = "company", vocab.Text{JA: "見本"} }, "job.recruiter_name.legal", true},
		"company without a name":     {func(e *models.Employer) { e.Kind, e.Name = "company", vocab.Text{} }, "job.recruiter_name.legal", false},
		"institution without a form": {func(e *models.Employer) { e.Kind, e.Name = "medical_institution", vocab.Text{JA: "見本"} }, "job.recruiter_name.legal", false},
		"by telephone":               {func(e *models.Employer) { e.Tel, e.Mail, e.Form = "03-1234-5678", "", "" }, "job.recruiter_contact.required", false},
		"by mail":                    {func(e *models.Employer) { e.Tel, e.Mail, e.Form = "", "a@example.jp", "" }, "job.recruiter_contact.required", false},
		"by form":                    {func(e *models.Employer) { e.Tel, e.Mail, e.Form = "", "", "https://a.example.jp" }, "job.recruiter_contact.required", false},
		"not at all":                 {func(e *models.Employer) { e.Tel, e.Mail, e.Form = "", "", "" }, "job.recruiter_contact.required", true},
		"form of 2,000 characters":   {func(e *models.Employer) { e.Form = "https://a.example.jp/" + strings.Repeat("a", 1979) }, "org.url.https", false},
		"form of 2,001 characters":   {func(e *models.Employer) { e.Form = "https://a.example.jp/" + strings.Repeat("a", 1980) }, "org.url.https", true},
		"form with a password":       {func(e *models.Employer) { e.Form = "https://a:b@a.example.jp/" }, "org.url.https", true},
		"form at no domain":          {func(e *models.Employer) { e.Form = "https://localhost/" }, "org.url.https", true},
	} {
		e := modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers())["EMP01"]
		tc.do(e)
		if got := slices.Contains(modelstest.Codes(e.Validate()), tc.code); got != tc.want {
			t.Errorf("%s: %s is %v", name, tc.code, got)
		}
	}
	for name, tc := range map[string]struct {
		do   func(*models.Agency)
		code models.FaultCode
		want bool
	}{
		"by telephone":                 {func(g *models.Agency) { g.Tel, g.Mail = "03-1234-5678", "" }, "agency.contact.required", false},
		"by mail":                      {func(g *models.Agency) { g.Tel, g.Mail = "", "a@example.jp" }, "agency.contact.required", false},
		"not at all":                   {func(g *models.Agency) { g.Tel, g.Mail = "", "" }, "agency.contact.required", true},
		"address without prefecture":   {func(g *models.Agency) { g.Pref = "" }, "agency.address.required", true},
		"prefecture without address":   {func(g *models.Agency) { g.Address = "" }, "agency.address.required", true},
		"mail that is none":            {func(g *models.Agency) { g.Mail = "a@" }, "email.invalid", true},
		"no mail":                      {func(g *models.Agency) { g.Mail = " " }, "email.invalid", false},
		"permit from today":            {func(g *models.Agency) { g.Permit.From = "2026-11-20" }, "agency.permit.dates", false},
		"permit from tomorrow":         {func(g *models.Agency) { g.Permit.From = "2026-11-21" }, "agency.permit.dates", true},
		"permit to the day of warning": {func(g *models.Agency) { g.Permit.To = models.DateOf(modelstest.Now).AddDays(models.PermitWarnDays) }, "agency.permit.ending", true},
		"permit to the day after":      {func(g *models.Agency) { g.Permit.To = models.DateOf(modelstest.Now).AddDays(models.PermitWarnDays + 1) }, "agency.permit.ending", false},
		"free placement":               {func(g *models.Agency) { g.Permit.Type, g.Permit.Number = models.PermitFree, "13-ム-999901" }, "agency.permit.format", false},
		"free placement, paid number":  {func(g *models.Agency) { g.Permit.Type, g.Permit.Number = models.PermitFree, "13-ユ-999901" }, "agency.permit.format", true},
	} {
		g := modelstest.Must[map[string]*models.Agency](t)(modelstest.Agencies())["AGY01"]
		tc.do(g)
		if got := slices.Contains(modelstest.Codes(g.Validate(modelstest.Now)), tc.code); got != tc.want {
			t.Errorf("%s: %s is %v", name, tc.code, got)
		}
	}
}

// Each figure of a corporate number counts: another one makes it false.
func TestEachFigureOfACorporateNumberCounts(t *testing.T) {
	const number = "7000012050002"
	for i := range number {
		other := []byte(number)
		other[i] = '0' + (other[i]-'0'+1)%10
		if models.CorporateNumberValid(string(other)) {
			t.Errorf("%s is valid beside %s", other, number)
		}
	}
	if !models.CorporateNumberValid("8700110005901") || !models.CorporateNumberValid("5050005005266") {
		t.Error("numbers of others are not valid")
	}
}

func TestTheCardOfAnEmployerShowsOneContact(t *testing.T) {
	e := models.Employer{Tel: "03", Mail: "a@example.jp", Form: "https://a.example.jp"}
	for _, want := range []string{"03", "a@example.jp", "https://a.example.jp", ""} {
		if got := e.Card().Contact; got != want {
			t.Errorf("%q, want %q", got, want)
		}
		switch {
		case e.Tel != "":
			e.Tel = ""
		case e.Mail != "":
			e.Mail = ""
		default:
			e.Form = ""
		}
	}
}

func TestANameIsOneLineWithoutLinks(t *testing.T) {
	for name, fits := range map[string]bool{
		"医療法人見本会 そらのはしクリニック": true, "St. Luke's Clinic (Tokyo)": true, "株式会社WWW見本": true,
		"東京大学病院 https://evil.example": false, "見本 www.evil.example": false, "見本病院\r\nBcc: x@example.jp": false,
		"ＨＴＴＰＳ：／／ｅｖｉｌ．ｅｘａｍｐｌｅ": false, "見本病院 evil。example": false, "見本病院 ｅｖｉｌ．ＣＯＭ": false,
		"見本\u202e病院": false, "見本\x00病院": false, "見本\t病院": false,
	} {
		e := models.Employer{Name: vocab.Text{JA: name}, Manager: name}
		g := models.Agency{Name: vocab.Text{JA: name}, PlacementManager: name}
		d := models.Doctor{DisplayName: name, LegalName: name}
		a := models.Application{LegalName: name}
		sent := models.Application{LegalName: name}
		for who, got := range map[string][]models.Fault{
			"employer": e.Validate(), "agency": g.Validate(modelstest.Now), "doctor": d.Validate(modelstest.Now), "application": sent.Check(models.ApplicationConsent),
		} {
			if refused := slices.Contains(modelstest.Codes(got), "name.unfit"); refused == fits {
				t.Errorf("%s %q: %v", who, name, got)
			}
		}
		a.State = models.ApplicationReceived
		var invalid *models.InvalidError
		if err := a.Reveal("", name); errors.As(err, &invalid) == fits {
			t.Errorf("revealed %q: %v", name, err)
		}
	}
}

func TestOrganisationsNeedATelephoneThatIsOne(t *testing.T) {
	e := modelstest.Must[map[string]*models.Employer](t)(modelstest.Employers())["EMP01"]
	e.Tel = "abc"
	if codes := modelstest.Codes(e.Validate()); !slices.Contains(codes, "phone.invalid") {
		t.Errorf("an employer with the telephone abc: %v", codes)
	}
	g := modelstest.Must[map[string]*models.Agency](t)(modelstest.Agencies())["AGY01"]
	for hours, want := range map[int]bool{-3: true, -1: true, 0: false, models.MaxResponseHours: false,
		models.MaxResponseHours + 1: true} {
		g.ResponseHours = hours
		if got := slices.Contains(modelstest.Codes(g.Validate(modelstest.Now)),
			"agency.response_hours.range"); got != want {
			t.Errorf("%d hours to answer: %v", hours, got)
		}
	}
	g.Tel = "abc"
	if codes := modelstest.Codes(g.Validate(modelstest.Now)); !slices.Contains(codes, "phone.invalid") {
		t.Errorf("an agency with the telephone abc: %v", codes)
	}
}
