package models

import "time"

// Contribution is where something stands that a person sends in to be shown to
// everybody: a story, an event. An editor reads it before anybody else does.
type Contribution struct {
	State       ContributionState `bson:"state"`
	Reply       string            `bson:"reply,omitempty"` // sealed; the editor's, for whoever sent it
	SentAt      time.Time         `bson:"sentAt"`
	PublishedAt time.Time         `bson:"publishedAt,omitempty"` // the first time
}

// ContributionState is one of the states below.
type ContributionState string

// The states: an editor is to look; everybody may read; it goes back with a
// reason; it was published and does not take place.
const (
	ContributionSent      ContributionState = "sent"
	ContributionPublished ContributionState = "published"
	ContributionReturned  ContributionState = "returned"
	ContributionCancelled ContributionState = "cancelled"
)

// ContributionStates are all states.
var ContributionStates = []ContributionState{
	ContributionSent, ContributionPublished, ContributionReturned, ContributionCancelled,
}

// contributionMoves is everything that may happen. ByPoster is who sent it in: a
// doctor or an organisation. What is changed is read again before it is shown,
// whatever it was.
var contributionMoves = Moves[ContributionState, *Contribution]{
	{"", ContributionSent, ByPoster, nil},
	{ContributionSent, ContributionSent, ByPoster, nil},
	{ContributionReturned, ContributionSent, ByPoster, nil},
	{ContributionPublished, ContributionSent, ByPoster, nil},
	{ContributionSent, ContributionPublished, ByEditor, nil},
	{ContributionSent, ContributionReturned, ByEditor, returnedWithReason},
	{ContributionPublished, ContributionReturned, ByEditor, returnedWithReason},
	{ContributionPublished, ContributionCancelled, ByPoster, nil},
}

func returnedWithReason(s *Contribution) error {
	if faults := ReasonFaults("reply", s.Reply); len(faults) > 0 {
		return &InvalidError{Faults: faults}
	}
	return nil
}

// Shown reports whether everybody may read it.
func (s *Contribution) Shown() bool {
	return s.State == ContributionPublished || s.State == ContributionCancelled
}

// Send hands it in, for the first time or changed.
func (s *Contribution) Send(now time.Time) error {
	if err := contributionMoves.Check(s, s.State, ContributionSent, ByPoster); err != nil {
		return err
	}
	s.State, s.Reply, s.SentAt = ContributionSent, "", now
	return nil
}

// Decide is an editor's decision, with words for whoever sent it in. They are
// asked for when it goes back.
func (s *Contribution) Decide(to ContributionState, reply string, now time.Time) error {
	next := *s
	next.Reply = reply
	if err := contributionMoves.Check(&next, s.State, to, ByEditor); err != nil {
		return err
	}
	next.State = to
	if to == ContributionPublished && next.PublishedAt.IsZero() {
		next.PublishedAt = now
	}
	*s = next
	return nil
}

// Cancel says of something published that it does not take place.
func (s *Contribution) Cancel() error {
	if err := contributionMoves.Check(s, s.State, ContributionCancelled, ByPoster); err != nil {
		return err
	}
	s.State = ContributionCancelled
	return nil
}
