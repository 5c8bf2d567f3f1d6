package store

import (
	"context"
	"log/slog"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/store/engine"
)

// traced tells the debug log of every read, for those who look for pages that
// read too often or too much.
type traced struct {
	engine.Engine
	log *slog.Logger
}

func (t traced) within() engine.Engine { return t.Engine }

// bare returns an engine without those around it that only look on: what an engine
// may be able to do besides is asked of it.
func bare(e engine.Engine) engine.Engine {
	for {
		around, ok := e.(interface{ within() engine.Engine })
		if !ok {
			return e
		}
		e = around.within()
	}
}

func (t traced) tell(ctx context.Context, call string, c engine.Collection, index string, found int) {
	t.log.Log(ctx, slog.LevelDebug, "store read", "call", call, "collection", c.Name, "index", index, "found", found)
}

// Get tells of a read by ids.
func (t traced) Get(ctx context.Context, c engine.Collection, ids ...string) ([]bson.Raw, error) {
	docs, err := t.Engine.Get(ctx, c, ids...)
	t.tell(ctx, "get", c, "", len(docs))
	return docs, err
}

// Versions tells of a read of versions.
func (t traced) Versions(ctx context.Context, c engine.Collection, ids ...string) (map[string]int64, error) {
	found, err := t.Engine.Versions(ctx, c, ids...)
	t.tell(ctx, "versions", c, "", len(found))
	return found, err
}

// Find tells of a query.
func (t traced) Find(ctx context.Context, c engine.Collection, q engine.Query) ([]bson.Raw, error) {
	docs, err := t.Engine.Find(ctx, c, q)
	t.tell(ctx, "find", c, q.Index, len(docs))
	return docs, err
}

// Count tells of a count.
func (t traced) Count(ctx context.Context, c engine.Collection, q engine.Query) (int64, error) {
	n, err := t.Engine.Count(ctx, c, q)
	t.tell(ctx, "count", c, q.Index, int(n))
	return n, err
}

// CountEach tells of counts by value.
func (t traced) CountEach(ctx context.Context, c engine.Collection, q engine.Query) (map[string]int64, error) {
	counts, err := t.Engine.CountEach(ctx, c, q)
	t.tell(ctx, "count each", c, q.Index, len(counts))
	return counts, err
}
