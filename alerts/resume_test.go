package alerts_test

import (
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/alert"
)

// A mail that somebody holds is left alone as long as a node may take for one,
// by this node's own clock; then it goes if it was never tried, else it is
// unknown and goes an hour later.
func TestHowLongAMailInOtherHandsIsLeftAlone(t *testing.T) {
	const (
		lease                     = 5 * time.Minute
		pending, sending, unknown = alert.DeliveryPending, alert.DeliverySending, alert.DeliveryUnknown
	)
	w := newWorld(t)
	n := w.node("a", w.fromNow)
	j := w.job()
	goes := make(map[time.Duration][]string) // how long after it was seen → to whom
	for _, tc := range []struct {
		d    alert.Delivery
		goes time.Duration
	}{
		{alert.Delivery{ID: "planned", State: pending, Owner: "b"}, lease},
		{alert.Delivery{ID: "planned_and_changed_since", State: pending, Owner: "b"}, lease + time.Minute},
		{alert.Delivery{ID: "claimed_never_tried", State: sending, Owner: "b"}, lease},
		{alert.Delivery{ID: "its_lease_was_too_short", State: sending, Owner: "b", Slips: 1}, 2 * lease},
		{alert.Delivery{ID: "under_way", State: sending, Owner: "b", Attempts: 1}, lease + time.Hour},
		{alert.Delivery{ID: "may_have_left", State: unknown, Attempts: 1}, time.Hour},
		{alert.Delivery{ID: "may_have_left_twice", State: unknown, Attempts: 2}, 2 * time.Hour},
		{alert.Delivery{ID: "waits_for_its_time", State: pending, NextAttempt: start.Add(3 * time.Hour)}, 3 * time.Hour},
	} {
		s := w.sub(func(s *alert.Subscription) { s.NextDue = start.AddDate(1, 0, 0) })
		tc.d.SubscriptionID, tc.d.Jobs = s.ID, []alert.DeliveredJob{{JobID: j.ID, Cluster: j.Cluster}}
		if tc.d.Owner != "" {
			tc.d.LeaseUntil, tc.d.NextAttempt = alert.NeverDue, alert.NeverDue
		}
		w.planned(tc.d)
		goes[tc.goes] = append(goes[tc.goes], s.Email+" "+j.ID)
	}
	n.pass()
	w.clock.add(time.Minute)
	d, err := w.store.Deliveries().Get(w.ctx, "planned_and_changed_since")
	if err != nil {
		t.Fatal(err)
	}
	if err := w.store.Deliveries().Save(w.ctx, &d); err != nil {
		t.Fatal(err)
	}
	n.pass()
	times := make([]time.Duration, 0, len(goes))
	for at := range goes {
		times = append(times, at)
	}
	slices.Sort(times)
	var gone []string
	for _, at := range times {
		w.clock.set(start.Add(at - time.Millisecond))
		n.pass()
		w.wantTold(gone...)
		n.later(time.Millisecond)
		n.pass() // what was given back is taken up
		gone = append(gone, goes[at]...)
		if w.wantTold(gone...); t.Failed() {
			t.Fatalf("after %s", at)
		}
	}
}
