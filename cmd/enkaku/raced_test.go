//go:build race

package main

// raced says that the tests run with the race detector. The boards that TestChaos
// starts do not: one scenario shows that the test itself is sound, and "make
// plain" plays all.
const raced = true
