package index

import (
	"context"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/percolator"
	"github.com/enkaku/enkaku/search/searchtest"
)

// madeUp are vocabularies of n values each: every third has the one before it
// above it, and half of the others belong to one of two groups.
func madeUp(n int) func(search.Column) (values, groups []vocab.Term) {
	return func(c search.Column) (values, groups []vocab.Term) {
		for i := range n {
			t := vocab.Term{Key: fmt.Sprint("v", i)}
			switch i % 3 {
			case 1:
				t.Parent = fmt.Sprint("v", i-1)
			case 2:
				t.Parent = fmt.Sprint("g", i%2)
			}
			values = append(values, t)
		}
		if c != search.ColLicence {
			groups = []vocab.Term{{Key: "g0"}, {Key: "g1"}}
		}
		return values, groups
	}
}

// setUpTo draws a set of a vocabulary of n values, from both its ends.
func setUpTo(t *rapid.T, name string, n, most int) (s search.Set) {
	for _, i := range rapid.SliceOfN(rapid.SampledFrom([]int{0, 1, 2, 62, 63, n - 3, n - 2, n - 1}), 0, most).Draw(t,
		name) {
		s = s.Or(search.Just(i))
	}
	return s
}

func drawLarge(t *rapid.T, id, n int, now int64) *search.Document {
	d := &search.Document{ID: fmt.Sprint("job", id), Version: 1}
	for c := range search.ColumnCount {
		if search.ColumnTable[c].Kind != search.KindScale {
			d.Sets[c] = setUpTo(t, "has", n, 3)
		}
	}
	d.PayLo = rapid.SampledFrom([]uint32{0, 900, 5000}).Draw(t, "pay")
	d.Sets[search.ColPay] = search.Just(search.PayBucket(d.PayLo))
	d.LicenceMust, d.LicenceAnyOf = setUpTo(t, "must", n, 2), setUpTo(t, "any of", n, 2)
	d.Cluster = rapid.SampledFrom([]string{"", "c1", "c2"}).Draw(t, "cluster")
	d.LiveFrom, d.LiveUntil = now-10, now+10
	return d
}

func drawLargeQuestion(t *rapid.T, n int) *search.Question {
	q := &search.Question{PayUnit: search.NoOrdinal}
	for c := range search.ColumnCount {
		if values := setUpTo(t, "asks", n, 4); search.ColumnTable[c].Kind == search.KindValues &&
			rapid.IntRange(0, 5).Draw(t, "filter") == 0 && !values.Empty() {
			q.Filters = append(q.Filters, search.Filter{Column: c, Values: values,
				All: rapid.IntRange(0, 3).Draw(t, "all") == 0})
		}
	}
	if rapid.Bool().Draw(t, "licensed") {
		q.HasLicence, q.Licence = true, setUpTo(t, "held", n, 4)
	}
	if values := setUpTo(t, "word", n, 3); rapid.Bool().Draw(t, "words") {
		q.Clauses = []search.Clause{{Any: []search.Atom{{Kind: search.AtomValue, Column: search.ColSpecialty,
			Values: values}}, Not: rapid.Bool().Draw(t, "not")}}
	}
	return q
}

func TestVocabulariesMayHaveAnySize(t *testing.T) {
	for _, n := range []int{64, 65, 130} {
		t.Run(fmt.Sprint(n), func(t *testing.T) { rapid.Check(t, func(t *rapid.T) { compareLarge(t, n) }) })
	}
}

// compareLarge holds an index and a percolator against the meaning of questions
// over vocabularies of n values.
func compareLarge(t *rapid.T, n int) {
	now, s := newClock().Now(), shapeOf(madeUp(n))
	c := newCore("", 0)
	c.table = newTable(s)
	c.snap.table = c.table.snapshot()
	b := &board{docs: map[string]*search.Document{}, now: now}
	var added []uint32
	for i := range rapid.IntRange(1, 20).Draw(t, "jobs") {
		d := drawLarge(t, i, n, now.Unix())
		b.docs[d.ID] = d
		added = append(added, c.table.add(d, &packed{}))
	}
	snap := c.next(added, nil, now)
	p, q := percolator.New(), drawLargeQuestion(t, n)
	if err := p.Put("q", q); err != nil {
		t.Fatal(err)
	}
	want := b.matching(q, -1)
	for _, d := range b.docs {
		got := false
		p.Match(d, func(string) { got = true })
		if got != q.Matches(d) || got != searchtest.Holds(q, d) {
			t.Fatalf("the percolator says %v of %+v", got, d.Columns)
		}
	}
	m, err := c.match(context.Background(), snap, q, now.Unix())
	if err != nil {
		t.Fatal(err)
	}
	counted := m.countAll()
	if total := positionsFound(want, every); counted.total != total || m.total() != total {
		t.Fatalf("%d positions, want %d", counted.total, total)
	}
	for f, col := range facets {
		docs := b.matching(q, f)
		for choice, got := range counted.of[f] {
			want := positionsFound(docs, func(d *search.Document) bool { return largeFinds(q, s, f, choice, d) })
			if got != want {
				t.Fatalf("choice %d of %s counts %d, want %d", choice, col, got, want)
			}
		}
	}
}

// largeFinds reports whether a document is found when a choice is made.
func largeFinds(q *search.Question, s *shape, f, choice int, d *search.Document) bool {
	c := facets[f]
	if search.ColumnTable[c].Kind == search.KindDemands {
		return search.LicencesSuffice(d.LicenceMust, d.LicenceAnyOf, q.Licence.Or(search.Just(choice)))
	}
	if choice < s.size[c] && d.Sets[c].Has(choice) {
		return true
	}
	for i, up := range s.above[f] {
		if up.Has(choice) && d.Sets[c].Has(i) {
			return true
		}
	}
	return false
}

func TestStoredColumnsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := someDocument(t, 1, newClock().Now())
		p := packed{terms: encodeTerms(&d.Texts, func(string) uint32 { return 1 })}
		back, _, err := decodeColumns(encodeColumns(d, p))
		if err != nil || back.Columns != d.Columns {
			t.Fatalf("%+v came back as %+v: %v", d.Columns, back.Columns, err)
		}
	})
}
