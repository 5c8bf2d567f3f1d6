package form

import (
	"maps"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Values are what was typed into a form, by the names of its fields.
type Values map[string][]string

// First returns the first value of a field, "" when there is none.
func (v Values) First(name string) string {
	if len(v[name]) == 0 {
		return ""
	}
	return v[name][0]
}

// Page is one page of a form.
type Page struct {
	Key      string
	Sections []Section
}

// Section is a heading with what belongs under it.
type Section struct {
	Title  string // key of words
	Hint   string // key of words, "" for none
	Only   Condition
	Blocks []Block
}

// Block is questions that are of use together.
type Block struct {
	Only      Condition
	Class     string // layout: "pairs" two or three in a row, "rows" label and field in one line
	Questions []Question
	// beginning of the names of further questions, one for each value there is; "" for none
	Open    string
	Further func(name string) Question // the question of such a name
}

// Question is one field as it is asked.
type Question struct {
	Name    string
	Kind    string // of templates.Field, or "week", "grouped", "cover"
	Must    bool
	Label   string             // key of words
	Named   func(Offer) string // the label, when it is no fixed words
	Hint    string             // key of words
	Unit    string             // key of words
	Max     int                // most characters that can be typed; 0: no limit
	Rows    int                // of a text of several lines
	Mode    string             // keyboard: "numeric", "decimal"
	Options func(Offer) []Option
	Empty   string // key of the words of a selection's empty choice; "" for the usual ones
}

// Option is one choice of a question, in the words of the page.
type Option struct {
	Value string
	Label string
	Group string // heading under which it stands
}

// Offer is what labels and choices depend on.
type Offer struct {
	Lang         vocab.Lang
	Say          func(key string, args ...any) string
	Values       Values
	Employers    []models.Employer // that the poster may advertise for
	Institutions []models.Employer // of those, medical institutions
	// Ready are answers offered to a question of free text, for a tap; nil: none.
	Ready func(name string) []string
}

// Asks returns the questions of the block given the answers so far.
func (b Block) Asks(values Values) []Question {
	if b.Open == "" {
		return b.Questions
	}
	questions := slices.Clone(b.Questions)
	for _, name := range slices.Sorted(maps.Keys(values)) {
		asked := slices.ContainsFunc(b.Questions, func(q Question) bool { return q.Name == name })
		if strings.HasPrefix(name, b.Open) && len(name) > len(b.Open) && !asked {
			questions = append(questions, b.Further(name))
		}
	}
	return questions
}

// Questions returns every question of the page, whatever the answers, with
// those that values add; visit gets each with the conditions it stands under.
func (p Page) Questions(values Values, visit func(q Question, section, block Condition)) {
	for _, section := range p.Sections {
		for _, block := range section.Blocks {
			for _, q := range block.Asks(values) {
				visit(q, section.Only, block.Only)
			}
		}
	}
}

// Asked returns the names of the questions on the page, given the answers so
// far. Parts that the browser hides by itself count as asked.
func (p Page) Asked(values Values) []string {
	var names []string
	p.Questions(values, func(q Question, section, block Condition) {
		if !p.RuledOut(section, values) && !p.RuledOut(block, values) {
			names = append(names, q.Name)
		}
	})
	return names
}

// RuledOut reports whether answers on other pages make a part of this page
// useless. What depends on answers of the page itself is shown, and hidden by
// the browser as these change.
func (p Page) RuledOut(c Condition, values Values) bool { return !p.asksFor(c) && !c.Holds(values) }

// WhenShown is the condition for the browser, "" when it has nothing to do.
func (p Page) WhenShown(c Condition) string {
	if p.asksFor(c) {
		return c.String()
	}
	return ""
}

// asksFor reports whether the page asks what the condition depends on.
func (p Page) asksFor(c Condition) bool {
	found := false
	p.Questions(nil, func(q Question, _, _ Condition) { found = found || slices.Contains(c.Fields(), q.Name) })
	return found
}

// LabelIn returns the label of a question as the page says it.
func (q Question) LabelIn(o Offer) string {
	if q.Named != nil {
		return q.Named(o)
	}
	return o.Say(q.Label)
}

// Choices returns what may be chosen, nil for questions without choices.
func (q Question) Choices(o Offer) []Option {
	if q.Options == nil {
		return nil
	}
	return q.Options(o)
}

// InWords says values as a reader sees them.
func (q Question) InWords(o Offer, values []string) string {
	if q.Kind == "check" {
		if len(values) > 0 {
			return o.Say("advert.value_yes")
		}
		return o.Say("advert.value_no")
	}
	options := q.Choices(o)
	words := make([]string, 0, len(values))
	for _, v := range values {
		if i := slices.IndexFunc(options, func(option Option) bool { return option.Value == v }); i >= 0 {
			v = options[i].Label
		}
		words = append(words, v)
	}
	return strings.Join(words, " ・ ")
}
