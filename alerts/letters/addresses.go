package letters

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/models"
)

// AddressDesk is where changes of addresses are kept and carried out.
type AddressDesk interface {
	Unsettled(ctx context.Context, fn func(models.AddressChange) error) error
	// Readdress takes all that hangs on an address to where a change leads; it may
	// be repeated. models.ErrConflict: the address got an account meanwhile.
	Readdress(ctx context.Context, c *models.AddressChange) error
	Save(ctx context.Context, c *models.AddressChange) error
	Delete(ctx context.Context, id string) error
}

// Addresses carries changes of addresses out and tells both addresses.
type Addresses struct {
	desk AddressDesk
	box  *Box
	now  func() time.Time
	log  *slog.Logger
}

// NewAddresses returns what carries changes out.
func NewAddresses(desk AddressDesk, box *Box, now func() time.Time, log *slog.Logger) *Addresses {
	return &Addresses{desk, box, now, log}
}

// How Addresses catches up with changes whose request ended under way.
const (
	addressesEvery = 30 * time.Second
	addressesGrace = 20 * time.Second // twice what a request may take
)

// Settle carries out a change that was proven or taken back, and tells the old
// address, or both. It may be repeated. models.ErrConflict means that the new
// address got an account meanwhile: the change is gone, and nothing happened.
func (a *Addresses) Settle(ctx context.Context, c *models.AddressChange) error {
	err := a.desk.Readdress(ctx, c)
	if errors.Is(err, models.ErrConflict) && c.State == models.AddressConfirmed {
		return errors.Join(err, absent(a.desk.Delete(ctx, c.ID)))
	}
	if err == nil {
		err = a.tell(ctx, c)
	}
	if err != nil {
		return err
	}
	c.Settled = true
	err = a.desk.Save(ctx, c)
	if errors.Is(err, models.ErrConflict) { // somebody else did the same
		return nil
	}
	return err
}

func (a *Addresses) tell(ctx context.Context, c *models.AddressChange) error {
	if c.State == models.AddressTakenBack {
		return errors.Join(a.box.AddressBack(ctx, c, true), a.box.AddressBack(ctx, c, false))
	}
	return a.box.AddressChanged(ctx, c)
}

// Run catches up until ctx ends.
func (a *Addresses) Run(ctx context.Context) error {
	tick := time.NewTicker(addressesEvery)
	defer tick.Stop()
	for {
		if err := a.Once(ctx); err != nil && ctx.Err() == nil {
			a.log.Error("catching up with changes of addresses failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once carries out what a process before this one left undone.
func (a *Addresses) Once(ctx context.Context) error {
	var failed error
	err := a.desk.Unsettled(ctx, func(c models.AddressChange) error {
		if a.now().Before(c.Since().Add(addressesGrace)) {
			return nil
		}
		if err := a.Settle(ctx, &c); err != nil && !errors.Is(err, models.ErrConflict) {
			failed = errors.Join(failed, fmt.Errorf("change %s: %w", c.ID, err))
		}
		return ctx.Err()
	})
	return errors.Join(err, failed)
}
