package letters

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

// Nobody loses an alert over a question that never reached them: here the
// switch holds account mail back until the question is too old to send.
func TestAnAlertIsNotEndedOverAQuestionThatNeverLeft(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	notices := w.notices(p)
	s := w.sub(func(s *alert.Subscription) { s.ConfirmedAt = start.AddDate(-1, 0, -2) })
	if err := w.store.Settings().Put(w.ctx, "mail.stop", "account"); err != nil {
		t.Fatal(err)
	}
	asked := func() (n int) {
		for _, m := range w.grid.Mails() {
			if m.Kind() == "keep" {
				n++
			}
		}
		return n
	}
	state := func() alert.SubscriptionState {
		got, err := w.store.Subscriptions().Get(w.ctx, s.ID)
		if err != nil {
			t.Fatal(err)
		}
		return got.State
	}
	for day := range 75 {
		w.clock.set(start.AddDate(0, 0, day).Add(3 * time.Hour))
		if day == 10 {
			if err := w.store.Settings().Put(w.ctx, "mail.stop", ""); err != nil {
				t.Fatal(err)
			}
		}
		if err := notices.Once(w.ctx, w.clock.now()); err != nil {
			t.Fatal(err)
		}
		post(t, w, p)
		if day < 35 && state() != alert.SubActive {
			t.Fatalf("day %d: the alert ended after %d questions", day, asked())
		}
	}
	if asked() != 1 || state() != alert.SubUnsubscribed {
		t.Errorf("asked %d times, the alert is %s", asked(), state())
	}
}
