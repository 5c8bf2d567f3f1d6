package admin

import (
	"errors"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

const pathGuides = "/admin/guides"

// GuideBody is the most that the form of a guide may hold, in bytes.
const GuideBody = 400 << 10

// GuidesPage lists the guides in both languages.
type GuidesPage struct {
	templates.Layout
	Nav  templates.ConsoleNav
	Rows []GuideRow
}

// Template names pages/admin/guides.html.
func (GuidesPage) Template() string { return "admin/guides" }

// GuideRow is one guide.
type GuideRow struct {
	Slug  string
	Texts []GuideLang
}

// GuideLang is one guide in one language.
type GuideLang struct {
	Lang    vocab.Lang
	Title   string // "" when nobody wrote it in this language
	Updated models.Date
	Edited  bool // here, and not as it ships
	Hidden  bool
}

// GuidePage is the form of one guide in one language, how it will look, and
// what it was.
type GuidePage struct {
	templates.Layout
	Nav       templates.ConsoleNav
	Faults    []models.Fault
	Slug      string
	GuideLang vocab.Lang
	Version   int64
	Fields    []templates.Field
	Preview   *templates.Guide // nil: not asked for
	History   []GuideVersion
	New       bool // it has no name yet
	Ships     bool // with the board
	Hidden    bool
	Waits     bool // until it is there in the other language
	Other     vocab.Lang
	Loaded    string // revision that is in the form; "" for the present text
}

// Template names pages/admin/guide.html.
func (GuidePage) Template() string { return "admin/guide" }

// GuideVersion is one version of a guide, the newest first.
type GuideVersion struct {
	ID      string // "" for the text that ships with the board
	At      time.Time
	Title   string
	Present bool
	Loaded  bool
}

// shippedVersion names the text that ships with the board, in addresses.
const shippedVersion = "shipped"

// guideLangs are the languages of guides, in the order of the table.
var guideLangs = []vocab.Lang{vocab.JA, vocab.EN}

// Guides lists them: those that ship with the board, then those that were added.
func (h *Handlers) Guides(c *fiber.Ctx) error {
	page := GuidesPage{Layout: h.adminLayout(c, h.Words(c, "guides.tab")), Nav: h.adminTabs(c, pathGuides)}
	written, err := h.Store.Guides().Written(c.UserContext())
	if err != nil {
		return err
	}
	for _, g := range h.Pages.Guides(vocab.JA) {
		row := GuideRow{Slug: g.Slug}
		for _, lang := range guideLangs {
			shipped, _ := h.Pages.Guide(lang, g.Slug)
			text, ok := written[models.GuideTextID(g.Slug, lang)]
			if !ok {
				text.Title, text.Updated = shipped.Title, shipped.Updated
			}
			row.Texts = append(row.Texts, GuideLang{lang, text.Title, text.Updated, ok && text.Body != shipped.Source, false})
		}
		page.Rows = append(page.Rows, row)
	}
	for _, slug := range h.AddedGuides(written) {
		row := GuideRow{Slug: slug}
		for _, lang := range guideLangs {
			text := written[models.GuideTextID(slug, lang)]
			row.Texts = append(row.Texts, GuideLang{lang, text.Title, text.Updated, false, text.Hidden})
		}
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

// guideAsked is the guide that an address names: as it ships, and as editors
// wrote it. One that editors added may be there in the other language alone.
func (h *Handlers) guideAsked(c *fiber.Ctx) (shipped templates.Guide, g models.GuideText, err error) {
	lang, slug := vocab.Lang(c.Params("lang")), c.Params("slug")
	if !lang.Valid() {
		return shipped, g, models.ErrNotFound
	}
	shipped, ships := h.Pages.Guide(lang, slug)
	g, written, err := h.Store.Guides().Of(c.UserContext(), slug, lang)
	if err != nil || written {
		shipped.Slug = slug
		return shipped, g, err
	}
	if ships {
		g.Title, g.Lead, g.Body, g.Updated = shipped.Title, shipped.Lead, shipped.Source, shipped.Updated
		return shipped, g, nil
	}
	_, there, err := h.Store.Guides().Of(c.UserContext(), slug, otherGuideLang(lang))
	if err == nil && !there {
		err = models.ErrNotFound
	}
	return templates.Guide{Slug: slug}, g, err
}

func otherGuideLang(lang vocab.Lang) vocab.Lang {
	if lang == vocab.JA {
		return vocab.EN
	}
	return vocab.JA
}

// Guide shows the form of a guide, with an older version in it if the address
// asks for one.
func (h *Handlers) Guide(c *fiber.Ctx) error {
	shipped, g, err := h.guideAsked(c)
	if err != nil {
		return err
	}
	loaded := c.Query("version")
	in := g
	switch loaded {
	case "":
	case shippedVersion:
		in.Title, in.Lead, in.Body = shipped.Title, shipped.Lead, shipped.Source
	default:
		history, err := h.Store.Guides().History(c.UserContext(), &g)
		if err != nil {
			return err
		}
		found := false
		for _, r := range history {
			if r.ID == loaded {
				in.Title, in.Lead, in.Body, found = r.Text.Title, r.Text.Lead, r.Text.Body, true
			}
		}
		if !found {
			return models.ErrNotFound
		}
	}
	return h.showGuide(c, in, loaded, nil, false)
}

func (h *Handlers) showGuide(c *fiber.Ctx, in models.GuideText, loaded string, faults []models.Fault, preview bool) error {
	shipped, g, err := h.guideAsked(c)
	if err != nil {
		return err
	}
	page := h.guideForm(c, in, faults)
	page.Version, page.Loaded, page.Hidden, page.Other = g.Version, loaded, g.Hidden, otherGuideLang(g.Lang)
	if _, page.Ships = h.Pages.Guide(g.Lang, g.Slug); !page.Ships {
		_, there, err := h.Store.Guides().Of(c.UserContext(), g.Slug, page.Other)
		if err != nil {
			return err
		}
		page.Waits = !there || g.Version == 0
	}
	if preview {
		in.Updated = models.DateOf(h.Now())
		look, err := shipped.Edited(&in)
		if err != nil {
			return err
		}
		page.Preview, page.Styles = &look, append(page.Styles, "css/landing.css")
	}
	history, err := h.Store.Guides().History(c.UserContext(), &g)
	if err != nil {
		return err
	}
	for i, r := range history {
		page.History = append(page.History, GuideVersion{r.ID, r.At, r.Text.Title, i == 0, r.ID == loaded})
	}
	if page.Ships {
		page.History = append(page.History, GuideVersion{Title: shipped.Title, Present: len(history) == 0, Loaded: loaded == shippedVersion})
	}
	return h.Render(c, page)
}

// guideForm is the form of a guide with a text in it.
func (h *Handlers) guideForm(c *fiber.Ctx, in models.GuideText, faults []models.Fault) GuidePage {
	say := h.Say(c)
	page := GuidePage{
		Layout: h.adminLayout(c, in.Title), Nav: h.adminTabs(c, pathGuides), Faults: faults, Slug: in.Slug, GuideLang: in.Lang,
		Fields: []templates.Field{
			{Name: models.FieldGuideTitle, Label: say("guides.f_title"), Value: in.Title, Required: true, Max: models.MaxGuideTitle},
			{Name: models.FieldGuideLead, Kind: "textarea", Rows: 3, Label: say("guides.f_lead"), Value: in.Lead, Required: true, Max: models.MaxGuideLead},
			{Name: models.FieldGuideBody, Kind: "textarea", Rows: 28, Label: say("guides.f_body"), Hint: say("guides.f_body_hint"),
				Value: in.Body, Required: true, Max: models.MaxGuideBody},
		},
	}
	for i := range page.Fields {
		page.Fields[i].Faults = templates.FaultsOf(faults, page.Fields[i].Name)
	}
	return page
}

// SaveGuide shows a guide as it will look, or publishes it.
func (h *Handlers) SaveGuide(c *fiber.Ctx) error {
	_, g, err := h.guideAsked(c)
	if err != nil {
		return err
	}
	before := g
	g.Title, g.Lead = form.Text(c.FormValue(models.FieldGuideTitle)), form.Text(c.FormValue(models.FieldGuideLead))
	g.Body = form.Text(c.FormValue(models.FieldGuideBody)) + "\n"
	_, ships := h.Pages.Guide(g.Lang, g.Slug)
	g.Hidden = !ships && c.FormValue("do") == "hide"
	err = g.Check()
	if made, _ := strconv.ParseInt(c.FormValue("version"), 10, 64); err == nil && made != g.Version {
		err = models.Invalid("", "form.overtaken")
	}
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showGuide(c, g, "", invalid.Faults, false)
	}
	if err != nil {
		return err
	}
	if c.FormValue("do") == "preview" {
		return h.showGuide(c, g, "", nil, true)
	}
	if g.Same(&before) {
		return h.To(c, pathGuides) // also when it was sent twice
	}
	if err := h.publishGuide(c, &g); err != nil {
		return err
	}
	h.Flash(c, "guides.done")
	return h.To(c, pathGuides)
}

// publishGuide notes who publishes a text and keeps it as a new version.
func (h *Handlers) publishGuide(c *fiber.Ctx, g *models.GuideText) error {
	viewer := &web.VisitOf(c).Viewer.User
	g.By, g.Updated = viewer.ID, models.DateOf(h.Now())
	revision, err := h.NewID()
	if err != nil {
		return err
	}
	deed := "guide.published"
	if g.Hidden {
		deed = "guide.hidden"
	}
	if err := h.Record(c, viewer, deed, "guide/"+g.ID); err != nil {
		return err
	}
	return h.Store.Guides().Publish(c.UserContext(), g, revision, h.Now())
}
