package alertbench

import (
	"flag"
	"testing"
	"time"
)

var subscriptions = flag.Int("subscriptions", 600, "how many subscriptions the run has")

func TestRunMeasuresACleanRun(t *testing.T) {
	r, err := Run(t.Context(), Options{Subscriptions: *subscriptions, Jobs: 200, Latency: 5 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	if r.Rendered != *subscriptions/10 || r.Sent != *subscriptions/100 || r.RenderPerS <= 0 || r.SendPerS <= 0 {
		t.Errorf("report %+v", r)
	}
	if r.RSSIdleBytes <= 0 || r.RSSPeakBytes < r.RSSIdleBytes/2 {
		t.Errorf("memory %d, %d", r.RSSIdleBytes, r.RSSPeakBytes)
	}
	t.Logf("%+v", r)
}
