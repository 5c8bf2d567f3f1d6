package store

import (
	"context"
	"sync"
	"time"

	"github.com/enkaku/enkaku/store/engine"
)

// overlap is how far behind the newest change a follower looks again. A
// document gets its stamp before it is written, so it can appear behind
// documents that a follower has already seen: by the longest a write can take
// (5 s waiting for SQLite's lock or for MongoDB's answer, and a group of rows
// after that), by a slow clock that has not yet seen the others' stamps (up to
// a poll, 1 s), and by what clocks kept by NTP differ in practice. 30 s leaves
// room for all of it several times over. A write that takes longer than a
// third of it is stamped again when it is done (see stampAgain).
const overlap = 30 * time.Second

// poll is how soon a change by another process is noticed.
const poll = time.Second

// Cursor is a place in the stream of changes. The zero value is before the
// first. Its exported fields may be kept on disk; a cursor read back starts a
// little earlier, so that some documents come again. A cursor belongs to one
// follower.
type Cursor struct {
	At time.Time `json:"at" bson:"at"`
	ID string    `json:"id,omitempty" bson:"id,omitempty"`

	newest int64                  // stamp
	seen   map[string]engine.Head // within overlap of the newest; never changed, only replaced
	trail  []engine.Head          // passed since the last rewind
}

// Changes returns at most limit documents that were written after since, in
// the order of their writing, and the cursor to go on from. Fewer than limit
// means that there are no more for now. A document that is written several
// times comes in its last state only, and one may come again unchanged after a
// cursor was read back: consumers compare versions. Deletions are not seen.
func (c records[T]) Changes(ctx context.Context, since Cursor, limit int) ([]T, Cursor, error) {
	cur := since.resumed()
	var ids []string
	for len(ids) < limit {
		keys, err := c.store.engine.Find(ctx, c.Collection, cur.query())
		if err != nil {
			return nil, since, err
		}
		for _, doc := range keys {
			if cur.pass(engine.HeadOf(doc)) {
				ids = append(ids, engine.HeadOf(doc).ID)
			}
			if len(ids) == limit {
				break
			}
		}
		if len(ids) < limit && len(keys) < pageSize {
			c.store.stamps.observe(cur.newest)
			cur.rewind()
			break
		}
	}
	found, err := c.GetMany(ctx, ids)
	if err != nil {
		return nil, since, err
	}
	changed := make([]T, 0, len(ids))
	for _, id := range ids {
		if v, ok := found[id]; ok {
			changed = append(changed, v)
		}
	}
	return changed, cur, nil
}

// ChangedSince calls fn with every document that was written since a time, in
// the order of their writing, until it returns an error. Those written shortly
// before come too, for a document appears after its stamp was taken.
func (c records[T]) ChangedSince(ctx context.Context, since time.Time, fn func(T) error) error {
	return c.each(ctx, engine.Query{Index: engine.ChangesIndex, From: since.Add(-overlap)}, fn)
}

// Latest returns the cursor after the newest change there is, for a follower
// that reads what is older otherwise. It goes by the stamps in the store: a
// clock of this machine that is ahead would have the follower wait until the
// others' stamps come up to it.
func (c records[T]) Latest(ctx context.Context) (Cursor, error) {
	newest, err := c.store.newest(ctx, c.Collection)
	if err != nil || newest == 0 {
		return Cursor{}, err
	}
	return Cursor{At: time.UnixMilli(newest).UTC()}, nil
}

// newest returns the newest stamp in a collection, 0 when it is empty.
func (s *Store) newest(ctx context.Context, c engine.Collection) (int64, error) {
	docs, err := s.engine.Find(ctx, c, engine.Query{Index: engine.ChangesIndex, Descending: true, Limit: 1, Keys: true})
	if err != nil || len(docs) == 0 {
		return 0, err
	}
	return engine.HeadOf(docs[0]).UpdatedAt, nil
}

// resumed steps back a little when the cursor was read back from disk.
func (c Cursor) resumed() Cursor {
	if c.seen == nil {
		c.seen = make(map[string]engine.Head)
		if !c.At.IsZero() {
			c.newest = c.At.UnixMilli()
			c.At, c.ID = c.At.Add(-overlap), ""
		}
	}
	return c
}

func (c Cursor) query() engine.Query {
	q := engine.Query{Index: engine.ChangesIndex, Limit: pageSize, Keys: true}
	switch {
	case c.ID != "":
		q.After = &engine.Position{Value: c.At, ID: c.ID}
	case !c.At.IsZero():
		q.From = c.At
	}
	return q
}

// pass moves the cursor over a document and tells whether it is news.
func (c *Cursor) pass(h engine.Head) bool {
	c.At, c.ID = time.UnixMilli(h.UpdatedAt).UTC(), h.ID
	c.newest = max(c.newest, h.UpdatedAt)
	if c.seen[h.ID] == h {
		return false
	}
	c.trail = append(c.trail, h)
	return true
}

// rewind goes back by the overlap and remembers what was seen within it.
func (c *Cursor) rewind() {
	if c.newest == 0 {
		return
	}
	floor := c.newest - overlap.Milliseconds()
	c.At, c.ID = time.UnixMilli(floor).UTC(), ""
	if len(c.trail) == 0 {
		return
	}
	seen := make(map[string]engine.Head)
	for id, h := range c.seen {
		if h.UpdatedAt >= floor {
			seen[id] = h
		}
	}
	for _, h := range c.trail {
		if h.UpdatedAt >= floor {
			seen[h.ID] = h
		}
	}
	c.seen, c.trail = seen, nil
}

// Watch returns a channel that receives after each write to the collection
// through this store, and every second for what others may have written. It
// is closed when ctx ends.
func (c records[T]) Watch(ctx context.Context) <-chan struct{} {
	return c.store.news.follow(ctx, c.Name)
}

// news wakes followers. A wake-up that finds the last one not yet received is
// dropped: one is enough.
type news struct {
	mu        sync.Mutex
	followers map[string]map[chan struct{}]bool // by collection
}

func (n *news) tell(collection string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for ch := range n.followers[collection] {
		wake(ch)
	}
}

func wake(ch chan<- struct{}) {
	select {
	case ch <- struct{}{}:
	default:
	}
}

func (n *news) follow(ctx context.Context, collection string) <-chan struct{} {
	ch := make(chan struct{}, 1)
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.followers == nil {
		n.followers = make(map[string]map[chan struct{}]bool)
	}
	if n.followers[collection] == nil {
		n.followers[collection] = make(map[chan struct{}]bool)
	}
	n.followers[collection][ch] = true
	go n.pulse(ctx, collection, ch)
	return ch
}

func (n *news) pulse(ctx context.Context, collection string, ch chan struct{}) {
	tick := time.NewTicker(poll)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			wake(ch)
		case <-ctx.Done():
			n.mu.Lock()
			defer n.mu.Unlock()
			delete(n.followers[collection], ch)
			close(ch)
			return
		}
	}
}
