package measure

import (
	"sync/atomic"
	"testing"
	"time"
)

func TestQuantileReadsSortedValues(t *testing.T) {
	values := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	for q, want := range map[float64]int{0: 1, .5: 6, .99: 10, 1: 10} {
		if got := Quantile(values, q); got != want {
			t.Errorf("the %v quantile is %d, want %d", q, got, want)
		}
	}
	if got := Quantile([]time.Duration(nil), .5); got != 0 {
		t.Errorf("of nothing it is %v", got)
	}
}

func TestParallelCallsForEachOnce(t *testing.T) {
	var calls [1000]atomic.Int32
	Parallel(len(calls), func(i int) { calls[i].Add(1) })
	for i := range calls {
		if n := calls[i].Load(); n != 1 {
			t.Fatalf("%d calls for %d", n, i)
		}
	}
	Parallel(0, func(int) { t.Error("a call for nothing") })
}

func TestTheProcessHasMemoryAndUsesProcessors(t *testing.T) {
	if RSS() < 1<<20 {
		t.Errorf("%d bytes", RSS())
	}
	for before, start := CPU(), time.Now(); CPU() == before; {
		if time.Since(start) > time.Minute {
			t.Fatal("no processor time in a minute of work")
		}
	}
}
