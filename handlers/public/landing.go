package public

import (
	"context"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// landingKind is a dimension of search whose values have pages of their own.
type landingKind struct {
	dim  models.Dimension
	path string // before the key
}

// landingKinds are they all, in the order of the sitemap.
var landingKinds = []landingKind{
	{models.DimWork, "/work/"}, {models.DimSpecialty, "/specialties/"}, {models.DimPref, "/prefectures/"},
}

// landingJobs is how many jobs a landing page shows, the newest first.
const landingJobs = 8

// landingOf returns the path of the page that stands for criteria that ask for
// one value alone, "" for others.
func landingOf(c models.Criteria) string {
	values := c.Values()
	if len(values) != 1 {
		return ""
	}
	for _, kind := range landingKinds {
		keys := values[kind.dim.Param()]
		if len(keys) == 1 && kind.dim.Vocabulary().Has(keys[0]) && keys[0] != string(vocab.SpecialtyAny) {
			return kind.path + keys[0]
		}
	}
	return ""
}

// standsFor is the path of the page that stands for the list of some criteria,
// "" where there is none worth offering. total is how long the list is.
func (h *Handlers) standsFor(ctx context.Context, c models.Criteria, total int) (string, error) {
	if p, ok := pairOf(c); ok {
		if total < models.LandingJobs {
			return "", nil
		}
		_, worth, err := h.pairWorth(ctx, p)
		if !worth {
			return "", err
		}
		return p.path(), err
	}
	path := landingOf(c)
	for _, kind := range landingKinds {
		if key, ok := strings.CutPrefix(path, kind.path); ok {
			worth, err := h.worth(ctx, kind, key, total)
			if !worth {
				path = ""
			}
			return path, err
		}
	}
	return "", nil
}

// worth reports whether a landing page has enough of its own. total is the
// number of jobs that its filter finds.
func (h *Handlers) worth(ctx context.Context, kind landingKind, key string, total int) (bool, error) {
	if kind.dim == models.DimPref {
		var err error
		if total, err = h.Index.Count(ctx, placedIn(vocab.Pref(key))); err != nil {
			return false, err
		}
	}
	_, text := h.Pages.Landing(kind.dim.Key(), key)
	return models.LandingWorth(text, total), nil
}

// WorkLanding is the page of a kind of work.
func (h *Handlers) WorkLanding(c *fiber.Ctx) error { return h.landingPage(c, landingKinds[0]) }

// SpecialtyLanding is the page of a specialty.
func (h *Handlers) SpecialtyLanding(c *fiber.Ctx) error { return h.landingPage(c, landingKinds[1]) }

// PrefectureLanding is the page of a prefecture.
func (h *Handlers) PrefectureLanding(c *fiber.Ctx) error { return h.landingPage(c, landingKinds[2]) }

// landingHead is what is open now of one value, and the top of its page. own is
// how many jobs are of this value alone.
func (h *Handlers) landingHead(c *fiber.Ctx, kind landingKind) (v landingView, page LandingPage, own int, err error) {
	key := c.Params("key")
	criteria := models.Criteria{}.With(kind.dim, []string{key}).Canonical()
	if landingOf(criteria) == "" {
		return v, page, 0, models.ErrNotFound
	}
	ctx := c.UserContext()
	v = landingView{kind: kind, key: key, lang: web.VisitOf(c).Lang, say: h.Say(c)}
	q := models.Query{Criteria: criteria, Sort: models.SortNewest, Page: 1, Limit: landingJobs}
	if v.found, err = h.Index.Search(ctx, q); err != nil {
		return v, page, 0, err
	}
	if v.survey, err = h.Index.Survey(ctx, criteria); err != nil {
		return v, page, 0, err
	}
	page = v.page()
	page.Text, v.texted = h.Pages.Landing(kind.dim.Key(), key)
	page.Rules = h.Pages.LawRules(page.Text.Rules)
	own = v.found.Total
	if kind.dim == models.DimPref {
		if page.Here, err = h.here(ctx, v.lang, vocab.Pref(key)); err != nil {
			return v, page, 0, err
		}
		own = page.Here.Count
		page.Rules = h.Pages.LawRules(prefRules)
	}
	page.Intro = v.intro(page.Text, own)
	return v, page, own, nil
}

// landingPage shows what is open now of one value: its jobs are those that the
// filter of the search finds.
func (h *Handlers) landingPage(c *fiber.Ctx, kind landingKind) error {
	v, page, own, err := h.landingHead(c, kind)
	if err != nil {
		return err
	}
	ctx, path := c.UserContext(), kind.path+v.key
	if page.Related, err = h.withPairs(ctx, v, own, page.Related); err != nil {
		return err
	}
	if page.Cards, err = h.foundCards(c, v.found); err != nil {
		return err
	}
	if page.Guides, err = h.guideLinks(ctx, v.lang, page.Text.Guides); err != nil {
		return err
	}
	if kind.dim == models.DimWork {
		if page.Stories, err = h.storiesAbout(ctx, v.lang, vocab.WorkType(v.key), ""); err != nil {
			return err
		}
	}
	page.Alert = h.AlertOffer(c, v.criteria().Canonical())
	h.landingLayout(c, &page, path)
	page.NoIndex = page.NoIndex || !models.LandingWorth(v.texted, own)
	return h.Render(c, page)
}

// landingLayout is what stands around a landing page.
func (h *Handlers) landingLayout(c *fiber.Ctx, page *LandingPage, path string) {
	page.Layout = h.Layout(c, page.Heading)
	page.Description, page.Section = web.Cut(page.Intro, 120), "jobs"
	page.LinkCard = h.drawnShare(page.Lang, path, h.landingPicture(c, *page))
	page.Styles, page.Scripts = []string{"css/search.css", "css/landing.css"}, []string{"js/save.js"}
	page.JSONLD = []any{breadcrumbs(h.Origin(), page.Crumbs)}
}

// prefRules are the rules that decide from where a doctor may work.
var prefRules = []string{"online_care_place", "online_care_notice", "abroad"}

// placedIn asks for the jobs at places in a prefecture: what its name finds.
func placedIn(pref vocab.Pref) models.Criteria {
	return models.Criteria{Text: vocab.Prefs.Label(pref, vocab.JA)}
}

// here offers the jobs at places in a prefecture.
func (h *Handlers) here(ctx context.Context, lang vocab.Lang, pref vocab.Pref) (*WiderChoice, error) {
	there := placedIn(pref)
	n, err := h.Index.Count(ctx, there)
	return &WiderChoice{Label: vocab.Prefs.Label(pref, lang), Count: n, Link: searchView{lang: lang}.link(there)}, err
}

// foundCards are the cards of a list that stands on a page without a search.
func (h *Handlers) foundCards(c *fiber.Ctx, found index.Results) ([]templates.Card, error) {
	hits, err := h.LiveFaces(c.UserContext(), web.VisitOf(c).Lang, found.Hits)
	if err != nil {
		return nil, err
	}
	return h.Cards(c, hits, found.Pay)
}

// worthyLandings are the paths of the landing pages that search engines are
// offered.
func (h *Handlers) worthyLandings(ctx context.Context) ([]string, error) {
	found, err := h.Index.Search(ctx, models.Query{Page: 1, Limit: 1})
	if err != nil {
		return nil, err
	}
	var out []string
	for _, kind := range landingKinds {
		for _, n := range found.Facets[kind.dim.Key()] {
			if n.Value == string(vocab.SpecialtyAny) {
				continue
			}
			worth, err := h.worth(ctx, kind, n.Value, n.Count)
			if err != nil {
				return nil, err
			}
			if worth {
				out = append(out, kind.path+n.Value)
			}
		}
	}
	return out, nil
}
