package letters

import (
	"context"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Scout tells a doctor that a poster wrote about a job, of each scout once.
func (b *Box) Scout(ctx context.Context, to To, j *models.Job, line *models.ScoutLine) error {
	written, err := b.Words.Scout(to.lang(), j, line.DoctorID)
	return b.Post.put(ctx, envelope{
		id: "scout." + line.ID + "." + strconv.Itoa(len(line.Scouts)), kind: alert.MailScout, to: to, worth: week,
		unsubscribe: b.Words.Links.StopScouts(to.lang(), line.DoctorID), must: true,
	}, written, err)
}

// TellScout asks for the letter about the newest scout of a line, unless the
// doctor saw it, wants none any more, or the job is over.
func (t *Talks) TellScout(ctx context.Context, line *models.ScoutLine) error {
	if !line.Unseen() {
		return nil
	}
	d, err := t.desk.Doctors.Get(ctx, line.DoctorID)
	if err != nil {
		return absent(err)
	}
	j, err := t.desk.Jobs.Get(ctx, line.Last().JobID)
	if err != nil {
		return absent(err)
	}
	if !d.Consents.Scout || !d.Candidate(&j) || !j.Live(t.now()) {
		return nil
	}
	u, err := t.desk.Users.Get(ctx, d.UserID)
	if err != nil || !u.MayBeTold() {
		return absent(err)
	}
	return t.box.Scout(ctx, ToUser(&u), &j, line)
}
