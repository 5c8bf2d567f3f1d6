package index

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
)

// Options are what an Index needs. The zero values of all but Dir and
// Analyzer are good.
type Options struct {
	Dir      string // owned by this index alone
	Analyzer *reading.Analyzer
	Clock    func() time.Time
	Log      *slog.Logger
	Memory   int64                 // bytes of cached postings; 0: 256 MB
	WarmFrom int                   // versions from which frequent words are made ready; 0: 20,000
	Progress func(done, total int) // of loading and rebuilding; total 0: unknown
}

// Index finds, counts and orders jobs. It can be deleted at any time and
// grows back from the store. Searches run while it is written, merged, rebuilt.
type Index struct {
	o        Options
	cores    sync.RWMutex // guards serving against being closed
	serving  *core
	writing  sync.Mutex  // held by the one writer
	renewing sync.Mutex  // held while a new core is grown
	renewed  atomic.Bool // Follow grows a new core
	degraded atomic.Bool
	slots    chan struct{}
	meaning  string // fingerprint of the word analysis
}

// ErrBusy says that too many searches run already.
var ErrBusy = errors.New("search: too many searches at once")

// ErrClosed says that the index was closed.
var ErrClosed = errors.New("search: the index is closed")

// Change is a job as it is now, or the id of one that is gone. Only approved
// jobs are kept: one in another state leaves the index.
type Change struct {
	Job     *models.Job
	Deleted string // id, when Job is nil
}

// Results is one page of answers. All counts count positions: versions of one
// cluster count once, and the best of them stands for it.
type Results struct {
	Total       int
	Hits        []Hit
	Facets      map[string][]FacetCount
	Pay         PayScale
	NewThisWeek int // published since the start of the day a week ago, in Tokyo
	Readings    []search.Reading
	PayReach    bool       // an amount was typed that the upper end of the pay may reach
	PayNearly   bool       // no job reaches it beside all else: those that come near are given
	Wider       []Widening // when Total is 0: what to leave out
	Relaxed     bool       // nothing holds all the words: these hold some of them
	Degraded    bool       // the index is being rebuilt and may lack jobs
	Took        time.Duration
}

// Hit is one position.
type Hit struct {
	ID      string
	Version int64
	Score   float32
	Words   []string // of the question that stand in the job, for Writing to mark
	Others  []string // ids of the same position by other agencies
}

// Search returns one page of the jobs that are live now and answer q. When no
// job holds all the words, those that hold some of them are given instead, and
// Results.Relaxed says so; Count and alerts never do that.
func (ix *Index) Search(ctx context.Context, q models.Query) (Results, error) {
	start := time.Now()
	question := ix.o.Analyzer.Read(q.Criteria)
	res, err := ix.search(ctx, question, q)
	if err != nil {
		return res, err
	}
	answered := question
	for some := question.Relaxed(); res.Total == 0 && some != nil; some = some.Relaxed() {
		if res, err = ix.search(ctx, some, q); err != nil {
			return res, err
		}
		answered, res.Relaxed = some, res.Total > 0
	}
	res.Readings = question.Readings
	if same := answered.SamePay(question); same {
		res.PayReach = question.PayReach
	} else {
		res.PayNearly = res.Total > 0
	}
	if res.Total == 0 {
		res.Wider, err = ix.wider(ctx, q.Criteria)
	}
	res.Took = time.Since(start)
	return res, err
}

// timeLimit ends a search that costs too much.
const timeLimit = 500 * time.Millisecond

func (ix *Index) search(ctx context.Context, question *search.Question, q models.Query) (Results, error) {
	var res Results
	err := ix.with(ctx, question, func(c *core, m *match) error {
		if m.all.empty() && question.Relaxed() != nil {
			return nil // a wider question is asked next
		}
		limit := min(max(q.Limit, 1), 100)
		offset := (min(max(q.Page, 1), models.MaxPage) - 1) * limit
		var page []ranked
		var counted tallies
		parallel(2, func(i int) {
			if i == 0 {
				page = m.page(c, q.Sort, offset, limit)
			} else {
				counted = m.countAll()
			}
		})
		res.Total = counted.total
		res.Facets = facetCounts(counted)
		res.Pay = payScaleOf(counted)
		res.NewThisWeek = m.newSince(weekAgo(ix.o.Clock()))
		res.Hits = m.hits(page)
		res.Degraded = ix.degraded.Load()
		return nil
	})
	return res, err
}

// with decides a question and hands it to f, within the limits on the number
// and time of searches.
func (ix *Index) with(ctx context.Context, q *search.Question, f func(*core, *match) error) error {
	ctx, cancel := context.WithTimeout(ctx, timeLimit)
	defer cancel()
	select {
	case ix.slots <- struct{}{}:
		defer func() { <-ix.slots }()
	case <-ctx.Done():
		return errors.Join(ErrBusy, ctx.Err())
	}
	ix.cores.RLock()
	defer ix.cores.RUnlock()
	c := ix.serving
	if c == nil {
		return ErrClosed
	}
	s := c.acquire()
	defer s.release()
	m, err := c.match(ctx, s, q, ix.o.Clock().Unix())
	defer m.done()
	if err != nil {
		return fmt.Errorf("search: %w", err)
	}
	return f(c, m)
}

// Count returns how many live positions answer the criteria.
func (ix *Index) Count(ctx context.Context, criteria models.Criteria) (n int, err error) {
	err = ix.with(ctx, ix.o.Analyzer.Read(criteria), func(_ *core, m *match) error {
		n = m.total()
		return nil
	})
	return n, err
}

// Moment returns a number that stays the same for as long as searches see the
// same live jobs, and no longer: whatever is written to the index and whatever
// opens or ends by the clock changes it. It is 0 while the index lacks jobs.
func (ix *Index) Moment() int64 {
	ix.cores.RLock()
	defer ix.cores.RUnlock()
	if ix.serving == nil || ix.degraded.Load() {
		return 0
	}
	s := ix.serving.acquire()
	defer s.release()
	return s.liveSet(ix.o.Clock().Unix()).moment
}

// Known reports whether a term stands in any job of the index, past or present.
func (ix *Index) Known(term string) bool {
	ix.cores.RLock()
	defer ix.cores.RUnlock()
	return ix.serving != nil && ix.serving.lexis.lookup(term) != 0
}

// Version returns the version of a job that searches see, live or not.
func (ix *Index) Version(id string) (int64, bool) {
	ix.cores.RLock()
	defer ix.cores.RUnlock()
	if ix.serving == nil {
		return 0, false
	}
	s := ix.serving.acquire()
	defer s.release()
	ord, ok := ix.serving.find(s, id)
	if !ok {
		return 0, false
	}
	return s.versions[ord], true
}

// Widening is a filter whose removal gives answers.
type Widening struct {
	Without string // parameter of the query string: work, pref, pay_min, q …
	Total   int    // positions then found
}

// wider tries the question without each of its parts.
func (ix *Index) wider(ctx context.Context, c models.Criteria) ([]Widening, error) {
	var out []Widening
	for _, w := range relaxed(c) {
		n, err := ix.Count(ctx, w.criteria)
		if err != nil {
			return out, err
		}
		if n > 0 {
			out = append(out, Widening{Without: w.without, Total: n})
		}
	}
	return out, nil
}
