package handlers

import "github.com/enkaku/enkaku/models"

// What the letters of the desk and of the editors say. Paths are without
// language prefix; the letter is written in the language of its reader.

// Invited is the Data of a letter of kind "invited": the address may now work
// for an organisation; signing in leads to its desk.
type Invited struct{ Organisation models.Text }

// Reviewed is the Data of a letter of kind "job_reviewed": an editor looked at
// an advert or at a change of one.
type Reviewed struct {
	Title    models.Text
	Path     string // of the job on the desk
	Change   bool   // of a published job
	Approved bool
	Reason   string // when it was returned
}

// Verified is the Data of a letter of kind "organisation_checked".
type Verified struct {
	Organisation models.Text
	State        string // verified or suspended
	Note         string
}

// Contacted is the Data of a letter of kind "application_answer": a poster
// answers a doctor's application.
type Contacted struct {
	Title        models.Text // of the job
	Path         string      // of the job
	Organisation models.Text
	State        string // contacted or closed
	Message      string // may be empty
}

// ReportAnswered is the Data of a letter of kind "job_paused": the board held
// a job back after reports by readers.
type ReportAnswered struct {
	Title  models.Text
	Path   string // of the job on the desk
	Reason string // of the report: filled, not_remote, …
	Note   string
}
