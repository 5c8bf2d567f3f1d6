package public

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// shownChoices is how many values of a long group stand before "show more".
const shownChoices = 8

// facets are the groups of choices, in the order of what doctors ask first.
func (v searchView) facets() []FacetGroup {
	var out []FacetGroup
	for _, d := range models.OnPage() {
		switch {
		case d.Choice() == models.ChoiceFloor:
			out = append(out, FacetGroup{Name: d.Param(), Kind: FacetFloor})
		case d.Single():
			out = append(out, v.list(d))
		case d.GroupKey() != "":
			out = append(out, v.grouped(d))
		default:
			out = append(out, v.group(d, v.values(d)))
		}
	}
	return out
}

// counts returns the counts of a facet by value.
func (v searchView) counts(name string) map[string]int {
	m := map[string]int{}
	for _, f := range v.found.Facets[name] {
		m[f.Value] = f.Count
	}
	return m
}

// choice is one value of a dimension or one of its groups.
func (v searchView) choice(d models.Dimension, key string, count int) FacetChoice {
	return FacetChoice{
		Name: d.Param(), Value: key, Label: d.Label(key, v.lang), Count: count, Chosen: slices.Contains(v.q.Asked(d), key),
	}
}

// values lists the terms that occur or are chosen, of many the most frequent
// first.
func (v searchView) values(d models.Dimension) []FacetChoice {
	counts, terms := v.counts(d.Key()), d.Vocabulary().Terms()
	var out []FacetChoice
	for _, t := range terms {
		if c := v.choice(d, t.Key, counts[t.Key]); c.Count > 0 || c.Chosen {
			out = append(out, c)
		}
	}
	if len(terms) > 12 {
		slices.SortStableFunc(out, func(a, b FacetChoice) int { return cmp.Compare(b.Count, a.Count) })
	}
	return out
}

// group finishes a group: bars relative to its largest count, the tail behind
// "show more" unless chosen.
func (v searchView) group(d models.Dimension, choices []FacetChoice) FacetGroup {
	g := FacetGroup{Name: d.Param(), Title: v.say("search.facet_" + d.Key())}
	largest := 1
	for _, c := range choices {
		largest = max(largest, c.Count)
	}
	for i, c := range choices {
		c.Percent = c.Count * 100 / largest
		if i < shownChoices || c.Chosen {
			g.Choices = append(g.Choices, c)
		} else {
			g.More = append(g.More, c)
		}
	}
	return g
}

// grouped are the groups of a dimension, and below a chosen group its values.
func (v searchView) grouped(d models.Dimension) FacetGroup {
	groups, values := v.counts(d.GroupKey()), v.counts(d.Key())
	var out []FacetChoice
	for _, t := range d.Groups().Terms() {
		group := v.choice(d, t.Key, groups[t.Key])
		below, open := v.below(d, t.Key, values)
		open = open || group.Chosen
		if group.Count == 0 && !open {
			continue
		}
		out = append(out, group)
		if open && len(below) > 1 {
			out = append(out, below...)
		}
	}
	g := v.group(d, out)
	g.Choices, g.More = append(g.Choices, g.More...), nil
	return g
}

// below are the values of a group that occur or are chosen, and whether any is
// chosen.
func (v searchView) below(d models.Dimension, group string, counts map[string]int) (out []FacetChoice, chosen bool) {
	for _, t := range d.Vocabulary().Terms() {
		if t.Parent != group {
			continue
		}
		c := v.choice(d, t.Key, counts[t.Key])
		c.Sub, chosen = true, chosen || c.Chosen
		if c.Count > 0 || c.Chosen {
			out = append(out, c)
		}
	}
	return out, chosen
}

// list is a dimension of which one value is chosen from a list: the values
// with the number of jobs that each finds.
func (v searchView) list(d models.Dimension) FacetGroup {
	g := FacetGroup{
		Name: d.Param(), Kind: FacetList, One: web.First(v.q.Asked(d)),
		Title: v.say("search.choose_" + d.Key()), Hint: v.say("search.hint_" + d.Key()),
	}
	counts := v.counts(d.Key())
	for _, t := range d.Vocabulary().Terms() {
		o := templates.Option{Value: t.Key, Label: t.Label.In(v.lang), Hint: strconv.Itoa(counts[t.Key])}
		g.Options = append(g.Options, o)
	}
	return g
}

// floors are the steps of the pay filter, yen per comparable hour.
var floors = []int64{0, 5000, 8000, 10000, 15000}

func (v searchView) payFloors() []PayFloor {
	var out []PayFloor
	own := v.q.PayUnit == "" || v.q.PayUnit == models.PayHourly
	for _, yen := range floors {
		out = append(out, PayFloor{Yen: yen, Count: web.PayAtLeast(v.found.Pay, yen), Chosen: own && v.q.PayMin == yen})
	}
	return out
}
