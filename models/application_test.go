package models

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// now is when things happen in tests of applications.
var now = time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)

// TestEveryMoveOfAnApplication holds Move against the moves in plain words:
// a poster reads, answers and ends while the selection goes on; it wants whom it
// has written to, and who is wanted accepts; a doctor takes back at any time;
// nobody else does anything.
func TestEveryMoveOfAnApplication(t *testing.T) {
	going := []ApplicationState{ApplicationReceived, ApplicationViewed, ApplicationContacted}
	for _, from := range append(ApplicationStates, "", "unknown") {
		for _, to := range append(ApplicationStates, "", "unknown") {
			for _, by := range append(Actors, "") {
				open, want := slices.Contains(going, from), false
				switch {
				case by == ByPoster && to == ApplicationViewed:
					want = from == ApplicationReceived
				case by == ByPoster && to == ApplicationContacted:
					want = open && from != ApplicationContacted
				case by == ByPoster && to == ApplicationClosed:
					want = open || from == ApplicationOffered
				case by == ByPoster && to == ApplicationOffered:
					want = from == ApplicationContacted
				case by == ByDoctor && to == ApplicationHired:
					want = from == ApplicationOffered
				case by == ByDoctor && to == ApplicationWithdrawn:
					want = slices.Contains(ApplicationStates, from)
				}
				a := Application{State: from, Message: "志望", Contact: "d@example.jp", LegalName: "山田", ShareName: true}
				err := a.Move(to, by, now)
				steps := 0
				if want && from != to {
					steps = 1
				}
				switch {
				case want && (err != nil || a.State != to):
					t.Errorf("%s: %s → %s: %v, now %s", by, from, to, err, a.State)
				case !want && (!errors.Is(err, ErrConflict) || a.State != from):
					t.Errorf("%s: %s → %s: %v, now %s", by, from, to, err, a.State)
				case a.Message != "志望":
					t.Errorf("%s: %s → %s: what the doctor wrote is lost", by, from, to)
				case want && (a.Contact == "" && a.LegalName == "" && !a.ShareName) != (to == ApplicationWithdrawn):
					t.Errorf("%s: %s → %s: shows %q %q", by, from, to, a.Contact, a.LegalName)
				case len(a.Steps) != steps || steps > 0 && a.Steps[0] != (ApplicationStep{to, now}):
					t.Errorf("%s: %s → %s: steps %v", by, from, to, a.Steps)
				}
			}
		}
	}
}

func TestAnAnswerIsNoReading(t *testing.T) {
	a := Application{State: ApplicationReceived}
	if err := a.Answer(ApplicationViewed, now); !errors.Is(err, ErrConflict) {
		t.Errorf("viewed as an answer: %v", err)
	}
	if err := a.Answer(ApplicationContacted, now); err != nil {
		t.Errorf("contacted: %v", err)
	}
	if err := a.Answer(ApplicationContacted, now); !errors.Is(err, ErrConflict) {
		t.Errorf("contacted again: %v", err)
	}
}

func TestADoctorWhoLeavesIsForgotten(t *testing.T) {
	for _, from := range ApplicationStates {
		a := Application{State: from, Message: "志望", Contact: "d@example.jp", LegalName: "山田", ShareName: true}
		err := a.Forget(now)
		if err != nil || a.Stands() || !a.Forgotten || a.Message+a.Contact+a.LegalName != "" || len(a.Steps) > 0 {
			t.Errorf("%s: %v, %+v", from, err, a)
		}
	}
}

func TestWhatIsShownOfAnApplication(t *testing.T) {
	for state, want := range map[ApplicationState]struct{ fresh, open, unanswered, stands bool }{
		ApplicationReceived:  {true, true, true, true},
		ApplicationViewed:    {false, true, true, true},
		ApplicationContacted: {false, true, false, true},
		ApplicationOffered:   {false, true, false, true},
		ApplicationHired:     {false, false, false, true},
		ApplicationClosed:    {false, false, false, true},
		ApplicationWithdrawn: {},
	} {
		a := Application{State: state, Contact: "d@example.jp", LegalName: "山田"}
		if a.Offerable() != (state == ApplicationContacted) || a.Acceptable() != (state == ApplicationOffered) {
			t.Errorf("%s: wanted %v, accepted %v", state, a.Offerable(), a.Acceptable())
		}
		if a.New() != want.fresh || a.Open() != want.open || a.Unanswered() != want.unanswered ||
			a.Stands() != want.stands ||
			HasOpen([]Application{a}) != want.open ||
			Applied([]Application{{State: ApplicationWithdrawn}, a}) != want.stands {
			t.Errorf("%s: %+v", state, a)
		}
		if (a.ContactShown() != "") != want.stands || a.NameShown() != "" {
			t.Errorf("%s shows %q %q", state, a.ContactShown(), a.NameShown())
		}
		if a.ShareName = true; a.NameShown() != "山田" {
			t.Errorf("%s hides the shared name", state)
		}
	}
}

func TestWhatStopsApplying(t *testing.T) {
	job := func(change ...func(*Job)) *Job {
		j := &Job{ID: "j1", Advert: Advert{PrimaryWork: vocab.WorkHealthEducation, EmployerID: "E1"}}
		for _, f := range change {
			f(j)
		}
		return j
	}
	care := func(j *Job) { j.PrimaryWork = vocab.WorkOnlineCare }
	licence := func(status LicenceStatus) []LicenceHeld {
		return []LicenceHeld{{Key: vocab.LicenceMedical, Status: status}}
	}
	psychiatrist := func(status LicenceStatus) []LicenceHeld {
		return append(licence(LicenceChecked), LicenceHeld{Key: vocab.LicencePsychiatrist, Status: status})
	}
	only := func(j *Job) { j.Apply.CheckedOnly = true }
	psychiatry := func(j *Job) { j.Licences.Required = []vocab.Licence{vocab.LicencePsychiatrist} }
	over, lastDay := licence(LicenceChecked), licence(LicenceChecked)
	over[0].Expires, lastDay[0].Expires = "2026-11-19", "2026-11-20"
	hides := []BlockedOrg{{Org: OrgRef{ID: "E1"}}}
	for name, tc := range map[string]struct {
		job     *Job
		doctor  Doctor
		applied bool
		want    ApplyStop
	}{
		"nothing":                         {job(), Doctor{Version: 1}, false, ApplyOpen},
		"an address outside comes first":  {job(func(j *Job) { j.Apply.URL = "https://a.example" }), Doctor{}, true, ApplyOutside},
		"no profile":                      {job(), Doctor{}, false, ApplyNoProfile},
		"a hidden organisation":           {job(), Doctor{Version: 1, Blocked: hides}, true, ApplyHidden},
		"applied before":                  {job(care), Doctor{Version: 1}, true, ApplyTwice},
		"care without a licence":          {job(care), Doctor{Version: 1}, false, ApplyUnchecked},
		"care with a licence not shown":   {job(care), Doctor{Version: 1, Licences: licence(LicenceUnverified)}, false, ApplyUnchecked},
		"care with a licence handed in":   {job(care), Doctor{Version: 1, Licences: licence(LicenceSubmitted)}, false, ApplyOpen},
		"care with one not readable":      {job(care), Doctor{Version: 1, Licences: licence(LicenceUnreadable)}, false, ApplyUnchecked},
		"care with one checked and over":  {job(care), Doctor{Version: 1, Licences: over}, false, ApplyUnchecked},
		"care with one on its last day":   {job(care), Doctor{Version: 1, Licences: lastDay}, false, ApplyOpen},
		"checked only, handed in":         {job(care, only), Doctor{Version: 1, Licences: licence(LicenceSubmitted)}, false, ApplyBeingLooked},
		"checked only, checked":           {job(care, only), Doctor{Version: 1, Licences: licence(LicenceChecked)}, false, ApplyOpen},
		"checked only, another not sent":  {job(care, only, psychiatry), Doctor{Version: 1, Licences: psychiatrist(LicenceUnverified)}, false, ApplyCheckedOnly},
		"checked only, another waits":     {job(care, only, psychiatry), Doctor{Version: 1, Licences: psychiatrist(LicenceSubmitted)}, false, ApplyBeingLooked},
		"checked only, both checked":      {job(care, only, psychiatry), Doctor{Version: 1, Licences: psychiatrist(LicenceChecked)}, false, ApplyOpen},
		"checked only, required, no care": {job(only, psychiatry), Doctor{Version: 1, Licences: psychiatrist(LicenceRejected)}, false, ApplyCheckedOnly},
		"checked only, none required":     {job(only), Doctor{Version: 1}, false, ApplyOpen},
		"care with a licence checked":     {job(care), Doctor{Version: 1, Licences: licence(LicenceChecked)}, false, ApplyOpen},
		"other work needs no licence":     {job(), Doctor{Version: 1, Licences: licence(LicenceRejected)}, false, ApplyOpen},
		"care with a licence turned down": {job(care), Doctor{Version: 1, Licences: licence(LicenceRejected)}, false, ApplyUnchecked},
	} {
		if got := tc.doctor.StopsApplying(tc.job, tc.applied, "2026-11-20"); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

func TestADoctorRevealsFieldByField(t *testing.T) {
	a := Application{State: ApplicationViewed}
	for _, step := range []struct {
		contact, name string
		fault         string
	}{
		{"dr@example.jp", "", ""}, {"dr@example.jp", "見本 太郎", ""}, {"dr@", "見本 太郎", "contact"},
		{"", "見本 太郎", ""}, {"", strings.Repeat("長", MaxPersonName+1), "legal_name"}, {" ", "", ""},
	} {
		before := a
		err := a.Reveal(step.contact, step.name)
		var invalid *InvalidError
		if step.fault != "" {
			if !errors.As(err, &invalid) || invalid.Faults[0].Field != step.fault || !reflect.DeepEqual(a, before) {
				t.Errorf("%+v: %v, %+v", step, err, a)
			}
			continue
		}
		if err != nil || a.ContactShown() != strings.TrimSpace(step.contact) || a.NameShown() != step.name {
			t.Errorf("%+v: %v, shown %q and %q", step, err, a.ContactShown(), a.NameShown())
		}
	}
	a.State = ApplicationWithdrawn
	if err := a.Reveal("dr@example.jp", ""); !errors.Is(err, ErrConflict) {
		t.Errorf("after taking it back: %v", err)
	}
}

func TestAnApplicationIsCheckedAndSent(t *testing.T) {
	typed := func() Application {
		return Application{Message: "志望します", Contact: " Dr@Example.JP ", LegalName: "山田花子"}
	}
	for name, tc := range map[string]struct {
		change   func(*Application)
		agreedTo string
		want     []FaultCode
	}{
		"as it should be":          {func(*Application) {}, ApplicationConsent, nil},
		"without consent":          {func(*Application) {}, "", []FaultCode{"apply.consent.required"}},
		"consent to older words":   {func(*Application) {}, "apply-2025-01", []FaultCode{"apply.consent.required"}},
		"no address":               {func(a *Application) { a.Contact = " " }, ApplicationConsent, nil},
		"an address that is none":  {func(a *Application) { a.Contact = "doctor@" }, ApplicationConsent, []FaultCode{"email.invalid"}},
		"a name shared, none":      {func(a *Application) { a.ShareName, a.LegalName = true, "" }, ApplicationConsent, []FaultCode{"apply.legal_name.required"}},
		"too long a message":       {func(a *Application) { a.Message = strings.Repeat("長", MaxMessage+1) }, ApplicationConsent, []FaultCode{"job.text.too_long"}},
		"as long as it may be":     {func(a *Application) { a.Message = strings.Repeat("長", MaxMessage) }, ApplicationConsent, nil},
		"too long a name":          {func(a *Application) { a.LegalName = strings.Repeat("長", MaxPersonName+1) }, ApplicationConsent, []FaultCode{"query.too_long"}},
		"a name as long as it may": {func(a *Application) { a.LegalName = strings.Repeat("長", MaxPersonName) }, ApplicationConsent, nil},
	} {
		a := typed()
		tc.change(&a)
		if got := codesOf(a.Check(tc.agreedTo)); !slices.Equal(got, tc.want) {
			t.Errorf("%s: %v, want %v", name, got, tc.want)
		}
	}
	job := &Job{ID: "j1", Poster: OrgRef{Kind: OrgAgency, ID: "A1"}, Revision: 3}
	a := typed()
	if a.Check(ApplicationConsent); strings.TrimSpace(a.Contact) != a.Contact ||
		!strings.HasSuffix(a.Contact, "@example.jp") {
		t.Errorf("the address is kept as typed: %q", a.Contact)
	}
	a.Send(job, "d1", 0, now)
	if a.ID != ApplicationID("j1", "d1", 0) || strings.Contains(a.ID, "d1") || a.ID == ApplicationID("j1", "d1", 1) ||
		a.ID == ApplicationID("j", "1d1", 0) || a.Poster != job.Poster || a.Revision != 3 || !a.New() ||
		a.Consent != ApplicationConsent || !a.CreatedAt.Equal(now) ||
		a.LegalName != "" {
		t.Errorf("%+v", a)
	}
	shared := typed()
	shared.ShareName = true
	if shared.Send(job, "d1", 0, now); shared.LegalName != "山田花子" {
		t.Error("the shared name is lost")
	}
}
