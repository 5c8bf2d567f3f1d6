package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// AlertNew asks for an address and what to be told about.
type AlertNew struct {
	Layout
	Email     Field
	Frequency Field
	Language  Field
	Criteria  CriteriaForm
	Words     string // the criteria in words
	FromJob   string // title of the job page the person comes from, or ""
	Faults    []models.Fault
}

// Template names pages/alertnew.html.
func (AlertNew) Template() string { return "alertnew" }

// AlertStep is one quiet page of the way of an alert: check your mail,
// confirm, stop, keep, and what came of it. It has at most one form.
type AlertStep struct {
	Layout
	Done    bool // something was done: shown with a tick
	Heading string
	Lead    string
	Faults  []models.Fault
	Facts   []Fact
	Action  string // where the form posts, with language prefix; "" : no form
	Hidden  []Hidden
	Fields  []Field
	Button  string
	Danger  bool // the button ends something
	Note    string
	Links   []Link
}

// Template names pages/alertstep.html.
func (AlertStep) Template() string { return "alertstep" }

// Hidden is a form value that is not shown.
type Hidden struct{ Name, Value string }

// Link leads to another page.
type Link struct {
	Href string // with language prefix
	Text string
}

// AlertManage is where one subscription is changed, by a signed link.
type AlertManage struct {
	Layout
	Action    string // of all forms, with language prefix
	Words     string // the criteria, or the profile, in words
	Rhythm    string // "毎日 07:30"
	State     models.SubscriptionState
	Until     time.Time // of a pause; zero: until resumed
	NextDue   time.Time
	LastSent  time.Time
	ByProfile bool // follows a doctor's profile
	Criteria  CriteriaForm
	Count     int // current matches
	Frequency Field
	Hour      Field
	Minute    Field
	Weekday   Field
	Zone      Field
	Language  Field
	Pause     Field
	PauseDay  Field // instead of Pause
	Dismissed []DismissedRow
	Stop      string // the page that ends it, with language prefix
	Undeliver string // why mail does not reach the address, in words, or ""
	Faults    []models.Fault
}

// Template names pages/alertmanage.html.
func (AlertManage) Template() string { return "alertmanage" }

// DismissedRow is a job that was called not relevant.
type DismissedRow struct {
	Cluster string
	Title   string // "" when the job is gone
	Reason  string // in words
	At      time.Time
}

// Rhythm says how often a subscription is mailed: "毎日 07:30".
func (m *Mails) Rhythm(s *models.Subscription, l models.Lang) string { return m.rhythm(s, l) }
