package store_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Who is on the list is found by the address and its domains, while an entry holds; the
// list is read newest first.
func TestBlockEntriesInForce(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		for i, e := range []models.BlockEntry{
			{ID: "domain", Kind: models.BlockedDomain, Value: "evil.example"},
			{ID: "until", Kind: models.BlockedAddress, Value: "a@example.jp", Until: c.now().Add(time.Hour)},
			{ID: "ended", Kind: models.BlockedAddress, Value: "b@example.jp", EndedAt: c.now()},
		} {
			e.CreatedAt = c.now().Add(time.Duration(i) * time.Minute)
			if err := s.BlockEntries().Save(ctx, &e); err != nil {
				t.Fatal(err)
			}
		}
		met := func(want map[string]bool, force int) {
			t.Helper()
			for email, blocked := range want {
				if got, err := s.BlockEntries().Meet(ctx, email, c.now()); err != nil || got != blocked {
					t.Errorf("%s: %v, %v; want %v", email, got, err, blocked)
				}
			}
			if list, err := s.BlockEntries().InForce(ctx, c.now()); err != nil || len(list) != force {
				t.Errorf("%d in force, %v; want %d", len(list), err, force)
			}
		}
		met(map[string]bool{"x@Mail.Evil.example": true, "x@evil.example": true, "x@notevil.example": false, "A@example.jp": true,
			"b@example.jp": false}, 2)
		among := must[map[string]bool](t)(s.Suppressions().Among(ctx, []string{"x@evil.example", "b@example.jp"}))
		if !among["x@evil.example"] || among["b@example.jp"] {
			t.Errorf("among: %v", among)
		}
		c.add(2 * time.Hour)
		met(map[string]bool{"a@example.jp": false, "x@evil.example": true}, 1)
		if all := must[[]models.BlockEntry](t)(s.BlockEntries().List().Page(ctx, 0, 9)); len(all) != 3 || all[0].ID != "ended" {
			t.Errorf("the list: %+v", all)
		}
	})
}
