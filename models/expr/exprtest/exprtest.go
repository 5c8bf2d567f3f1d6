// Package exprtest holds expressions against the engine that they stand for.
package exprtest

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/expr"
)

// membersOfEach is how many texts are made of what each expression matches.
const membersOfEach = 6

// Same fails when one of some expressions answers otherwise than regexp for one
// of some texts, or for texts around members that are made of the expression.
func Same(t *testing.T, expressions []*expr.Expr, texts []string) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 1))
	for _, e := range expressions {
		re := regexp.MustCompile(e.String())
		tree, err := syntax.Parse(e.String(), syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		of := texts
		for range membersOfEach {
			m := member(r, tree)
			of = append(of[:len(of):len(of)], m, "内科の外来、"+m+"。\n"+m+"を週2日 "+m, strings.Repeat("長い文。", 9)+m+"、"+m)
		}
		for _, text := range of {
			compare(t, e, re, text)
		}
	}
}

func compare(t *testing.T, e *expr.Expr, re *regexp.Regexp, text string) {
	t.Helper()
	upper := func(s string) string { return "<" + s + ">" }
	for what, both := range map[string][2]any{
		"MatchString":                {e.MatchString(text), re.MatchString(text)},
		"FindString":                 {e.FindString(text), re.FindString(text)},
		"FindStringIndex":            {e.FindStringIndex(text), re.FindStringIndex(text)},
		"FindStringSubmatch":         {e.FindStringSubmatch(text), re.FindStringSubmatch(text)},
		"FindStringSubmatchIndex":    {e.FindStringSubmatchIndex(text), re.FindStringSubmatchIndex(text)},
		"FindAllString":              {e.FindAllString(text, -1), re.FindAllString(text, -1)},
		"FindAllString of one":       {e.FindAllString(text, 1), re.FindAllString(text, 1)},
		"FindAllStringIndex":         {e.FindAllStringIndex(text, -1), re.FindAllStringIndex(text, -1)},
		"FindAllStringSubmatch":      {e.FindAllStringSubmatch(text, -1), re.FindAllStringSubmatch(text, -1)},
		"FindAllStringSubmatchIndex": {e.FindAllStringSubmatchIndex(text, 2), re.FindAllStringSubmatchIndex(text, 2)},
		"ReplaceAllString":           {e.ReplaceAllString(text, "[$0]"), re.ReplaceAllString(text, "[$0]")},
		"ReplaceAllLiteralString":    {e.ReplaceAllLiteralString(text, "$0"), re.ReplaceAllLiteralString(text, "$0")},
		"ReplaceAllStringFunc":       {e.ReplaceAllStringFunc(text, upper), re.ReplaceAllStringFunc(text, upper)},
	} {
		if !reflect.DeepEqual(both[0], both[1]) {
			t.Errorf("%s of %.80q in %q: %v, regexp says %v", what, e.String(), text, both[0], both[1])
		}
	}
}

// member returns a text that re matches, but for what it demands of the place.
func member(r *rand.Rand, re *syntax.Regexp) string {
	switch re.Op {
	case syntax.OpLiteral:
		return string(re.Rune)
	case syntax.OpCharClass:
		i := 2 * r.IntN(len(re.Rune)/2)
		return string(re.Rune[i] + r.Int32N(min(40, re.Rune[i+1]-re.Rune[i]+1)))
	case syntax.OpAnyChar, syntax.OpAnyCharNotNL:
		return string([]rune("内a。、 9")[r.IntN(6)])
	case syntax.OpAlternate:
		return member(r, re.Sub[r.IntN(len(re.Sub))])
	case syntax.OpStar:
		return times(r, re, 0, 2)
	case syntax.OpPlus:
		return times(r, re, 1, 3)
	case syntax.OpQuest:
		return times(r, re, 0, 1)
	case syntax.OpRepeat:
		return times(r, re, re.Min, max(re.Max, re.Min))
	}
	var b strings.Builder
	for _, sub := range re.Sub {
		b.WriteString(member(r, sub))
	}
	return b.String()
}

func times(r *rand.Rand, re *syntax.Regexp, least, most int) string {
	var b strings.Builder
	for range least + r.IntN(most-least+1) {
		b.WriteString(member(r, re.Sub[0]))
	}
	return b.String()
}
