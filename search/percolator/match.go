package percolator

import (
	"math/bits"

	"github.com/enkaku/enkaku/search"
)

// matchScratch is the working memory of one match.
type matchScratch struct {
	open    []uint64 // over all slots: the text lets them through
	truth   []uint64 // over all clauses: the document fulfils them
	held    []uint32 // ids of those clauses
	symbols []uint32
	steps   [][]int // each: row numbers of which one must hold a slot
	numbers []int
	edges   []payEdge
	ids     []uint32 // ordinals
}

// Match calls fn with the id of every question that d answers, in no
// particular order. Cost grows with the matches and, slowly, with the number
// of different questions. fn may change the percolator.
func (p *Percolator) Match(d *search.Document, fn func(id string)) {
	s, _ := p.scratch.Get().(*matchScratch)
	if s == nil {
		s = &matchScratch{}
	}
	names := p.collect(d, s)
	defer func() {
		p.naming.Add(-1)
		p.scratch.Put(s)
	}()
	for _, o := range s.ids {
		fn(names[o])
	}
}

// collect fills s.ids and returns the names by ordinal. Those of s.ids stay as
// they are until p.naming is taken back.
func (p *Percolator) collect(d *search.Document, s *matchScratch) []string {
	p.mu.RLock()
	defer p.mu.RUnlock()
	s.ids = s.ids[:0]
	p.text.decide(d, s)
	p.openSlots(d, s)
	p.plan(d, s)
	for i, b := range p.blocks {
		acc := (*row)(s.open[i*blockWords:])
		if live := b.narrow(acc, s.steps); live != 0 {
			p.survivors(d, b, acc, live, s)
		}
	}
	s.forget()
	p.naming.Add(1)
	return p.names
}

// forget empties the truth of clauses for the next match.
func (s *matchScratch) forget() {
	for _, id := range s.held {
		s.truth[id/64] = 0
	}
	s.held = s.held[:0]
}

// openSlots fills s.open: slots without a demand on the text and those whose
// rarest demand is fulfilled, but none that forbids what is there.
func (p *Percolator) openSlots(d *search.Document, s *matchScratch) {
	need := len(p.blocks) * blockWords
	if cap(s.open) < need {
		s.open = make([]uint64, need)
	}
	s.open = s.open[:need]
	for i, b := range p.blocks {
		acc := (*row)(s.open[i*blockWords:])
		if r := b.row(p.rows.open); r != nil {
			*acc = *r
		} else {
			*acc = row{}
		}
	}
	for _, id := range s.held {
		for _, n := range p.text.clauses[id].demands {
			s.open[n/64] |= 1 << (n % 64)
		}
	}
	for _, id := range s.held {
		shut(s.open, p.text.clauses[id].forbids)
	}
	shut(s.open, p.posters[d.Poster])
	shut(s.open, p.posters[d.Employer])
}

func shut(open []uint64, slots []uint32) {
	for _, n := range slots {
		open[n/64] &^= 1 << (n % 64)
	}
}

// plan lists the unions of rows that a slot must be in, the same for every block.
func (p *Percolator) plan(d *search.Document, s *matchScratch) {
	s.steps, s.numbers = s.steps[:0], s.numbers[:0]
	step := func(add func(rows []int) []int) {
		from := len(s.numbers)
		s.numbers = add(s.numbers)
		s.steps = append(s.steps, s.numbers[from:len(s.numbers):len(s.numbers)])
	}
	for _, col := range search.Narrowing {
		v := &p.rows.columns[col]
		if !v.asked.Within(d.Sets[col]) { // else every question's filter is met
			step(func(rows []int) []int { return v.numbers(rows, d.Sets[col]) })
		}
	}
	step(func(rows []int) []int { return p.rows.payNumbers(rows, d) })
	s.edges = p.rows.payEdges(s.edges[:0], d)
	held := &p.rows.licence
	for w := range d.LicenceMust.Words() {
		for m := d.LicenceMust.Word(w); m != 0; m &= m - 1 {
			step(func(rows []int) []int { return held.numbers(rows, search.Just(w<<6+bits.TrailingZeros64(m))) })
		}
	}
	if !d.LicenceAnyOf.Empty() {
		step(func(rows []int) []int { return held.numbers(rows, d.LicenceAnyOf) })
	}
}

// narrow ANDs all steps into acc and returns the stretches with anything left.
func (b *block) narrow(acc *row, steps [][]int) stretches {
	live := allStretches
	for _, union := range steps {
		if live = b.and(acc, union, live); live == 0 {
			break
		}
	}
	return live
}

// survivors collects the ids of what is left of a block, after a look at the
// slots that bitmaps do not decide.
func (p *Percolator) survivors(d *search.Document, b *block, acc *row, live stretches, s *matchScratch) {
	for _, e := range s.edges {
		b.reach(acc, live, e)
	}
	closer := b.row(p.rows.closer)
	for w, word := range acc {
		if word == 0 || live&(1<<(w/stretchWords)) == 0 { // words of a dead stretch are not cleared
			continue
		}
		if closer != nil {
			for look := word & closer[w]; look != 0; look &= look - 1 {
				i := bits.TrailingZeros64(look)
				if !b.holds(w*64+i, d, s.truth) {
					word &^= 1 << i
				}
			}
		}
		for ; word != 0; word &= word - 1 {
			o := b.first[w*64+bits.TrailingZeros64(word)]
			if o&shared == 0 {
				s.ids = append(s.ids, o)
				continue
			}
			for o &^= shared; o != none; o = p.links[o].next {
				s.ids = append(s.ids, o)
			}
		}
	}
}

// holds reports whether what the bitmaps leave open of the slot at i holds.
func (b *block) holds(i int, d *search.Document, truth []uint64) bool {
	also := b.also[i]
	if id := also &^ closely; id != noClause && truth[id/64]&(1<<(id%64)) == 0 {
		return false
	}
	return also&closely == 0 || b.slots[i].holds(d, truth)
}

// holds reports whether the demands hold for which a slot is looked at closely.
func (e *slot) holds(d *search.Document, truth []uint64) bool {
	if e.allColumn != search.ColumnCount && !e.all.Within(d.Sets[e.allColumn]) {
		return false
	}
	return !e.deep || e.extra.holds(d, truth)
}

// holds reports whether the further clauses and filters hold.
func (x *extra) holds(d *search.Document, truth []uint64) bool {
	for _, id := range x.must {
		if truth[id/64]&(1<<(id%64)) == 0 {
			return false
		}
	}
	for _, f := range x.alls {
		if !f.Values.Within(d.Sets[f.Column]) {
			return false
		}
	}
	return true
}

// decide finds the clauses that d fulfils.
func (t *clauseIndex) decide(d *search.Document, s *matchScratch) {
	if need := (len(t.clauses) + 63) / 64; len(s.truth) < need {
		s.truth = make([]uint64, need+need/4)
	}
	hit := func(atom uint32) {
		for _, c := range t.atoms[atom].clauses {
			if s.truth[c/64]&(1<<(c%64)) == 0 {
				s.truth[c/64] |= 1 << (c % 64)
				s.held = append(s.held, c)
			}
		}
	}
	for col := range search.ColumnCount {
		for _, a := range t.values[col] {
			if t.atoms[a].atom.Values.Meets(d.Sets[col]) {
				hit(a)
			}
		}
	}
	for f := range d.Texts {
		t.decideField(&d.Texts[f], s, hit)
	}
}

// decideField finds the phrases and substrings of one field.
func (t *clauseIndex) decideField(f *search.FieldText, s *matchScratch, hit func(atom uint32)) {
	s.symbols = s.symbols[:0]
	for _, term := range f.Terms {
		n, ok := t.terms.find(term)
		if !ok {
			n = none
		}
		s.symbols = append(s.symbols, n)
	}
	t.phrases.find(s.symbols, hit)
	if len(t.pieces.edges) == 0 {
		return
	}
	s.symbols = s.symbols[:0]
	for _, r := range f.Plain {
		s.symbols = append(s.symbols, uint32(r))
	}
	t.pieces.find(s.symbols, hit)
}
