package store_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

func TestPasskeysOfAUser(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		for i, id := range []string{"b", "a", "other"} {
			user := "u"
			if id == "other" {
				user = "v"
			}
			key := models.Passkey{ID: id, UserID: user, Name: "鍵" + id, Credential: []byte{1, 2}, PublicKey: []byte{3},
				Transports: []string{"internal"}, Flags: 0x1d, SignCount: 4_000_000_000,
				CreatedAt: c.now().Add(time.Duration(i) * time.Second)}
			if err := s.Passkeys().Save(ctx, &key); err != nil {
				t.Fatal(err)
			}
		}
		keys := must[[]models.Passkey](t)(s.Passkeys().ByUser(ctx, "u"))
		if len(keys) != 2 || keys[0].ID != "b" || keys[0].Name != "鍵b" || keys[0].SignCount != 4_000_000_000 ||
			keys[0].Flags != 0x1d || len(keys[0].Credential) != 2 {
			t.Errorf("%+v", keys)
		}
		if err := s.Passkeys().DeleteByUser(ctx, "u"); err != nil {
			t.Fatal(err)
		}
		if n := len(must[[]models.Passkey](t)(s.Passkeys().ByUser(ctx, "u"))); n != 0 {
			t.Errorf("%d keys are left", n)
		}
		must[models.Passkey](t)(s.Passkeys().Get(ctx, "other"))
	})
}

func TestOneAnswerGetsAQuestion(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		for _, id := range []string{"asked", "old"} {
			q := models.Ceremony{ID: id, Kind: models.CeremonyAdd, State: []byte("{}"), ExpiresAt: c.now().Add(time.Minute)}
			if err := s.Ceremonies().Save(ctx, &q); err != nil {
				t.Fatal(err)
			}
		}
		var got atomic.Int32
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				switch q, err := s.Ceremonies().Take(ctx, "asked"); {
				case err == nil && string(q.State) == "{}":
					got.Add(1)
				case !errors.Is(err, models.ErrNotFound):
					t.Errorf("%+v, %v", q, err)
				}
			})
		}
		all.Wait()
		if got.Load() != 1 {
			t.Errorf("%d answers got the question", got.Load())
		}
		if n := must[int](t)(s.Ceremonies().DeleteExpired(ctx, c.now().Add(time.Minute))); n != 1 {
			t.Errorf("%d were swept", n)
		}
	})
}
