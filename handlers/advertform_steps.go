package handlers

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// formStep is one page of the form of an advert.
type formStep struct {
	key      string
	sections []formSection
}

// formSection is a heading with what belongs under it.
type formSection struct {
	title  string // key of words
	hint   string // key of words, "" for none
	only   condition
	blocks []formBlock
}

// formBlock is questions that are of use together.
type formBlock struct {
	only      condition
	class     string // layout: "pairs" two or three in a row, "rows" label and field in one line
	questions []question
}

// question is one field as it is asked.
type question struct {
	name    string
	kind    string // of templates.Field, or "week", "grouped", "cover"
	must    bool
	label   string // key of words when it is not that of the field
	service string // label in a contract of service, when it differs
	hint    string // key of words
	unit    string // key of words
	max     int
	rows    int
	mode    string
	options func(o offer) []templates.Option
}

// offer is what the choices of a question depend on.
type offer struct {
	lang         models.Lang
	say          templates.Say
	employers    []models.Employer // that the poster may advertise for
	institutions []models.Employer // of those, medical institutions
	values       map[string][]string
}

// reviewStep is the last page: everything that is wrong, the preview, the
// declaration.
const reviewStep = "review"

// advertSteps are the pages of the form in their order, before the review.
var advertSteps = []formStep{workStep, whereStep, whenStep, payStep, termsStep, needStep, safetyStep}

// stepOf returns the page with this key.
func stepOf(key string) (formStep, bool) {
	i := slices.IndexFunc(advertSteps, func(s formStep) bool { return s.key == key })
	if i < 0 {
		return formStep{}, false
	}
	return advertSteps[i], true
}

// after returns the key of the page that follows.
func (s formStep) after() string {
	i := slices.IndexFunc(advertSteps, func(o formStep) bool { return o.key == s.key })
	if i+1 < len(advertSteps) {
		return advertSteps[i+1].key
	}
	return reviewStep
}

// asked returns the names of the questions on the page, given the answers so
// far. Parts that the browser hides by itself count as asked.
func (s formStep) asked(values map[string][]string) []string {
	var names []string
	for _, section := range s.sections {
		if s.ruledOut(section.only, values) {
			continue
		}
		for _, block := range section.blocks {
			if s.ruledOut(block.only, values) {
				continue
			}
			for _, q := range block.questions {
				names = append(names, q.name)
			}
		}
	}
	if s.key == termsStep.key {
		for name := range values {
			if strings.HasPrefix(name, expensePrefix) && !slices.Contains(names, name) && freelance.holds(values) {
				names = append(names, name)
			}
		}
	}
	return names
}

// ruledOut reports whether answers on other pages make a part of this page
// useless. What depends on answers of the page itself is shown, and hidden by
// the browser as these change.
func (s formStep) ruledOut(c condition, values map[string][]string) bool {
	return !s.asksFor(c) && !c.holds(values)
}

// asksFor reports whether the page asks what the condition depends on.
func (s formStep) asksFor(c condition) bool {
	for _, section := range s.sections {
		for _, block := range section.blocks {
			if slices.ContainsFunc(block.questions, func(q question) bool { return slices.Contains(c.fields, q.name) }) {
				return true
			}
		}
	}
	return false
}

// whenShown is the condition for the browser, "" when it has nothing to do.
func (s formStep) whenShown(c condition) string {
	if s.asksFor(c) {
		return c.String()
	}
	return ""
}

// relevant returns the values of the questions that apply to the answers.
// What was typed into a part that does not apply any more stays in the draft
// but is no part of the advert.
func relevant(values map[string][]string) map[string][]string {
	out := make(map[string][]string, len(values))
	for name, typed := range values {
		out[name] = typed
	}
	for _, step := range advertSteps {
		for _, section := range step.sections {
			for _, block := range section.blocks {
				if section.only.holds(values) && block.only.holds(values) {
					continue
				}
				for _, q := range block.questions {
					delete(out, q.name)
				}
			}
		}
	}
	if !freelance.holds(values) {
		for name := range out {
			if strings.HasPrefix(name, expensePrefix) {
				delete(out, name)
			}
		}
	}
	return out
}

// stepOfField returns the page on which a field is asked, "" for none.
func stepOfField(name string) string {
	if strings.HasPrefix(name, expensePrefix) {
		return termsStep.key
	}
	for _, step := range advertSteps {
		for _, section := range step.sections {
			for _, block := range section.blocks {
				for _, q := range block.questions {
					if q.name == name {
						return step.key
					}
				}
			}
		}
	}
	return ""
}
