package desk

import (
	"errors"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// targetApplication names an application in the audit log where the deed is the
// poster's own affair: the doctor's log does not show it.
func targetApplication(id string) string { return "application/" + id }

// showAside fills in what the poster's people keep for each other beside an
// application: who looks after it, notes, answers to begin from.
func (h *Handlers) showAside(c *fiber.Ctx, page *ApplicationPage, t *web.Talk, beside aside) error {
	say, a, ctx := h.Say(c), &t.Application, c.UserContext()
	page.Assign = templates.Field{
		Name: models.FieldAssignee, Kind: "select", Label: say("desk.assignee"), Value: a.Assigned.User,
		Options: []templates.Option{{Label: say("desk.who_nobody")}},
		Faults:  templates.FaultsOf(beside.faults, models.FieldAssignee),
	}
	if len(page.Assign.Faults) > 0 {
		page.Assign.Value = beside.assignee
	}
	members, err := h.memberOptions(c, a.Poster)
	if err != nil {
		return err
	}
	page.Assign.Options = append(page.Assign.Options, members...)
	known, err := h.Store.Users().GetMany(ctx, given(a.Assigned.User))
	if err != nil {
		return err
	}
	_, page.Lost = around{people: known}.assignee(a)
	if !t.Shown() {
		return nil
	}
	if page.Insert, err = h.templateChoice(c, a.Poster); err != nil {
		return err
	}
	return h.showNotes(c, page, a, beside)
}

// given is a list of one name, or of none.
func given(name string) []string {
	if name == "" {
		return nil
	}
	return []string{name}
}

// AssignApplication gives an application to a colleague, or to nobody.
func (h *Handlers) AssignApplication(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	ctx, id := c.UserContext(), c.FormValue(models.FieldAssignee)
	var to *models.User
	if id != "" {
		found, err := h.Store.Users().GetMany(ctx, []string{id})
		if err != nil {
			return err
		}
		u := found[id]
		to = &u
	}
	tried := t.Application
	err = tried.Assign(to, h.Now())
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApplication(c, t, aside{assignee: id, faults: invalid.Faults})
	}
	if err != nil {
		return err
	}
	user := &web.VisitOf(c).Viewer.User
	if err := h.Record(c, user, "application.assign", targetApplication(t.Application.ID)); err != nil {
		return err
	}
	_, err = h.Store.Applications().Change(ctx, t.Application.ID, func(a *models.Application) (bool, error) {
		return true, a.Assign(to, h.Now())
	})
	if err != nil {
		return err
	}
	h.Flash(c, "desk.done_assigned")
	return h.To(c, pathApplications+"/"+t.Application.ID)
}

// insertTemplate shows the page again with the chosen answer behind what was
// typed.
func (h *Handlers) insertTemplate(c *fiber.Ctx, t *web.Talk) error {
	if id := c.FormValue("template"); id != "" {
		kept, err := h.ownTemplate(c, id, t.Application.Poster)
		if err != nil {
			return err
		}
		t.Typed = strings.TrimSpace(t.Typed + "\n\n" + t.AnswerValues().Fill(kept.Text))
	}
	t.Chosen = web.ChoseFile(c)
	return h.showApplication(c, t, aside{})
}
