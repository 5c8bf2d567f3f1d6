package models

import "testing"

func TestThinLandingPagesAreNotOffered(t *testing.T) {
	for _, c := range []struct {
		text bool
		jobs int
		want bool
	}{{true, 0, false}, {true, 1, true}, {false, 4, false}, {false, 5, true}} {
		if got := LandingWorth(c.text, c.jobs); got != c.want {
			t.Errorf("text %v, %d jobs: %v", c.text, c.jobs, got)
		}
	}
}
