package outbox

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// pollStop is how long the value of the switch may be cached.
const pollStop = 2 * time.Second

// Settings are the switches an administrator sets while the board runs. An
// absent key is ErrNotFound.
type Settings interface {
	Get(ctx context.Context, key string) (string, error)
}

// Gate is the administrator's stop switch for digests or for account mail, and
// the pause after the provider refused the account.
type Gate struct {
	settings Settings
	class    alert.MailClass

	mu      sync.Mutex
	value   alert.MailStop
	readAt  time.Time
	holdTil time.Time
}

// NewGate returns the gate of a class of mail, open until it is asked.
func NewGate(settings Settings, class alert.MailClass) *Gate {
	return &Gate{settings: settings, class: class}
}

// Shut reports whether no mail may leave now. The switch is read at most
// every two seconds.
func (g *Gate) Shut(ctx context.Context, now time.Time) (bool, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if now.Before(g.holdTil) {
		return true, nil
	}
	if age := now.Sub(g.readAt); g.readAt.IsZero() || age < 0 || age >= pollStop {
		value, err := g.settings.Get(ctx, alert.MailStopKey)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return true, err
		}
		g.value, g.readAt = alert.MailStopOf(value), now
	}
	return g.value.Stops(g.class), nil
}

// Hold keeps the gate shut until t.
func (g *Gate) Hold(t time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if t.After(g.holdTil) {
		g.holdTil = t
	}
}

// Held returns until when the provider is left alone.
func (g *Gate) Held() time.Time {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.holdTil
}
