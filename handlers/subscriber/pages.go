package subscriber

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// NewPage asks for an address and what to be told about.
type NewPage struct {
	templates.Layout
	Email     templates.Field
	Frequency templates.Field
	Language  templates.Field
	Criteria  templates.CriteriaForm
	Words     string // the criteria in words
	FromJob   string // title of the job page the person comes from, or ""
	Faults    []models.Fault
}

// Template names pages/subscriber/new.html.
func (NewPage) Template() string { return "subscriber/new" }

// ManagePage is where one subscription is changed, by a signed link.
type ManagePage struct {
	templates.Layout
	Action    string // of all forms, with language prefix
	Words     string // the criteria, or the profile, in words
	Rhythm    string // "毎日 07:30"
	State     alert.SubscriptionState
	Until     time.Time // of a pause; zero: until resumed
	NextDue   string    // in the zone of the subscription; "" when none is due
	LastSent  time.Time
	ByProfile bool // follows a doctor's profile
	Criteria  templates.CriteriaForm
	Count     int // current matches
	Frequency templates.Field
	Hour      templates.Field
	Minute    templates.Field
	Weekday   templates.Field
	Zone      templates.Field
	Language  templates.Field
	Pause     templates.Field
	PauseDay  templates.Field   // instead of Pause
	Devices   templates.Notices // that are notified
	LINE      templates.LINE
	Dismissed []DismissedRow
	Stop      string // the page that ends it, with language prefix
	Undeliver string // why mail does not reach the address, in words, or ""
	Faults    []models.Fault
}

// Template names pages/subscriber/manage.html.
func (ManagePage) Template() string { return "subscriber/manage" }

// DismissedRow is a job that was called not relevant.
type DismissedRow struct {
	Cluster string
	Title   string // "" when the job is gone
	Reason  string // in words
	At      time.Time
}
