package percolator

import (
	"math/bits"
	"slices"

	"github.com/enkaku/enkaku/search"
)

// settle numbers slots and ids anew after many came: questions that one job
// rules out together stand together, so that a match leaves out whole stretches
// of them, and names of neighbours stand in the same place. Matches wait
// meanwhile: at the start of a board with a million questions, for seconds.
func (p *Percolator) settle() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.moveSlots(p.inOrder())
	p.settleIDs()
}

// ordering are the columns that narrow most, by which questions are ordered.
var ordering = [...]search.Column{search.ColSpecialty, search.ColWork, search.ColPref}

// placed is what of a question orders it: the values it asks for, a bit each.
type placed struct {
	place [len(ordering)]uint64
	slot  uint32
}

// inOrder returns the slots in use in their new order.
func (p *Percolator) inOrder() []placed {
	all := make([]placed, p.next)
	for n := range all {
		all[n].slot = uint32(n)
	}
	for i, col := range ordering {
		rows := &p.rows.columns[col]
		for value, r := range rows.value {
			if rows.asked.Has(value) {
				p.eachIn(r, func(n uint32) { all[n].place[i] |= 1 << (value % 64) })
			}
		}
	}
	all = slices.DeleteFunc(all, func(s placed) bool { return *p.first(s.slot) == none })
	slices.SortFunc(all, func(a, b placed) int { return slices.Compare(a.place[:], b.place[:]) })
	return all
}

// eachIn calls fn with the slots of a row.
func (p *Percolator) eachIn(r int, fn func(n uint32)) {
	for i, b := range p.blocks {
		row := b.row(r)
		if row == nil {
			continue
		}
		for w, word := range row {
			for ; word != 0; word &= word - 1 {
				fn(uint32(i*blockSlots + w*64 + bits.TrailingZeros64(word)))
			}
		}
	}
}

// moveSlots puts the slots into the order given and forgets all others.
func (p *Percolator) moveSlots(order []placed) {
	to := make([]uint32, p.next)
	blocks := make([]*block, 0, len(order)/blockSlots+1)
	for n, s := range order {
		to[s.slot] = uint32(n)
		if n%blockSlots == 0 {
			blocks = append(blocks, newBlock(p.rows.count))
		}
		b, from := blocks[n/blockSlots], p.blocks[s.slot/blockSlots]
		i := s.slot % blockSlots
		b.slots = append(b.slots, from.slots[i])
		b.first = append(b.first, from.first[i])
		b.also = append(b.also, from.also[i])
		b.floors = append(b.floors, from.floors[i])
		p.byKey[from.slots[i].key] = uint32(n)
	}
	for r := range p.rows.count {
		p.eachIn(r, func(n uint32) { p.rows.set(blocks, r, to[n]) })
	}
	for _, c := range p.text.clauses {
		if c != nil {
			renumber(c.demands, to)
			renumber(c.forbids, to)
		}
	}
	for _, slots := range p.posters {
		renumber(slots, to)
	}
	p.blocks, p.next, p.freeSlots = blocks, uint32(len(order)), nil
}

func renumber(slots []uint32, to []uint32) {
	for i, n := range slots {
		slots[i] = to[n]
	}
}

// settleIDs numbers the ids in the order of their slots.
func (p *Percolator) settleIDs() {
	names, links := make([]string, 0, p.live), make([]idLink, 0, p.live)
	for n := range p.next {
		first := p.first(n)
		before, o := none, *first&^shared
		*first = uint32(len(names)) | *first&shared
		for o != none {
			at := uint32(len(names))
			names = append(names, p.names[o])
			links = append(links, idLink{slot: n, next: none, prev: before})
			if before != none {
				links[before].next = at
			}
			p.byID[p.names[o]] = at
			before, o = at, p.links[o].next
		}
	}
	p.names, p.links, p.freeIDs, p.retired = names, links, nil, nil // matches that still name ids have the old ones
}
