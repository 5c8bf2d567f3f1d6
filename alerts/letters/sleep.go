package letters

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// putToSleep warns doctors who were not there for long and puts their profiles
// to sleep (models.Doctor.SleepStep). A letter has the name of the absence, so
// that a day done twice warns once. It looks at those whose absence is of the
// length at which something is due (models.SleepWindow), and on the first of a
// month at all, so that nobody is overlooked for good.
func (n *Notices) putToSleep(ctx context.Context, now time.Time) error {
	var failed error // of one profile; the others are looked at all the same
	look := func(d models.Doctor) error {
		failed = errors.Join(failed, n.sleepOne(ctx, &d, now))
		return ctx.Err()
	}
	if now.In(models.Tokyo).Day() == 1 {
		err := n.desk.Doctors.All(ctx, look)
		return errors.Join(err, failed)
	}
	from, to := models.SleepWindow(now)
	err := n.desk.Users.LastSeen(ctx, from, to, func(u models.User) error {
		if u.DoctorID == "" {
			return ctx.Err()
		}
		d, err := n.desk.Doctors.Get(ctx, u.DoctorID)
		if err != nil {
			failed = errors.Join(failed, absent(err))
			return ctx.Err()
		}
		return look(d)
	})
	return errors.Join(err, failed)
}

func (n *Notices) sleepOne(ctx context.Context, d *models.Doctor, now time.Time) error {
	u, err := n.desk.Users.Get(ctx, d.UserID)
	if err != nil {
		return absent(err)
	}
	if u.LastSeenAt.IsZero() { // from before sign-ins were noted: the months begin now
		_, err := n.desk.Users.Change(ctx, u.ID, func(u *models.User) bool { return u.LastSeenAt.IsZero() && u.Seen(now) })
		return err
	}
	step := d.SleepStep(u.LastSeenAt, now)
	if step == models.SleepNothing {
		return nil
	}
	if last := step == models.SleepLastWarning; (last || step == models.SleepWarn) && u.MayBeTold() {
		if err := n.warnOfSleep(ctx, d, &u, last, now); err != nil {
			return err
		}
	}
	if err := n.noteSleep(ctx, d.ID, u.LastSeenAt, now); err != nil || step != models.SleepNow {
		return err
	}
	// Whoever signed in meanwhile is awake.
	if u, err = n.desk.Users.Get(ctx, d.UserID); err != nil {
		return absent(err)
	}
	return n.noteSleep(ctx, d.ID, u.LastSeenAt, now)
}

// noteSleep does the step that is due when the doctor was there last at seen.
func (n *Notices) noteSleep(ctx context.Context, doctorID string, seen, now time.Time) error {
	_, err := n.desk.Doctors.Change(ctx, doctorID, func(d *models.Doctor) bool {
		step := d.SleepStep(seen, now)
		d.DoSleepStep(step, now)
		return step != models.SleepNothing
	})
	return absent(err)
}

func (n *Notices) warnOfSleep(ctx context.Context, d *models.Doctor, u *models.User, last bool, now time.Time) error {
	to := ToUser(u)
	which := "first"
	if last {
		which = "last"
	}
	written, err := n.words.Sleep(to.lang(), models.SleepsFrom(u.LastSeenAt, now), last)
	id := "sleep." + which + "." + d.ID + "." + strconv.FormatInt(u.LastSeenAt.Unix(), 10)
	return n.desk.Post.put(ctx, envelope{id: id, kind: alert.MailSleep, to: to, worth: week}, written, err)
}
