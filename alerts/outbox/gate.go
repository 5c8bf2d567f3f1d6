package outbox

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
)

// StopKey is the setting that holds mail back: StopAll, StopDigests or
// StopAccount; anything else lets all mail go.
const (
	StopKey     = "mail.stop"
	StopAll     = "all"
	StopDigests = "digest"
	StopAccount = "account"
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
	stop     string // StopDigests or StopAccount

	mu      sync.Mutex
	value   string
	readAt  time.Time
	holdTil time.Time
}

// NewGate returns the gate of the mails that stop names, open until it is asked.
func NewGate(settings Settings, stop string) *Gate {
	return &Gate{settings: settings, stop: stop}
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
		value, err := g.settings.Get(ctx, StopKey)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return true, err
		}
		g.value, g.readAt = value, now
	}
	return g.value == StopAll || g.value == g.stop, nil
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
