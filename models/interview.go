package models

import (
	"slices"
	"time"
)

// Interview is when both sides of an application talk to each other: what is
// proposed, what is agreed, how it came about. It is a part of the application,
// so that of two who pick, move or call off at the same moment one wins, and
// nobody agrees on a time with somebody who takes the application back.
type Interview struct {
	State  InterviewState  `bson:"state,omitempty"`
	Slots  []TimeSlot      `bson:"slots,omitempty"`  // proposed and waiting to be picked
	Agreed TimeSlot        `bson:"agreed,omitempty"` // agreed on last; it holds in InterviewAgreed alone
	Place  string          `bson:"place,omitempty"`  // sealed: where, or by which link, as proposed last
	Steps  []InterviewStep `bson:"steps,omitempty"`  // everything that happened, oldest first

	// Number counts the interviews that began, and Changes how often the present
	// one was agreed, moved or called off; zero: never agreed. They make the
	// name and the sequence number of its entry in calendars.
	Number  int `bson:"number,omitempty"`
	Changes int `bson:"changes,omitempty"`

	ZoneDoctor string `bson:"zoneDoctor,omitempty"` // of Zones, chosen by that side; "": HomeZone
	ZonePoster string `bson:"zonePoster,omitempty"`

	SeenByDoctor int `bson:"seenByDoctor,omitempty"` // how many of Steps were on a page of that side
	SeenByPoster int `bson:"seenByPoster,omitempty"`
}

// TimeSlot is a time that is proposed or agreed. Zero is none.
type TimeSlot struct {
	Start   time.Time `bson:"start,omitempty"`
	Minutes int       `bson:"minutes,omitempty"`
}

// End is the first instant after the slot.
func (s TimeSlot) End() time.Time { return s.Start.Add(time.Duration(s.Minutes) * time.Minute) }

func (s TimeSlot) overlaps(t TimeSlot) bool {
	return s.Start.Before(t.End()) && t.Start.Before(s.End())
}

// Same reports whether two slots are the same time.
func (s TimeSlot) Same(t TimeSlot) bool { return s.Start.Equal(t.Start) && s.Minutes == t.Minutes }

// InterviewAt names an interview at a time.
type InterviewAt struct {
	ApplicationID string    `bson:"applicationId,omitempty"`
	Start         time.Time `bson:"start,omitempty"`
}

// InterviewStep is something that happened to an interview.
type InterviewStep struct {
	State InterviewState `bson:"state"` // what it became
	By    Actor          `bson:"by"`    // ByBoard: the application came to its end, or the doctor blocked the organisation
	At    time.Time      `bson:"at"`
	Slots []TimeSlot     `bson:"slots,omitempty"` // proposed, agreed or called off
	Words string         `bson:"words,omitempty"` // sealed
}

// same reports whether a step is this one sent again. What is called off is off
// whatever its time was.
func (s InterviewStep) same(t InterviewStep) bool {
	slots := s.State == InterviewOff || slices.EqualFunc(s.Slots, t.Slots, TimeSlot.Same)
	return slots && s.State == t.State && s.By == t.By && s.Words == t.Words
}

// InterviewState is where the arranging of an interview is.
type InterviewState string

// The states of an interview. What was declined or called off may be proposed
// anew.
const (
	InterviewNone           InterviewState = ""
	InterviewDoctorProposes InterviewState = "doctor_proposes"
	InterviewPosterProposes InterviewState = "poster_proposes"
	InterviewAgreed         InterviewState = "agreed"
	InterviewDeclined       InterviewState = "declined" // none of the slots fits the other side
	InterviewOff            InterviewState = "off"      // called off, or the proposal taken back
)

// InterviewStates are all states.
var InterviewStates = []InterviewState{
	InterviewNone, InterviewDoctorProposes, InterviewPosterProposes, InterviewAgreed, InterviewDeclined, InterviewOff,
}

// interviewMoves is everything that can happen to an interview. Either side
// proposes at any time: that replaces what was proposed or agreed before. Who
// did not propose picks or declines; who proposed takes it back.
var interviewMoves = Moves[InterviewState, *Interview]{
	{InterviewNone, InterviewDoctorProposes, ByDoctor, nil},
	{InterviewDoctorProposes, InterviewDoctorProposes, ByDoctor, nil},
	{InterviewPosterProposes, InterviewDoctorProposes, ByDoctor, nil},
	{InterviewAgreed, InterviewDoctorProposes, ByDoctor, nil},
	{InterviewDeclined, InterviewDoctorProposes, ByDoctor, nil},
	{InterviewOff, InterviewDoctorProposes, ByDoctor, nil},

	{InterviewNone, InterviewPosterProposes, ByPoster, nil},
	{InterviewDoctorProposes, InterviewPosterProposes, ByPoster, nil},
	{InterviewPosterProposes, InterviewPosterProposes, ByPoster, nil},
	{InterviewAgreed, InterviewPosterProposes, ByPoster, nil},
	{InterviewDeclined, InterviewPosterProposes, ByPoster, nil},
	{InterviewOff, InterviewPosterProposes, ByPoster, nil},

	{InterviewDoctorProposes, InterviewAgreed, ByPoster, nil},
	{InterviewPosterProposes, InterviewAgreed, ByDoctor, nil},
	{InterviewDoctorProposes, InterviewDeclined, ByPoster, nil},
	{InterviewPosterProposes, InterviewDeclined, ByDoctor, nil},

	{InterviewDoctorProposes, InterviewOff, ByDoctor, nil},
	{InterviewPosterProposes, InterviewOff, ByPoster, nil},
	{InterviewAgreed, InterviewOff, ByDoctor, nil},
	{InterviewAgreed, InterviewOff, ByPoster, nil},

	{InterviewDoctorProposes, InterviewOff, ByBoard, nil},
	{InterviewPosterProposes, InterviewOff, ByBoard, nil},
	{InterviewAgreed, InterviewOff, ByBoard, nil},
}

// proposes is the state in which a side has proposed.
func proposes(side Actor) InterviewState {
	if side == ByDoctor {
		return InterviewDoctorProposes
	}
	return InterviewPosterProposes
}

// ToPick reports whether slots wait for a side to pick one.
func (v *Interview) ToPick(side Actor) bool {
	return interviewMoves.has(v.State, InterviewAgreed, side)
}

// Proposed reports whether slots of a side wait for the other to pick one.
func (v *Interview) Proposed(side Actor) bool { return v.State == proposes(side) }

// Holds reports whether a time is agreed, past or to come.
func (v *Interview) Holds() bool { return v.State == InterviewAgreed }

// Upcoming reports whether an agreed time is still to come.
func (v *Interview) Upcoming(now time.Time) bool { return v.Holds() && now.Before(v.Agreed.Start) }

// Sequence is the sequence number of the entry in calendars (RFC 5545
// §3.8.7.4), and whether there is an entry at all.
func (v *Interview) Sequence() (n int, listed bool) { return v.Changes - 1, v.Changes > 0 }

// Unseen is how many steps of others were on no page of a side.
func (v *Interview) Unseen(side Actor) int {
	n := 0
	for _, s := range v.Steps[min(v.Seen(side), len(v.Steps)):] {
		if s.By != side {
			n++
		}
	}
	return n
}

// Seen is how many steps were on a page of a side.
func (v *Interview) Seen(side Actor) int {
	if side == ByDoctor {
		return v.SeenByDoctor
	}
	return v.SeenByPoster
}

// look notes that a side has all steps on a page and reports whether that is
// news.
func (v *Interview) look(side Actor) bool {
	news := v.Seen(side) < len(v.Steps)
	if side == ByDoctor {
		v.SeenByDoctor = len(v.Steps)
	} else {
		v.SeenByPoster = len(v.Steps)
	}
	return news
}

// InterviewFor is the side that is to be told of the last step of the interview;
// "" for nobody. What ended with the selection, or with the application that was
// taken back, stands in the letter about that.
func (a *Application) InterviewFor() Actor {
	switch a.Interview.Last().By {
	case ByDoctor:
		return ByPoster
	case ByPoster:
		return ByDoctor
	case ByBoard:
		if a.OffWithStep().By == "" {
			return ByPoster
		}
	}
	return ""
}
