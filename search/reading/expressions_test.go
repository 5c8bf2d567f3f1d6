package reading_test

import (
	"testing"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/expr/exprtest"
)

// The expressions of this package and those below answer as regexp does, though
// they look only where a match may be.
func TestExpressionsAnswerAsRegexpDoes(t *testing.T) {
	exprtest.Same(t, expr.Made(), []string{
		"オンライン診療(内科)の医師を募集。週2日、火・木曜日の19時〜22時。時給12,000円、完全在宅。訪問診療や電話対応はありません。\n産業医経験3年以上、令和9年4月から1年間(更新あり)。",
		"土日だけ 電話なし 時給1万以上", "東京以外で週1回の産業医", "夜10時から翌6時まで オンコールなし", "remote radiology, no phone, start in April, 5 years of experience",
	})
}
