package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// NewGuide shows the form of a guide that does not ship with the board.
func (h *Handlers) NewGuide(c *fiber.Ctx) error {
	return h.showNewGuide(c, models.GuideText{Lang: web.VisitOf(c).Lang}, nil, false)
}

func (h *Handlers) showNewGuide(c *fiber.Ctx, in models.GuideText, faults []models.Fault, preview bool) error {
	say := h.Say(c)
	page := h.guideForm(c, in, faults)
	page.Layout, page.New = h.adminLayout(c, say("guides.add")), true
	named := []templates.Field{
		{Name: models.FieldGuideSlug, Label: say("guides.f_slug"), Hint: say("guides.f_slug_hint"), Value: in.Slug, Required: true,
			Max: models.MaxGuideSlug, Faults: templates.FaultsOf(faults, models.FieldGuideSlug)},
		{Name: models.FieldGuideLang, Kind: "radio", Label: say("guides.f_lang"), Hint: say("guides.f_lang_hint"),
			Value: string(in.Lang), Required: true, Faults: templates.FaultsOf(faults, models.FieldGuideLang),
			Options: []templates.Option{{Value: "ja", Label: "日本語"}, {Value: "en", Label: "English"}}},
	}
	page.Fields = append(named, page.Fields...)
	if preview {
		in.Updated = models.DateOf(h.Now())
		look, err := templates.Guide{Slug: in.Slug}.Edited(&in)
		if err != nil {
			return err
		}
		page.Preview, page.Styles = &look, append(page.Styles, "css/landing.css")
	}
	return h.Render(c, page)
}

// AddGuide shows a new guide as it will look, or keeps its first text. It is
// shown to everybody once it is there in both languages.
func (h *Handlers) AddGuide(c *fiber.Ctx) error {
	g := models.GuideText{
		Slug: form.Text(c.FormValue(models.FieldGuideSlug)), Lang: vocab.Lang(c.FormValue(models.FieldGuideLang)),
		Title: form.Text(c.FormValue(models.FieldGuideTitle)), Lead: form.Text(c.FormValue(models.FieldGuideLead)),
		Body: form.Text(c.FormValue(models.FieldGuideBody)) + "\n",
	}
	faults, err := h.newGuideFaults(c, &g)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showNewGuide(c, g, faults, false)
	}
	if c.FormValue("do") == "preview" {
		return h.showNewGuide(c, g, nil, true)
	}
	g.ID = models.GuideTextID(g.Slug, g.Lang)
	if err := h.publishGuide(c, &g); err != nil {
		return err
	}
	h.Flash(c, "guides.added")
	return h.To(c, pathGuides+"/"+g.Slug+"/"+string(otherGuideLang(g.Lang)))
}

// newGuideFaults are what is wrong with a new guide.
func (h *Handlers) newGuideFaults(c *fiber.Ctx, g *models.GuideText) (faults []models.Fault, err error) {
	_, taken := h.Pages.Guide(vocab.JA, g.Slug)
	for _, lang := range guideLangs {
		_, there, err := h.Store.Guides().Of(c.UserContext(), g.Slug, lang)
		if err != nil {
			return nil, err
		}
		taken = taken || there
	}
	var language error
	if !g.Lang.Valid() {
		language = models.Invalid(models.FieldGuideLang, "job.choice.required")
	}
	for _, wrong := range []error{models.CheckGuideSlug(g.Slug, taken), language, g.Check()} {
		var invalid *models.InvalidError
		if errors.As(wrong, &invalid) {
			faults = append(faults, invalid.Faults...)
		}
	}
	return faults, nil
}
