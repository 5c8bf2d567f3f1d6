package alerts_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// tell takes events and applies them; each gets an id if it has none.
func (w *world) tell(e *alerts.Events, events ...mail.Event) {
	w.t.Helper()
	for i := range events {
		if events[i].ID == "" {
			events[i].ID = fmt.Sprintf("%s of %s at %s", events[i].Kind, events[i].OutboxID, events[i].At)
		}
	}
	if err := e.Take(w.ctx, events); err != nil {
		w.t.Fatal(err)
	}
	if _, err := e.Once(w.ctx); err != nil {
		w.t.Fatal(err)
	}
}

// digest puts a digest of a subscription into the store, as the runner leaves
// one in that state.
func (w *world) digest(id string, of *alert.Subscription, state alert.DeliveryState, why string) {
	w.t.Helper()
	d := alert.Delivery{
		ID: id, SubscriptionID: of.ID, State: state, Error: why, Owner: "a", LeaseUntil: alert.NeverDue, Attempts: 1,
		Jobs: []alert.DeliveredJob{{JobID: "job0001", Cluster: "cluster0001"}}, CreatedAt: w.clock.now(),
	}
	if err := w.store.Deliveries().Insert(w.ctx, d); err != nil {
		w.t.Fatal(err)
	}
}

// letter puts a mail that is no digest into the store.
func (w *world) letter(id, email string, state alert.DeliveryState) {
	w.t.Helper()
	payload, err := json.Marshal(mail.Message{To: mail.Address{Email: email}, Subject: "確認コード", Text: "123456"})
	if err != nil {
		w.t.Fatal(err)
	}
	m := alert.Outgoing{
		ID: id, Kind: alert.MailCode, Payload: string(payload), State: state, Owner: "a", LeaseUntil: alert.NeverDue,
		Attempts: 1, CreatedAt: w.clock.now(),
	}
	if err := w.store.Outgoing().Insert(w.ctx, m); err != nil {
		w.t.Fatal(err)
	}
}

// What becomes of a mail to an address that the alert has no more says nothing of
// the one that it has.
func TestAnEventOfAnOldAddressLeavesTheNewOneAlone(t *testing.T) {
	w := newWorld(t)
	e, s := w.events(), w.sub()
	w.digest("before", s, alert.DeliveryAccepted, "")
	w.clock.add(time.Hour)
	if !s.Readdress(s.Email, "new@example.jp", models.FormerAddress{Hash: strings.Repeat("h", 43), Until: w.clock.now(), By: "c"}) {
		t.Fatal("not moved")
	}
	if err := w.store.Subscriptions().Save(w.ctx, s); err != nil {
		t.Fatal(err)
	}
	w.digest("since", s, alert.DeliveryAccepted, "")
	for _, tc := range []struct{ id, want string }{{"before", ""}, {"since", alert.SuppressedBounce}} {
		w.tell(e, mail.Event{Kind: mail.EventBounce, OutboxID: tc.id, At: w.clock.now()})
		if got, _ := w.store.Suppressions().Of(w.ctx, "new@example.jp"); got.Reason != tc.want {
			t.Errorf("a bounce of a mail from %s the change: %q, want %q", tc.id, got.Reason, tc.want)
		}
	}
}

func TestAnEventIsNotedInTheDigestItIsAbout(t *testing.T) {
	const (
		sending, unknown    = alert.DeliverySending, alert.DeliveryUnknown
		accepted, delivered = alert.DeliveryAccepted, alert.DeliveryDelivered
		failed, pending     = alert.DeliveryFailed, alert.DeliveryPending
	)
	w := newWorld(t)
	s, e := w.sub(), w.events()
	for name, tc := range map[string]struct {
		was   alert.DeliveryState
		error string
		kind  mail.EventKind
		cause mail.Cause
		want  alert.DeliveryState
		why   string
	}{
		"may have left, the provider has it":        {unknown, "", mail.EventProcessed, "", accepted, ""},
		"under way, delivered before it was noted":  {sending, "", mail.EventDelivered, "", delivered, ""},
		"taken, bounced":                            {accepted, "", mail.EventBounce, "", failed, "bounce"},
		"taken, the account's quota was used up":    {accepted, "", mail.EventDropped, mail.CauseQuota, pending, "quota"},
		"given up without an answer, delivered":     {failed, "unconfirmed", mail.EventDelivered, "", delivered, ""},
		"given up without an answer, bounced":       {failed, "unconfirmed", mail.EventBounce, "", failed, "bounce"},
		"bounced, a delivery told late":             {failed, "bounce", mail.EventDelivered, "", failed, "bounce"},
		"given up without an answer, and a report":  {failed, "unconfirmed", mail.EventSpamReport, "", failed, "unconfirmed"},
		"delivered, that it was taken is told late": {delivered, "", mail.EventProcessed, "", delivered, ""},
	} {
		at := start.Add(-20 * time.Minute)
		w.digest(name, s, tc.was, tc.error)
		w.tell(e, mail.Event{Kind: tc.kind, Cause: tc.cause, OutboxID: name, At: at})
		d, err := w.store.Deliveries().Get(w.ctx, name)
		if err != nil || d.State != tc.want || d.Error != tc.why {
			t.Errorf("%s: %s %q, %v; want %s %q", name, d.State, d.Error, err, tc.want, tc.why)
		}
		if moved := tc.was != tc.want; moved && (d.Owner != "" || !d.LeaseUntil.IsZero()) {
			t.Errorf("%s: still held by %q until %s", name, d.Owner, d.LeaseUntil)
		}
		next := time.Time{}
		if tc.want == pending { // tried again an hour after the refusal, when there may be quota
			next = at.Add(time.Hour)
		}
		if !d.NextAttempt.Equal(next) {
			t.Errorf("%s: next attempt %s, want %s", name, d.NextAttempt, next)
		}
	}
}

// A letter of an account has erased what it said when it was handed over, so
// none goes again.
func TestAnEventIsNotedInTheLetterItIsAbout(t *testing.T) {
	w := newWorld(t)
	e := w.events()
	for name, tc := range map[string]struct {
		was   alert.DeliveryState
		kind  mail.EventKind
		cause mail.Cause
		want  alert.DeliveryState
		why   string
	}{
		"may have left, the provider has it": {alert.DeliveryUnknown, mail.EventProcessed, "", alert.DeliveryAccepted, ""},
		"taken, delivered":                   {alert.DeliveryAccepted, mail.EventDelivered, "", alert.DeliveryDelivered, ""},
		"taken, bounced":                     {alert.DeliveryAccepted, mail.EventBounce, "", alert.DeliveryFailed, "bounce"},
		"taken, over quota":                  {alert.DeliveryAccepted, mail.EventDropped, mail.CauseQuota, alert.DeliveryAccepted, ""},
		"bounced, delivered":                 {alert.DeliveryFailed, mail.EventDelivered, "", alert.DeliveryFailed, ""},
	} {
		email := "doctor@example.jp"
		w.letter(name, email, tc.was)
		w.tell(e, mail.Event{Kind: tc.kind, Cause: tc.cause, OutboxID: name, At: start})
		m, err := w.store.Outgoing().Get(w.ctx, name)
		if err != nil || m.State != tc.want || m.Error != tc.why || outbox.Recipient(&m) != email {
			t.Errorf("%s: %s %q to %q, %v; want %s %q", name, m.State, m.Error, outbox.Recipient(&m), err, tc.want,
				tc.why)
		}
	}
}

// What the provider tells of one mail decides about the address: whether it is
// mailed at all, and whether its owner wants no alerts.
func TestWhatAnEventDoesToTheAddressAndItsAlerts(t *testing.T) {
	w := newWorld(t)
	e := w.events()
	for name, tc := range map[string]struct {
		kind       mail.EventKind
		cause      mail.Cause
		suppressed string
		ends       bool
	}{
		"delivered":                      {mail.EventDelivered, "", "", false},
		"refused for now":                {mail.EventBlocked, "", "", false},
		"over quota":                     {mail.EventDropped, mail.CauseQuota, "", false},
		"bounced":                        {mail.EventBounce, "", alert.SuppressedBounce, false},
		"dropped, bounced before":        {mail.EventDropped, mail.CauseBounced, alert.SuppressedBounce, false},
		"dropped, no address":            {mail.EventDropped, mail.CauseInvalid, alert.SuppressedInvalid, false},
		"reported as spam":               {mail.EventSpamReport, "", alert.SuppressedComplaint, true},
		"unsubscribed at the provider":   {mail.EventUnsubscribe, "", alert.SuppressedUnsubscribe, true},
		"dropped, unsubscribed before":   {mail.EventDropped, mail.CauseUnsubscribed, alert.SuppressedUnsubscribe, true},
		"dropped, reported before, late": {mail.EventDropped, mail.CauseSpam, alert.SuppressedComplaint, true},
	} {
		about := w.sub()
		paused := w.sub(func(s *alert.Subscription) {
			s.Email, s.State, s.Criteria.Work = about.Email, alert.SubPaused, []string{"online_care"}
		})
		ended := w.sub(func(s *alert.Subscription) {
			s.Email, s.State, s.EndReason = about.Email, alert.SubUnsubscribed, alert.StopFound
		})
		other := w.sub()
		at := start.Add(-time.Minute)
		w.digest(name, about, alert.DeliveryAccepted, "")
		w.tell(e, mail.Event{Kind: tc.kind, Cause: tc.cause, OutboxID: name, At: at})

		got, err := w.store.Suppressions().Of(w.ctx, about.Email)
		if (err == nil) != (tc.suppressed != "") || got.Reason != tc.suppressed {
			t.Errorf("%s: suppressed %q, %v; want %q", name, got.Reason, err, tc.suppressed)
		}
		if tc.suppressed != "" && !got.At.Equal(at) {
			t.Errorf("%s: suppressed since %s, want since the event", name, got.At)
		}
		for _, s := range []*alert.Subscription{about, paused} {
			now, err := w.store.Subscriptions().Get(w.ctx, s.ID)
			if err != nil {
				t.Fatal(err)
			}
			if !tc.ends && now.State != s.State {
				t.Errorf("%s: an alert that was %s is %s", name, s.State, now.State)
			}
			if tc.ends && (now.State != alert.SubUnsubscribed || string(now.EndReason) != tc.suppressed ||
				!now.Consent.WithdrawnAt.Equal(at)) {
				t.Errorf("%s: an alert is %s because of %q since %s", name, now.State, now.EndReason,
					now.Consent.WithdrawnAt)
			}
		}
		if now, _ := w.store.Subscriptions().Get(w.ctx, ended.ID); now.EndReason != alert.StopFound {
			t.Errorf("%s: what ended before ended because of %q", name, now.EndReason)
		}
		if now, _ := w.store.Subscriptions().Get(w.ctx, other.ID); now.State != alert.SubActive {
			t.Errorf("%s: an alert of somebody else is %s", name, now.State)
		}
	}
}

// An address whose server says "not now" three times within 30 days is left
// alone; fewer, or more seldom, is what happens to any address.
func TestAnAddressThatIsRefusedAgainAndAgain(t *testing.T) {
	const day = 24 * time.Hour
	w := newWorld(t)
	e := w.events()
	for name, tc := range map[string]struct {
		at    []time.Duration
		left  bool // left alone
		count int  // refusals that count towards the next pause
	}{
		"twice":                                {[]time.Duration{0, day}, false, 2},
		"three times":                          {[]time.Duration{0, day, 2 * day}, true, 3},
		"three times, the third after 30 days": {[]time.Duration{0, day, 30 * day}, true, 3},
		"three times in more than 30 days":     {[]time.Duration{0, day, 30*day + time.Millisecond}, false, 1},
		"counted anew after that":              {[]time.Duration{0, day, 31 * day, 32 * day, 33 * day}, true, 3},
		"four times":                           {[]time.Duration{0, day, 2 * day, 3 * day}, true, 4},
	} {
		s := w.sub()
		for i, after := range tc.at {
			id := fmt.Sprint(name, i)
			w.digest(id, s, alert.DeliveryAccepted, "")
			w.tell(e, mail.Event{ID: id, Kind: mail.EventBlocked, OutboxID: id, At: start.Add(after)})
		}
		got, err := w.store.Suppressions().Of(w.ctx, s.Email)
		if left := err == nil; left != tc.left || left && got.Reason != alert.SuppressedBlocked {
			t.Errorf("%s: left alone %t because of %q, want %t", name, left, got.Reason, tc.left)
		}
		if n, _ := w.store.Suppressions().Of(w.ctx, "soft:"+s.Email); n.Soft != tc.count || !n.Counting() {
			t.Errorf("%s: %d refusals count, reason %q; want %d", name, n.Soft, n.Reason, tc.count)
		}
		if now, _ := w.store.Subscriptions().Get(w.ctx, s.ID); now.State != alert.SubActive {
			t.Errorf("%s: the alert is %s", name, now.State)
		}
	}
}

// Events without a mail of this board: of another board on the account, of a
// subscription that is erased, of an address alone.
func TestEventsOfMailsThatAreNotKnown(t *testing.T) {
	w := newWorld(t)
	e := w.events()
	w.digest("erased", &alert.Subscription{ID: "gone"}, alert.DeliveryAccepted, "")
	w.tell(e,
		mail.Event{ID: "1", Kind: mail.EventBounce, OutboxID: "of another board", Email: "one@example.jp", At: start},
		mail.Event{ID: "2", Kind: mail.EventSpamReport, OutboxID: "erased", Email: "two@example.jp", At: start},
		mail.Event{ID: "3", Kind: mail.EventBounce, Email: "three@example.jp", At: start},
		mail.Event{ID: "4", Kind: mail.EventDelivered, Email: "four@example.jp", At: start},
		mail.Event{ID: "5", Kind: mail.EventBounce, At: start},
		mail.Event{ID: "6", Kind: mail.EventAccount, At: start},
	)
	for email, want := range map[string]bool{
		"one@example.jp": false, "two@example.jp": false, "three@example.jp": true, "four@example.jp": false, "": false,
	} {
		if _, err := w.store.Suppressions().Of(w.ctx, email); (err == nil) != want {
			t.Errorf("%q suppressed: %v, want %t", email, err, want)
		}
	}
	if left, err := w.store.MailEvents().Unprocessed(w.ctx, 10); err != nil || len(left) != 0 {
		t.Errorf("%d events are left, %v", len(left), err)
	}
	if d, err := w.store.Deliveries().Get(w.ctx, "erased"); err != nil || d.State != alert.DeliveryAccepted {
		t.Errorf("the digest is %s, %v", d.State, err)
	}
}

// An event that comes again, as after a lost answer to the webhook, is no news.
func TestARepeatedEventIsForgotten(t *testing.T) {
	w := newWorld(t)
	s, e := w.sub(), w.events()
	w.digest("digest", s, alert.DeliverySending, "")
	var events []mail.Event
	for i, kind := range []mail.EventKind{mail.EventProcessed, mail.EventBlocked, mail.EventDelivered} {
		events = append(events, mail.Event{ID: string(kind), Kind: kind, OutboxID: "digest",
			At: start.Add(time.Duration(i) * time.Second)})
	}
	for _, want := range []int{3, 0} {
		if err := e.Take(w.ctx, events); err != nil {
			t.Fatal(err)
		}
		if n, err := e.Once(w.ctx); n != want || err != nil {
			t.Errorf("%d events applied, %v; want %d", n, err, want)
		}
	}
}
