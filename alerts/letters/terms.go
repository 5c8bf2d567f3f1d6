package letters

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// editsLooked is how long before the last sweep an edit may have been made of
// which applicants are looked for: clocks of nodes differ, and an import runs in
// a process of its own.
const editsLooked = 24 * time.Hour

// tellTerms notes in each open application to a job what of its conditions
// changed lately, and has the doctors told, when that is due; what is due later is
// looked at then (waiting). Whatever way the edit came, it is on the job
// (models.JobEdit). It may be repeated: nobody is told twice.
func (t *Talks) tellTerms(ctx context.Context, j *models.Job, since time.Time) error {
	if n := len(j.Edits); n == 0 || j.Edits[n-1].At.Before(since.Add(-editsLooked)) {
		return nil
	}
	now := t.now()
	var failed error // of one application; the others are told all the same
	var next time.Time
	err := t.desk.Applications.OpenTo(ctx, j.ID, func(a models.Application) error {
		due, changed := a.TermsDue(j)
		switch {
		case changed && !now.Before(due):
			failed = errors.Join(failed, t.Tell(ctx, &a, now))
		case changed && (next.IsZero() || due.Before(next)):
			next = due
		}
		return ctx.Err()
	})
	if err = errors.Join(err, failed); err != nil {
		return err
	}
	if delete(t.waiting, j.ID); !next.IsZero() {
		t.waiting[j.ID] = next
	}
	return nil
}

// tellWaiting looks again at the jobs of which something is due now. What waits is
// kept in memory alone: a process that begins looks as far back as anything can
// wait (begin).
func (t *Talks) tellWaiting(ctx context.Context) error {
	var failed error
	for id, due := range t.waiting {
		if t.now().Before(due) {
			continue
		}
		j, err := t.desk.Jobs.Get(ctx, id)
		if err == nil {
			err = t.tellTerms(ctx, &j, due.Add(-models.TermsGather))
		} else if absent(err) == nil {
			delete(t.waiting, id)
		}
		failed = errors.Join(failed, absent(err))
	}
	return failed
}

// noteTerms notes in an application what its doctor is to be told of the job's
// conditions, if anything.
func (t *Talks) noteTerms(ctx context.Context, a *models.Application, j *models.Job) error {
	if !a.MustHear(j, t.now()) {
		return nil
	}
	d, err := t.desk.Doctors.Get(ctx, a.DoctorID)
	if err != nil || !a.ShownTo(j, &d) { // who left or blocked the poster has nothing to do with it any more
		return absent(err)
	}
	noted, err := t.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
		return a.NoteTerms(j, t.now()), nil
	})
	if err == nil {
		*a = noted
	}
	return absent(err)
}

// TermsChanged tells a doctor what of the conditions of the job applied to
// changed; of each change once.
func (b *Box) TermsChanged(ctx context.Context, to To, j *models.Job, a *models.Application, note models.TermNote) error {
	words, reply, err := b.answerable(ctx, to, a, models.ByDoctor)
	if err != nil {
		return err
	}
	written, err := words.TermsChanged(to.lang(), j, a.ID, note)
	id := "terms." + a.ID + "." + strconv.Itoa(note.Revision)
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailTerms, to: to, worth: week, replyTo: reply}, written, err)
}
