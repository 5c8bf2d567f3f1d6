package desk

import (
	"encoding/hex"
	"errors"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
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
		Options: []templates.Option{{Label: say("desk.who_nobody")}}, Faults: templates.FaultsOf(beside.faults, models.FieldAssignee),
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

// showNotes fills in the notes about an application.
func (h *Handlers) showNotes(c *fiber.Ctx, page *ApplicationPage, a *models.Application, beside aside) error {
	once, err := h.Random(12)
	if err != nil {
		return err
	}
	page.NoteOnce = hex.EncodeToString(once)
	page.NoteField = templates.Field{
		Name: models.FieldNote, Kind: "textarea", Rows: 3, Label: h.Words(c, "desk.note_write"),
		Hint: h.Words(c, "desk.note_hint", models.MaxApplicationNote), Value: beside.note, Max: models.MaxApplicationNote,
		Faults: templates.FaultsOf(beside.faults, models.FieldNote),
	}
	at := web.ListAt{Path: pathApplications + "/" + a.ID, Param: "notes", Several: true}
	notes, pager, err := web.PageOf(c, at, h.Store.ApplicationNotes().OfApplication(a.ID))
	if err != nil {
		return err
	}
	page.NotePager = pager
	var authors []string
	for _, n := range notes {
		authors = append(authors, n.By)
	}
	known, err := h.Store.Users().GetMany(c.UserContext(), distinct(authors))
	if err != nil {
		return err
	}
	v := web.VisitOf(c).Viewer
	for _, n := range notes {
		row := NoteRow{
			ID: n.ID, Who: h.Words(c, "desk.note_former"), At: n.CreatedAt, Text: n.Text,
			Remove: n.By == v.ID || v.Owns(a.Poster),
		}
		if u, ok := known[n.By]; ok && u.Member(a.Poster) {
			row.Who = memberName(&u)
		}
		page.Notes = append(page.Notes, row)
	}
	return nil
}

// AddNote keeps a note about an application, for colleagues alone.
func (h *Handlers) AddNote(c *fiber.Ctx) error {
	t, err := h.ownTalk(c)
	if err != nil {
		return err
	}
	if !t.Shown() { // nothing is kept of who is not shown
		return models.ErrConflict
	}
	a, user := &t.Application, &web.VisitOf(c).Viewer.User
	text, once := form.Text(c.FormValue(models.FieldNote)), c.FormValue("once")
	if once == "" { // a form made by hand: each is a note
		once = web.VisitOf(c).ID
	}
	id := h.Store.Hash("note", models.MessageKey(a.ID, user.ID, once, text, nil))
	note, err := a.NewNote(id, user.ID, text, h.Now())
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showApplication(c, t, aside{note: text, faults: invalid.Faults})
	}
	if err != nil {
		return err
	}
	if err := h.Limit(c, models.CapNotesByUser, user.ID); err != nil {
		return err
	}
	if err := h.Record(c, user, "application.note", targetApplication(a.ID)); err != nil {
		return err
	}
	if err := h.Store.ApplicationNotes().Add(c.UserContext(), &note); err != nil {
		return err
	}
	h.Flash(c, "desk.done_note")
	return h.To(c, pathApplications+"/"+a.ID+"#notes")
}

// RemoveNote deletes a note: its author may, and an owner of the organisation.
func (h *Handlers) RemoveNote(c *fiber.Ctx) error {
	a, err := h.ownApplication(c)
	if err != nil {
		return err
	}
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	note, err := h.Store.ApplicationNotes().Get(ctx, c.Params("note"))
	if err != nil {
		return err
	}
	switch {
	case note.ApplicationID != a.ID:
		return models.ErrNotFound
	case note.By != v.ID && !v.Owns(a.Poster):
		return models.ErrForbidden
	}
	if err := h.Record(c, &v.User, "application.note.remove", targetApplication(a.ID)); err != nil {
		return err
	}
	if err := h.Store.ApplicationNotes().Remove(ctx, note.ID); err != nil {
		return err
	}
	h.Flash(c, "desk.done_note_removed")
	return h.To(c, pathApplications+"/"+a.ID+"#notes")
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
