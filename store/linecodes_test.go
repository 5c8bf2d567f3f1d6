package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// A code links the LINE of who sends it first to an alert or an account; the
// LINE ends wherever it is told, but not what began later; nothing is told to
// what has ended.
func TestLINEIsLinkedAndEnds(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		one, two := "U"+strings.Repeat("1", 32), "U"+strings.Repeat("2", 32)
		codes, devices := s.LINECodes(), s.Devices()
		for _, err := range []error{
			s.Users().Save(ctx, &models.User{ID: "u", Email: "u@example.jp", Lang: "ja"}),
			s.Users().Save(ctx, &models.User{ID: "shut", Email: "s@example.jp", Lang: "ja", Disabled: true}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: "a", Email: "a@example.jp", State: alert.SubActive, CreatedAt: c.now()}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: "over", Email: "o@example.jp", State: alert.SubUnsubscribed, CreatedAt: c.now()}),
			codes.Keep(ctx, "AAAA2222", models.LINECode{Owner: models.UserOwner("u"), ExpiresAt: c.now().Add(time.Minute)}),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		wantErr(t, "the same code again", codes.Keep(ctx, "AAAA2222", models.LINECode{}), models.ErrConflict)
		_, err := codes.Take(ctx, "BBBB2222", one)
		wantErr(t, "a code that is none", err, models.ErrNotFound)
		for range 2 {
			if v := must[models.LINECode](t)(codes.Take(ctx, "AAAA2222", one)); v.Owner.User() != "u" || v.Done || strings.Contains(v.By, one) {
				t.Errorf("%+v", v)
			}
		}
		_, err = codes.Take(ctx, "AAAA2222", two)
		wantErr(t, "another's code", err, models.ErrNotFound)
		if err := codes.Finish(ctx, "AAAA2222"); err != nil {
			t.Fatal(err)
		}
		if v := must[models.LINECode](t)(codes.Take(ctx, "AAAA2222", one)); !v.Done {
			t.Error("it is not done")
		}

		line := func(user string, at time.Time) models.Device {
			return models.Device{Via: models.ViaLINE, Endpoint: user, Key: "@board", AddedAt: at}
		}
		wantErr(t, "an account that is shut", devices.Link(ctx, models.UserOwner("shut"), line(one, c.now())), models.ErrNotFound)
		wantErr(t, "an alert that is over", devices.Link(ctx, models.AlertOwner("over"), line(one, c.now())), models.ErrNotFound)
		wantErr(t, "nobody", devices.Link(ctx, models.UserOwner("nobody"), line(one, c.now())), models.ErrNotFound)
		later := c.now().Add(time.Minute)
		for _, err := range []error{devices.Link(ctx, models.UserOwner("u"), line(one, c.now())), devices.Link(ctx, models.AlertOwner("a"), line(one, later))} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if told := must[[]models.Owner](t)(devices.Reached(ctx, one)); len(told) != 2 {
			t.Fatalf("told %v", told)
		}
		if n := must[int](t)(devices.EndLINE(ctx, two, later)); n != 0 {
			t.Errorf("another user ends %d", n)
		}
		if n := must[int](t)(devices.EndLINE(ctx, one, c.now())); n != 1 {
			t.Errorf("%d ended, want what stood then", n)
		}
		told := must[[]models.Owner](t)(devices.Reached(ctx, one))
		if len(told) != 1 || told[0].Alert() != "a" {
			t.Errorf("told %v", told)
		}
		sub := must[alert.Subscription](t)(s.Subscriptions().Get(ctx, "a"))
		sub.End(models.BySubscriber, alert.EndErased, c.now())
		if err := s.Subscriptions().Save(ctx, &sub); err != nil {
			t.Fatal(err)
		}
		if told := must[[]models.Owner](t)(devices.Reached(ctx, one)); len(told) != 0 {
			t.Errorf("an alert that ended tells %v", told)
		}
	})
}
