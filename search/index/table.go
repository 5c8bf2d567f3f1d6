package index

import (
	"math/bits"
	"slices"

	"github.com/enkaku/enkaku/search"
)

// table holds the columns of all job versions by ordinal. One writer appends;
// what an ordinal says never changes, so a copy of the struct is a snapshot
// of the rows below n. A new version of a job is a new ordinal.
type table struct {
	shape    *shape
	n        int
	ids      []string
	versions []int64
	rows     []fours     // dictionary codes of the facets, four facets together: for counting all of them
	facets   []facetRows // the same, facet by facet: for counting one of them
	// where the counts of each facet's codes begin when all are counted, and where they end; of a
	// snapshot
	base     []uint32
	distinct int // codes per facet at most
	values   [search.ColumnCount][]growing
	payFrom  [search.PayBuckets]growing // the comparable versions from each bucket of the pay scale on

	primary        []uint16 // primary work type
	payUnit        []uint8
	payMin, payTop []uint32
	payLo, payHi   []uint32
	from, until    []int64 // live window, unix seconds
	published      []int64
	poster, owner  []uint32 // interned ids
	cluster        []uint32 // interned fingerprint; 0: none
	terms          arena
	lengths        []lengths
	textAt         []int64                 // offset in the text file
	organisations  *lexis                  // posters and employers
	clusterNumbers map[string]uint32       // writer only
	codes          []map[search.Set]uint16 // by facet; writer only
}

// fours are the codes that four facets have for each version. Four are counted
// in one go: fewer wait for each other, and more would not fit the processor.
type fours [][4]uint16

// facetRows are what one facet keeps of all versions.
type facetRows struct {
	codes []uint16     // by ordinal
	sets  []search.Set // of a code
	rare  rareSets
}

// width is one more than the highest code.
func (of *facetRows) width() int {
	if len(of.rare.ords) > 0 {
		return rareCode + 1
	}
	return len(of.sets)
}

func newTable(s *shape) *table {
	t := &table{shape: s, distinct: rareCode, organisations: newLexis(), clusterNumbers: map[string]uint32{},
		facets: make([]facetRows, len(facets)), rows: make([]fours, len(together))}
	for range facets {
		t.codes = append(t.codes, map[search.Set]uint16{})
	}
	for c := range search.ColumnCount {
		t.values[c] = make([]growing, s.size[c])
	}
	return t
}

// snapshot returns a copy for readers, without what only the writer uses.
func (t *table) snapshot() table {
	c := *t
	c.clusterNumbers, c.codes = nil, nil
	c.facets, c.rows = slices.Clone(t.facets), slices.Clone(t.rows)
	c.base = make([]uint32, 1, len(facets)+1)
	for f := range c.facets {
		c.base = append(c.base, c.base[f]+uint32(c.facets[f].width()))
	}
	for col := range c.values {
		c.values[col] = slices.Clone(t.values[col])
	}
	return c
}

// reserve makes room for n versions, so that a start does not copy the columns
// again and again.
func (t *table) reserve(n int) {
	t.ids = slices.Grow(t.ids, n)
	t.versions = slices.Grow(t.versions, n)
	for i := range t.rows {
		t.rows[i] = slices.Grow(t.rows[i], n)
	}
	for f := range t.facets {
		t.facets[f].codes = slices.Grow(t.facets[f].codes, n)
	}
	t.primary = slices.Grow(t.primary, n)
	t.payUnit = slices.Grow(t.payUnit, n)
	t.payMin = slices.Grow(t.payMin, n)
	t.payTop = slices.Grow(t.payTop, n)
	t.payLo = slices.Grow(t.payLo, n)
	t.payHi = slices.Grow(t.payHi, n)
	t.from = slices.Grow(t.from, n)
	t.until = slices.Grow(t.until, n)
	t.published = slices.Grow(t.published, n)
	t.poster = slices.Grow(t.poster, n)
	t.owner = slices.Grow(t.owner, n)
	t.cluster = slices.Grow(t.cluster, n)
	t.lengths = slices.Grow(t.lengths, n)
	t.textAt = slices.Grow(t.textAt, n)
}

// add appends one version of a job and returns its ordinal.
func (t *table) add(d *search.Document, p *packed) uint32 {
	ord := uint32(t.n)
	t.n++
	t.ids = append(t.ids, d.ID)
	t.versions = append(t.versions, d.Version)
	for k, some := range together {
		var codes [4]uint16
		for i, f := range some {
			codes[i] = t.code(f, ord, t.shape.keep(f, &d.Columns))
			t.facets[f].codes = append(t.facets[f].codes, codes[i])
		}
		t.rows[k] = append(t.rows[k], codes)
	}
	t.mark(ord, &d.Sets)
	for bucket := search.PayBucket(d.PayLo); bucket > 0; bucket-- {
		t.payFrom[bucket].add(ord)
	}
	t.payUnit = append(t.payUnit, d.PayUnit)
	t.payMin = append(t.payMin, d.PayMin)
	t.payTop = append(t.payTop, d.PayTop)
	t.payLo = append(t.payLo, d.PayLo)
	t.payHi = append(t.payHi, d.PayHi)
	t.from = append(t.from, d.LiveFrom)
	t.until = append(t.until, d.LiveUntil)
	t.published = append(t.published, d.Published)
	t.poster = append(t.poster, t.organisation(d.Poster))
	t.owner = append(t.owner, t.organisation(d.Employer))
	t.cluster = append(t.cluster, intern(t.clusterNumbers, d.Cluster))
	t.terms.add(p.terms)
	t.lengths = append(t.lengths, p.lengths)
	t.primary = append(t.primary, d.PrimaryWork)
	t.textAt = append(t.textAt, p.at)
	return ord
}

// rareCode stands for the sets past the first 65,535 of a facet: those
// versions are listed one by one.
const rareCode = 1<<16 - 1

// rareSets are the versions with rareCode, ascending, and their sets.
type rareSets struct {
	ords []uint32
	sets []search.Set
}

// code returns the dictionary code of a set.
func (t *table) code(facet int, ord uint32, set search.Set) uint16 {
	if c, ok := t.codes[facet][set]; ok {
		return c
	}
	of := &t.facets[facet]
	if len(of.sets) >= t.distinct {
		of.rare.ords, of.rare.sets = append(of.rare.ords, ord), append(of.rare.sets, set)
		return rareCode
	}
	c := uint16(len(of.sets))
	of.sets = append(of.sets, set)
	t.codes[facet][set] = c
	return c
}

// kept returns what a facet keeps of a version.
func (t *table) kept(facet int, ord uint32) search.Set {
	of := &t.facets[facet]
	if code := of.codes[ord]; code != rareCode {
		return of.sets[code]
	}
	i, _ := slices.BinarySearch(of.rare.ords, ord)
	return of.rare.sets[i]
}

// mark enters an ordinal into the bitset of each of its values.
func (t *table) mark(ord uint32, sets *[search.ColumnCount]search.Set) {
	for c := range sets {
		for w := range sets[c].Words() {
			for m := sets[c].Word(w); m != 0; m &= m - 1 {
				t.values[c][w<<6+bits.TrailingZeros64(m)].add(ord)
			}
		}
	}
}

// intern returns the number of a name, from 1; 0 for "".
func intern(numbers map[string]uint32, name string) uint32 {
	if name == "" {
		return 0
	}
	n, ok := numbers[name]
	if !ok {
		n = uint32(len(numbers) + 1)
		numbers[name] = n
	}
	return n
}

// liveAt reports whether the job's window contains the instant.
func (t *table) liveAt(ord uint32, now int64) bool {
	return t.from[ord] <= now && now < t.until[ord]
}

// organisation returns the number of a poster or employer; 0 for none.
func (t *table) organisation(id string) uint32 {
	if id == "" {
		return 0
	}
	return t.organisations.number(id)
}
