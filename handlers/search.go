package handlers

import (
	"context"
	"unicode"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/templates"
)

// search is the home page and every result list. Bad values in the query
// string are named; the rest is answered.
func (h *Handlers) search(c *fiber.Ctx) error {
	values, err := queryValues(c)
	if err != nil {
		values = nil
	}
	explain := values.Get("explain") == "1"
	values.Del("explain")
	clean := cleaned(values)
	q, faults := models.ParseQuery(values)
	if !clean && len(faults) == 0 && !explain {
		return c.Redirect(searchView{lang: visitOf(c).lang}.address(q), fiber.StatusFound)
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
	hits, err := h.liveFaces(c.UserContext(), visitOf(c).lang, found.Hits)
	if err != nil {
		return err
	}
	page := h.searchPage(c, q, found)
	page.Faults = faults
	if page.Cards, err = h.cards(c, hits, found.Pay); err != nil {
		return err
	}
	if v := visitOf(c).viewer; explain && v != nil && v.Admin {
		if page.Explain, err = h.explained(c, q.Criteria, found.Hits); err != nil {
			return err
		}
	}
	if found.Total == 0 || found.Relaxed {
		if page.Wider, err = h.widerWords(c.UserContext(), visitOf(c).lang, q, found, page.Wider); err != nil {
			return err
		}
	}
	return h.render(c, page)
}

// englishHome sends an address with a slash at the end to the one home page.
func (h *Handlers) englishHome(c *fiber.Ctx) error {
	path := "/en"
	if query := c.Request().URI().QueryString(); len(query) > 0 {
		path += "?" + string(query)
	}
	return c.Redirect(path, fiber.StatusMovedPermanently)
}

// searchPage fills everything of the page but the cards.
func (h *Handlers) searchPage(c *fiber.Ctx, q models.Query, found search.Results) templates.SearchPage {
	v := searchView{lang: visitOf(c).lang, describe: h.Mails.DescribeCriteria, say: h.say(c), q: q, found: found}
	page := templates.SearchPage{
		Query: q, Searched: !q.Criteria.Empty(),
		Total: found.Total, New: found.NewThisWeek, Degraded: found.Degraded, Relaxed: found.Relaxed,
		Address: v.address(q), AsTyped: v.asTyped(), Readings: v.readings(), Chosen: v.chosen(), Facets: v.facets(),
		PayFloors: v.payFloors(), Sorts: v.sorts(), Wider: v.wider(), Spelling: v.spelling(), Meaning: v.meaning(),
		Pager:   templates.Pager{Page: q.Page, Pages: pages(found.Total, q.Limit), Link: v.pageLink()},
		Alert:   h.alertOffer(c, q.Criteria),
		AtomURL: templates.Href(v.lang, "/feed") + "?" + q.Criteria.Values().Encode(),
	}
	title := ""
	if page.Searched {
		title = v.title()
	}
	page.Layout = h.layout(c, title)
	if page.Searched {
		page.ClearAll = templates.Href(v.lang, "/")
		page.NoIndex = len(q.Criteria.Values()) > 1 || q.Text != ""
	}
	page.Atom, page.Feed = page.AtomURL, templates.Href(v.lang, "/feed.json")+"?"+q.Criteria.Values().Encode()
	page.Description = h.words(c, "search.lead")
	page.Styles = []string{"css/search.css"}
	page.Scripts = []string{"js/search.js", "js/suggest.js", "js/recent.js", "js/save.js"}
	page.Canonical = "/"
	page.Section = "jobs"
	return page
}

// maxWider bounds how many ways to find more are offered.
const maxWider = 5

// widerWords adds what each single word costs to the filters that can be
// dropped, when nothing was found.
func (h *Handlers) widerWords(ctx context.Context, lang models.Lang, q models.Query, found search.Results, filters []templates.WiderChoice) ([]templates.WiderChoice, error) {
	v := searchView{lang: lang, q: q}
	var out []templates.WiderChoice
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
			out = append(out, templates.WiderChoice{Label: r.Typed, Count: n, Link: v.link(rest)})
		}
	}
	out = append(out, filters...)
	return out[:min(len(out), maxWider)], nil
}

// alertOffer is the subscription form for criteria.
func (h *Handlers) alertOffer(c *fiber.Ctx, criteria models.Criteria) templates.AlertOffer {
	lang, query := visitOf(c).lang, criteria.Values().Encode()
	return templates.AlertOffer{
		Action: templates.Href(lang, "/alerts"), Form: templates.Href(lang, "/alerts/new") + "?" + query, Query: query,
		Words: h.Mails.DescribeCriteria(criteria, lang), Can: !criteria.Empty(),
	}
}

// snippets joins the snippets that are in the page's language; none is as good
// as any other: the card then begins with its first lines.
func snippets(lang models.Lang, all []search.Snippet) []templates.Span {
	var out []templates.Span
	for _, s := range all {
		if japanese(s) != (lang == models.JA) {
			continue
		}
		if len(out) > 0 {
			out = append(out, templates.Span{Text: " "})
		}
		out = append(out, spansOf(s)...)
	}
	return out
}

func spansOf(s search.Snippet) (out []templates.Span) {
	for _, p := range s {
		out = append(out, templates.Span{Text: p.Text, Mark: p.Hit})
	}
	return out
}

// japanese reports whether a snippet has Japanese characters.
func japanese(s search.Snippet) bool {
	for _, p := range s {
		for _, r := range p.Text {
			if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
				return true
			}
		}
	}
	return false
}

// The least that the pay scale of a list spans, yen an hour: on a scale of two
// jobs alone every bar would be full.
const (
	scaleFrom = 3000
	scaleTo   = 20000
)

// payScale is the range of comparable pay in the whole result.
func (h *Handlers) payScale(lang models.Lang, p search.PayScale) templates.PayScale {
	lo, hi := int64(scaleFrom), int64(scaleTo)
	for i, n := range p.Buckets {
		if n == 0 {
			continue
		}
		lo = min(lo, int64(i*p.Step))
		hi = max(hi, int64((i+1)*p.Step))
	}
	return h.Pages.PayScale(lang, lo, hi)
}

// payAtLeast counts the positions whose comparable pay reaches yen.
func payAtLeast(p search.PayScale, yen int64) int {
	n := 0
	for i, count := range p.Buckets {
		if int64(i*p.Step) >= yen {
			n += count
		}
	}
	return n
}

func pages(total, limit int) int {
	return min((total+limit-1)/limit, models.MaxPage)
}

func first[T any](list []T) (zero T) {
	if len(list) == 0 {
		return zero
	}
	return list[0]
}
