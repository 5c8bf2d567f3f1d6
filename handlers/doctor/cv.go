package doctor

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/cv"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// CVBody is the most the form of a CV sends: its longest texts, escaped.
const CVBody = 2 << 20

// EditCV shows the form of the CV, what it makes, and the files.
func (h *Handlers) EditCV(c *fiber.Ctx) error {
	d, v, err := h.cvOf(c)
	if err != nil {
		return err
	}
	return h.showCV(c, &d, &v, cvValues(&v), nil, nil)
}

// cvOf returns profile and CV of the signed-in person.
func (h *Handlers) cvOf(c *fiber.Ctx) (models.Doctor, models.CV, error) {
	d, err := h.profile(c)
	if err != nil || d.Version == 0 {
		return d, models.NewCV(""), err
	}
	v, err := h.Store.CVs().Of(c.UserContext(), d.ID)
	return d, v, err
}

// showCV shows the form filled with values. typed is what was sent and is not
// kept; nil: the page shows what is kept.
func (h *Handlers) showCV(
	c *fiber.Ctx, d *models.Doctor, v *models.CV, values, typed url.Values, faults []models.Fault,
) error {
	l, nav := h.own(c, "cv.title", "/me/cv")
	say := h.SayIn(l.Lang)
	page := CVPage{Layout: l, Nav: nav, Profile: d.Version > 0, Version: v.Version, Name: d.LegalName, Unsaved: typed != nil}
	f := cvForm{h.CV, l.Lang, say, values, faults}
	f.shownFaults()
	page.Faults = f.faults
	page.AskName = templates.Field{Name: "legal_name", Label: say("cv.name"), Hint: say("cv.name_hint"), Max: models.MaxPersonName,
		Value: typed.Get("legal_name"), Fill: "name", Faults: templates.FaultsOf(faults, "legal_name")}
	f.self(&page)
	f.rows(&page)
	f.texts(&page)
	shown := v.Shown(d)
	page.Sheets = h.sheets(say, &shown)
	for _, form := range models.CVForms {
		page.Files = append(page.Files, templates.Link{Href: templates.Href(l.Lang, "/me/cv/"+string(form)), Text: say("cv.form_" + string(form))})
	}
	return h.Render(c, page)
}

// SaveCV keeps the CV, or adds and removes rows of the form without keeping
// anything.
func (h *Handlers) SaveCV(c *fiber.Ctx) error {
	d, v, err := h.cvOf(c)
	if err != nil {
		return err
	}
	if d.Version == 0 {
		return h.To(c, "/me/cv")
	}
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	if changeRows(values) {
		typed := v
		readCV(&typed, values, h.Today())
		return h.showCV(c, &d, &typed, values, values, nil)
	}
	overtaken := values.Get("version") != strconv.FormatInt(v.Version, 10)
	faults := web.MeantAddresses(values, "email")
	faults = append(faults, readCV(&v, values, h.Today())...)
	name := strings.TrimSpace(values.Get("legal_name"))
	if named := d; d.LegalName == "" && name != "" {
		faults = append(faults, named.CallLegally(name)...)
	}
	switch {
	case models.Blocks(faults):
		c.Status(fiber.StatusUnprocessableEntity)
	case overtaken:
		c.Status(fiber.StatusConflict)
		faults = append(faults, models.Fault{Code: "cv.overtaken", Severity: models.FaultError})
	default:
		return h.keepCV(c, &d, &v, name)
	}
	return h.showCV(c, &d, &v, compact(&v, values), values, faults)
}

// keepCV keeps CV and name, each of which may be done again.
func (h *Handlers) keepCV(c *fiber.Ctx, d *models.Doctor, v *models.CV, name string) error {
	if v.Version == 0 {
		v.CreatedAt = h.Now()
	}
	if err := h.Store.CVs().Save(c.UserContext(), v); err != nil {
		return err
	}
	if name != "" {
		_, err := h.Store.Doctors().Change(c.UserContext(), d.ID, func(d *models.Doctor) bool {
			return d.LegalName == "" && len(d.CallLegally(name)) == 0
		})
		if err != nil {
			return err
		}
	}
	h.Flash(c, "cv.saved")
	return h.To(c, "/me/cv")
}

// CVFile answers with one form as a file for the doctor. It is made from what
// is kept now, and kept nowhere.
func (h *Handlers) CVFile(c *fiber.Ctx) error {
	d, v, err := h.cvOf(c)
	if err != nil {
		return err
	}
	form := models.CVForm(c.Params("form"))
	if d.Version == 0 || !slices.Contains(models.CVForms, form) {
		return models.ErrNotFound
	}
	if err := h.Limit(c, models.CapCVsByDoctor, d.ID); err != nil {
		return err
	}
	content, err := h.printed(&d, &v, []models.CVForm{form})
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentDisposition,
		`attachment; filename="cv-`+string(form)+"-"+h.Now().In(models.Tokyo).Format("20060102")+`.pdf"`)
	c.Set(fiber.HeaderContentType, models.DocumentPDF.MIME())
	c.Set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
	c.Set("Cache-Control", "private, no-store")
	return c.Send(content)
}

// sheets are all forms as they would be made.
func (h *Handlers) sheets(say templates.Say, shown *models.CVShown) []CVSheet {
	var out []CVSheet
	for _, one := range cv.Sheets(shown, models.CVForms, h.SayIn, h.Today()) {
		out = append(out, CVSheet{Sheet: one, Called: say("cv.form_" + string(one.Form))})
	}
	return out
}

// printed are some forms as one file, of what the doctor chose.
func (h *Handlers) printed(d *models.Doctor, v *models.CV, forms []models.CVForm) ([]byte, error) {
	shown := v.Shown(d)
	return h.CV.PDF(cv.Sheets(&shown, forms, h.SayIn, h.Today()), h.Today())
}
