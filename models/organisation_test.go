package models

import (
	"slices"
	"testing"
)

func codesOf(faults []Fault) []FaultCode {
	var codes []FaultCode
	for _, f := range faults {
		codes = append(codes, f.Code)
	}
	return codes
}

func TestDemoAgenciesAreInOrder(t *testing.T) {
	for id, g := range mustHave[map[string]*Agency](t)(demoAgencies()) {
		if faults := g.Validate(demoNow); len(faults) > 0 {
			t.Errorf("%s: %+v", id, faults)
		}
	}
}

func TestDemoEmployersAreInOrder(t *testing.T) {
	for id, e := range mustHave[map[string]*Employer](t)(demoEmployers()) {
		if faults := e.Validate(); len(faults) > 0 {
			t.Errorf("%s: %+v", id, faults)
		}
	}
}

func TestPermitNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for _, written := range []string{"13-ユ-999901", "１３－ユ－９９９９０１", "13ーﾕー999901", " 13 - ユ - 999901 ", "許可番号:13-ユ-999901", "許可番号：１３‐ﾕ‐９９９９０１"} {
		if got := CanonicalPermit(written); got != "13-ユ-999901" {
			t.Errorf("%q is read as %q", written, got)
		}
	}
}

func TestAgenciesNeedAPermitInForce(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*Agency)
		code FaultCode
	}{
		"none":                  {func(g *Agency) { g.Permit = Permit{} }, "agency.permit.missing"},
		"no such prefecture":    {func(g *Agency) { g.Permit.Number = "48-ユ-999901" }, "agency.permit.format"},
		"five digits":           {func(g *Agency) { g.Permit.Number = "13-ユ-99990" }, "agency.permit.format"},
		"free, said to be paid": {func(g *Agency) { g.Permit.Number = "13-ム-999901" }, "agency.permit.format"},
		"a dispatch licence":    {func(g *Agency) { g.Permit.Number = "派13-999901" }, "agency.permit.format"},
		"of another place":      {func(g *Agency) { g.Permit.Number = "27-ユ-999901" }, "agency.permit.pref"},
		"ended yesterday":       {func(g *Agency) { g.Permit.To = "2026-11-19" }, "agency.permit.expired"},
		"ends next month":       {func(g *Agency) { g.Permit.To = "2026-12-31" }, "agency.permit.ending"},
		"end unsaid":            {func(g *Agency) { g.Permit.To = "" }, "agency.permit.dates"},
		"not begun":             {func(g *Agency) { g.Permit.From = "2026-12-01" }, "agency.permit.dates"},
		"gift money":            {func(g *Agency) { g.Attest.NoGiftMoney = false }, "agency.attest.required"},
		"fees not disclosed":    {func(g *Agency) { g.FeeURL = "" }, "org.url.https"},
		"complaints nowhere":    {func(g *Agency) { g.ComplaintContact = "受付" }, "agency.complaint.required"},
	} {
		g := mustHave[map[string]*Agency](t)(demoAgencies())["AGY01"]
		tc.do(g)
		if codes := codesOf(g.Validate(demoNow)); !slices.Contains(codes, tc.code) {
			t.Errorf("%s: %v, want %s", name, codes, tc.code)
		}
	}
	g := mustHave[map[string]*Agency](t)(demoAgencies())["AGY01"]
	g.Permit.To = "2026-11-20"
	if Blocks(g.Validate(demoNow)) {
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
		if got := CorporateNumberValid(number); got != want {
			t.Errorf("%s: %v", number, got)
		}
	}
}

func TestEmployersNeedAnAddressAndAManager(t *testing.T) {
	e := mustHave[map[string]*Employer](t)(demoEmployers())["EMP01"]
	e.Manager, e.Address, e.Tel, e.Mail, e.Form, e.CorporateNumber = "", "新宿", "", "", "http://soranohashi.example.jp", "1"
	codes := codesOf(e.Validate())
	for _, want := range []FaultCode{"employer.manager.required", "job.recruiter_address.required", "job.recruiter_contact.required", "org.url.https", "employer.corporate_number.invalid"} {
		if !slices.Contains(codes, want) {
			t.Errorf("nothing is said about %s: %v", want, codes)
		}
	}
	moved := mustHave[map[string]*Employer](t)(demoEmployers())["EMP02"]
	moved.Pref = "13"
	if codes := codesOf(moved.Validate()); !slices.Contains(codes, "employer.pref.address") {
		t.Errorf("an address in Osaka passes for Tokyo: %v", codes)
	}
}
