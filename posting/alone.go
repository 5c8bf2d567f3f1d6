package posting

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
)

// How long a new advert of a poster may take, how long the next one waits for it,
// and how often it looks.
const (
	aloneFor   = 30 * time.Second
	aloneWait  = 10 * time.Second
	aloneLooks = 20 * time.Millisecond
)

// Alone lets one new position of a poster in at a time, on whichever node and by
// whichever door: of several that say the same and come at once, each would find no
// twin. owner is whoever asks: a job that is put up once whatever happens, or one
// request. It returns
// models.ErrConflict when the others take too long.
func (d *Desk) Alone(ctx context.Context, poster models.OrgRef, owner string) (release func(), err error) {
	name := "posting/" + string(poster.Kind) + "/" + poster.ID
	ctx, cancel := context.WithTimeout(ctx, aloneWait)
	defer cancel()
	for {
		_, err := d.Store.Leases().Acquire(ctx, name, owner, d.Now(), aloneFor)
		if err == nil {
			return func() { _ = d.Store.Leases().Release(context.WithoutCancel(ctx), name, owner) }, nil
		}
		if !errors.Is(err, models.ErrConflict) {
			return nil, err
		}
		select {
		case <-ctx.Done():
			return nil, models.ErrConflict
		case <-time.After(aloneLooks):
		}
	}
}
