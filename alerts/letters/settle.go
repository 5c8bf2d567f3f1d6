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
			failed = errors.Join(failed, t.decline(ctx, &a, j, &s))
		} else {
			failed = errors.Join(failed, t.noteEnd(ctx, &a, j))
		}
		return ctx.Err()
	})
	return errors.Join(err, failed)
}

// decline says the words of a settlement to one applicant and ends the
// selection. Who blocked the organisation gets no words of it.
func (t *Talks) decline(ctx context.Context, a *models.Application, j *models.Job, s *models.Settlement) error {
	d, err := t.desk.Doctors.Get(ctx, a.DoctorID)
	if absent(err) != nil {
		return err
	}
	p, err := t.desk.Interviews.publisher(ctx, j, t.now())
	if err != nil {
		return err
	}
	if a.StopsWriting(&d, j, p) == models.WriteOpen {
		m, err := a.NewMessage(models.DeclineMessageID(a.ID), models.ByPoster, s.By, s.Words, models.File{}, t.now())
		if err == nil {
			err = t.desk.Messages.Add(ctx, &m, nil)
		}
		if err != nil {
			return forgive(err) // the doctor left meanwhile
		}
	}
	since := t.now()
	ended, err := t.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
		if !s.Declines(a, j) { // a colleague, or the doctor, was quicker
			return false, nil
		}
		return true, a.Answer(models.ApplicationClosed, t.now())
	})
	if err != nil {
		return err
	}
	return t.Tell(ctx, &ended, since)
}

// noteEnd tells an applicant that the job ended.
func (t *Talks) noteEnd(ctx context.Context, a *models.Application, j *models.Job) error {
	since := t.now()
	noted, err := t.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
		return a.NoteEnd(j, t.now()), nil
	})
	if err != nil {
		return err
	}
	return t.Tell(ctx, &noted, since)
}
