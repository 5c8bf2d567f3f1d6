package desk

import (
	"encoding/hex"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

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
