package alerts

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// What the provider answers decides whether a mail is done, goes again and
// when, and whether the try counts.
func TestWhatAnAnswerMakesOfAMail(t *testing.T) {
	const tries = 2 // with this one
	wait := func(n int) time.Time { return noon.Add(outbox.WaitAfter(n, "d")) }
	for name, tc := range map[string]struct {
		o     mail.Outcome
		state models.DeliveryState
		why   string
		tries int
		next  time.Time
	}{
		"taken":                        {mail.Outcome{Class: mail.Accepted, ProviderID: "p"}, models.DeliveryAccepted, "", 2, time.Time{}},
		"never taken":                  {mail.Outcome{Class: mail.Rejected, Reason: mail.ReasonContent}, models.DeliveryFailed, "content", 2, time.Time{}},
		"no answer":                    {mail.Outcome{Class: mail.Unknown, Reason: mail.ReasonTimeout}, models.DeliveryUnknown, "timeout", 2, time.Time{}},
		"no connection":                {mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonNetwork}, models.DeliveryPending, "network", 2, wait(2)},
		"not now, says when":           {mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonServer, RetryAfter: time.Minute}, models.DeliveryPending, "server", 2, noon.Add(time.Minute)},
		"too fast, no try of the mail": {mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonThrottled}, models.DeliveryPending, "throttled", 1, wait(1)},
		"the account is refused":       {mail.Outcome{Class: mail.Blocked, Reason: mail.ReasonAccount, RetryAfter: time.Hour}, models.DeliveryPending, "account", 1, noon.Add(time.Hour)},
	} {
		d := &models.Delivery{ID: "d", State: models.DeliverySending, Attempts: tries, Owner: "a", LeaseUntil: models.NeverDue, NextAttempt: noon}
		NewRunner(Desk{}, Options{}).settle(d, tc.o, noon)
		if d.State != tc.state || d.Error != tc.why || d.Attempts != tc.tries || !d.NextAttempt.Equal(tc.next) || d.ProviderID != tc.o.ProviderID {
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
		d    models.Delivery
		want time.Duration
	}{
		"planned":                                {models.Delivery{State: models.DeliveryPending}, 5 * time.Minute},
		"under way, after many tries":            {models.Delivery{State: models.DeliverySending, Attempts: 4}, 5 * time.Minute},
		"planned, the lease was twice too short": {models.Delivery{State: models.DeliveryPending, Slips: 2}, 15 * time.Minute},
		"may have left, no try noted":            {models.Delivery{State: models.DeliveryUnknown}, time.Hour},
		"may have left":                          {models.Delivery{State: models.DeliveryUnknown, Attempts: 1}, time.Hour},
		"may have left twice":                    {models.Delivery{State: models.DeliveryUnknown, Attempts: 2}, 2 * time.Hour},
		"may have left four times":               {models.Delivery{State: models.DeliveryUnknown, Attempts: 4}, 8 * time.Hour},
		"may have left nine times":               {models.Delivery{State: models.DeliveryUnknown, Attempts: 9}, 16 * time.Hour},
	} {
		if got := r.patience(&tc.d); got != tc.want {
			t.Errorf("%s: %s, want %s", name, got, tc.want)
		}
	}
}

func TestWhatBecomesOfAMailWhoseNodeIsGone(t *testing.T) {
	r := NewRunner(Desk{}, Options{})
	planned := r.lost(&models.Delivery{State: models.DeliveryPending, Owner: "a", LeaseUntil: noon, Slips: 1}, noon)
	if planned.State != models.DeliveryPending || planned.Owner != "" || !planned.NextAttempt.Equal(noon) || planned.Slips != 2 {
		t.Errorf("never tried: %+v, want it to go at once, with more time", planned)
	}
	tried := r.lost(&models.Delivery{State: models.DeliverySending, Owner: "a", LeaseUntil: noon, Attempts: 1}, noon)
	if tried.State != models.DeliveryUnknown || tried.Owner != "" || !tried.NextAttempt.IsZero() || tried.Slips != 0 {
		t.Errorf("tried: %+v, want it unknown", tried)
	}
}

// A cluster noted for one delivery may come in another only when the first
// will not tell it.
func TestWhetherANotedPositionMayStillBeTold(t *testing.T) {
	const cluster = "c"
	for name, tc := range map[string]struct {
		d     *models.Delivery
		fate  fate
		own   bool // by a later mail of the same alert
		other bool // by a mail of another alert, which sees to it then
	}{
		"the mail is not kept any more": {nil, told, false, false},
		"skipped":                       {&models.Delivery{State: models.DeliverySkipped}, untold, true, true},
		"failed":                        {&models.Delivery{State: models.DeliveryFailed}, untold, true, true},
		"taken":                         {&models.Delivery{State: models.DeliveryAccepted, Told: []string{"b", cluster}}, told, false, false},
		"delivered":                     {&models.Delivery{State: models.DeliveryDelivered, Told: []string{cluster}}, told, false, false},
		"taken before mails said what":  {&models.Delivery{State: models.DeliveryAccepted}, told, false, false},
		"taken, the mail tells others":  {&models.Delivery{State: models.DeliveryAccepted, Told: []string{"b"}}, untold, true, true},
		"waits":                         {&models.Delivery{State: models.DeliveryPending}, waiting, false, true},
		"planned, a node works on it":   {&models.Delivery{State: models.DeliveryPending, Owner: "a"}, open, false, true},
		"under way":                     {&models.Delivery{State: models.DeliverySending}, open, false, true},
		"may have left":                 {&models.Delivery{State: models.DeliveryUnknown}, open, false, true},
	} {
		n := note{delivery: tc.d}
		if tc.d != nil {
			tc.d.SubscriptionID = "s"
		}
		if got := n.fate(cluster); got != tc.fate {
			t.Errorf("%s: fate %d, want %d", name, got, tc.fate)
		}
		if own, other := n.mayBeTold(cluster, "s"), n.mayBeTold(cluster, "t"); own != tc.own || other != tc.other {
			t.Errorf("%s: may be told by the same alert %t, by another %t; want %t, %t", name, own, other, tc.own, tc.other)
		}
	}
}
