// Package caller tests the package sample from outside.
package caller

import (
	"testing"

	"github.com/enkaku/enkaku/cmd/mutants/testdata/sample"
)

func TestNever(t *testing.T) {
	if sample.Never(false, true) || sample.Never(false, false) || sample.Never(true, true) ||
		!sample.Never(true, false) {
		t.Error("wrong answer")
	}
}
