package templates

import "github.com/enkaku/enkaku/models"

// Apply asks for what an application needs and says what the poster will see.
type Apply struct {
	Layout
	Job     ApplyJob
	Stop    []ApplyStop // why the doctor cannot apply; empty: the form is shown
	Message Field
	Contact Field
	Share   Field
	Legal   Field
	Consent Field
	Version string // of the consent text
	Seen    []Fact // what the poster will see
	Never   []string
	Faults  []models.Fault
}

// Template names pages/apply.html.
func (Apply) Template() string { return "apply" }

// ApplyJob is the job as the form names it.
type ApplyJob struct {
	Title, Who, Via, Pay, Href string
	Lang                       models.Lang // of the title when it is not the page's
}

// ApplyStop is one reason against and the way on.
type ApplyStop struct {
	Heading, Text string
	Link          *Link
}
