package models

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func soundDoctor() Doctor {
	return Doctor{
		DisplayName: "K.M.", Lang: vocab.JA, Pref: "20", Years: 12, Specialties: []vocab.Specialty{"internal_medicine"},
		Licences: []LicenceHeld{
			{Key: vocab.LicenceMedical, Number: "第１２３ ４５６号", On: "2012-05-01", Status: LicenceChecked},
			{Key: vocab.LicenceBoard, Specialty: "internal_medicine", Expires: "2029-03-31", Status: LicenceSubmitted},
		},
		Languages: []vocab.Language{"ja"}, Visibility: VisibilityPrivate,
		Blocked: []BlockedOrg{{Name: "里山"}, {Org: OrgRef{Kind: OrgAgency, ID: "AGY01"}}},
	}
}

func TestDoctorProfiles(t *testing.T) {
	d := soundDoctor()
	if faults := d.Validate(noon); len(faults) > 0 {
		t.Fatalf("a sound profile has faults: %+v", faults)
	}
	for name, tc := range map[string]struct {
		do    func(*Doctor)
		field string
		code  FaultCode
	}{
		"letters in the number":  {func(d *Doctor) { d.Licences[0].Number = "12A456" }, "licences.0.number", "doctor.license_no.format"},
		"number of eight digits": {func(d *Doctor) { d.Licences[0].Number = "12345678" }, "licences.0.number", "doctor.license_no.format"},
		"registered tomorrow":    {func(d *Doctor) { d.Licences[0].On = "2026-11-25" }, "licences.0.on", "doctor.license_date.future"},
		"registered in 1945":     {func(d *Doctor) { d.Licences[0].On = "1945-12-31" }, "licences.0.on", "doctor.license_date.invalid"},
		"a day that never was":   {func(d *Doctor) { d.Licences[0].On = "2012-02-30" }, "licences.0.on", "doctor.license_date.invalid"},
		"longer than licensed":   {func(d *Doctor) { d.Years = 40 }, "years", "doctor.years.licence"},
		"expired":                {func(d *Doctor) { d.Licences[1].Expires = "2026-11-19" }, "licences.1.expires", "doctor.license.expired"},
		"specialist of what":     {func(d *Doctor) { d.Licences[1].Specialty = "" }, "licences.1.specialty", "doctor.board.specialty"},
		"British, six digits": {func(d *Doctor) {
			d.Licences[0] = LicenceHeld{Key: "uk_license", Number: "123456", Status: LicenceSubmitted}
		}, "licences.0.number", "doctor.number.format"},
		"society unnamed":           {func(d *Doctor) { d.Licences[1].Key = "society_certified" }, "licences.1.detail", "doctor.society.required"},
		"nameless":                  {func(d *Doctor) { d.DisplayName = " " }, "display_name", "doctor.display_name.required"},
		"the board's name":          {func(d *Doctor) { d.DisplayName = "Ｅｎｋａｋｕ 運営 事務局" }, "display_name", "doctor.display_name.board"},
		"own name as pseudonym":     {func(d *Doctor) { d.DisplayName, d.LegalName = "見本太郎", "見本　太郎" }, "display_name", "doctor.display_name.legal"},
		"nowhere":                   {func(d *Doctor) { d.Pref = "" }, "pref", "doctor.pref.required"},
		"phone of four digits":      {func(d *Doctor) { d.Phone = "1234" }, "phone", "doctor.phone.invalid"},
		"blocks every name with 株":  {func(d *Doctor) { d.Blocked[0].Name = "株" }, "blocked.0.name", "doctor.blocked.short"},
		"hours the wrong way round": {func(d *Doctor) { d.Wants.WeekHours = Range{Min: 20, Max: 10} }, "wants.week_hours.max", "doctor.week_hours.invalid"},
		"seen by all":               {func(d *Doctor) { d.Visibility = "public" }, "visibility", "job.value.unknown"},
		"a must that is no field":   {func(d *Doctor) { d.Wants.Hard = []string{"mood"} }, "wants.hard", "job.value.unknown"},
	} {
		d := soundDoctor()
		tc.do(&d)
		faults := d.Validate(noon)
		if !slices.ContainsFunc(faults, func(f Fault) bool { return f.Field == tc.field && f.Code == tc.code }) {
			t.Errorf("%s: no %s %s in %+v", name, tc.field, tc.code, faults)
		}
	}
}

func TestLicenceNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for _, tc := range []struct {
		key          vocab.Licence
		written, out string
	}{
		{vocab.LicenceMedical, "第 123456 号", "123456"},
		{vocab.LicenceMedical, "１２３－４５６", "123456"},
		{"au_license", "med0001234567", "MED0001234567"},
		{"insurance_physician", "東医１２３-４", "東医123-4"},
	} {
		if got := CanonicalLicenceNumber(tc.key, tc.written); got != tc.out {
			t.Errorf("%q is read as %q, want %q", tc.written, got, tc.out)
		}
	}
}

// wrong reports whether a doctor's profile has the fault.
func wrong(d *Doctor, field string, code FaultCode) bool {
	return slices.ContainsFunc(d.Validate(noon), func(f Fault) bool { return f.Field == field && f.Code == code })
}

func TestLimitsOfDoctorProfiles(t *testing.T) {
	for name, tc := range map[string]struct {
		field        string
		code         FaultCode
		set          func(*Doctor, int)
		right, wrong []int
	}{
		"display name": {"display_name", "doctor.display_name.required", func(d *Doctor, n int) { d.DisplayName = letters(n) }, []int{1, 30}, []int{0, 31}},
		"years":        {"years", "doctor.years.invalid", func(d *Doctor, n int) { d.Years = n }, []int{0, 70}, []int{-1, 71}},
		"specialties":  {"specialties", "query.too_many", func(d *Doctor, n int) { d.Specialties = vocab.Specialties.Keys()[:n] }, []int{0, 12}, []int{13}},
		"hourly pay":   {"wants.min_hourly", "doctor.min_hourly.invalid", func(d *Doctor, n int) { d.Wants.MinHourly = int64(n) }, []int{0, 1_000_000}, []int{-1, 1_000_001}},
		"most hours":   {"wants.week_hours.max", "doctor.week_hours.invalid", func(d *Doctor, n int) { d.Wants.WeekHours = Range{Max: float64(n)} }, []int{0, 100}, []int{-1, 101}},
		"fewest hours": {"wants.week_hours.max", "doctor.week_hours.invalid", func(d *Doctor, n int) { d.Wants.WeekHours = Range{Min: float64(n), Max: 100} }, []int{0, 100}, []int{-1, 101}},
		"fewest and most hours": {"wants.week_hours.max", "doctor.week_hours.invalid", func(d *Doctor, n int) { d.Wants.WeekHours = Range{Min: 10, Max: float64(n)} },
			[]int{0, 10, 11}, []int{9}},
		"blocked name": {"blocked.0.name", "doctor.blocked.short", func(d *Doctor, n int) { d.Blocked[0].Name = letters(n) }, []int{2}, []int{0, 1}},
		"registered, in days from today": {"licences.0.on", "doctor.license_date.future", func(d *Doctor, n int) { d.Licences[0].On = DateOf(noon).AddDays(n) },
			[]int{0, -1}, []int{1}},
		"registered, in days from the first day": {"licences.0.on", "doctor.license_date.invalid", func(d *Doctor, n int) { d.Licences[0].On = FirstRegistration.AddDays(n) },
			[]int{0, 1}, []int{-1}},
		"expires, in days from today": {"licences.1.expires", "doctor.license.expired", func(d *Doctor, n int) { d.Licences[1].Expires = DateOf(noon).AddDays(n) },
			[]int{0, 1}, []int{-1}},
		"expires, in days from registration": {"licences.1.expires", "doctor.license_date.invalid", func(d *Doctor, n int) {
			d.Licences[1].On, d.Licences[1].Expires = "2020-01-01", Date("2020-01-01").AddDays(n)
		}, []int{0, 1}, []int{-1}},
		"years as a doctor, of five as licensed": {"years", "doctor.years.licence", func(d *Doctor, n int) { d.Licences[0].On, d.Years = DateOf(noon).AddDays(-5*365), n },
			[]int{0, 5, 6}, []int{7}},
	} {
		for _, n := range append(slices.Clone(tc.right), tc.wrong...) {
			d := soundDoctor()
			tc.set(&d, n)
			if got := wrong(&d, tc.field, tc.code); got != slices.Contains(tc.wrong, n) {
				t.Errorf("%s %d: %s is %v", name, n, tc.code, got)
			}
		}
	}
}

func TestChoicesOfDoctorProfiles(t *testing.T) {
	for name, tc := range map[string]struct {
		do    func(*Doctor)
		field string
		code  FaultCode
		want  bool
	}{
		"a telephone":                  {func(d *Doctor) { d.Phone = "０９０－１２３４－５６７８" }, "phone", "doctor.phone.invalid", false},
		"an address as telephone":      {func(d *Doctor) { d.Phone = "dr@example.jp" }, "phone", "doctor.phone.invalid", true},
		"no legal name":                {func(d *Doctor) { d.LegalName = "" }, "display_name", "doctor.display_name.legal", false},
		"neither name":                 {func(d *Doctor) { d.LegalName, d.DisplayName = "", "" }, "display_name", "doctor.display_name.legal", false},
		"another legal name":           {func(d *Doctor) { d.LegalName = "見本太郎" }, "display_name", "doctor.display_name.legal", false},
		"abroad, without prefecture":   {func(d *Doctor) { d.Overseas, d.Pref = true, "" }, "pref", "doctor.pref.required", false},
		"expiry that is no date":       {func(d *Doctor) { d.Licences[1].Expires = "2029-02-30" }, "licences.1.expires", "doctor.license_date.invalid", true},
		"expiry, registration unknown": {func(d *Doctor) { d.Licences[1].On, d.Licences[1].Expires = "", "2027-01-01" }, "licences.1.expires", "doctor.license_date.invalid", false},
		"expiry, registration no date": {func(d *Doctor) { d.Licences[1].On, d.Licences[1].Expires = "soon", "2027-01-01" }, "licences.1.expires", "doctor.license_date.invalid", false},
		"wish of work":                 {func(d *Doctor) { d.Wants.Works = []vocab.WorkType{vocab.WorkContent} }, "wants.works", "job.value.unknown", false},
		"wish of a work nobody does":   {func(d *Doctor) { d.Wants.Works = []vocab.WorkType{"napping"} }, "wants.works", "job.value.unknown", true},
		"a blocked organisation by id": {func(d *Doctor) { d.Blocked[0] = BlockedOrg{Org: OrgRef{Kind: OrgAgency, ID: "A1"}} }, "blocked.0.name", "doctor.blocked.short", false},
		"years beside another licence": {func(d *Doctor) { d.Licences[1].On, d.Years = "2025-01-01", 12 }, "years", "doctor.years.licence", false},
	} {
		d := soundDoctor()
		tc.do(&d)
		if got := wrong(&d, tc.field, tc.code); got != tc.want {
			t.Errorf("%s: %s is %v", name, tc.code, got)
		}
	}
	for d := range Dimensions() {
		if !d.Must() {
			continue
		}
		doctor := soundDoctor()
		doctor.Wants.Hard = []string{d.Key()}
		if wrong(&doctor, "wants.hard", "job.value.unknown") {
			t.Errorf("%s may not be a must", d.Key())
		}
	}
}

func TestTheMedicalLicenceOfADoctor(t *testing.T) {
	medical := func(number string, s LicenceStatus) LicenceHeld {
		return LicenceHeld{Key: vocab.LicenceMedical, Number: number, Status: s}
	}
	board := LicenceHeld{Key: vocab.LicenceBoard, Status: LicenceChecked}
	for name, tc := range map[string]struct {
		held   []LicenceHeld
		rather LicenceStatus
		want   string
	}{
		"none":                     {[]LicenceHeld{board}, LicenceChecked, ""},
		"the one in the state":     {[]LicenceHeld{board, medical("1", LicenceRejected), medical("2", LicenceChecked)}, LicenceChecked, "2"},
		"the first when none is":   {[]LicenceHeld{medical("1", LicenceRejected), medical("2", LicenceSubmitted)}, LicenceChecked, "1"},
		"the first of those in it": {[]LicenceHeld{medical("1", LicenceChecked), medical("2", LicenceChecked)}, LicenceChecked, "1"},
		"one, in whatever state":   {[]LicenceHeld{medical("1", LicenceExpired)}, LicenceChecked, "1"},
		"the submitted, if rather": {[]LicenceHeld{medical("1", LicenceChecked), medical("2", LicenceSubmitted)}, LicenceSubmitted, "2"},
	} {
		l, ok := (&Doctor{Licences: tc.held}).MedicalLicence(tc.rather, "2026-11-20")
		if ok != (tc.want != "") || ok && l.Number != tc.want {
			t.Errorf("%s: %+v %v, want number %q", name, l, ok, tc.want)
		}
	}
}

// letters is a text of n characters.
func letters(n int) string { return strings.Repeat("医", n) }

func codesOf(faults []Fault) []FaultCode {
	var codes []FaultCode
	for _, f := range faults {
		codes = append(codes, f.Code)
	}
	return codes
}
