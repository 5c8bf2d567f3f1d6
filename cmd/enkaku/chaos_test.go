package main

import (
	"os"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/store/storetest"
)

// The forms of the chaos tests, by the variable CHAOS. Every test run has the
// scenarios on the embedded store; "make chaos" adds those that need minutes of
// a machine of their own; "full" kills two hundred times on each store and
// freezes a node for a minute.
const (
	chaosAll  = "all"
	chaosFull = "full"
)

// scenario is one way to break a board.
type scenario struct {
	name string
	run  func(*testing.T) verdict
}

// TestChaos runs real boards on real stores against a provider that records
// what it takes, breaks them in many ways, and compares the records with what
// subscribers were owed. Scenarios on the embedded store run side by side;
// those that load the machine run alone.
func TestChaos(t *testing.T) {
	beside, alone := scenarios(os.Getenv("CHAOS"))
	var verdicts []verdict
	var mu sync.Mutex
	play := func(t *testing.T, s scenario) {
		began := time.Now()
		v := s.run(t)
		v.fault, v.took = s.name, time.Since(began)
		v.check(t)
		mu.Lock()
		defer mu.Unlock()
		verdicts = append(verdicts, v)
	}
	t.Run("side by side", func(t *testing.T) {
		for _, s := range beside {
			t.Run(s.name, func(t *testing.T) {
				t.Parallel()
				play(t, s)
			})
		}
	})
	for _, s := range alone {
		t.Run(s.name, func(t *testing.T) { play(t, s) })
	}
	t.Logf("\n%s", table(verdicts))
}

// scenarios lists what a form of the tests has.
func scenarios(form string) (beside, alone []scenario) {
	lite, heavy := killing{rounds: 4, subscribers: 40, every: 400 * time.Millisecond}, killing{rounds: 4, subscribers: 16, every: time.Second}
	frozen := 6 * time.Second
	if form == chaosFull {
		lite.rounds, heavy.rounds, frozen = 200, 200, 60*time.Second
		lite.every, heavy.every = time.Second, 3*time.Second
	}
	kills := []scenario{
		{"killed, SQLite", func(t *testing.T) verdict { return killed(t, "", lite) }},
		{"killed with webhook, SQLite", func(t *testing.T) verdict { return killed(t, "", lite.withWebhook()) }},
	}
	beside = []scenario{
		{"provider misbehaves", misbehaving},
		{"webhook repeated, shuffled, forged, late", webhooks},
		{"changes between match and mail", between},
		{"a day without any node", dayDown},
	}
	if form == chaosFull {
		alone = kills
	} else {
		beside = append(kills, beside...)
	}
	if form != chaosAll && form != chaosFull {
		return beside, nil
	}
	return append(beside, scenario{"the account refused, then repaired", accountRefused}),
		append(alone,
			scenario{"killed, MongoDB protocol", func(t *testing.T) verdict { return killed(t, storetest.Mongo(t), heavy) }},
			scenario{"three nodes, one frozen, one killed", func(t *testing.T) verdict { return threeNodes(t, frozen, 0) }},
			scenario{"the same, clocks two hours apart", func(t *testing.T) verdict { return threeNodes(t, frozen, 2*time.Hour) }})
}
