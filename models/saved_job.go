package models

import "time"

// SavedJob is a job a doctor keeps an eye on.
type SavedJob struct {
	ID         string    `bson:"_id"` // user id + "." + job id
	Version    int64     `bson:"version"`
	UserID     string    `bson:"userId"`
	JobID      string    `bson:"jobId"`
	Revision   int       `bson:"revision"` // seen last, so that material changes can be told
	ToldClosed bool      `bson:"toldClosed,omitempty"`
	ToldSoon   bool      `bson:"toldSoon,omitempty"`
	SoonDay    Date      `bson:"soonDay,omitempty"` // the last day that was told with ToldSoon
	CreatedAt  time.Time `bson:"createdAt"`
	UpdatedAt  time.Time `bson:"updatedAt"`
}

// SavedID is the id of the SavedJob of a user and a job.
func SavedID(userID, jobID string) string { return userID + "." + jobID }

// SavedNews is what a person wants to be mailed of saved jobs.
type SavedNews string

// Everything, that a job ends or is about to, or nothing.
const (
	SavedAll  SavedNews = ""
	SavedEnds SavedNews = "ends"
	SavedNone SavedNews = "none"
)

// Valid reports whether n is one of them.
func (n SavedNews) Valid() bool { return n == SavedAll || n == SavedEnds || n == SavedNone }

// Ends reports whether the end of a job is mailed.
func (n SavedNews) Ends() bool { return n != SavedNone }

// Changes reports whether a changed job is mailed.
func (n SavedNews) Changes() bool { return n == SavedAll }

// SavedSoonDays is how many days before its end a saved job is called to mind.
const SavedSoonDays = 3

// NoteEnd notes that the job ended, or that its last day is near, and reports
// which of them is news. A job that rests has not ended. The end of a job is told once: who heard of the day
// hears no more of it, unless the job was prolonged since.
func (s *SavedJob) NoteEnd(j *Job, now time.Time) (closed, soon bool) {
	last := j.Terms.ValidThrough
	told := s.ToldSoon && (s.SoonDay == "" || s.SoonDay == last)
	switch off := j.OffBoard(now); {
	case off == OffPaused || off == OffReported || off == OffHeld: // it may come back
	case j.Over(now):
		closed = !s.ToldClosed && !told
		s.ToldClosed = true
	case j.Live(now) && !told:
		if left := DateOf(now).DaysUntil(last); left >= 0 && left <= SavedSoonDays {
			s.ToldSoon, s.SoonDay, soon = true, last, true
		}
	}
	return closed, soon
}
