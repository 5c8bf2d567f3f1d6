package store

import (
	"context"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// BlockEntries are the board's block list.
type BlockEntries struct{ collection[models.BlockEntry] }

// BlockEntries returns the block list.
func (s *Store) BlockEntries() BlockEntries { return BlockEntries{in(s, blockEntryKind())} }

// endless is when an entry ends that does not.
var endless = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)

func blockEntryKind() kind[models.BlockEntry] {
	return kind[models.BlockEntry]{
		Collection: engine.Collection{Name: "blockEntries", Indexes: []engine.Index{by("over", "ends"), by("mark"), by("list", "createdAt")}},
		sealed:     []string{"value", "reason"},
		head:       func(e *models.BlockEntry) head { return head{e.ID, &e.Version, &e.UpdatedAt} },
		hashes:     func(*models.BlockEntry, rehash) {}, // all are derived
		derive: func(s *Store, e *models.BlockEntry) bson.D {
			ends := orElse(e.Until, endless)
			over := !e.EndedAt.IsZero()
			if over {
				ends = e.EndedAt
			}
			return bson.D{
				{Key: "over", Value: over}, {Key: "ends", Value: millis(ends)}, {Key: "list", Value: true},
				{Key: "mark", Value: s.markHash(models.BlockMark{Kind: e.Kind, Value: e.Value})},
			}
		},
	}
}

func orElse(t, other time.Time) time.Time {
	if t.IsZero() {
		return other
	}
	return t
}

// markHash is the form of a mark in indexes.
func (s *Store) markHash(m models.BlockMark) string {
	return s.keys.Hash("block", string(m.Kind)+"/"+m.Value)
}

// List returns all entries, the newest first.
func (c BlockEntries) List() models.List[models.BlockEntry] {
	return c.list(engine.Query{Index: "list", Equal: []any{true}, Descending: true})
}

// InForce returns the entries that hold.
func (c BlockEntries) InForce(ctx context.Context, now time.Time) (models.BlockList, error) {
	return c.find(ctx, engine.Query{Index: "over", Equal: []any{false}, From: now.Add(time.Millisecond)})
}

// Meet reports whether an address is blocked, by itself or by its domain.
func (c BlockEntries) Meet(ctx context.Context, email string, now time.Time) (bool, error) {
	var marks []any
	for _, m := range models.AddressMark(foldedEmail(email)).Within() {
		marks = append(marks, c.board().markHash(m))
	}
	found, err := c.find(ctx, engine.Query{Index: "mark", In: marks})
	for i := range found {
		if found[i].Holds(now) {
			return true, nil
		}
	}
	return false, err
}

// deleteEnded removes entries that were over before a time.
func (c BlockEntries) deleteEnded(ctx context.Context, before time.Time) (n int, err error) {
	for _, over := range []bool{true, false} {
		deleted, err := c.deleteAll(ctx, engine.Query{Index: "over", Equal: []any{over}, To: before})
		if n += deleted; err != nil {
			return n, err
		}
	}
	return n, nil
}
