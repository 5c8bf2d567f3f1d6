package public

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// landingPair is two subjects together. The second kind stands behind the first
// in landingKinds.
type landingPair struct {
	first, second landingKind
	keys          [2]string
}

func (p landingPair) path() string { return p.first.path + p.keys[0] + p.second.path + p.keys[1] }

func (p landingPair) criteria() models.Criteria {
	return models.Criteria{}.With(p.first.dim, p.keys[:1]).With(p.second.dim, p.keys[1:]).Canonical()
}

// own asks for the jobs that are of this pair alone: of a prefecture, those at
// places in it.
func (p landingPair) own() models.Criteria {
	if p.second.dim != models.DimPref {
		return p.criteria()
	}
	return placedIn(vocab.Pref(p.keys[1])).With(p.first.dim, p.keys[:1])
}

func (p landingPair) words() string { return p.first.dim.Key() + "_" + p.second.dim.Key() }

// pairOf is the pair that criteria ask for and nothing else.
func pairOf(c models.Criteria) (landingPair, bool) {
	var p landingPair
	values, n := c.Values(), 0
	for _, kind := range landingKinds {
		keys := values[kind.dim.Param()]
		if len(keys) == 0 {
			continue
		}
		if len(keys) != 1 || n == 2 || !kind.dim.Vocabulary().Has(keys[0]) || keys[0] == string(vocab.SpecialtyAny) {
			return p, false
		}
		if p.keys[n] = keys[0]; n == 0 {
			p.first = kind
		} else {
			p.second = kind
		}
		n++
	}
	return p, n == 2 && len(values) == 2
}

// alone counts what each of the two has without the other.
func (p landingPair) alone() [2]models.Criteria {
	second := models.Criteria{}.With(p.second.dim, p.keys[1:])
	if p.second.dim == models.DimPref {
		second = placedIn(vocab.Pref(p.keys[1]))
	}
	return [2]models.Criteria{models.Criteria{}.With(p.first.dim, p.keys[:1]), second}
}

// pairWorth reports how many jobs a pair has of its own, and whether it has a
// page.
func (h *Handlers) pairWorth(ctx context.Context, p landingPair) (own int, worth bool, err error) {
	if own, err = h.Index.Count(ctx, p.own()); err != nil || own < models.LandingJobs {
		return own, false, err
	}
	var alone [2]int
	for i, c := range p.alone() {
		if alone[i], err = h.Index.Count(ctx, c); err != nil {
			return own, false, err
		}
	}
	return own, models.LandingPairWorth(own, alone[:]...), nil
}

// WorkSpecialty is the page of a kind of work for a specialty.
func (h *Handlers) WorkSpecialty(c *fiber.Ctx) error {
	return h.pairPage(c, landingKinds[0], landingKinds[1])
}

// WorkPrefecture is the page of a kind of work from a prefecture.
func (h *Handlers) WorkPrefecture(c *fiber.Ctx) error {
	return h.pairPage(c, landingKinds[0], landingKinds[2])
}

// SpecialtyPrefecture is the page of a specialty from a prefecture.
func (h *Handlers) SpecialtyPrefecture(c *fiber.Ctx) error {
	return h.pairPage(c, landingKinds[1], landingKinds[2])
}

// pairHead is what is open now of two subjects together, and the top of their
// page; worth is whether they have one.
func (h *Handlers) pairHead(
	c *fiber.Ctx, first, second landingKind,
) (p landingPair, v landingView, page LandingPage, worth bool, err error) {
	p = landingPair{first, second, [2]string{c.Params("key"), c.Params("other")}}
	criteria := p.criteria()
	if _, ok := pairOf(criteria); !ok {
		return p, v, page, false, models.ErrNotFound
	}
	ctx := c.UserContext()
	own, worth, err := h.pairWorth(ctx, p)
	if err != nil || !worth {
		return p, v, page, false, err
	}
	v = landingView{kind: first, key: p.keys[0], lang: web.VisitOf(c).Lang, say: h.Say(c)}
	v.found, err = h.Index.Search(ctx, models.Query{Criteria: criteria, Sort: models.SortNewest, Page: 1, Limit: landingJobs})
	if err != nil {
		return p, v, page, false, err
	}
	if v.survey, err = h.Index.Survey(ctx, criteria); err != nil {
		return p, v, page, false, err
	}
	page = v.pair(p, own)
	if second.dim == models.DimPref {
		pref := vocab.Pref(p.keys[1])
		page.Here = &WiderChoice{
			Label: vocab.Prefs.Label(pref, v.lang), Count: own, Link: searchView{lang: v.lang}.link(p.own()),
		}
		page.Rules = h.Pages.LawRules(prefRules)
	}
	return p, v, page, true, nil
}

// pairPage shows what is open now of two subjects together. Without enough of
// its own it leads to the list of those jobs: tomorrow there may be enough.
func (h *Handlers) pairPage(c *fiber.Ctx, first, second landingKind) error {
	p, v, page, worth, err := h.pairHead(c, first, second)
	if err != nil {
		return err
	}
	if !worth {
		return c.Redirect(searchView{lang: web.VisitOf(c).Lang}.link(p.criteria()), fiber.StatusFound)
	}
	if page.Cards, err = h.foundCards(c, v.found); err != nil {
		return err
	}
	page.Alert = h.AlertOffer(c, p.criteria())
	h.landingLayout(c, &page, p.path())
	return h.Render(c, page)
}

// pair fills the page of a pair with what follows from the index.
func (v landingView) pair(p landingPair, own int) LandingPage {
	names := [2]string{p.first.dim.Label(p.keys[0], v.lang), p.second.dim.Label(p.keys[1], v.lang)}
	page := LandingPage{
		Heading: v.say("landing.heading_"+p.words(), names[0], names[1]), Total: v.found.Total,
		Intro: v.say("landing.intro_"+p.words(), names[0], names[1], v.found.Total, own),
		All:   searchView{lang: v.lang}.link(p.criteria()), Pay: v.pay(),
	}
	wider := [2]string{templates.Href(v.lang, p.first.path+p.keys[0]), templates.Href(v.lang, p.second.path+p.keys[1])}
	page.Crumbs = []Crumb{
		{v.say("common.jobs"), templates.Href(v.lang, "/")}, {names[0], wider[0]}, {names[1], templates.Href(v.lang, p.path())},
	}
	page.Figures, page.Shares = v.figures(page.Pay), v.shares()
	page.Related = []RelatedLinks{{Title: v.say("landing.wider"), Links: []WiderChoice{
		{Label: names[0], Link: wider[0]}, {Label: names[1], Link: wider[1]},
	}}}
	return page
}

// withPairs adds the pairs of a page's subject that have a page, those with the
// most jobs first. own is how many jobs its subject has.
func (h *Handlers) withPairs(ctx context.Context, v landingView, own int, related []RelatedLinks) ([]RelatedLinks, error) {
	all, err := h.facetsOf(ctx, models.Criteria{})
	if err != nil {
		return related, err
	}
	both := facetCounts{}
	for _, kind := range landingKinds[:2] {
		both[kind.dim.Key()] = countsOf(v.found.Facets[kind.dim.Key()])
	}
	if v.kind.dim == models.DimPref {
		if both, err = h.facetsOf(ctx, placedIn(vocab.Pref(v.key))); err != nil {
			return related, err
		}
	}
	list := RelatedLinks{Title: v.say("landing.pairs")}
	for i, kind := range landingKinds[:2] {
		if kind.dim == v.kind.dim {
			continue
		}
		for value, n := range both[kind.dim.Key()] {
			p := landingPair{kind, v.kind, [2]string{value, v.key}}
			if v.kind.dim == models.DimWork && i == 1 {
				p = landingPair{v.kind, kind, [2]string{v.key, value}}
			}
			if value != string(vocab.SpecialtyAny) && models.LandingPairWorth(n, own, all[kind.dim.Key()][value]) {
				list.Links = append(list.Links, WiderChoice{
					Label: kind.dim.Label(value, v.lang), Count: n, Link: templates.Href(v.lang, p.path()),
				})
			}
		}
	}
	if len(list.Links) == 0 {
		return related, nil
	}
	slices.SortFunc(list.Links, func(a, b WiderChoice) int {
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Link, b.Link))
	})
	list.Links = list.Links[:min(len(list.Links), mostRelated)]
	return append([]RelatedLinks{list}, related...), nil
}

// pairsKept is how long the list of pairs is kept: to know it, each subject is
// searched for once.
const pairsKept = time.Minute

// pairList keeps the paths of the pairs that have a page.
type pairList struct {
	mu    sync.Mutex
	paths []string
	until time.Time
}

// worthyPairs are the paths of the pairs that have a page, by the same rule as
// the pages: what the facets of one subject count is what both find.
func (h *Handlers) worthyPairs(ctx context.Context) ([]string, error) {
	h.pairs.mu.Lock()
	defer h.pairs.mu.Unlock()
	if now := h.Now(); now.Before(h.pairs.until) {
		return h.pairs.paths, nil
	}
	all, err := h.facetsOf(ctx, models.Criteria{})
	if err != nil {
		return nil, err
	}
	var out []string
	work, specialty, pref := landingKinds[0], landingKinds[1], landingKinds[2]
	for _, key := range work.dim.Vocabulary().Terms() {
		if all[work.dim.Key()][key.Key] < models.LandingJobs {
			continue
		}
		both, err := h.facetsOf(ctx, models.Criteria{}.With(work.dim, []string{key.Key}))
		if err != nil {
			return nil, err
		}
		out = append(out, worthyWith(work, key.Key, specialty, both, all)...)
	}
	for _, key := range pref.dim.Vocabulary().Terms() {
		there := placedIn(vocab.Pref(key.Key))
		total, err := h.Index.Count(ctx, there)
		if err != nil {
			return nil, err
		}
		if total < models.LandingJobs {
			continue
		}
		both, err := h.facetsOf(ctx, there)
		if err != nil {
			return nil, err
		}
		for _, kind := range []landingKind{work, specialty} {
			for other, n := range both[kind.dim.Key()] {
				p := landingPair{kind, pref, [2]string{other, key.Key}}
				if other != string(vocab.SpecialtyAny) && models.LandingPairWorth(n, total, all[kind.dim.Key()][other]) {
					out = append(out, p.path())
				}
			}
		}
	}
	slices.Sort(out)
	h.pairs.paths, h.pairs.until = out, h.Now().Add(pairsKept)
	return out, nil
}

// worthyWith are the pairs of one value with those of another kind.
func worthyWith(kind landingKind, key string, other landingKind, both, all facetCounts) (out []string) {
	for value, n := range both[other.dim.Key()] {
		p := landingPair{kind, other, [2]string{key, value}}
		if value != string(vocab.SpecialtyAny) && models.LandingPairWorth(n, all[kind.dim.Key()][key], all[other.dim.Key()][value]) {
			out = append(out, p.path())
		}
	}
	return out
}

// facetCounts are the jobs of each value, by key of the dimension.
type facetCounts map[string]map[string]int

func (h *Handlers) facetsOf(ctx context.Context, c models.Criteria) (facetCounts, error) {
	found, err := h.Index.Search(ctx, models.Query{Criteria: c, Page: 1, Limit: 1})
	out := facetCounts{}
	for _, kind := range landingKinds[:2] {
		out[kind.dim.Key()] = countsOf(found.Facets[kind.dim.Key()])
	}
	return out, err
}

func countsOf(facet []index.FacetCount) map[string]int {
	counts := make(map[string]int, len(facet))
	for _, n := range facet {
		counts[n.Value] = n.Count
	}
	return counts
}
