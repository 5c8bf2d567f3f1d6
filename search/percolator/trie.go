package percolator

// trie finds which of many sequences of symbols begin at a place of another
// sequence. Unlike an automaton it changes in place.
type trie struct {
	first []uint64          // bitmap over symbols: some sequence begins with it
	edges map[uint64]uint32 // node<<32 | symbol → node
	nodes []trieNode        // 0 is the root
	free  []uint32
}

type trieNode struct {
	atom uint32 // ends here; none
	uses uint32 // sequences that go through
}

func newTrie() trie {
	return trie{edges: map[uint64]uint32{}, nodes: []trieNode{{atom: none}}}
}

func edge(node, symbol uint32) uint64 { return uint64(node)<<32 | uint64(symbol) }

// insert adds a sequence that is not there yet.
func (t *trie) insert(symbols []uint32, atom uint32) {
	for int(symbols[0]/64) >= len(t.first) {
		t.first = append(t.first, 0)
	}
	t.first[symbols[0]/64] |= 1 << (symbols[0] % 64)
	at := uint32(0)
	for _, s := range symbols {
		next, ok := t.edges[edge(at, s)]
		if !ok {
			next = t.newNode()
			t.edges[edge(at, s)] = next
		}
		t.nodes[next].uses++
		at = next
	}
	t.nodes[at].atom = atom
}

func (t *trie) newNode() uint32 {
	if last := len(t.free) - 1; last >= 0 {
		n := t.free[last]
		t.free = t.free[:last]
		return n
	}
	t.nodes = append(t.nodes, trieNode{atom: none})
	return uint32(len(t.nodes) - 1)
}

// remove takes a sequence away that is there.
func (t *trie) remove(symbols []uint32) {
	at := uint32(0)
	for i, s := range symbols {
		next := t.edges[edge(at, s)]
		if i == len(symbols)-1 {
			t.nodes[next].atom = none
		}
		if t.nodes[next].uses--; t.nodes[next].uses == 0 {
			delete(t.edges, edge(at, s))
			t.free = append(t.free, next)
			if i == 0 {
				t.first[s/64] &^= 1 << (s % 64)
			}
		}
		at = next
	}
}

// begins reports whether some sequence begins with a symbol. At most places
// of a text none does, and a bit is found sooner than an edge is missed.
func (t *trie) begins(symbol uint32) bool {
	return int(symbol/64) < len(t.first) && t.first[symbol/64]&(1<<(symbol%64)) != 0
}

// find calls fn with the atom of each sequence that stands in symbols.
func (t *trie) find(symbols []uint32, fn func(atom uint32)) {
	for i, s := range symbols {
		if !t.begins(s) {
			continue
		}
		at := uint32(0)
		for _, s := range symbols[i:] {
			next, ok := t.edges[edge(at, s)]
			if !ok {
				break
			}
			if a := t.nodes[next].atom; a != none {
				fn(a)
			}
			at = next
		}
	}
}

// termTable numbers the terms that phrases are made of.
type termTable struct {
	numbers map[string]uint32
	uses    []uint32
	free    []uint32
}

func newTermTable() termTable { return termTable{numbers: map[string]uint32{}} }

// use returns the number of a term and counts the use.
func (t *termTable) use(term string) uint32 {
	n, ok := t.numbers[term]
	if !ok {
		if last := len(t.free) - 1; last >= 0 {
			n, t.free = t.free[last], t.free[:last]
		} else {
			n = uint32(len(t.uses))
			t.uses = append(t.uses, 0)
		}
		t.numbers[term] = n
	}
	t.uses[n]++
	return n
}

// find returns the number of a term some phrase has.
func (t *termTable) find(term string) (uint32, bool) {
	n, ok := t.numbers[term]
	return n, ok
}

// release takes back one use.
func (t *termTable) release(term string) {
	n := t.numbers[term]
	if t.uses[n]--; t.uses[n] == 0 {
		delete(t.numbers, term)
		t.free = append(t.free, n)
	}
}
