package alerts

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models/alert"
)

// What the provider answers decides whether a mail is done, goes again and
// when, and whether the try counts.
func TestWhatAnAnswerMakesOfAMail(t *testing.T) {
	const tries = 2 // with this one
	wait := func(n int) time.Time { return noon.Add(outbox.WaitAfter(n, "d")) }
	for name, tc := range map[string]struct {
		o     mail.Outcome
		state alert.DeliveryState
		why   string
		tries int
		next  time.Time
	}{
		"taken":                        {mail.Outcome{Class: mail.Accepted, ProviderID: "p"}, alert.DeliveryAccepted, "", 2, time.Time{}},
		"never taken":                  {mail.Outcome{Class: mail.Rejected, Reason: mail.ReasonContent}, alert.DeliveryFailed, "content", 2, time.Time{}},
		"no answer":                    {mail.Outcome{Class: mail.Unknown, Reason: mail.ReasonTimeout}, alert.DeliveryUnknown, "timeout", 2, time.Time{}},
		"no connection":                {mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonNetwork}, alert.DeliveryPending, "network", 2, wait(2)},
		"not now, says when":           {mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonServer, RetryAfter: time.Minute}, alert.DeliveryPending, "server", 2, noon.Add(time.Minute)},
		"too fast, no try of the mail": {mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonThrottled}, alert.DeliveryPending, "throttled", 1, wait(1)},
		"the account is refused":       {mail.Outcome{Class: mail.Blocked, Reason: mail.ReasonAccount, RetryAfter: time.Hour}, alert.DeliveryPending, "account", 1, noon.Add(time.Hour)},
	} {
		d := &alert.Delivery{ID: "d", State: alert.DeliverySending, Attempts: tries, Owner: "a",
			LeaseUntil: alert.NeverDue, NextAttempt: noon}
		NewRunner(Desk{}, Options{}).settle(d, tc.o, noon)
		if d.State != tc.state || d.Error != tc.why || d.Attempts != tc.tries || !d.NextAttempt.Equal(tc.next) ||
			d.ProviderID != tc.o.ProviderID {
			t.Errorf("%s: %+v", name, d)
		}
		if d.Owner != "" || !d.LeaseUntil.IsZero() {
			t.Errorf("%s: still held by %q until %s", name, d.Owner, d.LeaseUntil)
		}
	}
}

// A mail planned or under way is left to its node for a lease; one that may
// have left waits an hour for an event, twice as long after each try, at most
// sixteen hours.
func TestHowLongAnOpenMailIsLeftAlone(t *testing.T) {
	r := NewRunner(Desk{}, Options{})
	for name, tc := range map[string]struct {
		d    alert.Delivery
		want time.Duration
	}{
		"planned":                                {alert.Delivery{State: alert.DeliveryPending}, 5 * time.Minute},
		"under way, after many tries":            {alert.Delivery{State: alert.DeliverySending, Attempts: 4}, 5 * time.Minute},
		"planned, the lease was twice too short": {alert.Delivery{State: alert.DeliveryPending, Slips: 2}, 15 * time.Minute},
		"may have left, no try noted":            {alert.Delivery{State: alert.DeliveryUnknown}, time.Hour},
		"may have left":                          {alert.Delivery{State: alert.DeliveryUnknown, Attempts: 1}, time.Hour},
		"may have left twice":                    {alert.Delivery{State: alert.DeliveryUnknown, Attempts: 2}, 2 * time.Hour},
		"may have left four times":               {alert.Delivery{State: alert.DeliveryUnknown, Attempts: 4}, 8 * time.Hour},
		"may have left nine times":               {alert.Delivery{State: alert.DeliveryUnknown, Attempts: 9}, 16 * time.Hour},
	} {
		if got := r.patience(&tc.d); got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

func TestWhatBecomesOfAMailWhoseNodeIsGone(t *testing.T) {
	r := NewRunner(Desk{}, Options{})
	planned := r.lost(&alert.Delivery{State: alert.DeliveryPending, Owner: "a", LeaseUntil: noon, Slips: 1}, noon)
	if planned.State != alert.DeliveryPending || planned.Owner != "" || !planned.NextAttempt.Equal(noon) ||
		planned.Slips != 2 {
		t.Errorf("never tried: %+v, want it to go at once, with more time", planned)
	}
	tried := r.lost(&alert.Delivery{State: alert.DeliverySending, Owner: "a", LeaseUntil: noon, Attempts: 1}, noon)
	if tried.State != alert.DeliveryUnknown || tried.Owner != "" || !tried.NextAttempt.IsZero() || tried.Slips != 0 {
		t.Errorf("tried: %+v, want it unknown", tried)
	}
}

// A cluster noted for one delivery may come in another only when the first
// will not tell it.
func TestWhetherANotedPositionMayStillBeTold(t *testing.T) {
	const cluster = "c"
	for name, tc := range map[string]struct {
		d     *alert.Delivery
		fate  fate
		own   bool // by a later mail of the same alert
		other bool // by a mail of another alert, which sees to it then
	}{
		"the mail is not kept any more": {nil, told, false, false},
		"skipped":                       {&alert.Delivery{State: alert.DeliverySkipped}, untold, true, true},
		"failed":                        {&alert.Delivery{State: alert.DeliveryFailed}, untold, true, true},
		"taken":                         {&alert.Delivery{State: alert.DeliveryAccepted, Told: []string{"b", cluster}}, told, false, false},
		"delivered":                     {&alert.Delivery{State: alert.DeliveryDelivered, Told: []string{cluster}}, told, false, false},
		"taken before mails said what":  {&alert.Delivery{State: alert.DeliveryAccepted}, told, false, false},
		"taken, the mail tells others":  {&alert.Delivery{State: alert.DeliveryAccepted, Told: []string{"b"}}, untold, true, true},
		"waits":                         {&alert.Delivery{State: alert.DeliveryPending}, waiting, false, true},
		"planned, a node works on it":   {&alert.Delivery{State: alert.DeliveryPending, Owner: "a"}, open, false, true},
		"under way":                     {&alert.Delivery{State: alert.DeliverySending}, open, false, true},
		"may have left":                 {&alert.Delivery{State: alert.DeliveryUnknown}, open, false, true},
	} {
		n := note{delivery: tc.d}
		if tc.d != nil {
			tc.d.SubscriptionID = "s"
		}
		if got := n.fate(cluster); got != tc.fate {
			t.Errorf("%s: fate %d, want %d", name, got, tc.fate)
		}
		if own, other := n.mayBeTold(cluster, "s"), n.mayBeTold(cluster, "t"); own != tc.own || other != tc.other {
			t.Errorf("%s: may be told by the same alert %t, by another %t; want %t, %t", name, own, other, tc.own,
				tc.other)
		}
	}
}
