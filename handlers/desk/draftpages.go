package desk

import (
	"time"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// FormPage is one page of the form of an advert.
type FormPage struct {
	templates.Layout
	Draft    string // id of the draft
	Heading  string // "新しい求人", or the title of the job being changed
	Steps    []templates.FormStep
	Step     templates.FormStep // the page shown
	Sections []templates.FormSection
	Faults   []models.Fault  // of this page that block, when it was sent before
	Saved    time.Time       // last time anything was kept
	Seen     string          // what the page was made from
	Window   string          // drawn for this page
	Job      string          // id of the job being changed, "" for a new one
	Over     bool            // the life of that job is over
	Wants    *Wants          // of a draft from a pasted text: what is still missing
	AskedFor string          // of the page of what is missing: its questions
	Usual    []advert.Answer // plain answers that one tap gives to those not answered
	// What was saved from elsewhere meanwhile, beside what was typed here and not
	// kept yet; nil when nothing was.
	Overtaken []Contested
}

// Contested is a question with two answers, in words.
type Contested struct{ Label, Theirs, Mine string }

// Template names pages/desk/form.html.
func (FormPage) Template() string { return "desk/form" }

// ReviewPage is the last page of the form: what is wrong, how the advert will
// look, and the declaration under which it is published.
type ReviewPage struct {
	templates.Layout
	Draft     string
	Heading   string
	Steps     []templates.FormStep
	Errors    []StepFaults
	Warnings  []StepFaults
	Hints     []StepFaults
	Preview   *templates.Preview // nil while the advert says too little
	Attest    templates.Field
	Tells     *Tells            // what those who applied will hear of the change; nil: nothing
	When      []templates.Field // asked of what has not appeared yet: when it is to appear
	Returned  string            // what an editor said of this very text, "" when none returned it
	Becomes   string            // what becomes of it when it is handed in
	Editing   bool              // of a published job
	Duplicate string            // path of the job that is the same; "" for none
	Ready     bool              // nothing but the declarations is missing
	Seen      string            // what the page was made from
	Overtaken bool              // the draft or the published text changed after the page was shown
	Contested []Contested       // what this edit replaces of what others said
	Taken     []Contested       // what this edit took over: before, now
	Job       string            // id of the job being changed, "" for a new one
	Over      bool              // the life of that job is over: what was typed can become a new advert
}

// Template names pages/desk/review.html.
func (ReviewPage) Template() string { return "desk/review" }

// StepFaults are the faults of one page of the form.
type StepFaults struct {
	Label  string
	Faults []templates.FaultLink
}

// Tells is what the board tells those who applied of an edit, and the poster's
// word that it spoke to them, too.
type Tells struct {
	Changes []templates.Change
	Spoken  templates.Field
}
