package web

import (
	"fmt"
	"math"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// share lets scripts of any site read the answer. It says nothing of the
// person at the browser: the route does not look who that is.
func share(c *fiber.Ctx) {
	c.Set(fiber.HeaderAccessControlAllowOrigin, "*")
	c.Set(fiber.HeaderAccessControlExposeHeaders, "ETag, Link, RateLimit, RateLimit-Policy, Retry-After, Server-Timing, X-Request-Id")
	c.Set("Cross-Origin-Resource-Policy", "cross-origin")
}

// CountRead counts one read by a program's network, says how many are left
// (draft-ietf-httpapi-ratelimit-headers), and refuses those beyond the cap.
func (s *Site) CountRead(c *fiber.Ctx) error {
	return s.CountCall(c, s.Network(c), models.CapReadsByNetwork)
}

// CountCall is CountRead for another who and what.
func (s *Site) CountCall(c *fiber.Ctx, who string, limit models.Cap) error {
	left, reset := s.reads.take(limit.Name+" "+who, limit, s.Now())
	seconds := int(math.Ceil(reset.Seconds()))
	c.Set("RateLimit-Policy", fmt.Sprintf("%q;q=%d;w=%d", limit.Name, limit.Most, int(limit.Per.Seconds())))
	c.Set("RateLimit", fmt.Sprintf("%q;r=%d;t=%d", limit.Name, max(left, 0), seconds))
	if left < 0 {
		return &WaitError{After: reset}
	}
	return nil
}

// maxReaders is how many networks are counted at a time: some 5 MB.
const maxReaders = 50_000

// readCounts count reads of this node. They are kept in memory: a write of the
// database for each read would cost more than the read.
type readCounts struct {
	mu   sync.Mutex
	of   map[string]readWindow
	ends time.Time // of all windows that are kept
}

type readWindow struct {
	n    int
	ends time.Time
}

// take counts one read and returns how many are left, -1 when it is one too
// many, and after what time all are there again.
func (r *readCounts) take(who string, limit models.Cap, now time.Time) (left int, reset time.Duration) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.of == nil || !now.Before(r.ends) || len(r.of) >= maxReaders {
		r.forget(limit, now)
	}
	w, ok := r.of[who]
	if !ok || !now.Before(w.ends) {
		w = readWindow{ends: now.Add(limit.Per)}
	}
	if w.n < limit.Most {
		w.n++
		left = limit.Most - w.n
	} else {
		left = -1
	}
	r.of[who] = w
	return left, w.ends.Sub(now)
}

// forget drops the windows that are over; of too many others, all.
func (r *readCounts) forget(limit models.Cap, now time.Time) {
	kept := map[string]readWindow{}
	for who, w := range r.of {
		if now.Before(w.ends) {
			kept[who] = w
		}
	}
	if len(kept) >= maxReaders {
		clear(kept)
	}
	r.of, r.ends = kept, now.Add(limit.Per)
}
