package models

import (
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// JobState is the decision of the people about a job. Whether the job is live
// also depends on time: ask Job.Live.
type JobState string

// The life of a job: draft → in review → approved → closed, withdrawn or
// rejected; paused is approved but held back by reports or by its poster.
const (
	JobDraft     JobState = "draft"
	JobInReview  JobState = "in_review"
	JobApproved  JobState = "approved"
	JobPaused    JobState = "paused"
	JobClosed    JobState = "closed"
	JobWithdrawn JobState = "withdrawn"
	JobRejected  JobState = "rejected"
)

// OrgKind says what kind of organisation owns a job or employs a recruiter.
type OrgKind string

// A job is posted by an agency for an employer, or by the employer itself.
const (
	OrgAgency   OrgKind = "agency"
	OrgEmployer OrgKind = "employer"
)

// OrgRef names an organisation.
type OrgRef struct {
	Kind OrgKind `bson:"kind" json:"kind"`
	ID   string  `bson:"id" json:"id"`
}

// Job is one position: the advert as readers see it, who posts it, and where
// it is in its life.
type Job struct {
	ID      string `bson:"_id" json:"id"` // URL-safe, random, never reused
	Version int64  `bson:"version" json:"version"`

	Advert `bson:",inline"`

	Ref        string     `bson:"ref" json:"ref"` // the poster's own reference, unique per poster
	Poster     OrgRef     `bson:"poster" json:"poster"`
	PosterName vocab.Text `bson:"posterName" json:"poster_name"` // of the agency or employer that posts, copied at save

	State       JobState    `bson:"state" json:"state"`
	PublishAt   time.Time   `bson:"publishAt,omitempty" json:"publish_at,omitzero"` // not live before; zero: at once
	ExpiresAt   time.Time   `bson:"expiresAt,omitempty" json:"expires_at,omitzero"` // not live from then on; end of ValidThrough in Japan
	ClosedAt    time.Time   `bson:"closedAt,omitempty" json:"closed_at,omitzero"`   // when the poster ended it
	CloseReason CloseReason `bson:"closeReason,omitempty" json:"close_reason,omitempty"`
	FirstLiveAt time.Time   `bson:"firstLiveAt,omitempty" json:"first_live_at,omitzero"` // set once, by the transition to live
	LastLive    bool        `bson:"lastLive,omitempty" json:"-"`                         // what the sweep saw last, so that each transition fires once
	ConfirmedAt time.Time   `bson:"confirmedAt,omitempty" json:"confirmed_at,omitzero"`  // the poster last said that it is still open

	Proposed       *Advert        `bson:"proposed,omitempty" json:"-"`       // a material edit that waits for review while the old text stays live
	Unread         bool           `bson:"unread,omitempty" json:"-"`         // ended while a change waited: no editor read it, and no reader saw it
	HandedWhole    bool           `bson:"handedWhole,omitempty" json:"-"`    // the text handed in last, see Submission.Whole
	Aside          *AsideText     `bson:"aside,omitempty" json:"-"`          // an unfinished text that readers do not see and nobody reads
	ReviewNote     string         `bson:"reviewNote,omitempty" json:"-"`     // the reviewer's reason, shown to the poster
	Refused        *ReturnedText  `bson:"refused,omitempty" json:"-"`        // by documents from before Returns, which remember one text
	Returns        []ReturnedText `bson:"returns,omitempty" json:"-"`        // the texts that editors returned, the latest last
	Revision       int            `bson:"revision" json:"revision"`          // of the published advert; every one is kept
	Edits          []JobEdit      `bson:"edits,omitempty" json:"-"`          // that changed conditions, in order: of which applicants are told
	ProposedSpoken bool           `bson:"proposedSpoken,omitempty" json:"-"` // with Proposed, see JobEdit.Spoken
	CopiedFrom     string         `bson:"copiedFrom,omitempty" json:"-"`
	Cluster        string         `bson:"cluster" json:"-"`             // fingerprint of the position, same across agencies
	Apart          bool           `bson:"apart,omitempty" json:"-"`     // the poster's own reference tells it from its other adverts that look alike
	CreatedBy      string         `bson:"createdBy,omitempty" json:"-"` // user id
	Reports        int            `bson:"reports,omitempty" json:"-"`   // open reports by readers
	Voices         Voice          `bson:"voices,omitempty" json:"-"`    // that those reports come to
	Upheld         bool           `bson:"upheld,omitempty" json:"-"`    // held back for a report that an editor found right
	WithOrg        bool           `bson:"withOrg,omitempty" json:"-"`   // held back, or kept from appearing when it was booked, only because an organisation behind it is stopped

	BackAt  time.Time `bson:"backAt,omitempty" json:"-"`  // when it was let back, or handed to an editor, since nobody behind it is stopped any more
	Doubted bool      `bson:"doubted,omitempty" json:"-"` // its text names what somebody behind it was stopped as: it does not appear again as it is

	News []JobNews `bson:"news,omitempty" json:"-"` // what programs of the poster are told, oldest first

	CreatedAt time.Time `bson:"createdAt" json:"created_at"`
	UpdatedAt time.Time `bson:"updatedAt" json:"updated_at"`                  // set by the store at each write
	EditedAt  time.Time `bson:"editedAt,omitempty" json:"edited_at,omitzero"` // last change of the published text
}

// Life is the part of one version of a job that decides when it is live, for
// those who keep no more of a job than that.
type Life struct {
	State     JobState  `bson:"state"`
	PublishAt time.Time `bson:"publishAt"`
	ExpiresAt time.Time `bson:"expiresAt"`
	ClosedAt  time.Time `bson:"closedAt"`
	Notice    string    `bson:"regulatory.onlineCareNotice"` // Regulatory.OnlineCareNotice
}

// Life returns what decides when the job is live.
func (j *Job) Life() Life {
	return Life{State: j.State, PublishAt: j.PublishAt, ExpiresAt: j.ExpiresAt, ClosedAt: j.ClosedAt,
		Notice: j.Regulatory.OnlineCareNotice}
}

// Live reports whether readers may see the job as an open position at now.
// It is the only definition of "live": every list, page, feed, index and
// alert asks it, so that nothing has to run for a job to disappear. The rules
// that end a job by date of law (notices "grandfathered" until 2027-03-31)
// are part of it.
func (l Life) Live(now time.Time) bool {
	if l.State != JobApproved || !l.ClosedAt.IsZero() && !now.Before(l.ClosedAt) {
		return false
	}
	from, until := l.Window()
	return !now.Before(from) && now.Before(until)
}

// Window returns the half-open time in which an approved job is live.
func (l Life) Window() (from, until time.Time) {
	from, until = l.PublishAt, l.ExpiresAt
	if l.Notice == NoticeGrandfathered && GrandfatherEnd.Before(until) {
		until = GrandfatherEnd
	}
	return from, until
}

// Live reports whether the job is live at now: see Life.Live.
func (j *Job) Live(now time.Time) bool { return j.Life().Live(now) }

// LiveWindow returns the half-open time in which an approved job is live.
func (j *Job) LiveWindow() (from, until time.Time) { return j.Life().Window() }

// NoticeGrandfathered is the state of an institution that did online care
// before the duty to notify began; it ends with 31 March 2027 in Japan
// (Medical Care Act as amended, in force 1 April 2026).
const NoticeGrandfathered = "grandfathered"

// GrandfatherEnd is the first instant at which NoticeGrandfathered is void.
var GrandfatherEnd = time.Date(2027, 4, 1, 0, 0, 0, 0, Tokyo)

// Works returns the primary and the secondary work types.
func (a *Advert) Works() []vocab.WorkType {
	if a.PrimaryWork == "" {
		return a.SecondaryWork
	}
	return append([]vocab.WorkType{a.PrimaryWork}, a.SecondaryWork...)
}

// Public reports whether the job's page may be shown at all: live or over,
// but never a draft, a job under review or one withdrawn.
func (j *Job) Public(now time.Time) bool {
	return j.Live(now) || j.Over(now)
}

// Over reports whether the job was live once and is not any more: its page
// stays, says that the position is closed, and is not indexed. A text that an
// editor took down or has yet to see is on no page.
func (j *Job) Over(now time.Time) bool {
	if j.FirstLiveAt.IsZero() || j.State == JobWithdrawn || j.State == JobRejected || j.InReview() {
		return false
	}
	return !j.Live(now)
}

// Rests reports whether the job is held back for now: unless that lasts to its
// last day, it appears again.
func (l Life) Rests(now time.Time) bool {
	_, until := l.Window()
	return l.State == JobPaused && now.Before(until)
}

// Gone reports whether the job had a page that its poster took away.
func (j *Job) Gone() bool { return j.State == JobWithdrawn && !j.FirstLiveAt.IsZero() }

// Approved reports whether the job is live at some time, as things stand: only
// such jobs are indexed.
func (j *Job) Approved() bool { return j.State == JobApproved }

// Span returns the half-open time in which the job is live as things stand;
// ok is false when it never is.
func (l Life) Span() (from, until time.Time, ok bool) {
	from, until = l.Window()
	if !l.ClosedAt.IsZero() && l.ClosedAt.Before(until) {
		until = l.ClosedAt
	}
	return from, until, l.State == JobApproved
}

// TurnsAt returns the first instant from which Live may differ from what the
// sweep saw last (LastLive), the zero time for "already", and false when that
// is never as things stand.
func (j *Job) TurnsAt(now time.Time) (time.Time, bool) {
	from, until, ok := j.Life().Span()
	switch {
	case j.LastLive && !ok:
		return time.Time{}, true
	case j.LastLive:
		return until, true
	case ok && from.Before(until) && now.Before(until):
		return from, true
	}
	return time.Time{}, false
}

// Turn brings LastLive and FirstLiveAt up to now and reports whether they
// changed.
func (j *Job) Turn(now time.Time) bool {
	live := j.Live(now)
	if live == j.LastLive {
		return false
	}
	j.LastLive = live
	if live && j.FirstLiveAt.IsZero() {
		j.FirstLiveAt = now
	}
	if kind := j.turned(live); kind != "" {
		j.news(kind, now, false)
	}
	return true
}

// EndedStates are the states of jobs that are off the board before their day.
var EndedStates = []JobState{JobClosed, JobWithdrawn, JobPaused, JobRejected}

// JobRevision is one published text of a job, kept for two years after the end.
type JobRevision struct {
	ID       string    `bson:"_id"` // see RevisionID
	Version  int64     `bson:"version"`
	JobID    string    `bson:"jobId"`
	Revision int       `bson:"revision"`
	Advert   Advert    `bson:"advert"`
	By       string    `bson:"by"` // user id
	At       time.Time `bson:"at"`
}

// RevisionID names a published text of a job by its number.
func RevisionID(jobID string, number int) string { return jobID + "." + itoa(number) }

// Draft is a job form in progress: what was typed, as typed, valid or not.
// Publishing decodes it into an Advert.
type Draft struct {
	ID        string              `bson:"_id"`
	Version   int64               `bson:"version"`
	Owner     OrgRef              `bson:"owner"`
	JobID     string              `bson:"jobId,omitempty"`    // the job being edited; "" for a new one
	Step      string              `bson:"step,omitempty"`     // where the person was
	Values    map[string][]string `bson:"values"`             // form field → typed values
	Base      map[string][]string `bson:"base,omitempty"`     // of an edit: the text of the job that it was shown, see Meet
	Taken     map[string][]string `bson:"taken,omitempty"`    // of fields that Meet took over: what the form said before
	MetAside  int64               `bson:"metAside,omitempty"` // AsideText.Number of the last one that was taken in
	UserID    string              `bson:"userId"`
	UpdatedAt time.Time           `bson:"updatedAt"`
}
