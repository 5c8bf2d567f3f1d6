package index

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"

	"github.com/enkaku/enkaku/search"
)

// The files of a core. The manifest is written last of all when a core is
// made; without it the folder is not an index.
const (
	textFolder   = "text"
	textsFile    = "texts"
	termsFile    = "terms"
	manifestFile = "manifest.json"
)

// indexFormat is the version of the files; a folder of another one cannot be
// read.
const indexFormat = 2

// manifest says what a folder holds.
type manifest struct {
	Format  int    `json:"format"`
	Meaning string `json:"meaning"` // version of the word analysis
}

// scorchConfig are Bleve's settings: batches are searchable before they are on
// disk, since the store has every job and the cursor moves with the batch; one
// persister worker (several can lose segments on reopening).
func scorchConfig(dir string) map[string]any {
	return map[string]any{
		"path": dir, "eventCallbackName": mergeGate, "unsafe_batch": true, "numSnapshotsToKeep": 1, "bolt_timeout": "5s",
		"scorchPersisterOptions": map[string]any{"PersisterNapTimeMSec": 200, "PersisterNapUnderNumFiles": 300, "NumPersisterWorkers": 1},
		"scorchMergePlanOptions": map[string]any{"MaxSegmentsPerTier": 6, "SegmentsPerMergeTask": 6, "FloorSegmentSize": 5000},
	}
}

// newCore returns an empty core without files.
func newCore(dir string, budget int64) *core {
	c := &core{
		dir: dir, lexis: newLexis(), table: newTable(boardShape), current: map[string]uint32{}, rolls: rolls{rest: map[uint32][]uint32{}},
		budget: budget, segments: &segmentMaps{maps: map[uint64][]uint32{}},
	}
	c.snap = &snapshot{table: c.table.snapshot(), newest: order{by: byNewest, key: keyNewest},
		pay:     order{by: byPay, key: keyPay},
		closing: order{by: byClosing, key: keyClosing}, opening: order{by: byOpening, key: keyOpening}}
	c.snap.users.Store(1)
	return c
}

// createCore makes an empty index in a folder that must not exist.
func createCore(dir, meaning string, budget int64, now time.Time) (*core, error) {
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return nil, err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	c, err := openCore(dir, budget, now)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(manifest{Format: indexFormat, Meaning: meaning})
	if err == nil {
		err = os.WriteFile(filepath.Join(dir, manifestFile), data, 0o600)
	}
	if err != nil {
		return nil, errors.Join(err, c.close())
	}
	return c, nil
}

// openCore opens the files of a folder and reads the columns into memory.
func openCore(dir string, budget int64, now time.Time) (c *core, err error) {
	c = newCore(dir, budget)
	defer func() {
		if err != nil {
			err = errors.Join(err, c.close())
			c = nil
		}
	}()
	if c.words, err = openTermFile(filepath.Join(dir, termsFile), c.lexis); err != nil {
		return c, fmt.Errorf("terms: %w", err)
	}
	if c.texts, err = openTextFile(filepath.Join(dir, textsFile)); err != nil {
		return c, fmt.Errorf("texts: %w", err)
	}
	c.queue = index.NewAnalysisQueue(1)
	text, err := scorch.NewScorch(scorch.Name, scorchConfig(filepath.Join(dir, textFolder)), c.queue)
	if err != nil {
		return c, err
	}
	loading.Store(text, true)
	defer loading.Delete(text)
	if err = text.Open(); err != nil {
		return c, fmt.Errorf("text index: %w", err)
	}
	c.text = text.(*scorch.Scorch)
	return c, c.load(now)
}

// place is a document of the text index.
type place struct {
	at      int64
	segment int
	local   uint64
}

// load reads the columns of all documents, in the order they were written.
func (c *core) load(now time.Time) error {
	r, err := c.text.Reader()
	if err != nil {
		return err
	}
	defer r.Close()
	is := r.(*scorch.IndexSnapshot)
	places, err := placesOf(is)
	if err != nil {
		return err
	}
	c.segments.fill(is, places)
	c.current = make(map[string]uint32, len(places))
	c.table.reserve(len(places))
	added := make([]uint32, 0, len(places))
	var dead []uint32
	for rows := range c.decoded(is, places) {
		for i := range rows {
			if rows[i].err != nil {
				return rows[i].err
			}
			ord := c.table.add(&rows[i].doc, &rows[i].packed)
			if was, twice := c.current[rows[i].doc.ID]; twice {
				dead = append(dead, was)
			}
			c.current[rows[i].doc.ID] = ord
			added = append(added, ord)
		}
	}
	return c.publish(added, dead, now)
}

// decoded gives the documents of places in their order, some at a time, while
// the next ones are read on all processors. They are lent until the next ones
// are asked for.
func (c *core) decoded(is *scorch.IndexSnapshot, places []place) iter.Seq[[]readBack] {
	return func(yield func([]readBack) bool) {
		read := func(into []readBack, part []place) []readBack {
			into = into[:len(part)]
			parallel(len(part), func(i int) { into[i] = c.loadOne(is, part[i]) })
			return into
		}
		now, next := make([]readBack, decodeChunk), make([]readBack, decodeChunk)
		now = read(now, places[:min(decodeChunk, len(places))])
		for places = places[len(now):]; len(now) > 0; {
			part := places[:min(decodeChunk, len(places))]
			places = places[len(part):]
			var reading sync.WaitGroup
			reading.Go(func() { next = read(next[:cap(next)], part) })
			more := yield(now)
			reading.Wait()
			if !more {
				return
			}
			now, next = next, now
		}
	}
}

// decodeChunk is how many documents are decoded at once, on all processors.
const decodeChunk = 8192

// readBack is a document read back.
type readBack struct {
	doc    search.Document
	packed packed
	err    error
}

func placesOf(is *scorch.IndexSnapshot) ([]place, error) {
	var places []place
	for i, ss := range is.Segments() {
		deleted := ss.Deleted()
		for local := range ss.Segment().Count() {
			if deleted != nil && deleted.Contains(uint32(local)) {
				continue
			}
			key, err := ss.DocID(local)
			if err != nil {
				return nil, fmt.Errorf("text index: %w", err)
			}
			at, err := textKeyAt(key)
			if err != nil {
				return nil, err
			}
			places = append(places, place{at: at, segment: i, local: local})
		}
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Compare(a.at, b.at) })
	return places, nil
}

// loadOne reads the columns of one document.
func (c *core) loadOne(is *scorch.IndexSnapshot, p place) (r readBack) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			r.err = fmt.Errorf("panic while reading columns: %v", p)
		}
	}()
	r.err = errColumns
	err := is.Segments()[p.segment].VisitDocument(p.local, func(field string, _ byte, value []byte, _ []uint64) bool {
		if field != fieldColumns {
			return true
		}
		r.doc, r.packed, r.err = decodeColumns(value)
		r.packed.terms = slices.Clone(r.packed.terms) // value is lent
		return false
	})
	r.err = errors.Join(err, r.err)
	if r.packed.at = p.at; r.err == nil && p.at >= c.texts.end {
		r.err = errRecord
	}
	return r
}

// flush waits until all batches are on disk, at most the time given.
func (c *core) flush(limit time.Duration) {
	for end := time.Now().Add(limit); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if c.unsaved.Load() == 0 {
			return
		}
	}
}

// flushLimit bounds the time a stop takes. What is not on disk by then comes
// again from the store: the cursor is part of each batch.
const flushLimit = 5 * time.Second

// close ends the core; searches that still run keep what they read.
func (c *core) close() error {
	if c.text != nil {
		c.flush(flushLimit)
	}
	return c.end()
}

// end closes the files without waiting for what is not on disk.
func (c *core) end() error {
	var err error
	if c.text != nil {
		c.snap.release()
		err = c.text.Close()
		c.text = nil
	}
	if c.queue != nil {
		c.queue.Close()
		c.queue = nil
	}
	if c.texts != nil {
		err = errors.Join(err, c.texts.file.Close())
	}
	if c.words != nil {
		err = errors.Join(err, c.words.file.Close())
	}
	return err
}

// discard closes the core and removes its files.
func (c *core) discard() error {
	return errors.Join(c.end(), os.RemoveAll(c.dir))
}
