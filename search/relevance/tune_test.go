package relevance

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/search"
)

// From weights that are plainly wrong the search climbs; a gain that is less
// than its error is called none.
func TestClimbingFindsBetterWeights(t *testing.T) {
	now := time.Date(2026, 11, 21, 10, 0, 0, 0, time.UTC)
	var sets []Set
	for _, name := range []string{"night", "quay"} {
		jobs, judgements, err := Typed(name, name, now)
		if err != nil {
			t.Fatal(err)
		}
		sets = append(sets, Set{name, jobs, judgements})
	}
	tuner := NewTuner(sets)
	all := []*asked{&tuner.sets[0], &tuner.sets[1]}
	wrong := search.Published
	wrong.Field, wrong.Saturation, wrong.FreshPerDay = [search.TextFieldCount]float32{1, 1, 1, 20}, 20, .004
	found := climb(all, wrong)
	if before, after := mean(all, &wrong), mean(all, &found); after < before+.01 {
		t.Errorf("from %.4f to %.4f", before, after)
	}
	for _, tc := range []struct {
		gains []float64
		real  bool
	}{{[]float64{.01, .012, .009}, true}, {[]float64{.05, -.04, 0}, false}, {[]float64{0, 0}, false}} {
		var tuning Tuning
		for _, gain := range tc.gains {
			tuning.Sets = append(tuning.Sets, TunedSet{Before: .9, After: .9 + gain})
		}
		if tuning.sum(); tuning.Real() != tc.real {
			t.Errorf("gains %v are real: %t", tc.gains, tuning.Real())
		}
	}
}
