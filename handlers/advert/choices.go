package advert

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Choices that are more than the options of their field: under headings, of
// the poster's own organisations, dependent on other answers.

// worksByGroup offers the kinds of work under the headings of their groups.
func worksByGroup(empty bool) func(form.Offer) []form.Option {
	return func(o form.Offer) []form.Option {
		var options []form.Option
		if empty {
			options = append(options, form.Choose(o))
		}
		for _, group := range vocab.WorkGroups.Terms() {
			for _, work := range vocab.WorkTypes.Terms() {
				if work.Parent == group.Key {
					options = append(options, form.Option{
						Value: work.Key, Label: work.Label.In(o.Lang), Group: group.Label.In(o.Lang),
					})
				}
			}
		}
		return options
	}
}

// employersOffered are the organisations the poster may advertise for.
func employersOffered(o form.Offer) []form.Option { return organisations(o, o.Employers) }

// institutionsOffered are those of them that may answer for care.
func institutionsOffered(o form.Offer) []form.Option { return organisations(o, o.Institutions) }

func organisations(o form.Offer, from []models.Employer) []form.Option {
	options := []form.Option{form.Choose(o)}
	for _, e := range from {
		label := e.Name.In(o.Lang)
		if e.Pref != "" {
			label += " (" + vocab.Prefs.Label(e.Pref, o.Lang) + ")"
		}
		options = append(options, form.Option{Value: e.ID, Label: label})
	}
	return options
}

// caps are the usual ceilings of renewal, and the one that the advert has.
func caps(o form.Offer) []form.Option {
	options := []form.Option{form.Choose(o), {Value: "none", Label: o.Say("advert.value_no_cap")}}
	add := func(value string) {
		kind, number, _ := strings.Cut(value, ":")
		listed := slices.ContainsFunc(options, func(known form.Option) bool { return known.Value == value })
		if n, err := strconv.Atoi(number); err == nil && n > 0 && (kind == "years" || kind == "times") && !listed {
			options = append(options, form.Option{Value: value, Label: o.Say("advert.value_cap_"+kind, n)})
		}
	}
	for years := 1; years <= 10; years++ {
		add("years:" + strconv.Itoa(years))
	}
	for times := 1; times <= 20; times++ {
		add("times:" + strconv.Itoa(times))
	}
	add(o.Values.First("terms.renewal.cap"))
	return options
}

// taxes depend on the kind of contract: employment quotes gross pay. Where the contract
// is open, each says for which it is.
func taxes(o form.Offer) []form.Option {
	tax, _ := models.AdvertField("pay.tax")
	answered := vocab.ContractNatures.Has(vocab.ContractNature(o.Values.First("contract")))
	var options []form.Option
	for _, option := range tax.Options {
		one := shown(option, o)
		switch gross := option.Value == models.TaxGross; {
		case !Suits("pay.tax", []string{option.Value}, o.Values):
			continue
		case !answered && gross:
			one.Label = o.Say("desk.tax_if_employed", one.Label)
		case !answered:
			one.Label = o.Say("desk.tax_if_service", one.Label)
		}
		options = append(options, one)
	}
	return options
}

// Suits reports whether an answer suits what else is answered: gross pay is that of
// employment, and of nothing else.
func Suits(name string, answer []string, values form.Values) bool {
	contract := vocab.ContractNature(values.First("contract"))
	if name != "pay.tax" || len(answer) == 0 || !vocab.ContractNatures.Has(contract) {
		return true
	}
	return (answer[0] == models.TaxGross) == employed.Holds(values)
}
