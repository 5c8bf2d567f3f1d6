package mongo

import (
	"context"
	"errors"
	"fmt"
	"syscall"

	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/x/mongo/driver/topology"

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

// nobodyListens reports whether every server refused the connection: more
// likely a wrong address than a busy database.
func nobodyListens(err error) bool {
	var none topology.ServerSelectionError
	if !errors.As(err, &none) || len(none.Desc.Servers) == 0 {
		return false
	}
	for _, s := range none.Desc.Servers {
		if !errors.Is(s.LastError, syscall.ECONNREFUSED) {
			return false
		}
	}
	return true
}

func taken(doing string) error {
	return fmt.Errorf("%w: %s: key is taken", models.ErrConflict, doing)
}
