package japanese

import (
	"regexp"
	"strings"
)

// japaneseRun is a stretch of an expression that is written as texts are.
var japaneseRun = regexp.MustCompile(`[\p{Han}\p{Hiragana}\p{Katakana}ー]+`)

// PatternText brings the Japanese words of a regular expression to the form
// that Normalise gives texts, so that words can be written in it as usual. A
// long vowel before a question mark stays.
func PatternText(expr string) string {
	expr = strings.ReplaceAll(expr, "ー?", "(?:ー)?")
	return japaneseRun.ReplaceAllStringFunc(expr, Normalise)
}

// Pattern returns an expression that is matched against normalised texts,
// compiled when it is first used.
func Pattern(expr string) *Expr { return noted(&Expr{expr: expr, normal: true}) }
