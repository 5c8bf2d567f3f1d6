// Package broken has a test that fails.
package broken

import (
	"testing"

	"github.com/enkaku/enkaku/cmd/mutants/testdata/sample"
)

func TestBroken(t *testing.T) {
	if sample.Adult(30) {
		t.Error("as it should")
	}
}
