package web

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// cardShelf keeps the faces of cards and the texts that snippets are cut from,
// each in half of its room.
type cardShelf struct {
	faces    *Shelf[cardKey, *templates.CardFace]
	writings *Shelf[string, *index.Writing] // by job
	lookups  *prometheus.CounterVec
}

// cardKey is what a face is looked for by. Nothing about a reader is part of
// a face, so nothing about a reader is part of its key.
type cardKey struct {
	job  string
	lang vocab.Lang
}

// newCardShelf returns a shelf of so many bytes; 0 keeps nothing.
func newCardShelf(bytes int, registry prometheus.Registerer) *cardShelf {
	s := &cardShelf{
		faces: NewShelf[cardKey, *templates.CardFace](bytes / 2), writings: NewShelf[string, *index.Writing](bytes / 2),
		lookups: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "enkaku_card_lookups_total", Help: "Cards of lists, by whether their fixed part was at hand.",
		}, []string{"kept"}),
	}
	registry.MustRegister(s.lookups)
	return s
}

// count notes how many cards of a list were at hand and how many were not.
func (s *cardShelf) count(kept, made int) {
	s.lookups.WithLabelValues("yes").Add(float64(kept))
	s.lookups.WithLabelValues("no").Add(float64(made))
}
