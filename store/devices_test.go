package store_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// notifiedAt counts how many browsers an account is notified at.
func notifiedAt(t *testing.T, s *store.Store, user string) int {
	t.Helper()
	return len(must[models.Devices](t)(s.Devices().Devices(t.Context(), models.UserOwner(user))))
}

// A browser is of the account that registered it last, also when two register it at
// once, when clocks differ, and when the process ended before the former lost it.
func TestABrowserIsOfOneAccount(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, all := t.Context(), []string{"ann", "ben", "cem"}
		for _, id := range all {
			if err := s.Users().Save(ctx, &models.User{ID: id, Email: id + "@example.jp"}); err != nil {
				t.Fatal(err)
			}
		}
		d := models.Device{Endpoint: "https://push.example/1", AddedAt: c.now()}
		other := models.Device{Endpoint: "https://push.example/2", AddedAt: c.now()}
		early := d
		early.AddedAt = d.AddedAt.Add(-time.Hour) // by the clock of another node
		r := s.Devices()
		if err := errors.Join(r.Register(ctx, "ann", other), r.Register(ctx, "ann", d), r.Register(ctx, "ben", early)); err != nil {
			t.Fatal(err)
		}
		ann := must[models.User](t)(s.Users().Get(ctx, "ann"))
		if len(ann.Devices) != 1 || notifiedAt(t, s, "ann") != 1 || notifiedAt(t, s, "ben") != 1 {
			t.Errorf("ann has %d, is notified at %d, ben at %d", len(ann.Devices), notifiedAt(t, s, "ann"), notifiedAt(t, s, "ben"))
		}
		// A process wrote the device and ended.
		d.AddedAt = c.now().Add(time.Hour)
		ann.Devices = ann.Devices.With(d)
		if err := s.Users().Save(ctx, &ann); err != nil {
			t.Fatal(err)
		}
		if notifiedAt(t, s, "ann") != 2 || notifiedAt(t, s, "ben") != 0 {
			t.Errorf("before it is taken away: ann is notified at %d, ben at %d", notifiedAt(t, s, "ann"), notifiedAt(t, s, "ben"))
		}
		var both sync.WaitGroup
		failed := make([]error, len(all))
		for i, id := range all {
			both.Go(func() { failed[i] = r.Register(ctx, id, d) })
		}
		both.Wait()
		if err := errors.Join(failed...); err != nil {
			t.Fatal(err)
		}
		have := 0
		for _, id := range all {
			if u := must[models.User](t)(s.Users().Get(ctx, id)); u.Devices.Has(d.Mark()) {
				have++
			}
		}
		if have != 1 {
			t.Errorf("after a race %d accounts have it", have)
		}
	})
}
