package alertbench

import (
	"runtime/debug"
	"sync"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/measure"
)

// restingRSS is resident memory after everything unused was given back.
func restingRSS() int64 {
	debug.FreeOSMemory()
	return measure.RSS()
}

// watchRSS looks at resident memory until the function it returns is called, which gives
// the highest value seen.
func watchRSS() func() int64 {
	stop := make(chan struct{})
	var watcher sync.WaitGroup
	var peak int64
	watcher.Go(func() {
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		for {
			peak = max(peak, measure.RSS())
			select {
			case <-tick.C:
			case <-stop:
				return
			}
		}
	})
	return func() int64 {
		close(stop)
		watcher.Wait()
		return max(peak, measure.RSS())
	}
}
