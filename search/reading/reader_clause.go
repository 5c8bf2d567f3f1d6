package reading

import (
	"reflect"
	"slices"
	"strings"
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
	atoms = bothWays(atoms)
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

// condition adds a demand that was understood, though terms decide it: no mere
// word.
func (r *reader) condition(atoms []search.Atom) {
	n := len(r.q.Clauses)
	r.clause(atoms)
	if len(r.q.Clauses) > n {
		r.q.Clauses[n].Known = true
	}
}

// rulesOut leaves out the jobs with one of some terms.
func (r *reader) rulesOut(terms ...string) {
	var atoms []search.Atom
	for _, t := range terms {
		atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{t}, Weight: 1})
	}
	if len(atoms) > 0 {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: atoms})
	}
}

// letteredNumber is a short name of letters and a number: glp1, covid 19.
var letteredNumber = japanese.Lazy(`^([a-z]{2,6}) ?(\d{1,2})$`)

// bothWays lets a name of letters and a number be found in one word and with a
// hyphen or a space between (glp1, GLP-1), however it was typed: as a word of
// the lexicon, which holds the space, or as two.
func bothWays(atoms []search.Atom) []search.Atom {
	out := atoms
	for _, a := range atoms {
		m := letteredNumber.FindStringSubmatch(strings.Join(a.Terms, " "))
		if a.Kind != search.AtomPhrase || m == nil {
			continue
		}
		for _, way := range [][]string{{m[1] + m[2]}, {m[1] + " " + m[2]}, {m[1], m[2]}} {
			if !slices.Equal(way, a.Terms) {
				out = append(out[:len(out):len(out)], search.Atom{Kind: search.AtomPhrase, Terms: way, Weight: a.Weight})
			}
		}
	}
	return out
}

// numberAfter is a short name of letters before a number of its own: abc-56.
var numberAfter = japanese.Lazy(`^([a-z]{2,6})[ -](\d{1,2})(?:$|[ 　])`)

// withNumber lets letters be found as well in one word with the number typed
// behind them; the number alone is no demand.
func withNumber(letters []search.Atom, typed string) []search.Atom {
	if m := numberAfter.FindStringSubmatch(typed); m != nil {
		return append(letters, search.Atom{Kind: search.AtomPhrase, Terms: []string{m[1] + m[2]}, Weight: 1})
	}
	return letters
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
