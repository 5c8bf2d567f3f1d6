package alerts_test

import (
	"context"
	"testing"
	"time"
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
