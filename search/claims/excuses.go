package claims

import "github.com/enkaku/enkaku/models/rules"

// excuse is what takes claims of some kinds back, whichever frame has read
// them: the words are about somebody else, another post, another time, or the
// sentence turns them round. A single frame's own guards stay with the frame.
type excuse struct {
	kinds  []rules.ClaimKind
	not    string // words anywhere in the sentence
	here   string // words of the clause
	before string // the end of what stands before the words
	behind string // the start of what stands behind the words
	round  string // words of which the claim's words are a part

	stopper, parter, leader, follower, cover pattern
}

// excused reports whether a claim of a kind at a place of a sentence is taken back.
func excused(kind rules.ClaimKind, text string, at []int) bool {
	for _, e := range excusesOf[kind] {
		if e.stopper.holds(text) || e.parter.holds(clauseOf(text, at[0], at[1])) ||
			e.leader.holds(text[:at[0]]) || e.follower.holds(text[at[1]:]) || e.covers(text, at) {
			return true
		}
	}
	return false
}

// covers reports whether the words at a place are a part of longer ones.
func (e *excuse) covers(text string, at []int) bool {
	if !e.cover.holds(text) {
		return false
	}
	for _, over := range e.cover.FindAllStringIndex(text, 8) {
		if over[0] < at[1] && at[0] < over[1] {
			return true
		}
	}
	return false
}

// excusesOf are the excuses by the kind of claim.
var excusesOf = func() map[rules.ClaimKind][]*excuse {
	of := map[rules.ClaimKind][]*excuse{}
	for _, list := range [][]excuse{placeExcuses, careExcuses, termExcuses} {
		for i := range list {
			e := &list[i]
			e.stopper, e.parter, e.cover = compile(e.not), compile(e.here), compile(e.round)
			e.leader, e.follower = compile(e.before), compile(e.behind)
			for _, kind := range e.kinds {
				of[kind] = append(of[kind], e)
			}
		}
	}
	return of
}()
