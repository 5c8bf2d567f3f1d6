package doctor

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// ApplyPage asks for what an application needs and says what the poster will see.
type ApplyPage struct {
	templates.Layout
	Job     ApplyJob
	Stop    []ApplyStop // why the doctor cannot apply; empty: the form is shown
	Message templates.Field
	Hours   templates.Field
	Asked   []AskedField // questions of the poster
	CV      templates.Field
	Most    int             // bytes of the CV
	Made    templates.Field // forms of the CV that are made and sent
	Sheets  []CVSheet       // as they would be sent
	// MadeSeen marks the content of Sheets.
	MadeSeen string
	Contact  templates.Field
	Share    templates.Field
	Legal    templates.Field
	Consent  templates.Field
	Version  string           // of the consent text
	Revision int              // of the advert that the doctor has read
	Seen     []templates.Fact // what the poster will see
	Later    []string         // what the poster sees once the doctor says so
	Never    []string
	Faults   []models.Fault
}

// Template names pages/doctor/apply.html.
func (ApplyPage) Template() string { return "doctor/apply" }

// AskedField is one question of the poster and the field of its answer.
type AskedField struct {
	Question string
	Answer   templates.Field
}

// ApplyJob is the job as the form names it.
type ApplyJob struct {
	Title, Who, Via, Pay, Href string
	Lang                       vocab.Lang // of the title when it is not the page's
}

// ApplyStop is one reason against and the way on.
type ApplyStop struct {
	Heading, Text string
	Link          *templates.Link
}
