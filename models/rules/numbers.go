package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
)

// oldestRetirement bounds what is taken for an age of retirement.
const oldestRetirement = 100

// checkNumbers refuses, in every field that holds a number, what no field means: less
// than nothing, more than any amount, and an upper end below the lower. Where a
// rule of the field has said something, it says no more.
func checkNumbers(c *checker) {
	for _, f := range models.AdvertFields {
		if f.Kind != models.KindWhole && f.Kind != models.KindNumber {
			continue
		}
		n, err := strconv.ParseFloat(strings.Join(f.Get(c.a), ""), 64)
		if err != nil || slices.ContainsFunc(c.Faults, func(known models.Fault) bool {
			return known.Field == f.Name && known.Severity != models.FaultHint
		}) {
			continue
		}
		if n < 0 || n > models.MaxAmount {
			c.Fail(f.Name, "job.number.invalid")
			continue
		}
		name, upper := strings.CutSuffix(f.Name, ".max")
		lower, ranged := models.AdvertField(name + ".min")
		if !upper || !ranged || n == 0 {
			continue
		}
		if least, err := strconv.ParseFloat(strings.Join(lower.Get(c.a), ""), 64); err == nil && least > n {
			c.Fail(f.Name, "pay.range.invalid")
		}
	}
}
