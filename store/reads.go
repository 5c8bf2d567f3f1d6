package store

import (
	"context"
	"maps"
	"slices"
	"sync"
	"sync/atomic"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/store/engine"
)

// Reads are what was read of the store while something was made of it: which
// documents, in which versions. It is safe for concurrent use.
type Reads struct {
	revision atomic.Int64 // of the database when the versions were last as noted; 0: not known

	mu    sync.Mutex
	of    map[string]*readsOf // by name of the collection
	vague bool                // something was read that has no version
}

// readsOf are the documents that were read of one collection.
type readsOf struct {
	engine.Collection
	versions map[string]int64 // by id; 0: there is no such document
}

type contextKey int

const readsKey contextKey = iota

// Noting returns a context under which what is read of the store is noted.
func (s *Store) Noting(ctx context.Context) (context.Context, *Reads) {
	r := &Reads{of: map[string]*readsOf{}}
	r.revision.Store(s.revision(ctx)) // before anything is read: a write after it shows
	return context.WithValue(ctx, readsKey, r), r
}

// Aside returns a context under which nothing is noted: for what is shown as of
// some time ago anyway.
func Aside(ctx context.Context) context.Context {
	return context.WithValue(ctx, readsKey, (*Reads)(nil))
}

// StillSo reports whether every document that was noted is as it was: its version
// is the same, or it is still missing. It does not see new documents that a query
// would find by now, and is false when more was read than documents, such as a
// count.
func (s *Store) StillSo(ctx context.Context, r *Reads) (bool, error) {
	now := s.revision(ctx)
	if now != 0 && now == r.revision.Load() {
		return true, nil // nothing was written at all
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.vague {
		return false, nil
	}
	for _, of := range r.of {
		found, err := s.engine.Versions(Aside(ctx), of.Collection, slices.Collect(maps.Keys(of.versions))...)
		if err != nil {
			return false, err
		}
		for id, version := range of.versions {
			if found[id] != version {
				return false, nil
			}
		}
	}
	r.revision.Store(now)
	return true, nil
}

// Whole reports whether StillSo can ever be true.
func (r *Reads) Whole() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return !r.vague
}

// revision returns a number that differs after each write by whomever; 0 when
// the engine has none.
func (s *Store) revision(ctx context.Context) int64 {
	if s.revised == nil {
		return 0
	}
	return s.revised.Revision(ctx)
}

// note notes documents that were asked for and those of them that exist.
func (r *Reads) note(c engine.Collection, asked []string, found func(yield func(string, int64))) {
	r.mu.Lock()
	defer r.mu.Unlock()
	of := r.of[c.Name]
	if of == nil {
		of = &readsOf{c, map[string]int64{}}
		r.of[c.Name] = of
	}
	seen := make(map[string]int64, len(asked))
	for _, id := range asked {
		seen[id] = 0
	}
	found(func(id string, version int64) { seen[id] = version })
	for id, version := range seen {
		if was, ok := of.versions[id]; ok && was != version {
			r.vague = true // it was written between two reads: what was made is of two times
		}
		of.versions[id] = version
	}
}

// noted is an engine that notes what is read under a context of Noting.
type noted struct{ engine.Engine }

func (n noted) within() engine.Engine { return n.Engine }

func readsIn(ctx context.Context) *Reads {
	r, _ := ctx.Value(readsKey).(*Reads)
	return r
}

// Get notes the documents and what is missing.
func (n noted) Get(ctx context.Context, c engine.Collection, ids ...string) ([]bson.Raw, error) {
	docs, err := n.Engine.Get(ctx, c, ids...)
	if r := readsIn(ctx); r != nil && err == nil {
		r.note(c, ids, heads(docs))
	}
	return docs, err
}

// Versions notes the versions and what is missing.
func (n noted) Versions(ctx context.Context, c engine.Collection, ids ...string) (map[string]int64, error) {
	versions, err := n.Engine.Versions(ctx, c, ids...)
	if r := readsIn(ctx); r != nil && err == nil {
		r.note(c, ids, func(yield func(string, int64)) {
			for id, version := range versions {
				yield(id, version)
			}
		})
	}
	return versions, err
}

// Find notes the documents; parts of documents have no version.
func (n noted) Find(ctx context.Context, c engine.Collection, q engine.Query) ([]bson.Raw, error) {
	docs, err := n.Engine.Find(ctx, c, q)
	if r := readsIn(ctx); r != nil && err == nil {
		if len(q.Fields) > 0 {
			r.blur()
		} else {
			r.note(c, nil, heads(docs))
		}
	}
	return docs, err
}

// Count notes that there was more than documents.
func (n noted) Count(ctx context.Context, c engine.Collection, q engine.Query) (int64, error) {
	if r := readsIn(ctx); r != nil {
		r.blur()
	}
	return n.Engine.Count(ctx, c, q)
}

func (r *Reads) blur() {
	r.mu.Lock()
	r.vague = true
	r.mu.Unlock()
}

func heads(docs []bson.Raw) func(yield func(string, int64)) {
	return func(yield func(string, int64)) {
		for _, doc := range docs {
			h := engine.HeadOf(doc)
			yield(h.ID, h.Version)
		}
	}
}
