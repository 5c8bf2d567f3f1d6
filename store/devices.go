package store

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Devices are the browsers that show notifications, each a sealed part of its
// alert or account.
type Devices struct{ s *Store }

// Devices returns the browsers that show notifications.
func (s *Store) Devices() Devices { return Devices{s} }

// Devices returns those of an owner; none when it is gone.
func (r Devices) Devices(ctx context.Context, owner models.Owner) (all models.Devices, err error) {
	if id := owner.Alert(); id != "" {
		var v alert.Subscription
		v, err = r.s.Subscriptions().Get(ctx, id)
		all = v.Devices
	} else {
		var v models.User
		v, err = r.s.Users().Get(ctx, owner.User())
		all = v.Devices
	}
	return all, gone(err)
}

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
