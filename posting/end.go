package posting

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
)

// Ending is how a poster ends a job.
type Ending struct {
	Outcome    models.CloseReason // whether it was filled
	Applicants string             // what becomes of open applications: models.SettleDecline or SettleLeave
	Words      string             // to those who are declined
}

// End closes a job; an advert that was never published is withdrawn. It returns
// *models.InvalidError for all that is missing from e. A job that has ended stays
// as it is, and changed is false. Those who applied hear of it within seconds.
func (d *Desk) End(ctx context.Context, j *models.Job, e Ending, by By) (changed bool, err error) {
	if err := models.CheckEnding(e.Outcome, e.Applicants); err != nil {
		return false, err
	}
	if j.Ended() {
		return false, nil
	}
	if j.InReview() || j.State == models.JobDraft || j.Returned() {
		return true, d.Change(ctx, j, "job.withdrawn", by, func(j *models.Job) error { return j.Withdraw(d.Now()) })
	}
	open, err := d.Store.Applications().UnderSelection(ctx, j.ID)
	if err != nil {
		return false, err
	}
	s, failed := models.NewSettlement(j.ID, open, e.Applicants, e.Words, by.User, d.Now())
	deed := func(j *models.Job) error {
		err := j.Close(e.Outcome, d.Now())
		var one, two *models.InvalidError
		switch {
		case errors.As(err, &one) && errors.As(failed, &two):
			return &models.InvalidError{Faults: append(one.Faults, two.Faults...)}
		case err != nil:
			return err
		case failed != nil:
			return failed
		}
		return d.Store.Settlements().Put(ctx, &s)
	}
	return true, d.Change(ctx, j, "job.close", by, deed)
}
