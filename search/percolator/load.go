package percolator

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"sync"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// Standing is one standing question as it is stored.
type Standing struct {
	ID       string
	Hash     string // Criteria.Hash(), "" when not known
	Criteria models.Criteria
}

// loadChunk is how many standing questions are read, ordered and entered at a
// time: it bounds the memory of a load.
const loadChunk = 1 << 17

// maxRefusals bounds the refusals that Load names one by one.
const maxRefusals = 20

// Load puts every standing question of seq, reading criteria with read on all
// processors and equal criteria once. Questions that narrow alike are entered
// next to each other, which is what makes later matches fast. It may run while
// the percolator is in use.
//
// A question that Put would refuse is left out and named in the returned error
// after all others were entered; an error of seq or the end of ctx stops the
// load.
func (p *Percolator) Load(ctx context.Context, seq iter.Seq2[Standing, error],
	read func(models.Criteria) *search.Question) error {
	l := loader{p: p, read: read, at: map[string]*loadGroup{}}
	for st, err := range seq {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return errors.Join(err, l.refused())
		}
		l.take(st)
		if l.taken == loadChunk {
			l.flush()
		}
	}
	l.flush()
	err := l.refused()
	p.settle()
	return err
}

// settle numbers the ids anew in the order of their slots, so that a match
// reads the names of neighbours from the same place: of a million ids a tenth
// can be named by one match. Matches wait meanwhile, a fifth of a second then.
func (p *Percolator) settle() {
	p.mu.Lock()
	defer p.mu.Unlock()
	names, links := make([]string, 0, p.live), make([]idLink, 0, p.live)
	for n := range p.next {
		first := p.first(n)
		if *first == none {
			continue
		}
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

// loader holds one chunk of standing questions.
type loader struct {
	p      *Percolator
	read   func(models.Criteria) *search.Question
	at     map[string]*loadGroup // by hash of criteria
	groups []*loadGroup
	taken  int

	entering sync.WaitGroup // one enter at a time
	faults   []error
	more     int // refusals beyond maxRefusals
}

// loadGroup is the ids of a chunk that ask the same.
type loadGroup struct {
	criteria models.Criteria
	ids      []string
	compiled *compiled
	err      error
	place    [3]uint64 // what of it orders the groups
}

func (l *loader) take(st Standing) {
	hash := st.Hash
	if hash == "" {
		hash = st.Criteria.Hash()
	}
	g := l.at[hash]
	if g == nil {
		g = &loadGroup{criteria: st.Criteria}
		l.at[hash] = g
		l.groups = append(l.groups, g)
	}
	g.ids = append(g.ids, st.ID)
	l.taken++
}

// flush compiles the chunk and enters it while the next one is taken.
func (l *loader) flush() {
	groups := l.groups
	l.groups, l.taken = nil, 0
	clear(l.at)
	l.compile(groups)
	slices.SortFunc(groups, func(a, b *loadGroup) int { return slices.Compare(a.place[:], b.place[:]) })
	l.entering.Wait()
	l.entering.Go(func() { l.enter(groups) })
}

// enter puts the ids of compiled groups. Matches get in between two groups.
func (l *loader) enter(groups []*loadGroup) {
	for _, g := range groups {
		if g.err != nil {
			l.refuse(g)
			continue
		}
		l.p.mu.Lock()
		for _, id := range g.ids {
			l.p.put(id, g.compiled)
		}
		l.p.mu.Unlock()
	}
}

// compile reads the questions of the chunk on all processors.
func (l *loader) compile(groups []*loadGroup) {
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(groups); i += workers {
				g := groups[i]
				g.compiled, g.err = compile(l.read(g.criteria))
				g.setPlace()
			}
		})
	}
	wg.Wait()
}

// setPlace orders questions so that those that one job rules out together
// stand together: by the columns that narrow most.
func (g *loadGroup) setPlace() {
	if g.compiled == nil {
		return
	}
	for i, col := range []search.Column{search.ColSpecialty, search.ColWork, search.ColPref} {
		g.place[i] = g.compiled.any[col].Word(0)
	}
}

func (l *loader) refuse(g *loadGroup) {
	for _, id := range g.ids {
		if len(l.faults) < maxRefusals {
			l.faults = append(l.faults, fmt.Errorf("search: question %q: %w", id, g.err))
		} else {
			l.more++
		}
	}
}

// refused waits for the last chunk and returns what could not be entered, nil
// when nothing.
func (l *loader) refused() error {
	l.entering.Wait()
	if l.more > 0 {
		l.faults = append(l.faults, fmt.Errorf("search: %d more questions refused", l.more))
		l.more = 0
	}
	return errors.Join(l.faults...)
}
