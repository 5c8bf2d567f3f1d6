package handlers

import (
	"container/list"
	"sync"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// cardShelf keeps the faces of cards between requests, up to a number of
// bytes; those not asked for longest go first. A face is only given out for
// the very version of the job it was made from: whoever asks has that version
// from the store.
type cardShelf struct {
	mu      sync.Mutex
	room    int // bytes still free
	places  map[cardKey]*list.Element
	recent  *list.List // of *shelvedCard, latest asked for first
	lookups *prometheus.CounterVec
}

// cardKey is what a face is looked for by. Nothing about a reader is part of
// a face, so nothing about a reader is part of its key.
type cardKey struct {
	job  string
	lang models.Lang
}

type shelvedCard struct {
	key     cardKey
	version int64
	face    *templates.CardFace
}

// newCardShelf returns a shelf of so many bytes; 0 keeps nothing.
func newCardShelf(bytes int, registry prometheus.Registerer) *cardShelf {
	s := &cardShelf{room: bytes, places: map[cardKey]*list.Element{}, recent: list.New()}
	s.lookups = prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "enkaku_card_lookups_total", Help: "Cards of lists, by whether their fixed part was at hand.",
	}, []string{"kept"})
	registry.MustRegister(s.lookups)
	return s
}

// get returns the face made from this version of a job, nil for none.
func (s *cardShelf) get(key cardKey, version int64) *templates.CardFace {
	s.mu.Lock()
	defer s.mu.Unlock()
	place, ok := s.places[key]
	if !ok || place.Value.(*shelvedCard).version != version {
		return nil
	}
	s.recent.MoveToFront(place)
	return place.Value.(*shelvedCard).face
}

// count notes how many cards of a list were at hand and how many were not.
func (s *cardShelf) count(kept, made int) {
	s.lookups.WithLabelValues("yes").Add(float64(kept))
	s.lookups.WithLabelValues("no").Add(float64(made))
}

// put keeps a face in the place of an older one of the same job.
func (s *cardShelf) put(key cardKey, version int64, face *templates.CardFace) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if place, ok := s.places[key]; ok {
		if place.Value.(*shelvedCard).version > version {
			return // a slow reader brings what is no longer so
		}
		s.drop(place)
	}
	s.places[key] = s.recent.PushFront(&shelvedCard{key, version, face})
	s.room -= face.Bytes()
	for s.room < 0 {
		s.drop(s.recent.Back())
	}
}

func (s *cardShelf) drop(place *list.Element) {
	card := s.recent.Remove(place).(*shelvedCard)
	delete(s.places, card.key)
	s.room += card.face.Bytes()
}
