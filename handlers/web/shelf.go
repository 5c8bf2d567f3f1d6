package web

import (
	"container/list"
	"sync"
)

// Shelf keeps what was made of versions of jobs between requests, up to a
// number of bytes; what was not asked for longest goes first. It is only given
// out for the very version it was made from: whoever asks has that version
// from the store.
type Shelf[K comparable, V sized] struct {
	mu     sync.Mutex
	room   int // bytes still free
	places map[K]*list.Element
	recent *list.List // of *shelved[K, V], latest asked for first
}

// sized tells about how many bytes of memory it takes.
type sized interface{ Bytes() int }

type shelved[K comparable, V sized] struct {
	key     K
	version int64
	value   V
}

// NewShelf returns a shelf of so many bytes; 0 keeps nothing.
func NewShelf[K comparable, V sized](bytes int) *Shelf[K, V] {
	return &Shelf[K, V]{room: bytes, places: map[K]*list.Element{}, recent: list.New()}
}

// Get returns what was made from this version, the zero value for none.
func (s *Shelf[K, V]) Get(key K, version int64) (none V) {
	s.mu.Lock()
	defer s.mu.Unlock()
	place, ok := s.places[key]
	if !ok || place.Value.(*shelved[K, V]).version != version {
		return none
	}
	s.recent.MoveToFront(place)
	return place.Value.(*shelved[K, V]).value
}

// Put keeps a value in the place of one of an older version.
func (s *Shelf[K, V]) Put(key K, version int64, value V) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if place, ok := s.places[key]; ok {
		if place.Value.(*shelved[K, V]).version > version {
			return // a slow reader brings what is no longer so
		}
		s.drop(place)
	}
	s.places[key] = s.recent.PushFront(&shelved[K, V]{key, version, value})
	s.room -= value.Bytes()
	for s.room < 0 {
		s.drop(s.recent.Back())
	}
}

func (s *Shelf[K, V]) drop(place *list.Element) {
	old := s.recent.Remove(place).(*shelved[K, V])
	delete(s.places, old.key)
	s.room += old.value.Bytes()
}
