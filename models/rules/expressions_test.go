package rules

import (
	"testing"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/expr/exprtest"
)

// The expressions of this package and those below answer as regexp does, though
// they look only where a match may be.
func TestExpressionsAnswerAsRegexpDoes(t *testing.T) {
	exprtest.Same(t, expr.Made(), []string{"賃金は毎月末日締め、翌月25日払い。基本給60万円、手当5万円。", "月に1回出社。初回のみ来院、以後は完全在宅"})
}
