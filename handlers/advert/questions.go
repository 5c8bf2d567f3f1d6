package advert

import (
	"strings"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// ask fills in what the rows of the table say of the questions of a page:
// label, choices and, unless the page says otherwise, the kind of input. It
// panics on a question about no field: the pages are part of the program.
func ask(p form.Page) form.Page {
	for _, section := range p.Sections {
		for _, block := range section.Blocks {
			for i, q := range block.Questions {
				block.Questions[i] = complete(q)
			}
		}
	}
	return p
}

// inputs are the usual inputs of the kinds of values; a text is a line.
var inputs = map[models.Kind]string{
	models.KindLines: "textarea", models.KindLink: "url", models.KindChoice: "radio", models.KindChoices: "checks",
	models.KindFlag:   "check",
	models.KindAnswer: "radio", models.KindDate: "date", models.KindWeek: "week", models.KindCover: "cover",
	models.KindCap: "select",
}

func complete(q form.Question) form.Question {
	f, ok := models.AdvertField(q.Name)
	if !ok {
		panic("advert: the form asks for no field: " + q.Name)
	}
	q.Label = f.Label
	switch {
	case f.Title != vocab.Text{}:
		q.Named = func(o form.Offer) string { return f.Title.In(o.Lang) }
	case f.Service != "":
		q.Named = func(o form.Offer) string {
			if contract := o.Values.First("contract"); contract != "" && contract != string(vocab.ContractEmployment) {
				return o.Say(f.Service)
			}
			return o.Say(f.Label)
		}
	}
	if q.Kind == "" {
		q.Kind = inputs[f.Kind]
	}
	switch {
	case q.Mode != "":
	case f.Kind == models.KindWhole:
		q.Mode = "numeric"
	case f.Kind == models.KindNumber:
		q.Mode = "decimal"
	}
	if q.Kind == "" {
		q.Max = 2 * f.Max // its author shortens a text that is too long, not the browser
	}
	if q.Options == nil {
		q.Options = offered(f, q)
	}
	return q
}

// offered are the options of a field as a question offers them: a selection
// has an empty choice before them.
func offered(f models.Field, q form.Question) func(form.Offer) []form.Option {
	if f.Kind == models.KindAnswer {
		return yesNo
	}
	if f.Options == nil {
		return nil
	}
	return func(o form.Offer) []form.Option {
		var options []form.Option
		switch {
		case q.Empty == noEmpty:
		case q.Empty != "":
			options = append(options, form.Option{Label: o.Say(q.Empty)})
		case q.Kind == "select" || q.Kind == "cover":
			options = append(options, form.Choose(o))
		}
		for _, option := range f.Options {
			options = append(options, shown(option, o))
		}
		return options
	}
}

// noEmpty is the Empty of a selection that always has a choice made.
const noEmpty = "-"

// shown is an option in the words of the page.
func shown(option models.Option, o form.Offer) form.Option {
	if option.Words != "" {
		return form.Option{Value: option.Value, Label: o.Say(option.Words)}
	}
	return form.Option{Value: option.Value, Label: option.Label.In(o.Lang)}
}

// yesNo answers a question that may be unanswered.
var yesNo = form.Pairs("yes", "advert.value_yes", "no", "advert.value_no")

// perKey asks one question for each key of a family.
func perKey(family string, like form.Question) []form.Question {
	var questions []form.Question
	for _, row := range models.AdvertFields {
		if row.Name != family {
			continue
		}
		for _, key := range row.Keys {
			like.Name = family + key.Value
			questions = append(questions, like)
		}
	}
	return questions
}

// expenses begins the fields of the items of expense. The usual ones are asked
// for in every contract of service; others an imported advert may name.
const expenses = "terms.expenses."

// otherExpense is the question about an item of the poster's own.
func otherExpense(name string) form.Question {
	q := complete(form.Question{Name: name, Kind: "select"})
	q.Named = func(o form.Offer) string { return o.Say("desk.expense_other", strings.TrimPrefix(name, expenses)) }
	return q
}
