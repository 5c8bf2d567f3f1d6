package models

import "time"

// MaxScheduleDays is how many days ahead an advert may be booked to appear.
const MaxScheduleDays = 90

// The fields in which a poster says when an advert is to appear.
const (
	FieldPublishOn   = "publish_on"   // a day in Japan; "" for at once
	FieldPublishHour = "publish_hour" // of that day
)

// PublishTime is when an advert is to appear whose poster chose an hour of a day
// in Japan. No day is the zero time: at once. It returns *InvalidError for a time
// that is over or too far ahead.
func PublishTime(day Date, hour int, now time.Time) (time.Time, error) {
	if day == "" {
		return time.Time{}, nil
	}
	if !day.Valid() {
		return time.Time{}, Invalid(FieldPublishOn, "job.publish_at.past")
	}
	if hour < 0 || hour > 23 {
		return time.Time{}, Invalid(FieldPublishHour, "job.publish_at.hour")
	}
	at := day.Start().Add(time.Duration(hour) * time.Hour)
	switch {
	case !at.After(now):
		return time.Time{}, Invalid(FieldPublishOn, "job.publish_at.past")
	case DateOf(now).DaysUntil(day) > MaxScheduleDays:
		return time.Time{}, Invalid(FieldPublishOn, "job.publish_at.far", itoa(MaxScheduleDays))
	}
	return at, nil
}

// Scheduled reports whether the job is booked to appear: it is not approved yet,
// and everything is asked again at its time.
func (l Life) Scheduled() bool { return l.State == JobDraft && !l.PublishAt.IsZero() }

// Scheduled reports whether the job is booked to appear.
func (j *Job) Scheduled() bool { return j.Life().Scheduled() }

// Due reports whether the time has come for which the job was booked.
func (j *Job) Due(now time.Time) bool { return j.Scheduled() && !now.Before(j.PublishAt) }

// schedule books the job to appear with a text, when that could appear now.
func (j *Job) schedule(s Submission) {
	j.Advert, j.Cluster, j.ReviewNote = s.Advert, j.Position(&s.Advert), ""
	j.PublishAt, j.ExpiresAt, j.EditedAt, j.WithOrg = s.At, s.Advert.Terms.ValidThrough.End(), s.Now, false
}

// Unschedule takes the booking back: the text stays and appears when it is
// handed in again.
func (j *Job) Unschedule() error {
	if !j.Scheduled() {
		return ErrConflict
	}
	j.PublishAt = time.Time{}
	return nil
}

// Appear hands the booked text in at its time, with the faults it has now: it is
// approved, or waits for an editor as any other text. With an error among them
// it appears not, and why is said to the poster. When nothing but a stopped
// organisation is in its way, it appears as soon as that is verified, see Reinstate.
// Too early, or without a booking, it is ErrConflict.
func (j *Job) Appear(s Submission, why string) error {
	if !j.Due(s.Now) {
		return ErrConflict
	}
	if Blocks(s.Faults) {
		j.PublishAt, j.ReviewNote, j.WithOrg = time.Time{}, why, stoppedAlone(s.Faults)
		return nil
	}
	s.Advert, s.At = j.Advert, j.PublishAt
	return j.Submit(s)
}

// stoppedAlone reports whether errors say that an organisation behind a job is stopped,
// and nothing else.
func stoppedAlone(faults []Fault) bool {
	for _, f := range faults {
		if f.Severity == FaultError && f.Code != "job.poster.suspended" && f.Code != "job.employer.suspended" {
			return false
		}
	}
	return Blocks(faults)
}
