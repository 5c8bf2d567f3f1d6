package public

import (
	"regexp"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// DesignPage shows what pages are made of, in light and in dark: for those who
// work on the board. It is there on demo boards alone.
type DesignPage struct {
	templates.Layout
	Themes []DesignTheme
}

// Template names pages/public/design.html.
func (DesignPage) Template() string { return "public/design" }

// DesignTheme is one of the two appearances, with all parts.
type DesignTheme struct {
	Class, Name string
	DesignParts
}

// DesignParts are what is shown in each appearance.
type DesignParts struct {
	Colours []DesignToken
	Sizes   []DesignToken
	Fields  []templates.Field
	Pager   templates.Pager
	Cards   []templates.Card
}

// DesignToken is a name of static/css/tokens.css with its value, and what the
// sheet says it is for.
type DesignToken struct{ Name, Value, For string }

// tokenLine is a name with its value in the sheet of tokens.
var tokenLine = regexp.MustCompile(`(?m)^\s+--([a-z-]+): ([^;]+);(?: /\* (.+?) \*/)?`)

// tokensOf reads the first rule of the sheet: colours, and all others.
func tokensOf(sheet string) (colours, sizes []DesignToken) {
	sheet, _, _ = strings.Cut(sheet, "\n}")
	for _, m := range tokenLine.FindAllStringSubmatch(sheet, -1) {
		t := DesignToken{"--" + m[1], m[2], m[3]}
		if strings.HasPrefix(t.Value, "light-dark(") || strings.HasPrefix(t.Value, "#") {
			colours = append(colours, t)
		} else {
			sizes = append(sizes, t)
		}
	}
	return colours, sizes
}

// DesignGallery shows it.
func (h *Handlers) DesignGallery(c *fiber.Ctx) error {
	page := DesignPage{Layout: h.Dressed(h.Layout(c, h.Words(c, "design.title")))}
	page.NoIndex, page.Styles = true, append(page.Styles, "css/search.css", "css/desk.css", "css/design.css")
	parts := DesignParts{Pager: templates.Pager{Page: 3, Pages: 9, Total: 172}}
	if sheet, ok := h.Assets.Get("css/tokens.css"); ok {
		parts.Colours, parts.Sizes = tokensOf(string(sheet.Data))
	}
	found, err := h.Index.Search(c.UserContext(), models.Query{Sort: models.SortNewest, Page: 1, Limit: 2})
	if err != nil {
		return err
	}
	if parts.Cards, err = h.foundCards(c, found); err != nil {
		return err
	}
	for _, name := range []string{"light", "dark"} {
		parts.Fields = designFields(h.Say(c), name)
		page.Themes = append(page.Themes, DesignTheme{"in-" + name, h.Words(c, "design."+name), parts})
	}
	return h.Render(c, page)
}

// designFields are one question of each kind, some answered wrongly; their names
// begin with a theme's, since the page has them twice.
func designFields(say templates.Say, theme string) []templates.Field {
	faults := []models.Fault{{Field: "bad", Code: "email.invalid", Severity: models.FaultError}}
	slip := []models.Fault{{
		Field: "slip", Code: models.FaultEmailSlip, Severity: models.FaultError, Args: []string{"taro@gmail.com"},
	}}
	options := []templates.Option{{Value: "a", Label: say("alerts.daily")}, {Value: "b", Label: say("alerts.weekly"), Hint: say("alerts.weekly_hint")}}
	f := func(name, kind string) templates.Field {
		return templates.Field{Name: theme + "." + name, Kind: kind, Label: say("design.field"), Hint: say("design.hint"), Options: options, Value: "a"}
	}
	must, bad, doubted, unit := f("text", ""), f("bad", "email"), f("slip", "email"), f("unit", "number")
	must.Required, must.Value = true, ""
	bad.Value, bad.Faults = "taro@", faults
	doubted.Value, doubted.Faults = "taro@gamil.com", slip
	unit.Value, unit.Unit, unit.Optional = "9000", say("design.unit"), true
	box := f("one", "check")
	box.Value = "on"
	return []templates.Field{must, bad, doubted, unit, f("many", "checks"), f("of", "radio"), f("list", "select"), f("long", "textarea"), box}
}
