package models

import "time"

// ReplyDays is over how many days the reply record of an organisation looks
// back, ReplyFrom from how many applications on it is shown.
const (
	ReplyDays = 180
	ReplyFrom = 5
)

// ReplyBrief is what the reply record needs to know of an application.
type ReplyBrief struct {
	AppliedAt  time.Time `bson:"createdAt"`
	AnsweredAt time.Time `bson:"answeredAt"` // zero: not yet
	LeftAt     time.Time `bson:"leftAt"`     // when the doctor took it back; zero: they did not
}

// ReplyRecord is how an organisation answers those who apply to its jobs:
// counts from applications, never words.
type ReplyRecord struct {
	Of       int           // applications that count
	Answered int           // how many of them were answered
	Median   time.Duration // from application to first answer, of those answered

	Ended  int // adverts that are over: see OutcomesOf
	Untold int // how many of them without a word on how they ended
}

// ReplyRecordOf counts the applications of the last ReplyDays that were
// answered, and those that were not although they waited RemindPosterAfter.
// What came lately, or was taken back before that, says nothing of the poster.
func ReplyRecordOf(all []ReplyBrief, now time.Time) ReplyRecord {
	var r ReplyRecord
	var took []time.Duration
	for _, b := range all {
		if now.Sub(b.AppliedAt) > ReplyDays*24*time.Hour {
			continue
		}
		until := now
		if !b.LeftAt.IsZero() {
			until = b.LeftAt
		}
		switch {
		case !b.AnsweredAt.IsZero():
			took = append(took, b.AnsweredAt.Sub(b.AppliedAt))
		case until.Sub(b.AppliedAt) < RemindPosterAfter:
			continue
		}
		r.Of++
	}
	r.Answered, r.Median = len(took), medianSpan(took)
	return r
}

// Shown reports whether there are enough applications to say something.
func (r ReplyRecord) Shown() bool { return r.Of >= ReplyFrom }

// UntoldShown reports whether it is to be said that adverts ended without a
// word: of few it would tell of one of them.
func (r ReplyRecord) UntoldShown() bool { return r.Ended >= ReplyFrom && r.Untold > 0 }
