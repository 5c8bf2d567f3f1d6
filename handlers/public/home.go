package public

import (
	"cmp"
	"context"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// Home is what a first visitor sees before the newest jobs: the ways in.
type Home struct {
	Groups      []HomeGroup
	Pay         PayTable // of the groups; rows stand in the same order
	Specialties []WiderChoice
	Regions     []HomeRegion
	Sample      *templates.Card // shows how a job is read; nil when none says enough
}

// sampleOf is the first card that has all there is to read: fixed times, and pay
// that compares.
func sampleOf(cards []templates.Card) *templates.Card {
	for i := range cards {
		if cards[i].Week.Bound() && cards[i].Pay.To > 0 {
			return &cards[i]
		}
	}
	return nil
}

// HomeGroup is one group of kinds of work with what it pays.
type HomeGroup struct {
	Label, Link string
	Count       int
	Kinds       []WiderChoice // the pages of its kinds
	Row         templates.SpreadRow
}

// HomeRegion are the prefectures of one part of the country.
type HomeRegion struct {
	Title string
	Prefs []WiderChoice
}

// regions are the parts of the country by the codes of their first prefectures.
var regions = []struct {
	key  string
	from vocab.Pref
}{
	{"north", "01"}, {"kanto", "08"}, {"chubu", "15"}, {"kinki", "24"}, {"chugoku", "31"}, {"shikoku", "36"},
	{"kyushu", "40"},
}

// mostSpecialties is how many specialties the home page names.
const mostSpecialties = 18

// home fills the ways in from the counts of the whole board.
func (h *Handlers) home(ctx context.Context, lang vocab.Lang, found index.Results) (*Home, error) {
	v := searchView{lang: lang, say: h.SayIn(lang), found: found}
	out := &Home{Specialties: v.landings(landingKinds[1], mostSpecialties), Regions: v.regions()}
	var err error
	out.Groups, out.Pay, err = h.homeGroups(ctx, v)
	return out, err
}

// homeGroups are the groups of work that have jobs, each with the spread of the
// form of contract that most of its adverts have.
func (h *Handlers) homeGroups(ctx context.Context, v searchView) (groups []HomeGroup, table PayTable, err error) {
	counts, kinds := v.counts(models.DimWork.GroupKey()), v.counts(models.DimWork.Key())
	var all []models.PaySpread
	for _, t := range vocab.WorkGroups.Terms() {
		if counts[t.Key] == 0 {
			continue
		}
		of := models.Criteria{Work: []string{t.Key}}
		g := HomeGroup{Label: t.Label.In(v.lang), Link: v.link(of), Count: counts[t.Key]}
		for _, w := range vocab.WorkTypes.Terms() {
			if w.Parent == t.Key && kinds[w.Key] > 0 {
				page := templates.Href(v.lang, "/work/"+w.Key)
				g.Kinds = append(g.Kinds, WiderChoice{w.Label.In(v.lang), kinds[w.Key], page})
			}
		}
		survey, err := h.Index.Survey(ctx, of)
		if err != nil {
			return nil, table, err
		}
		form := slices.MaxFunc(models.PayForms, func(a, b models.PayForm) int {
			return cmp.Compare(survey.Pay[a].Adverts, survey.Pay[b].Adverts)
		})
		g.Row = templates.SpreadRow{Form: v.say("pay.form_" + string(form)), PaySpread: survey.Pay[form]}
		groups, all = append(groups, g), append(all, survey.Pay[form])
	}
	scale := templates.SpreadScaleOf(all)
	table.Marks = scale.Marks(v.lang)
	for i := range groups {
		groups[i].Row.Scale = scale
		table.Rows = append(table.Rows, groups[i].Row)
	}
	return groups, table, nil
}

// landings are the pages of the most frequent values of a kind.
func (v searchView) landings(kind landingKind, most int) []WiderChoice {
	var out []WiderChoice
	for _, n := range v.found.Facets[kind.dim.Key()] {
		if n.Count > 0 && n.Value != string(vocab.SpecialtyAny) {
			page := templates.Href(v.lang, kind.path+n.Value)
			out = append(out, WiderChoice{kind.dim.Label(n.Value, v.lang), n.Count, page})
		}
	}
	slices.SortStableFunc(out, func(a, b WiderChoice) int { return cmp.Compare(b.Count, a.Count) })
	return out[:min(len(out), most)]
}

// regions are all prefectures with the number of jobs that can be done there.
func (v searchView) regions() []HomeRegion {
	counts := v.counts(models.DimPref.Key())
	var out []HomeRegion
	for _, t := range vocab.Prefs.Terms() {
		if len(out) < len(regions) && vocab.Pref(t.Key) == regions[len(out)].from {
			out = append(out, HomeRegion{Title: v.say("home.region_" + regions[len(out)].key)})
		}
		at := &out[len(out)-1]
		page := templates.Href(v.lang, "/prefectures/"+t.Key)
		at.Prefs = append(at.Prefs, WiderChoice{t.Label.In(v.lang), counts[t.Key], page})
	}
	return out
}
