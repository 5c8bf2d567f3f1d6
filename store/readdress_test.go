package store_test

import (
	"bytes"
	"errors"
	"path/filepath"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

// proven is a change of an account's address, or of alerts alone for "".
func proven(t *testing.T, s *store.Store, user, from, to string, at time.Time) *models.AddressChange {
	t.Helper()
	c := models.AskAddress("change-"+from, from, to, "ja", at)
	c.UserID = user
	c.Try(true, nil, at)
	if err := errors.Join(s.AddressChanges().Save(t.Context(), &c), s.AddressChanges().Readdress(t.Context(), &c)); err != nil {
		t.Fatal(err)
	}
	return &c
}

// What somebody was told of, and that they want no mail, goes with them. What is
// wrong with a mailbox stays there.
func TestWhatHangsOnAnAddressFollows(t *testing.T) {
	const old, next = "Old@example.jp", "new@example.jp"
	for _, tc := range []struct{ here, there, want string }{
		{alert.SuppressedUnsubscribe, "", alert.SuppressedUnsubscribe}, {alert.SuppressedComplaint, "", alert.SuppressedComplaint},
		{alert.SuppressedAdmin, "", alert.SuppressedAdmin}, {alert.SuppressedBounce, "", ""}, {"", alert.SuppressedUnsubscribe, ""},
		{"", alert.SuppressedBounce, alert.SuppressedBounce}, {alert.SuppressedUnsubscribe, alert.SuppressedBounce, alert.SuppressedBounce},
	} {
		s, c, ctx := place{t.TempDir(), ""}, newClock(), t.Context()
		st := s.open(t, c)
		for email, reason := range map[string]string{old: tc.here, next: tc.there} {
			if reason == "" {
				continue
			}
			if err := st.Suppressions().Put(ctx, email, reason, "x", c.now()); err != nil {
				t.Fatal(err)
			}
		}
		change := proven(t, st, "", old, next, c.now())
		got, err := st.Suppressions().Of(ctx, next)
		if err != nil && !errors.Is(err, models.ErrNotFound) || got.Reason != tc.want {
			t.Errorf("%q and %q: %q, want %q", tc.here, tc.there, got.Reason, tc.want)
		}
		if _, err := change.TakeBack(c.now()); err != nil {
			t.Fatal(err)
		}
		if err := st.AddressChanges().Readdress(ctx, change); err != nil {
			t.Fatal(err)
		}
		if got, _ = st.Suppressions().Of(ctx, next); got.Reason == tc.here && tc.here != "" && tc.there == "" {
			t.Errorf("%q stays at the address that was taken back", tc.here)
		}
	}
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		told := func(email, cluster string) error {
			return s.Seen().Insert(ctx, alert.SeenCluster{ID: s.Hash("seen", email)[:22] + "." + cluster, DeliveryID: "d", At: c.now()})
		}
		if err := errors.Join(told("old@example.jp", "c1"), told("old@example.jp", "c2"), told("other@example.jp", "c3")); err != nil {
			t.Fatal(err)
		}
		proven(t, s, "", "old@example.jp", next, c.now())
		wantErr(t, "a position that was told before", told(next, "c1"), models.ErrConflict)
		wantErr(t, "another", told(next, "c2"), models.ErrConflict)
		if err := told(next, "c3"); err != nil {
			t.Errorf("what somebody else was told of: %v", err)
		}
	})
}

// Of two changes of one account at once, one is carried out.
func TestAnAccountGoesToOneAddress(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c := t.Context(), newClock()
		s := p.open(t, c)
		if err := errors.Join(s.Users().Save(ctx, &models.User{ID: "u", Email: "old@example.jp"}),
			s.Users().Save(ctx, &models.User{ID: "v", Email: "taken@example.jp"}),
			s.Subscriptions().Save(ctx, &alert.Subscription{ID: "s", Email: "old@example.jp", State: alert.SubActive})); err != nil {
			t.Fatal(err)
		}
		for _, to := range []string{"taken@example.jp", "first@example.jp", "second@example.jp"} {
			change := models.AskAddress("to "+to, "old@example.jp", to, "ja", c.now())
			change.UserID = "u"
			change.Try(true, nil, c.now())
			var want error
			if to != "first@example.jp" {
				want = models.ErrConflict
			}
			wantErr(t, to, s.AddressChanges().Readdress(ctx, &change), want)
		}
		u, sub := must[models.User](t)(s.Users().Get(ctx, "u")), must[alert.Subscription](t)(s.Subscriptions().Get(ctx, "s"))
		if u.Email != "first@example.jp" || sub.Email != "first@example.jp" {
			t.Errorf("the account is at %s, its alert at %s", u.Email, sub.Email)
		}
	})
}

// Whoever is erased is erased from backups that know them by an older address, and
// nobody else is.
func TestAnErasureReachesAlertsOfAnOlderAddress(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		ctx, c, kek := t.Context(), newClock(), bytes.Repeat([]byte{7}, 32)
		open := func(p place) *store.Store {
			s, err := store.Open(ctx, p.url, store.Options{KeysFile: p.keys, KEK: kek, Now: c.now})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { s.Close() })
			return s
		}
		s := open(p)
		sub := func(id, email string) error {
			return s.Subscriptions().Save(ctx, &alert.Subscription{ID: id, Email: email, State: alert.SubActive, CreatedAt: c.now()})
		}
		if err := sub("mine", "old@example.jp"); err != nil {
			t.Fatal(err)
		}
		dir := t.TempDir()
		must[store.Manifest](t)(s.Backup(ctx, filepath.Join(dir, "1"), ""))
		c.add(time.Hour)
		proven(t, s, "", "old@example.jp", "new@example.jp", c.now())
		c.add(time.Hour)
		if err := sub("theirs", "old@example.jp"); err != nil { // the next owner of the mailbox
			t.Fatal(err)
		}
		must[store.Manifest](t)(s.Backup(ctx, filepath.Join(dir, "2"), ""))
		c.add(time.Hour)
		mine := must[alert.Subscription](t)(s.Subscriptions().Get(ctx, "mine"))
		if mine.Email != "new@example.jp" || len(mine.Former) != 1 {
			t.Fatalf("after the change: %+v", mine)
		}
		if err := errors.Join(s.People().ForgetFormer(ctx, mine.Former), s.People().ForgetAddress(ctx, mine.Email)); err != nil {
			t.Fatal(err)
		}
		must[store.Manifest](t)(s.Backup(ctx, filepath.Join(dir, "3"), ""))
		for _, n := range []string{"1", "2"} {
			to := place{storetest.SQLite(t), filepath.Join(t.TempDir(), "keys.json")}
			o := store.Options{KeysFile: to.keys, KEK: kek, Now: c.now}
			if _, err := store.Restore(ctx, filepath.Join(dir, n), "", to.url, o, nil); err != nil {
				t.Fatal(err)
			}
			r := open(to)
			if v := must[alert.Subscription](t)(r.Subscriptions().Get(ctx, "mine")); v.State != alert.SubUnsubscribed {
				t.Errorf("backup %s: the alert of who was erased is %s", n, v.State)
			}
			if v, err := r.Subscriptions().Get(ctx, "theirs"); n == "2" && (err != nil || v.State != alert.SubActive) {
				t.Errorf("the alert of the next owner is %s, %v", v.State, err)
			}
		}
	})
}
