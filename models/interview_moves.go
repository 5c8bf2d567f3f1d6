package models

import (
	"slices"
	"time"
)

// The bounds of what is proposed for an interview.
const (
	MaxSlots          = 5
	MaxSlotDays       = 60  // how far ahead a slot may begin
	MinSlotMinutes    = 10  // how long one is
	MaxSlotMinutes    = 180 //
	MaxInterviewWords = 500 // in characters: where it is, why it is called off
	MaxInterviewSteps = 60  // of one application; then nothing more is proposed
)

// The fields of the forms about an interview: where their faults stand.
const (
	FieldSlot     = "slot"    // and its number from 1
	FieldMinutes  = "minutes" // one for all slots of a proposal
	FieldPlace    = "place"
	FieldPick     = "pick"
	FieldNoneFits = "none_fits"
	FieldCallOff  = "call_off"
)

// ArrangeStop is why no interview is arranged in an application: a WriteStop,
// or ArrangeClosed.
type ArrangeStop string

// ArrangeClosed says that the selection ended.
const ArrangeClosed ArrangeStop = "closed"

// StopsArranging returns what keeps both sides from arranging an interview:
// what keeps them from writing, or that the selection ended.
func (a *Application) StopsArranging(write WriteStop) ArrangeStop {
	switch {
	case write != WriteOpen:
		return ArrangeStop(write)
	case !a.Stands():
		return ArrangeStop(WriteWithdrawn)
	case a.State == ApplicationClosed:
		return ArrangeClosed
	}
	return ArrangeStop(WriteOpen)
}

// Propose offers slots to the other side, instead of all that was proposed or
// agreed before. place says where, in words; "" for nothing. steps is how many
// steps the proposer had seen: when more happened meanwhile it is ErrConflict,
// but for the same proposal sent again, of which it reports that nothing
// changed; so it is when the application came to its end. *InvalidError says what is wrong with the slots.
func (a *Application) Propose(side Actor, slots []TimeSlot, place string, steps int, now time.Time) (bool, error) {
	if a.StopsArranging(WriteOpen) != "" {
		return false, ErrConflict
	}
	v := &a.Interview
	next := InterviewStep{State: proposes(side), By: side, At: now, Slots: slots, Words: place}
	if again, err := v.check(next, steps); again || err != nil {
		return false, err
	}
	c := &Check{}
	c.slots(slots, now)
	c.Text(FieldPlace, place, MaxInterviewWords)
	c.Need(len(v.Steps) < MaxInterviewSteps, FieldSlot+"1", "interview.too_many")
	if len(c.Faults) > 0 {
		return false, &InvalidError{Faults: c.Faults}
	}
	began := v.Holds() && !v.Upcoming(now)
	v.move(next)
	if began { // it took place; this is about another one
		v.Number, v.Changes, v.Agreed = v.Number+1, 0, TimeSlot{}
	}
	v.Slots, v.Place = slices.Clone(slots), place
	return true, nil
}

// slots checks what is proposed.
func (c *Check) slots(slots []TimeSlot, now time.Time) {
	c.Need(len(slots) > 0, FieldSlot+"1", "interview.slots.none")
	c.Need(len(slots) <= MaxSlots, FieldSlot+"1", "interview.slots.too_many", itoa(MaxSlots))
	for i, s := range slots {
		field := FieldSlot + itoa(i+1)
		c.Need(now.Before(s.Start), field, "interview.slot.past")
		c.Need(!s.Start.After(now.AddDate(0, 0, MaxSlotDays)), field, "interview.slot.far", itoa(MaxSlotDays))
		c.Need(s.Minutes >= MinSlotMinutes && s.Minutes <= MaxSlotMinutes, FieldMinutes, "interview.slot.minutes",
			itoa(MinSlotMinutes), itoa(MaxSlotMinutes))
		c.Need(!slices.ContainsFunc(slots[:i], s.overlaps), field, "interview.slot.overlap")
	}
}

// Pick agrees on one of the slots that the other side proposed. ErrConflict
// says that it is not to be had any more, *InvalidError that its time is past.
func (a *Application) Pick(side Actor, slot TimeSlot, steps int, now time.Time) (bool, error) {
	v := &a.Interview
	next := InterviewStep{State: InterviewAgreed, By: side, At: now, Slots: []TimeSlot{slot}}
	if again, err := v.check(next, steps); again || err != nil {
		return false, err
	}
	if !slices.ContainsFunc(v.Slots, slot.Same) {
		return false, ErrConflict
	}
	if !now.Before(slot.Start) {
		return false, Invalid(FieldPick, "interview.pick.past")
	}
	v.move(next)
	v.Agreed = slot
	return true, nil
}

// Decline says that none of the slots of the other side fits, with words.
func (a *Application) Decline(side Actor, words string, steps int, now time.Time) (bool, error) {
	return a.Interview.end(InterviewStep{State: InterviewDeclined, By: side, At: now, Words: words}, FieldNoneFits,
		true, steps)
}

// CallOff takes a proposal back, or calls an agreed interview off; that needs
// words. One that began cannot be called off.
func (a *Application) CallOff(side Actor, words string, steps int, now time.Time) (bool, error) {
	v := &a.Interview
	next := InterviewStep{State: InterviewOff, By: side, At: now, Words: words}
	if v.Holds() {
		next.Slots = []TimeSlot{v.Agreed}
		if !v.Upcoming(now) {
			return false, Invalid(FieldCallOff, "interview.began")
		}
	}
	return v.end(next, FieldCallOff, v.Holds(), steps)
}

// end is a step that leaves nothing proposed or agreed. Its words are asked for
// in a field; must says that there have to be some.
func (v *Interview) end(next InterviewStep, field string, must bool, steps int) (bool, error) {
	if again, err := v.check(next, steps); again || err != nil {
		return false, err
	}
	c := &Check{}
	c.Need(!must || !Blank(next.Words), field, "interview.words")
	c.Text(field, next.Words, MaxInterviewWords)
	if len(c.Faults) > 0 {
		return false, &InvalidError{Faults: c.Faults}
	}
	v.move(next)
	return true, nil
}

// stop calls off what is proposed or still to come, since the application came
// to its end. What took place stays.
func (v *Interview) stop(now time.Time) {
	if !v.Ahead(now) {
		return
	}
	next := InterviewStep{State: InterviewOff, By: ByBoard, At: now}
	if v.Holds() {
		next.Slots = []TimeSlot{v.Agreed}
	}
	v.move(next)
}

// Ahead reports whether something is proposed, or agreed and still to come.
func (v *Interview) Ahead(now time.Time) bool {
	return interviewMoves.has(v.State, InterviewOff, ByBoard) && (!v.Holds() || v.Upcoming(now))
}

// StopHidden calls off what is ahead, since the doctor blocked somebody behind
// the job, and reports whether anything was.
func (v *Interview) StopHidden(now time.Time) bool {
	ahead := v.Ahead(now)
	v.stop(now)
	return ahead
}

// check reports whether a step is the last one sent again, and otherwise
// whether it may be made by somebody who had seen so many steps.
func (v *Interview) check(next InterviewStep, steps int) (again bool, err error) {
	if n := len(v.Steps); n > 0 && steps == n-1 && v.Steps[n-1].same(next) {
		return true, nil
	}
	if steps != len(v.Steps) {
		return false, ErrConflict
	}
	return false, interviewMoves.Check(v, v.State, next.State, next.By)
}

// move makes a step. Its maker has seen it.
func (v *Interview) move(next InterviewStep) {
	if v.Holds() || next.State == InterviewAgreed {
		v.Changes++
	}
	v.State, v.Slots = next.State, nil
	v.Steps = append(v.Steps, next)
}

// Last is the last step. Zero when there is none.
func (v *Interview) Last() InterviewStep {
	if len(v.Steps) == 0 {
		return InterviewStep{}
	}
	return v.Steps[len(v.Steps)-1]
}

// ByOne reports whether one of the two sides made a step, and not the board.
func (s InterviewStep) ByOne() bool { return s.By == ByDoctor || s.By == ByPoster }

// Time is the agreed time that a step is about: agreed on or called off. Zero
// for others.
func (s InterviewStep) Time() TimeSlot {
	if len(s.Slots) == 0 || s.State != InterviewAgreed && s.State != InterviewOff {
		return TimeSlot{}
	}
	return s.Slots[0]
}
