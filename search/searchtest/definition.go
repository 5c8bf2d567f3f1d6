package searchtest

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search"
)

// largest is more values than any drawn set has: vocabularies may have any
// number.
const largest = 200

// Holds is the meaning of a Question word for word, the slow way.
func Holds(q *search.Question, d *search.Document) bool {
	for _, f := range q.Filters {
		if common := inBoth(f.Values, d.Sets[f.Column]); f.All && common < f.Values.Count() || !f.All && common == 0 {
			return false
		}
	}
	if q.PayMin > 0 {
		if q.PayUnit == search.NoOrdinal && d.PayLo < q.PayMin && !(q.PayReach && d.PayHi >= q.PayMin) {
			return false
		}
		if q.PayUnit != search.NoOrdinal && (d.PayUnit != q.PayUnit ||
			d.PayMin < q.PayMin && !(q.PayReach && d.PayTop >= q.PayMin)) {
			return false
		}
	}
	if q.HasLicence && (inBoth(d.LicenceMust, q.Licence) < d.LicenceMust.Count() ||
		d.LicenceAnyOf != search.Set{} && inBoth(d.LicenceAnyOf, q.Licence) == 0) {
		return false
	}
	if slices.Contains(q.NotPoster, d.Poster) || slices.Contains(q.NotPoster, d.Employer) {
		return false
	}
	for _, c := range q.Clauses {
		if slices.ContainsFunc(c.Any, func(a search.Atom) bool { return atomByDefinition(a, d) }) == c.Not {
			return false
		}
	}
	return true
}

// inBoth counts the members of two sets one by one.
func inBoth(a, b search.Set) (n int) {
	for i := range largest {
		if a.Has(i) && b.Has(i) {
			n++
		}
	}
	return n
}

func atomByDefinition(a search.Atom, d *search.Document) bool {
	if a.Kind == search.AtomValue {
		return inBoth(a.Values, d.Sets[a.Column]) > 0
	}
	for _, f := range d.Texts {
		if a.Kind == search.AtomSubstring && strings.Contains(f.Plain, a.Text) {
			return true
		}
		for i := 0; a.Kind == search.AtomPhrase && i+len(a.Terms) <= len(f.Terms); i++ {
			if slices.Equal(f.Terms[i:i+len(a.Terms)], a.Terms) {
				return true
			}
		}
	}
	return false
}
