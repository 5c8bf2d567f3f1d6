package models

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

var licenceStates = []LicenceStatus{
	LicenceUnverified, LicenceSubmitted, LicenceChecked, LicenceUnreadable, LicenceRejected, LicenceExpired,
}

func medicalLicence(status LicenceStatus) LicenceHeld {
	return LicenceHeld{ID: "a", Key: vocab.LicenceMedical, Number: "123456", On: "2012-05-01", Status: status}
}

func TestOnlyWhatWaitsIsDecided(t *testing.T) {
	allowed := map[[2]LicenceStatus]bool{
		{LicenceSubmitted, LicenceChecked}: true, {LicenceSubmitted, LicenceUnreadable}: true,
		{LicenceSubmitted, LicenceRejected}: true, {LicenceChecked, LicenceRejected}: true,
	}
	for _, from := range licenceStates {
		for _, to := range licenceStates {
			l := medicalLicence(from)
			err := l.Decide(to, "editor", "番号が違います。ご確認ください。", noon)
			want := allowed[[2]LicenceStatus{from, to}]
			if (err == nil) != want || !want && !errors.Is(err, ErrConflict) {
				t.Errorf("%s to %s: %v, allowed %v", from, to, err, want)
			}
			if err == nil && (l.Status != to || l.Check != (LicenceCheck{"editor", noon, "番号が違います。ご確認ください。"})) {
				t.Errorf("%s to %s: %+v", from, to, l)
			}
			if l.Status != from && err != nil {
				t.Errorf("%s to %s: refused, and yet %s", from, to, l.Status)
			}
		}
	}
}

func TestADecisionNeedsAReasonAndALicenceThatLasts(t *testing.T) {
	over := medicalLicence(LicenceSubmitted)
	over.Expires = DateOf(noon).AddDays(-1)
	last := medicalLicence(LicenceSubmitted)
	last.Expires = DateOf(noon)
	for name, tc := range map[string]struct {
		l      LicenceHeld
		to     LicenceStatus
		reason string
		field  string
	}{
		"checked without a reason":  {medicalLicence(LicenceSubmitted), LicenceChecked, "", ""},
		"unreadable without one":    {medicalLicence(LicenceSubmitted), LicenceUnreadable, "", "reason"},
		"does not match, too short": {medicalLicence(LicenceSubmitted), LicenceRejected, "x", "reason"},
		"what is over is checked":   {over, LicenceChecked, "", "reason"},
		"on its last day":           {last, LicenceChecked, "", ""},
	} {
		err := tc.l.Decide(tc.to, "editor", tc.reason, noon)
		var invalid *InvalidError
		if tc.field == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		} else if !errors.As(err, &invalid) || invalid.Faults[0].Field != tc.field {
			t.Errorf("%s: %v, want a fault of %s", name, err, tc.field)
		}
	}
}

func TestALicenceEndsWithItsDate(t *testing.T) {
	for _, tc := range []struct {
		status  LicenceStatus
		expires Date
		want    LicenceStatus
	}{
		{LicenceChecked, "", LicenceChecked}, {LicenceChecked, "2026-11-20", LicenceChecked}, {LicenceChecked, "2026-11-19", LicenceExpired},
		{LicenceSubmitted, "2026-11-19", LicenceExpired}, {LicenceRejected, "2026-11-19", LicenceRejected},
	} {
		l := LicenceHeld{Status: tc.status, Expires: tc.expires}
		if got := l.Standing("2026-11-20"); got != tc.want || l.CheckedOn("2026-11-20") != (tc.want == LicenceChecked) {
			t.Errorf("%s until %q: %s, want %s", tc.status, tc.expires, got, tc.want)
		}
	}
	for status, counts := range map[LicenceStatus]bool{
		LicenceUnverified: true, LicenceSubmitted: true, LicenceChecked: true, LicenceUnreadable: true,
		LicenceRejected: false, LicenceExpired: false,
	} {
		if l := (LicenceHeld{Status: status}); l.Counts() != counts {
			t.Errorf("%s counts: %v", status, !counts)
		}
	}
}

func TestWhatADoctorDeclaresOfALicence(t *testing.T) {
	checked := medicalLicence(LicenceChecked)
	checked.Check, checked.Expires = LicenceCheck{By: "e", At: noon}, "2029-01-01"
	for name, tc := range map[string]struct {
		change func(*LicenceHeld)
		want   LicenceStatus
	}{
		"unchanged":         {func(*LicenceHeld) {}, LicenceChecked},
		"another number":    {func(l *LicenceHeld) { l.Number = "1" }, LicenceUnverified},
		"another date":      {func(l *LicenceHeld) { l.On = "2011-05-01" }, LicenceUnverified},
		"another expiry":    {func(l *LicenceHeld) { l.Expires = "2030-01-01" }, LicenceUnverified},
		"another type":      {func(l *LicenceHeld) { l.Key = "us_license" }, LicenceUnverified},
		"another detail":    {func(l *LicenceHeld) { l.Detail = "x" }, LicenceUnverified},
		"another specialty": {func(l *LicenceHeld) { l.Specialty = "surgery" }, LicenceUnverified},
	} {
		for _, id := range []string{"a", ""} { // as the form sends it, and as a form without ids does
			d := Doctor{Licences: []LicenceHeld{checked}}
			typed := checked
			typed.ID, typed.Status, typed.Check = id, LicenceChecked, LicenceCheck{}
			tc.change(&typed)
			d.Declare([]LicenceHeld{typed})
			got := d.Licences[0]
			if got.Status != tc.want || (got.Check == LicenceCheck{}) != (tc.want == LicenceUnverified) ||
				!got.same(&typed) {
				t.Errorf("%s: %+v, want %s", name, got, tc.want)
			}
			if kept := got.ID == "a"; !kept && !(id == "" && name == "another type") {
				t.Errorf("%s: it is %q now", name, got.ID)
			}
		}
	}
	d := Doctor{}
	d.Declare([]LicenceHeld{{ID: "b", Key: vocab.LicenceBoard, Status: LicenceChecked, Check: LicenceCheck{By: "me"}}})
	if l := d.Licences[0]; l.Status != LicenceUnverified || l.ID != string(vocab.LicenceBoard) {
		t.Errorf("a state made up: %+v", l)
	}
}

func TestLicencesKeepTheirNames(t *testing.T) {
	d := Doctor{Licences: []LicenceHeld{{Key: "mba"}, {Key: vocab.LicenceBoard, Specialty: "surgery"}}}
	d.Declare([]LicenceHeld{{Key: vocab.LicenceBoard, Specialty: "internal_medicine"},
		{Key: vocab.LicenceBoard, Specialty: "surgery"}, {Key: "mba"}})
	var got []string
	for _, l := range d.Licences {
		got = append(got, l.ID+" "+string(l.Specialty))
	}
	if want := []string{"board_certified-2 internal_medicine", "board_certified surgery", "mba "}; !slices.Equal(got,
		want) {
		t.Errorf("got %q, want %q", got, want)
	}
	d.Declare([]LicenceHeld{{Key: vocab.LicenceMedical}})
	d.Declare([]LicenceHeld{{Key: vocab.LicenceMedical}, {Key: vocab.LicenceMedical}})
	if d.Licences[0].ID == d.Licences[1].ID {
		t.Errorf("two are called %q", d.Licences[0].ID)
	}
	if _, err := d.Licence("gone"); !errors.Is(err, ErrNotFound) {
		t.Error(err)
	}
}

func TestDocumentsMakeALicenceWait(t *testing.T) {
	sent := []LicenceDocument{{LicenceID: "a", CreatedAt: noon}, {LicenceID: "a", CreatedAt: noon.Add(-time.Hour)}}
	decided := func(status LicenceStatus, at time.Time) LicenceHeld {
		l := medicalLicence(status)
		l.Check.At = at
		return l
	}
	nameless := medicalLicence(LicenceUnverified)
	nameless.Number = ""
	for name, tc := range map[string]struct {
		l         LicenceHeld
		documents []LicenceDocument
		want      LicenceStatus
		changed   bool
	}{
		"a document came":         {medicalLicence(LicenceUnverified), sent, LicenceSubmitted, true},
		"none":                    {medicalLicence(LicenceUnverified), nil, LicenceUnverified, false},
		"of another licence":      {medicalLicence(LicenceUnverified), []LicenceDocument{{LicenceID: "b", CreatedAt: noon}}, LicenceUnverified, false},
		"nothing to compare with": {nameless, sent, LicenceUnverified, false},
		"the last one is gone":    {medicalLicence(LicenceSubmitted), nil, LicenceUnverified, true},
		"decided about":           {decided(LicenceRejected, noon.Add(time.Minute)), sent, LicenceRejected, false},
		"one after the decision":  {decided(LicenceUnreadable, noon.Add(-time.Minute)), sent, LicenceSubmitted, true},
		"what is checked stays":   {decided(LicenceChecked, noon.Add(-time.Minute)), sent, LicenceChecked, false},
	} {
		d := Doctor{Licences: []LicenceHeld{tc.l}}
		if changed := d.Settle(tc.documents); d.Licences[0].Status != tc.want || changed != tc.changed {
			t.Errorf("%s: %s, changed %v", name, d.Licences[0].Status, changed)
		}
		if d.Settle(tc.documents) {
			t.Errorf("%s: settled twice", name)
		}
		if waits := d.WaitsSince(); (tc.want == LicenceSubmitted) != waits.Equal(noon) {
			t.Errorf("%s: waits since %v", name, waits)
		}
	}
}

func TestAnotherNameEndsTheChecks(t *testing.T) {
	d := Doctor{Licences: []LicenceHeld{medicalLicence(LicenceChecked)}}
	for _, step := range []struct {
		name string
		want LicenceStatus
	}{{"見本　太郎", LicenceChecked}, {" 見本 太郎 ", LicenceChecked}, {"見本 花子", LicenceUnverified}} {
		if faults := d.CallLegally(step.name); len(faults) > 0 || d.Licences[0].Status != step.want {
			t.Errorf("%q: %v, %s", step.name, faults, d.Licences[0].Status)
		}
	}
	if faults := d.CallLegally(" "); len(faults) != 1 || d.LegalName != "見本 花子" {
		t.Errorf("no name: %v, %q", faults, d.LegalName)
	}
}

func TestWhatIsDecidedAboutIsNoticedWhenItChanges(t *testing.T) {
	d := Doctor{LegalName: "見本 太郎", Licences: []LicenceHeld{medicalLicence(LicenceSubmitted)}}
	l := &d.Licences[0]
	seen := d.Stated(l)
	for name, change := range map[string]func(){
		"name": func() { d.LegalName = "x" }, "number": func() { l.Number = "1" }, "date": func() { l.On = "2011-01-01" },
		"document": func() { l.SentAt = noon }, "expiry": func() { l.Expires = "2030-01-01" },
	} {
		before := d
		before.Licences = slices.Clone(d.Licences)
		change()
		if d.Stated(&d.Licences[0]) == seen {
			t.Errorf("another %s is not noticed", name)
		}
		d = before
		l = &d.Licences[0]
	}
	if d.Stated(&d.Licences[0]) != seen {
		t.Error("the same has two names")
	}
}

func TestHowLongDocumentsAreKept(t *testing.T) {
	day := 24 * time.Hour
	at := func(status LicenceStatus, decided time.Duration) Doctor {
		l := medicalLicence(status)
		if status != LicenceUnverified {
			l.Check.At = noon.Add(decided)
		}
		return Doctor{Licences: []LicenceHeld{l}}
	}
	doc := LicenceDocument{LicenceID: "a", CreatedAt: noon}
	for name, tc := range map[string]struct {
		doctor Doctor
		after  time.Duration
		keeps  bool
	}{
		"waiting for a year":                {at(LicenceSubmitted, -day), 365 * day, true},
		"decided, 30 days less a second":    {at(LicenceChecked, day), 31*day - time.Second, true},
		"decided, 30 days":                  {at(LicenceChecked, day), 31 * day, false},
		"turned down, 30 days":              {at(LicenceRejected, day), 31 * day, false},
		"not readable, 30 days":             {at(LicenceUnreadable, day), 31 * day, false},
		"nothing to compare with, 29 days":  {at(LicenceUnverified, 0), 29 * day, true},
		"nothing to compare with, 30 days":  {at(LicenceUnverified, 0), 30 * day, false},
		"its licence is gone, an hour":      {Doctor{}, time.Hour, true},
		"its licence is gone, a day":        {Doctor{}, day, false},
		"sent after the decision, 29 days":  {at(LicenceChecked, -day), 29 * day, true},
		"sent after the decision, 30 days":  {at(LicenceChecked, -day), 30 * day, false},
		"long decided, not yet looked at":   {at(LicenceUnreadable, -40*day), day, true},
		"decided as it came, 30 days later": {at(LicenceChecked, 0), 30 * day, false},
	} {
		if got := tc.doctor.Keeps(&doc, noon.Add(tc.after)); got != tc.keeps {
			t.Errorf("%s: kept %v", name, got)
		}
	}
}

func TestNamesOfFiles(t *testing.T) {
	for typed, want := range map[string]string{
		"免許証.pdf": "免許証.pdf", `C:\Users\me\scan.png`: "scan.png", "../../etc/passwd": "passwd", "a\r\nb.pdf": "ab.pdf",
		"gpj.\u202efdp": "gpj.fdp", "": "", "/": "", "\xff\xfe.pdf": ".pdf",
	} {
		if got := DocumentName(typed); got != want {
			t.Errorf("%q is called %q, want %q", typed, got, want)
		}
	}
}
