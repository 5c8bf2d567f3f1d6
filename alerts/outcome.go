package alerts

import (
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models/alert"
)

// settle notes in d what became of a try at now.
func (r *Runner) settle(d *alert.Delivery, o mail.Outcome, now time.Time) {
	switch o.Class {
	case mail.Accepted:
		end(d, alert.DeliveryAccepted, "")
		d.ProviderID = o.ProviderID
	case mail.Rejected:
		end(d, alert.DeliveryFailed, string(o.Reason))
	case mail.NotSent, mail.Blocked:
		if !o.CountsAsAttempt() {
			d.Attempts--
		}
		wait := o.RetryAfter
		if wait == 0 {
			wait = outbox.WaitAfter(d.Attempts, d.ID)
		}
		r.release(d, now.Add(wait), string(o.Reason))
	default:
		r.suspend(d)
		d.Error = string(o.Reason)
	}
}

// suspend makes a delivery that may or may not have left wait for an event of
// the provider (see settleOpen), and returns it.
func (r *Runner) suspend(d *alert.Delivery) *alert.Delivery {
	d.State = alert.DeliveryUnknown
	d.Owner, d.LeaseUntil, d.NextAttempt = "", time.Time{}, time.Time{}
	return d
}

// release gives a delivery back to be tried from at on, and returns it.
func (r *Runner) release(d *alert.Delivery, at time.Time, why string) *alert.Delivery {
	d.State = alert.DeliveryPending
	d.NextAttempt, d.Error = at, why
	d.Owner, d.LeaseUntil = "", time.Time{}
	return d
}

// end closes a delivery in a final state and returns it.
func end(d *alert.Delivery, state alert.DeliveryState, why string) *alert.Delivery {
	d.State, d.Error = state, why
	d.Owner, d.LeaseUntil, d.NextAttempt = "", time.Time{}, time.Time{}
	return d
}
