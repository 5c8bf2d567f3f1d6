package letters

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// Interview tells one user of a side what became of the interview last, with the
// file for calendars when a time was agreed or called off. A step is one letter for each, however often it is asked for. user is "" for
// the doctor.
func (b *Box) Interview(
	ctx context.Context, to To, side models.Actor, user string, j *models.Job, a *models.Application,
) error {
	words := b.Words
	words.Zone = to.Zone
	written, err := words.Interview(to.lang(), side, j, a)
	e := envelope{
		id: interviewID("interview", a, strconv.Itoa(len(a.Interview.Steps)), user), kind: alert.MailInterview, to: to, worth: week,
	}
	if step := a.Interview.Last(); step.Time() != (models.TimeSlot{}) && step.State != models.InterviewDeclined {
		e.calendar = b.calendar(to, side, j, a)
	}
	return b.Post.put(ctx, e, written, err)
}

// calendar is the file of a side for a time that was agreed or called off.
func (b *Box) calendar(to To, side models.Actor, j *models.Job, a *models.Application) mail.CalendarFile {
	uid := templates.CalendarUID(b.Hash, a, side, b.Words.Links.Host())
	text, method, listed := templates.InterviewFile(b.Words, to.lang(), side, j, a, uid, b.Now())
	if !listed {
		return mail.CalendarFile{}
	}
	return mail.CalendarFile{Method: method, Content: text}
}

// offCalendar takes an agreed interview that is off with the last change of state
// out of the calendar of a side. Zero: there was none.
func (b *Box) offCalendar(to To, side models.Actor, j *models.Job, a *models.Application) mail.CalendarFile {
	if a.OffWithStep().Time() == (models.TimeSlot{}) {
		return mail.CalendarFile{}
	}
	return b.calendar(to, side, j, a)
}

// interviewID names a letter about the interview of an application.
func interviewID(what string, a *models.Application, which, user string) string {
	id := what + "." + a.ID + "." + which
	if user != "" {
		id += "." + user
	}
	return id
}

// InterviewDesk is the part of the store that tells whether an interview will
// take place.
type InterviewDesk struct {
	Applications interface {
		Get(ctx context.Context, id string) (models.Application, error)
		Interviews(ctx context.Context, from, to time.Time, fn func(models.Application) error) error
	}
	Jobs interface {
		Get(ctx context.Context, id string) (models.Job, error)
	}
	Doctors interface {
		Get(ctx context.Context, id string) (models.Doctor, error)
	}
	Agencies interface {
		Get(ctx context.Context, id string) (models.Agency, error)
	}
	Employers interface {
		Get(ctx context.Context, id string) (models.Employer, error)
	}
}

// coming is an interview that is to take place, with both sides.
type coming struct {
	application models.Application
	job         models.Job // with its poster only when it is gone
	doctor      models.Doctor
}

// coming reads an application again and returns its interview; false when it
// will not take place at that time: moved, called off, begun, or one side may
// not write to the other any more.
func (d InterviewDesk) coming(ctx context.Context, id string, start, now time.Time) (c coming, ok bool, err error) {
	if c.application, err = d.Applications.Get(ctx, id); err != nil {
		return c, false, absent(err)
	}
	v := &c.application.Interview
	if !v.Upcoming(now) || !v.Agreed.Start.Equal(start) {
		return c, false, nil
	}
	if c.doctor, err = d.Doctors.Get(ctx, c.application.DoctorID); err != nil {
		return c, false, absent(err)
	}
	if c.job, err = d.Jobs.Get(ctx, c.application.JobID); absent(err) != nil {
		return c, false, err
	} else if err != nil {
		c.job = models.Job{Poster: c.application.Poster}
	}
	p, err := d.publisher(ctx, &c.job, now)
	return c, err == nil && c.application.StopsWriting(&c.doctor, &c.job, p) == models.WriteOpen, err
}

// publisher is who is behind a job now; who is gone is nil.
func (d InterviewDesk) publisher(ctx context.Context, j *models.Job, now time.Time) (models.Publisher, error) {
	var p models.Publisher
	p.Now, p.Poster = now, j.Poster.Kind
	employer := j.Poster.ID
	if p.Poster == models.OrgAgency {
		employer = j.EmployerID
		agency, err := d.Agencies.Get(ctx, j.Poster.ID)
		if err == nil {
			p.Agency = &agency
		} else if absent(err) != nil {
			return p, err
		}
	}
	found, err := d.Employers.Get(ctx, employer)
	if err == nil {
		p.Employer = &found
	}
	return p, absent(err)
}

// absent takes what does not exist for no error.
func absent(err error) error {
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}

// remindInterviews writes to both sides of the interviews of tomorrow, in
// Japan. A reminder is one letter for a person and a time, however often a day
// is done; before it leaves, Postman asks again whether the interview will take
// place.
func (n *Notices) remindInterviews(ctx context.Context, now time.Time) error {
	day := models.DateOf(now).AddDays(1)
	var failed error // of one interview; the others are told all the same
	err := n.desk.Interviews.Applications.Interviews(ctx, day.Start(), day.End(), func(a models.Application) error {
		failed = errors.Join(failed, n.remind(ctx, a.ID, a.Interview.Agreed.Start, now))
		return ctx.Err()
	})
	return errors.Join(err, failed)
}

func (n *Notices) remind(ctx context.Context, id string, start, now time.Time) error {
	c, ok, err := n.desk.Interviews.coming(ctx, id, start, now)
	if err != nil || !ok {
		return err
	}
	doctor, err := n.desk.Users.Get(ctx, c.doctor.UserID)
	if err == nil && doctor.MayBeTold() {
		err = n.remindOne(ctx, ToUser(&doctor), models.ByDoctor, "", &c, now)
	}
	users, found := n.desk.Users.ByOrg(ctx, c.application.Poster)
	err = errors.Join(absent(err), found)
	for _, u := range models.Told(c.application.Poster, users) {
		err = errors.Join(err, n.remindOne(ctx, ToUser(&u), models.ByPoster, u.ID, &c, now))
	}
	return err
}

func (n *Notices) remindOne(
	ctx context.Context, to To, side models.Actor, user string, c *coming, now time.Time,
) error {
	a, start := &c.application, c.application.Interview.Agreed.Start
	words := n.words
	words.Zone = to.Zone
	written, err := words.InterviewSoon(to.lang(), side, &c.job, a)
	return n.desk.Post.put(ctx, envelope{
		id: interviewID("soon", a, strconv.FormatInt(start.Unix(), 10), user), kind: alert.MailSoon, to: to,
		worth: start.Sub(now), interview: models.InterviewAt{ApplicationID: a.ID, Start: start},
	}, written, err)
}
