package letters

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/mail/mailtest"
	"github.com/enkaku/enkaku/models/alert"
)

func post(t *testing.T, w *world, p *Postman) int {
	t.Helper()
	n, err := p.Once(w.ctx, w.clock.now())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAccountMailGoesOnce(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	for range 3 { // the form was sent three times
		if err := w.code(p, "code.1", 10*time.Minute); err != nil {
			t.Fatal(err)
		}
	}
	if post(t, w, p) != 1 || post(t, w, p) != 0 || len(w.grid.Mails()) != 1 {
		t.Errorf("%d mails, want one", len(w.grid.Mails()))
	}
	kept, err := w.store.Outgoing().Get(w.ctx, "code.1")
	if err != nil || kept.State != alert.DeliveryAccepted || strings.Contains(kept.Payload, "123456") {
		t.Errorf("afterwards kept: %+v %v", kept, err)
	}
}

func TestAccountMailGoesWithinASecond(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	done := make(chan error, 1)
	ctx, stop := contextOf(t)
	go func() { done <- p.Run(ctx) }()
	if err := w.code(p, "code.1", 10*time.Minute); err != nil {
		t.Fatal(err)
	}
	for len(w.grid.Mails()) == 0 { // the test's own deadline ends a mail that never comes
		time.Sleep(10 * time.Millisecond)
	}
	stop()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestAccountMailWaitsForTheProvider(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	w.grid.Choose(func(mailtest.Mail) mailtest.Fault { return mailtest.Answer(401) })
	for _, id := range []string{"code.1", "code.2"} {
		if err := w.code(p, id, 10*time.Minute); err != nil {
			t.Fatal(err)
		}
	}
	post(t, w, p)
	waiting, err := w.store.Outgoing().CountByState(w.ctx, start.Add(-time.Hour))
	if err != nil || waiting[alert.DeliveryPending] != 2 {
		t.Errorf("the administrator sees %v %v, want 2 waiting", waiting, err)
	}
	w.grid.Choose(nil)
	w.clock.add(2 * time.Minute)
	p = w.postman() // the operator mended the key and started anew
	if n := post(t, w, p); n != 2 {
		t.Errorf("%d went when the provider came back, want 2", n)
	}
	if err := w.code(p, "code.3", time.Minute); err != nil {
		t.Fatal(err)
	}
	w.clock.add(2 * time.Minute)
	if post(t, w, p) != 0 {
		t.Error("a code went after its time")
	}
}

func TestAccountMailRespectsDeadAddressesOnly(t *testing.T) {
	for reason, want := range map[string]int{"bounce": 0, "invalid": 0, "complaint": 1, "unsubscribe_all": 1} {
		w := newWorld(t)
		p := w.postman()
		if err := w.store.Suppressions().Put(w.ctx, "doctor@example.jp", reason, "test", start); err != nil {
			t.Fatal(err)
		}
		if err := w.code(p, "code.1", time.Hour); err != nil {
			t.Fatal(err)
		}
		if n := post(t, w, p); n != want {
			t.Errorf("after %s %d mails went, want %d", reason, n, want)
		}
	}
}

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

func TestAStopTearsNoAccountMailOff(t *testing.T) {
	w := newWorld(t)
	p := w.postman()
	if err := w.code(p, "code1", 24*time.Hour); err != nil {
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

// queue is the sender with a queue of its own before it, in which time passes.
type queue struct {
	Sender
	wait func()
}

func (q queue) Send(ctx context.Context, m mail.Message) (mail.Outcome, error) {
	q.wait()
	return q.Sender.Send(ctx, m)
}

func TestAnAccountMailThatSleptInTheQueueIsNotSent(t *testing.T) {
	w := newWorld(t)
	asleep := true
	p := w.postman(queue{w.sender(), func() {
		if asleep {
			w.clock.add(20 * time.Minute)
			asleep = false
		}
	}})
	if err := w.code(p, "code1", 24*time.Hour); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{0, 1, 1} {
		if _, err := p.Once(w.ctx, w.clock.now()); err != nil {
			t.Fatal(err)
		}
		if got := len(w.grid.Mails()); got != want {
			t.Errorf("%d mails, want %d", got, want)
		}
		w.clock.add(time.Hour)
	}
}
