package mongo

import (
	"context"
	"fmt"

	"go.mongodb.org/mongo-driver/v2/mongo"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// duplicateKey is the server's code for a taken key (E11000).
const duplicateKey = 11000

// translate turns an error of the driver into one of the board's. nil stays
// nil.
func translate(ctx context.Context, doing string, err error) error {
	switch {
	case err == nil:
		return nil
	case mongo.IsDuplicateKeyError(err):
		return taken(doing)
	}
	return engine.Unavailable(ctx, doing, err)
}

func taken(doing string) error {
	return fmt.Errorf("%w: %s: key is taken", models.ErrConflict, doing)
}
