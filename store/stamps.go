package store

import (
	"sync"
	"time"
)

// stamps gives writes their updatedAt. They never go back, even when the clock
// does, and never behind any stamp this process has seen: a node whose clock
// is slow stamps right after what it last read from the others, so that those
// who follow changes by time miss nothing (the idea of hybrid logical clocks,
// Kulkarni et al. 2014).
type stamps struct {
	now  func() time.Time
	mu   sync.Mutex
	last int64 // milliseconds since 1970
}

func (s *stamps) next() int64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.now().UnixMilli()
	if now < s.last {
		now = s.last + 1
	}
	s.last = now
	return now
}

// observe takes note of a stamp of another process.
func (s *stamps) observe(stamp int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last = max(s.last, stamp)
}
