package web

import (
	"fmt"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

func TestAShelfKeepsToItsRoom(t *testing.T) {
	face := func(n int) *templates.CardFace { return &templates.CardFace{ID: fmt.Sprint(n)} }
	one := face(0).Bytes()
	s := NewShelf[cardKey, *templates.CardFace](3*one + one/2)
	key := func(n int) cardKey { return cardKey{fmt.Sprint(n), vocab.JA} }
	for n := range 3 {
		s.Put(key(n), 1, face(n))
	}
	s.Get(key(0), 1)
	s.Put(key(3), 1, face(3)) // 1 was not asked for longest
	for n, want := range []bool{true, false, true, true} {
		if got := s.Get(key(n), 1) != nil; got != want {
			t.Errorf("%d kept: %v, want %v", n, got, want)
		}
	}
	s.Put(key(3), 2, face(3))
	s.Put(key(3), 1, face(3)) // late
	if s.Get(key(3), 1) != nil || s.Get(key(3), 2) == nil {
		t.Error("an older version took the place of a newer one")
	}
	if s.Get(cardKey{"3", vocab.EN}, 2) != nil {
		t.Error("a card of another language was given out")
	}
	if s.Put(key(9), 1, &templates.CardFace{Lead: strings.Repeat("x", 10*one)}); len(s.places) != 0 ||
		s.room != 3*one+one/2 {
		t.Errorf("after one too large: %d kept, %d bytes free", len(s.places), s.room)
	}
}
