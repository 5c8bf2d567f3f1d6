package letters

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// askHired asks each doctor once, thirty days after a hire, how the work is. The
// letter has the name of the hire, so that a day done twice asks once; that it
// was asked is noted behind it, from when on answers are taken.
func (n *Notices) askHired(ctx context.Context, now time.Time) error {
	var failed error // of one hire; the others are asked all the same
	err := n.desk.Applications.HiredUntil(ctx, now.Add(-models.AskHiredAfter), func(a models.Application) error {
		if a.AsksHired(now) {
			failed = errors.Join(failed, n.askOneHired(ctx, &a, now))
		}
		return ctx.Err()
	})
	return errors.Join(err, failed)
}

// askOneHired asks one doctor, unless they left or the account is shut, or the
// board stopped who is behind the job: of those nothing is shown, and the doctor
// is asked when they are back in time.
func (n *Notices) askOneHired(ctx context.Context, a *models.Application, now time.Time) error {
	d, err := n.desk.Interviews.Doctors.Get(ctx, a.DoctorID)
	if err != nil {
		return absent(err)
	}
	u, err := n.desk.Users.Get(ctx, d.UserID)
	if err != nil || !u.MayBeTold() {
		return absent(err)
	}
	j, err := n.desk.Interviews.Jobs.Get(ctx, a.JobID)
	if err != nil {
		return absent(err) // the letter could not say which
	}
	p, err := n.desk.Interviews.publisher(ctx, &j, now)
	if err != nil || len(p.Behind(models.ByEditor)) > 0 {
		return err
	}
	to := ToUser(&u)
	written, err := n.words.AsAdvertised(to.lang(), &j, a.ID, now)
	e := envelope{id: "as-advertised." + a.ID, kind: alert.MailAsAdvertised, to: to, worth: week}
	if err := n.desk.Post.put(ctx, e, written, err); err != nil {
		return err
	}
	_, err = n.desk.Applications.Change(ctx, a.ID, func(a *models.Application) (bool, error) {
		if !a.AsksHired(now) {
			return false, nil
		}
		a.HiredAsked = now
		return true, nil
	})
	return err
}
