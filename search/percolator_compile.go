package search

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"slices"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
)

// questionKey identifies what a question demands, whatever was typed: the
// first half of a SHA-256 of its canonical encoding.
type questionKey [16]byte

// compiled is a question as the percolator enters it.
type compiled struct {
	key         questionKey
	any         [ColumnCount]Set
	constrained [ColumnCount]bool
	alls        []Filter
	payUnit     uint8
	payMin      uint32
	hasLicence  bool
	licence     Set
	posters     []string
	clauses     []Clause
	never       bool // a filter that no job can meet
}

// Reasons why a question cannot stand.
var (
	errTwoFilters = errors.New("two filters on one column")
	errColumn     = errors.New("unknown column or unit")
	errEmptyAtom  = errors.New("an atom of the text demands nothing")
)

// compile reads q into the percolator's form.
func compile(q *Question) (*compiled, error) {
	c := &compiled{
		payUnit: q.PayUnit, payMin: q.PayMin,
		hasLicence: q.HasLicence, clauses: q.Clauses, posters: slices.Clone(q.NotPoster),
	}
	if q.HasLicence {
		c.licence = q.Licence
	}
	if c.payMin == 0 {
		c.payUnit = noOrdinal
	}
	if c.payUnit != noOrdinal && int(c.payUnit) >= len(models.PayUnits.Terms()) {
		return nil, errColumn
	}
	slices.Sort(c.posters)
	c.posters = slices.Compact(c.posters)
	for _, f := range q.Filters {
		if err := c.filter(f); err != nil {
			return nil, err
		}
	}
	c.narrowByAlls()
	slices.SortFunc(c.alls, func(a, b Filter) int { return cmp.Compare(a.Column, b.Column) })
	for i := range q.Clauses {
		for j := range q.Clauses[i].Any {
			if err := check(&q.Clauses[i].Any[j]); err != nil {
				return nil, err
			}
		}
	}
	c.key = c.fingerprint()
	return c, nil
}

// filter takes one filter in.
func (c *compiled) filter(f Filter) error {
	if f.Column >= ColumnCount {
		return errColumn
	}
	if f.All {
		if f.Values.empty() {
			return nil
		}
		if slices.ContainsFunc(c.alls, func(g Filter) bool { return g.Column == f.Column }) {
			return errTwoFilters
		}
		c.alls = append(c.alls, f)
		return nil
	}
	if c.constrained[f.Column] {
		return errTwoFilters
	}
	c.constrained[f.Column] = true
	c.any[f.Column] = f.Values
	c.never = c.never || f.Values.empty()
	return nil
}

// narrowByAlls lets the bitmaps help with the filters that demand all of
// their values: one of them is necessary, and enough when there is only one.
func (c *compiled) narrowByAlls() {
	c.alls = slices.DeleteFunc(c.alls, func(f Filter) bool {
		if c.constrained[f.Column] {
			return false
		}
		c.constrained[f.Column], c.any[f.Column] = true, f.Values
		return f.Values.count() == 1
	})
}

// check reports an atom without content.
func check(a *Atom) error {
	switch a.Kind {
	case AtomPhrase:
		if len(a.Terms) == 0 || slices.Contains(a.Terms, "") {
			return errEmptyAtom
		}
	case AtomSubstring:
		if a.Text == "" || !utf8.ValidString(a.Text) {
			return errEmptyAtom
		}
	case AtomValue:
		if a.Column >= ColumnCount {
			return errColumn
		}
	}
	return nil
}

// fingerprint hashes everything that decides a match.
func (c *compiled) fingerprint() questionKey {
	var b []byte
	for col := range ColumnCount {
		if c.constrained[col] {
			b = c.any[col].appendKey(append(b, 'f', byte(col)))
		}
	}
	for _, f := range c.alls {
		b = f.Values.appendKey(append(b, 'a', byte(f.Column)))
	}
	b = binary.AppendUvarint(append(b, 'p', c.payUnit), uint64(c.payMin))
	if c.hasLicence {
		b = c.licence.appendKey(append(b, 'l'))
	}
	for _, poster := range c.posters {
		b = appendText(append(b, 'x'), poster)
	}
	texts := make([]string, len(c.clauses))
	for i := range c.clauses {
		texts[i] = string(appendClause(nil, &c.clauses[i]))
	}
	slices.Sort(texts)
	for _, t := range texts {
		b = appendText(append(b, 'c'), t)
	}
	sum := sha256.Sum256(b)
	return questionKey(sum[:16])
}

// appendClause appends an encoding that is equal for clauses that demand the same.
func appendClause(b []byte, c *Clause) []byte {
	if c.Not {
		b = append(b, '-')
	}
	atoms := make([]string, len(c.Any))
	for i := range c.Any {
		atoms[i] = string(appendAtom(nil, &c.Any[i]))
	}
	slices.Sort(atoms)
	for _, a := range slices.Compact(atoms) {
		b = appendText(b, a)
	}
	return b
}

// appendAtom appends an encoding of what the atom demands; weight is not part of it.
func appendAtom(b []byte, a *Atom) []byte {
	b = append(b, byte(a.Kind))
	switch a.Kind {
	case AtomPhrase:
		for _, t := range a.Terms {
			b = appendText(b, t)
		}
	case AtomSubstring:
		b = append(b, a.Text...)
	case AtomValue:
		b = a.Values.appendKey(append(b, byte(a.Column)))
	}
	return b
}

// appendText appends a text so that it ends where the next one begins.
func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
