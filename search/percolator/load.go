package percolator

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
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

// loadChunk is how many standing questions are read and entered at a time: it bounds the memory of a load.
const loadChunk = 1 << 17

// maxRefusals bounds the refusals that Load names one by one.
const maxRefusals = 20

// Load puts every standing question of seq, reading criteria with read on all
// processors and equal criteria once, and settles them at the end. It may run while
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
			}
		})
	}
	wg.Wait()
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
