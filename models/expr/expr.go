// Package expr compiles regular expressions when they are first used and looks
// only where a match may be.
package expr

import (
	"regexp"
	"slices"
	"sync"
	"sync/atomic"
)

// Expr is a regular expression that is compiled when it is first used: most of
// the many that read texts are not used for long, and compiled, all of them take
// 50 MB and half a second. Its methods are those of regexp.Regexp, with the same
// answers; a text that holds nothing of what each match holds is not searched
// through (decision 112). It is safe for concurrent use.
type Expr struct {
	text func() string
	once sync.Once
	done atomic.Bool
	re   *regexp.Regexp
	seen lookout
}

// Lazy returns an expression that is compiled when it is first used, and then
// panics when it is none.
func Lazy(text string) *Expr { return Later(func() string { return text }) }

// Later is Lazy for a text that is made when it is first used.
func Later(text func() string) *Expr {
	e := &Expr{text: sync.OnceValue(text)}
	made.mu.Lock()
	defer made.mu.Unlock()
	if len(made.all) < maxMade {
		made.all = append(made.all, e)
	}
	return e
}

// made are the first expressions of a program, those of its packages.
var made struct {
	mu  sync.Mutex
	all []*Expr
}

const maxMade = 4096

// Made returns the first 4,096 expressions that were made: for tests, which use
// each once.
func Made() []*Expr {
	made.mu.Lock()
	defer made.mu.Unlock()
	return slices.Clone(made.all)
}

func (e *Expr) compiled() *regexp.Regexp {
	e.once.Do(func() {
		e.re = regexp.MustCompile(e.text())
		e.seen = lookAt(e.text())
		e.done.Store(true)
	})
	return e.re
}

// Compiled reports whether the expression was used already.
func (e *Expr) Compiled() bool { return e.done.Load() }

// String returns the expression as it is compiled.
func (e *Expr) String() string { return e.text() }
