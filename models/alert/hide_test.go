package alert

import "testing"

func TestAHiddenPositionIsNotMailed(t *testing.T) {
	var s Subscription
	for _, step := range []struct {
		cluster    string
		hidden     bool
		news, kept bool
	}{
		{"c", true, true, true}, {"c", true, false, true}, {"", true, false, true}, {"d", false, false, true},
		{"c", false, true, false}, {"c", false, false, false},
	} {
		if got := s.Hide(step.cluster, step.hidden); got != step.news {
			t.Errorf("%q %v: news %v", step.cluster, step.hidden, got)
		}
		if got := s.Dismisses("c"); got != step.kept {
			t.Errorf("after %q %v: kept out %v", step.cluster, step.hidden, got)
		}
	}
	if len(s.Dismissed) > 0 {
		t.Error("a hidden job counts as an answer to a mail")
	}
}
