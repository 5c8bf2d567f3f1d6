package percolator

import (
	"slices"

	"github.com/enkaku/enkaku/search"
)

// slot is one distinct question. The filters that ask for any of some values
// are in the bitmaps alone.
type slot struct {
	key       questionKey
	all       search.Set    // all of it must be in the document's set of allColumn
	allColumn search.Column // ColumnCount: no such filter
	deep      bool          // extra has demands beyond its anchor
	extra     *extra        // nil for most
}

// extra is what few questions have.
type extra struct {
	anchor  uint32   // the rarest clause that must hold, none without any
	must    []uint32 // the clauses that must hold beside anchor and block.also
	not     []uint32 // clauses that must not hold
	posters []string
	alls    []search.Filter // when there are several
}

// chooseAnchor moves the clause that fewest questions wait for from must to anchor.
func (x *extra) chooseAnchor(t *clauseIndex) {
	if len(x.must) == 0 {
		return
	}
	best := 0
	for i, id := range x.must {
		if len(t.clauses[id].demands) < len(t.clauses[x.must[best]].demands) {
			best = i
		}
	}
	x.must[0], x.must[best] = x.must[best], x.must[0]
	x.anchor = x.takeMust()
}

// takeMust takes the first clause out of must, none when there is none.
func (x *extra) takeMust() uint32 {
	if len(x.must) == 0 {
		return none
	}
	id := x.must[0]
	x.must = slices.Clone(x.must[1:])
	return id
}

// slot returns the slot numbered n.
func (p *Percolator) slot(n uint32) *slot {
	return &p.blocks[n/blockSlots].slots[n%blockSlots]
}

// first returns the place of the ordinal of the first id of slot n.
func (p *Percolator) first(n uint32) *uint32 {
	return &p.blocks[n/blockSlots].first[n%blockSlots]
}

// also returns the place of the clause of slot n that is looked at first: see block.
func (p *Percolator) also(n uint32) *uint32 {
	return &p.blocks[n/blockSlots].also[n%blockSlots]
}

// takeSlot returns the number of an unused slot.
func (p *Percolator) takeSlot() uint32 {
	if last := len(p.freeSlots) - 1; last >= 0 {
		n := p.freeSlots[last]
		p.freeSlots = p.freeSlots[:last]
		return n
	}
	n := p.next
	p.next++
	if n%blockSlots == 0 {
		p.blocks = append(p.blocks, newBlock(p.rows.count))
	}
	b := p.blocks[n/blockSlots]
	b.slots = append(b.slots, slot{})
	b.first = append(b.first, none)
	b.floors = append(b.floors, 0)
	b.also = append(b.also, noClause)
	return n
}

// dropSlot takes slot n out of every bitmap and list.
func (p *Percolator) dropSlot(n uint32) {
	s := p.slot(n)
	delete(p.byKey, s.key)
	p.rows.clear(p.blocks, n)
	if x := s.extra; x != nil {
		p.dropExtra(n, x)
	}
	*s = slot{allColumn: search.ColumnCount}
	*p.also(n) = noClause
	p.freeSlots = append(p.freeSlots, n)
}

func (p *Percolator) dropExtra(n uint32, x *extra) {
	for _, poster := range x.posters {
		rest := without(p.posters[poster], n)
		if len(rest) == 0 {
			delete(p.posters, poster)
		} else {
			p.posters[poster] = rest
		}
	}
	if x.anchor != none {
		c := p.text.clauses[x.anchor]
		c.demands = without(c.demands, n)
		p.text.release(x.anchor)
	}
	if also := *p.also(n) &^ closely; also != noClause {
		p.text.release(also)
	}
	for _, id := range x.must {
		p.text.release(id)
	}
	for _, id := range x.not {
		c := p.text.clauses[id]
		c.forbids = without(c.forbids, n)
		p.text.release(id)
	}
}

// without returns list without one n; order is not kept.
func without(list []uint32, n uint32) []uint32 {
	i := slices.Index(list, n)
	if i < 0 {
		return list
	}
	list[i] = list[len(list)-1]
	return list[:len(list)-1]
}

// setRows enters the filters, the pay floor and the licences of slot n.
func (p *Percolator) setRows(n uint32, c *compiled) {
	for col := range search.ColumnCount {
		if c.constrained[col] {
			p.rows.setValues(p.blocks, &p.rows.columns[col], n, c.any[col])
		} else {
			p.rows.set(p.blocks, p.rows.columns[col].free, n)
		}
	}
	if c.hasLicence {
		p.rows.setValues(p.blocks, &p.rows.licence, n, c.licence)
	} else {
		p.rows.set(p.blocks, p.rows.licence.free, n)
	}
	p.rows.setPay(p.blocks, n, c.payUnit, c.payMin, c.payReach)
}
