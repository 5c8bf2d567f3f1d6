package board

import (
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/storetest"
)

func TestLateDigestsAreAMetric(t *testing.T) {
	st, err := store.Open(t.Context(), storetest.SQLite(t), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	for id, due := range map[string]time.Duration{"late": -time.Hour, "just": -time.Minute, "later": time.Hour} {
		s := alert.Subscription{ID: id, Email: id + "@example.jp", CriteriaHash: id, State: alert.SubActive,
			NextDue: time.Now().Add(due)}
		if err := st.Subscriptions().Save(t.Context(), &s); err != nil {
			t.Fatal(err)
		}
	}
	r := prometheus.NewRegistry()
	registerMetrics(r, st)
	families, err := r.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		if f.GetName() == "enkaku_alerts_overdue" {
			if got := f.GetMetric()[0].GetGauge().GetValue(); got != 1 {
				t.Errorf("%v digests are late, want 1", got)
			}
			return
		}
	}
	t.Error("no such metric")
}
