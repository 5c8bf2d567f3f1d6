package letters

import (
	"context"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Applied tells one user of a poster that somebody applied, without saying who,
// once.
func (b *Box) Applied(ctx context.Context, to To, user string, j *models.Job, a *models.Application) error {
	words, reply, err := b.answerable(ctx, to, a, models.ByPoster)
	if err != nil {
		return err
	}
	written, err := words.Applied(to.lang(), j)
	id := "applied." + a.ID + "." + user
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailApplied, to: to, worth: week, replyTo: reply}, written, err)
}

// Received tells a doctor that an application was passed on, once.
func (b *Box) Received(ctx context.Context, to To, j *models.Job, a *models.Application) error {
	written, err := b.Words.Received(to.lang(), j)
	id := "received." + a.ID
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailReceived, to: to, worth: week}, written, err)
}

// JobEnded tells a doctor that the job applied to ended, and how; once for each
// end.
func (b *Box) JobEnded(ctx context.Context, to To, j *models.Job, a *models.Application) error {
	written, err := b.Words.JobEnded(to.lang(), j, a)
	id := "job." + a.ID + "." + strconv.Itoa(len(a.JobNotes))
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailJobEnded, to: to, worth: week}, written, err)
}

// Answered tells a doctor that the poster moved an application to a state, and
// takes an interview that is off with it out of their calendar; of each state once.
func (b *Box) Answered(ctx context.Context, to To, j *models.Job, a *models.Application) error {
	words, reply, err := b.answerable(ctx, to, a, models.ByDoctor)
	if err != nil {
		return err
	}
	words.Zone = to.Zone
	written, err := words.Answered(to.lang(), j, a)
	e := envelope{id: "answered." + a.ID + "." + string(a.State), kind: alert.MailAnswered, to: to, worth: week, replyTo: reply}
	e.calendar = b.offCalendar(to, models.ByDoctor, j, a)
	return b.Post.put(ctx, e, written, err)
}

// Stopped tells one user of a poster that a selection cannot go on, neither who
// it was nor why; once.
func (b *Box) Stopped(ctx context.Context, to To, user string, j *models.Job, a *models.Application) error {
	written, err := b.Words.Stopped(to.lang(), j, a.ID)
	id := "stopped." + a.ID + "." + user
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailStopped, to: to, worth: week}, written, err)
}

// Hired tells one user of a poster that a doctor accepted the position, once.
func (b *Box) Hired(ctx context.Context, to To, user string, j *models.Job, a *models.Application) error {
	written, err := b.Words.Hired(to.lang(), j, a.ID)
	id := "hired." + a.ID + "." + user
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailHired, to: to, worth: week}, written, err)
}

// Withdrawn tells one user of a poster that the doctor took an application back,
// and takes an interview that is off with it out of their calendar; once.
func (b *Box) Withdrawn(ctx context.Context, to To, user string, j *models.Job, a *models.Application) error {
	words := b.Words
	words.Zone = to.Zone
	written, err := words.Withdrawn(to.lang(), j, a)
	e := envelope{id: "withdrawn." + a.ID + "." + user, kind: alert.MailWithdrawn, to: to, worth: week}
	e.calendar = b.offCalendar(to, models.ByPoster, j, a)
	return b.Post.put(ctx, e, written, err)
}

// MessageToDoctor tells a doctor that the poster wrote, without the words. Until
// the doctor looks it is one letter, however often it is asked for.
func (b *Box) MessageToDoctor(ctx context.Context, to To, j *models.Job, a *models.Application) error {
	words, reply, err := b.answerable(ctx, to, a, models.ByDoctor)
	if err != nil {
		return err
	}
	written, err := words.MessageToDoctor(to.lang(), j, a.ID)
	id := "message." + a.ToldDoctor
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailMessage, to: to, worth: week, replyTo: reply}, written, err)
}

// MessageToPoster tells one user of a poster that a doctor wrote, without the
// words and without who it was; until somebody there looks, once.
func (b *Box) MessageToPoster(ctx context.Context, to To, user string, j *models.Job, a *models.Application) error {
	words, reply, err := b.answerable(ctx, to, a, models.ByPoster)
	if err != nil {
		return err
	}
	written, err := words.MessageToPoster(to.lang(), j, a.ID)
	id := "message." + a.ToldPoster + "." + user
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailMessage, to: to, worth: week, replyTo: reply}, written, err)
}

// Reviewed tells a poster what an editor decided about an advert; reason is
// why it was returned, "" when it was approved.
func (b *Box) Reviewed(ctx context.Context, to To, j *models.Job, reason string) error {
	written, err := b.Words.Reviewed(to.lang(), j, reason)
	return b.put(ctx, alert.MailReviewed, to, written, err)
}

// ChangeReviewed is Reviewed for a change of an advert that is published.
func (b *Box) ChangeReviewed(ctx context.Context, to To, j *models.Job, reason string) error {
	written, err := b.Words.ChangeReviewed(to.lang(), j, reason)
	return b.put(ctx, alert.MailReviewed, to, written, err)
}

// Urgent tells one of those who run the board of a report that does not wait, once for
// each report: id names it and them.
func (b *Box) Urgent(ctx context.Context, to To, j *models.Job, reason models.ReportReason, id string) error {
	written, err := b.Words.Urgent(to.lang(), j, reason)
	return b.Post.put(ctx, envelope{id: "urgent." + id, kind: alert.MailUrgent, to: to, worth: week}, written, err)
}

// ReportDecided tells a reader what was decided about a report, and why; once.
func (b *Box) ReportDecided(ctx context.Context, to To, j *models.Job, r *models.Report) error {
	written, err := b.Words.ReportDecided(to.lang(), j, r)
	return b.Post.put(ctx, envelope{id: "report." + r.ID, kind: alert.MailReported, to: to, worth: week}, written, err)
}

// Held tells a poster that the board holds a job back after a report by a
// reader.
func (b *Box) Held(ctx context.Context, to To, j *models.Job, note string) error {
	written, err := b.Words.Held(to.lang(), j, note)
	return b.put(ctx, alert.MailHeld, to, written, err)
}
