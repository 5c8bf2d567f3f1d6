package index

import (
	"sync"
	"sync/atomic"

	"github.com/blevesearch/bleve/v2/index/scorch"

	"github.com/enkaku/enkaku/search"
)

// snapshot is the index at one moment. It never changes, so that a search
// sees one state from its first word to its last count, whatever is written,
// merged or rebuilt meanwhile.
type snapshot struct {
	table
	alive    bitset // the current version of each job
	clusters clusters
	newest   order
	pay      order
	closing  order
	opening  order
	text     *scorch.IndexSnapshot
	jobs     int // current versions, live or not
	rank     *ranking

	advance sync.Mutex
	now     atomic.Pointer[live]
	users   atomic.Int64 // searches and the index itself; the last one closes text
}

// ranking is what scores are computed with: the mean lengths of the fields,
// and the postings graded by them.
type ranking struct {
	means    [search.TextFieldCount]float32
	postings *postingsCache
	warmed   atomic.Bool // the frequent words are made ready, or being so
}

// grade says how well so many hits answer, from 1 to 65,535; 0 for none.
type grade uint16

const fullGrade = 1<<16 - 1

// grade returns what the hits in a document are worth.
func (s *snapshot) grade(ord uint32, h hits) grade {
	if !h.any() {
		return 0
	}
	var sum float32
	for f, n := range h {
		if n > 0 {
			sum += search.Published.FieldHits(search.TextField(f), n, int(s.lengths[ord][f]), s.rank.means[f])
		}
	}
	return gradeOf(sum)
}

func gradeOf(weighedHits float32) grade {
	return grade(max(1, search.Published.Saturated(weighedHits)*fullGrade+.5))
}

// liveSet returns the set of jobs live at the instant (unix seconds).
func (s *snapshot) liveSet(now int64) *live {
	if l := s.now.Load(); l != nil && l.at <= now && now < l.until {
		return l
	}
	s.advance.Lock()
	defer s.advance.Unlock()
	old := s.now.Load()
	if old != nil && old.at <= now && now < old.until {
		return old
	}
	l := s.liveFrom(old, nil, now)
	s.now.Store(l)
	return l
}

// lastPublished returns the latest publication of all versions, 0 for none.
func (s *snapshot) lastPublished() int64 {
	var last int64
	for _, run := range [2][]uint32{s.newest.long, s.newest.tail} {
		if len(run) > 0 {
			last = max(last, s.published[run[0]])
		}
	}
	return last
}

// release ends a use of the snapshot.
func (s *snapshot) release() {
	if s.users.Add(-1) == 0 && s.text != nil {
		_ = s.text.Close()
	}
}
