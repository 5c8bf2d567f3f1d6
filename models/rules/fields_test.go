package rules

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/modelstest"
)

func TestWhatARowGivesItTakes(t *testing.T) {
	demo := modelstest.Jobs(t)
	rapid.Check(t, func(t *rapid.T) {
		a := anyAdvert(t, demo)
		before, _ := json.Marshal(a)
		var told models.Advert
		for _, f := range models.FieldsOf(a) {
			said := f.Get(a)
			same := *a
			if !f.Set(&same, said) || !slices.Equal(f.Get(&same), said) {
				t.Fatalf("%s: %q was put in its place and became %q", f.Name, said, f.Get(&same))
			}
			if !f.Set(&same, nil) || len(f.Get(&same)) != 0 {
				t.Fatalf("%s: emptied, it holds %q", f.Name, f.Get(&same))
			}
			if !f.Set(&told, said) {
				t.Fatalf("%s refuses %q in an empty advert", f.Name, said)
			}
		}
		if after, _ := json.Marshal(a); string(after) != string(before) {
			t.Fatalf("a copy was changed and with it the advert:\n%s\n%s", before, after)
		}
		for _, f := range models.FieldsOf(a) {
			if !slices.Equal(f.Get(&told), f.Get(a)) {
				t.Fatalf("%s: told field by field it is %q, want %q", f.Name, f.Get(&told), f.Get(a))
			}
		}
		if models.Material(a, &told) || models.TermsDiffer(a, &told) {
			t.Fatal("an advert differs from the same told field by field")
		}
	})
}

func TestTextsOfCallsOutAreReadLikeAllOthers(t *testing.T) {
	checkSlips(t, map[string]slip{
		"a call-out without end": {"JA12", func(a *models.Advert) {
			a.Pay.StandbyPay.CallOut = strings.Repeat("あ",
				models.MaxNote+1)
		}, 'E', "pay.standby.call_out", "job.text.too_long"},
	})
}
