package japanese

import (
	"regexp"
	"strings"

	"github.com/enkaku/enkaku/models/expr"
)

// Expr is a regular expression of the many that read texts.
type Expr = expr.Expr

// Lazy returns an expression that is compiled when it is first used, and then
// panics when it is none.
func Lazy(text string) *Expr { return expr.Lazy(text) }

// Pattern returns an expression that is matched against normalised texts,
// compiled when it is first used.
func Pattern(text string) *Expr { return expr.Later(func() string { return PatternText(text) }) }

// Made returns the expressions of the program (expr.Made).
func Made() []*Expr { return expr.Made() }

// japaneseRun is a stretch of an expression that is written as texts are.
var japaneseRun = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}ー]+`)

// PatternText brings the Japanese words of a regular expression to the form
// that Normalise gives texts, so that words can be written in it as usual. A
// long vowel before a question mark stays.
func PatternText(expr string) string {
	expr = strings.ReplaceAll(expr, "ー?", "(?:ー)?")
	return japaneseRun.ReplaceAllStringFunc(expr, Normalise)
}
