package main

import (
	"fmt"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/store/storetest"
)

// The forms of the chaos tests, by the variable CHAOS. "make plain" has the
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
	lite, heavy := killing{rounds: 4, subscribers: 40, every: 400 * time.Millisecond},
		killing{rounds: 4, subscribers: 16, every: time.Second}
	worlds, frozen := 1, 6*time.Second
	if form == chaosFull {
		lite.rounds, lite.every, frozen = 200, time.Second, 60*time.Second
		// The server of the tests scans what a real one has indexes for: in one
		// world with everything that two hundred rounds leave behind, no mail
		// would be under way any more when the board is killed.
		heavy.rounds, worlds = 20, 10
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
	if form == "" && raced {
		return beside[2:3], nil
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
			scenario{"killed, MongoDB protocol", func(t *testing.T) verdict {
				return inWorlds(t, worlds, func(t *testing.T) verdict { return killed(t, storetest.Mongo(t), heavy) })
			}},
			scenario{"three nodes, one frozen, one killed", func(t *testing.T) verdict {
				return threeNodes(t, frozen, 0)
			}},
			scenario{"the same, clocks two hours apart", func(t *testing.T) verdict {
				return threeNodes(t, frozen, 2*time.Hour)
			}})
}

// inWorlds plays a scenario in several worlds, one after another, and returns
// the sum of the verdicts.
func inWorlds(t *testing.T, n int, run func(*testing.T) verdict) (sum verdict) {
	for i := range n {
		t.Run(fmt.Sprint(i+1), func(t *testing.T) { sum.add(run(t)) })
	}
	return sum
}
