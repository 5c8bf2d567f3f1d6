//go:build race

package alerts_test

// What "make promises" goes through whole. One goroutine lives it, so the race
// detector finds nothing there and takes ten times as long: beside it, a part
// is enough to see that nothing breaks.
const (
	simulations  = 4 // lives of TestSimulation
	callsBetween = 6 // from one crash of TestPromiseAfterACrash to the next
)
