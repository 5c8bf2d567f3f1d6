package store_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

func TestKeysOfProgramsAreFoundByTheirOrganisation(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, now := t.Context(), c.now()
		other := models.OrgRef{Kind: models.OrgEmployer, ID: "o"}
		for _, err := range []error{
			s.APIKeys().Save(ctx, &models.APIKey{ID: "k1", Owner: poster, Name: "ATS", Hash: s.KeyHash("x"), CreatedAt: now}),
			s.APIKeys().Save(ctx, &models.APIKey{ID: "k2", Owner: poster, CreatedAt: now.Add(time.Hour)}),
			s.APIKeys().Save(ctx, &models.APIKey{ID: "k3", Owner: other, CreatedAt: now}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		keys := must[[]models.APIKey](t)(s.APIKeys().Of(poster).Page(ctx, 0, 10))
		if len(keys) != 2 || keys[0].ID != "k2" || keys[1].Name != "ATS" || keys[1].Opens(s.KeyHash("x"), "") == models.KeyUnknown {
			t.Errorf("keys %+v", keys)
		}
	})
}
