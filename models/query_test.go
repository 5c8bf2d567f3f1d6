package models

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

// read parses a query string and returns its faults as "parameter code".
func read(t *testing.T, text string) (Query, []string) {
	t.Helper()
	values, err := url.ParseQuery(text)
	if err != nil {
		t.Fatal(err)
	}
	q, faults := ParseQuery(values)
	var said []string
	for _, f := range faults {
		said = append(said, f.Field+" "+string(f.Code))
	}
	return q, said
}

func TestNumbersOfAQueryHaveLimits(t *testing.T) {
	for text, fault := range map[string]string{
		"page=1": "", "page=1000": "", "page=0": "page query.number", "page=1001": "page query.number",
		"limit=1": "", "limit=100": "", "limit=0": "limit query.number", "limit=101": "limit query.number",
		"pay_min=0": "", "pay_min=1000000000": "", "pay_min=-1": "pay_min query.number", "pay_min=1000000001": "pay_min query.number",
		"page=two":                               "page query.number",
		"page=2&page=3":                          "page query.once",
		"pay_unit=hourly":                        "",
		"pay_unit=smiles":                        "pay_unit query.value",
		"sort=pay":                               "",
		"sort=mood":                              "sort query.value",
		"colour=red":                             "colour query.unknown",
		"q=" + strings.Repeat("a", MaxTextRunes): "",
		"q=" + strings.Repeat("a", MaxTextRunes+1): "q query.too_long",
		strings.Repeat("literal=a&", 16):           "",
		strings.Repeat("literal=a&", 17):           "literal query.too_many",
	} {
		_, said := read(t, text)
		if fault == "" && len(said) > 0 || fault != "" && !slices.Equal(said, []string{fault}) {
			t.Errorf("%.40s: %v, want %q", text, said, fault)
		}
	}
}

func TestAQueryIsItsAddress(t *testing.T) {
	for _, text := range []string{
		"", "q=産業医", "page=2", "limit=50", "sort=newest", "limit=50&page=3&sort=pay",
		"pay_min=5000", "pay_min=5000&pay_unit=" + string(PayHourly),
	} {
		q, said := read(t, text)
		want, _ := url.ParseQuery(text)
		if got := q.Values(); len(said) > 0 || got.Encode() != want.Encode() {
			t.Errorf("%q becomes %q (%v)", text, got.Encode(), said)
		}
	}
	for _, text := range []string{"page=1", "limit=20", "sort=relevance", "pay_min=0", "q=+"} {
		if q, _ := read(t, text); len(q.Values()) != 0 {
			t.Errorf("%q is the default, yet its address is %q", text, q.Values().Encode())
		}
	}
	if got := (Query{}).Values(); len(got) != 0 {
		t.Errorf("an empty query has the address %q", got.Encode())
	}
}

func TestValuesOfAListAreShort(t *testing.T) {
	fits, long := strings.Repeat("a", 200), strings.Repeat("b", 201)
	q, said := read(t, "not_poster="+fits+"&not_poster="+long+"&not_poster=+&not_poster=c")
	if len(said) > 0 || !slices.Equal(q.NotPoster, []string{fits, "c"}) {
		t.Errorf("kept %v, said %v", q.NotPoster, said)
	}
}

func TestAFaultyValueIsQuotedInPart(t *testing.T) {
	for value, want := range map[string]string{
		strings.Repeat("a", 60): strings.Repeat("a", 60),
		strings.Repeat("a", 61): strings.Repeat("a", 60) + "…",
		strings.Repeat("医", 21): strings.Repeat("医", 20) + "…",
	} {
		_, faults := ParseQuery(url.Values{"page": {value}})
		if len(faults) != 1 || faults[0].Args[0] != want {
			t.Errorf("%s: %+v", value, faults)
		}
	}
}
