package percolator

import (
	"slices"

	"github.com/enkaku/enkaku/search"
)

// clauseIndex keeps every distinct clause and atom of all standing questions
// once and decides for a document which clauses hold.
type clauseIndex struct {
	clauses   []*clauseEntry // by clause id; nil: free
	freeIDs   []uint32
	byKey     map[string]uint32
	atoms     []atomEntry // by atom id
	freeAtoms []uint32
	byAtom    map[string]uint32
	terms     termTable
	phrases   trie
	pieces    trie                         // substrings, rune by rune
	values    [search.ColumnCount][]uint32 // atom ids
	symbols   []uint32                     // scratch of changes, which run alone
}

// clauseEntry is one clause, as if it had no Not, and who waits for it.
type clauseEntry struct {
	key     string
	atoms   []uint32
	refs    int
	demands []uint32 // slots that this clause opens
	forbids []uint32 // slots that this clause shuts
}

// atomEntry is one atom and the clauses it is part of.
type atomEntry struct {
	atom    search.Atom
	key     string
	clauses []uint32
}

func newClauseIndex() clauseIndex {
	return clauseIndex{
		byKey:   map[string]uint32{},
		byAtom:  map[string]uint32{},
		terms:   newTermTable(),
		phrases: newTrie(),
		pieces:  newTrie(),
	}
}

// clause returns the id of a clause and counts the use of it.
func (t *clauseIndex) clause(c *search.Clause) uint32 {
	plain := search.Clause{Any: c.Any}
	key := string(appendClause(nil, &plain))
	if id, ok := t.byKey[key]; ok {
		t.clauses[id].refs++
		return id
	}
	id := uint32(len(t.clauses))
	if last := len(t.freeIDs) - 1; last >= 0 {
		id, t.freeIDs = t.freeIDs[last], t.freeIDs[:last]
	} else {
		t.clauses = append(t.clauses, nil)
	}
	e := &clauseEntry{key: key, refs: 1}
	for i := range c.Any {
		a := t.atom(&c.Any[i])
		if !slices.Contains(e.atoms, a) {
			e.atoms = append(e.atoms, a)
			t.atoms[a].clauses = append(t.atoms[a].clauses, id)
		}
	}
	t.clauses[id], t.byKey[key] = e, id
	return id
}

// demand makes the clause open slot n; forbid makes it shut slot n.
func (t *clauseIndex) demand(id, n uint32) {
	t.clauses[id].demands = append(t.clauses[id].demands, n)
}

func (t *clauseIndex) forbid(id, n uint32) {
	t.clauses[id].forbids = append(t.clauses[id].forbids, n)
}

// release takes back one use of a clause and forgets it after the last.
func (t *clauseIndex) release(id uint32) {
	e := t.clauses[id]
	if e.refs--; e.refs > 0 {
		return
	}
	for _, a := range e.atoms {
		t.atoms[a].clauses = without(t.atoms[a].clauses, id)
		if len(t.atoms[a].clauses) == 0 {
			t.dropAtom(a)
		}
	}
	delete(t.byKey, e.key)
	t.clauses[id] = nil
	t.freeIDs = append(t.freeIDs, id)
}

// atom returns the id of an atom, new or known.
func (t *clauseIndex) atom(a *search.Atom) uint32 {
	key := string(appendAtom(nil, a))
	if id, ok := t.byAtom[key]; ok {
		return id
	}
	id := uint32(len(t.atoms))
	if last := len(t.freeAtoms) - 1; last >= 0 {
		id, t.freeAtoms = t.freeAtoms[last], t.freeAtoms[:last]
	} else {
		t.atoms = append(t.atoms, atomEntry{})
	}
	t.atoms[id] = atomEntry{atom: *a, key: key}
	t.byAtom[key] = id
	switch a.Kind {
	case search.AtomPhrase:
		t.symbols = t.symbols[:0]
		for _, term := range a.Terms {
			t.symbols = append(t.symbols, t.terms.use(term))
		}
		t.phrases.insert(t.symbols, id)
	case search.AtomSubstring:
		t.pieces.insert(t.runes(a.Text), id)
	case search.AtomValue:
		t.values[a.Column] = append(t.values[a.Column], id)
	}
	return id
}

// dropAtom forgets an atom that no clause has.
func (t *clauseIndex) dropAtom(id uint32) {
	e := t.atoms[id]
	switch e.atom.Kind {
	case search.AtomPhrase:
		t.symbols = t.symbols[:0]
		for _, term := range e.atom.Terms {
			n, _ := t.terms.find(term)
			t.symbols = append(t.symbols, n)
		}
		t.phrases.remove(t.symbols)
		for _, term := range e.atom.Terms {
			t.terms.release(term)
		}
	case search.AtomSubstring:
		t.pieces.remove(t.runes(e.atom.Text))
	case search.AtomValue:
		t.values[e.atom.Column] = without(t.values[e.atom.Column], id)
	}
	delete(t.byAtom, e.key)
	t.atoms[id] = atomEntry{}
	t.freeAtoms = append(t.freeAtoms, id)
}

func (t *clauseIndex) runes(s string) []uint32 {
	t.symbols = t.symbols[:0]
	for _, r := range s {
		t.symbols = append(t.symbols, uint32(r))
	}
	return t.symbols
}
