package feeds

import (
	"testing"

	"github.com/enkaku/enkaku/search/japanese"
)

// An expression that is none would be found only by the first text that is read.
func TestEveryExpressionIsOne(t *testing.T) {
	for _, e := range japanese.Made() {
		e.MatchString("")
	}
	if n := len(japanese.Made()); n < 30 {
		t.Errorf("looked at %d expressions only", n)
	}
}
