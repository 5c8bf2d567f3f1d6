package index

import (
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"

	"github.com/enkaku/enkaku/search"
)

// core is one index on disk with its columns in memory. One goroutine writes
// (apply), any number read (acquire).
type core struct {
	dir   string
	text  *scorch.Scorch
	queue *index.AnalysisQueue
	texts *textFile
	words *termFile
	lexis *lexis

	write   sync.Mutex // held by the writer
	table   *table
	ids     sync.RWMutex      // held to change current, or to read it beside the writer
	current map[string]uint32 // job id → ordinal of its current version
	rolls   rolls
	totals  [search.TextFieldCount]int64 // terms of current versions

	reading sync.RWMutex
	snap    *snapshot

	budget   int64 // bytes of cached postings
	segments *segmentMaps
	unsaved  atomic.Int64 // batches that are searchable but not yet on disk
	sets     spares[bitset]
	scores   spares[*scores]
	codes    spares[[]int32]
	stale    bool // made by another version of the word analysis
}

// acquire returns the present snapshot; the caller releases it.
func (c *core) acquire() *snapshot {
	c.reading.RLock()
	defer c.reading.RUnlock()
	c.snap.users.Add(1)
	return c.snap
}

// count returns the number of jobs in the index, live or not.
func (c *core) count() int {
	s := c.acquire()
	defer s.release()
	return s.jobs
}

// apply writes new versions and removes jobs, and returns when searches see
// it. A version the index has already is left alone, so that applying twice
// is applying once. The cursor is stored with the changes, all or nothing.
func (c *core) apply(docs []*search.Document, gone []string, cursor []byte, now time.Time) error {
	c.write.Lock()
	defer c.write.Unlock()
	batch := index.NewBatch()
	docs = c.fresh(docs)
	packed, err := c.persist(docs)
	if err != nil {
		return err
	}
	var dead []uint32
	for _, id := range gone {
		if ord, ok := c.current[id]; ok && !slices.ContainsFunc(docs,
			func(d *search.Document) bool { return d.ID == id }) {
			dead = append(dead, ord)
		}
	}
	texts := make([]*textDocument, len(docs))
	parallel(len(docs), func(i int) { texts[i] = newTextDocument(docs[i], packed[i]) })
	for i, d := range docs {
		if ord, ok := c.current[d.ID]; ok {
			dead = append(dead, ord)
		}
		batch.Update(texts[i])
	}
	for _, ord := range dead {
		batch.Delete(textKey(c.table.textAt[ord]))
	}
	if cursor != nil {
		batch.SetInternal(cursorKey, cursor)
	}
	if len(batch.IndexOps)+len(batch.InternalOps) == 0 {
		return nil
	}
	c.unsaved.Add(1)
	batch.SetPersistedCallback(func(error) { c.unsaved.Add(-1) })
	if err := c.text.Batch(batch); err != nil {
		return fmt.Errorf("text index: %w", err)
	}
	if len(docs)+len(dead) == 0 {
		return nil
	}
	var added []uint32
	for i, d := range docs {
		added = append(added, c.table.add(d, &packed[i]))
	}
	return c.publish(added, dead, now)
}

var cursorKey = []byte("cursor")

// fresh drops versions that the index has, and all but the last of a job.
func (c *core) fresh(docs []*search.Document) []*search.Document {
	last := make(map[string]int, len(docs))
	for i, d := range docs {
		last[d.ID] = i
	}
	var out []*search.Document
	for i, d := range docs {
		if last[d.ID] != i {
			continue
		}
		if ord, ok := c.current[d.ID]; ok && c.table.versions[ord] >= d.Version {
			continue
		}
		out = append(out, d)
	}
	return out
}

// packed is what of a document goes into files and memory.
type packed struct {
	terms   []byte
	lengths lengths
	at      int64 // in the text file
}

// persist appends texts and new terms to their files.
func (c *core) persist(docs []*search.Document) ([]packed, error) {
	out := make([]packed, len(docs))
	for i, d := range docs {
		out[i].terms = encodeTerms(&d.Texts, c.lexis.number)
		out[i].lengths = lengthsOf(&d.Texts)
		at, err := c.texts.append(d)
		if err != nil {
			return nil, fmt.Errorf("texts: %w", err)
		}
		out[i].at = at
	}
	if err := c.texts.flush(); err != nil {
		return nil, fmt.Errorf("texts: %w", err)
	}
	if err := c.words.append(c.lexis); err != nil {
		return nil, fmt.Errorf("terms: %w", err)
	}
	return out, nil
}

// publish makes the versions in added current and those in dead not, and
// shows the result to new searches.
func (c *core) publish(added, dead []uint32, now time.Time) error {
	return c.show(c.next(added, dead, now))
}

// next returns the snapshot in which the versions in added are current and
// those in dead are not.
func (c *core) next(added, dead []uint32, now time.Time) *snapshot {
	t := c.table
	touched := map[uint32]bool{}
	c.ids.Lock()
	for _, ord := range dead {
		if c.current[t.ids[ord]] == ord {
			delete(c.current, t.ids[ord])
		}
		c.weigh(ord, -1)
		if k := t.cluster[ord]; k != 0 {
			c.rolls.leave(k, ord)
			touched[k] = true
		}
	}
	for _, ord := range added {
		c.current[t.ids[ord]] = ord
		c.weigh(ord, 1)
		if k := t.cluster[ord]; k != 0 {
			c.rolls.join(k, ord)
			touched[k] = true
		}
	}
	c.ids.Unlock()
	s := &snapshot{table: t.snapshot()}
	s.users.Store(1)
	s.alive = make(bitset, wordsFor(s.n))
	copy(s.alive, c.snap.alive)
	for _, ord := range added {
		s.alive.set(ord)
	}
	for _, ord := range dead {
		s.alive.clear(ord)
	}
	c.arrange(s, added, touched)
	s.jobs = len(c.current)
	s.rank = c.ranking()
	s.now.Store(s.liveFrom(c.snap.now.Load(), slices.Concat(added, dead), now.Unix()))
	return s
}

// arrange brings orders and clusters up to date.
func (c *core) arrange(s *snapshot, added []uint32, touched map[uint32]bool) {
	old := c.snap
	now := [...]*order{&s.newest, &s.pay, &s.closing, &s.opening}
	was := [...]*order{&old.newest, &old.pay, &old.closing, &old.opening}
	parallel(len(now), func(i int) { *now[i] = was[i].with(&s.table, added, s.alive) })
	changed := make(map[uint32][]uint32, len(touched))
	for k := range touched {
		if _, was := old.clusters.of[k]; was || len(c.rolls.rest[k]) > 0 {
			changed[k] = c.rolls.rest[k]
		}
	}
	s.clusters = old.clusters
	if len(changed) > 0 || len(old.clusters.members) < wordsFor(s.n) {
		s.clusters = old.clusters.with(s, changed)
	}
}

// refresh lets go of the segments that have been merged since the last change,
// and of their files.
func (c *core) refresh(now time.Time) error {
	c.write.Lock()
	defer c.write.Unlock()
	r, err := c.text.Reader()
	if err != nil {
		return fmt.Errorf("text index: %w", err)
	}
	same := slices.EqualFunc(r.(*scorch.IndexSnapshot).Segments(), c.snap.text.Segments(),
		func(a, b *scorch.SegmentSnapshot) bool { return a.Id() == b.Id() })
	if err := r.Close(); err != nil || same {
		return err
	}
	return c.publish(nil, nil, now)
}

// weigh counts the terms of a version in or out.
func (c *core) weigh(ord uint32, by int64) {
	for f, n := range c.table.lengths[ord] {
		c.totals[f] += by * int64(n)
	}
}

// steadyFrom is the number of jobs from which mean lengths may be a little
// out of date, so that cached postings live on.
const steadyFrom, drift = 5000, .05

// ranking returns what scores are computed with, the present one as long as
// the mean lengths are near enough.
func (c *core) ranking() *ranking {
	var means [search.TextFieldCount]float32
	near := c.snap.rank != nil
	for f := range means {
		means[f] = float32(c.totals[f]) / float32(max(1, len(c.current)))
		if near && means[f] != c.snap.rank.means[f] {
			off := means[f]/c.snap.rank.means[f] - 1
			near = len(c.current) >= steadyFrom && off < drift && off > -drift
		}
	}
	if near {
		return c.snap.rank
	}
	return &ranking{means: means, postings: newPostingsCache(c.budget)}
}

// show opens the text index as it is now and swaps the snapshot in.
func (c *core) show(s *snapshot) error {
	r, err := c.text.Reader()
	if err != nil {
		return fmt.Errorf("text index: %w", err)
	}
	s.text = r.(*scorch.IndexSnapshot)
	c.reading.Lock()
	old := c.snap
	c.snap = s
	c.reading.Unlock()
	old.release()
	return nil
}
