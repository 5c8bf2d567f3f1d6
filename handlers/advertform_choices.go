package handlers

import (
	"strconv"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// all offers every term of a vocabulary.
func all[K ~string](v models.Vocabulary[K]) func(offer) []templates.Option {
	return func(o offer) []templates.Option { return templates.OptionsOf(v, o.lang) }
}

// oneOf is all behind an empty choice, for selects.
func oneOf[K ~string](v models.Vocabulary[K]) func(offer) []templates.Option {
	return func(o offer) []templates.Option {
		return append([]templates.Option{{Label: o.say("desk.choose")}}, templates.OptionsOf(v, o.lang)...)
	}
}

// values offers a small closed list: pairs of a value and the key of its words.
func values(pairs ...string) func(offer) []templates.Option {
	return func(o offer) []templates.Option {
		options := make([]templates.Option, 0, len(pairs)/2)
		for i := 0; i+1 < len(pairs); i += 2 {
			options = append(options, templates.Option{Value: pairs[i], Label: o.say(pairs[i+1])})
		}
		return options
	}
}

// chosen is values behind an empty choice.
func chosen(pairs ...string) func(offer) []templates.Option {
	return values(append([]string{"", "desk.choose"}, pairs...)...)
}

// worksByGroup offers the kinds of work under the headings of their groups.
func worksByGroup(empty bool) func(offer) []templates.Option {
	return func(o offer) []templates.Option {
		var options []templates.Option
		if empty {
			options = append(options, templates.Option{Label: o.say("desk.choose")})
		}
		for _, group := range models.WorkGroups.Terms() {
			for _, work := range models.WorkTypes.Terms() {
				if work.Parent == group.Key {
					options = append(options, templates.Option{Value: work.Key, Label: work.Label.In(o.lang), Group: group.Label.In(o.lang)})
				}
			}
		}
		return options
	}
}

// specialtiesByKind offers basic areas, subspecialties and areas of practice.
func specialtiesByKind(o offer) []templates.Option {
	var options []templates.Option
	for _, kind := range []struct{ key, words string }{
		{"basic", "desk.specialties_basic"}, {"sub", "desk.specialties_sub"}, {"practice", "desk.specialties_practice"},
	} {
		for _, term := range models.Specialties.Terms() {
			if term.Kind == kind.key {
				options = append(options, templates.Option{Value: term.Key, Label: term.Label.In(o.lang), Group: o.say(kind.words)})
			}
		}
	}
	return options
}

// employersOffered are the organisations the poster may advertise for.
func employersOffered(o offer) []templates.Option {
	return organisations(o, o.employers)
}

func institutionsOffered(o offer) []templates.Option {
	return organisations(o, o.institutions)
}

func organisations(o offer, from []models.Employer) []templates.Option {
	options := []templates.Option{{Label: o.say("desk.choose")}}
	for _, e := range from {
		label := e.Name.In(o.lang)
		if e.Pref != "" {
			label += " (" + models.Prefs.Label(e.Pref, o.lang) + ")"
		}
		options = append(options, templates.Option{Value: e.ID, Label: label})
	}
	return options
}

// caps are the ceilings of renewal.
func caps(o offer) []templates.Option {
	options := []templates.Option{{Label: o.say("desk.choose")}, {Value: "none", Label: o.say("advert.value_no_cap")}}
	for years := 1; years <= 10; years++ {
		options = append(options, templates.Option{Value: "years:" + strconv.Itoa(years), Label: o.say("advert.value_cap_years", years)})
	}
	for times := 1; times <= 20; times++ {
		options = append(options, templates.Option{Value: "times:" + strconv.Itoa(times), Label: o.say("advert.value_cap_times", times)})
	}
	return options
}

// currencies are those in which pay may be quoted.
func currencies(offer) []templates.Option {
	options := make([]templates.Option, 0, len(models.Currencies))
	for _, c := range models.Currencies {
		options = append(options, templates.Option{Value: c, Label: c})
	}
	return options
}

// taxes depend on the kind of contract.
func taxes(o offer) []templates.Option {
	gross := templates.Option{Value: models.TaxGross, Label: o.say("desk.tax_gross")}
	without := templates.Option{Value: models.TaxExcluded, Label: o.say("desk.tax_excl")}
	with := templates.Option{Value: models.TaxIncluded, Label: o.say("desk.tax_incl")}
	switch first(o.values["contract"]) {
	case "employment":
		return []templates.Option{gross}
	case "quasi_mandate", "contract_for_work":
		return []templates.Option{without, with}
	}
	return []templates.Option{gross, without, with}
}

// payers are who bears an expense.
var payers = chosen("employer", "advert.value_employer", "doctor", "advert.value_doctor", "shared", "advert.value_shared", "included", "advert.value_included")

// providers are who provides a piece of equipment.
var providers = values("", "desk.not_needed", "employer", "advert.value_employer", "doctor", "advert.value_doctor", "shared", "advert.value_shared")

// yesNo answers a question that may be unanswered.
var yesNo = values("yes", "advert.value_yes", "no", "advert.value_no")

// perKey asks one question for each term of a vocabulary.
func perKey[K ~string](prefix, kind string, v models.Vocabulary[K], options func(offer) []templates.Option) []question {
	questions := make([]question, 0, len(v.Terms()))
	for _, term := range v.Terms() {
		questions = append(questions, question{name: prefix + term.Key, kind: kind, options: options})
	}
	return questions
}
