package public

import (
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/templates"
)

// searchView turns a question and its answer into what the search page shows.
type searchView struct {
	lang     vocab.Lang
	say      templates.Say
	describe func(models.Criteria, vocab.Lang) string // criteria in words
	q        models.Query
	found    index.Results
}

// link is the address of the list for other criteria, on its first page.
func (v searchView) link(c models.Criteria) string {
	q := v.q
	q.Criteria, q.Page = c, 1
	return v.address(q)
}

func (v searchView) address(q models.Query) string {
	path := templates.Href(v.lang, "/")
	if s := q.Values().Encode(); s != "" {
		return path + "?" + s
	}
	return path
}

func (v searchView) pageLink() string {
	q := v.q
	q.Page = 1
	link := v.address(q)
	if strings.Contains(link, "?") {
		return link + "&page="
	}
	return link + "?page="
}

func (v searchView) title() string {
	return v.describe(v.q.Criteria, v.lang)
}

// readings shows how each typed word was understood.
func (v searchView) readings() []ReadingChip {
	var chips []ReadingChip
	for i, r := range v.found.Readings {
		chip := ReadingChip{
			Typed: r.Typed, Label: r.Typed, Not: r.Not, Or: r.Or, Generic: r.Kind == search.ReadGeneric,
		}
		switch r.Kind {
		case search.ReadValue:
			chip.Kind, chip.Label = kindWords(v.say, r.Column), r.Label.In(v.lang)
			if r.Column == search.ColStart && namesYear(r.Typed) {
				chip.Label = v.say("search.any_year", chip.Label)
			}
		case search.ReadPay:
			chip.Kind = v.say("search.facet_pay")
		case search.ReadSpelling:
			chip.Label = r.Label.In(v.lang)
		}
		if !chip.Generic {
			chip.Undo = v.link(without(v.q.Criteria, v.found.Readings, i))
		}
		chips = append(chips, chip)
	}
	return chips
}

// namesYear reports whether a typed date has a year, of which the month alone
// is asked for.
func namesYear(typed string) bool {
	return strings.Contains(typed, "年") || fourDigits.MatchString(typed)
}

var fourDigits = regexp.MustCompile(`[0-9０-９]{4}`)

// without takes what one reading was read from out of the text of criteria.
func without(c models.Criteria, readings []search.Reading, i int) models.Criteria {
	c.Text = reading.Without(c.Text, readings, i)
	return c
}

// asTyped is the address that takes the words read as values of a vocabulary
// as plain words of the advert instead; "" when there are none.
func (v searchView) asTyped() string {
	plain := v.q.Criteria
	for _, r := range v.found.Readings {
		if r.Kind == search.ReadValue && !r.Not {
			plain.Literal = append(slices.Clip(plain.Literal), r.Typed)
		}
	}
	if len(plain.Literal) == len(v.q.Literal) {
		return ""
	}
	return v.link(plain)
}

// kindWords names what a column holds.
func kindWords(say templates.Say, c search.Column) string { return say("search.facet_" + c.Key()) }

// chosen lists the filters in force, each with the address without it.
func (v searchView) chosen() []FilterChip {
	c := v.q.Criteria
	var chips []FilterChip
	add := func(kind, label string, rest models.Criteria) {
		chips = append(chips, FilterChip{Kind: v.say("search.facet_" + kind), Label: label, Remove: v.link(rest)})
	}
	for d := range models.Dimensions() {
		for _, k := range c.Asked(d) {
			add(d.Key(), d.Label(k, v.lang), c.With(d, minus(c.Asked(d), k)))
		}
	}
	for _, word := range c.Literal {
		rest := c
		rest.Literal = minus(c.Literal, word)
		add("literal", word, rest)
	}
	if c.PayMin > 0 {
		unit := c.PayUnit
		if unit == "" {
			unit = models.PayHourly
		}
		add(
			"pay", v.say("search.pay_from", templates.AmountWords(v.lang, unit, c.PayMin, c.PayMin)),
			c.Without(models.DimPay),
		)
	}
	return chips
}

func minus[K comparable](list []K, k K) []K {
	return slices.DeleteFunc(slices.Clone(list), func(x K) bool { return x == k })
}

// sorts are the orders of the list. Without words nothing is more relevant than
// the rest, and the list is in the order of the newest.
func (v searchView) sorts() []SortChoice {
	var out []SortChoice
	chosen := v.q.Sort
	if v.q.Text == "" && chosen == models.SortRelevance {
		chosen = models.SortNewest
	}
	for _, s := range []models.Sort{models.SortRelevance, models.SortNewest, models.SortPay, models.SortClosing} {
		if s == models.SortRelevance && v.q.Text == "" {
			continue
		}
		out = append(out, SortChoice{Value: string(s), Label: v.say("search.sort_" + string(s)), Chosen: s == chosen})
	}
	return out
}

// wider offers what to drop when nothing was found.
func (v searchView) wider() []WiderChoice {
	var out []WiderChoice
	for _, w := range v.found.Wider {
		rest, dropped := drop(v.q.Criteria, w.Without)
		out = append(out, WiderChoice{Label: v.describe(dropped, v.lang), Count: w.Total, Link: v.link(rest)})
	}
	return out
}

// spelling says what was searched instead of an unknown word.
func (v searchView) spelling() *SpellingOffer {
	for _, r := range v.found.Readings {
		if r.Kind == search.ReadSpelling {
			insist := v.q.Criteria
			insist.Literal = append(slices.Clone(insist.Literal), r.Typed)
			return &SpellingOffer{Typed: r.Typed, Meant: r.Label.In(v.lang), Link: v.link(insist)}
		}
	}
	return nil
}

// meaning asks which 在宅 was meant when the word stands alone: working from
// one's own home, or medicine in the homes of patients.
func (v searchView) meaning() *MeaningChoice {
	for _, word := range strings.Fields(v.q.Text) {
		if word != "在宅" {
			continue
		}
		home, visit := v.q.Criteria, v.q.Criteria
		home.Text = strings.Replace(home.Text, word, "在宅勤務", 1)
		visit.Text = strings.Replace(visit.Text, word, "在宅医療", 1)
		return &MeaningChoice{Word: word, Choices: []FilterChip{
			{Label: v.say("search.meaning_home"), Remove: v.link(home)},
			{Label: v.say("search.meaning_visit"), Remove: v.link(visit)},
		}}
	}
	return nil
}

// placed returns the prefecture that the only word for a place stands for, and
// the question whether work can be done from there instead of being there.
func (v searchView) placed() (vocab.Pref, models.Criteria, bool) {
	at := -1
	for i, r := range v.found.Readings {
		if r.Kind == search.ReadValue && r.Column == search.ColPlace && !r.Not {
			if at >= 0 {
				return "", models.Criteria{}, false
			}
			at = i
		}
	}
	if at < 0 || len(v.q.Pref) > 0 {
		return "", models.Criteria{}, false
	}
	for _, t := range vocab.Prefs.Terms() {
		if t.Label == v.found.Readings[at].Label {
			from := without(v.q.Criteria, v.found.Readings, at)
			from.Pref = []vocab.Pref{vocab.Pref(t.Key)}
			return from.Pref[0], from, true
		}
	}
	return "", models.Criteria{}, false
}

// drop takes one parameter out of criteria and returns both halves.
func drop(c models.Criteria, name string) (rest, dropped models.Criteria) {
	values, only := c.Values(), url.Values{}
	only[name] = values[name]
	delete(values, name)
	if name == "pay_min" {
		delete(values, "pay_unit")
		only["pay_unit"] = c.Values()["pay_unit"]
	}
	a, _ := models.ParseQuery(values) // what Values wrote has no faults
	b, _ := models.ParseQuery(only)
	return a.Criteria, b.Criteria
}
