package search

import (
	"fmt"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
)

// Explanation says why a document stands where it does.
type Explanation struct {
	Score   float32           `json:"score"`
	Fresh   float32           `json:"fresh"`
	Clauses []ClauseExplained `json:"clauses"`
	Soft    []AtomExplained   `json:"soft,omitempty"` // those that hold
}

// ClauseExplained is what one demand of the text adds.
type ClauseExplained struct {
	Not   bool            `json:"not,omitempty"`
	Holds bool            `json:"holds"`
	Score float32         `json:"score"`
	Atoms []AtomExplained `json:"atoms"` // those that hold, in the order of the clause
}

// AtomExplained is what one atom adds when it alone counts.
type AtomExplained struct {
	Atom  string  `json:"atom"`
	Score float32 `json:"score"`
}

// Explain returns why d has its score. It is for one document of a page: it
// costs as much as scoring it.
func (q *Question) Explain(d *Document, s Stats) Explanation {
	by := scale{&Published, s}
	e := Explanation{Score: q.Score(d, s), Fresh: by.Freshness(d.Published)}
	for i := range q.Clauses {
		c := &q.Clauses[i]
		x := ClauseExplained{Not: c.Not, Holds: c.Holds(d), Atoms: explainAtoms(c.Any, d, by, NewLead())}
		if !c.Not {
			x.Score = c.score(d, by)
		}
		e.Clauses = append(e.Clauses, x)
	}
	e.Soft = explainAtoms(q.Soft, d, by, nil)
	return e
}

func explainAtoms(atoms []Atom, d *Document, by scale, beside *Lead) []AtomExplained {
	out := []AtomExplained{}
	for i := range atoms {
		worth := atoms[i].contribution(d, by, beside)
		if atoms[i].Holds(d) {
			out = append(out, AtomExplained{atoms[i].String(), worth})
		}
	}
	return out
}

// Describe explains the question itself: a line for each filter, clause and
// preference.
func (q *Question) Describe() []string {
	var out []string
	for _, f := range q.Filters {
		out = append(out, fmt.Sprintf("filter %s",
			Atom{Kind: AtomValue, Column: f.Column, Values: f.Values, Weight: 1}))
	}
	if q.PayMin > 0 {
		unit := "comparable hourly"
		if int(q.PayUnit) < len(vocab.PayUnits.Terms()) {
			unit = vocab.PayUnits.Terms()[q.PayUnit].Key
		}
		end := "pay"
		if q.PayReach {
			end = "upper end of the pay"
		}
		out = append(out, fmt.Sprintf("%s at least %d yen, %s", end, q.PayMin, unit))
	}
	for _, c := range q.Clauses {
		word := "any of"
		if c.Not {
			word = "none of"
		}
		out = append(out, word+" "+atomList(c.Any))
	}
	if len(q.Soft) > 0 {
		out = append(out, "rather "+atomList(q.Soft))
	}
	return out
}

func atomList(atoms []Atom) string {
	parts := make([]string, len(atoms))
	for i, a := range atoms {
		parts[i] = a.String()
	}
	return strings.Join(parts, ", ")
}

// String writes an atom as an administrator reads it: work=online_care,
// "word", ~part of a text~, each with its weight when that is not 1.
func (a Atom) String() string {
	var s string
	switch a.Kind {
	case AtomPhrase:
		s = fmt.Sprintf("%q", strings.Join(a.Terms, " "))
	case AtomSubstring:
		s = "~" + a.Text + "~"
	case AtomPaid:
		s = fmt.Sprintf("%s from %d to %d yen", vocab.PayUnits.Terms()[a.Paid.Unit].Key, a.Paid.Least, a.Paid.Most)
	default:
		var keys []string
		for i, t := range TermsOf(a.Column) {
			if a.Values.Has(i) {
				keys = append(keys, t.Key)
			}
		}
		s = a.Column.Key() + "=" + strings.Join(keys, "|")
	}
	if a.Weight != 1 {
		s += fmt.Sprintf(" ×%.2g", a.Weight)
	}
	return s
}
