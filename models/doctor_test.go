package models

import (
	"slices"
	"testing"
)

func soundDoctor() Doctor {
	return Doctor{
		DisplayName: "K.M.", Lang: JA, Pref: "20", Years: 12, Specialties: []Specialty{"internal_medicine"},
		Licences: []LicenceHeld{
			{Key: LicenceMedical, Number: "第１２３ ４５６号", On: "2012-05-01", Status: LicenceChecked},
			{Key: LicenceBoard, Specialty: "internal_medicine", Expires: "2029-03-31", Status: LicenceSubmitted},
		},
		Languages: []Language{"ja"}, Visibility: VisibilityPrivate,
		Blocked: []BlockedOrg{{Name: "里山"}, {Org: OrgRef{Kind: OrgAgency, ID: "AGY01"}}},
	}
}

func TestDoctorProfiles(t *testing.T) {
	d := soundDoctor()
	if faults := d.Validate(demoNow); len(faults) > 0 {
		t.Fatalf("a sound profile has faults: %+v", faults)
	}
	for name, tc := range map[string]struct {
		do    func(*Doctor)
		field string
		code  FaultCode
	}{
		"letters in the number":  {func(d *Doctor) { d.Licences[0].Number = "12A456" }, "licences.0.number", "doctor.license_no.format"},
		"number of eight digits": {func(d *Doctor) { d.Licences[0].Number = "12345678" }, "licences.0.number", "doctor.license_no.format"},
		"registered tomorrow":    {func(d *Doctor) { d.Licences[0].On = "2026-11-21" }, "licences.0.on", "doctor.license_date.future"},
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
		faults := d.Validate(demoNow)
		if !slices.ContainsFunc(faults, func(f Fault) bool { return f.Field == tc.field && f.Code == tc.code }) {
			t.Errorf("%s: no %s %s in %+v", name, tc.field, tc.code, faults)
		}
	}
}

func TestLicenceNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for _, tc := range []struct {
		key          Licence
		written, out string
	}{
		{LicenceMedical, "第 123456 号", "123456"},
		{LicenceMedical, "１２３－４５６", "123456"},
		{"au_license", "med0001234567", "MED0001234567"},
		{"insurance_physician", "東医１２３-４", "東医123-4"},
	} {
		if got := CanonicalLicenceNumber(tc.key, tc.written); got != tc.out {
			t.Errorf("%q is read as %q, want %q", tc.written, got, tc.out)
		}
	}
}

func TestSubscriptionsNeedATimeAndAPlace(t *testing.T) {
	s := Subscription{Email: "dr@example.jp", Lang: JA, Frequency: Daily, Hour: 7, Zone: "Asia/Tokyo"}
	if faults := s.Validate(); len(faults) > 0 {
		t.Errorf("%+v", faults)
	}
	s = Subscription{Email: "dr@", Lang: "fr", Frequency: "hourly", Hour: 24, Weekday: 9, Zone: "Local"}
	want := []FaultCode{"email.invalid", "subscription.lang", "subscription.frequency", "subscription.hour", "subscription.weekday", "subscription.zone"}
	if got := codesOf(s.Validate()); !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
