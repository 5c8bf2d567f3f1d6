package advert

import (
	"maps"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/handlers/form"
)

// Missing is the key of the page that asks for what still stops a draft,
// wherever in the form it is asked.
const Missing = "missing"

// AskedFor is the hidden field that names what such a page asks, parted by
// commas: by the time it is sent other things may be missing.
const AskedFor = "_asked_for"

// MissingPage asks the questions with these names under their headings, and
// what depends on their answers and is not answered itself: whole sections too, such
// as those of one kind of contract, so that all is asked in one round. The browser shows
// what the answers ask for.
func MissingPage(names []string, values form.Values) form.Page {
	names = append(following(names, values), names...)
	return pageOf(func(block form.Block) (form.Block, bool) { return blockOf(block, names, values) })
}

// following are the questions of whole sections that answers asked for make needed.
func following(names []string, values form.Values) (more []string) {
	if slices.Contains(names, "regulatory.oh.scope") {
		more = append(more, "licences.required") // what is held may not do for an appointment
	}
	for _, p := range Pages {
		for _, section := range p.Sections {
			depends := slices.ContainsFunc(section.Only.Fields(), func(f string) bool { return slices.Contains(names, f) })
			if !depends && !(slices.Contains(names, "contract") && len(section.Only.Fields()) == 0) {
				continue // without a contract nothing was asked of what each of them wants
			}
			for _, block := range section.Blocks {
				if depends || len(block.Only.Fields()) == 0 {
					more = append(more, needed(block, values, depends)...)
				}
			}
		}
	}
	return more
}

// needed are the questions of a block that have to be answered and are not; rows, such as
// who bears which cost, count when the block is asked for as a whole.
func needed(block form.Block, values form.Values, whole bool) (names []string) {
	for _, q := range block.Asks(values) {
		if (q.Must || whole && block.Class == "rows") && values.First(q.Name) == "" {
			names = append(names, q.Name)
		}
	}
	return names
}

// AskedPage asks the questions with these names and no others: a page of what is
// missing as it was shown, whatever was answered since.
func AskedPage(names []string) form.Page {
	asked := form.Values{}
	for _, name := range names {
		asked[name] = nil
	}
	return pageOf(func(block form.Block) (form.Block, bool) {
		kept := form.Block{Only: block.Only, Class: classOf(block)}
		for _, q := range block.Asks(asked) {
			if slices.Contains(names, q.Name) {
				kept.Questions = append(kept.Questions, spread(q))
			}
		}
		return kept, len(kept.Questions) > 0
	})
}

// JointPage asks the questions with these names of several drafts together: of which
// of them a question is asked depends on the answers of each.
func JointPage(names []string) form.Page {
	page := AskedPage(names)
	for i := range page.Sections {
		section := &page.Sections[i]
		section.Only = form.Condition{}
		for j := range section.Blocks {
			section.Blocks[j].Only = form.Condition{}
		}
	}
	return page
}

// pageOf is a page of what is left of the blocks of the form.
func pageOf(left func(form.Block) (form.Block, bool)) form.Page {
	page := form.Page{Key: Missing}
	for _, p := range Pages {
		for _, section := range p.Sections {
			kept := section
			kept.Blocks = nil
			for _, block := range section.Blocks {
				if b, ok := left(block); ok {
					kept.Blocks = append(kept.Blocks, b)
				}
			}
			if len(kept.Blocks) > 0 {
				page.Sections = append(page.Sections, kept)
			}
		}
	}
	return page
}

// blockOf is what a page of what is missing asks of a block.
func blockOf(block form.Block, names []string, values form.Values) (form.Block, bool) {
	follows := slices.ContainsFunc(block.Only.Fields(), func(f string) bool { return slices.Contains(names, f) })
	kept := form.Block{Only: block.Only, Class: classOf(block)}
	for _, q := range block.Asks(values) {
		beside := slices.Contains(names, besides[q.Name])
		if slices.Contains(names, q.Name) || (follows || beside) && values.First(q.Name) == "" {
			kept.Questions = append(kept.Questions, spread(q))
		}
	}
	return kept, len(kept.Questions) > 0
}

// classOf is how a block is laid out: labels of few questions stand over them.
func classOf(block form.Block) string {
	if block.Class == "rows" {
		return ""
	}
	return block.Class
}

// besides are questions that an answer to another may make needed: what is said
// of smoking where the doctor works at home, or without which another has no
// answer: the end of a period, or that it has none, where the first days take place;
// what is considered for care in a contract of service that lasts.
var besides = map[string]string{
	"terms.smoking.note": "terms.smoking.measure",
	"terms.period.to":    "terms.period.from", "terms.period.open": "terms.period.from", "terms.term.to": "terms.term.from",
	"terms.care_consideration": "terms.period.from",
	"onsite.place":             "onsite.note", "onsite.pref": "onsite.note",
}

// Beside are the questions that are not answered and that answers to some others may make
// needed.
func Beside(names []string, values form.Values) (beside []string) {
	for _, name := range slices.Sorted(maps.Keys(besides)) {
		if slices.Contains(names, besides[name]) && !slices.Contains(names, name) && values.First(name) == "" {
			beside = append(beside, name)
		}
	}
	return beside
}

// mostSpread is how many choices of a selection stand beside each other: one tap
// takes one, a selection two.
const mostSpread = 7

// spread asks a selection of few choices by showing all of them.
func spread(q form.Question) form.Question {
	offered := q.Options
	if q.Kind != "select" || offered == nil {
		return q
	}
	if len(offered(form.Offer{Say: func(key string, _ ...any) string { return key }})) > mostSpread {
		return q
	}
	if q.Name == "employer" || q.Name == "regulatory.institution" {
		return q // how many there are depends on the organisation
	}
	q.Kind = "radio"
	q.Options = func(o form.Offer) []form.Option {
		return slices.DeleteFunc(offered(o), func(option form.Option) bool { return option.Value == "" })
	}
	return q
}

// NamesAsked are the names that a sent page asked, as far as the form asks them.
func NamesAsked(typed string) (names []string) {
	for name := range strings.SplitSeq(typed, ",") {
		if PageOfField(name) != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}
