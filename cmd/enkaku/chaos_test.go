package main

import (
	"os"
	"slices"
	"syscall"
	"testing"
	"time"

	"github.com/enkaku/enkaku/store/storetest"
)

// The forms of the chaos tests, by the variable CHAOS. Every test run has the
// kills and the misbehaving provider on the embedded store; "make chaos" adds
// the scenarios that need minutes of a machine of their own; "full" takes hours.
const (
	chaosAll  = "all"
	chaosFull = "full"
)

// TestChaos runs real boards on real stores against a provider that records
// what it takes, breaks them in many ways, and compares the records with what
// subscribers were owed.
func TestChaos(t *testing.T) {
	rounds, mongoRounds, frozen := 6, 4, 4*time.Second
	form := os.Getenv("CHAOS")
	if form == chaosFull {
		rounds, mongoRounds, frozen = 200, 200, 60*time.Second
	}
	type scenario struct {
		name string
		run  func(*testing.T) verdict
	}
	scenarios := []scenario{
		{"killed, SQLite", func(t *testing.T) verdict { return killed(t, "", rounds, false) }},
		{"killed with webhook, SQLite", func(t *testing.T) verdict { return killed(t, "", rounds/2, true) }},
		{"provider misbehaves", misbehaving},
	}
	if form == chaosAll || form == chaosFull {
		scenarios = append(scenarios,
			scenario{"killed, MongoDB protocol", func(t *testing.T) verdict { return killed(t, storetest.Mongo(t), mongoRounds, false) }},
			scenario{"three nodes, one frozen, one killed", func(t *testing.T) verdict { return frozenAndKilled(t, frozen) }})
	}
	var verdicts []verdict
	for _, c := range scenarios {
		t.Run(c.name, func(t *testing.T) {
			v := c.run(t)
			v.fault = c.name
			v.check(t)
			verdicts = append(verdicts, v)
		})
	}
	t.Logf("\n%s", table(verdicts))
}

// killed ends the board at random moments of its work and starts it again.
func killed(t *testing.T, storeURL string, rounds int, webhook bool) verdict {
	subscribers, every := 40, 400*time.Millisecond
	if storeURL != "" { // the server of the tests scans where a real one has indexes
		subscribers, every = 16, time.Second
	}
	w := newWorld(t, storeURL, subscribers)
	if webhook {
		defer w.webhook()()
	}
	stop := w.pour(every)
	w.sg.SetLatency(100 * time.Millisecond)
	for round := range rounds {
		n := superviseNode(t, w.addr, w.args...)
		if round%2 == 0 {
			w.requests(w.sg.Requests()+1, 5*time.Second) // in the middle of mailing
		}
		time.Sleep(w.moment(time.Second))
		w.killed(n)
	}
	stop()
	last := superviseNode(t, w.addr, w.args...)
	w.settle(60 * time.Second)
	w.stopSome(5)
	last.signal(syscall.SIGTERM)
	last.wait(30 * time.Second)
	return w.audit("", rounds)
}

// moment is a random time below most.
func (w *world) moment(most time.Duration) time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	return time.Duration(w.random.Int64N(int64(most)))
}

// requests waits until the provider was asked so often in all, or d is over.
func (w *world) requests(n int, d time.Duration) {
	for end := time.Now().Add(d); w.sg.Requests() < n && time.Now().Before(end); {
		time.Sleep(10 * time.Millisecond)
	}
}

// stopSome unsubscribes a few people in one click, then publishes more.
func (w *world) stopSome(n int) {
	w.t.Helper()
	for email := range w.subs {
		if n--; n < 0 {
			break
		}
		if err := w.unsubscribe(email); err != nil {
			w.t.Error(err)
		}
	}
	if err := w.publish(w.t.Context(), 8); err != nil {
		w.t.Error(err)
	}
	w.settle(30 * time.Second)
}

// misbehaving lets a third of the requests to the provider go wrong.
func misbehaving(t *testing.T) verdict {
	w := newWorld(t, "", 40)
	startNode(t, w.addr, w.args...)
	w.misbehave(33)
	stop := w.pour(200 * time.Millisecond)
	w.requests(150, 20*time.Second)
	stop()
	w.sg.Choose(nil)
	w.settle(60 * time.Second)
	w.stopSome(5)
	return w.audit("", w.sg.Requests())
}

// frozenAndKilled runs three nodes on one store, freezes one for a while and
// kills another.
func frozenAndKilled(t *testing.T, frozen time.Duration) verdict {
	w := newWorld(t, storetest.Mongo(t), 12)
	nodes := []*node{superviseNode(t, w.addr, w.args...)}
	for range 2 {
		nodes = append(nodes, superviseNode(t, freeAddr(t), append(slices.Clone(w.args), "--data", t.TempDir())...))
	}
	w.sg.SetLatency(50 * time.Millisecond)
	stop := w.pour(time.Second)
	w.requests(10, 20*time.Second)
	nodes[1].signal(syscall.SIGSTOP)
	time.Sleep(frozen / 2)
	w.killed(nodes[2])
	time.Sleep(frozen / 2)
	nodes[1].signal(syscall.SIGCONT)
	time.Sleep(time.Second)
	stop()
	w.settle(90 * time.Second)
	w.stopSome(3)
	return w.audit("", 1)
}
