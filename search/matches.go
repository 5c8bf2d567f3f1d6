package search

import (
	"slices"
	"strings"
)

// Matches reports whether the document answers the question. It is the
// definition that the index and the percolator compute fast. Whether the job
// is live is not part of it.
func (q *Question) Matches(d *Document) bool {
	for _, f := range q.Filters {
		if !f.holds(d) {
			return false
		}
	}
	if !q.paid(d) || !q.licensed(d) || slices.Contains(q.NotPoster, d.Poster) ||
		slices.Contains(q.NotPoster, d.Employer) {
		return false
	}
	for i := range q.Clauses {
		if !q.Clauses[i].Holds(d) {
			return false
		}
	}
	return true
}

func (f Filter) holds(d *Document) bool {
	if f.All {
		return f.Values.Within(d.Sets[f.Column])
	}
	return f.Values.Meets(d.Sets[f.Column])
}

func (q *Question) paid(d *Document) bool {
	if q.PayMin == 0 {
		return true
	}
	lower, upper := d.PayLo, d.PayHi
	if q.PayUnit != NoOrdinal {
		if d.PayUnit != q.PayUnit && AlsoPaidIn(d.PayUnit) != q.PayUnit {
			return false
		}
		lower, upper = d.PayMin, d.PayTop
	}
	return lower >= q.PayMin || q.PayReach && upper >= q.PayMin
}

func (q *Question) licensed(d *Document) bool {
	return !q.HasLicence || LicencesSuffice(d.LicenceMust, d.LicenceAnyOf, q.Licence)
}

// Holds reports whether the document fulfils the clause.
func (c *Clause) Holds(d *Document) bool {
	return slices.ContainsFunc(c.Any, func(a Atom) bool { return a.Holds(d) }) != c.Not
}

// Holds reports whether the atom is true of the document.
func (a *Atom) Holds(d *Document) bool {
	switch a.Kind {
	case AtomValue:
		return a.Values.Meets(d.Sets[a.Column])
	case AtomPaid:
		return a.Paid.Holds(d.PayUnit, d.PayMin)
	}
	for i := range d.Texts {
		if a.hits(&d.Texts[i]) > 0 {
			return true
		}
	}
	return false
}

// hits counts how often a text atom stands in a field.
func (a *Atom) hits(f *FieldText) int {
	switch a.Kind {
	case AtomPhrase:
		return phraseIn(f.Terms, a.Terms)
	case AtomSubstring:
		return strings.Count(f.Plain, a.Text)
	}
	return 0
}

// phraseIn counts how often phrase stands in terms, in order and without a gap.
func phraseIn(terms, phrase []string) int {
	count := 0
	for i := 0; len(phrase) > 0 && i+len(phrase) <= len(terms); i++ {
		if terms[i] == phrase[0] && slices.Equal(terms[i:i+len(phrase)], phrase) {
			count++
		}
	}
	return count
}

// LicencesSuffice reports whether the licences held are enough for a job that demands
// all of must and one of anyOf, if there are any.
func LicencesSuffice(must, anyOf, held Set) bool {
	return must.Within(held) && (anyOf.Empty() || anyOf.Meets(held))
}
