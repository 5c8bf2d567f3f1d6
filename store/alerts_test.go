package store_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
)

func newSubscription(id, email, hash string, edit ...func(*alert.Subscription)) *alert.Subscription {
	v := &alert.Subscription{ID: id, Email: email, CriteriaHash: hash, State: alert.SubActive}
	for _, e := range edit {
		e(v)
	}
	return v
}

func TestAnAddressAsksTheSameOnce(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, _ *clock) {
		ctx := t.Context()
		subs := s.Subscriptions()
		first := newSubscription("1", "a@example.jp", "h1")
		if err := errors.Join(subs.SaveMany(ctx, []*alert.Subscription{
			first, newSubscription("2", "a@example.jp", "h2"),
			newSubscription("3", "b@example.jp", "h1")})...); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "same question", subs.Save(ctx, newSubscription("4", "Ａ@example.jp", "h1")), models.ErrConflict)
		got := must[alert.Subscription](t)(subs.ByCriteria(ctx, "A@example.jp", "h1"))
		if got.ID != "1" || got.Email != "a@example.jp" {
			t.Errorf("by criteria %+v", got)
		}
		first.State = alert.SubUnsubscribed
		if err := subs.Save(ctx, first); err != nil {
			t.Fatal(err)
		}
		_, err := subs.ByCriteria(ctx, "a@example.jp", "h1")
		wantErr(t, "after unsubscribing", err, models.ErrNotFound)
		if err := subs.Save(ctx, newSubscription("4", "a@example.jp", "h1")); err != nil {
			t.Errorf("subscribing again: %v", err)
		}
		if all := must[[]alert.Subscription](t)(subs.ByEmail(ctx, "a@example.jp")); len(all) != 3 {
			t.Errorf("%d of the address, want 3", len(all))
		}
		counts := must[map[alert.SubscriptionState]int](t)(subs.CountByState(ctx))
		if counts[alert.SubActive] != 3 || counts[alert.SubUnsubscribed] != 1 {
			t.Errorf("counts %v", counts)
		}
	})
}

func TestSubscriptionsFallDue(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		hour := c.now().Add(time.Hour)
		due := func(at time.Time) func(*alert.Subscription) {
			return func(v *alert.Subscription) { v.NextDue = at }
		}
		state := func(state alert.SubscriptionState, until time.Time) func(*alert.Subscription) {
			return func(v *alert.Subscription) { v.State, v.PausedUntil = state, until }
		}
		var none time.Time
		err := errors.Join(s.Subscriptions().SaveMany(ctx, []*alert.Subscription{
			newSubscription("in an hour", "a@x", "1", due(hour)),
			newSubscription("long ago", "a@x", "2", due(c.now().Add(-time.Hour))),
			newSubscription("no time yet", "a@x", "3"),
			newSubscription("pending", "a@x", "4", state(alert.SubPending, none)),
			newSubscription("paused", "a@x", "5", state(alert.SubPaused, none)),
			newSubscription("paused for two", "a@x", "6", due(c.now()), state(alert.SubPaused, hour.Add(time.Hour))),
			newSubscription("ended", "a@x", "7", state(alert.SubUnsubscribed, none)),
		})...)
		if err != nil {
			t.Fatal(err)
		}
		for _, step := range []struct {
			after time.Duration
			want  string
		}{
			{0, "no time yet, long ago, "},
			{time.Hour, "no time yet, long ago, in an hour, "},
			{time.Hour, "no time yet, long ago, in an hour, paused for two, "},
		} {
			got := ""
			for _, v := range must[[]alert.Subscription](t)(s.Subscriptions().Due(ctx, c.add(step.after), 10)) {
				got += v.ID + ", "
			}
			if got != step.want {
				t.Errorf("due: %s; want %s", got, step.want)
			}
		}
		if n, err := s.Subscriptions().PurgeUnconfirmed(ctx, c.now()); n != 1 || err != nil {
			t.Errorf("purged %d, %v; want the pending one", n, err)
		}
	})
}

// Twelve nodes, as many as docs/scale.md reckons with, share the work without a
// leader: a mail is one node's, and so is a task.
func TestTwelveNodesDoEachThingOnce(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		s := p.open(t, c)
		ctx := t.Context()
		const n = 30
		for i := range n {
			d := alert.Delivery{ID: fmt.Sprintf("d%02d", i), SubscriptionID: "s", State: alert.DeliveryPending,
				CreatedAt: c.now()}
			if err := s.Deliveries().Insert(ctx, d); err != nil {
				t.Fatal(err)
			}
			wantErr(t, "second insert", s.Deliveries().Insert(ctx, d), models.ErrConflict)
		}
		var mu sync.Mutex
		owners := make(map[string]string)
		var all sync.WaitGroup
		taken := 0
		for i := range 12 {
			node, name := p.open(t, c), fmt.Sprint("node", i)
			all.Go(func() {
				_, err := node.Leases().Acquire(ctx, "task", name, c.now(), time.Minute)
				if err != nil && !errors.Is(err, models.ErrConflict) {
					t.Error(err)
				}
				mu.Lock()
				if err == nil {
					taken++
				}
				mu.Unlock()
				for range 2 * n {
					mu.Lock()
					done := len(owners) == n
					mu.Unlock()
					if done {
						return
					}
					got, err := node.Deliveries().Claim(ctx, name, c.now(), time.Minute, 4)
					if err != nil {
						t.Error(err)
						return
					}
					mu.Lock()
					for _, d := range got {
						if other := owners[d.ID]; other != "" {
							t.Errorf("%s claimed by %s and %s", d.ID, other, name)
						}
						owners[d.ID] = name
					}
					mu.Unlock()
				}
			})
		}
		all.Wait()
		if len(owners) != n {
			t.Errorf("%d of %d claimed", len(owners), n)
		}
		if taken != 1 {
			t.Errorf("%d nodes hold one lease", taken)
		}
	})
}

func TestAVanishedOwnersMailIsOfUnknownFate(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		claim := func(owner string) []alert.Delivery {
			t.Helper()
			return must[[]alert.Delivery](t)(s.Deliveries().Claim(ctx, owner, c.now(), time.Minute, 10))
		}
		wait := alert.Delivery{ID: "later", State: alert.DeliveryPending, NextAttempt: c.now().Add(time.Hour)}
		if err := errors.Join(s.Deliveries().Insert(ctx, wait),
			s.Deliveries().Insert(ctx, alert.Delivery{ID: "d", State: alert.DeliveryPending})); err != nil {
			t.Fatal(err)
		}
		first := claim("a")
		if len(first) != 1 || first[0].State != alert.DeliverySending || first[0].Fence != 1 || first[0].Owner != "a" {
			t.Fatalf("first claim %+v", first)
		}
		if again := claim("b"); len(again) != 0 {
			t.Errorf("claimed under a lease: %+v", again)
		}
		c.add(time.Minute)
		second := claim("b")
		if len(second) != 1 || second[0].State != alert.DeliveryUnknown || second[0].Fence != 2 {
			t.Fatalf("second claim %+v", second)
		}
		first[0].State = alert.DeliveryAccepted
		wantErr(t, "late result of the first owner", s.Deliveries().Save(ctx, &first[0]), models.ErrConflict)
		second[0].NextAttempt = c.now().Add(time.Hour)
		if err := s.Deliveries().Save(ctx, &second[0]); err != nil {
			t.Fatal(err)
		}
		c.add(59 * time.Minute)
		if got := claim("b"); len(got) != 1 || got[0].ID != "later" {
			t.Errorf("before the hour: %+v", got)
		}
		c.add(time.Minute)
		third := claim("c")
		if len(third) < 1 || third[0].ID != "d" && third[len(third)-1].ID != "d" {
			t.Errorf("after the hour: %+v", third)
		}
		counts := must[map[alert.DeliveryState]int](t)(s.Deliveries().CountByState(ctx, c.now().Add(-time.Hour*24)))
		if counts[alert.DeliverySending]+counts[alert.DeliveryUnknown] != 2 {
			t.Errorf("counts %v", counts)
		}
	})
}

func TestAClusterIsSeenForNinetyDays(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		insert := func(at time.Time) error {
			return s.Seen().Insert(ctx, alert.SeenCluster{ID: "s.c", DeliveryID: "d", At: at})
		}
		if err := insert(c.now()); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "within ninety days", insert(c.now().Add(alert.SeenFor-time.Second)), models.ErrConflict)
		if err := insert(c.now().Add(alert.SeenFor)); err != nil {
			t.Errorf("after ninety days: %v", err)
		}
		errs := s.Seen().InsertMany(ctx, []alert.SeenCluster{{ID: "s.c", At: c.now()}, {ID: "s.d", At: c.now()}})
		if len(errs) != 2 || errs[1] != nil {
			t.Errorf("many: %v", errs)
		}
		wantErr(t, "seen among many", errs[0], models.ErrConflict)
		has := must[map[string]bool](t)(s.Seen().Has(ctx, []string{"s.c", "s.d", "s.e"}))
		if !has["s.c"] || !has["s.d"] || has["s.e"] {
			t.Errorf("has %v", has)
		}
		c.add(time.Hour)
		if err := s.Seen().Insert(ctx, alert.SeenCluster{ID: "s.late", At: c.now()}); err != nil {
			t.Fatal(err)
		}
		if n, err := s.Seen().DeleteBefore(ctx, c.now()); n != 2 || err != nil {
			t.Errorf("deleted %d, %v; want the two notes of an hour before", n, err)
		}
		if has := must[map[string]bool](t)(s.Seen().Has(ctx, []string{"s.c", "s.late"})); has["s.c"] || !has["s.late"] {
			t.Errorf("left %v", has)
		}
	})
}

func TestMailIsQueuedReportedAndSuppressed(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		mail := alert.Outgoing{ID: "m", Kind: "code", Payload: "123456", State: alert.DeliveryPending,
			CreatedAt: c.now()}
		if err := s.Outgoing().Insert(ctx, mail); err != nil {
			t.Fatal(err)
		}
		got := must[[]alert.Outgoing](t)(s.Outgoing().Claim(ctx, "n", c.now(), time.Minute, 5))
		if len(got) != 1 || got[0].Payload != "123456" || got[0].State != alert.DeliverySending {
			t.Fatalf("claimed %+v", got)
		}
		if n, err := s.Outgoing().DeleteBefore(ctx, c.now().Add(time.Second)); n != 1 || err != nil {
			t.Errorf("deleted %d, %v", n, err)
		}

		event := models.MailEvent{ID: "e", OutboxID: "m", Kind: "bounce", At: c.now(), Reason: "550 no such user"}
		if err := s.MailEvents().Insert(ctx, event); err != nil {
			t.Fatal(err)
		}
		wantErr(t, "repeated event", s.MailEvents().Insert(ctx, event), models.ErrConflict)
		open := must[[]models.MailEvent](t)
		if all := open(s.MailEvents().Unprocessed(ctx, 5)); len(all) != 1 || all[0].Reason != event.Reason {
			t.Errorf("unprocessed %+v", all)
		}
		if err := s.MailEvents().MarkProcessed(ctx, "e"); err != nil {
			t.Fatal(err)
		}
		if all := open(s.MailEvents().Unprocessed(ctx, 5)); len(all) != 0 {
			t.Errorf("still unprocessed %+v", all)
		}

		_, err := s.Suppressions().Of(ctx, "a@example.jp")
		wantErr(t, "address without suppression", err, models.ErrNotFound)
		for _, step := range [][2]string{{"unsubscribe_all", "unsubscribe_all"}, {"complaint", "complaint"},
			{"unsubscribe_all", "complaint"}, {"bounce", "bounce"}, {"complaint", "bounce"}} {
			if err := s.Suppressions().Put(ctx, "A@example.jp", step[0], "e", c.now()); err != nil {
				t.Fatal(err)
			}
			if v, err := s.Suppressions().Of(ctx, "a@example.jp"); err != nil || v.Reason != step[1] {
				t.Errorf("after %s: suppression %+v, %v", step[0], v, err)
			}
		}
		among := must[map[string]bool](t)(s.Suppressions().Among(ctx, []string{"b@example.jp", "A@example.jp"}))
		if len(among) != 1 || !among["A@example.jp"] {
			t.Errorf("suppressed among two: %v", among)
		}
		if err := errors.Join(s.Suppressions().Remove(ctx, "a@example.jp"),
			s.Suppressions().Remove(ctx, "a@example.jp")); err != nil {
			t.Error(err)
		}
		if all := must[[]alert.Suppression](t)(s.Suppressions().All().Page(ctx, 0, 5)); len(all) != 0 {
			t.Errorf("left %+v", all)
		}
	})
}
