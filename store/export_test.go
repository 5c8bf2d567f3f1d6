package store

import (
	"context"
	"testing"
	"time"

	"github.com/enkaku/enkaku/store/engine"
)

// CollectionForTest returns the declaration of a collection, for tests that
// change documents behind the store's back.
func CollectionForTest(name string) engine.Collection {
	for _, c := range collections() {
		if c.Name == name {
			return c
		}
	}
	panic("no collection " + name)
}

// BetweenForTest has the store work through what wrap makes of its engine.
func (s *Store) BetweenForTest(wrap func(engine.Engine) engine.Engine) { s.engine = wrap(s.engine) }

// PutFile writes the pieces of a file that no document names.
func PutFile(ctx context.Context, s *Store, id string, content []byte, now time.Time) error {
	return s.putFile(ctx, id, "", content, now)
}

// WithoutPeopleForTest has a store write as before people had keys.
func (s *Store) WithoutPeopleForTest(write func()) {
	s.unkeyed = true
	write()
	s.unkeyed = false
}

// WrappedKeyForTest returns the key of a doctor as the database holds it.
func (s *Store) WrappedKeyForTest(t *testing.T, doctor string) []byte {
	t.Helper()
	docs, err := s.engine.Get(t.Context(), personKind().Collection, s.doctorPerson(doctor))
	if err != nil || len(docs) != 1 {
		t.Fatal(docs, err)
	}
	_, wrapped, _ := docs[0].Lookup("key").BinaryOK()
	return wrapped
}

// CollectionNamesForTest are the names of all collections.
func CollectionNamesForTest() (names []string) {
	for _, c := range collections() {
		names = append(names, c.Name)
	}
	return names
}
