package store

import (
	"context"
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

// fieldLINE is the index of alerts and accounts by the LINE that is told.
const fieldLINE = "lineHash"

// lineIndex is the entry of an owner's devices in it.
func (s *Store) lineIndex(all models.Devices) bson.D {
	user := all.LINE()
	if user == "" {
		return nil
	}
	return bson.D{{Key: fieldLINE, Value: s.lineHash(user)}}
}

// Devices returns the browsers and the LINEs that are told.
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

// ToldByLINE returns whose devices a LINE user is among.
func (r Devices) ToldByLINE(ctx context.Context, user string) (owners []models.Owner, err error) {
	q := engine.Query{Index: fieldLINE, Equal: []any{r.s.lineHash(user)}}
	err = r.s.Subscriptions().each(ctx, q, func(v alert.Subscription) error {
		owners = append(owners, models.AlertOwner(v.ID))
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = r.s.Users().each(ctx, q, func(v models.User) error {
		owners = append(owners, models.UserOwner(v.ID))
		return nil
	})
	return owners, err
}

// EndLINE forgets a LINE user wherever they are told, and tells in how many
// places that was. What they linked after a time, by the clock of LINE, stays: a
// message that comes twice ends nothing that began after it.
func (r Devices) EndLINE(ctx context.Context, user string, at time.Time) (ended int, err error) {
	owners, err := r.ToldByLINE(ctx, user)
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
