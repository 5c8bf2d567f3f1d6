package public

import (
	"slices"
	"testing"

	"golang.org/x/text/language"
)

func TestTheWorldIsAllItsCountries(t *testing.T) {
	if len(countries) != 249 || !slices.IsSorted(countries) || len(slices.Compact(slices.Clone(countries))) != 249 {
		t.Errorf("%d countries, ISO 3166-1 has 249", len(countries))
	}
	for _, code := range countries {
		if r, err := language.ParseRegion(code); err != nil || !r.IsCountry() || r.String() != code {
			t.Errorf("%s is no country: %v", code, err)
		}
	}
}
