package handlers

import (
	"slices"
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// shownChoices is how many values of a long group stand before "show more".
const shownChoices = 8

// facets are the groups of choices, in the order of what doctors ask first.
func (v searchView) facets() []templates.FacetGroup {
	c := v.q.Criteria
	return []templates.FacetGroup{
		v.group("remote", v.vocabulary(models.RemoteLevels.Terms(), "remote", keysOfAny(c.Remote))),
		v.works(),
		v.group("specialty", v.vocabulary(models.Specialties.Terms(), "specialty", keysOfAny(c.Specialty))),
		v.group("schedule", v.vocabulary(models.ScheduleTypes.Terms(), "schedule", keysOfAny(c.Schedule))),
		v.group("employment", v.vocabulary(models.EmploymentTypes.Terms(), "employment", keysOfAny(c.Employment))),
		v.group("lang", v.vocabulary(models.Languages.Terms(), "lang", keysOfAny(c.Lang))),
	}
}

func keysOfAny[K ~string](keys []K) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = string(k)
	}
	return out
}

// counts returns the counts of a group by value.
func (v searchView) counts(name string) map[string]int {
	m := map[string]int{}
	for _, f := range v.found.Facets[name] {
		m[f.Value] = f.Count
	}
	return m
}

// vocabulary lists the terms that occur or are chosen, most frequent first.
func (v searchView) vocabulary(terms []models.Term, name string, chosen []string) []templates.FacetChoice {
	counts := v.counts(name)
	var out []templates.FacetChoice
	for _, t := range terms {
		on := slices.Contains(chosen, t.Key)
		if counts[t.Key] == 0 && !on {
			continue
		}
		out = append(out, templates.FacetChoice{Name: name, Value: t.Key, Label: t.Label.In(v.lang), Count: counts[t.Key], Chosen: on})
	}
	if len(terms) > 12 {
		slices.SortStableFunc(out, func(a, b templates.FacetChoice) int { return b.Count - a.Count })
	}
	return out
}

// group finishes a group: bars relative to its largest count, the tail behind
// "show more" unless chosen.
func (v searchView) group(name string, choices []templates.FacetChoice) templates.FacetGroup {
	g := templates.FacetGroup{Name: name, Title: v.say("search.facet_" + name)}
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

// works are the ten groups of work, and below a chosen group its work types.
func (v searchView) works() templates.FacetGroup {
	groups, types := v.counts("group"), v.counts("work")
	chosen := v.q.Work
	var out []templates.FacetChoice
	for _, g := range models.WorkGroups.Terms() {
		on := slices.Contains(chosen, g.Key)
		var below []templates.FacetChoice
		open := on
		for _, t := range models.WorkTypes.Terms() {
			if t.Parent != g.Key {
				continue
			}
			picked := slices.Contains(chosen, t.Key)
			open = open || picked
			if types[t.Key] > 0 || picked {
				below = append(below, templates.FacetChoice{Name: "work", Value: t.Key, Label: t.Label.In(v.lang), Count: types[t.Key], Chosen: picked, Sub: true})
			}
		}
		if groups[g.Key] == 0 && !open {
			continue
		}
		out = append(out, templates.FacetChoice{Name: "work", Value: g.Key, Label: g.Label.In(v.lang), Count: groups[g.Key], Chosen: on})
		if open && len(below) > 1 {
			out = append(out, below...)
		}
	}
	g := v.group("work", out)
	g.Choices, g.More = append(g.Choices, g.More...), nil
	return g
}

// prefs are the prefectures with the number of jobs that can be done from each.
func (v searchView) prefs() []templates.Option {
	counts := v.counts("pref")
	var out []templates.Option
	for _, t := range models.Prefs.Terms() {
		out = append(out, templates.Option{Value: t.Key, Label: t.Label.In(v.lang), Hint: strconv.Itoa(counts[t.Key])})
	}
	return out
}

// floors are the steps of the pay filter, yen per comparable hour.
var floors = []int64{0, 5000, 8000, 10000, 15000}

func (v searchView) payFloors() []templates.PayFloor {
	var out []templates.PayFloor
	own := v.q.PayUnit == "" || v.q.PayUnit == models.PayHourly
	for _, yen := range floors {
		out = append(out, templates.PayFloor{Yen: yen, Count: payAtLeast(v.found.Pay, yen), Chosen: own && v.q.PayMin == yen})
	}
	return out
}
