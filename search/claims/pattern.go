package claims

import (
	"regexp"
	"strings"
	"sync"

	"github.com/enkaku/enkaku/search/japanese"
)

// pattern is a regular expression with what a text needs to match it. The zero
// value matches nothing.
type pattern struct {
	*lazy
	need *need
}

// lazy is an expression that is compiled when a text first holds what it needs.
// Most are never: compiled, all of them take 44 MB and half a second. It is safe
// for concurrent use.
type lazy struct {
	expr string
	once sync.Once
	re   *regexp.Regexp
}

func (l *lazy) compiled() *regexp.Regexp {
	l.once.Do(func() { l.re = regexp.MustCompile(l.expr) })
	return l.re
}

// MatchString reports whether text has a match.
func (l *lazy) MatchString(text string) bool { return l.compiled().MatchString(text) }

// FindString is regexp.Regexp.FindString.
func (l *lazy) FindString(text string) string { return l.compiled().FindString(text) }

// FindStringIndex is regexp.Regexp.FindStringIndex.
func (l *lazy) FindStringIndex(text string) []int { return l.compiled().FindStringIndex(text) }

// FindAllStringIndex is regexp.Regexp.FindAllStringIndex.
func (l *lazy) FindAllStringIndex(text string, n int) [][]int {
	return l.compiled().FindAllStringIndex(text, n)
}

// FindAllStringSubmatchIndex is regexp.Regexp.FindAllStringSubmatchIndex.
func (l *lazy) FindAllStringSubmatchIndex(text string, n int) [][]int {
	return l.compiled().FindAllStringSubmatchIndex(text, n)
}

// ReplaceAllString is regexp.Regexp.ReplaceAllString.
func (l *lazy) ReplaceAllString(text, with string) string {
	return l.compiled().ReplaceAllString(text, with)
}

// compiler makes patterns that share what is equal in them.
type compiler struct {
	made  map[string]*lazy
	needs *needs
}

func newCompiler() *compiler { return &compiler{made: map[string]*lazy{}, needs: newNeeds()} }

// In the expressions of frames {name} stands for the words of that name in
// vocabulary, … for up to 18 characters and ‥ for up to 6.
var macro = regexp.MustCompile(`\{[a-z]+\}`)

// compile returns the pattern of an expression, that of an empty one matches
// nothing. It panics when the expression is none.
func compile(expr string) pattern { return newCompiler().compile(expr) }

func (c *compiler) compile(expr string) pattern {
	if expr == "" {
		return pattern{}
	}
	for macro.MatchString(expr) {
		expr = macro.ReplaceAllStringFunc(expr, func(name string) string {
			words, ok := vocabulary[name[1:len(name)-1]]
			if !ok {
				panic("claims: no words for " + name)
			}
			return "(?:" + words + ")"
		})
	}
	expr = stretches.Replace(japanese.PatternText(expr))
	if c.made[expr] == nil {
		c.made[expr] = &lazy{expr: expr}
	}
	return pattern{c.made[expr], c.needs.of(expr)}
}

// stretches are the signs for what may stand between two words.
var stretches = strings.NewReplacer("…", `.{0,18}?`, "‥", `.{0,6}?`)

// may reports whether a sentence can have a match.
func (p pattern) may(s *sentence) bool { return p.lazy != nil && p.need.meets(s) }

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
	return p.compiled().ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("_", len(s)) })
}
