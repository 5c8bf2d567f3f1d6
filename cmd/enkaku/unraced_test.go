//go:build !race

package main

// importedRows is how many rows of each kind TestManyRowsAreImported brings in.
const importedRows = 10_000

// raced says that the tests run with the race detector.
const raced = false
