package store_test

import (
	"log/slog"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/store"
)

// A store that a newer version wrote is left alone, with words for whoever
// started the older one; one from before forms were noted is taken over.
func TestAnOlderVersionLeavesANewerStoreAlone(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		open := func() error {
			s, err := store.Open(t.Context(), p.url, store.Options{KeysFile: p.keys, Log: slog.New(slog.DiscardHandler)})
			if err == nil {
				err = s.Close()
			}
			return err
		}
		for range 2 {
			if err := open(); err != nil {
				t.Fatal(err)
			}
		}
		meddle(t, p, "meta", "schema", func(map[string]any) bool { return false })
		if err := open(); err != nil {
			t.Errorf("a store from before: %v", err)
		}
		meddle(t, p, "meta", "schema", func(map[string]any) bool { return true }) // one more
		if err := open(); err == nil || !strings.Contains(err.Error(), "newer version of enkaku") {
			t.Errorf("a newer store: %v", err)
		}
	})
}
