package percolator

import (
	"unsafe"
)

// Costs of Go's maps per entry, on average over their growth, without keys'
// and values' own memory.
const mapOverhead = 1.5

// Bytes returns about how much memory the percolator holds. It walks
// everything and is meant for benchmarks and metrics read rarely.
func (p *Percolator) Bytes() int64 {
	p.mu.RLock()
	defer p.mu.RUnlock()
	total := sliceBytes(
		p.names) + sliceBytes(p.links) + sliceBytes(p.freeIDs) + sliceBytes(p.retired) + sliceBytes(p.freeSlots)
	total += mapBytes(len(p.byID), unsafe.Sizeof("")+4) + mapBytes(len(p.byKey), unsafe.Sizeof(questionKey{})+4)
	for _, id := range p.names {
		total += int64(len(id))
	}
	for _, b := range p.blocks {
		total += b.bytes()
	}
	for poster, slots := range p.posters {
		total += int64(len(poster)) + sliceBytes(slots)
	}
	total += mapBytes(len(p.posters), unsafe.Sizeof("")+unsafe.Sizeof([]uint32{}))
	return total + p.text.bytes()
}

func (b *block) bytes() int64 {
	total := sliceBytes(b.slots) + sliceBytes(b.first) + sliceBytes(b.also) + sliceBytes(b.floors) + sliceBytes(b.rows)
	for _, r := range b.rows {
		if r != nil {
			total += int64(unsafe.Sizeof(*r))
		}
	}
	for i := range b.slots {
		if x := b.slots[i].extra; x != nil {
			total += int64(
				unsafe.Sizeof(*x)) + sliceBytes(x.must) + sliceBytes(x.not) + sliceBytes(x.posters) + sliceBytes(x.alls)
		}
	}
	return total
}

func (t *clauseIndex) bytes() int64 {
	total := sliceBytes(t.clauses) + sliceBytes(t.atoms) + t.phrases.bytes() + t.pieces.bytes()
	for _, c := range t.clauses {
		if c != nil {
			total += int64(unsafe.Sizeof(
				*c)) + 2*int64(len(c.key)) + sliceBytes(c.atoms) + sliceBytes(c.demands) + sliceBytes(c.forbids)
		}
	}
	for i := range t.atoms {
		a := &t.atoms[i]
		total += 2*int64(len(a.key)) + sliceBytes(a.clauses) + sliceBytes(a.atom.Terms)
	}
	total += mapBytes(len(t.byKey)+len(t.byAtom)+len(t.terms.numbers), unsafe.Sizeof("")+4)
	return total
}

func (t *trie) bytes() int64 {
	return sliceBytes(t.nodes) + mapBytes(len(t.edges), 12)
}

func sliceBytes[T any](s []T) int64 {
	var e T
	return int64(cap(s)) * int64(unsafe.Sizeof(e))
}

func mapBytes(n int, entry uintptr) int64 {
	return int64(float64(n) * float64(entry) * mapOverhead)
}
