package percolator

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/enkaku/enkaku/search"
)

// Percolator holds standing questions and tells which of them a document
// answers. Match(d) names an id exactly when the question put under it holds
// for d (Question.Matches); whether the job is live is not its concern.
//
// Every distinct question has a slot, and every filter value a bitmap over
// the slots; a match is an AND of those bitmaps over blocks of slots, then a
// look at what bitmaps cannot decide. A demand of the text is kept once
// however many questions make it, and is decided once for each document.
//
// It is safe for concurrent use. A change is seen by every Match that begins
// after it returns.
type Percolator struct {
	mu      sync.RWMutex
	names   []string // ids by ordinal
	links   []idLink // by ordinal
	byID    map[string]uint32
	freeIDs []uint32
	retired []uint32     // ordinals without id that a match may still name
	naming  atomic.Int32 // matches that name ids without the lock
	live    int          // ids in use

	byKey     map[questionKey]uint32 // meaning → slot
	blocks    []*block
	next      uint32 // slots ever used
	freeSlots []uint32

	rows    rowIndex
	text    clauseIndex
	posters map[string][]uint32 // poster → slots that never want to see it
	scratch sync.Pool           // *matchScratch
}

// idLink is the place of an id in the list of ids that share a slot.
type idLink struct {
	slot       uint32
	next, prev uint32 // ordinals, none at the ends
}

// none is no ordinal, no slot, no clause.
const none = ^uint32(0)

// shared marks the first ordinal of a slot that has more than one id.
const shared = 1 << 31

// New returns an empty percolator.
func New() *Percolator {
	return &Percolator{
		byID:    map[string]uint32{},
		byKey:   map[questionKey]uint32{},
		rows:    newRowIndex(),
		text:    newClauseIndex(),
		posters: map[string][]uint32{},
	}
}

// Put adds the question under id, or replaces the one that stands there. Of q
// only the texts of atoms are kept. A question that breaks the contract of
// Question (two filters of one kind on a column, an atom without content) is
// refused and changes nothing.
func (p *Percolator) Put(id string, q *search.Question) error {
	c, err := compile(q)
	if err != nil {
		return fmt.Errorf("search: question %q: %w", id, err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.put(id, c)
	return nil
}

// put links id to the slot of c and returns the slot.
func (p *Percolator) put(id string, c *compiled) uint32 {
	n, ok := p.byKey[c.key]
	if !ok {
		n = p.newSlot(c)
	}
	p.link(id, n)
	return n
}

// link makes id one of the ids of slot n, which may be without any.
func (p *Percolator) link(id string, n uint32) {
	o, known := p.byID[id]
	switch {
	case known && p.links[o].slot == n:
		return
	case known:
		p.unlink(o)
	default:
		o = p.newOrdinal(strings.Clone(id))
	}
	first := p.first(n)
	if *first == none {
		p.links[o] = idLink{slot: n, next: none, prev: none}
		*first = o
		return
	}
	head := *first &^ shared
	p.links[o] = idLink{slot: n, next: head, prev: none}
	p.links[head].prev = o
	*first = o | shared
}

// newOrdinal names an ordinal for a new id.
func (p *Percolator) newOrdinal(id string) uint32 {
	p.live++
	p.recycle()
	if last := len(p.freeIDs) - 1; last >= 0 {
		o := p.freeIDs[last]
		p.freeIDs = p.freeIDs[:last]
		p.names[o] = id
		p.byID[id] = o
		return o
	}
	o := uint32(len(p.names))
	p.names = append(p.names, id)
	p.links = append(p.links, idLink{})
	p.byID[id] = o
	return o
}

// unlink takes the id of an ordinal from its slot and drops a slot that has
// lost its last id.
func (p *Percolator) unlink(o uint32) {
	e, first := p.links[o], p.first(p.links[o].slot)
	if e.prev == none && e.next == none {
		*first = none
		p.dropSlot(e.slot)
		return
	}
	head := *first &^ shared
	if e.prev == none {
		head = e.next
	} else {
		p.links[e.prev].next = e.next
	}
	if e.next != none {
		p.links[e.next].prev = e.prev
	}
	*first = head
	if p.links[head].next != none {
		*first |= shared
	}
}

// Remove takes the question of id away; an unknown id changes nothing.
func (p *Percolator) Remove(id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	o, ok := p.byID[id]
	if !ok {
		return
	}
	p.unlink(o)
	delete(p.byID, id)
	p.retired = append(p.retired, o)
	p.live--
	p.recycle()
}

// recycle frees retired ordinals once nobody can name them any more. The
// caller holds the lock, so that no match begins to.
func (p *Percolator) recycle() {
	if len(p.retired) == 0 || p.naming.Load() > 0 {
		return
	}
	for _, o := range p.retired {
		p.names[o] = ""
	}
	p.freeIDs = append(p.freeIDs, p.retired...)
	p.retired = p.retired[:0]
}

// Len returns the number of ids.
func (p *Percolator) Len() int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.live
}

// Distinct returns the number of different questions behind the ids.
func (p *Percolator) Distinct() int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return len(p.byKey)
}

// newSlot gives a compiled question a slot without ids.
func (p *Percolator) newSlot(c *compiled) uint32 {
	n := p.takeSlot()
	s := p.slot(n)
	*s = slot{key: c.key, allColumn: search.ColumnCount}
	if len(c.alls) == 1 {
		s.allColumn, s.all = c.alls[0].Column, c.alls[0].Values
	}
	p.byKey[c.key] = n
	p.setRows(n, c)
	s.extra = p.newExtra(n, c)
	if s.extra != nil {
		if id := s.extra.takeMust(); id != none {
			*p.also(n) = id
		}
		s.deep = len(s.extra.must) > 0 || len(s.extra.alls) > 0
	}
	if !c.never && (s.extra == nil || s.extra.anchor == none) {
		p.rows.set(p.blocks, p.rows.open, n)
	}
	if s.allColumn != search.ColumnCount || s.deep {
		*p.also(n) |= closely
	}
	if *p.also(n) != noClause {
		p.rows.set(p.blocks, p.rows.closer, n)
	}
	return n
}

// newExtra enters what the question of slot n demands beyond filters: its
// clauses, the posters it excludes and all but one of its All filters.
func (p *Percolator) newExtra(n uint32, c *compiled) *extra {
	if len(c.clauses) == 0 && len(c.posters) == 0 && len(c.alls) < 2 {
		return nil
	}
	x := &extra{anchor: none, posters: slices.Clone(c.posters)}
	if len(c.alls) > 1 {
		x.alls = slices.Clone(c.alls)
	}
	for _, poster := range x.posters {
		p.posters[poster] = append(p.posters[poster], n)
	}
	for i := range c.clauses {
		id := p.text.clause(&c.clauses[i])
		if c.clauses[i].Not {
			x.not = append(x.not, id)
			p.text.forbid(id, n)
		} else {
			x.must = append(x.must, id)
		}
	}
	if !c.narrow() {
		x.chooseAnchor(&p.text)
	}
	if x.anchor != none && !c.never {
		p.text.demand(x.anchor, n)
	}
	return x
}
