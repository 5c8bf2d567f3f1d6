package search

import (
	"math/bits"
	"slices"

	"github.com/enkaku/enkaku/models"
)

// The facets, in the order of a row of codes.
const (
	facetWork = iota
	facetSpecialty
	facetEmployment
	facetRemote
	facetPref
	facetSchedule
	facetPay
	facetCount
)

// facetColumn names the column a facet counts; the pay facet has none.
var facetColumn = [facetPay]Column{ColWork, ColSpecialty, ColEmployment, ColRemote, ColPref, ColSchedule}

// table holds the columns of all job versions by ordinal. One writer appends;
// what an ordinal says never changes, so a copy of the struct is a snapshot
// of the rows below n. A new version of a job is a new ordinal.
type table struct {
	n        int
	ids      []string
	versions []int64
	rows     [][facetCount]uint16 // dictionary codes of the facet sets
	column   [facetCount][]uint16 // the same, facet by facet: for counting one of them
	sets     [facetPay][]uint64   // set of a code
	rare     [facetPay]rareSets
	distinct int // codes per facet at most
	values   [ColumnCount][64]growing
	payFrom  [payBuckets]growing // the comparable versions from each bucket of the pay scale on

	primary        []uint8 // primary work type
	payUnit        []uint8
	payMin         []uint32
	payLo, payHi   []uint32
	must, anyOf    []uint64
	from, until    []int64 // live window, unix seconds
	published      []int64
	poster, owner  []uint32 // interned ids
	cluster        []uint32 // interned fingerprint; 0: none
	terms          arena
	lengths        []lengths
	textAt         []int64           // offset in the text file
	organisations  *lexis            // posters and employers
	clusterNumbers map[string]uint32 // writer only
	codes          [facetPay]map[uint64]uint16
}

func newTable() *table {
	t := &table{distinct: rareCode, organisations: newLexis(), clusterNumbers: map[string]uint32{}}
	for i := range t.codes {
		t.codes[i] = map[uint64]uint16{}
	}
	return t
}

// snapshot returns a copy for readers, without what only the writer uses.
func (t *table) snapshot() table {
	c := *t
	c.clusterNumbers = nil
	c.codes = [facetPay]map[uint64]uint16{}
	return c
}

// reserve makes room for n versions, so that a start does not copy the columns
// again and again.
func (t *table) reserve(n int) {
	t.ids = slices.Grow(t.ids, n)
	t.versions = slices.Grow(t.versions, n)
	t.rows = slices.Grow(t.rows, n)
	for f := range t.column {
		t.column[f] = slices.Grow(t.column[f], n)
	}
	t.primary = slices.Grow(t.primary, n)
	t.payUnit = slices.Grow(t.payUnit, n)
	t.payMin = slices.Grow(t.payMin, n)
	t.payLo = slices.Grow(t.payLo, n)
	t.payHi = slices.Grow(t.payHi, n)
	t.must = slices.Grow(t.must, n)
	t.anyOf = slices.Grow(t.anyOf, n)
	t.from = slices.Grow(t.from, n)
	t.until = slices.Grow(t.until, n)
	t.published = slices.Grow(t.published, n)
	t.poster = slices.Grow(t.poster, n)
	t.owner = slices.Grow(t.owner, n)
	t.cluster = slices.Grow(t.cluster, n)
	t.lengths = slices.Grow(t.lengths, n)
	t.textAt = slices.Grow(t.textAt, n)
}

// The pay scale: yen per step, and the number of buckets; bucket 0 is "not
// comparable", the last has no upper end.
const (
	payStep    = 1000
	payBuckets = 26
)

// payBucket places a comparable hourly rate on the scale.
func payBucket(lo uint32) uint16 {
	if lo == 0 {
		return 0
	}
	return uint16(min(1+lo/payStep, payBuckets-1))
}

// add appends one version of a job and returns its ordinal.
func (t *table) add(d *Document, p *packed) uint32 {
	ord := uint32(t.n)
	t.n++
	t.ids = append(t.ids, d.ID)
	t.versions = append(t.versions, d.Version)
	var row [facetCount]uint16
	for f, c := range facetColumn {
		row[f] = t.code(f, ord, counted(f, d.Sets[c]))
	}
	row[facetPay] = payBucket(d.PayLo)
	t.rows = append(t.rows, row)
	for f, code := range row {
		t.column[f] = append(t.column[f], code)
	}
	t.mark(ord, &d.Sets)
	for bucket := row[facetPay]; bucket > 0; bucket-- {
		t.payFrom[bucket].add(ord)
	}
	t.payUnit = append(t.payUnit, d.PayUnit)
	t.payMin = append(t.payMin, d.PayMin)
	t.payLo = append(t.payLo, d.PayLo)
	t.payHi = append(t.payHi, d.PayHi)
	t.must = append(t.must, d.LicenceMust)
	t.anyOf = append(t.anyOf, d.LicenceAnyOf)
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

// specialtyParents are the basic areas of each specialty, by ordinal.
var specialtyParents = func() (parents [64]uint64) {
	for i, t := range models.Specialties.Terms() {
		if p := models.Specialties.Ordinal(models.Specialty(t.Parent)); p >= 0 {
			parents[i] = 1 << p
		}
	}
	return parents
}()

// counted returns the values that a job is counted for in a facet: those whose
// choice finds it. A subspecialty is found by its basic area too.
func counted(facet int, set uint64) uint64 {
	if facet != facetSpecialty {
		return set
	}
	for rest := set; rest != 0; rest &= rest - 1 {
		set |= specialtyParents[bits.TrailingZeros64(rest)]
	}
	return set
}

// rareCode stands for the sets past the first 65,535 of a facet: those
// versions are listed one by one.
const rareCode = 1<<16 - 1

// rareSets are the versions with rareCode, ascending, and their sets.
type rareSets struct {
	ords []uint32
	sets []uint64
}

// code returns the dictionary code of a set.
func (t *table) code(facet int, ord uint32, set uint64) uint16 {
	if c, ok := t.codes[facet][set]; ok {
		return c
	}
	if len(t.sets[facet]) >= t.distinct {
		r := &t.rare[facet]
		r.ords, r.sets = append(r.ords, ord), append(r.sets, set)
		return rareCode
	}
	c := uint16(len(t.sets[facet]))
	t.sets[facet] = append(t.sets[facet], set)
	t.codes[facet][set] = c
	return c
}

// valuesOf returns the set of a version in a facet; of pay, its bucket.
func (t *table) valuesOf(facet int, ord uint32) uint64 {
	code := t.rows[ord][facet]
	switch {
	case facet == facetPay:
		return 1 << code
	case code != rareCode:
		return t.sets[facet][code]
	}
	i, _ := slices.BinarySearch(t.rare[facet].ords, ord)
	return t.rare[facet].sets[i]
}

// mark enters an ordinal into the bitset of each of its values.
func (t *table) mark(ord uint32, sets *[ColumnCount]uint64) {
	for c := range sets {
		for m := sets[c]; m != 0; m &= m - 1 {
			t.values[c][bits.TrailingZeros64(m)].add(ord)
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
