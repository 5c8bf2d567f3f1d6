package alert

import (
	"slices"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// SubscriptionStates are all states of a subscription.
var SubscriptionStates = []SubscriptionState{SubPending, SubActive, SubPaused, SubUnsubscribed}

// Active reports whether mails go at their times.
func (s SubscriptionState) Active() bool { return s == SubActive }

// Paused reports whether mails rest.
func (s SubscriptionState) Paused() bool { return s == SubPaused }

// Pending reports whether the address has yet to confirm.
func (s SubscriptionState) Pending() bool { return s == SubPending }

// Running reports whether the address confirmed and did not end it: it can be
// changed, and its question is matched with new jobs.
func (s SubscriptionState) Running() bool { return s == SubActive || s == SubPaused }

// Living reports whether it was not ended: an address has the same question
// once among its living subscriptions.
func (s SubscriptionState) Living() bool { return s != SubUnsubscribed }

// EndReason is why a subscription ended. Suppressions end one too, with their
// own reason.
type EndReason string

// The reasons; those of StopReasons are the subscriber's words.
const (
	StopUnsaid     EndReason = ""
	StopFew        EndReason = "few"
	StopMany       EndReason = "many"
	StopIrrelevant EndReason = "irrelevant"
	StopFound      EndReason = "found"
	StopOther      EndReason = "other"
	EndOneClick    EndReason = "one_click" // the button of a mail program
	EndErased      EndReason = "erased"    // the person's account was erased
	EndNotKept     EndReason = "not kept"  // the yearly question was not answered
	EndMerged      EndReason = "merged"    // the address it moved to asks the same already
)

// StopReasons are what a person may say when ending an alert, in the order in
// which they are offered.
var StopReasons = []EndReason{StopUnsaid, StopFew, StopMany, StopIrrelevant, StopFound, StopOther}

// StopReasonOf returns the reason a person gave; one that is not offered is
// StopOther.
func StopReasonOf(said string) EndReason {
	if slices.Contains(StopReasons, EndReason(said)) {
		return EndReason(said)
	}
	return StopOther
}

// MaxPauseDays is how many days an alert rests at most without being resumed
// by hand; UsualPauseDays is what is offered first.
const (
	MaxPauseDays   = 366
	UsualPauseDays = 14
)

// subscriptionMoves is everything that can happen to a subscription.
var subscriptionMoves = models.Moves[SubscriptionState, *Subscription]{
	{From: SubPending, To: SubActive, By: models.BySubscriber}, // the address confirmed

	{From: SubActive, To: SubPaused, By: models.BySubscriber},
	{From: SubPaused, To: SubPaused, By: models.BySubscriber}, // for another time
	{From: SubPaused, To: SubActive, By: models.BySubscriber},
	{From: SubActive, To: SubActive, By: models.BySubscriber}, // resumed twice
	{From: SubPaused, To: SubActive, By: models.ByBoard},      // the pause is over

	{From: SubPending, To: SubUnsubscribed, By: models.BySubscriber},
	{From: SubActive, To: SubUnsubscribed, By: models.BySubscriber},
	{From: SubPaused, To: SubUnsubscribed, By: models.BySubscriber},
	{From: SubPending, To: SubUnsubscribed, By: models.ByBoard}, // the address is suppressed
	{From: SubActive, To: SubUnsubscribed, By: models.ByBoard},
	{From: SubPaused, To: SubUnsubscribed, By: models.ByBoard},
}

func (s *Subscription) move(to SubscriptionState, by models.Actor) bool {
	if subscriptionMoves.Check(s, s.State, to, by) != nil {
		return false
	}
	s.State = to
	return true
}

// Confirm turns the subscription on: from now, nothing from before. evidence
// says how the address proved itself. It reports whether that is news.
func (s *Subscription) Confirm(now time.Time, evidence string) bool {
	if !s.State.Pending() || !s.move(SubActive, models.BySubscriber) {
		return false
	}
	s.ConfirmedAt, s.Watermark = now, now
	s.NextDue = s.NextSlot(now, s.Location())
	s.Consent.Evidence = "confirmed " + now.UTC().Format(time.RFC3339) + " from " + evidence
	return true
}

// Pause lets the alert rest until a time, or until it is resumed when that is
// zero. It reports whether the alert was one that can rest.
func (s *Subscription) Pause(until time.Time) bool {
	if !s.move(SubPaused, models.BySubscriber) {
		return false
	}
	s.PausedUntil = until
	return true
}

// PauseEnd returns when a pause ends: at the beginning of a day, or when there
// is none after a number of days, where 0 is "until resumed". It returns
// *InvalidError for a day that is not to come or later than the longest pause
// ("until"), and for a number of days that cannot be ("days").
func PauseEnd(day models.Date, days int, today models.Date) (time.Time, error) {
	longest := strconv.Itoa(MaxPauseDays)
	if day != "" {
		if left := today.DaysUntil(day); !day.Valid() || left <= 0 || left > MaxPauseDays {
			return time.Time{}, models.Invalid("until", "subscription.pause.day", longest)
		}
		return day.Start(), nil
	}
	switch {
	case days < 0 || days > MaxPauseDays:
		return time.Time{}, models.Invalid("days", "subscription.pause.days", longest)
	case days == 0:
		return time.Time{}, nil
	}
	return today.AddDays(days).Start(), nil
}

// Resume ends the rest of an alert as its subscriber wishes.
func (s *Subscription) Resume() bool { return s.State.Running() && s.wake(models.BySubscriber) }

// PauseOver ends a rest whose time has come.
func (s *Subscription) PauseOver() bool { return s.wake(models.ByBoard) }

func (s *Subscription) wake(by models.Actor) bool {
	if !s.move(SubActive, by) {
		return false
	}
	s.PausedUntil = time.Time{}
	return true
}

// End ends the subscription and withdraws the consent to it. It reports whether
// that is news.
func (s *Subscription) End(by models.Actor, reason EndReason, at time.Time) bool {
	if !s.move(SubUnsubscribed, by) {
		return false
	}
	s.EndReason, s.Consent.WithdrawnAt, s.PausedUntil, s.Devices = reason, at, time.Time{}, nil
	return true
}

// Forget ends the subscription because its address is erased, and drops what it
// asked for and what was said of single jobs. The address and the consent stay,
// sealed, as the proof that mail was asked for, for as long as the table of
// retention says. It reports whether that is news.
func (s *Subscription) Forget(by models.Actor, at time.Time) bool {
	news := s.End(by, EndErased, at) || !s.Criteria.Empty() || len(s.Dismissed)+len(s.Hidden)+len(s.Devices)+len(s.Former) > 0
	s.Criteria, s.CriteriaHash = models.Criteria{}, models.Criteria{}.Hash()
	s.Dismissed, s.Hidden, s.Devices, s.Former = nil, nil, nil, nil
	return news
}

// Readdress gives the subscription another address, and notes what it had. It
// reports whether it had that address.
func (s *Subscription) Readdress(from, to string, former models.FormerAddress) bool {
	if s.Email != from {
		return false
	}
	s.Email, s.Marked = to, models.EmailKind(to)
	s.Former = append(slices.Clone(s.Former), former)
	return true
}

// AddressAt is the address to which a mail of a time went, "" when the subscription
// has another one since: what becomes of that mail says nothing of the new address.
func (s *Subscription) AddressAt(at time.Time) string {
	if at.Before(s.MovedAt()) {
		return ""
	}
	return s.Email
}

// MovedAt is when the subscription got its address, zero when it had no other.
func (s *Subscription) MovedAt() time.Time {
	if n := len(s.Former); n > 0 {
		return s.Former[n-1].Until
	}
	return time.Time{}
}

// MovedBy reports whether a change of address brought the subscription where it is.
func (s *Subscription) MovedBy(change string) bool {
	return len(s.Former) > 0 && s.Former[len(s.Former)-1].By == change
}

// Together tells how many living alerts an address has when those of another come
// to it: one question is one alert. Those by a profile do not count.
func Together(here, coming []Subscription) int {
	questions := map[string]bool{}
	for _, s := range slices.Concat(here, coming) {
		if s.State.Living() && s.DoctorID == "" {
			questions[s.CriteriaHash] = true
		}
	}
	return len(questions)
}

// Forgotten reports whether the address was erased while this was its alert.
func (s *Subscription) Forgotten() bool { return s.EndReason == EndErased }

// Mailable reports whether the subscriber wants mail at now.
func (s *Subscription) Mailable(now time.Time) bool {
	if s.ConfirmedAt.IsZero() {
		return false
	}
	return s.State == SubActive || s.State == SubPaused && !s.PausedUntil.IsZero() && !now.Before(s.PausedUntil)
}

// DueAt returns when the next digest may go, a rest taken into account; false
// when none may.
func (s *Subscription) DueAt() (time.Time, bool) {
	switch {
	case s.State == SubActive:
		return s.NextDue, true
	case s.State == SubPaused && !s.PausedUntil.IsZero():
		if s.PausedUntil.After(s.NextDue) {
			return s.PausedUntil, true
		}
		return s.NextDue, true
	}
	return time.Time{}, false
}

// Location is the zone of the subscription, Japan's when it is not known here.
func (s *Subscription) Location() *time.Location {
	loc, err := time.LoadLocation(s.Zone)
	if err != nil || s.Zone == "" {
		return models.Tokyo
	}
	return loc
}

// NewSubscription is an alert that waits for its confirmation, to go at the
// usual time.
func NewSubscription(id, email string, l vocab.Lang, f Frequency, consent Consent, now time.Time) Subscription {
	consent.AskedAt = now
	return Subscription{
		ID: id, Email: email, Lang: l, CriteriaHash: models.Criteria{}.Hash(), Frequency: f,
		Hour: 7, Minute: 30, Weekday: time.Monday, Zone: "Asia/Tokyo",
		State: SubPending, Marked: models.EmailKind(email), Consent: consent, CreatedAt: now,
	}
}

// StandsFor returns which of an address's subscriptions stands for a new order
// of a question, named by its hash: the living one with that question, or any
// when the address has as many as it may. nil: the order is a new one.
func StandsFor(known []Subscription, criteriaHash string) *Subscription {
	var living []*Subscription
	for i := range known {
		s := &known[i]
		if !s.State.Living() || s.DoctorID != "" {
			continue
		}
		if s.CriteriaHash == criteriaHash {
			return s
		}
		living = append(living, s)
	}
	if len(living) >= models.AlertsPerAddress {
		return living[0]
	}
	return nil
}
