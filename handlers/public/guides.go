package public

import (
	"context"
	"slices"

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
	all, err := h.Site.Guides(c.UserContext(), web.VisitOf(c).Lang)
	if err != nil {
		return err
	}
	page := GuidesPage{Layout: h.Layout(c, h.Words(c, "guides.title")), Guides: all}
	page.LinkCard = h.boardShare(page.Lang)
	page.Description, page.Section, page.Styles = h.Words(c, "guides.lead"), "guide", []string{"css/landing.css"}
	return h.Render(c, page)
}

// guideOf is the guide in the address, and the one after it unless it is the
// last.
func (h *Handlers) guideOf(c *fiber.Ctx) (g templates.Guide, next *templates.Guide, err error) {
	all, err := h.Site.Guides(c.UserContext(), web.VisitOf(c).Lang)
	if err != nil {
		return g, nil, err
	}
	at := slices.IndexFunc(all, func(g templates.Guide) bool { return g.Slug == c.Params("slug") })
	if at < 0 {
		return g, nil, models.ErrNotFound
	}
	if at+1 < len(all) {
		next = &all[at+1]
	}
	return all[at], next, nil
}

// Guide shows one guide.
func (h *Handlers) Guide(c *fiber.Ctx) error {
	lang := web.VisitOf(c).Lang
	g, next, err := h.guideOf(c)
	if err != nil {
		return err
	}
	page := GuidePage{Layout: h.Layout(c, g.Title), Guide: g, Rules: h.Pages.LawRules(g.Rules)}
	page.Crumbs = []Crumb{{h.Words(c, "guides.title"), templates.Href(lang, "/guides")}, guideCrumb(lang, g)}
	for _, work := range g.Works {
		page.Works = append(page.Works, GuideLink{
			vocab.WorkTypes.Label(vocab.WorkType(work), lang), templates.Href(lang, "/work/"+work),
		})
	}
	if next != nil {
		page.Next = &GuideLink{next.Title, templates.Href(lang, "/guides/"+next.Slug)}
	}
	page.LinkCard = h.drawnShare(lang, "/guides/"+g.Slug, h.guidePicture(c, g))
	page.Description, page.Section, page.Styles = g.Lead, "guide", []string{"css/landing.css"}
	page.JSONLD = []any{breadcrumbs(h.Origin(), page.Crumbs)}
	return h.Render(c, page)
}

func guideCrumb(lang vocab.Lang, g templates.Guide) Crumb {
	return Crumb{g.Title, templates.Href(lang, "/guides/"+g.Slug)}
}

// guideLinks are the guides of some slugs.
func (h *Handlers) guideLinks(ctx context.Context, lang vocab.Lang, slugs []string) (out []GuideLink, err error) {
	if len(slugs) == 0 {
		return nil, nil
	}
	all, err := h.Site.Guides(ctx, lang)
	for _, slug := range slugs {
		for _, g := range all {
			if g.Slug == slug {
				out = append(out, GuideLink{g.Title, templates.Href(lang, "/guides/"+slug)})
			}
		}
	}
	return out, err
}
