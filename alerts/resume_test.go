package alerts_test

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// A mail that somebody holds is left alone as long as a node may take for one,
// by this node's own clock; then it goes if it was never tried, else it is
// unknown and goes an hour later.
func TestHowLongAMailInOtherHandsIsLeftAlone(t *testing.T) {
	const lease = 5 * time.Minute
	for name, tc := range map[string]struct {
		d     models.Delivery
		touch time.Duration // somebody writes it so long after it was seen; 0 for nobody
		goes  time.Duration // after which it is tried, the pass before does not; 0: see below
	}{
		"planned":                 {models.Delivery{State: models.DeliveryPending, Owner: "b"}, 0, lease},
		"planned, changed since":  {models.Delivery{State: models.DeliveryPending, Owner: "b"}, 3 * time.Minute, lease + 3*time.Minute},
		"claimed, never tried":    {models.Delivery{State: models.DeliverySending, Owner: "b"}, 0, lease},
		"its lease was too short": {models.Delivery{State: models.DeliverySending, Owner: "b", Slips: 1}, 0, 2 * lease},
		"may have left":           {models.Delivery{State: models.DeliveryUnknown, Attempts: 1}, 0, time.Hour},
		"may have left twice":     {models.Delivery{State: models.DeliveryUnknown, Attempts: 2}, 0, 2 * time.Hour},
		"waits for its time":      {models.Delivery{State: models.DeliveryPending, NextAttempt: start.Add(3 * time.Hour)}, 0, 3 * time.Hour},
		"under way, then unknown": {models.Delivery{State: models.DeliverySending, Owner: "b", Attempts: 1}, 0, 0},
	} {
		w := newWorld(t)
		n := w.node("a", w.fromNow)
		s := w.sub(func(s *models.Subscription) { s.NextDue = start.AddDate(1, 0, 0) })
		j := w.job()
		tc.d.ID, tc.d.SubscriptionID, tc.d.Jobs = "d", s.ID, []models.DeliveredJob{{JobID: j.ID, Cluster: j.Cluster}}
		if tc.d.Owner != "" {
			tc.d.LeaseUntil, tc.d.NextAttempt = models.NeverDue, models.NeverDue
		}
		w.planned(tc.d)
		n.pass()
		if tc.touch > 0 {
			w.clock.add(tc.touch)
			d := w.owed(s)
			if err := w.store.Deliveries().Save(w.ctx, &d); err != nil {
				t.Fatal(err)
			}
			n.pass()
		}
		if tc.goes > 0 {
			w.clock.set(start.Add(tc.goes - time.Millisecond))
			n.pass()
			if got := len(w.grid.Mails()); got != 0 {
				t.Errorf("%s: gone before %s", name, tc.goes)
			}
			n.later(time.Millisecond)
			n.pass() // what was given back is taken up
			if got := len(w.grid.Mails()); got != 1 {
				t.Errorf("%s: %d mails after %s: %+v", name, got, tc.goes, w.owed(s))
			}
			continue
		}
		n.later(lease)
		if d := w.owed(s); d.State != models.DeliveryUnknown || d.Owner != "" {
			t.Errorf("%s: %s owned by %q after a lease", name, d.State, d.Owner)
		}
		n.pass()
		n.later(time.Hour)
		if got := len(w.grid.Mails()); got != 1 {
			t.Errorf("%s: %d mails an hour later: %+v", name, got, w.owed(s))
		}
	}
}
