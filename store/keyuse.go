package store

import (
	"context"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/x/bsonx/bsoncore"

	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/seal"
)

// Keys tells which keys the store was opened with.
func (s *Store) Keys() seal.Listing { return s.keys.List() }

// SealedWith tells how many documents hold something sealed with each sealing
// key of the board. Documents of people count under the key that seals theirs.
func (s *Store) SealedWith(ctx context.Context) (map[uint32]int, error) {
	used := map[uint32]int{}
	for _, k := range kinds() {
		if err := k.sealedWithIn(ctx, s, used); err != nil {
			return nil, err
		}
	}
	docs, err := s.engine.Get(ctx, metaCollection(), canaryID, auditHeadID)
	for _, doc := range docs {
		if _, sealed, ok := doc.Lookup("sealed").BinaryOK(); ok {
			used[seal.SealedBy(sealed)]++
		}
	}
	return used, err
}

func (k kind[T]) sealedWithIn(ctx context.Context, s *Store, used map[uint32]int) error {
	if !k.personal() {
		return nil
	}
	c := recordsOf(s, k)
	for q := (engine.Query{Limit: pageSize}); ; {
		docs, err := s.engine.Find(ctx, c.Collection, q)
		if err != nil || len(docs) == 0 {
			return err
		}
		for _, doc := range docs {
			if c.person != nil && personIn(doc) != "" {
				continue
			}
			keys, err := c.keysIn(doc)
			if err != nil {
				return err
			}
			for key := range keys {
				used[key]++
			}
		}
		q.After = &engine.Position{ID: engine.HeadOf(docs[len(docs)-1]).ID}
	}
}

// keysIn are the keys of the board that sealed fields of a document.
func (c records[T]) keysIn(doc bson.Raw) (map[uint32]bool, error) {
	keys := map[uint32]bool{}
	look := sealer{func(dst []byte, key string, v bsoncore.Value, _ string) ([]byte, error) {
		if subtype, sealed, ok := v.BinaryOK(); ok && subtype == sealedSubtype {
			keys[seal.SealedBy(sealed)] = true
		}
		return bsoncore.AppendValueElement(dst, key, v), nil
	}}
	_, err := look.rewrite(doc, c.secret, "")
	return keys, err
}
