package index

import (
	"sync"
)

// spares lends large things to searches and takes them back. Unlike a
// sync.Pool it does not lose them to another processor or to a collection:
// making the sums for a million jobs anew costs more than most searches.
type spares[T any] struct {
	mu   sync.Mutex
	free []T
}

// maxSpares bounds what is kept for the next searches: enough for as many as run
// at once, at about a dozen sets each.
const maxSpares = 64

// take returns a spare one, the zero value for none.
func (s *spares[T]) take() (out T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if last := len(s.free) - 1; last >= 0 {
		out, s.free = s.free[last], s.free[:last]
	}
	return out
}

// give keeps things for later, as far as there is room.
func (s *spares[T]) give(all ...T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free = append(s.free, all[:min(len(all), maxSpares-len(s.free))]...)
}
