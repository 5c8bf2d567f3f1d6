package claims

import (
	"slices"
	"sync"

	"github.com/enkaku/enkaku/models/rules"
)

// guard is what is no claim of some kinds, whichever frame reads it: the words
// are about somebody else, another post or another time, or the sentence turns
// them round. What only one frame confuses stands with that frame.
type guard struct {
	kinds  []rules.ClaimKind
	like   string // words that look alike and are passed over before a frame looks
	back   string // words anywhere in the sentence
	here   string // words of the clause
	before string // the end of what stands before the words
	behind string // the start of what stands behind the words
	round  string // longer words of which the claim's words are a part

	liker, backer, parter, leader, follower, cover pattern
}

// guardsOf are the guards by the kind of claim.
var guardsOf = sync.OnceValue(func() map[rules.ClaimKind][]*guard {
	of := map[rules.ClaimKind][]*guard{}
	c := newCompiler()
	for _, s := range subjects {
		for i := range s.guards {
			g := &s.guards[i]
			g.liker, g.backer, g.parter = c.compile(g.like), c.compile(g.back), c.compile(g.here)
			g.leader, g.follower, g.cover = c.compile(g.before), c.compile(g.behind), c.compile(g.round)
			for _, kind := range g.kinds {
				of[kind] = append(of[kind], g)
			}
		}
	}
	return of
})

// takenBack reports whether a guard of the frame's kind says that the sentence
// claims nothing.
func (f *frame) takenBack(s *sentence) bool {
	return slices.ContainsFunc(f.guards, func(g *guard) bool { return g.backer.may(s) && g.backer.MatchString(s.text) })
}

// excused reports whether a claim of a kind at a place of a sentence is taken
// back by what stands around it.
func excused(kind rules.ClaimKind, text string, at []int) bool {
	for _, g := range guardsOf()[kind] {
		if g.parter.holds(clauseOf(text, at[0], at[1])) ||
			g.leader.holds(text[:at[0]]) || g.follower.holds(text[at[1]:]) || g.covers(text, at) {
			return true
		}
	}
	return false
}

// guarded is excused for claims that no frame has read, so that the sentence
// as a whole was not asked yet.
func guarded(kind rules.ClaimKind, sentence string, at []int) bool {
	return excused(kind, sentence, at) ||
		slices.ContainsFunc(guardsOf()[kind], func(g *guard) bool { return g.backer.holds(sentence) })
}

// covers reports whether the words at a place are a part of longer ones.
func (g *guard) covers(text string, at []int) bool {
	if !g.cover.holds(text) {
		return false
	}
	for _, over := range g.cover.FindAllStringIndex(text, 8) {
		if over[0] < at[1] && at[0] < over[1] {
			return true
		}
	}
	return false
}
