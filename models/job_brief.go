package models

import (
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// JobBrief is as much of a job as decides in which lists it stands. It is read
// from an index, without the advert.
type JobBrief struct {
	ID          string `bson:"_id"`
	Life        `bson:",inline"`
	FirstLiveAt time.Time `bson:"firstLiveAt"`
	ProposedAt  time.Time `bson:"proposedAt"` // when a change was handed in that still waits; zero: none waits
	ReviewNote  string    `bson:"reviewNote"`
	EmployerID  string    `bson:"employerId"`
	Institution string    `bson:"regulatory.institution"`
}

// Public reports whether the job's page may be shown at all: see Job.Public.
func (b *JobBrief) Public(now time.Time) bool {
	j := Job{State: b.State, PublishAt: b.PublishAt, ExpiresAt: b.ExpiresAt, ClosedAt: b.ClosedAt,
		FirstLiveAt: b.FirstLiveAt}
	j.Regulatory.OnlineCareNotice = b.Notice
	return j.Public(now)
}

// JobAddress is as much of a job as the sitemap says.
type JobAddress struct {
	ID       string `bson:"_id"`
	Life     `bson:",inline"`
	EditedAt time.Time `bson:"editedAt"`
	TitleJA  string    `bson:"title.ja"`
	TitleEN  string    `bson:"title.en"`
	Poster   string    `bson:"posterKey"` // kind and id: "agency/AGY01"
	Employer string    `bson:"employerId"`
}

// Title returns the title in both languages.
func (a *JobAddress) Title() vocab.Text { return vocab.Text{JA: a.TitleJA, EN: a.TitleEN} }

// EndedJob is as much of a job as tells a browser to forget it.
type EndedJob struct {
	ID          string    `bson:"_id"`
	State       JobState  `bson:"state"`
	FirstLiveAt time.Time `bson:"firstLiveAt"`
	UpdatedAt   time.Time `bson:"updatedAt"`
}

// WaitingJob is a job in the queue for review.
type WaitingJob struct {
	ID    string    `bson:"_id"`
	Since time.Time `bson:"updatedAt"`
}

// JobDay are the views and clicks of a job on a day.
type JobDay struct {
	JobID  string `bson:"jobId"`
	Day    Date   `bson:"day"`
	Views  int    `bson:"counts.view"`
	Clicks int    `bson:"counts.click"`
}

// JobTotals are all views and clicks of a job.
type JobTotals struct{ Views, Clicks int }
