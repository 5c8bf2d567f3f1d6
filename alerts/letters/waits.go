package letters

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// alikeJobs is how many similar jobs a doctor is offered whom nobody answered.
const alikeJobs = 3

// noteWaits notes in each application that was never answered whom the board
// tells of it today. The letters follow from the notes (Talks). Where the poster
// cannot answer, for the doctor left or blocked it, nobody is told.
func (n *Notices) noteWaits(ctx context.Context, now time.Time) error {
	var failed error // of one application; the others are looked at all the same
	err := n.desk.Applications.Awaiting(ctx, now.Add(-models.RemindPosterAfter), func(a models.Application) error {
		shown, err := n.desk.Interviews.shown(ctx, &a)
		if err == nil && shown {
			_, err = n.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
				return a.NoteWait(now), nil
			})
		}
		failed = errors.Join(failed, err)
		return ctx.Err()
	})
	return errors.Join(err, failed)
}

// shown reports whether the poster sees who applied.
func (d InterviewDesk) shown(ctx context.Context, a *models.Application) (bool, error) {
	j, err := d.Jobs.Get(ctx, a.JobID)
	if absent(err) != nil {
		return false, err
	}
	doctor, err := d.Doctors.Get(ctx, a.DoctorID)
	if absent(err) != nil {
		return false, err
	}
	return a.ShownTo(&j, &doctor), nil
}

// waits asks for the letters about an application that was never answered.
func (t *Talks) waits(ctx context.Context, a *models.Application, note models.WaitNote, j *models.Job) error {
	if !a.Awaits() { // answered meanwhile
		return nil
	}
	if note.Side == models.ByPoster {
		return t.poster(ctx, a, func(u *models.User) error {
			return t.box.Waiting(ctx, ToUser(u), u.ID, a.Poster, note.At)
		})
	}
	alike, err := t.alike(ctx, a)
	if err != nil { // the letter goes without
		t.log.Warn("no similar jobs for a letter", "application", a.ID, "err", err)
	}
	return t.doctor(ctx, a, func(to To) error { return t.box.Unanswered(ctx, to, j, alike, a) })
}

// alike are live jobs like that of an application, but those of organisations
// that the doctor blocked and those they applied to.
func (t *Talks) alike(ctx context.Context, a *models.Application) ([]*models.Job, error) {
	ids, err := t.desk.Similar(ctx, a.JobID, 3*alikeJobs)
	if err != nil {
		return nil, err
	}
	d, err := t.desk.Doctors.Get(ctx, a.DoctorID)
	if err != nil {
		return nil, err
	}
	var found []*models.Job
	for _, id := range ids {
		j, err := t.desk.Jobs.Get(ctx, id)
		if absent(err) != nil {
			return found, err
		}
		if err != nil || !j.Live(t.now()) || d.HidesJob(&j) {
			continue
		}
		sent, err := t.desk.Applications.OfDoctorTo(ctx, d.ID, id)
		if err != nil {
			return found, err
		}
		if !models.Applied(sent) {
			found = append(found, &j)
		}
		if len(found) == alikeJobs {
			break
		}
	}
	return found, nil
}

// leave takes applications from somebody who does not work for their posters
// any more.
func (t *Talks) leave(ctx context.Context, u *models.User) error {
	return t.desk.Applications.AssignedTo(ctx, u.ID, func(a models.Application) error {
		if u.Member(a.Poster) {
			return ctx.Err()
		}
		_, err := t.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
			return a.LoseAssignee(u, t.now()), nil
		})
		return err
	})
}

// Waiting tells one user of a poster that applications wait for an answer;
// once a day, however many came to that point on it.
func (b *Box) Waiting(ctx context.Context, to To, user string, poster models.OrgRef, at time.Time) error {
	written, err := b.Words.Waiting(to.lang())
	id := "waiting." + string(poster.Kind) + "." + poster.ID + "." + string(models.DateOf(at)) + "." + user
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailWaiting, to: to, worth: week}, written, err)
}

// Unanswered tells a doctor that nobody answered an application yet, and names
// similar jobs; once.
func (b *Box) Unanswered(ctx context.Context, to To, j *models.Job, alike []*models.Job, a *models.Application) error {
	written, err := b.Words.Unanswered(to.lang(), j, alike, a.ID)
	id := "unanswered." + a.ID
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailUnanswered, to: to, worth: week}, written, err)
}
