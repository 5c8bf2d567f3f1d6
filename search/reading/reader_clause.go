package reading

import (
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// undo is what a question was before segment at was read.
type undo struct {
	at             int
	clauses        []search.Clause
	soft, readings int
}

func (u undo) restore(q *search.Question) {
	q.Clauses, q.Soft, q.Readings = u.clauses, q.Soft[:u.soft], q.Readings[:u.readings]
}

// clause adds a demand, or alternatives to the last one after OR.
func (r *reader) clause(atoms []search.Atom) {
	if len(atoms) == 0 {
		return
	}
	if r.not {
		atoms = insideWords(atoms)
	}
	if r.or {
		r.or = false
		n := len(r.q.Clauses)
		for n > 0 && r.q.Clauses[n-1].Not && !r.not {
			n-- // what the first alternative rules out does not count for the second
		}
		if n > 0 && r.q.Clauses[n-1].Not == r.not {
			r.q.Clauses = r.q.Clauses[:n]
			r.either = true
			last := &r.q.Clauses[n-1]
			last.Any = append(last.Any[:len(last.Any):len(last.Any)], atoms...)
			return
		}
	}
	c := search.Clause{Not: r.not, Any: atoms}
	for _, known := range r.q.Clauses {
		if reflect.DeepEqual(known, c) {
			return
		}
	}
	r.q.Clauses = append(r.q.Clauses, c)
}

// insideWords lets words that exclude be found inside others too: who does not
// want 専属 does not want 専属産業医.
func insideWords(atoms []search.Atom) []search.Atom {
	if a := atoms[0]; a.Kind == search.AtomPhrase && len(a.Terms) == 1 &&
		japanese.IsJapanese(a.Terms[0]) && utf8.RuneCountInString(a.Terms[0]) > 1 {
		return append(slices.Clone(atoms), search.Atom{Kind: search.AtomSubstring, Text: a.Terms[0], Weight: 1})
	}
	return atoms
}
