package desk

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// applicationRows are applications with the titles of their jobs, the names that
// doctors show at first contact, "" for what is gone or hidden, and who looks
// after them.
func (h *Handlers) applicationRows(
	c *fiber.Ctx, poster models.OrgRef, all []models.Application,
) ([]ApplicationRow, error) {
	known, err := h.around(c.UserContext(), poster, all)
	if err != nil {
		return nil, err
	}
	rows, now, lang := make([]ApplicationRow, len(all)), h.Now(), web.VisitOf(c).Lang
	for i := range all {
		a := &all[i]
		job, doctor := known.jobs[a.JobID], known.doctors[a.DoctorID]
		row := ApplicationRow{
			ID: a.ID, Withdrawn: !a.Stands(), Job: job.Title.In(lang), JobID: a.JobID, New: a.New(), At: a.CreatedAt,
			Label: h.Words(c, "desk.app_"+string(a.State)), Tick: a.UnderSelection(),
		}
		if a.ShownTo(&job, &doctor) {
			row.Name, row.About = doctor.DisplayName, h.aboutWords(c, &doctor)
			row.Messages = known.fresh[a.ID] + a.Interview.Unseen(models.ByPoster)
		}
		if since := a.WaitsSince(); !since.IsZero() {
			row.Waits, row.Late = h.Span(c, now.Sub(since)), now.Sub(since) >= models.RemindPosterAfter
		}
		row.Assignee, row.Lost = known.assignee(a)
		rows[i] = row
	}
	return rows, nil
}

// aboutWords say what a doctor does and for how long, shortly.
func (h *Handlers) aboutWords(c *fiber.Ctx, d *models.Doctor) string {
	years := h.Words(c, "desk.years_value", d.Years)
	if len(d.Specialties) == 0 {
		return years
	}
	return vocab.Specialties.Label(d.Specialties[0], web.VisitOf(c).Lang) + " " + years
}

// around is what is known of those that applications are about.
type around struct {
	jobs    map[string]models.Job
	doctors map[string]models.Doctor
	fresh   map[string]int // messages that nobody has seen, by application
	people  map[string]models.User
}

func (h *Handlers) around(
	ctx context.Context, poster models.OrgRef, all []models.Application,
) (known around, err error) {
	if len(all) == 0 {
		return known, nil
	}
	var ids, jobs, doctors, people []string
	for i := range all {
		a := &all[i]
		ids, jobs, doctors = append(ids, a.ID), append(jobs, a.JobID), append(doctors, a.DoctorID)
		if a.Assigned.User != "" {
			people = append(people, a.Assigned.User)
		}
	}
	if known.jobs, err = h.Store.Jobs().GetMany(ctx, distinct(jobs)); err != nil {
		return known, err
	}
	if known.doctors, err = h.Store.Doctors().GetMany(ctx, distinct(doctors)); err != nil {
		return known, err
	}
	if known.fresh, err = h.Store.Messages().UnreadByPoster(ctx, poster, ids); err != nil || len(people) == 0 {
		return known, err
	}
	known.people, err = h.Store.Users().GetMany(ctx, distinct(people))
	return known, err
}

// distinct sorts names and leaves out those that stand twice.
func distinct(names []string) []string {
	slices.Sort(names)
	return slices.Compact(names)
}

// assignee names who looks after an application; lost says that the one who did
// works there no more.
func (known around) assignee(a *models.Application) (name string, lost bool) {
	var u *models.User
	if found, ok := known.people[a.Assigned.User]; ok {
		u = &found
	}
	who, lost := a.Assignee(u)
	if who == nil {
		return "", lost
	}
	return memberName(who), lost
}

// memberName is what colleagues call somebody.
func memberName(u *models.User) string {
	if u.Name != "" {
		return u.Name
	}
	return u.Email
}
