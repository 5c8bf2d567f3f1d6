// Package measure holds what every benchmark measures with: quantiles of
// times, the processor time and the memory of this process, work on all
// processors.
package measure

import (
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"
)

// MS returns milliseconds.
func MS(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

// Quantile reads sorted values; of none it is zero.
func Quantile[T any](sorted []T, q float64) (at T) {
	if len(sorted) > 0 {
		at = sorted[min(len(sorted)-1, int(q*float64(len(sorted))))]
	}
	return at
}

// CPU is what this process has used of all processors.
func CPU() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // fails only for a wrong argument
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// RSS is the resident memory of this process in bytes, 0 where the system does
// not tell (it does on Linux).
func RSS() int64 {
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(data))
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(fields[1], 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}

// Parallel calls f for 0 to n-1 on all processors.
func Parallel(n int, f func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				f(i)
			}
		})
	}
	wg.Wait()
}
