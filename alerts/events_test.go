package alerts_test

import (
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

func (w *world) postman() *letters.Postman {
	w.t.Helper()
	return letters.NewPostman(w.store.Outgoing(), w.store.Suppressions(), w.store.Settings(), w.sender(), letters.PostmanOptions{
		Node: "post", From: mail.Address{Name: "Enkaku", Email: "account@enkaku.example.jp"}, Now: w.clock.now,
		Log: slog.New(slog.DiscardHandler),
	})
}

func (w *world) letters() templates.Letters {
	return templates.Letters{Mails: w.mails, Operator: operator, Links: w.links(w.store)}
}

func post(t *testing.T, w *world, p *letters.Postman) int {
	t.Helper()
	n, err := p.Once(w.ctx, w.clock.now())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestEventsApplyOnceInAnyOrder(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	s := w.sub()
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	id := w.grid.Mails()[0].OutboxID()
	at := w.clock.now()
	events := []mail.Event{
		{ID: "1", Kind: mail.EventProcessed, OutboxID: id, At: at},
		{ID: "2", Kind: mail.EventDelivered, OutboxID: id, At: at},
		{ID: "3", Kind: mail.EventBlocked, OutboxID: id, At: at},
		{ID: "4", Kind: mail.EventBounce, OutboxID: id, At: at},
		{ID: "5", Kind: mail.EventSpamReport, OutboxID: id, At: at},
		{ID: "6", Kind: mail.EventDelivered, OutboxID: "of another board", At: at},
	}
	e := w.events()
	for round := range 10 {
		slices.Reverse(events)
		events[round%6], events[(round*5+1)%6] = events[(round*5+1)%6], events[round%6]
		if err := e.Take(w.ctx, events); err != nil {
			t.Fatal(err)
		}
		if _, err := e.Once(w.ctx); err != nil {
			t.Fatal(err)
		}
	}
	d, err := w.store.Deliveries().Get(w.ctx, id)
	if err != nil || d.State != alert.DeliveryFailed {
		t.Errorf("delivery %s %v, want failed: it bounced", d.State, err)
	}
	if _, err := w.store.Suppressions().Of(w.ctx, s.Email); err != nil {
		t.Errorf("the address is not suppressed: %v", err)
	}
	after, err := w.store.Subscriptions().Get(w.ctx, s.ID)
	if err != nil || after.State != alert.SubUnsubscribed {
		t.Errorf("after a complaint the alert is %s", after.State)
	}
	if soft, err := w.store.Suppressions().Of(w.ctx, "soft:"+s.Email); err != nil || soft.Soft != 1 {
		t.Errorf("soft refusals %d %v, want 1", soft.Soft, err)
	}
}

// A complaint stands whatever else the provider reports, in any order: who
// reports spam and unsubscribes is not mailed again by signing up anew.
func TestTheWeightiestReasonStands(t *testing.T) {
	kinds := []mail.EventKind{mail.EventUnsubscribe, mail.EventSpamReport, mail.EventBlocked}
	for _, order := range [][]int{{0, 1, 2}, {1, 0, 2}, {2, 1, 0}, {1, 2, 0}} {
		w := newWorld(t)
		n := w.node("a")
		s := w.sub()
		n.pass()
		w.job()
		w.clock.set(start.Add(2 * time.Hour))
		n.pass()
		e := w.events()
		for _, i := range order {
			w.report(e, kinds[i])
		}
		if got, err := w.store.Suppressions().Of(w.ctx, s.Email); err != nil ||
			got.Reason != alert.SuppressedComplaint {
			t.Errorf("in order %v: %q, %v", order, got.Reason, err)
		}
	}
}

func TestSweepFiresOnce(t *testing.T) {
	w := newWorld(t)
	j := w.job(func(j *models.Job) {
		j.PublishAt, j.FirstLiveAt, j.LastLive = start.Add(time.Hour), time.Time{}, false
		j.ExpiresAt = start.Add(3 * time.Hour)
	})
	sweep := alerts.NewSweep(w.store.Jobs(), w.clock.now, slog.New(slog.DiscardHandler))
	var first time.Time
	for _, step := range []struct {
		at    time.Duration
		turns int
		live  bool
	}{{0, 0, false}, {time.Hour, 1, true}, {time.Hour, 0, true}, {2 * time.Hour, 0, true}, {3 * time.Hour, 1, false},
		{4 * time.Hour, 0, false}} {
		w.clock.set(start.Add(step.at))
		n, err := sweep.Once(w.ctx, w.clock.now())
		got, _ := w.store.Jobs().Get(w.ctx, j.ID)
		if err != nil || n != step.turns || got.LastLive != step.live {
			t.Errorf("after %s: %d turns, live %t, %v; want %d, %t", step.at, n, got.LastLive, err, step.turns,
				step.live)
		}
		if step.live {
			if first.IsZero() {
				first = got.FirstLiveAt
			}
			if !got.FirstLiveAt.Equal(start.Add(time.Hour)) || !got.FirstLiveAt.Equal(first) {
				t.Errorf("first live at %s", got.FirstLiveAt)
			}
		}
	}
}

func TestNoPersonalDataInArguments(t *testing.T) {
	w := newWorld(t)
	n, p := w.node("a"), w.postman()
	box := letters.Box{Words: w.letters(), Post: p, Now: w.clock.now}
	w.sub()
	n.pass()
	w.job()
	if err := box.Code(w.ctx, letters.To{Email: "doctor@example.jp"}, "123456", time.Hour); err != nil {
		t.Fatal(err)
	}
	post(t, w, p)
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	if len(w.grid.Mails()) != 2 {
		t.Fatalf("%d mails", len(w.grid.Mails()))
	}
	for _, m := range w.grid.Mails() {
		for k, v := range m.To[0].CustomArgs {
			if strings.ContainsAny(v, "@ ") || strings.Contains(v, "doctor") || (k != "oid" && k != "k") {
				t.Errorf("argument %s=%q", k, v)
			}
		}
	}
}
