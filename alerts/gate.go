package alerts

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
)

// gate is the administrator's stop switch for one kind of mail, and the pause
// after the provider refused the account.
type gate struct {
	settings Settings
	class    models.MailClass

	mu      sync.Mutex
	value   models.MailStop
	readAt  time.Time
	holdTil time.Time
}

// shut reports whether no mail may leave now. The switch is read at most
// every two seconds.
func (g *gate) shut(ctx context.Context, now time.Time) (bool, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if now.Before(g.holdTil) {
		return true, nil
	}
	if age := now.Sub(g.readAt); g.readAt.IsZero() || age < 0 || age >= pollStop {
		value, err := g.settings.Get(ctx, models.MailStopKey)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return true, err
		}
		g.value, g.readAt = models.MailStopOf(value), now
	}
	return g.value.Stops(g.class), nil
}

// hold keeps the gate shut until t.
func (g *gate) hold(t time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if t.After(g.holdTil) {
		g.holdTil = t
	}
}

// held returns until when the provider is left alone.
func (g *gate) held() time.Time {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.holdTil
}
