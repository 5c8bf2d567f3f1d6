package models

import "testing"

func TestWhenAPairHasAPage(t *testing.T) {
	for name, c := range map[string]struct {
		jobs  int
		alone []int
		want  bool
	}{
		"none":                            {0, []int{10, 10}, false},
		"one too few":                     {LandingJobs - 1, []int{10, 10}, false},
		"as many as are needed":           {LandingJobs, []int{LandingJobs + 1, LandingJobs + 1}, true},
		"all of the first":                {9, []int{9, 20}, false},
		"all of the second":               {9, []int{20, 9}, false},
		"more than is known of one alone": {9, []int{8, 20}, false},
	} {
		if got := LandingPairWorth(c.jobs, c.alone...); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
