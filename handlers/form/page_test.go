package form

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

// say is the words of a page that has only keys.
func say(key string, args ...any) string { return "[" + key + "]" }

func TestConditionsHoldUntilTheyAreAnsweredOtherwise(t *testing.T) {
	either := When("contract,kind", "employment", "mandate")
	for name, tc := range map[string]struct {
		values Values
		want   bool
	}{
		"nothing answered":      {nil, true},
		"answered with nothing": {Values{"contract": {""}}, true},
		"the one value":         {Values{"contract": {"employment"}}, true},
		"the other field":       {Values{"kind": {"mandate"}}, true},
		"one of several":        {Values{"contract": {"other", "mandate"}}, true},
		"another value":         {Values{"contract": {"other"}}, false},
		"empty and another":     {Values{"contract": {"", "other"}}, false},
		"another question":      {Values{"remote": {"full"}}, true},
	} {
		if got := either.Holds(tc.values); got != tc.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	if !(Condition{}).Holds(Values{"contract": {"other"}}) {
		t.Error("no condition does not hold")
	}
	if got := either.String(); got != "contract,kind=employment|mandate" {
		t.Errorf("the browser reads %q", got)
	}
	if got := (Condition{}).String(); got != "" {
		t.Errorf("the browser reads %q where there is nothing to do", got)
	}
}

// page asks for pay, hours when paid by the month, and what contracts need,
// the contract being asked on another page.
var page = Page{Key: "pay", Sections: []Section{
	{Blocks: []Block{{Questions: []Question{{Name: "unit"}}},
		{Only: When("unit", "month"), Questions: []Question{{Name: "hours"}}}}},
	{Only: When("contract", "mandate"), Blocks: []Block{
		{Questions: []Question{{Name: "tax"}}},
		{Only: When("work", "care"), Questions: []Question{{Name: "cover"}}},
	}},
}}

func TestWhatAPageAsks(t *testing.T) {
	for name, tc := range map[string]struct {
		values Values
		want   string
	}{
		"nothing answered":                  {nil, "unit hours tax cover"},
		"another contract":                  {Values{"contract": {"employment"}}, "unit hours"},
		"another contract, no care":         {Values{"contract": {"employment"}, "work": {"advice"}}, "unit hours"},
		"this contract, no care":            {Values{"contract": {"mandate"}, "work": {"advice"}}, "unit hours tax"},
		"this contract and care":            {Values{"contract": {"mandate"}, "work": {"care"}}, "unit hours tax cover"},
		"by the hour: the browser hides it": {Values{"unit": {"hour"}}, "unit hours tax cover"},
	} {
		if got := strings.Join(page.Asked(tc.values), " "); got != tc.want {
			t.Errorf("%s: asks %q, want %q", name, got, tc.want)
		}
	}
	if got := page.WhenShown(When("unit", "month")); got != "unit=month" {
		t.Errorf("the browser is told %q", got)
	}
	if got := page.WhenShown(When("contract", "mandate")); got != "" {
		t.Errorf("the browser is told %q of another page", got)
	}
}

func TestABlockAsksOnForWhatThereIs(t *testing.T) {
	open := Block{
		Open: "cost.", Questions: []Question{{Name: "cost.device"}},
		Further: func(name string) Question { return Question{Name: name} },
	}
	values := Values{"cost.device": {"ours"}, "cost.travel": {"yours"}, "cost.books": {"yours"}, "cost.": {"x"},
		"pay": {"1"}}
	var names []string
	for _, q := range open.Asks(values) {
		names = append(names, q.Name)
	}
	if got := strings.Join(names, " "); got != "cost.device cost.books cost.travel" {
		t.Errorf("asks %q", got)
	}
	if closed := (Block{Questions: open.Questions}).Asks(values); len(closed) != 1 {
		t.Errorf("a block without further questions asks %d", len(closed))
	}
}

func TestWhatAQuestionSays(t *testing.T) {
	o := Offer{Lang: vocab.EN, Say: say}
	plain := Question{Label: "advert.pay"}
	named := Question{Label: "advert.pay", Named: func(o Offer) string { return "of " + string(o.Lang) }}
	if plain.LabelIn(o) != "[advert.pay]" || named.LabelIn(o) != "of en" {
		t.Errorf("labels %q and %q", plain.LabelIn(o), named.LabelIn(o))
	}
	if plain.Choices(o) != nil {
		t.Error("a question without choices offers some")
	}
	chosen := Question{Options: Pairs("a", "words.a", "b", "words.b")}
	for name, tc := range map[string]struct {
		q      Question
		values []string
		want   string
	}{
		"first choice":         {chosen, []string{"a"}, "[words.a]"},
		"two choices":          {chosen, []string{"b", "a"}, "[words.b] ・ [words.a]"},
		"a value not on offer": {chosen, []string{"c"}, "c"},
		"text":                 {plain, []string{"9,000"}, "9,000"},
		"nothing":              {chosen, nil, ""},
		"ticked":               {Question{Kind: "check"}, []string{"1"}, "[advert.value_yes]"},
		"not ticked":           {Question{Kind: "check"}, nil, "[advert.value_no]"},
	} {
		if got := tc.q.InWords(o, tc.values); got != tc.want {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
	if got := (Values{"a": {"1", "2"}}); got.First("a") != "1" || got.First("b") != "" {
		t.Error("the first value is another")
	}
}

func TestWhatMayBeChosen(t *testing.T) {
	o := Offer{Lang: vocab.JA, Say: say}
	if got := Pairs("a", "words.a", "b", "words.b")(o); !slices.Equal(got,
		[]Option{{Value: "a", Label: "[words.a]"}, {Value: "b", Label: "[words.b]"}}) {
		t.Errorf("pairs offer %+v", got)
	}
	all, one := All(vocab.PayUnits)(o), OneOf(vocab.PayUnits)(o)
	if len(all) != len(vocab.PayUnits.Terms()) || !slices.Equal(one[1:], all) ||
		one[0] != (Option{Label: "[desk.choose]"}) {
		t.Errorf("all %d, behind an empty choice %+v", len(all), one)
	}
	groups := map[string]int{}
	for _, option := range SpecialtiesByKind(o) {
		groups[option.Group]++
	}
	kinds := map[string]int{}
	for _, term := range vocab.Specialties.Terms() {
		kinds[term.Kind]++
	}
	for words, kind := range map[string]string{"[desk.specialties_basic]": "basic", "[desk.specialties_sub]": "sub",
		"[desk.specialties_practice]": "practice"} {
		if groups[words] != kinds[kind] || groups[words] == 0 {
			t.Errorf("%s holds %d of %d", words, groups[words], kinds[kind])
		}
	}
}
