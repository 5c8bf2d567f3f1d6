package percolator

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"slices"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// questionKey identifies what a question demands, whatever was typed: the
// first half of a SHA-256 of its canonical encoding.
type questionKey [16]byte

// compiled is a question as the percolator enters it.
type compiled struct {
	key         questionKey
	any         [search.ColumnCount]search.Set
	constrained [search.ColumnCount]bool
	alls        []search.Filter
	payUnit     uint8
	payMin      uint32
	payReach    bool
	hasLicence  bool
	licence     search.Set
	posters     []string
	clauses     []search.Clause
	never       bool // a filter that no job can meet
}

// Reasons why a question cannot stand.
var (
	errTwoFilters = errors.New("two filters on one column")
	errColumn     = errors.New("unknown column or unit")
	errEmptyAtom  = errors.New("an atom of the text demands nothing")
)

// compile reads q into the percolator's form.
func compile(q *search.Question) (*compiled, error) {
	c := &compiled{
		payUnit: q.PayUnit, payMin: q.PayMin, payReach: q.PayReach && q.PayMin > 0,
		hasLicence: q.HasLicence, clauses: q.Clauses, posters: slices.Clone(q.NotPoster),
	}
	if q.HasLicence {
		c.licence = q.Licence
	}
	if c.payMin == 0 {
		c.payUnit = search.NoOrdinal
	}
	if c.payUnit != search.NoOrdinal && int(c.payUnit) >= len(vocab.PayUnits.Terms()) {
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
	slices.SortFunc(c.alls, func(a, b search.Filter) int { return cmp.Compare(a.Column, b.Column) })
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
func (c *compiled) filter(f search.Filter) error {
	if f.Column >= search.ColumnCount {
		return errColumn
	}
	if f.All {
		if f.Values.Empty() {
			return nil
		}
		if slices.ContainsFunc(c.alls, func(g search.Filter) bool { return g.Column == f.Column }) {
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
	c.never = c.never || f.Values.Empty()
	return nil
}

// narrowByAlls lets the bitmaps help with the filters that demand all of
// their values: one of them is necessary, and enough when there is only one.
func (c *compiled) narrowByAlls() {
	c.alls = slices.DeleteFunc(c.alls, func(f search.Filter) bool {
		if c.constrained[f.Column] {
			return false
		}
		c.constrained[f.Column], c.any[f.Column] = true, f.Values
		return f.Values.Count() == 1
	})
}

// narrowFrom is from how many filters on a question's text is looked at last.
const narrowFrom = 2

// narrow reports whether the filters leave so few documents that it is quicker to
// look at the text of those alone than to open the question by its rarest
// word: the words of a tenth of all questions stand in an advert.
func (c *compiled) narrow() bool {
	n := 0
	for _, is := range c.constrained {
		if is {
			n++
		}
	}
	return n >= narrowFrom
}

// check reports an atom without content.
func check(a *search.Atom) error {
	switch a.Kind {
	case search.AtomPhrase:
		if len(a.Terms) == 0 || slices.Contains(a.Terms, "") {
			return errEmptyAtom
		}
	case search.AtomSubstring:
		if a.Text == "" || !utf8.ValidString(a.Text) {
			return errEmptyAtom
		}
	case search.AtomValue:
		if a.Column >= search.ColumnCount {
			return errColumn
		}
	}
	return nil
}

// fingerprint hashes everything that decides a match.
func (c *compiled) fingerprint() questionKey {
	var b []byte
	for col := range search.ColumnCount {
		if c.constrained[col] {
			b = c.any[col].AppendKey(append(b, 'f', byte(col)))
		}
	}
	for _, f := range c.alls {
		b = f.Values.AppendKey(append(b, 'a', byte(f.Column)))
	}
	b = binary.AppendUvarint(append(b, 'p', c.payUnit), uint64(c.payMin))
	if c.payReach {
		b = append(b, 'r')
	}
	if c.hasLicence {
		b = c.licence.AppendKey(append(b, 'l'))
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
func appendClause(b []byte, c *search.Clause) []byte {
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
func appendAtom(b []byte, a *search.Atom) []byte {
	b = append(b, byte(a.Kind))
	switch a.Kind {
	case search.AtomPhrase:
		for _, t := range a.Terms {
			b = appendText(b, t)
		}
	case search.AtomSubstring:
		b = append(b, a.Text...)
	case search.AtomValue:
		b = a.Values.AppendKey(append(b, byte(a.Column)))
	}
	return b
}

// appendText appends a text so that it ends where the next one begins.
func appendText(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}
