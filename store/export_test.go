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
