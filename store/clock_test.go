package store_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

// skewed opens a store on a machine whose clock is off.
func skewed(t *testing.T, url, keys string, off time.Duration) (*store.Store, *bytes.Buffer) {
	t.Helper()
	var log bytes.Buffer
	s, err := store.Open(t.Context(), url, store.Options{KeysFile: keys, SharedTime: true,
		Log: slog.New(slog.NewTextHandler(&log, nil)),
		Now: func() time.Time { return time.Now().Add(off) }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s, &log
}

// Machines whose clocks are hours apart agree on the time, and follow one
// another's changes whoever writes first.
func TestMachinesOfADatabaseAgreeOnTheTime(t *testing.T) {
	url, keys := storetest.Mongo(t), t.TempDir()+"/keys.json"
	right, quiet := skewed(t, url, keys, 100*time.Millisecond)
	behind, _ := skewed(t, url, keys, -2*time.Hour)
	ahead, log := skewed(t, url, keys, 2*time.Hour)
	for name, s := range map[string]*store.Store{"ahead": ahead, "behind": behind, "right": right} {
		if off := time.Until(s.Now()); off.Abs() > 5*time.Second {
			t.Errorf("%s: the time is off by %v", name, off)
		}
	}
	if !strings.Contains(log.String(), "clock") || strings.Contains(quiet.String(), "clock") {
		t.Errorf("a wrong clock is logged as %q, one that is nearly right as %q", log, quiet)
	}
	save(t, ahead, newJob("a"))
	cur, err := right.Jobs().Latest(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	follow(t, right, &cur, 10)
	save(t, behind, newJob("b"))
	if got := follow(t, right, &cur, 10); got != "b" {
		t.Errorf("written by the machine that is behind, the follower sees %q, want b", got)
	}
}

// With the embedded store there is nobody to agree with.
func TestTheEmbeddedStoreGoesByItsMachine(t *testing.T) {
	s, _ := skewed(t, t.TempDir(), "", 2*time.Hour)
	if off := time.Until(s.Now()); off < time.Hour {
		t.Errorf("the time is off by %v, want the machine's own two hours", off)
	}
}
