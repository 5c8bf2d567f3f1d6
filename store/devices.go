package store

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Devices are the browsers that show notifications, each a sealed part of its
// alert or account.
type Devices struct{ s *Store }

// Devices returns the browsers that show notifications.
func (s *Store) Devices() Devices { return Devices{s} }

// Devices returns those of an owner; none when it is gone. A browser at which
// another account was notified since is that account's (Register), also while a
// process that ended has yet to take it from the former one.
func (r Devices) Devices(ctx context.Context, owner models.Owner) (all models.Devices, err error) {
	if id := owner.Alert(); id != "" {
		v, err := r.s.Subscriptions().Get(ctx, id)
		return v.Devices, gone(err)
	}
	u, err := r.s.Users().Get(ctx, owner.User())
	if err != nil {
		return nil, gone(err)
	}
	for _, d := range u.Devices {
		holders, err := r.holders(ctx, d.Mark())
		if err != nil {
			return nil, err
		}
		if latest, _ := models.LastHolder(holders, d.Mark()); latest == "" || latest == u.ID {
			all = append(all, d)
		}
	}
	return all, nil
}

// Register has a browser notified for an account, which is the only one from then
// on: the accounts that were notified there before lose it. Of two that register
// one browser at once one has it in the end, the same for all.
func (r Devices) Register(ctx context.Context, userID string, d models.Device) error {
	holders, err := r.holders(ctx, d.Mark())
	if err != nil {
		return err
	}
	if _, at := models.LastHolder(holders, d.Mark()); !d.AddedAt.After(at) { // clocks of nodes differ
		d.AddedAt = at.Add(time.Millisecond)
	}
	_, err = r.s.Users().Change(ctx, userID, func(u *models.User) bool {
		u.Devices = u.Devices.With(d)
		return true
	})
	if err != nil {
		return err
	}
	if holders, err = r.holders(ctx, d.Mark()); err != nil {
		return err
	}
	latest, _ := models.LastHolder(holders, d.Mark())
	for _, u := range holders {
		if u.ID != latest {
			err = errors.Join(err, r.Remove(ctx, models.UserOwner(u.ID), d.Mark()))
		}
	}
	return err
}

// holders are the accounts that are notified at a browser.
func (r Devices) holders(ctx context.Context, mark string) ([]models.User, error) {
	return r.s.Users().find(ctx, engine.Query{Index: "deviceMarks", Equal: []any{r.s.deviceMark(mark)}})
}

// deviceMark is the form of a device's mark in the index.
func (s *Store) deviceMark(mark string) string { return s.keys.Hash("device", mark) }

// Remove forgets a device of an owner. One that is not there, or whose owner is
// gone, is no error.
func (r Devices) Remove(ctx context.Context, owner models.Owner, mark string) (err error) {
	drop := func(all *models.Devices) bool {
		had := all.Has(mark)
		*all = all.Without(mark)
		return had
	}
	if id := owner.Alert(); id != "" {
		_, err = r.s.Subscriptions().update(ctx, id, func(v *alert.Subscription) bool { return drop(&v.Devices) })
	} else {
		_, err = r.s.Users().Change(ctx, owner.User(), func(v *models.User) bool { return drop(&v.Devices) })
	}
	return gone(err)
}
