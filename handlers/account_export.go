package handlers

import (
	"cmp"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Export is everything the board keeps about a person, for themselves. Secrets
// that sign in are not in it.
type Export struct {
	ExportedAt    time.Time             `json:"exported_at"`
	User          models.User           `json:"user"`
	Sessions      []ExportedSession     `json:"sessions"`
	Profile       *models.Doctor        `json:"profile,omitempty"`
	Applications  []models.Application  `json:"applications"`
	Saved         []models.SavedJob     `json:"saved_jobs"`
	Subscriptions []models.Subscription `json:"subscriptions"` // with the consent given to each
	Reads         []ExportedRead        `json:"reads"`         // who read what, when
}

// ExportedSession is one signed-in browser.
type ExportedSession struct {
	Device    string    `json:"device"`
	CreatedAt time.Time `json:"created_at"`
	SeenAt    time.Time `json:"seen_at"`
}

// ExportedRead is one line of the audit log about the person.
type ExportedRead struct {
	At     time.Time `json:"at"`
	Who    string    `json:"who"`
	Action string    `json:"action"`
}

// export answers with everything as a file.
func (h *Handlers) export(c *fiber.Ctx) error {
	v, ctx := visitOf(c).viewer, c.UserContext()
	if err := h.record(c, &v.User, "account.export", "user/"+v.ID); err != nil {
		return err
	}
	out := Export{ExportedAt: h.Now(), User: v.User, Sessions: []ExportedSession{}, Reads: []ExportedRead{}}
	sessions, err1 := h.Sessions.ByUser(ctx, v.ID)
	for _, s := range sessions {
		out.Sessions = append(out.Sessions, ExportedSession{s.Device, s.CreatedAt, s.SeenAt})
	}
	d, err2 := h.profile(c)
	var err3, err4, err5 error
	if d.Version > 0 {
		out.Profile = &d
		out.Applications, err3 = h.People.Applications.ByDoctor(ctx, d.ID)
	}
	out.Saved, err4 = h.People.Saved.ByUser(ctx, v.ID)
	out.Subscriptions, err5 = h.People.Subscriptions.ByEmail(ctx, v.Email)
	views, err6 := h.views(c, &d)
	for _, e := range views {
		out.Reads = append(out.Reads, ExportedRead{e.At, e.Who, e.What})
	}
	if err := errors.Join(err1, err2, err3, err4, err5, err6); err != nil {
		return err
	}
	data, err := json.MarshalIndent(out, "", "  ")
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="enkaku-`+h.Now().Format("20060102")+`.json"`)
	c.Type("json", "utf-8")
	return c.Send(data)
}

// viewsShown bounds how many readings of one thing are looked at.
const viewsShown = 500

// myViews shows who read the doctor's data.
func (h *Handlers) myViews(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	l, nav := h.own(c, "doctor.views_title", "/me/account")
	page := templates.MyViews{Layout: l, Nav: nav}
	if page.Rows, err = h.views(c, &d); err != nil {
		return err
	}
	return h.render(c, page)
}

// views are the readings of a doctor's profile and applications by anyone
// else, newest first.
func (h *Handlers) views(c *fiber.Ctx, d *models.Doctor) ([]templates.ViewRow, error) {
	if d.Version == 0 {
		return nil, nil
	}
	ctx, say := c.UserContext(), h.sayIn(visitOf(c).lang)
	list, err := h.People.Applications.ByDoctor(ctx, d.ID)
	if err != nil {
		return nil, err
	}
	targets := []string{"doctor/" + d.ID}
	for _, a := range list {
		targets = append(targets, "application/"+a.ID)
	}
	names := map[string]string{}
	var rows []templates.ViewRow
	for _, target := range targets {
		entries, err := h.People.Trail.ByTarget(ctx, target, viewsShown)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if e.Who == d.UserID {
				continue
			}
			if _, known := names[e.Who]; !known {
				if names[e.Who], err = h.readerName(c, say, &e); err != nil {
					return nil, err
				}
			}
			rows = append(rows, templates.ViewRow{At: e.At, Who: names[e.Who], What: viewWords(say, &e)})
		}
	}
	slices.SortStableFunc(rows, func(a, b templates.ViewRow) int { return cmp.Compare(b.At.UnixNano(), a.At.UnixNano()) })
	return rows, nil
}

// readerName names the organisation a reader works for, not the person.
func (h *Handlers) readerName(c *fiber.Ctx, say templates.Say, e *models.AuditEntry) (string, error) {
	if e.Role != models.RoleRecruiter {
		return say("doctor.view_board"), nil
	}
	user, err := h.Users.Get(c.UserContext(), e.Who)
	if errors.Is(err, models.ErrNotFound) || err == nil && len(user.Memberships) == 0 {
		return say("doctor.view_poster"), nil
	}
	if err != nil {
		return "", err
	}
	var names []string
	for _, m := range user.Memberships {
		name, err := h.orgName(c, m.Org)
		if err != nil {
			return "", err
		}
		if name != "" {
			names = append(names, name)
		}
	}
	return templates.Joined(visitOf(c).lang, names), nil
}

// orgName is the name of an organisation, "" when it is gone.
func (h *Handlers) orgName(c *fiber.Ctx, ref models.OrgRef) (string, error) {
	var name models.Text
	var err error
	if ref.Kind == models.OrgAgency {
		var a models.Agency
		a, err = h.People.Agencies.Get(c.UserContext(), ref.ID)
		name = a.Name
	} else {
		var e models.Employer
		e, err = h.People.Employers.Get(c.UserContext(), ref.ID)
		name = e.Name
	}
	return name.In(visitOf(c).lang), gone(err)
}

// viewWords says what was read.
func viewWords(say templates.Say, e *models.AuditEntry) string {
	switch {
	case strings.HasPrefix(e.Target, "application/"), strings.Contains(e.Action, "application"):
		return say("doctor.view_application")
	case strings.Contains(e.Action, "licence"):
		return say("doctor.view_licence")
	case strings.Contains(e.Action, "profile"), strings.Contains(e.Action, "doctor"):
		return say("doctor.view_profile")
	}
	return say("doctor.view_other")
}
