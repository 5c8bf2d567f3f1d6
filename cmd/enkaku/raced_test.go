//go:build race

package main

// importedRows is how many rows of each kind TestManyRowsAreImported brings in.
// One goroutine does it; "make promises" brings in ten thousand.
const importedRows = 500
