package advert

import (
	"strings"
	"testing"

	"github.com/enkaku/enkaku/handlers/form"
)

// Gross pay is offered to employment alone; while the contract is open each choice says
// for which it is.
func TestTaxIsOfferedByTheKindOfContract(t *testing.T) {
	say := func(key string, args ...any) string {
		for _, a := range args {
			key += " " + a.(string)
		}
		return key
	}
	for contract, want := range map[string]string{
		"employment":    "desk.tax_gross",
		"quasi_mandate": "desk.tax_excl,desk.tax_incl",
		"":              "desk.tax_if_employed desk.tax_gross,desk.tax_if_service desk.tax_excl,desk.tax_if_service desk.tax_incl",
	} {
		var labels []string
		for _, o := range taxes(form.Offer{Say: say, Values: form.Values{"contract": {contract}}}) {
			labels = append(labels, o.Label)
		}
		if got := strings.Join(labels, ","); got != want {
			t.Errorf("%q: %s, want %s", contract, got, want)
		}
	}
	if Suits("pay.tax", []string{"gross"}, form.Values{"contract": {"quasi_mandate"}}) {
		t.Error("gross pay is put into a contract of service")
	}
}
