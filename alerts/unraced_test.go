//go:build !race

package alerts_test

const (
	simulations  = 60 // lives of TestSimulation
	callsBetween = 1  // from one crash of TestPromiseAfterACrash to the next
)
