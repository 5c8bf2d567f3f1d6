package models

import (
	"slices"
	"time"
)

// How long an application may wait for its first answer before the board says
// something, once to each side.
const (
	RemindPosterAfter = 7 * 24 * time.Hour
	TellDoctorAfter   = 14 * 24 * time.Hour
)

// WaitNote is that the board told a side of an application without an answer:
// the poster that it waits, the doctor that nobody answered. The letter follows
// from it.
type WaitNote struct {
	Side Actor     `bson:"side"` // ByPoster or ByDoctor
	At   time.Time `bson:"at"`
}

// AnsweredAt is when the poster first answered: it wrote to the doctor, offered
// the position or ended the selection. Zero: it did not yet.
func (a *Application) AnsweredAt() time.Time {
	for _, s := range a.Steps {
		switch s.State {
		case ApplicationContacted, ApplicationOffered, ApplicationClosed:
			return s.At
		}
	}
	return time.Time{}
}

// Awaits reports whether the selection goes on and the poster never answered.
func (a *Application) Awaits() bool { return a.Open() && a.AnsweredAt().IsZero() }

// WaitsSince is since when the doctor waits for the poster: for the first
// answer, for one to what they wrote last, or to the times that they proposed.
// Zero: it is the doctor's turn, or nothing goes on.
func (a *Application) WaitsSince() time.Time {
	switch {
	case !a.Open():
		return time.Time{}
	case a.AnsweredAt().IsZero():
		return a.CreatedAt
	}
	since, last := a.AskedAt, a.Interview.Last()
	switch {
	case last.By == ByPoster && last.At.After(since):
		return time.Time{}
	case a.Interview.State == InterviewDoctorProposes && (since.IsZero() || last.At.Before(since)):
		return last.At
	}
	return since
}

// NoteWritten notes who wrote last and reports whether that is news. Messages
// may be noted in another order than they were sent.
func (a *Application) NoteWritten(m *Message) bool {
	if m.From == ByDoctor {
		if !a.AskedAt.IsZero() || !m.CreatedAt.After(a.SaidAt) {
			return false
		}
		a.AskedAt = m.CreatedAt
		return true
	}
	if !m.CreatedAt.After(a.SaidAt) {
		return false
	}
	a.SaidAt = m.CreatedAt
	if !a.AskedAt.After(m.CreatedAt) {
		a.AskedAt = time.Time{}
	}
	return true
}

// NoteWait notes which side is to be told today that nobody answered, and
// reports whether that is news.
func (a *Application) NoteWait(now time.Time) bool {
	if !a.Awaits() {
		return false
	}
	news := false
	for _, due := range []struct {
		side  Actor
		after time.Duration
	}{{ByPoster, RemindPosterAfter}, {ByDoctor, TellDoctorAfter}} {
		told := slices.ContainsFunc(a.WaitNotes, func(n WaitNote) bool { return n.Side == due.side })
		if !told && now.Sub(a.CreatedAt) >= due.after {
			a.WaitNotes, news = append(a.WaitNotes, WaitNote{due.side, now}), true
		}
	}
	return news
}

// WaitsToBeNoted reports whether NoteWait may still have something to note.
func (a *Application) WaitsToBeNoted() bool { return a.Awaits() && len(a.WaitNotes) < 2 }

// deskRest is above every rank of an application that waits.
const deskRest = int64(1) << 50

// DeskRank orders applications as a poster reads them, smallest first: those
// that wait, longest first, then the others, moved last first. It is in
// milliseconds.
func (a *Application) DeskRank() int64 {
	if since := a.WaitsSince(); !since.IsZero() {
		return since.UnixMilli()
	}
	last := a.CreatedAt
	for _, at := range []time.Time{a.LastStep().At, a.Interview.Last().At, a.AskedAt, a.SaidAt} {
		if at.After(last) {
			last = at
		}
	}
	return 2*deskRest - last.UnixMilli()
}

// DeskRankWaits is below the rank of every application that does not wait, and
// above that of every one that does.
const DeskRankWaits = deskRest
