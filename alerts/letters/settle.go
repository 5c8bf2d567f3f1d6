package letters

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
)

// Settle does with the open applications to a job that ended what its poster
// wanted (models.Settlement), and tells all others that it ended. It may be
// repeated: nobody is told twice.
func (t *Talks) Settle(ctx context.Context, j *models.Job) error {
	if j.Ending(t.now()) == models.JobRuns {
		return nil
	}
	s, err := t.desk.Settlements.Get(ctx, j.ID)
	if absent(err) != nil {
		return err
	}
	var failed error // of one application; the others are settled all the same
	err = t.desk.Applications.OpenTo(ctx, j.ID, func(a models.Application) error {
		if s.Declines(&a, j) {
			still := func(a *models.Application) bool { return s.Declines(a, j) }
			_, err := t.decline(ctx, &a, j, declining{s.By, s.Words, still})
			failed = errors.Join(failed, err)
		} else {
			failed = errors.Join(failed, t.noteEnd(ctx, &a, j))
		}
		return ctx.Err()
	})
	return errors.Join(err, failed)
}

// declining is what ends the selection for one applicant.
type declining struct {
	by    string // id of the user who says the words
	words string
	still func(*models.Application) bool // whether it is to end, asked again at the write
}

// Decline says words of a poster's user to one applicant and ends the selection
// while it is open. It reports false when somebody was quicker; who comes second
// says nothing.
func (t *Talks) Decline(ctx context.Context, a *models.Application, by, words string) (bool, error) {
	j, err := t.jobOf(ctx, a)
	if err != nil || !a.UnderSelection() {
		return false, err
	}
	return t.decline(ctx, a, &j, declining{by, words, (*models.Application).UnderSelection})
}

// decline says the words to one applicant and ends the selection. Who blocked
// the organisation gets no words of it. When the process ends in between, finish
// does the rest.
func (t *Talks) decline(ctx context.Context, a *models.Application, j *models.Job, end declining) (bool, error) {
	d, err := t.desk.Doctors.Get(ctx, a.DoctorID)
	if absent(err) != nil {
		return false, err
	}
	p, err := t.desk.Interviews.publisher(ctx, j, t.now())
	if err != nil {
		return false, err
	}
	var said *models.Message
	if a.StopsWriting(&d, j, p) == models.WriteOpen {
		m, err := a.NewMessage(models.DeclineMessageID(a.ID), models.ByPoster, end.by, end.words, models.File{}, t.now())
		if err == nil {
			err = t.desk.Messages.Add(ctx, &m, nil)
		}
		if err != nil {
			return false, forgive(err) // the doctor left meanwhile
		}
		said = &m
	}
	return t.end(ctx, a.ID, said, end.still)
}

// end ends a selection that is still to end with words, nil for none, and has the doctor
// told. It reports false when somebody was quicker.
func (t *Talks) end(
	ctx context.Context, id string, said *models.Message, still func(*models.Application) bool,
) (ended bool, err error) {
	since := t.now()
	a, err := t.desk.Applications.Change(ctx, id, func(a *models.Application) (bool, error) {
		if ended = still(a); !ended { // a colleague, or the doctor, was quicker
			return false, nil
		}
		if said != nil {
			a.Tell(said)
		}
		return true, a.Answer(models.ApplicationClosed, t.now())
	})
	if err != nil || !ended {
		return false, err
	}
	return true, t.Tell(ctx, &a, since)
}

// finish ends the selection for an applicant who was told the words of its end
// by a process that got no further.
func (t *Talks) finish(ctx context.Context, said *models.Message) error {
	_, err := t.end(ctx, said.ApplicationID, said, (*models.Application).UnderSelection)
	return absent(err)
}

// noteEnd tells an applicant that the job ended.
func (t *Talks) noteEnd(ctx context.Context, a *models.Application, j *models.Job) error {
	return t.note(ctx, a, func(a *models.Application) bool { return a.NoteEnd(j, t.now()) })
}

// note tells an applicant what is noted of the job, once.
func (t *Talks) note(ctx context.Context, a *models.Application, news func(*models.Application) bool) error {
	since := t.now()
	noted, err := t.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) { return news(a), nil })
	if err != nil {
		return err
	}
	return t.Tell(ctx, &noted, since)
}

// Stopped tells those with an open application to a job that the board stopped somebody
// behind it, or that it does so no more: each once, of those whom the stop was told the
// end of it.
func (t *Talks) Stopped(ctx context.Context, j *models.Job, stopped bool) error {
	var failed error // of one application; the others are told all the same
	err := t.desk.Applications.OpenTo(ctx, j.ID, func(a models.Application) error {
		if known := a; known.NoteStop(j, stopped, t.now()) {
			failed = errors.Join(failed, t.note(ctx, &a, func(a *models.Application) bool { return a.NoteStop(j, stopped, t.now()) }))
		}
		return ctx.Err()
	})
	return errors.Join(err, failed)
}
