package mongo

import (
	"context"
	"errors"
	"fmt"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// explain tells why a guarded write matched nothing.
func (db *DB) explain(ctx context.Context, c engine.Collection, id string) error {
	docs, err := db.Get(ctx, c, id)
	if err != nil {
		return err
	}
	if len(docs) == 0 {
		return fmt.Errorf("%w: %s %s", models.ErrNotFound, c.Name, id)
	}
	return fmt.Errorf("%w: %s %s has version %d", models.ErrConflict, c.Name, id, engine.HeadOf(docs[0]).Version)
}

// explainFault looks behind a failed replacement. Not every server of the
// protocol reports a taken unique key of an update with the code for it, so
// the owners of the keys are asked for.
func (db *DB) explainFault(ctx context.Context, c engine.Collection, doc bson.Raw, fault error) error {
	err := translate(ctx, "replace in "+c.Name, fault)
	var answer mongo.ServerError
	if !errors.Is(err, models.ErrUnavailable) || !errors.As(fault, &answer) {
		return err
	}
	for _, x := range c.Indexes {
		if !x.Unique {
			continue
		}
		q := engine.Query{Index: x.Name, Limit: 1, Keys: true}
		for _, f := range x.Fields {
			v, lookupErr := engine.Lookup(doc, f)
			if lookupErr != nil || v == nil {
				break
			}
			q.Equal = append(q.Equal, v)
		}
		if len(q.Equal) < len(x.Fields) {
			continue
		}
		owner, findErr := db.Find(ctx, c, q)
		if findErr == nil && len(owner) > 0 && engine.HeadOf(owner[0]).ID != engine.HeadOf(doc).ID {
			return taken("replace in " + c.Name)
		}
	}
	return err
}
