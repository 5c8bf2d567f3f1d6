package claims

import (
	"strings"
	"sync"

	exprs "github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/search/japanese"
)

// pattern is a regular expression with what a text needs to match it. The zero
// value matches nothing.
type pattern struct {
	*japanese.Expr
	need func() *need
}

// compiler makes patterns that share what is equal in them.
type compiler struct {
	made  map[string]*japanese.Expr
	needs *needs
}

func newCompiler() *compiler { return &compiler{made: map[string]*japanese.Expr{}, needs: newNeeds()} }

// In the expressions of frames {name} stands for the words of that name in
// vocabulary, … for up to 18 characters and ‥ for up to 6.
var macro = japanese.Lazy(`\{[a-z]+\}`)

// compile returns the pattern of an expression, that of an empty one matches
// nothing. The expression is read when it is first used, and then panics when it
// is none: a board starts without most of them.
func compile(expr string) pattern {
	if expr == "" {
		return pattern{}
	}
	text := sync.OnceValue(func() string { return spelledOut(expr) })
	return pattern{exprs.Later(text), sync.OnceValue(func() *need { return newNeeds().of(text()) })}
}

func (c *compiler) compile(expr string) pattern {
	if expr == "" {
		return pattern{}
	}
	expr = spelledOut(expr)
	if c.made[expr] == nil {
		c.made[expr] = japanese.Lazy(expr)
	}
	needed := c.needs.of(expr)
	return pattern{c.made[expr], func() *need { return needed }}
}

// spelledOut is an expression with its names and signs written out.
func spelledOut(expr string) string {
	for macro.MatchString(expr) {
		expr = macro.ReplaceAllStringFunc(expr, func(name string) string {
			words, ok := vocabulary[name[1:len(name)-1]]
			if !ok {
				panic("claims: no words for " + name)
			}
			return "(?:" + words + ")"
		})
	}
	return stretches.Replace(japanese.PatternText(expr))
}

// stretches are the signs for what may stand between two words.
var stretches = strings.NewReplacer("…", `.{0,18}?`, "‥", `.{0,6}?`)

// may reports whether a sentence can have a match.
func (p pattern) may(s *sentence) bool { return p.Expr != nil && p.need().meets(s) }

// holds reports whether text has a match.
func (p pattern) holds(text string) bool {
	return p.may(&sentence{text: text}) && p.MatchString(text)
}

// passOver fills what matches in a text of a sentence, so that nothing is
// found there.
func (p pattern) passOver(s *sentence, text string) string {
	if !p.may(s) {
		return text
	}
	return p.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("_", len(s)) })
}
