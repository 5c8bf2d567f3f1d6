package rules

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// Every field that holds a number refuses what no number of it can be.
func TestNumbersThatAreNone(t *testing.T) {
	seen := 0
	for _, f := range models.AdvertFields {
		if f.Kind != models.KindWhole && f.Kind != models.KindNumber || f.Family() {
			continue
		}
		for _, typed := range []string{"-1", "2000000000"} {
			a, ctx := demoAdvert(t, "JA01")
			if !f.Set(a, []string{typed}) {
				continue
			}
			seen++
			if !slices.ContainsFunc(Validate(a, ctx), func(fault models.Fault) bool {
				return fault.Field == f.Name && fault.Severity != models.FaultHint
			}) {
				t.Errorf("%s takes %s", f.Name, typed)
			}
		}
	}
	if seen < 40 {
		t.Errorf("%d fields were tried", seen)
	}
	a, ctx := demoAdvert(t, "JA01")
	a.Pay.HoursPerMonth = models.Range{Min: 16, Max: 5}
	if !slices.ContainsFunc(Validate(a, ctx), func(f models.Fault) bool { return f.Field == "pay.hours_per_month.max" }) {
		t.Error("16 to 5 hours a month are taken")
	}
}
