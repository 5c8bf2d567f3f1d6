package public

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// GuidesPage lists the guides for doctors.
type GuidesPage struct {
	templates.Layout
	Guides []templates.Guide
}

// Template names the page.
func (GuidesPage) Template() string { return "public/guides" }

// GuidePage is one guide.
type GuidePage struct {
	templates.Layout
	Crumbs []Crumb
	Guide  templates.Guide
	Rules  []templates.LawRule
	Works  []GuideLink
	Next   *GuideLink // nil after the last
}

// Template names the page.
func (GuidePage) Template() string { return "public/guide" }

// Guides lists all guides.
func (h *Handlers) Guides(c *fiber.Ctx) error {
	page := GuidesPage{Layout: h.Layout(c, h.Words(c, "guides.title")), Guides: h.Pages.Guides(web.VisitOf(c).Lang)}
	page.Description, page.Section, page.Styles = h.Words(c, "guides.lead"), "guide", []string{"css/landing.css"}
	return h.Render(c, page)
}

// Guide shows one guide.
func (h *Handlers) Guide(c *fiber.Ctx) error {
	lang := web.VisitOf(c).Lang
	g, ok := h.Pages.Guide(lang, c.Params("slug"))
	if !ok {
		return models.ErrNotFound
	}
	page := GuidePage{Layout: h.Layout(c, g.Title), Guide: g, Rules: h.Pages.LawRules(g.Rules)}
	page.Crumbs = []Crumb{{h.Words(c, "guides.title"), templates.Href(lang, "/guides")}, guideCrumb(lang, g)}
	for _, work := range g.Works {
		page.Works = append(page.Works, GuideLink{
			vocab.WorkTypes.Label(vocab.WorkType(work), lang), templates.Href(lang, "/work/"+work),
		})
	}
	for _, next := range h.Pages.Guides(lang) {
		if next.Place == g.Place+1 {
			page.Next = &GuideLink{next.Title, templates.Href(lang, "/guides/"+next.Slug)}
		}
	}
	page.Description, page.Section, page.Styles = g.Lead, "guide", []string{"css/landing.css"}
	page.JSONLD = []any{breadcrumbs(h.Origin(), page.Crumbs)}
	return h.Render(c, page)
}

func guideCrumb(lang vocab.Lang, g templates.Guide) Crumb {
	return Crumb{g.Title, templates.Href(lang, "/guides/"+g.Slug)}
}

// guideLinks are the guides of some slugs.
func (h *Handlers) guideLinks(lang vocab.Lang, slugs []string) (out []GuideLink) {
	for _, slug := range slugs {
		if g, ok := h.Pages.Guide(lang, slug); ok {
			out = append(out, GuideLink{g.Title, templates.Href(lang, "/guides/"+slug)})
		}
	}
	return out
}
