package handlers

import (
	"maps"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// visitedKey holds in a draft which pages of the form were sent; it is no
// field of an advert.
const visitedKey = "_visited"

// sectionsOf lays a page of the form out with what was typed and, when the
// page was sent before, what is wrong with it.
func (s formStep) sectionsOf(o offer, faults []models.Fault) []templates.FormSection {
	var sections []templates.FormSection
	for _, section := range s.sections {
		if s.ruledOut(section.only, o.values) {
			continue
		}
		shown := templates.FormSection{Title: o.say(section.title), When: s.whenShown(section.only)}
		if section.hint != "" {
			shown.Hint = o.say(section.hint)
		}
		for _, block := range section.blocks {
			if s.ruledOut(block.only, o.values) {
				continue
			}
			b := block.shown(o, faults)
			b.When = s.whenShown(block.only)
			shown.Blocks = append(shown.Blocks, b)
		}
		if len(shown.Blocks) > 0 {
			sections = append(sections, shown)
		}
	}
	return sections
}

func (b formBlock) shown(o offer, faults []models.Fault) templates.FormBlock {
	out := templates.FormBlock{Class: b.class}
	for _, q := range b.questions {
		out.Fields = append(out.Fields, q.field(o, faults))
	}
	if slices.ContainsFunc(b.questions, func(q question) bool { return strings.HasPrefix(q.name, expensePrefix) }) {
		for _, name := range slices.Sorted(maps.Keys(o.values)) {
			if item, ok := strings.CutPrefix(name, expensePrefix); ok && !slices.Contains(usualExpenses, item) {
				q := question{name: name, kind: "select", options: payers}
				f := q.field(o, faults)
				f.Label = o.say("desk.expense_other", item)
				out.Fields = append(out.Fields, f)
			}
		}
	}
	return out
}

func (q question) field(o offer, faults []models.Fault) templates.FormField {
	typed := o.values[q.name]
	f := templates.Field{
		Name: q.name, Kind: q.kind, Label: q.labelIn(o), Required: q.must, Mode: q.mode, Max: q.max, Rows: q.rows,
		Value: first(typed), Values: typed, Faults: templates.FaultsOf(faults, q.name),
	}
	if q.hint != "" {
		f.Hint = o.say(q.hint)
	}
	if q.unit != "" {
		f.Unit = o.say(q.unit)
	}
	if q.options != nil {
		f.Options = q.options(o)
	}
	if q.kind == "select" || q.kind == "cover" {
		f.Options = withTyped(f.Options, f.Value)
	}
	return templates.FormField{Field: f, Lang: o.lang}
}

// withTyped keeps a value that is none of the choices, so that what was typed
// stays.
func withTyped(options []templates.Option, value string) []templates.Option {
	if value == "" || slices.ContainsFunc(options, func(opt templates.Option) bool { return opt.Value == value }) {
		return options
	}
	return append(options, templates.Option{Value: value, Label: value})
}

func (q question) labelIn(o offer) string {
	if q.service != "" && first(o.values["contract"]) != "employment" && first(o.values["contract"]) != "" {
		return o.say(q.service)
	}
	if q.label != "" {
		return o.say(q.label)
	}
	for _, per := range []struct {
		prefix string
		label  func(string) string
	}{
		{"equipment.", func(k string) string { return models.EquipmentItems.Label(models.EquipSec(k), o.lang) }},
		{"safety.", func(k string) string { return models.SafetyItems.Label(models.SafetyItem(k), o.lang) }},
		{"life_fit.", func(k string) string { return models.LifeFits.Label(models.LifeFit(k), o.lang) }},
	} {
		if key, ok := strings.CutPrefix(q.name, per.prefix); ok {
			return per.label(key)
		}
	}
	return o.say("advert." + strings.ReplaceAll(q.name, ".", "_"))
}

// fieldLabel is the label of a field wherever it is asked; "" for none.
func fieldLabel(o offer, name string) string {
	for _, step := range advertSteps {
		for _, section := range step.sections {
			for _, block := range section.blocks {
				for _, q := range block.questions {
					if q.name == name {
						return q.labelIn(o)
					}
				}
			}
		}
	}
	return ""
}

// faultsOn are the faults of one page.
func faultsOn(step string, faults []models.Fault) []models.Fault {
	var own []models.Fault
	for _, f := range faults {
		if stepOfField(f.Field) == step {
			own = append(own, f)
		}
	}
	return own
}

// blocking are the faults that stop publishing.
func blocking(faults []models.Fault) []models.Fault {
	var errors []models.Fault
	for _, f := range faults {
		if f.Severity == models.FaultError {
			errors = append(errors, f)
		}
	}
	return errors
}

// stepLine is the line of pages, with what is known of each.
func stepLine(say templates.Say, current string, visited []string, faults []models.Fault) []templates.DeskStep {
	var line []templates.DeskStep
	for i, step := range advertSteps {
		s := templates.DeskStep{Key: step.key, Label: say("desk.step_" + step.key), Number: i + 1, Current: step.key == current}
		if slices.Contains(visited, step.key) {
			s.Faults = len(blocking(faultsOn(step.key, faults)))
			s.Done = s.Faults == 0
		}
		line = append(line, s)
	}
	return append(line, templates.DeskStep{Key: reviewStep, Label: say("desk.step_review"), Number: len(advertSteps) + 1, Current: current == reviewStep})
}
