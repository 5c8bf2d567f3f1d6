package japanese

import (
	"regexp"
	"slices"
	"sync"
)

// Expr is a regular expression that is compiled when it is first used: most of
// the many that read texts are not used for long, and compiled, all of them take
// 50 MB and half a second. Its methods are those of regexp.Regexp. It is safe for
// concurrent use.
type Expr struct {
	expr   string
	normal bool // its words are brought to the form of normalised texts
	once   sync.Once
	re     *regexp.Regexp
}

// Lazy returns an expression that is compiled when it is first used, and then
// panics when it is none.
func Lazy(expr string) *Expr { return noted(&Expr{expr: expr}) }

// made are the first expressions of a program, those of its packages.
var made struct {
	mu  sync.Mutex
	all []*Expr
}

const maxMade = 4096

func noted(e *Expr) *Expr {
	made.mu.Lock()
	defer made.mu.Unlock()
	if len(made.all) < maxMade {
		made.all = append(made.all, e)
	}
	return e
}

// Made returns the first 4,096 expressions that were made: for tests, which use
// each once.
func Made() []*Expr {
	made.mu.Lock()
	defer made.mu.Unlock()
	return slices.Clone(made.all)
}

func (e *Expr) compiled() *regexp.Regexp {
	e.once.Do(func() { e.re = regexp.MustCompile(e.String()) })
	return e.re
}

// String returns the expression as it is compiled.
func (e *Expr) String() string {
	if e.normal {
		return PatternText(e.expr)
	}
	return e.expr
}

// The methods of regexp.Regexp.

func (e *Expr) MatchString(s string) bool            { return e.compiled().MatchString(s) }
func (e *Expr) FindString(s string) string           { return e.compiled().FindString(s) }
func (e *Expr) FindStringIndex(s string) []int       { return e.compiled().FindStringIndex(s) }
func (e *Expr) FindStringSubmatch(s string) []string { return e.compiled().FindStringSubmatch(s) }
func (e *Expr) FindStringSubmatchIndex(s string) []int {
	return e.compiled().FindStringSubmatchIndex(s)
}
func (e *Expr) FindAllString(s string, n int) []string { return e.compiled().FindAllString(s, n) }
func (e *Expr) FindAllStringIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringIndex(s, n)
}
func (e *Expr) FindAllStringSubmatch(s string, n int) [][]string {
	return e.compiled().FindAllStringSubmatch(s, n)
}
func (e *Expr) FindAllStringSubmatchIndex(s string, n int) [][]int {
	return e.compiled().FindAllStringSubmatchIndex(s, n)
}
func (e *Expr) FindIndex(b []byte) []int               { return e.compiled().FindIndex(b) }
func (e *Expr) ReplaceAllString(s, with string) string { return e.compiled().ReplaceAllString(s, with) }
func (e *Expr) ReplaceAllLiteralString(s, with string) string {
	return e.compiled().ReplaceAllLiteralString(s, with)
}
func (e *Expr) ReplaceAllStringFunc(s string, f func(string) string) string {
	return e.compiled().ReplaceAllStringFunc(s, f)
}
func (e *Expr) Split(s string, n int) []string { return e.compiled().Split(s, n) }
