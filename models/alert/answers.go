package alert

import (
	"slices"
	"time"
)

// Irrelevance is why a job in a mail was not relevant.
type Irrelevance string

// The reasons.
const (
	NotPay      Irrelevance = "pay"
	NotRemote   Irrelevance = "remote"
	NotSchedule Irrelevance = "schedule"
	NotWork     Irrelevance = "work"
	NotPlace    Irrelevance = "place"
	NotOther    Irrelevance = "other"
)

// Irrelevances are the reasons in the order in which they are offered.
var Irrelevances = []Irrelevance{NotPay, NotRemote, NotSchedule, NotWork, NotPlace, NotOther}

// IrrelevanceOf returns the reason a person gave; one that is not offered is
// NotOther.
func IrrelevanceOf(said string) Irrelevance {
	if slices.Contains(Irrelevances, Irrelevance(said)) {
		return Irrelevance(said)
	}
	return NotOther
}

// MaxDismissed bounds how many jobs a subscription remembers as not relevant;
// the oldest are forgotten first.
const MaxDismissed = 300

// Dismissal says that a job was not relevant, and why.
type Dismissal struct {
	Cluster string      `bson:"cluster"`
	JobID   string      `bson:"jobId,omitempty"` // the advert that was mailed
	Reason  Irrelevance `bson:"reason"`
	At      time.Time   `bson:"at"`
}

// DismissedFor returns why a position was called not relevant, "" when it was
// not.
func (s *Subscription) DismissedFor(cluster string) Irrelevance {
	for _, d := range s.Dismissed {
		if d.Cluster == cluster {
			return d.Reason
		}
	}
	return ""
}

// Dismisses reports whether a position was called not relevant or hidden.
func (s *Subscription) Dismisses(cluster string) bool {
	return slices.Contains(s.Hidden, cluster) || slices.ContainsFunc(s.Dismissed, func(d Dismissal) bool { return d.Cluster == cluster })
}

// Dismiss remembers that a position is not relevant, in place of what was said
// of it before, which it returns.
func (s *Subscription) Dismiss(d Dismissal) (before Irrelevance) {
	before = s.DismissedFor(d.Cluster)
	s.Restore(d.Cluster)
	if n := len(s.Dismissed); n >= MaxDismissed {
		s.Dismissed = s.Dismissed[n-MaxDismissed+1:]
	}
	s.Dismissed = append(s.Dismissed, d)
	return before
}

// Restore forgets that a position was not relevant and reports whether it was.
func (s *Subscription) Restore(cluster string) bool {
	n := len(s.Dismissed)
	s.Dismissed = slices.DeleteFunc(s.Dismissed, func(d Dismissal) bool { return d.Cluster == cluster })
	return len(s.Dismissed) < n
}

// Hide keeps a position out of the mails, or lets it in again, as the owner of
// the address says on the board, and reports whether that is news. It is no
// answer to a mail and is not counted as one.
func (s *Subscription) Hide(cluster string, hidden bool) bool {
	i := slices.Index(s.Hidden, cluster)
	switch {
	case cluster == "" || hidden == (i >= 0):
		return false
	case !hidden:
		s.Hidden = slices.Delete(slices.Clone(s.Hidden), i, i+1)
		return true
	}
	s.Hidden = append(slices.Clone(s.Hidden), cluster)
	if n := len(s.Hidden); n > MaxDismissed {
		s.Hidden = s.Hidden[n-MaxDismissed:]
	}
	return true
}

// A subscription is asked once a year whether it is wanted, and ends when there
// is no answer within a month.
const (
	KeepAskEvery     = 365 * 24 * time.Hour
	KeepAnswerWithin = 30 * 24 * time.Hour
)

// KeepStep is what is to be done about the yearly question.
type KeepStep byte

// Nothing; ask; the answer did not come.
const (
	KeepNothing KeepStep = iota
	KeepAsk
	KeepEnd
)

// KeepStep returns what is to be done about the yearly question at now.
func (s *Subscription) KeepStep(now time.Time) KeepStep {
	if !s.State.Running() || s.ConfirmedAt.IsZero() {
		return KeepNothing
	}
	since := s.ConfirmedAt
	if s.KeptAt.After(since) {
		since = s.KeptAt
	}
	waits := s.KeepAskedAt.After(since)
	if waits {
		since = s.KeepAskedAt
	}
	switch age := now.Sub(since); {
	case waits && age > KeepAnswerWithin && age < KeepAskEvery:
		return KeepEnd
	case age > KeepAskEvery:
		return KeepAsk
	}
	return KeepNothing
}

// Keep answers the yearly question with yes.
func (s *Subscription) Keep(now time.Time) bool {
	if !s.State.Living() {
		return false
	}
	s.KeptAt = now
	return true
}
