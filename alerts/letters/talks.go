package letters

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/models"
)

// TalkDesk is the part of the store from which follows who is told what of an
// application. ChangedSince calls a function with all that was written since a
// time.
type TalkDesk struct {
	Applications interface {
		Get(ctx context.Context, id string) (models.Application, error)
		Change(ctx context.Context, id string,
			change func(*models.Application) (bool, error)) (models.Application, error)
		OpenTo(ctx context.Context, jobID string, fn func(models.Application) error) error
		OfDoctor(doctorID string) models.List[models.Application]
		OfDoctorTo(ctx context.Context, doctorID, jobID string) ([]models.Application, error)
		AssignedTo(ctx context.Context, user string, fn func(models.Application) error) error
		ChangedSince(ctx context.Context, since time.Time, fn func(models.Application) error) error
	}
	Messages interface {
		Get(ctx context.Context, id string) (models.Message, error)
		Add(ctx context.Context, m *models.Message, content []byte) error
		ChangedSince(ctx context.Context, since time.Time, fn func(models.Message) error) error
	}
	Jobs interface {
		Get(ctx context.Context, id string) (models.Job, error)
		ChangedSince(ctx context.Context, since time.Time, fn func(models.Job) error) error
	}
	Doctors interface {
		Get(ctx context.Context, id string) (models.Doctor, error)
		ChangedSince(ctx context.Context, since time.Time, fn func(models.Doctor) error) error
	}
	Users interface {
		Get(ctx context.Context, id string) (models.User, error)
		ByOrg(ctx context.Context, org models.OrgRef) ([]models.User, error)
		ChangedSince(ctx context.Context, since time.Time, fn func(models.User) error) error
	}
	Notes interface {
		RemoveOf(ctx context.Context, applicationID string) error
	}
	Scouts interface {
		ChangedSince(ctx context.Context, since time.Time, fn func(models.ScoutLine) error) error
	}
	Settlements interface {
		Get(ctx context.Context, id string) (models.Settlement, error)
	}
	Settings   Settings
	Interviews InterviewDesk // who is behind a job
	// Similar returns the ids of up to n live jobs that are like one, most alike
	// first.
	Similar func(ctx context.Context, jobID string, n int) ([]string, error)
}

// Talks sees to it that both sides of an application are told what happened in
// it. A letter follows from the step that is stored and has its name, so a page
// asks for it at once, and Run asks again for all that is new: nobody is told
// twice, and a process that dies between step and letter loses none.
type Talks struct {
	desk TalkDesk
	box  *Box
	now  func() time.Time
	log  *slog.Logger

	seen, noted time.Time            // up to when Once has looked; what the settings say of it
	waiting     map[string]time.Time // jobs of whose changes somebody is to be told, when next
}

// NewTalks returns the talks of a desk.
func NewTalks(desk TalkDesk, box *Box, now func() time.Time, log *slog.Logger) *Talks {
	return &Talks{desk: desk, box: box, now: now, log: log, waiting: map[string]time.Time{}}
}

// Tell asks for the letters that follow from what last happened in an
// application, unless that was before since. What the poster noted of one that
// the doctor took back goes.
func (t *Talks) Tell(ctx context.Context, a *models.Application, since time.Time) error {
	j, err := t.jobOf(ctx, a)
	if err != nil {
		return err
	}
	if !a.Stands() {
		if err := t.desk.Notes.RemoveOf(ctx, a.ID); err != nil {
			return err
		}
	}
	if err := t.noteTerms(ctx, a, &j); err != nil {
		return err
	}
	fresh := func(at time.Time) bool { return !at.Before(since) }
	if fresh(a.CreatedAt) && a.Stands() {
		err = errors.Join(
			t.poster(ctx, a, func(u *models.User) error { return t.box.Applied(ctx, ToUser(u), u.ID, &j, a) }),
			t.doctor(ctx, a, func(to To) error { return t.box.Received(ctx, to, &j, a) }))
	}
	if fresh(a.LastStep().At) {
		err = errors.Join(err, t.tellStep(ctx, a, &j))
	}
	if note := a.LastJobNote(); fresh(note.At) && a.Stands() {
		err = errors.Join(err, t.doctor(ctx, a, func(to To) error { return t.box.JobEnded(ctx, to, &j, a) }))
	}
	for _, note := range a.TermNotes {
		if fresh(note.At) && a.Stands() {
			err = errors.Join(err, t.doctor(ctx, a, func(to To) error { return t.box.TermsChanged(ctx, to, &j, a, note) }))
		}
	}
	for _, note := range a.WaitNotes {
		if fresh(note.At) {
			err = errors.Join(err, t.waits(ctx, a, note, &j))
		}
	}
	if side := a.InterviewFor(); side != "" && fresh(a.Interview.Last().At) {
		err = errors.Join(err, t.interview(ctx, a, side, &j))
		if last := a.Interview.Last(); last.ByOne() && last.Time() != (models.TimeSlot{}) { // whoever picked or called off gets the calendar file, too
			err = errors.Join(err, t.interview(ctx, a, last.By, &j))
		}
	}
	return err
}

// tellStep tells the other side of the last change of state. That the poster
// opened an application is no letter, and a message or a time that the poster
// proposed has its own.
func (t *Talks) tellStep(ctx context.Context, a *models.Application, j *models.Job) error {
	answered := func(to To) error { return t.box.Answered(ctx, to, j, a) }
	switch a.LastStep().State {
	case models.ApplicationOffered:
		return t.doctor(ctx, a, answered)
	case models.ApplicationClosed:
		return errors.Join(t.doctor(ctx, a, answered), t.offDesk(ctx, a, j))
	case models.ApplicationContacted:
		if a.ContactedElsewhere() {
			return t.doctor(ctx, a, answered)
		}
	case models.ApplicationHired:
		return t.poster(ctx, a, func(u *models.User) error { return t.box.Hired(ctx, ToUser(u), u.ID, j, a) })
	case models.ApplicationWithdrawn:
		return t.withdrawn(ctx, a, j)
	}
	return nil
}

// withdrawn tells the poster that the doctor took an application back, unless
// the poster had ended the selection. An agreed interview that is off with it
// leaves the calendar of the doctor, too, who had got its file. Who blocked the organisation is not heard
// of again: it is told what Hide says, if it was not yet.
func (t *Talks) withdrawn(ctx context.Context, a *models.Application, j *models.Job) error {
	if a.WithdrawnFrom() == models.ApplicationClosed {
		return nil
	}
	if a.OffWithStep().Time() != (models.TimeSlot{}) {
		if err := t.interview(ctx, a, models.ByDoctor, j); err != nil {
			return err
		}
	}
	d, err := t.desk.Doctors.Get(ctx, a.DoctorID)
	if absent(err) != nil {
		return err
	}
	if d.HidesJob(j) {
		return t.over(ctx, a, j)
	}
	return t.poster(ctx, a, func(u *models.User) error { return t.box.Withdrawn(ctx, ToUser(u), u.ID, j, a) })
}

// offDesk takes an agreed interview that is off with the end of a selection out of the
// calendars of the poster's people, who had got its file.
func (t *Talks) offDesk(ctx context.Context, a *models.Application, j *models.Job) error {
	if a.OffWithStep().Time() == (models.TimeSlot{}) {
		return nil
	}
	return t.interview(ctx, a, models.ByPoster, j)
}

// over tells the poster that an interview is off, or that the selection cannot go
// on, neither who it was nor why; once.
func (t *Talks) over(ctx context.Context, a *models.Application, j *models.Job) error {
	if a.Interview.Last().By == models.ByBoard {
		return t.interview(ctx, a, models.ByPoster, j)
	}
	return t.poster(ctx, a, func(u *models.User) error { return t.box.Stopped(ctx, ToUser(u), u.ID, j, a) })
}

// interview tells a side, also the one that picked, of the last step of the interview.
func (t *Talks) interview(ctx context.Context, a *models.Application, side models.Actor, j *models.Job) error {
	if side == models.ByDoctor {
		return t.doctor(ctx, a, func(to To) error { return t.box.Interview(ctx, to, side, "", j, a) })
	}
	return t.poster(ctx, a, func(u *models.User) error { return t.box.Interview(ctx, ToUser(u), side, u.ID, j, a) })
}

// TellMessage asks for the letter that there is a message for a side: one until
// that side looks.
func (t *Talks) TellMessage(ctx context.Context, a *models.Application, side models.Actor) error {
	j, err := t.jobOf(ctx, a)
	if err != nil {
		return err
	}
	if side == models.ByDoctor {
		return t.doctor(ctx, a, func(to To) error { return t.box.MessageToDoctor(ctx, to, &j, a) })
	}
	return t.poster(ctx, a, func(u *models.User) error {
		return t.box.MessageToPoster(ctx, ToUser(u), u.ID, &j, a)
	})
}

// jobOf is the job of an application, with its poster only when it is gone.
func (t *Talks) jobOf(ctx context.Context, a *models.Application) (models.Job, error) {
	j, err := t.desk.Jobs.Get(ctx, a.JobID)
	if errors.Is(err, models.ErrNotFound) {
		return models.Job{Poster: a.Poster}, nil
	}
	return j, err
}

// doctor writes to the account of who applied, whatever address the poster was
// given or not. Who left is not told.
func (t *Talks) doctor(ctx context.Context, a *models.Application, write func(To) error) error {
	d, err := t.desk.Doctors.Get(ctx, a.DoctorID)
	var u models.User
	if err == nil {
		u, err = t.desk.Users.Get(ctx, d.UserID)
	}
	if err != nil || !u.MayBeTold() {
		return absent(err)
	}
	return write(ToUser(&u))
}

// poster writes to the people of the organisation.
func (t *Talks) poster(ctx context.Context, a *models.Application, write func(*models.User) error) error {
	users, err := t.desk.Users.ByOrg(ctx, a.Poster)
	for _, u := range models.Told(a.Poster, users) {
		err = errors.Join(err, write(&u))
	}
	return err
}
