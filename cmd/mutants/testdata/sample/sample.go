// Package sample has faults of every fate.
package sample

// limit is a constant: no fault is put into it.
const limit = 10 + 8

// Adult is tested on both sides, but not at the limit.
func Adult(age int) bool { return age >= limit }

// Greeting adds texts, which cannot be subtracted.
func Greeting(name string) string { return "Hello " + name }

// Never is called by no test.
func Never(a, b bool) bool { return a && !b }

// Zero has a fault that does not compile: nothing is divided by the constant 0.
func Zero(n int) int { return n * 0 }

// Sum counts up to n; a fault in its reckoning loops for ever.
func Sum(n int) int {
	sum := 0
	for n > 0 {
		sum += n
		n--
	}
	return sum
}
