package engine

import (
	"context"
	"errors"
	"fmt"

	"github.com/enkaku/enkaku/models"
)

// Unavailable reports a fault of the database. The text of the cause is kept
// for the log; the cause itself is not, so that no caller comes to depend on a
// driver. A caller that gave up gets context.Canceled instead.
func Unavailable(ctx context.Context, doing string, cause error) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return context.Canceled
	}
	return fmt.Errorf("%w: %s: %s", models.ErrUnavailable, doing, cause.Error())
}
