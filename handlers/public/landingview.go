package public

import (
	"cmp"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// landingView turns what is known of one value into its page.
type landingView struct {
	kind   landingKind
	key    string
	lang   vocab.Lang
	say    templates.Say
	found  index.Results
	survey index.Survey
	texted bool
}

func (v landingView) label() string { return v.kind.dim.Label(v.key, v.lang) }

// page fills what needs neither the request nor the store.
func (v landingView) page() LandingPage {
	p := LandingPage{Heading: v.say("landing.heading_"+v.kind.dim.Key(), v.label()), Total: v.found.Total}
	p.Crumbs = []Crumb{
		{v.say("common.jobs"), templates.Href(v.lang, "/")},
		{v.label(), templates.Href(v.lang, v.kind.path+v.key)},
	}
	p.All = templates.Href(v.lang, "/") + "?" + v.criteria().Values().Encode()
	p.Pay = v.pay()
	p.Figures = v.figures(p.Pay)
	if v.found.Total > 0 {
		p.Shares = v.shares()
	}
	p.Related = v.related()
	return p
}

func (v landingView) criteria() models.Criteria {
	return models.Criteria{}.With(v.kind.dim, []string{v.key})
}

// intro is the first sentence of the page: the text of its subject, or what the
// figures say.
func (v landingView) intro(text templates.LandingText, own int) string {
	if v.texted {
		return text.Lead.In(v.lang)
	}
	return v.say("landing.intro_"+v.kind.dim.Key(), v.label(), v.found.Total, own)
}

// pay is one row for each form of contract.
func (v landingView) pay() PayTable {
	var all []models.PaySpread
	for _, form := range models.PayForms {
		all = append(all, v.survey.Pay[form])
	}
	scale := templates.SpreadScaleOf(all)
	t := PayTable{Marks: scale.Marks(v.lang)}
	for i, form := range models.PayForms {
		words := v.say("pay.form_" + string(form))
		t.Rows = append(t.Rows, templates.SpreadRow{Label: words, Form: words, PaySpread: all[i], Scale: scale})
	}
	return t
}

// figures are the four numbers beside the heading.
func (v landingView) figures(pay PayTable) []Figure {
	count := func(n int) string { return v.say("landing.count", n) }
	out := []Figure{{Label: v.say("landing.open"), Value: count(v.found.Total)}}
	if v.found.NewThisWeek > 0 {
		out[0].Note = v.say("landing.new", v.found.NewThisWeek)
	}
	median := Figure{Label: v.say("landing.median"), Value: "–", Note: v.say("landing.too_few")}
	for _, r := range slices.Backward(pay.Rows) {
		if r.Enough() && (median.Value == "–" || r.Adverts > pay.Rows[len(pay.Rows)-1].Adverts) {
			median.Value, median.Note = templates.Yen(v.lang, r.Median), r.Form
		}
	}
	out = append(out, median)
	for _, s := range []struct {
		label string
		of    search.Column
		key   string
	}{
		{"landing.full_remote", search.ColRemote, string(vocab.RemoteFull)},
		{"landing.services", search.ColEmployment, string(vocab.EmploymentService)},
	} {
		n := v.survey.Share(s.of, s.key)
		out = append(out, Figure{Label: v.say(s.label), Value: count(n), Note: v.percent(n)})
	}
	return out
}

// percentFrom is the number of jobs from which a share is told in percent.
const percentFrom = 10

func (v landingView) percent(n int) string {
	if v.survey.Total < percentFrom {
		return ""
	}
	return v.say("landing.percent", n*100/v.survey.Total)
}

// What jobs ask for, and how many of each kind are shown.
var shareGroups = []struct {
	of   search.Column
	most int
}{
	{search.ColLicence, 6}, {search.ColSkill, 5}, {search.ColEquip, 5}, {search.ColSchedule, 5}, {search.ColOnsite, 4},
}

// shares are what the jobs of the page ask for, the most frequent first. The
// licence that all of them demand says nothing.
func (v landingView) shares() []ShareGroup {
	var out []ShareGroup
	for _, g := range shareGroups {
		group := ShareGroup{Title: v.say("landing.share_" + g.of.Key())}
		counts := slices.DeleteFunc(slices.Clone(v.survey.Shares[g.of]), func(n index.FacetCount) bool {
			return n.Count == 0 || n.Value == string(vocab.LicenceMedical)
		})
		slices.SortStableFunc(counts, func(a, b index.FacetCount) int { return cmp.Compare(b.Count, a.Count) })
		for _, n := range counts[:min(len(counts), g.most)] {
			group.Shares = append(group.Shares, Share{
				Label: g.of.Label(n.Value, v.lang), Count: n.Count, Percent: n.Count * 100 / max(v.survey.Total, 1),
			})
		}
		if len(group.Shares) > 0 {
			out = append(out, group)
		}
	}
	return out
}

// mostRelated bounds each list of pages near this one.
const mostRelated = 8

// related are the other values of the same kind that are nearest, and what of
// the other kinds the jobs of this page are.
func (v landingView) related() []RelatedLinks {
	var out []RelatedLinks
	for _, kind := range landingKinds {
		if kind.dim == models.DimPref {
			continue
		}
		list := RelatedLinks{Title: v.say("landing.related_" + kind.dim.Key())}
		counts := slices.DeleteFunc(slices.Clone(v.found.Facets[kind.dim.Key()]), func(n index.FacetCount) bool {
			return n.Count == 0 || n.Value == v.key || n.Value == string(vocab.SpecialtyAny)
		})
		if kind.dim == v.kind.dim {
			slices.SortStableFunc(counts, func(a, b index.FacetCount) int {
				return cmp.Or(cmp.Compare(v.near(b.Value), v.near(a.Value)), cmp.Compare(b.Count, a.Count))
			})
		} else {
			slices.SortStableFunc(counts, func(a, b index.FacetCount) int { return cmp.Compare(b.Count, a.Count) })
		}
		for _, n := range counts[:min(len(counts), mostRelated)] {
			link := templates.Href(v.lang, kind.path+n.Value)
			if kind.dim != v.kind.dim {
				link = templates.Href(v.lang, "/") + "?" + v.criteria().With(kind.dim, []string{n.Value}).Values().Encode()
			}
			list.Links = append(list.Links, WiderChoice{Label: kind.dim.Label(n.Value, v.lang), Count: n.Count, Link: link})
		}
		if len(list.Links) > 0 {
			out = append(out, list)
		}
	}
	return out
}

// near is 1 for a value of the same group, 0 for any other.
func (v landingView) near(key string) int {
	parents := map[string]string{}
	for _, t := range v.kind.dim.Vocabulary().Terms() {
		parents[t.Key] = t.Parent
	}
	if parents[key] != "" && parents[key] == parents[v.key] {
		return 1
	}
	return 0
}
