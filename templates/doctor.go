package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// MeNav leads through a person's own pages.
type MeNav struct{ Entries []MeEntry }

// MeEntry is one of the pages.
type MeEntry struct {
	Href  string // with language prefix
	Text  string
	Here  bool
	Count int // shown behind the words; 0: none
}

// MeNavOf marks the page at path, which has no language prefix.
func MeNavOf(lang models.Lang, say Say, path string) MeNav {
	var n MeNav
	for _, e := range []struct{ path, text string }{
		{"/me", say("doctor.nav_matches")},
		{"/me/profile", say("doctor.nav_profile")},
		{"/me/saved", say("doctor.nav_saved")},
		{"/me/applied", say("doctor.nav_applied")},
		{"/me/alerts", say("doctor.nav_alerts")},
		{"/me/account", say("doctor.nav_account")},
	} {
		n.Entries = append(n.Entries, MeEntry{Href: Href(lang, e.path), Text: e.text, Here: e.path == path})
	}
	return n
}

// DoctorHome shows the jobs that suit a profile.
type DoctorHome struct {
	Layout
	Nav      MeNav
	Profile  bool   // there is one
	Name     string // the pseudonym
	Missing  []Link // parts of the profile that are empty, with where to fill them
	Matches  []DoctorMatchRow
	Looked   int   // jobs compared
	More     bool  // there are further jobs that fit
	Alert    *Link // the subscription of the profile; nil: none yet
	AlertOn  string
	Checked  string // state of the medical licence in words, "" without one
	Warn     bool   // it keeps the doctor from clinical jobs
	Recruits bool
}

// Template names pages/doctorhome.html.
func (DoctorHome) Template() string { return "doctorhome" }

// DoctorMatchRow is one job that suits, with its score and why.
type DoctorMatchRow struct {
	Card    Card
	Score   int // 0-100
	Good    []string
	Missing []string
	Hidden  int    // further reasons, on the page of the explanation
	Explain string // address of the explanation, with language prefix
	Applied bool
}

// DoctorExplain shows how one job suits the profile, point by point.
type DoctorExplain struct {
	Layout
	Nav   MeNav
	Match DoctorMatchRow
	Rules []Fact // what counts how much
}

// Template names pages/doctorexplain.html.
func (DoctorExplain) Template() string { return "doctorexplain" }

// DoctorProfile is the form of a profile. Its parts stand on one page in the
// order of Steps.
type DoctorProfile struct {
	Layout
	Nav      MeNav
	New      bool
	Version  int64 // of the profile shown, so that a stale form is noticed
	Steps    []ProfileStep
	Licences []LicenceFields
	Blocked  []Field
	OrgsURL  string // answers {"names": [...]} for ?q=
	Faults   []models.Fault
	Hints    []models.Fault // what does not stop saving
}

// Template names pages/doctorprofile.html.
func (DoctorProfile) Template() string { return "doctorprofile" }

// ProfileStep is one part of the profile.
type ProfileStep struct {
	ID     string // anchor: wants, self, licences, blocked, visibility, text
	Title  string
	Lead   string
	Fields []ProfileField
	Filled bool
}

// ProfileField is a field, folded when its choices are many.
type ProfileField struct {
	Field
	Fold   bool
	Chosen string
	Beside *Field // stands in the same row
}

// LicenceFields are the fields of one licence.
type LicenceFields struct {
	Key, Number, Specialty, Detail, On, Expires Field
	Status                                      string // in words; "" for a row not filled yet
	Good                                        bool
}

// MyAlerts lists the subscriptions of the signed-in person's address.
type MyAlerts struct {
	Layout
	Nav        MeNav
	Rows       []MyAlert
	Pager      Pager
	CanProfile bool // a subscription to the profile can be made
}

// Template names pages/doctoralerts.html.
func (MyAlerts) Template() string { return "doctoralerts" }

// MyAlert is one subscription.
type MyAlert struct {
	Words  string
	Rhythm string
	State  models.SubscriptionState
	Until  time.Time
	Manage string // address with language prefix; "" while not confirmed
}

// MyViews lists who read the doctor's data.
type MyViews struct {
	Layout
	Nav   MeNav
	Rows  []ViewRow
	Pager Pager
}

// Template names pages/doctorviews.html.
func (MyViews) Template() string { return "doctorviews" }

// ViewRow is one reading.
type ViewRow struct {
	At   time.Time
	Who  string // the organisation, or the board
	What string
}
