package claims_test

import (
	"testing"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/expr/exprtest"
)

// The expressions of this package and those below answer as regexp does, though
// they look only where a match may be.
func TestExpressionsAnswerAsRegexpDoes(t *testing.T) {
	exprtest.Same(t, expr.Made(), []string{
		"応募は59歳以下の方(定年60歳のため)。出社は月1回まで、交通費は実費を支給。試用期間3か月。\n固定残業代45時間分を含み、超えた分は別に支給する。性別・国籍は問わない。",
		"入社祝い金30万円を進呈! 業界No.1。",
	})
}
