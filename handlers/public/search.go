package public

import (
	"context"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// Search is the home page and every result list. Bad values in the query
// string are named; the rest is answered.
func (h *Handlers) Search(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	explain := values.Get("explain") == "1"
	values.Del("explain")
	chosen := takeBeside(values)
	clean := cleaned(values)
	clean = !form.Floor(values) && clean
	q, faults := models.ParseQuery(values)
	if slices.ContainsFunc(faults, func(f models.Fault) bool { return f.Code == web.BadEncoding.Code }) {
		return fiber.ErrBadRequest // without what was meant, the answer would be the whole board
	}
	if !clean && len(faults) == 0 && !explain {
		address := searchView{lang: web.VisitOf(c).Lang}.address(q)
		if chosen != "" {
			address = besideAddress(address, chosen)
		}
		return c.Redirect(address, fiber.StatusFound)
	}
	found, err := h.Index.Search(c.UserContext(), q)
	if err != nil {
		return err
	}
	if last := pages(found.Total, q.Limit); q.Page > last && last > 0 { // the list became shorter
		q.Page = last
		if found, err = h.Index.Search(c.UserContext(), q); err != nil {
			return err
		}
	}
	h.noteSearch(c, q, found)
	hits, err := h.LiveFaces(c.UserContext(), web.VisitOf(c).Lang, found.Hits)
	if err != nil {
		return err
	}
	page := h.searchPage(c, q, found)
	page.Faults = faults
	stands, err := h.standsFor(c.UserContext(), q.Criteria, found.Total)
	if err != nil {
		return err
	}
	if stands != "" {
		page.Canonical, page.NoIndex = stands, false
	}
	home := isHome(c, q, faults) && chosen == ""
	if home {
		if page.Home, err = h.home(c.UserContext(), web.VisitOf(c).Lang, found); err != nil {
			return err
		}
	}
	if page.Cards, err = h.Cards(c, hits, found.Pay); err != nil {
		return err
	}
	if home {
		page.Home.Sample = sampleOf(page.Cards)
	} else {
		if err := h.addBeside(c, &page, chosen); err != nil {
			return err
		}
	}
	shown, first := make([]string, len(hits)), (q.Page-1)*q.Limit+1
	for i, hit := range hits {
		shown[i] = hit.ID
	}
	web.Each(c, func(c *fiber.Ctx) { h.CountShown(c, shown, first) })
	if v := web.VisitOf(c).Viewer; explain && v != nil && v.Admin {
		if page.Explain, err = h.explained(c, q.Criteria, found.Hits); err != nil {
			return err
		}
	}
	if page.FromThere, err = h.fromThere(c.UserContext(), web.VisitOf(c).Lang, q, found); err != nil {
		return err
	}
	if found.Total == 0 || found.Relaxed {
		if page.Wider, err = h.widerWords(c.UserContext(), web.VisitOf(c).Lang, q, found, page.Wider); err != nil {
			return err
		}
	}
	return h.Render(c, page)
}

// isHome reports whether a request is for the home page: its address with
// nothing asked, on the first page in the usual order.
func isHome(c *fiber.Ctx, q models.Query, faults []models.Fault) bool {
	path := strings.TrimSuffix(strings.TrimPrefix(c.Path(), "/en"), "/")
	return path == "" && len(q.Values()) == 0 && len(faults) == 0
}

// isList reports whether a request is for the list of jobs by its own address.
func isList(c *fiber.Ctx) bool {
	return strings.TrimSuffix(strings.TrimPrefix(c.Path(), "/en"), "/") == "/jobs"
}

// EnglishHome sends an address with a slash at the end to the one home page.
func (h *Handlers) EnglishHome(c *fiber.Ctx) error {
	path := "/en"
	if query := c.Request().URI().QueryString(); len(query) > 0 {
		path += "?" + string(query)
	}
	return c.Redirect(path, fiber.StatusMovedPermanently)
}

// searchPage fills everything of the page but the cards.
func (h *Handlers) searchPage(c *fiber.Ctx, q models.Query, found index.Results) SearchPage {
	v := searchView{lang: web.VisitOf(c).Lang, describe: h.Mails.DescribeCriteria, say: h.Say(c), q: q, found: found}
	page := SearchPage{
		Query: q, Searched: !q.Criteria.Empty(),
		Total: found.Total, New: found.NewThisWeek, Degraded: found.Degraded, Relaxed: found.Relaxed,
		Address: v.address(q), AsTyped: v.asTyped(), Readings: v.readings(), Chosen: v.chosen(), Facets: v.facets(),
		PayFloors: v.payFloors(), Sorts: v.sorts(), Wider: v.wider(), Spelling: v.spelling(), Meaning: v.meaning(),
		Pager:    templates.Pager{Page: q.Page, Pages: pages(found.Total, q.Limit), Link: v.pageLink()},
		Alert:    h.AlertOffer(c, q.Criteria),
		PayReach: found.PayReach, PayNearly: found.PayNearly,
		AtomURL: feedHref(v.lang, "/feed", &q.Criteria),
	}
	title := ""
	if page.Searched {
		title = v.title()
	}
	page.Layout = h.Layout(c, title)
	if page.Searched {
		page.ClearAll = templates.Href(v.lang, "/")
		page.NoIndex = len(q.Criteria.Values()) > 1 || q.Text != ""
	} else {
		page.JSONLD = h.siteLD(v.lang)
	}
	page.Atom, page.Feed = page.AtomURL, feedHref(v.lang, "/feed.json", &q.Criteria)
	page.Description = h.Words(c, "search.lead")
	page.Styles = []string{"css/finding.css"}
	page.Scripts = []string{"js/search.js", "js/beside.js", "js/suggest.js", "js/recent.js", "js/save.js"}
	page.Canonical = "/"
	if isList(c) && !page.Searched {
		page.Canonical = "/jobs" // another page than the home page
	}
	page.LinkCard = h.boardShare(v.lang)
	page.LinkCard.Path = page.Path
	page.Section = "jobs"
	return page
}

// fromThere offers what can be done from a place that was typed, when that is
// not what is shown already.
func (h *Handlers) fromThere(
	ctx context.Context, lang vocab.Lang, q models.Query, found index.Results,
) (*WiderChoice, error) {
	v := searchView{lang: lang, q: q, found: found}
	pref, from, ok := v.placed()
	if !ok {
		return nil, nil
	}
	n, err := h.Index.Count(ctx, from)
	if err != nil || n == 0 {
		return nil, err
	}
	return &WiderChoice{Label: vocab.Prefs.Label(pref, lang), Count: n, Link: v.link(from)}, nil
}

// maxWider bounds how many ways to find more are offered.
const maxWider = 5

// widerWords adds what each single word costs to the filters that can be
// dropped, when nothing was found.
func (h *Handlers) widerWords(
	ctx context.Context, lang vocab.Lang, q models.Query, found index.Results, filters []WiderChoice,
) ([]WiderChoice, error) {
	v := searchView{lang: lang, q: q}
	var out []WiderChoice
	for i, r := range found.Readings {
		if r.Kind == search.ReadGeneric || len(found.Readings) < 2 {
			continue
		}
		rest := without(q.Criteria, found.Readings, i)
		n, err := h.Index.Count(ctx, rest)
		if err != nil {
			return nil, err
		}
		if n > 0 && !rest.Empty() {
			out = append(out, WiderChoice{Label: r.Typed, Count: n, Link: v.link(rest)})
		}
	}
	out = append(out, filters...)
	return out[:min(len(out), maxWider)], nil
}

func pages(total, limit int) int {
	return min((total+limit-1)/limit, models.MaxPage)
}

// feedHref is the address of the feed of a search.
func feedHref(lang vocab.Lang, path string, of *models.Criteria) string {
	href := templates.Href(lang, path)
	if asked := of.Values().Encode(); asked != "" {
		href += "?" + asked
	}
	return href
}
