package expr_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/expr/exprtest"
)

// Every method answers as that of regexp, for every way to write an expression.
func TestExpressionsAnswerAsRegexpDoes(t *testing.T) {
	var all []*expr.Expr
	for _, text := range []string{
		`週([1-7])日`, `(?:火|水)曜`, `^月給`, `円$`, `(?m)^・.+$`, `\bno phone\b`, `(?i)remote(ly)?`, `a*`, `電?話?`, `[^。、]{0,6}なし`,
		`(?s)勤務.*休日`, `(?:在宅|自宅)(?:で|の)?(?:勤務|業務)?可`, `\d{1,2}時(?:から|[〜~-])\d{1,2}時`, `(内科|外科)?医師(?:募集)?`, `\x{fffd}`, `[\x{fffd}内]科`,
		`(月|火){2,3}`, `(?:)`, `夜間、?休日`, `一 二`, `(?:今年|来年)の?(?:1|2|3)月`,
	} {
		all = append(all, expr.Lazy(text))
	}
	exprtest.Same(t, all, []string{
		"", "。", "週3日、火曜と水曜。月給50万円", "no phone calls\nno phone", "電話\n話", "Remotely 在宅で勤務可。自宅の業務可、可", "勤務は9時から17時。\n休日は土日",
		"内科医師募集、外科医師。医師", "\xff科 内科 \ufffd科", "月火水 月月火火", "夜間、休日。夜間休日", "一 二 一\n二", "・一つ\n・二つ\n三つ", "オンコールなし、当直も残業もなし",
		"来年の3月から。今年1月まで、来年2月", "aaa baa",
	})
}

// A program notes its expressions, for tests that try each.
func TestExpressionsAreNoted(t *testing.T) {
	if e := expr.Lazy(`ある`); !slices.Contains(expr.Made(), e) {
		t.Error("an expression was not noted")
	}
}
