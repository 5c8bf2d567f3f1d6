package board

import (
	"context"
	"math"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"github.com/enkaku/enkaku/handlers/admin"
	"github.com/enkaku/enkaku/store"
)

// registerMetrics makes what operators watch besides the answers of pages: the
// process, and how many digests are late (NaN while the store does not
// answer).
func registerMetrics(r prometheus.Registerer, st *store.Store) {
	r.MustRegister(
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "enkaku_alerts_overdue", Help: "Subscriptions whose digest is late by more than half an hour.",
		}, func() float64 {
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			defer cancel()
			n, err := st.Subscriptions().CountDue(ctx, time.Now().Add(-admin.OverdueAfter))
			if err != nil {
				return math.NaN()
			}
			return float64(n)
		}),
	)
}
