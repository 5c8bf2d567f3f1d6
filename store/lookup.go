package store

import (
	"context"
	"errors"
	"fmt"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// fieldLookup is the element of a document that says of which generation of the
// lookup key its hashes are. Documents without it are of the first.
const fieldLookup = "lookupKey"

// lookupID is the document of meta that notes of which generation all hashes are,
// and to which they are being taken.
const lookupID = "lookup"

// lookupState is that note; a store without one is of the first generation.
type lookupState struct {
	Version int64 `bson:"version"`
	Done    int   `bson:"done"`
	To      int   `bson:"to"`
}

// ErrLookupUnfinished says that the lookup key was changed and documents are not
// all taken to it.
var ErrLookupUnfinished = errors.New("store: a change of the lookup key is not finished: stop all nodes and run " +
	"enkaku keys lookup with the newest key file")

func (s *Store) lookupState(ctx context.Context) (lookupState, error) {
	docs, err := s.engine.Get(ctx, metaCollection(), lookupID)
	if err != nil || len(docs) == 0 {
		return lookupState{Done: 1, To: 1}, err
	}
	var l lookupState
	if err := bson.Unmarshal(docs[0], &l); err != nil {
		return l, fmt.Errorf("store: %s: %w", lookupID, err)
	}
	return l, nil
}

func (s *Store) noteLookup(ctx context.Context, l lookupState) error {
	doc, err := bson.Marshal(bson.D{
		{Key: engine.FieldID, Value: lookupID}, {Key: engine.FieldVersion, Value: l.Version + 1},
		{Key: engine.FieldUpdatedAt, Value: bson.DateTime(s.stamps.next())},
		{Key: "done", Value: l.Done}, {Key: "to", Value: l.To},
	})
	if err != nil {
		return fmt.Errorf("store: %w", err)
	}
	if l.Version == 0 {
		return errors.Join(s.engine.Insert(ctx, metaCollection(), doc)...)
	}
	return errors.Join(s.engine.Replace(ctx, metaCollection(), doc)...)
}

// CheckLookup reports whether the hashes of the store are those that these keys
// make: ErrLookupUnfinished while they are being taken to another generation. A
// node asks again after it has said that it serves (Nodes).
func (s *Store) CheckLookup(ctx context.Context) error {
	l, err := s.lookupState(ctx)
	switch {
	case err != nil:
		return err
	case l.To > s.keys.Generation():
		return fmt.Errorf("store: %s is older than the store: its lookup key was changed since. "+
			"Copy the newest key file here", s.keysFile)
	case l.Done < l.To, l.To < s.keys.Generation():
		return ErrLookupUnfinished
	}
	return nil
}

// LookupDone tells whether all hashes are of the newest generation of these keys.
func (s *Store) LookupDone(ctx context.Context) (bool, error) {
	err := s.CheckLookup(ctx)
	if errors.Is(err, ErrLookupUnfinished) {
		return false, nil
	}
	return err == nil, err
}

// ChangeLookup takes all hashes to the newest generation of the lookup key and
// tells how many documents those were. It may be ended at any point and be run
// again. Nothing else may write meanwhile: quiet is asked, once the change is
// noted, whether a node serves.
func (s *Store) ChangeLookup(ctx context.Context, quiet func() error) (n int, err error) {
	l, err := s.lookupState(ctx)
	if err != nil {
		return 0, err
	}
	if to := s.keys.Generation(); l.To != to {
		l.To = to
		if err := s.noteLookup(ctx, l); err != nil {
			return 0, err
		}
		l.Version++
	}
	if err := quiet(); err != nil {
		return 0, err
	}
	for _, k := range kinds() {
		done, err := k.rehashIn(ctx, s)
		if n += done; err != nil {
			return n, err
		}
	}
	l.Done = l.To
	return n, s.noteLookup(ctx, l)
}

// A rehash takes a hash for a purpose to the newest generation.
type rehash func(purpose, hash string) string

func (k kind[T]) rehashIn(ctx context.Context, s *Store) (int, error) {
	switch {
	case k.passing:
		return in(s, k).deleteAll(ctx, engine.Query{})
	case k.hashes == nil:
		return 0, nil
	}
	return recordsOf(s, k).rehash(ctx)
}

// rehash takes the documents of a kind to the newest generation. What is derived
// is made anew by the write; a document whose id is a hash is written under its
// new one before the old one goes.
func (c records[T]) rehash(ctx context.Context) (n int, err error) {
	for q := (engine.Query{Limit: pageSize}); ; {
		docs, err := c.store.engine.Find(ctx, c.Collection, q)
		if err != nil || len(docs) == 0 {
			return n, err
		}
		done, err := c.rehashPage(ctx, docs)
		if n += done; err != nil {
			return n, fmt.Errorf("change of the lookup key in %s: %w", c.Name, err)
		}
		q.After = &engine.Position{ID: engine.HeadOf(docs[len(docs)-1]).ID}
	}
}

func (c records[T]) rehashPage(ctx context.Context, docs []bson.Raw) (int, error) {
	var old []bson.Raw
	for _, doc := range docs {
		if generationOf(doc) < c.store.keys.Generation() {
			old = append(old, doc)
		}
	}
	values, err := c.decodeAll(ctx, old)
	if err != nil {
		return 0, err
	}
	var stay, moved []*T
	var left []string
	for i, doc := range old {
		v, before := &values[i], engine.HeadOf(doc).ID
		if err := c.rehashOne(v, generationOf(doc)); err != nil {
			return 0, err
		}
		if h := c.head(v); h.id == before {
			stay = append(stay, v)
		} else {
			*h.version = 0
			moved, left = append(moved, v), append(left, before)
		}
	}
	if err := errors.Join(c.SaveMany(ctx, stay)...); err != nil {
		return 0, err
	}
	for _, err := range c.SaveMany(ctx, moved) {
		if err != nil && !errors.Is(err, models.ErrConflict) { // an earlier run wrote it
			return 0, err
		}
	}
	for _, id := range left {
		if err := gone(c.store.engine.Delete(ctx, c.Collection, id, 0)); err != nil {
			return 0, err
		}
	}
	return len(old), nil
}

func (c records[T]) rehashOne(v *T, from int) (err error) {
	c.hashes(v, func(purpose, hash string) string {
		newer, failed := c.store.keys.Rehash(purpose, hash, from)
		err = errors.Join(err, failed)
		return newer
	})
	return err
}

// generationOf tells of which generation the hashes of a document are.
func generationOf(doc bson.Raw) int {
	n, ok := doc.Lookup(fieldLookup).AsInt64OK()
	if !ok {
		return 1
	}
	return int(n)
}
