package claims

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/rules"
)

// guard is what no frame of some kinds of claims takes for such a claim,
// whichever words it looks for. What only one frame confuses stands with that
// frame.
type guard struct {
	kinds []rules.ClaimKind
	like  string // words that look alike and are passed over
	back  string // words of the sentence with which it says something else

	liker, backer pattern
}

// compiledGuards returns the guards of each kind.
func compiledGuards(all []guard) map[rules.ClaimKind][]guard {
	of := map[rules.ClaimKind][]guard{}
	for _, g := range all {
		g.liker, g.backer = compile(g.like), compile(g.back)
		for _, kind := range g.kinds {
			of[kind] = append(of[kind], g)
		}
	}
	return of
}

// takenBack reports whether a guard of the frame's kind says that the sentence
// claims nothing.
func (f *frame) takenBack(s *sentence) bool {
	return slices.ContainsFunc(f.backs, func(p pattern) bool { return p.may(s) && p.MatchString(s.text) })
}

// kindsOf names kinds, split by spaces.
func kindsOf(names string) (kinds []rules.ClaimKind) {
	for name := range strings.FieldsSeq(names) {
		kinds = append(kinds, rules.ClaimKind(name))
	}
	return kinds
}
