package doctor

import (
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// ScoutsPage is what posters wrote to the doctor before any application.
type ScoutsPage struct {
	templates.Layout
	Nav   MeNav
	Rows  []ScoutLineRow
	Open  bool // the doctor lets posters write
	Pager templates.Pager
}

// Template names pages/doctor/scouts.html.
func (ScoutsPage) Template() string { return "doctor/scouts" }

// ScoutLineRow is what one organisation wrote.
type ScoutLineRow struct {
	ID, Line string // anchor; id of the line
	Org      string
	Scouts   []ScoutRow // newest first
	Apply    string     // address of the form for the newest job; "" when it is over or applied to
	Ended    bool       // the doctor wants no more of it
}

// ScoutRow is one scout.
type ScoutRow struct {
	At        time.Time
	Job, Href string // title; address, "" when it is not shown any more
	Text      string
}

// Scouts shows what posters wrote to the doctor, and marks it as seen when a
// person looks.
func (h *Handlers) Scouts(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	list, pager, err := web.PageOf(c, web.ListAt{Path: "/me/scouts", Param: "page"}, h.Store.Scouts().OfDoctor(d.ID))
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.scouts_title", "/me/scouts")
	page := ScoutsPage{Layout: l, Nav: nav, Pager: pager,
		Open: d.Consents.Scout && d.Visibility == models.VisibilityVerified}
	if page.Rows, err = h.scoutRows(c, &d, list); err != nil {
		return err
	}
	if web.Looks(c) {
		err = h.Store.Scouts().See(c.UserContext(), list, h.Now())
	}
	if err != nil {
		return err
	}
	return h.Render(c, page)
}

func (h *Handlers) scoutRows(c *fiber.Ctx, d *models.Doctor, lines []models.ScoutLine) ([]ScoutLineRow, error) {
	ctx, lang := c.UserContext(), web.VisitOf(c).Lang
	var jobIDs []string
	orgs := make([]models.OrgRef, len(lines))
	for i := range lines {
		orgs[i] = lines[i].Org
		for _, s := range lines[i].Scouts {
			jobIDs = append(jobIDs, s.JobID)
		}
	}
	names, err := h.OrgNames(ctx, orgs)
	if err != nil {
		return nil, err
	}
	jobs, err := h.Store.Jobs().GetMany(ctx, jobIDs)
	if err != nil {
		return nil, err
	}
	applied := map[string]bool{}
	err = h.Store.Applications().OfDoctor(d.ID).Each(ctx, func(a models.Application) error {
		applied[a.JobID] = applied[a.JobID] || a.Stands()
		return nil
	})
	rows := make([]ScoutLineRow, len(lines))
	for i := range lines {
		line := &lines[i]
		row := ScoutLineRow{ID: "s" + line.Org.ID, Line: line.ID, Org: names[line.Org].In(lang), Ended: !line.EndedAt.IsZero()}
		for k := len(line.Scouts) - 1; k >= 0; k-- {
			s := &line.Scouts[k]
			shown := ScoutRow{At: s.At, Text: s.Text, Job: h.Words(c, "alerts.job_gone")}
			if j, ok := jobs[s.JobID]; ok {
				shown.Job = j.Title.In(lang)
				if j.Public(h.Now()) && !d.HidesJob(&j) {
					shown.Href = templates.Href(lang, "/jobs/"+j.ID)
				}
				if row.Apply == "" && j.Live(h.Now()) && shown.Href != "" && !applied[j.ID] {
					row.Apply = templates.Href(lang, "/jobs/"+j.ID+"/apply")
				}
			}
			row.Scouts = append(row.Scouts, shown)
		}
		rows[i] = row
	}
	return rows, err
}

// AnswerScouts ends what one organisation may write, or what all may. Either
// may be asked for any number of times.
func (h *Handlers) AnswerScouts(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	if c.FormValue("stop") == "all" {
		if err := h.stopScouts(c, d.ID); err != nil {
			return err
		}
		h.Flash(c, "doctor.scouts_stopped")
		return h.To(c, "/me/scouts")
	}
	line, err := h.Store.Scouts().Get(c.UserContext(), c.FormValue("line"))
	if err != nil {
		return err
	}
	if d.Version == 0 || line.DoctorID != d.ID {
		return models.ErrNotFound
	}
	_, err = h.Store.Scouts().Change(c.UserContext(), line.ID, func(l *models.ScoutLine) bool { return l.End(h.Now()) })
	if err != nil {
		return err
	}
	h.Flash(c, "doctor.scout_ended_done")
	return h.To(c, "/me/scouts")
}

// stopScouts takes back the consent to scouts.
func (h *Handlers) stopScouts(c *fiber.Ctx, doctorID string) error {
	_, err := h.Store.Doctors().Change(c.UserContext(), doctorID, func(d *models.Doctor) bool {
		was := d.Consents.Scout
		d.Consents.Scout = false
		return was
	})
	return err
}

// scoutLink is the doctor that the link of a letter names.
func (h *Handlers) scoutLink(c *fiber.Ctx) (string, error) {
	parts, err := h.VerifyToken(c, templates.TokenStopScouts, c.Params("token"))
	if err != nil || len(parts) != 1 {
		return "", models.ErrNotFound
	}
	return parts[0], nil
}

// AskStopScouts asks whether posters shall write no more. Opening it changes
// nothing: scanners of mail open every link.
func (h *Handlers) AskStopScouts(c *fiber.Ctx) error {
	if _, err := h.scoutLink(c); err != nil {
		return err
	}
	page := h.Step(c, "doctor.scouts_stop_title")
	page.Lead, page.Danger, page.Button = h.Words(c, "doctor.scouts_stop_lead"), true, h.Words(c, "doctor.scouts_stop")
	page.Action = templates.Href(web.VisitOf(c).Lang, templates.PathStopScouts+"/"+c.Params("token"))
	return h.Render(c, page)
}

// StopScouts takes back the consent to scouts by the link of a letter, without
// a sign-in: the button of the page, or one click by a mail program (RFC 8058).
func (h *Handlers) StopScouts(c *fiber.Ctx) error {
	id, err := h.scoutLink(c)
	if err != nil {
		return err
	}
	if err := h.stopScouts(c, id); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	page := h.Step(c, "doctor.scouts_stopped")
	page.Done, page.Lead = true, h.Words(c, "doctor.scouts_stopped_lead")
	return h.Render(c, page)
}
