package pull

import (
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
)

// missing does with the jobs of rows that are gone what the rule says, once they
// were missed models.MissesToEnd times.
func (w *pass) missing(ctx context.Context, seen map[string]bool) error {
	w.feed.Pending = false
	for _, ref := range slices.Sorted(maps.Keys(w.items)) {
		item := w.items[ref]
		if seen[ref] || item.Done {
			continue
		}
		item.Missed(w.feed, w.Now())
		line := models.RunLine{Ref: ref, Result: models.RowGone}
		if item.Misses >= models.MissesToEnd {
			if err := w.end(ctx, ref, &line); err != nil {
				return err
			}
			item.Done, item.Held = true, line.Result == models.RowPaused
		} else {
			w.feed.Pending = true
		}
		w.run.Note(line)
		if err := w.Store.FeedItems().Save(ctx, item); err != nil {
			return err
		}
	}
	return nil
}

// end holds back or closes the job of a row that is gone. Applications to it
// stay with people: nobody is declined by a feed.
func (w *pass) end(ctx context.Context, ref string, line *models.RunLine) error {
	job, found := w.Desk.Find(w.poster, ref)
	if !found || w.feed.Gone == models.GoneStays || job.Ended() {
		return nil
	}
	line.ID, line.Title = job.ID, job.Title.In(job.Lang.OrJA())
	var err error
	if w.feed.Gone == models.GoneCloses {
		line.Result = models.RowClosed
		_, err = w.Desk.End(ctx, &job, posting.Ending{Outcome: models.ClosedOther, Applicants: models.SettleLeave}, w.by())
		if err == nil && job.Unread {
			line.Why = "job.change.unread"
		}
	} else {
		line.Result = models.RowPaused
		err = w.Desk.Change(ctx, &job, "job.paused", w.by(), (*models.Job).Pause)
	}
	if errors.Is(err, models.ErrConflict) { // it is not on the board
		line.Result, err = models.RowGone, nil
	}
	w.remember(job)
	return err
}

// back lets a job appear again whose row is there again.
func (w *pass) back(ctx context.Context, ref string, line *models.RunLine) error {
	job, found := w.Desk.Find(w.poster, ref)
	if !found || w.feed.Gone != models.GonePauses || job.State != models.JobPaused {
		return nil
	}
	publisher := models.Publisher{Now: w.Now(), Poster: w.poster.Kind, Agency: w.poster.Agency}
	for i := range w.poster.Employers {
		if e := &w.poster.Employers[i]; e.ID == job.EmployerID {
			publisher.Employer = e
		}
	}
	err := w.Desk.Change(ctx, &job, "job.approved", w.by(), func(j *models.Job) error { return j.Resume(publisher) })
	var invalid *models.InvalidError
	if errors.Is(err, models.ErrConflict) || errors.As(err, &invalid) {
		return nil
	}
	if err == nil {
		line.Result, line.ID = models.RowBack, job.ID
		w.remember(job)
	}
	return err
}

func (w *pass) by() posting.By {
	return posting.By{User: w.feed.CreatedBy, Entry: models.AuditEntry{
		At: w.Now(), Who: "feed/" + w.feed.ID, Role: models.RoleRecruiter, Result: "ok",
	}}
}
