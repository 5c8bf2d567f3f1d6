package store_test

import (
	"testing"

	"github.com/enkaku/enkaku/models"
)

// An address is one each, is found by what stands before the @, leads nowhere
// once it is cut off, and goes with its application, its doctor or its account.
func TestReplyAddresses(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		addresses := s.ReplyAddresses()
		of := func(application, doctor, user, secret string) models.ReplyAddress {
			a := &models.Application{ID: application, DoctorID: doctor}
			r := models.NewReplyAddress(addresses.IDOf(application, user), a, models.ByDoctor, user, secret, c.now())
			return must[models.ReplyAddress](t)(addresses.Of(ctx, r))
		}
		first := of("a", "d", "u", "AAAAAAAAAAAAAAAAAAAAAAAAAA")
		if again := of("a", "d", "u", "BBBBBBBBBBBBBBBBBBBBBBBBBB"); again.Local != first.Local || again.Local == "" {
			t.Errorf("a second letter has another address: %q, %q", again.Local, first.Local)
		}
		if found, err := addresses.ByLocal(ctx, first.Local); err != nil || found.ID != first.ID {
			t.Errorf("found %+v, %v", found, err)
		}
		if err := addresses.Change(ctx, first.ID, (*models.ReplyAddress).Cut); err != nil {
			t.Fatal(err)
		}
		_, err := addresses.ByLocal(ctx, first.Local)
		wantErr(t, "cut off", err, models.ErrNotFound)
		if there := must[models.ReplyAddress](t)(addresses.Get(ctx, first.ID)); there.Local != "" {
			t.Errorf("cut off: %+v", there)
		}
		of("b", "d", "u", "CCCCCCCCCCCCCCCCCCCCCCCCCC")
		of("c", "e", "v", "DDDDDDDDDDDDDDDDDDDDDDDDDD")
		for _, err := range []error{addresses.RemoveAll(ctx, "d"), addresses.DeleteByUser(ctx, "v")} {
			if err != nil {
				t.Fatal(err)
			}
		}
		for _, secret := range []string{"cccccccccccccccccccccccccc", "dddddddddddddddddddddddddd"} {
			_, err := addresses.ByLocal(ctx, "r."+secret)
			wantErr(t, "removed", err, models.ErrNotFound)
		}
	})
}
