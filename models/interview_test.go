package models

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
)

func slotAt(hours, minutes int) TimeSlot {
	return TimeSlot{Start: now.Add(time.Duration(hours) * time.Hour), Minutes: minutes}
}

// arranged is an application whose interview is in a state.
func arranged(state InterviewState) Application {
	a := Application{State: ApplicationContacted, Interview: Interview{State: state}}
	switch state {
	case InterviewDoctorProposes, InterviewPosterProposes:
		a.Interview.Slots = []TimeSlot{slotAt(24, 30), slotAt(48, 30)}
	case InterviewAgreed:
		a.Interview.Agreed, a.Interview.Changes = slotAt(24, 30), 1
	}
	return a
}

// TestEveryMoveOfAnInterview holds the deeds against the moves in plain words:
// either side proposes at any time; who did not propose picks or declines; who
// proposed takes back; either side calls off what is agreed, and the board all
// that is left open when the application ends.
func TestEveryMoveOfAnInterview(t *testing.T) {
	other := map[Actor]Actor{ByDoctor: ByPoster, ByPoster: ByDoctor}
	for _, from := range append(InterviewStates, "unknown") {
		for _, by := range append(Actors, "") {
			side := by == ByDoctor || by == ByPoster
			going := from == InterviewDoctorProposes || from == InterviewPosterProposes || from == InterviewAgreed
			theirs := side && from == proposes(other[by])
			for deed, want := range map[string]struct {
				may bool
				do  func(a *Application) (bool, error)
				to  InterviewState
			}{
				"propose":   {side && from != "unknown", func(a *Application) (bool, error) { return a.Propose(by, []TimeSlot{slotAt(5, 60)}, "", 0, now) }, proposes(by)},
				"pick":      {theirs, func(a *Application) (bool, error) { return a.Pick(by, slotAt(48, 30), 0, now) }, InterviewAgreed},
				"none fits": {theirs, func(a *Application) (bool, error) { return a.Decline(by, "夜なら", 0, now) }, InterviewDeclined},
				"call off":  {by == ByBoard && going || side && (from == proposes(by) || from == InterviewAgreed), func(a *Application) (bool, error) { return a.CallOff(by, "急用", 0, now) }, InterviewOff},
			} {
				a := arranged(from)
				before := a.Interview.Changes
				changed, err := want.do(&a)
				v := &a.Interview
				switch {
				case want.may && (err != nil || !changed || v.State != want.to || len(v.Steps) != 1 ||
					v.Steps[0].By != by):
					t.Errorf("%s: %s from %q: %v, %v, %+v", by, deed, from, changed, err, v)
				case !want.may && (!errors.Is(err, ErrConflict) || changed || v.State != from || len(v.Steps) > 0):
					t.Errorf("%s: %s from %q: %v, %v, %+v", by, deed, from, changed, err, v)
				case want.may && (v.Changes > before) != (from == InterviewAgreed || deed == "pick"):
					t.Errorf("%s: %s from %q: the entry in calendars changed %d times", by, deed, from, v.Changes)
				}
			}
		}
	}
}

func TestWhatMayBeProposed(t *testing.T) {
	many := make([]TimeSlot, MaxSlots+1)
	for i := range many {
		many[i] = slotAt(24*(i+1), 30)
	}
	for name, tc := range map[string]struct {
		slots []TimeSlot
		place string
		want  string // field and code of the faults; "" for none
	}{
		"one":                     {many[:1], "", ""},
		"five and where":          {many[:5], "ビデオ会議。リンクは前日に送ります", ""},
		"one after the other":     {[]TimeSlot{slotAt(2, 60), slotAt(3, 60), slotAt(1, 60)}, "", ""},
		"in a minute":             {[]TimeSlot{{now.Add(time.Minute), 10}}, "", ""},
		"on the last day":         {[]TimeSlot{{now.AddDate(0, 0, 60), 180}}, "", ""},
		"none":                    {nil, "", "slot1 interview.slots.none"},
		"six":                     {many, "", "slot1 interview.slots.too_many"},
		"now":                     {[]TimeSlot{slotAt(1, 30), slotAt(0, 30)}, "", "slot2 interview.slot.past"},
		"yesterday":               {[]TimeSlot{slotAt(-24, 30)}, "", "slot1 interview.slot.past"},
		"no time at all":          {[]TimeSlot{{Minutes: 30}}, "", "slot1 interview.slot.past"},
		"too far":                 {[]TimeSlot{{now.AddDate(0, 0, 60).Add(time.Minute), 30}}, "", "slot1 interview.slot.far"},
		"too short":               {[]TimeSlot{slotAt(1, 9)}, "", "minutes interview.slot.minutes"},
		"too long":                {[]TimeSlot{slotAt(1, 181)}, "", "minutes interview.slot.minutes"},
		"negative":                {[]TimeSlot{slotAt(1, -30)}, "", "minutes interview.slot.minutes"},
		"twice the same":          {[]TimeSlot{slotAt(1, 30), slotAt(1, 30)}, "", "slot2 interview.slot.overlap"},
		"one inside another":      {[]TimeSlot{slotAt(1, 120), slotAt(5, 30), slotAt(2, 30)}, "", "slot3 interview.slot.overlap"},
		"one around another":      {[]TimeSlot{slotAt(2, 30), slotAt(1, 120)}, "", "slot2 interview.slot.overlap"},
		"words too long":          {many[:1], strings.Repeat("長", 501), "place job.text.too_long"},
		"words as long as may be": {many[:1], strings.Repeat("長", 500), ""},
		"words that are no text":  {many[:1], "a\x00b", "place job.text.broken"},
	} {
		var a Application
		changed, err := a.Propose(ByPoster, tc.slots, tc.place, 0, now)
		var Invalid *InvalidError
		got := ""
		if errors.As(err, &Invalid) {
			got = Invalid.Faults[0].Field + " " + string(Invalid.Faults[0].Code)
		}
		if got != tc.want || changed != (tc.want == "") || changed &&
			(a.Interview.Place != tc.place || len(a.Interview.Slots) != len(tc.slots)) {
			t.Errorf("%s: %q, want %q; %v, %+v", name, got, tc.want, err, a.Interview)
		}
	}
	full := arranged(InterviewAgreed)
	full.Interview.Steps = make([]InterviewStep, MaxInterviewSteps)
	if _, err := full.Propose(ByDoctor, many[:1], "", MaxInterviewSteps, now); !errors.As(err, new(*InvalidError)) {
		t.Errorf("one proposal too many: %v", err)
	}
	if _, err := full.CallOff(ByDoctor, "急用", MaxInterviewSteps, now); err != nil {
		t.Errorf("after all proposals it cannot be called off: %v", err)
	}
}

// What a page shows that is no longer so is refused; the same form sent twice
// is one step.
func TestAnOldPageChangesNothing(t *testing.T) {
	two := []TimeSlot{slotAt(24, 30), slotAt(48, 30)}
	var a Application
	must := func(changed bool, err error) {
		t.Helper()
		if err != nil || !changed {
			t.Fatalf("%v, %v", changed, err)
		}
	}
	again := func(changed bool, err error) {
		t.Helper()
		if err != nil || changed {
			t.Errorf("sent again: %v, %v", changed, err)
		}
	}
	refused := func(changed bool, err error) {
		t.Helper()
		if changed || !errors.Is(err, ErrConflict) {
			t.Errorf("from an old page: %v, %v", changed, err)
		}
	}
	must(a.Propose(ByPoster, two, "会議室", 0, now))
	again(a.Propose(ByPoster, two, "会議室", 0, now.Add(time.Second)))
	refused(a.Propose(ByPoster, two, "別の会議室", 0, now))
	refused(a.Propose(ByPoster, two[:1], "会議室", 0, now))
	refused(a.Propose(ByDoctor, two, "会議室", 0, now))
	must(a.Pick(ByDoctor, two[1], 1, now))
	again(a.Pick(ByDoctor, two[1], 1, now))
	refused(a.Pick(ByDoctor, two[0], 1, now))
	refused(a.CallOff(ByPoster, "", 1, now)) // a proposal taken back while it was picked
	refused(a.Decline(ByDoctor, "合わない", 1, now))
	must(a.CallOff(ByPoster, "院長が急病です", 2, now))
	again(a.CallOff(ByPoster, "院長が急病です", 2, now))
	refused(a.CallOff(ByDoctor, "院長が急病です", 2, now))
	refused(a.Pick(ByDoctor, two[0], 3, now)) // there is nothing to pick
	must(a.Propose(ByPoster, two, "", 3, now))
	must(a.CallOff(ByPoster, "", 4, now))
	refused(a.Pick(ByDoctor, two[0], 4, now)) // picked while the proposal was taken back
	must(a.Propose(ByPoster, two, "", 5, now))
	must(a.Propose(ByPoster, two[:1], "", 6, now))
	refused(a.Pick(ByDoctor, two[1], 7, now))
	if n := len(a.Interview.Steps); n != 7 {
		t.Errorf("%d steps, want 7", n)
	}
}

func TestWordsAndTimesOfAnEnd(t *testing.T) {
	code := func(_ bool, err error) FaultCode {
		var Invalid *InvalidError
		if errors.As(err, &Invalid) {
			return Invalid.Faults[0].Code
		}
		return ""
	}
	a := arranged(InterviewPosterProposes)
	if got := code(a.Decline(ByDoctor, " \n", 0, now)); got != "interview.words" {
		t.Errorf("none fits without words: %q", got)
	}
	if got := code(a.Decline(ByDoctor, strings.Repeat("長", 501), 0, now)); got != "job.text.too_long" {
		t.Errorf("with too many: %q", got)
	}
	late := now.Add(36 * time.Hour)
	if got := code(a.Pick(ByDoctor, slotAt(24, 30), 0, late)); got != "interview.pick.past" {
		t.Errorf("a time that is past: %q", got)
	}
	if _, err := a.Pick(ByDoctor, slotAt(48, 30), 0, late); err != nil || !a.Interview.Upcoming(late) {
		t.Errorf("one that is not: %v", err)
	}
	if got := code(a.CallOff(ByDoctor, "", 1, late)); got != "interview.words" {
		t.Errorf("called off without words: %q", got)
	}
	begun := now.Add(48 * time.Hour)
	if got := code(a.CallOff(ByDoctor, "急用", 1, begun)); got != "interview.began" || a.Interview.Upcoming(begun) ||
		!a.Interview.Holds() {
		t.Errorf("called off while it goes on: %q", got)
	}
}

// The entry in calendars keeps its name and counts its changes, until the
// interview took place: the next one is another entry.
func TestTheEntryInCalendars(t *testing.T) {
	var a Application
	steps, at := 0, now
	sequence := func(want int, listed bool) {
		t.Helper()
		if got, is := a.Interview.Sequence(); is != listed || listed && got != want {
			t.Errorf("sequence %d, %v; want %d, %v", got, is, want, listed)
		}
		steps = len(a.Interview.Steps)
	}
	do := func(_ bool, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	one := slotAt(24, 30)
	do(a.Propose(ByPoster, []TimeSlot{one}, "", steps, at))
	sequence(0, false)
	do(a.Pick(ByDoctor, one, steps, at))
	sequence(0, true)
	do(a.Propose(ByDoctor, []TimeSlot{slotAt(30, 30)}, "", steps, at))
	sequence(1, true)
	if a.Interview.Holds() || !a.Interview.Agreed.Same(one) {
		t.Errorf("moved: %+v", a.Interview)
	}
	do(a.Pick(ByPoster, slotAt(30, 30), steps, at))
	sequence(2, true)
	do(a.CallOff(ByDoctor, "急用", steps, at))
	sequence(3, true)
	do(a.Propose(ByDoctor, []TimeSlot{slotAt(40, 30)}, "", steps, at))
	sequence(3, true)
	do(a.Pick(ByPoster, slotAt(40, 30), steps, at))
	sequence(4, true)
	if at = now.Add(50 * time.Hour); a.Interview.Number != 0 {
		t.Errorf("number %d", a.Interview.Number)
	}
	do(a.Propose(ByDoctor, []TimeSlot{slotAt(70, 30)}, "", steps, at))
	sequence(0, false)
	if a.Interview.Number != 1 || a.Interview.Agreed != (TimeSlot{}) {
		t.Errorf("after it took place: %+v", a.Interview)
	}
}

func TestTheEndOfAnApplicationCallsOff(t *testing.T) {
	for state, goes := range map[InterviewState]bool{
		InterviewNone: false, InterviewDoctorProposes: true, InterviewPosterProposes: true, InterviewAgreed: true,
		InterviewDeclined: false, InterviewOff: false,
	} {
		for to, by := range map[ApplicationState]Actor{ApplicationClosed: ByPoster, ApplicationWithdrawn: ByDoctor} {
			a := arranged(state)
			if err := a.Move(to, by, now); err != nil {
				t.Fatal(err)
			}
			v := a.Interview
			if (v.State == InterviewOff) != (goes || state == InterviewOff) || len(v.Steps) > 0 != goes ||
				len(v.Slots) > 0 || goes && v.Steps[0].By != ByBoard {
				t.Errorf("%q when the application is %s: %+v", state, to, v)
			}
		}
	}
	took := arranged(InterviewAgreed)
	if err := took.Move(ApplicationClosed, ByPoster, now.Add(48*time.Hour)); err != nil || !took.Interview.Holds() {
		t.Errorf("one that took place: %v, %+v", err, took.Interview)
	}
	left := arranged(InterviewAgreed)
	if err := left.Forget(now); err != nil || left.Interview.State != InterviewNone || len(left.Interview.Steps) > 0 {
		t.Errorf("of a doctor who left: %v, %+v", err, left.Interview)
	}
	for state, want := range map[ApplicationState]ArrangeStop{ApplicationReceived: "", ApplicationContacted: "",
		ApplicationOffered: "", ApplicationHired: "", ApplicationClosed: ArrangeClosed, ApplicationWithdrawn: "withdrawn"} {
		a := Application{State: state}
		if changed, err := a.Propose(ByDoctor, []TimeSlot{slotAt(1, 30)}, "", 0, now); changed != (want == "") ||
			errors.Is(err, ErrConflict) != (want != "") {
			t.Errorf("proposed when %s: %v, %v", state, changed, err)
		}
		if got := a.StopsArranging(WriteOpen); got != want {
			t.Errorf("%s: %q, want %q", state, got, want)
		}
		if got := a.StopsArranging(WriteHidden); got != ArrangeStop(WriteHidden) {
			t.Errorf("%s and blocked: %q", state, got)
		}
	}
}

func TestStepsAreNewUntilLookedAt(t *testing.T) {
	var a Application
	if a.Look(ByDoctor) || a.Look(ByPoster) {
		t.Error("an empty thread is news")
	}
	if _, err := a.Propose(ByPoster, []TimeSlot{slotAt(24, 30)}, "", 0, now); err != nil {
		t.Fatal(err)
	}
	if a.Interview.Unseen(ByDoctor) != 1 || a.Interview.Unseen(ByPoster) != 0 {
		t.Errorf("%d and %d are new", a.Interview.Unseen(ByDoctor), a.Interview.Unseen(ByPoster))
	}
	if !a.Look(ByDoctor) || a.Look(ByDoctor) || a.Interview.Unseen(ByDoctor) != 0 {
		t.Error("it is new after a look")
	}
	at := func(minutes int) time.Time { return now.Add(time.Duration(minutes) * time.Minute) }
	a.CreatedAt, a.Steps = at(-9), []ApplicationStep{{ApplicationViewed, at(-5)}, {ApplicationClosed, at(7)}}
	var order []string
	for _, e := range a.Thread([]Message{{Text: "前", CreatedAt: at(-2)}, {Text: "後", CreatedAt: at(3)}}, time.Time{},
		true) {
		switch {
		case e.Message != nil:
			order = append(order, e.Message.Text)
		case e.Interview != nil:
			order = append(order, string(e.Interview.State))
		default:
			order = append(order, string(e.State))
		}
	}
	if want := []string{"received", "viewed", "前", "poster_proposes", "後", "closed"}; !slices.Equal(order, want) {
		t.Errorf("order %v", order)
	}
}
