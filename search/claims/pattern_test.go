package claims

import (
	"testing"

	"github.com/enkaku/enkaku/search/japanese"
)

// An expression that is none would be found only by the text that it is meant
// for: expressions are compiled when a text holds what they need.
func TestEveryExpressionIsOne(t *testing.T) {
	n := 0
	holds := func(p *pattern) {
		if p.Expr != nil {
			p.MatchString("")
			n++
		}
	}
	for _, f := range compiled() {
		for _, p := range f.patterns() {
			holds(p)
		}
	}
	for _, guards := range guardsOf() {
		for _, g := range guards {
			for _, p := range []*pattern{&g.liker, &g.backer, &g.parter, &g.leader, &g.follower, &g.cover} {
				holds(p)
			}
		}
	}
	for _, e := range japanese.Made() {
		e.MatchString("")
	}
	if n < 500 {
		t.Errorf("looked at %d expressions only", n)
	}
}

// Equal needs are one, so that a text is asked once for each.
func TestEqualNeedsAreShared(t *testing.T) {
	c := newCompiler()
	a, b := c.compile("(内科|外科)の医師"), c.compile("(内科|外科)の医師")
	if a.need() != b.need() || a.Expr != b.Expr {
		t.Error("the same expression was made twice")
	}
	other := c.compile("(外科|内科)の医師")
	if other.need() == a.need() {
		t.Error("what differs in order is not told apart")
	}
	first, second := a.need().list[0].list, other.need().list[0].list
	if first[0] != second[1] || first[1] != second[0] {
		t.Error("the words are not shared")
	}
	if compile("").may(&sentence{text: "内科"}) {
		t.Error("no expression matches")
	}
}
