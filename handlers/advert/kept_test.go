package advert

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// sent are the values that a browser sends of a page that nobody changed: what
// is chosen from a list only if the list offers it.
func sent(p form.Page, o form.Offer) form.Values {
	typed := form.Values{}
	asked := p.Asked(o.Values)
	p.Questions(o.Values, func(q form.Question, _, _ form.Condition) {
		if !slices.Contains(asked, q.Name) {
			return
		}
		for i, v := range o.Values[q.Name] {
			options := q.Choices(o)
			offered := slices.ContainsFunc(options, func(option form.Option) bool { return option.Value == v })
			if options == nil || offered || q.Kind == "cover" && i > 0 {
				typed[q.Name] = append(typed[q.Name], v)
			}
		}
	})
	return typed
}

// through hands an advert through all pages of the form as it is.
func through(a models.Advert) models.Advert {
	d := models.Draft{Values: EditOf(a)}
	for _, p := range Pages {
		Take(&d, p, sent(p, offer(vocab.JA, d.Values)))
	}
	got, _ := Decode(Relevant(d.Values))
	return got
}

// samples are values of a field in its plain form: each choice that it has.
func samples(f models.Field) [][]string {
	var values [][]string
	for _, option := range f.Options {
		values = append(values, []string{option.Value})
	}
	switch {
	case len(values) > 3 && f.Kind != models.KindCover:
		return [][]string{values[0], values[len(values)-1]}
	case len(values) > 0:
		return values
	}
	return map[models.Kind][][]string{
		models.KindFlag: {{"on"}}, models.KindAnswer: {{"yes"}, {"no"}}, models.KindWhole: {{"7"}}, models.KindNumber: {{"7.5"}},
		models.KindWeek: {{"0-0", "4-2"}}, models.KindDate: {{"2027-01-31"}}, models.KindCap: {{"none"}, {"years:12"}, {"times:30"}},
		models.KindLink: {{"https://example.jp/apply"}}, models.KindLines: {{"ご経験は", "ご希望は"}}, models.KindText: {{"条件です"}},
	}[f.Kind]
}

// fieldsToTry are all fields of the table; of a family its first and last key and
// one outside of it, where that is allowed.
func fieldsToTry() (fields []models.Field) {
	for _, row := range models.AdvertFields {
		switch {
		case row.Name == "employer" || row.Name == "regulatory.institution":
			continue // offered by what the organisation has
		case !row.Family():
			fields = append(fields, row)
			continue
		}
		fields = append(fields, row.Of(row.Keys[0].Value), row.Of(row.Keys[len(row.Keys)-1].Value))
		if row.OpenKeys {
			fields = append(fields, row.Of("別の費用"))
		}
	}
	return fields
}

// Whatever the fields say, whoever wrote them: an advert that goes through the
// form without a change is the same advert, also where the form does not ask.
func TestNothingIsLostOnTheWayThroughTheForm(t *testing.T) {
	for _, contract := range vocab.ContractNatures.Keys() {
		for _, work := range vocab.WorkTypes.Keys() {
			for round := range 4 { // each with other values of all fields
				a := models.Advert{}
				for _, f := range fieldsToTry() {
					values := samples(f)
					if value := values[round%len(values)]; !f.Set(&a, value) {
						t.Fatalf("%s refuses %q", f.Name, value)
					}
				}
				a.Lang, a.Contract, a.PrimaryWork, a.SecondaryWork = vocab.JA, contract, work, nil
				if a.Pay.Tax = models.TaxExcluded; contract == vocab.ContractEmployment {
					a.Pay.Tax = models.TaxGross // the others are no advert
				}
				if lost := differing(a, through(a)); lost != "" {
					t.Errorf("%s of %s, round %d: %s", contract, work, round, lost)
				}
			}
		}
	}
}

func differing(want, got models.Advert) string {
	var out []string
	for _, f := range models.FieldsOf(&want) {
		if !slices.Equal(f.Get(&want), f.Get(&got)) {
			out = append(out, fmt.Sprintf("%s is %q", f.Name, f.Get(&got)))
		}
	}
	return strings.Join(out, ", ")
}

// What the poster answers decides: who changes the contract in the form loses
// what was asked for the former one, and keeps what no form ever asked.
func TestChangingTheContractDropsWhatWasAskedForIt(t *testing.T) {
	a := models.Advert{Contract: vocab.ContractEmployment}
	a.Terms.Holidays, a.Terms.IPAndCredit = "土日祝", "著作権は当社"
	values := EditOf(a)
	values["contract"] = []string{"quasi_mandate"}
	got, _ := Decode(Relevant(values))
	if got.Terms.Holidays != "" || got.Terms.IPAndCredit != "著作権は当社" {
		t.Errorf("holidays %q, credit %q", got.Terms.Holidays, got.Terms.IPAndCredit)
	}
}

// What a program adds while the form is open stays, too.
func TestAFormThatIsOpenKeepsWhatAProgramAdds(t *testing.T) {
	a := models.Advert{Contract: "quasi_mandate"}
	d := models.Draft{Values: EditOf(a), Base: Encode(a)}
	a.Terms.Work.Change = "会社の定める業務"
	Meet(&d, &models.Job{Advert: a})
	if got, _ := Decode(Relevant(d.Values)); got.Terms.Work.Change != "会社の定める業務" {
		t.Errorf("%q", got.Terms.Work.Change)
	}
}
