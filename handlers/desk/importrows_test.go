package desk

import (
	"context"
	"testing"
	"time"
)

// A long deed stops halfway through the time of its request, so that what it did is
// answered.
func TestHalfOfTheTimeOfARequest(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	ctx, cancel := context.WithDeadline(t.Context(), now.Add(10*time.Second))
	defer cancel()
	if got := halfSpent(ctx, now); !got.Equal(now.Add(5 * time.Second)) {
		t.Errorf("half of ten seconds is at %v", got)
	}
	if got := halfSpent(context.Background(), now); got.Before(now.Add(time.Hour)) {
		t.Errorf("a request without an end stops at %v", got)
	}
}
