package store

import "github.com/enkaku/enkaku/store/engine"

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
