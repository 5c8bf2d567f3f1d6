package pull

import (
	"context"
	"errors"
	"testing"

	"github.com/enkaku/enkaku/models"
)

// An organisation has one turn at a time, a host few places, and large feeds are
// worked through one after the other.
func TestTurnsAreBounded(t *testing.T) {
	var turns turns
	one, two := models.OrgRef{Kind: models.OrgAgency, ID: "1"}, models.OrgRef{Kind: models.OrgAgency, ID: "2"}
	if !turns.take(one) || turns.take(one) || !turns.take(two) {
		t.Error("one turn for each organisation")
	}
	if turns.leave(one); !turns.take(one) {
		t.Error("a turn that was left is free")
	}
	over, cancel := context.WithCancel(t.Context())
	cancel()
	var releases []func()
	for range ofHost {
		release, err := turns.ask(t.Context(), "slow.example")
		if err != nil {
			t.Fatal(err)
		}
		releases = append(releases, release)
	}
	if _, err := turns.ask(over, "slow.example"); !errors.Is(err, context.Canceled) {
		t.Errorf("a host that is full: %v", err)
	}
	other, err := turns.ask(t.Context(), "other.example")
	if err != nil {
		t.Fatal(err)
	}
	other()
	for _, release := range releases {
		release()
	}
	if len(turns.hosts) != 0 {
		t.Errorf("hosts that nobody asks are remembered: %v", turns.hosts)
	}
	spared := 0
	sparing := func() func() {
		spared++
		return func() { spared-- }
	}
	large, err := turns.working(t.Context(), models.MaxFeedBytes, sparing)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := turns.working(over, models.MaxFeedBytes, sparing); !errors.Is(err, context.Canceled) {
		t.Errorf("two large feeds: %v", err)
	}
	small, err := turns.working(t.Context(), largeFeed, sparing)
	if err != nil {
		t.Fatal(err)
	}
	if large(); spared != 1 {
		t.Errorf("memory is spared while one is worked through: %d", spared)
	}
	if small(); spared != 0 {
		t.Errorf("and no longer: %d", spared)
	}
}
