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

// pathTemplates is the page of answer templates, newTemplate names one that is
// not there yet.
const (
	pathTemplates = "/desk/templates"
	newTemplate   = "new"
)

// TemplatesPage are the answers that an organisation keeps, and the form of one.
type TemplatesPage struct {
	templates.Layout
	Nav       templates.ConsoleNav
	Faults    []models.Fault
	Rows      []TemplateRow
	ID        string // of the one in the form; "new" for another
	Name      templates.Field
	Text      templates.Field
	Version   int64  // that the form was made from
	Overtaken string // what somebody else saved meanwhile; "" for nothing
}

// Template names pages/desk/templates.html.
func (TemplatesPage) Template() string { return "desk/templates" }

// TemplateRow is one of them.
type TemplateRow struct {
	ID, Name, Text string
	Current        bool // in the form
}

// Templates shows the answers that the organisation keeps, with an empty form.
func (h *Handlers) Templates(c *fiber.Ctx) error {
	return h.showTemplates(c, models.AnswerTemplate{ID: newTemplate}, nil, "")
}

// EditTemplate shows them with one in the form.
func (h *Handlers) EditTemplate(c *fiber.Ctx) error {
	kept, err := h.ownTemplate(c, c.Params("id"), web.VisitOf(c).Viewer.Org)
	if err != nil {
		return err
	}
	return h.showTemplates(c, kept, nil, "")
}

// ownTemplate returns a template of an organisation the person works for.
func (h *Handlers) ownTemplate(c *fiber.Ctx, id string, org models.OrgRef) (models.AnswerTemplate, error) {
	kept, err := h.Store.AnswerTemplates().Get(c.UserContext(), id)
	if err == nil && kept.Owner != org {
		err = models.ErrNotFound
	}
	if err != nil {
		return kept, err
	}
	return kept, h.Mine(c, org)
}

func (h *Handlers) showTemplates(
	c *fiber.Ctx, in models.AnswerTemplate, faults []models.Fault, overtaken string,
) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	all, err := h.templatesOf(c, org.OrgRef)
	if err != nil {
		return err
	}
	say := h.Say(c)
	page := TemplatesPage{
		Layout: h.DeskLayout(c, say("desk.templates")), Nav: h.deskTabs(c, pathApplications, org), Faults: faults,
		ID: in.ID, Version: in.Version, Overtaken: overtaken,
		Name: templates.Field{Name: models.FieldTemplateName, Label: say("desk.template_name"), Value: in.Name,
			Required: true, Max: models.MaxTemplateName, Faults: templates.FaultsOf(faults, models.FieldTemplateName)},
		Text: templates.Field{Name: models.FieldTemplateText, Kind: "textarea", Rows: 8, Label: say("desk.template_text"),
			Hint: say("desk.template_hint"), Value: in.Text, Required: true, Max: models.MaxMessage,
			Faults: templates.FaultsOf(faults, models.FieldTemplateText)},
	}
	for _, t := range all {
		page.Rows = append(page.Rows, TemplateRow{t.ID, t.Name, t.Text, t.ID == in.ID})
	}
	return h.Render(c, page)
}

// templatesOf are all templates of an organisation, in the order they were made.
func (h *Handlers) templatesOf(c *fiber.Ctx, org models.OrgRef) ([]models.AnswerTemplate, error) {
	return h.Store.AnswerTemplates().Of(org).Page(c.UserContext(), 0, models.MaxTemplates)
}

// templateChoice is the question which of them to begin from; without options
// there are none.
func (h *Handlers) templateChoice(c *fiber.Ctx, org models.OrgRef) (templates.Field, error) {
	f := templates.Field{Name: "template", Kind: "select", Label: h.Words(c, "desk.template_use"),
		Value: c.FormValue("template")}
	all, err := h.templatesOf(c, org)
	for _, t := range all {
		f.Options = append(f.Options, templates.Option{Value: t.ID, Label: t.Name})
	}
	return f, err
}

// SaveTemplate keeps a template, new or changed.
func (h *Handlers) SaveTemplate(c *fiber.Ctx) error {
	ctx, org := c.UserContext(), web.VisitOf(c).Viewer.Org
	kept := models.AnswerTemplate{ID: newTemplate, Owner: org, CreatedAt: h.Now()}
	var err error
	if id := c.Params("id"); id != newTemplate {
		if kept, err = h.ownTemplate(c, id, org); err != nil {
			return err
		}
	}
	stored := kept
	kept.Name = form.Text(c.FormValue(models.FieldTemplateName))
	kept.Text = form.Text(c.FormValue(models.FieldTemplateText))
	err = kept.Check()
	if err == nil && kept.Version == 0 {
		var count int
		if count, err = h.Store.AnswerTemplates().Of(org).Count(ctx); err == nil {
			err = models.TakesTemplate(count)
		}
	}
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showTemplates(c, kept, invalid.Faults, "")
	}
	if err != nil {
		return err
	}
	if made, _ := strconv.ParseInt(c.FormValue("version"), 10, 64); made != kept.Version {
		c.Status(fiber.StatusConflict)
		return h.showTemplates(c, kept, nil, stored.Text)
	}
	if kept.Version == 0 {
		if kept.ID, err = h.NewID(); err != nil {
			return err
		}
	}
	if err := h.Store.AnswerTemplates().Save(ctx, &kept); err != nil {
		return err
	}
	h.Flash(c, "desk.done_saved")
	return h.To(c, pathTemplates)
}

// RemoveTemplate deletes a template.
func (h *Handlers) RemoveTemplate(c *fiber.Ctx) error {
	kept, err := h.ownTemplate(c, c.Params("id"), web.VisitOf(c).Viewer.Org)
	if err != nil {
		return err
	}
	if err := h.Store.AnswerTemplates().Delete(c.UserContext(), kept.ID); err != nil {
		return err
	}
	h.Flash(c, "desk.done_template_removed")
	return h.To(c, pathTemplates)
}
