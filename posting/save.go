package posting

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
)

// save writes a job: that it will be written first, its new text, the job, and
// that its draft is done with; met says that the text was made from that draft.
func (d *Desk) save(ctx context.Context, j *models.Job, before int, met bool, by By) error {
	if err := d.Store.Audit().Append(ctx, by.Entry); err != nil {
		return err
	}
	if err := d.Store.Jobs().Save(ctx, j); err != nil {
		return err
	}
	if j.Revision != before {
		err := d.Store.Revisions().Save(ctx, models.JobRevision{
			ID: models.RevisionID(j.ID, j.Revision), JobID: j.ID, Revision: j.Revision, Advert: j.Advert,
			By: by.Entry.Who, At: d.Now(),
		})
		if err != nil {
			return err
		}
	}
	return d.doneWith(ctx, j.ID, met)
}

// doneWith ends the draft of a new advert that became a job. What a person typed
// into it, and the program did not see, goes on as an edit of the job.
func (d *Desk) doneWith(ctx context.Context, job string, met bool) error {
	drafts := d.Store.Drafts()
	for range 5 {
		draft, err := drafts.Get(ctx, job)
		switch {
		case err == nil && draft.JobID != "":
			return nil
		case err == nil && !met && draft.Touched():
			draft.BecomeEdit(job)
			err = drafts.Save(ctx, &draft)
		case err == nil:
			err = drafts.Delete(ctx, job)
		}
		if errors.Is(err, models.ErrNotFound) {
			return nil
		}
		if !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return models.ErrConflict
}
