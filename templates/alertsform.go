package templates

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// CriteriaPrefix stands before the search form's names in a form that has
// fields of its own: "c_q", "c_work".
const CriteriaPrefix = "c_"

// CriteriaForm asks for models.Criteria with the search form's own fields.
type CriteriaForm struct {
	Text     Field
	Groups   []CriteriaGroup
	PayMin   Field
	PayUnit  Field
	Hidden   []Hidden // what the form carries without asking
	CountURL string   // answers {"total": n} for the fields as they stand
	Total    int      // matches now
	Counted  bool     // Total is known
}

// CriteriaGroup is one folded group of choices.
type CriteriaGroup struct {
	Field
	Chosen string // labels of what is chosen
}

// CriteriaFormOf fills the form. Faults name parameters as in the search
// address; they are shown at the prefixed fields.
func CriteriaFormOf(lang vocab.Lang, say Say, c models.Criteria, faults []models.Fault) CriteriaForm {
	own := func(name string) []models.Fault {
		out := FaultsOf(faults, name)
		for i := range out {
			out[i].Field = CriteriaPrefix + name
		}
		return out
	}
	group := func(name, label string, options []Option, values []string) CriteriaGroup {
		g := CriteriaGroup{Field: Field{
			Name: CriteriaPrefix + name, Label: label, Kind: "checks", Options: options, Values: values,
			Faults: own(name),
		}}
		for _, o := range options {
			if slices.Contains(values, o.Value) {
				g.Chosen += Join(lang, g.Chosen) + o.Label
			}
		}
		if len(values) == 0 {
			g.Value = "-" // no option is empty
		}
		return g
	}
	f := CriteriaForm{
		Text: Field{Name: CriteriaPrefix + "q", Label: say("alerts.words"), Hint: say("alerts.words_hint"), Kind: "search",
			Value: c.Text, Max: models.MaxTextRunes, Fill: "off", Faults: own("q")},
		PayMin: Field{Name: CriteriaPrefix + "pay_min", Label: say("alerts.pay"), Value: floorAsTyped(c, own("pay_min")), Mode: "numeric",
			Unit: say("alerts.yen"), Max: 11, Faults: own("pay_min")},
		PayUnit: Field{Name: CriteriaPrefix + "pay_unit", Label: say("alerts.pay_unit"), Kind: "select", Value: string(c.PayUnit),
			Options: append([]Option{{Label: say("alerts.pay_comparable")}}, OptionsOf(vocab.PayUnits, lang)...),
			Faults:  own("pay_unit")},
	}
	for _, d := range models.InForms() {
		f.Groups = append(f.Groups, group(d.Param(), say("alerts.ask_"+d.Key()), choicesOf(d, lang, c.Asked(d)),
			c.Asked(d)))
	}
	for d := range models.Dimensions() {
		if d.Carried() {
			f.carry(d.Param(), c.Asked(d))
		}
	}
	f.carry("literal", c.Literal)
	f.carry("not_poster", c.NotPoster)
	return f
}

// carry keeps values of a parameter that the form does not ask for.
func (f *CriteriaForm) carry(name string, values []string) {
	for _, v := range values {
		f.Hidden = append(f.Hidden, Hidden{CriteriaPrefix + name, v})
	}
}

// choicesOf are the options of a dimension in a question: where it has groups
// these, and below them single values that are chosen already.
func choicesOf(d models.Dimension, lang vocab.Lang, chosen []string) []Option {
	if d.GroupKey() == "" {
		return ValuesOf(d, lang)
	}
	options := OptionsOf(d.Groups(), lang)
	for _, t := range d.Vocabulary().Terms() {
		if slices.Contains(chosen, t.Key) {
			options = append(options, Option{Value: t.Key, Label: t.Label.In(lang)})
		}
	}
	return options
}

// ValuesOf are the values of a dimension as options: those below others, as
// subspecialties are, stand last.
func ValuesOf(d models.Dimension, lang vocab.Lang) []Option {
	var first, below []Option
	for _, t := range d.Vocabulary().Terms() {
		o := Option{Value: t.Key, Label: t.Label.In(lang)}
		if t.Parent != "" && d.Vocabulary().Has(t.Parent) {
			below = append(below, o)
		} else {
			first = append(first, o)
		}
	}
	return append(first, below...)
}

func Texts[K ~string](keys []K) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = string(k)
	}
	return out
}

func Amount(n int64) string {
	if n == 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// Join is what stands between two labels of a list, "" before the first.
func Join(lang vocab.Lang, before string) string {
	switch {
	case before == "":
		return ""
	case lang == vocab.EN:
		return ", "
	}
	return "・"
}

// Joined writes labels as a list in lang.
func Joined(lang vocab.Lang, labels []string) string {
	if lang == vocab.EN {
		return strings.Join(labels, ", ")
	}
	return strings.Join(labels, "・")
}

// floorAsTyped is the value of the field of the lowest pay: what was typed, when
// it could not be read.
func floorAsTyped(c models.Criteria, faults []models.Fault) string {
	for _, f := range faults {
		if len(f.Args) > 0 {
			return f.Args[0]
		}
	}
	return Amount(c.PayMin)
}
