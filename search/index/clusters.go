package index

import (
	"math/bits"
)

// rolls holds the current versions of each position, by cluster number. Most
// positions have one, so that is kept without a list.
type rolls struct {
	first []uint32            // ordinal + 1; 0: none
	rest  map[uint32][]uint32 // all members of positions with two or more, ascending
}

// join enters a version, greater than all before.
func (r *rolls) join(cluster, ord uint32) {
	for int(cluster) >= len(r.first) {
		r.first = append(r.first, make([]uint32, 1+len(r.first)/4)...)
	}
	if list, ok := r.rest[cluster]; ok {
		r.rest[cluster] = append(list[:len(list):len(list)], ord)
		return
	}
	if was := r.first[cluster]; was != 0 {
		r.rest[cluster] = []uint32{was - 1, ord}
		return
	}
	r.first[cluster] = ord + 1
}

// leave strikes a version.
func (r *rolls) leave(cluster, ord uint32) {
	list, ok := r.rest[cluster]
	if !ok {
		if int(cluster) < len(r.first) && r.first[cluster] == ord+1 {
			r.first[cluster] = 0
		}
		return
	}
	list = leftOut(list, ord)
	if len(list) > 1 {
		r.rest[cluster] = list
		return
	}
	delete(r.rest, cluster)
	r.first[cluster] = 0
	if len(list) == 1 {
		r.first[cluster] = list[0] + 1
	}
}

// leftOut returns a copy of list without ord, in order.
func leftOut(list []uint32, ord uint32) []uint32 {
	out := make([]uint32, 0, len(list))
	for _, o := range list {
		if o != ord {
			out = append(out, o)
		}
	}
	return out
}

// clusters are the positions that more than one current version advertises.
type clusters struct {
	of      map[uint32][]uint32 // cluster number → members, ascending; only those with two or more
	members bitset              // all members of those
	pairs   []uint32            // clusters of two that are counted alike, flat
	alike   []uint32            // larger ones: length, members…
	mixed   []uint32            // the same, of clusters whose members differ in a counted set
}

// with returns the clusters after some numbers changed.
func (c clusters) with(s *snapshot, changed map[uint32][]uint32) clusters {
	if len(changed) == 0 {
		grown := make(bitset, wordsFor(s.n))
		copy(grown, c.members)
		c.members = grown
		return c
	}
	next := clusters{of: make(map[uint32][]uint32, len(c.of)), members: make(bitset, wordsFor(s.n)),
		pairs: make([]uint32, 0, len(c.pairs)+16), alike: make([]uint32, 0, len(c.alike)+16), mixed: make([]uint32, 0, len(c.mixed)+16)}
	for number, m := range c.of {
		if _, again := changed[number]; !again {
			next.put(s, number, m)
		}
	}
	for number, m := range changed {
		next.put(s, number, m)
	}
	return next
}

func (c *clusters) put(s *snapshot, number uint32, members []uint32) {
	if len(members) < 2 {
		return
	}
	c.of[number] = members
	alike := true
	for _, ord := range members {
		c.members.set(ord)
		alike = alike && s.sameCounts(ord, members[0])
	}
	if alike && len(members) == 2 {
		c.pairs = append(c.pairs, members...)
		return
	}
	into := &c.mixed
	if alike {
		into = &c.alike
	}
	*into = append(append(*into, uint32(len(members))), members...)
}

// sameCounts reports whether two versions count alike in every facet.
func (t *table) sameCounts(a, b uint32) bool {
	for f := range t.facets {
		codes := t.facets[f].codes
		if codes[a] != codes[b] || codes[a] == rareCode && t.kept(f, a) != t.kept(f, b) {
			return false
		}
	}
	return true
}

// positions are a set of versions taken as positions: of each one the first
// version stands for it. Further versions may be found by other choices.
type positions struct {
	first bitset
	mixed []uint32 // of positions whose versions differ, those in the set: length, members…
}

// sparse is the share of all versions of several (one in …) below which the
// members of a set are looked at instead of all positions.
const sparse = 32

// positions takes a set apart into positions.
func (m *match) positions(set bitset) positions {
	p := positions{first: m.take()}
	copy(p.first, set)
	c := &m.s.clusters
	if c.members.countAnd(set)*sparse < 2*len(c.of) {
		m.fewPositions(&p, set)
		return p
	}
	for i := 0; i+1 < len(c.pairs); i += 2 {
		a, b := c.pairs[i], c.pairs[i+1]
		both := set[a>>6] >> (a & 63) & (set[b>>6] >> (b & 63)) & 1
		p.first[b>>6] &^= both << (b & 63)
	}
	for runs := c.alike; len(runs) > 0; {
		n := 1 + runs[0]
		found := false
		for _, ord := range runs[1:n] {
			if set.has(ord) {
				if found {
					p.first.clear(ord)
				}
				found = true
			}
		}
		runs = runs[n:]
	}
	for runs := c.mixed; len(runs) > 0; {
		n := 1 + runs[0]
		m.mixed(&p, set, runs[1:n])
		runs = runs[n:]
	}
	return p
}

// fewPositions does the same by the members of the set.
func (m *match) fewPositions(p *positions, set bitset) {
	c := &m.s.clusters
	done := map[uint32]bool{}
	for w := range set {
		for word := set[w] & c.members[w]; word != 0; word &= word - 1 {
			number := m.s.cluster[w<<6+bits.TrailingZeros64(word)]
			if !done[number] {
				done[number] = true
				m.mixed(p, set, c.of[number])
			}
		}
	}
}

// mixed takes the versions of one position apart that may differ.
func (m *match) mixed(p *positions, set bitset, members []uint32) {
	run := len(p.mixed)
	p.mixed = append(p.mixed, 0)
	for _, ord := range members {
		if set.has(ord) {
			if len(p.mixed) > run+1 {
				p.first.clear(ord)
			}
			p.mixed = append(p.mixed, ord)
		}
	}
	if p.mixed[run] = uint32(len(p.mixed) - run - 1); p.mixed[run] < 2 {
		p.mixed = p.mixed[:run]
	}
}
