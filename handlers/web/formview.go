package web

import (
	"slices"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// SectionsOf lays a page of a form out with what was typed and, when the page
// was sent before, what is wrong with it.
func SectionsOf(p form.Page, o form.Offer, faults []models.Fault) []templates.FormSection {
	var sections []templates.FormSection
	for _, section := range p.Sections {
		if p.RuledOut(section.Only, o.Values) {
			continue
		}
		shown := templates.FormSection{Title: o.Say(section.Title), When: p.WhenShown(section.Only)}
		if section.Hint != "" {
			shown.Hint = o.Say(section.Hint)
		}
		for _, block := range section.Blocks {
			if p.RuledOut(block.Only, o.Values) {
				continue
			}
			b := templates.FormBlock{Class: block.Class, When: p.WhenShown(block.Only)}
			for _, q := range block.Asks(o.Values) {
				b.Fields = append(b.Fields, fieldOf(q, o, faults))
			}
			shown.Blocks = append(shown.Blocks, b)
		}
		if len(shown.Blocks) > 0 {
			sections = append(sections, shown)
		}
	}
	return sections
}

// fieldOf is a question as a page shows it.
func fieldOf(q form.Question, o form.Offer, faults []models.Fault) templates.FormField {
	f := templates.Field{
		Name: q.Name, Kind: q.Kind, Label: q.LabelIn(o), Required: q.Must, Mode: q.Mode, Max: q.Max, Rows: q.Rows,
		Value: o.Values.First(q.Name), Values: o.Values[q.Name], Faults: templates.FaultsOf(faults, q.Name),
		Options: optionsOf(q, o),
	}
	if q.Hint != "" {
		f.Hint = o.Say(q.Hint)
	}
	if q.Unit != "" {
		f.Unit = o.Say(q.Unit)
	}
	if o.Ready != nil && f.Value == "" {
		f.Ready = o.Ready(q.Name)
	}
	return templates.FormField{Field: f, Lang: o.Lang}
}

// optionsOf are the choices of a question. A selection keeps a value that is
// none of them, so that what was typed stays.
func optionsOf(q form.Question, o form.Offer) []templates.Option {
	var options []templates.Option
	for _, choice := range q.Choices(o) {
		options = append(options, templates.Option{Value: choice.Value, Label: choice.Label, Group: choice.Group})
	}
	typed := o.Values.First(q.Name)
	known := slices.ContainsFunc(options, func(option templates.Option) bool { return option.Value == typed })
	if typed != "" && !known && (q.Kind == "select" || q.Kind == "cover") {
		options = append(options, templates.Option{Value: typed, Label: typed})
	}
	return options
}

// Blocking are the faults that stop publishing.
func Blocking(faults []models.Fault) []models.Fault {
	var errors []models.Fault
	for _, f := range faults {
		if f.Severity == models.FaultError {
			errors = append(errors, f)
		}
	}
	return errors
}

// StepLine is the line of pages of the form of an advert, with what is known
// of each.
func StepLine(say templates.Say, current string, visited []string, faults []models.Fault) []templates.FormStep {
	var line []templates.FormStep
	for i, p := range advert.Pages {
		s := templates.FormStep{Key: p.Key, Label: say("desk.step_" + p.Key), Number: i + 1, Current: p.Key == current}
		if slices.Contains(visited, p.Key) {
			s.Faults = len(Blocking(advert.FaultsOn(p.Key, faults)))
			s.Done = s.Faults == 0
		}
		line = append(line, s)
	}
	return append(line, templates.FormStep{
		Key: advert.Review, Label: say("desk.step_review"), Number: len(advert.Pages) + 1,
		Current: current == advert.Review,
	})
}
