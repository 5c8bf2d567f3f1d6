package mail

import (
	"sync"
	"time"
)

const (
	minCooldown = time.Minute      // how long the breaker stays open at first
	maxCooldown = 15 * time.Minute // it doubles up to this

	minPause     = time.Second // bounds of what a provider can ask us to wait
	maxPause     = time.Minute
	defaultPause = 5 * time.Second // when it asks for nothing sensible
	pauseJitter  = 0.2             // added share, so that nodes do not return together
)

// gate holds all messages of a sender back: for a while after the provider
// said "too many", and, as a circuit breaker, after it refused the account.
// An open breaker lets one message through as a probe once its cooldown is
// over; the answer to it closes the breaker or opens it for twice as long.
type gate struct {
	mu          sync.Mutex
	pausedUntil time.Time
	openUntil   time.Time // zero while the breaker is closed
	openFor     Reason
	cooldown    time.Duration
	probing     bool
}

// enter asks for passage. When it is refused, the outcome says why. When it
// is given, leave must follow with the same probe.
func (g *gate) enter(now time.Time) (probe, ok bool, held Outcome) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if wait := remaining(g.pausedUntil, now, 2*maxPause); wait > 0 {
		return false, false, Outcome{Class: NotSent, Reason: ReasonThrottled, RetryAfter: wait}
	}
	if g.openUntil.IsZero() {
		return false, true, Outcome{}
	}
	if wait := remaining(g.openUntil, now, maxCooldown); wait > 0 || g.probing {
		return false, false, Outcome{Class: Blocked, Reason: g.openFor, RetryAfter: max(wait, minPause)}
	}
	g.probing = true
	return true, true, Outcome{}
}

// leave notes what became of a message that was let through.
func (g *gate) leave(now time.Time, probe bool, o Outcome) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if probe {
		g.probing = false
	}
	switch {
	case o.Class == Blocked && (probe || g.openUntil.IsZero()):
		g.cooldown = min(max(2*g.cooldown, minCooldown), maxCooldown)
		g.openUntil, g.openFor = now.Add(g.cooldown), o.Reason
	case probe && answered(o):
		g.openUntil, g.cooldown = time.Time{}, 0
	}
}

// answered reports whether the provider looked at the message, which it does
// only for an account in order.
func answered(o Outcome) bool {
	return o.Class == Accepted || o.Class == Rejected
}

// pause holds everything back until then, unless it is held back longer.
func (g *gate) pause(until time.Time) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if until.After(g.pausedUntil) {
		g.pausedUntil = until
	}
}

// remaining is the time from now to until. More than the longest hold there
// is means that the clock was set back; then the hold is over.
func remaining(until, now time.Time, longest time.Duration) time.Duration {
	wait := until.Sub(now)
	if wait > longest {
		return 0
	}
	return max(wait, 0)
}
