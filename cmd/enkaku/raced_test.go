//go:build race

package main

// importedRows is how many rows of each kind TestManyRowsAreImported brings in.
// One goroutine does it; "make plain" brings in ten thousand.
const importedRows = 500

// raced says that the tests run with the race detector. The boards that TestChaos
// starts do not: one scenario shows that the test itself is sound, and "make
// plain" plays all.
const raced = true
