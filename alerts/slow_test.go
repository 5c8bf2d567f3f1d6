package alerts_test

import (
	"context"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
)

// slowNode stops before it marks a try, until it is let go.
type slowNode struct {
	*node
	noted  bool
	at, on chan bool // it has come to the mark; it may go on
	done   chan bool // the pass is over
}

func (w *world) slowNode(name string, lease time.Duration) *slowNode {
	n := &slowNode{at: make(chan bool), on: make(chan bool), done: make(chan bool)}
	f := &faults{choose: func(_ int, call string) fate {
		switch {
		case call == "seen.insert":
			n.noted = true
		case call == "deliveries.save" && n.noted:
			n.noted = false
			n.at <- true
			<-n.on
		}
		return fine
	}}
	n.node = w.node(name, func(d *alerts.Desk, o *alerts.Options) {
		under(d, f)
		o.Lease, o.Window, o.Conns = lease, time.Second, 1
	})
	return n
}

// begin runs passes until one has come to the mark, or there is nothing to do.
func (n *slowNode) begin() (working bool) {
	for range 3 {
		go func() {
			n.Once(n.w.ctx, n.w.clock.now())
			n.done <- true
		}()
		select {
		case <-n.at:
			return true
		case <-n.done:
		}
	}
	return false
}

func (n *slowNode) finish() {
	n.on <- true
	<-n.done
}

// On a machine so slow that a lease runs out before the mail is made, nodes do
// not take it from one another for ever.
func TestSlowNodesDoNotTakeAMailFromEachOtherForEver(t *testing.T) {
	const lease = 10 * time.Second
	w := newWorld(t)
	nodes := []*slowNode{w.slowNode("a", lease), w.slowNode("b", lease)}
	w.sub(instant)
	nodes[0].begin()
	nodes[1].begin()
	w.job()
	nodes[0].begin()
	w.clock.add(time.Second)
	if !nodes[0].begin() {
		t.Fatal("there is nothing to tell")
	}
	working := nodes[0]
	for round := 0; round < 40 && len(w.told()) == 0; round++ {
		w.clock.add(lease * 3 / 2)
		other := nodes[(round+1)%2]
		var takes bool
		if other != working {
			takes = other.begin()
		}
		if working != nil {
			working.finish()
		}
		if working = nil; takes {
			working = other
		}
	}
	if working != nil {
		working.finish()
		t.Error("the nodes take it from each other still")
	}
	w.wantTold("doctor1@example.jp job0001")
}

// queue is the sender with a queue of its own before it, in which time passes.
type queue struct {
	alerts.Sender
	wait func()
}

func (q queue) Send(ctx context.Context, m mail.Message) (mail.Outcome, error) {
	q.wait()
	return q.Sender.Send(ctx, m)
}

// A node that slept while a mail stood in the sender's queue does not go on
// with it: by then another may have sent it.
func TestANodeThatSleptInTheQueueDoesNotSend(t *testing.T) {
	w := newWorld(t)
	asleep := true
	n := w.node("a", func(d *alerts.Desk, o *alerts.Options) {
		o.Lease, o.Conns = 5*time.Minute, 1
		d.Sender = queue{d.Sender, func() {
			if asleep {
				w.clock.add(20 * time.Minute)
				asleep = false
			}
		}}
	})
	w.sub()
	n.pass()
	w.job()
	w.clock.set(start.Add(2 * time.Hour))
	n.pass()
	w.wantTold()
	for range 3 {
		w.clock.add(10 * time.Minute)
		n.pass()
	}
	w.wantTold("doctor1@example.jp job0001")
}
