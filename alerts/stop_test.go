package alerts_test

import (
	"context"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
)

// stopMidway runs work and ends its context while the provider has a mail in
// its hands.
func (w *world) stopMidway(work func(context.Context)) {
	w.t.Helper()
	w.grid.SetLatency(300 * time.Millisecond)
	ctx, stop := contextOf(w.t)
	defer stop()
	done := make(chan bool)
	before := w.grid.Requests()
	go func() {
		work(ctx)
		close(done)
	}()
	for w.grid.Requests() == before {
		time.Sleep(time.Millisecond)
	}
	stop()
	<-done
	w.grid.SetLatency(0)
}

// A node that is asked to stop lets the provider finish: a mail torn off on
// its way may have left, and would go again.
func TestAStopTearsNoMailOff(t *testing.T) {
	w := newWorld(t)
	n := w.node("a")
	w.sub()
	n.pass()
	w.job()
	w.clock.add(2 * time.Hour)
	w.stopMidway(func(ctx context.Context) { n.Once(ctx, w.clock.now()) })
	w.clock.add(3 * time.Hour) // longer than an open question is left to the webhook
	next := w.node("b")
	next.pass()
	w.clock.add(3 * time.Hour)
	next.pass()
	w.wantTold("doctor1@example.jp job0001")
}

func TestAStopTearsNoAccountMailOff(t *testing.T) {
	w := newWorld(t)
	p := alerts.NewPostman(w.store.Outgoing(), w.store.Suppressions(), w.store.Settings(), w.sender(),
		alerts.PostmanOptions{Node: "a", From: mail.Address{Email: "account@enkaku.example.jp"}, Now: w.clock.now})
	if err := p.Queue(w.ctx, mail.Message{ID: "code1", Kind: "code", To: mail.Address{Email: "doctor@example.jp"}, Subject: "123456", Text: "123456", HTML: "<p>123456</p>"}, 24*time.Hour); err != nil {
		t.Fatal(err)
	}
	w.stopMidway(func(ctx context.Context) { p.Once(ctx, w.clock.now()) })
	for range 3 {
		w.clock.add(time.Hour)
		if _, err := p.Once(w.ctx, w.clock.now()); err != nil {
			t.Fatal(err)
		}
	}
	if got := len(w.grid.Mails()); got != 1 {
		t.Errorf("%d mails, want one", got)
	}
}
