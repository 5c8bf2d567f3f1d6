package web

import (
	"strconv"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

func TestReadsAreCountedInBoundedMemory(t *testing.T) {
	var r readCounts
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, time.UTC)
	limit := models.Cap{Name: "read", Most: 2, Per: time.Minute}
	for i, want := range []int{1, 0, -1, -1} {
		if left, reset := r.take("a", limit, now.Add(time.Duration(i)*time.Second)); left != want || reset != time.Minute-time.Duration(i)*time.Second {
			t.Errorf("read %d: %d left, all there after %v", i+1, left, reset)
		}
	}
	if left, _ := r.take("b", limit, now); left != 1 {
		t.Errorf("another: %d left", left)
	}
	if left, _ := r.take("a", limit, now.Add(time.Minute)); left != 1 {
		t.Errorf("a minute later: %d left", left)
	}
	for n := range 3 * maxReaders {
		r.take(strconv.Itoa(n), limit, now)
		if len(r.of) > maxReaders+1 {
			t.Fatalf("%d networks are kept", len(r.of))
		}
	}
}
