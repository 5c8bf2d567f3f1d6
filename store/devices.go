package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Devices are the browsers that show notifications and the LINEs that are told,
// each a sealed part of its alert or account.
type Devices struct{ s *Store }

// fieldReached is the index of alerts and accounts by where their devices are
// reached, as keyed hashes.
const fieldReached = "reached"

func reachedIndex() engine.Index {
	return engine.Index{Name: fieldReached, Fields: []string{fieldReached}, Multi: true}
}

// reached is the entry of an owner's devices in it.
func (s *Store) reached(all models.Devices) bson.D {
	hashes := make(bson.A, 0, len(all))
	for _, d := range all {
		hashes = append(hashes, s.reachedHash(d.Endpoint))
	}
	return bson.D{{Key: fieldReached, Value: hashes}}
}

// reachedHash is the form of an address of a push service, or of a LINE user id,
// in indexes.
func (s *Store) reachedHash(endpoint string) string { return s.keys.Hash("reached", endpoint) }

// Devices returns the browsers and the LINEs that are told.
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
		holders, err := r.holders(ctx, d.Endpoint)
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
	holders, err := r.holders(ctx, d.Endpoint)
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
	if holders, err = r.holders(ctx, d.Endpoint); err != nil {
		return err
	}
	latest, _ := models.LastHolder(holders, d.Mark())
	for _, u := range holders {
		if u.ID == latest {
			continue
		}
		_, seen := models.LastHolder([]models.User{u}, d.Mark())
		err = errors.Join(err, gone(r.change(ctx, models.UserOwner(u.ID), func(all *models.Devices) bool {
			return all.Forget(d.Mark(), seen)
		})))
	}
	return err
}

// holders are the accounts that are notified at a browser, by its endpoint.
func (r Devices) holders(ctx context.Context, endpoint string) ([]models.User, error) {
	return r.s.Users().find(ctx, engine.Query{Index: fieldReached, Equal: []any{r.s.reachedHash(endpoint)}})
}

// Remove forgets a device of an owner. One that is not there, or whose owner is
// gone, is no error.
func (r Devices) Remove(ctx context.Context, owner models.Owner, mark string) (err error) {
	return gone(r.change(ctx, owner, func(all *models.Devices) bool {
		had := all.Has(mark)
		*all = all.Without(mark)
		return had
	}))
}

// change changes the devices of an owner, whatever the owner's state is.
func (r Devices) change(ctx context.Context, owner models.Owner, change func(*models.Devices) bool) (err error) {
	if id := owner.Alert(); id != "" {
		_, err = r.s.Subscriptions().update(ctx, id, func(v *alert.Subscription) bool { return change(&v.Devices) })
	} else {
		_, err = r.s.Users().Change(ctx, owner.User(), func(v *models.User) bool { return change(&v.Devices) })
	}
	return err
}

// Link has a LINE told what an owner hears of. models.ErrNotFound when there is
// nothing to hear any more: the alert has ended, the account is gone or shut.
func (r Devices) Link(ctx context.Context, owner models.Owner, d models.Device) error {
	if id := owner.Alert(); id != "" {
		v, err := r.s.Subscriptions().update(ctx, id, func(v *alert.Subscription) bool {
			v.Devices = v.Devices.With(d)
			return v.State.Running()
		})
		if err == nil && !v.State.Running() {
			err = models.ErrNotFound
		}
		return err
	}
	v, err := r.s.Users().Change(ctx, owner.User(), func(v *models.User) bool {
		v.Devices = v.Devices.With(d)
		return v.MayBeTold()
	})
	if err == nil && !v.MayBeTold() {
		err = models.ErrNotFound
	}
	return err
}

// Reached returns whose devices are reached at an endpoint: a LINE user id, or an
// address of a push service.
func (r Devices) Reached(ctx context.Context, endpoint string) (owners []models.Owner, err error) {
	q := engine.Query{Index: fieldReached, Equal: []any{r.s.reachedHash(endpoint)}}
	alerts, err := r.s.Subscriptions().find(ctx, q)
	if err != nil {
		return nil, err
	}
	users, err := r.s.Users().find(ctx, q)
	for _, v := range alerts {
		owners = append(owners, models.AlertOwner(v.ID))
	}
	for _, v := range users {
		owners = append(owners, models.UserOwner(v.ID))
	}
	return owners, err
}

// Renew puts what a browser is reached by now in the place of what it was reached
// by, wherever it is told, with the same wishes. secret is the one that it shared
// with the board before: who does not know it changes nothing.
func (r Devices) Renew(ctx context.Context, old, secret string, now models.Device) error {
	owners, err := r.Reached(ctx, old)
	if err != nil {
		return err
	}
	for _, owner := range owners {
		err := r.change(ctx, owner, func(all *models.Devices) bool { return all.Renew(old, secret, now) })
		if gone(err) != nil {
			return err
		}
	}
	return nil
}

// EndLINE forgets a LINE user wherever they are told, and tells in how many
// places that was. What they linked after a time, by the clock of LINE, stays: a
// message that comes twice ends nothing that began after it.
func (r Devices) EndLINE(ctx context.Context, user string, at time.Time) (ended int, err error) {
	owners, err := r.Reached(ctx, user)
	if err != nil {
		return 0, err
	}
	for _, owner := range owners {
		had := false
		err := r.change(ctx, owner, func(all *models.Devices) bool {
			left := slices.DeleteFunc(slices.Clone(*all), func(d models.Device) bool {
				return d.Via == models.ViaLINE && d.Endpoint == user && !d.AddedAt.After(at)
			})
			had = len(left) < len(*all)
			*all = left
			return had
		})
		if gone(err) != nil {
			return ended, err
		}
		if err == nil && had {
			ended++
		}
	}
	return ended, nil
}
