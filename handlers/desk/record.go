package desk

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// RecordPage is what is shown of an organisation from its threads and hires,
// and what it has to say against it.
type RecordPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Replies string
	Lead    string // how many answers there are; "" for too few
	Hires   []templates.Fact
	State   models.ReportState // of the objection; "" for none
	Sent    string             // its words
	Reply   string
	Text    templates.Field // without a name: none can be made now
}

// Template names pages/desk/record.html.
func (RecordPage) Template() string { return "desk/record" }

// OrgRecord shows the organisation what everybody sees of it.
func (h *Handlers) OrgRecord(c *fiber.Ctx) error { return h.showRecord(c, "", nil) }

func (h *Handlers) showRecord(c *fiber.Ctx, typed string, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	page := RecordPage{Layout: h.DeskLayout(c, h.Words(c, "desk.record_title")), Nav: h.deskTabs(c, "/desk/record", org)}
	if page.Replies, err = h.ReplyWords(c, org.OrgRef); err != nil {
		return err
	}
	record, err := h.Hires(c.UserContext(), org.OrgRef)
	if err != nil {
		return err
	}
	if page.Hires, err = h.HireFacts(c, org.OrgRef); err != nil {
		return err
	}
	objection, err := h.Store.HireObjections().Of(c.UserContext(), org.OrgRef)
	if err != nil {
		return err
	}
	page.State, page.Sent, page.Reply = objection.State, objection.Text, objection.Reply
	if record.Shown() {
		page.Lead = h.Words(c, "common.hired_lead", strconv.Itoa(record.Of))
	}
	if record.Shown() && page.State != models.ReportOpen && web.VisitOf(c).Viewer.Owner {
		page.Text = templates.Field{
			Name: "text", Kind: "textarea", Rows: 4, Label: h.Words(c, "desk.record_object"), Hint: h.Words(c, "desk.record_object_hint"),
			Value: typed, Required: true, Max: models.MaxObjection, Faults: templates.FaultsOf(faults, "text"),
		}
	}
	return h.Render(c, page)
}

// ObjectToRecord hands the board what an owner has to say against the answers.
func (h *Handlers) ObjectToRecord(c *fiber.Ctx) error {
	v, text := web.VisitOf(c).Viewer, form.Text(c.FormValue("text"))
	record, err := h.Hires(c.UserContext(), v.Org)
	if err != nil {
		return err
	}
	if !record.Shown() {
		return models.ErrConflict // nothing is said that one could object to
	}
	o, err := h.Store.HireObjections().Of(c.UserContext(), v.Org)
	if err != nil {
		return err
	}
	var invalid *models.InvalidError
	if err := o.Object(v.Org, v.ID, text, h.Now()); errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showRecord(c, text, invalid.Faults)
	} else if err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "hire_answer.object", string(v.Org.Kind)+"/"+v.Org.ID); err != nil {
		return err
	}
	if err := h.Store.HireObjections().Save(c.UserContext(), &o); err != nil {
		return err
	}
	h.Flash(c, "desk.record_objected")
	return h.To(c, "/desk/record")
}
