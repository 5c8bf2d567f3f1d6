package alerts

import (
	"testing"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models/alert"
)

func TestWhichEventsEndMailToAnAddress(t *testing.T) {
	causes := []mail.Cause{"", mail.CauseBounced, mail.CauseInvalid, mail.CauseSpam, mail.CauseUnsubscribed,
		mail.CauseQuota}
	always := map[mail.EventKind]string{
		mail.EventBounce: alert.SuppressedBounce, mail.EventSpamReport: alert.SuppressedComplaint,
		mail.EventUnsubscribe: alert.SuppressedUnsubscribe,
	}
	dropped := map[mail.Cause]string{
		mail.CauseBounced: alert.SuppressedBounce, mail.CauseInvalid: alert.SuppressedInvalid,
		mail.CauseSpam: alert.SuppressedComplaint, mail.CauseUnsubscribed: alert.SuppressedUnsubscribe,
	}
	for _, kind := range []mail.EventKind{
		mail.EventProcessed, mail.EventDeferred, mail.EventDelivered, mail.EventBlocked, mail.EventBounce,
		mail.EventDropped,
		mail.EventSpamReport, mail.EventUnsubscribe, mail.EventAccount,
	} {
		for _, cause := range causes {
			want := always[kind]
			if kind == mail.EventDropped {
				want = dropped[cause]
			}
			if got := suppresses(kind, cause); got != want {
				t.Errorf("%s because of %q ends mail as %q, want %q", kind, cause, got, want)
			}
		}
	}
}

func TestWhatAnEventSaysOfAMail(t *testing.T) {
	const (
		sending, accepted, delivered = alert.DeliverySending, alert.DeliveryAccepted, alert.DeliveryDelivered
		failed, pending              = alert.DeliveryFailed, alert.DeliveryPending
	)
	for name, tc := range map[string]struct {
		was   alert.DeliveryState
		kind  mail.EventKind
		cause mail.Cause
		want  alert.DeliveryState
		why   string
	}{
		"under way, taken":          {sending, mail.EventProcessed, "", accepted, ""},
		"under way, deferred":       {sending, mail.EventDeferred, "", accepted, ""},
		"taken, delivered":          {accepted, mail.EventDelivered, "", delivered, ""},
		"delivered, taken too late": {delivered, mail.EventProcessed, "", delivered, ""},
		"taken again":               {accepted, mail.EventProcessed, "", accepted, ""},
		"taken, bounced":            {accepted, mail.EventBounce, "", failed, string(mail.EventBounce)},
		"delivered, bounced":        {delivered, mail.EventBounce, "", failed, string(mail.EventBounce)},
		"taken, blocked":            {accepted, mail.EventBlocked, "", failed, string(mail.EventBlocked)},
		"taken, dropped":            {accepted, mail.EventDropped, mail.CauseSpam, failed, string(mail.EventDropped)},
		"failed, delivered":         {failed, mail.EventDelivered, "", failed, ""},
		"taken, over quota":         {accepted, mail.EventDropped, mail.CauseQuota, pending, "quota"},
		"delivered, over quota":     {delivered, mail.EventDropped, mail.CauseQuota, delivered, ""},
		"under way, over quota":     {sending, mail.EventDropped, mail.CauseQuota, sending, ""},
		"a report of spam":          {delivered, mail.EventSpamReport, "", delivered, ""},
	} {
		if got, why := after(tc.was, tc.kind, tc.cause); got != tc.want || why != tc.why {
			t.Errorf("%s: %s %q, want %s %q", name, got, why, tc.want, tc.why)
		}
	}
}
