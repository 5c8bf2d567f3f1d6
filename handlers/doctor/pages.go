package doctor

import (
	"strings"
	"time"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
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
func MeNavOf(lang vocab.Lang, say templates.Say, path string) MeNav {
	var n MeNav
	for _, e := range []struct{ path, text string }{
		{"/me", say("doctor.nav_matches")},
		{"/me/profile", say("doctor.nav_profile")},
		{"/me/licences", say("doctor.nav_licences")},
		{"/me/cv", say("doctor.nav_cv")},
		{"/me/saved", say("doctor.nav_saved")},
		{"/me/applied", say("doctor.nav_applied")},
		{"/me/scouts", say("doctor.nav_scouts")},
		{"/me/alerts", say("doctor.nav_alerts")},
		{"/me/stories", say("stories.nav")},
		{"/me/account", say("doctor.nav_account")},
	} {
		n.Entries = append(n.Entries, MeEntry{Href: templates.Href(lang, e.path), Text: e.text, Here: e.path == path})
	}
	return n
}

// HomePage shows the jobs that suit a profile.
type HomePage struct {
	templates.Layout
	Nav        MeNav
	Profile    bool             // there is one
	Name       string           // the pseudonym
	Missing    []templates.Link // parts of the profile that are empty, with where to fill them
	Thin       bool             // the profile says too little to choose jobs by, and has no musts
	Matches    []MatchRow
	Almost     []AlmostRow // jobs of which one thing is missing, the best
	AlmostRest []AlmostRow // further ones
	AlmostLeft int         // that are not listed
	AlmostAll  int
	Looked     int             // open positions, all of them compared
	More       bool            // there are further jobs that fit
	HiddenJobs int             // that the doctor does not want to see
	Alert      *templates.Link // the subscription of the profile; nil: none yet
	AlertOn    string
	Checked    string // state of the medical licence in words, "" without one
	Warn       bool   // it keeps the doctor from clinical jobs
	Recruits   bool
}

// Template names pages/doctor/home.html.
func (HomePage) Template() string { return "doctor/home" }

// AlmostRow is a job that would suit, with the one thing that is missing.
type AlmostRow struct {
	Title, Href, Who string
	Lacking          string         // in words
	Open             bool           // the profile says nothing of it
	Fix              templates.Link // where it is put right
}

// MatchRow is one job that suits, with its score and why.
type MatchRow struct {
	Card    templates.Card
	Score   int // 0-100
	Good    []string
	Missing []string
	Hidden  int    // further reasons, on the page of the explanation
	Explain string // address of the explanation, with language prefix
	Hide    string // of the page that hides it, with language prefix
	Applied bool
}

// ExplainPage shows how one job suits the profile, point by point.
type ExplainPage struct {
	templates.Layout
	Nav   MeNav
	Match MatchRow
	Ruled []web.FitLine    // why the job is ruled out
	Rules []templates.Fact // what counts how much
}

// Template names pages/doctor/explain.html.
func (ExplainPage) Template() string { return "doctor/explain" }

// ProfilePage is the form of a profile. Its parts stand on one page in the
// order of Steps.
type ProfilePage struct {
	templates.Layout
	Nav      MeNav
	New      bool
	Version  int64 // of the profile shown, so that a stale form is noticed
	Steps    []ProfileStep
	Licences []LicenceFields
	Blocked  []templates.Field
	OrgsURL  string // answers {"names": [...]} for ?q=
	CV       CVPart
	// The profile was saved elsewhere after this form was made; what it holds is
	// not kept yet.
	Overtaken bool
	Seen      *SeenBy // nil: the profile is not saved yet, and nobody asked
	Preview   bool    // Seen is of what was typed; nothing is kept yet
	Faults    []models.Fault
	Hints     []models.Fault // what does not stop saving
}

// Template names pages/doctor/profile.html.
func (ProfilePage) Template() string { return "doctor/profile" }

// SeenBy is who could see a profile, by name.
type SeenBy struct {
	Now     models.Visibility // as chosen in the form
	Could   []string          // verified posters, if all of them may
	More    int               // further ones
	Applied []string          // posters of applications
	Never   []string          // blocked
}

// Open reports whether posters see the doctor without an application.
func (s SeenBy) Open() bool { return s.Now == models.VisibilityVerified }

// Count is how many posters could see the doctor.
func (s SeenBy) Count() int { return len(s.Could) + s.More }

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
	templates.Field
	Fold   bool
	Chosen string
	Beside *templates.Field     // stands in the same row
	Week   *templates.FormField // the half-days of a week, instead of Field
}

// LicenceFields are the fields of one licence.
type LicenceFields struct {
	Key, Number, Specialty, Detail, On, Expires templates.Field
	ID                                          string // of the licence in the profile; "" for a row not filled yet
	Status                                      string // in words; "" for a row not filled yet
	Good                                        bool   // checked
}

// Name is the name of a further field of the row.
func (l LicenceFields) Name(field string) string {
	return strings.TrimSuffix(l.Key.Name, "key") + field
}

// AlertsPage lists the subscriptions of the signed-in person's address.
type AlertsPage struct {
	templates.Layout
	Nav        MeNav
	Rows       []AlertRow
	Pager      templates.Pager
	CanProfile bool // a subscription to the profile can be made
}

// Template names pages/doctor/alerts.html.
func (AlertsPage) Template() string { return "doctor/alerts" }

// AlertRow is one subscription.
type AlertRow struct {
	Words  string
	Rhythm string
	State  alert.SubscriptionState
	Until  time.Time
	Manage string // address with language prefix; "" while not confirmed
}

// ViewsPage lists who read the doctor's data.
type ViewsPage struct {
	templates.Layout
	Nav   MeNav
	Rows  []ViewRow
	Pager templates.Pager
}

// Template names pages/doctor/views.html.
func (ViewsPage) Template() string { return "doctor/views" }

// ViewRow is one reading.
type ViewRow struct {
	At   time.Time
	Who  string // the organisation, or the board
	What string
}
