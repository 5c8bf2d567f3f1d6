package models

import (
	"slices"
	"testing"
	"time"
)

// wasAnswered is an application of which the poster read and then answered.
func wasAnswered(change ...func(*Application)) *Application {
	a := &Application{ID: "a", State: ApplicationReceived, CreatedAt: now}
	a.View(now.Add(time.Hour))
	if err := a.Answer(ApplicationContacted, now.Add(2*time.Hour)); err != nil {
		panic(err)
	}
	for _, f := range change {
		f(a)
	}
	return a
}

func writes(from Actor, at time.Duration) func(*Application) {
	return func(a *Application) { a.NoteWritten(&Message{From: from, CreatedAt: now.Add(at)}) }
}

func TestSinceWhenADoctorWaits(t *testing.T) {
	step := func(side Actor, state InterviewState, at time.Duration) func(*Application) {
		return func(a *Application) {
			a.Interview.State = state
			a.Interview.Steps = append(a.Interview.Steps, InterviewStep{State: state, By: side, At: now.Add(at)})
		}
	}
	for name, tc := range map[string]struct {
		a    *Application
		want time.Duration // since now; -1: does not wait
	}{
		"new":                         {&Application{State: ApplicationReceived, CreatedAt: now}, 0},
		"read":                        {&Application{State: ApplicationViewed, CreatedAt: now}, 0},
		"answered":                    {wasAnswered(), -1},
		"asked again":                 {wasAnswered(writes(ByDoctor, 3*time.Hour)), 3 * time.Hour},
		"asked twice":                 {wasAnswered(writes(ByDoctor, 3*time.Hour), writes(ByDoctor, 4*time.Hour)), 3 * time.Hour},
		"asked and answered":          {wasAnswered(writes(ByDoctor, 3*time.Hour), writes(ByPoster, 4*time.Hour)), -1},
		"noted in another order":      {wasAnswered(writes(ByPoster, 4*time.Hour), writes(ByDoctor, 3*time.Hour)), -1},
		"crossed":                     {wasAnswered(writes(ByDoctor, 5*time.Hour), writes(ByPoster, 4*time.Hour)), 5 * time.Hour},
		"proposes times":              {wasAnswered(step(ByDoctor, InterviewDoctorProposes, 6*time.Hour)), 6 * time.Hour},
		"asks, then proposes":         {wasAnswered(writes(ByDoctor, 3*time.Hour), step(ByDoctor, InterviewDoctorProposes, 6*time.Hour)), 3 * time.Hour},
		"asks, is proposed times":     {wasAnswered(writes(ByDoctor, 3*time.Hour), step(ByPoster, InterviewPosterProposes, 6*time.Hour)), -1},
		"is proposed times, and asks": {wasAnswered(step(ByPoster, InterviewPosterProposes, 2*time.Hour), writes(ByDoctor, 3*time.Hour)), 3 * time.Hour},
		"is wanted": {wasAnswered(writes(ByDoctor, 3*time.Hour),
			func(a *Application) { _ = a.Answer(ApplicationOffered, now.Add(4*time.Hour)) }), -1},
		"asks after the end": {wasAnswered(func(a *Application) { _ = a.Answer(ApplicationClosed, now) },
			writes(ByDoctor, 3*time.Hour)), -1},
		"took it back": {wasAnswered(writes(ByDoctor, 3*time.Hour),
			func(a *Application) { _ = a.Move(ApplicationWithdrawn, ByDoctor, now) }), -1},
	} {
		got, want := tc.a.WaitsSince(), now.Add(tc.want)
		if tc.want < 0 {
			want = time.Time{}
		}
		if !got.Equal(want) {
			t.Errorf("%s: since %v, want %v", name, got, want)
		}
		if waits := tc.a.DeskRank() < DeskRankWaits; waits == want.IsZero() {
			t.Errorf("%s: ranks among those that wait: %v", name, waits)
		}
	}
}

func TestWhoWaitsLongestStandsFirst(t *testing.T) {
	all := []*Application{
		{ID: "waits longest", State: ApplicationReceived, CreatedAt: now},
		wasAnswered(func(a *Application) { a.ID = "asked" }, writes(ByDoctor, 3*time.Hour)),
		{ID: "waits", State: ApplicationViewed, CreatedAt: now.Add(4 * time.Hour)},
		wasAnswered(func(a *Application) { a.ID = "spoke last" }, writes(ByPoster, 9*time.Hour)),
		wasAnswered(func(a *Application) { a.ID = "spoke before" }, writes(ByPoster, 8*time.Hour)),
	}
	want := slices.Clone(all)
	slices.Reverse(all)
	slices.SortFunc(all, func(a, b *Application) int { return int(a.DeskRank() - b.DeskRank()) })
	if !slices.Equal(all, want) {
		for _, a := range all {
			t.Log(a.ID)
		}
		t.Error("the order is another")
	}
}

func TestEachSideIsToldOnceThatNobodyAnswered(t *testing.T) {
	day := 24 * time.Hour
	a := &Application{State: ApplicationReceived, CreatedAt: now}
	for _, at := range []struct {
		after time.Duration
		news  bool
		notes int
	}{
		{7*day - time.Minute, false, 0}, {7 * day, true, 1}, {8 * day, false, 1}, {14 * day, true, 2}, {90 * day, false, 2},
	} {
		if a.WaitsToBeNoted() != (len(a.WaitNotes) < 2) {
			t.Errorf("before %s it is looked at: %v", at.after, a.WaitsToBeNoted())
		}
		if news := a.NoteWait(now.Add(at.after)); news != at.news || len(a.WaitNotes) != at.notes {
			t.Errorf("after %s: news %v, %+v", at.after, news, a.WaitNotes)
		}
	}
	if a.WaitNotes[0].Side != ByPoster || a.WaitNotes[1].Side != ByDoctor {
		t.Errorf("told: %+v", a.WaitNotes)
	}
	for name, other := range map[string]*Application{
		"answered": wasAnswered(), "taken back": {State: ApplicationWithdrawn, CreatedAt: now},
		"ended": {State: ApplicationClosed, CreatedAt: now},
	} {
		if other.NoteWait(now.Add(90*day)) || other.WaitsToBeNoted() {
			t.Errorf("%s: somebody is told", name)
		}
	}
	late := &Application{State: ApplicationViewed, CreatedAt: now}
	if !late.NoteWait(now.Add(20*day)) || len(late.WaitNotes) != 2 {
		t.Errorf("after a stop of the board: %+v", late.WaitNotes)
	}
}

func TestTheReplyRecordCountsWhatSaysSomethingOfThePoster(t *testing.T) {
	day := 24 * time.Hour
	applied := func(ago, answer, left time.Duration) ReplyBrief {
		b := ReplyBrief{AppliedAt: now.Add(-ago)}
		if answer >= 0 {
			b.AnsweredAt = b.AppliedAt.Add(answer)
		}
		if left >= 0 {
			b.LeftAt = b.AppliedAt.Add(left)
		}
		return b
	}
	all := []ReplyBrief{
		applied(100*day, 2*day, -1), applied(90*day, 4*day, -1), applied(80*day, 1*day, 3*day), applied(5*day, 0, -1),
		applied(30*day, -1, -1),     // nobody answered
		applied(30*day, -1, 20*day), // nor before the doctor had enough
		applied(30*day, -1, 2*day),  // taken back soon: says nothing
		applied(6*day, -1, -1),      // lately
		applied(181*day, 0, -1),     // long ago
	}
	if r := ReplyRecordOf(all, now); r != (ReplyRecord{Of: 6, Answered: 4, Median: 36 * time.Hour}) || !r.Shown() {
		t.Errorf("%+v", r)
	}
	if r := ReplyRecordOf(all[:3], now); r.Median != 2*day || r.Shown() {
		t.Errorf("of three: %+v", r)
	}
	if r := ReplyRecordOf(all[4:6], now); r != (ReplyRecord{Of: 2}) {
		t.Errorf("without an answer: %+v", r)
	}
}
