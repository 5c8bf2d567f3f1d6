package alerts_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// provider answers mails as a test says.
type provider struct {
	answer func(to string) mail.Outcome
	mu     sync.Mutex
	sent   map[string]int // tries by address
}

func (p *provider) Send(_ context.Context, m mail.Message) (mail.Outcome, error) {
	p.mu.Lock()
	p.sent[m.To.Email]++
	p.mu.Unlock()
	o := p.answer(m.To.Email)
	if o.Class == mail.Accepted {
		return o, nil
	}
	return o, errors.New("refused on purpose")
}

// provided is a world whose provider answers as a test says, with a node of one
// carrier.
func provided(t *testing.T, answer func(to string) mail.Outcome) (*world, *provider, *node, *faults, func() string) {
	w, f, p := newWorld(t), &faults{}, &provider{answer: answer, sent: map[string]int{}}
	n, log := w.faulty("a", f, func(d *alerts.Desk, _ *alerts.Options) { d.Sender = p })
	n.pass()
	return w, p, n, f, log.String
}

// owed is the newest digest of a subscription.
func (w *world) owed(s *alert.Subscription) alert.Delivery {
	w.t.Helper()
	ds, err := w.store.Deliveries().BySubscription(w.ctx, s.ID, 1)
	if err != nil || len(ds) == 0 {
		w.t.Fatalf("no digest of %s, %v", s.ID, err)
	}
	return ds[0]
}

// A run says how many mails went, will go, may have gone and never will, with
// one carrier as with many. An address that the provider will never take is
// not mailed again.
func TestARunAddsUpWhatBecameOfItsMails(t *testing.T) {
	answers := []mail.Outcome{
		{Class: mail.Accepted, ProviderID: "p"}, {Class: mail.Accepted},
		{Class: mail.Rejected, Reason: mail.ReasonRecipient}, {Class: mail.Rejected, Reason: mail.ReasonContent},
		{Class: mail.Rejected, Reason: mail.ReasonInvalid},
		{Class: mail.Unknown, Reason: mail.ReasonTimeout}, {Class: mail.Unknown, Reason: mail.ReasonRecipient},
		{Class: mail.NotSent, Reason: mail.ReasonNetwork},
	}
	for _, conns := range []int{1, 3} {
		w, by := newWorld(t), map[string]mail.Outcome{}
		p := &provider{answer: func(to string) mail.Outcome { return by[to] }, sent: map[string]int{}}
		n, log := w.faulty("a", &faults{}, func(d *alerts.Desk, _ *alerts.Options) { d.Sender = p })
		n.Conns = conns
		var subs []*alert.Subscription
		for _, o := range answers {
			s := w.sub()
			subs, by[s.Email] = append(subs, s), o
		}
		suppressed := w.sub()
		if err := w.store.Suppressions().Put(w.ctx, suppressed.Email, alert.SuppressedAdmin, "test",
			start); err != nil {
			t.Fatal(err)
		}
		n.pass()
		w.job()
		got := n.later(2 * time.Hour)
		want := models.AlertRun{Due: 9, Matched: 9, Mailed: 2, Failed: 3, Unknown: 2, Deferred: 1, Skipped: 1}
		want.ID, want.StartedAt, want.EndedAt = got.ID, got.StartedAt, got.EndedAt
		if got != want {
			t.Errorf("%d carriers: %+v, want %+v", conns, got, want)
		}
		if lines := strings.Count(log.String(), "mail not accepted"); lines != 6 ||
			strings.Contains(log.String(), "could not be") {
			t.Errorf("%d carriers: the log says\n%s", conns, log)
		}
		for i, s := range subs {
			_, err := w.store.Suppressions().Of(w.ctx, s.Email)
			if refused := err == nil; refused != (i == 2) {
				t.Errorf("%d carriers: %+v: the address is suppressed %t", conns, answers[i], refused)
			}
			if d := w.owed(s); d.Attempts != 1 || d.ProviderID != answers[i].ProviderID {
				t.Errorf("%d carriers: %+v: %d tries, provider id %q", conns, answers[i], d.Attempts, d.ProviderID)
			}
		}
		if d := w.owed(suppressed); d.State != alert.DeliverySkipped || d.Error != "suppressed" {
			t.Errorf("%d carriers: a suppressed address: %s %q", conns, d.State, d.Error)
		}
	}
}

// A mail of which nobody says whether it left goes five times, ever more
// seldom, and is given up then.
func TestAMailWithoutAnAnswerIsGivenUpAfterFiveTries(t *testing.T) {
	w, p, n, _, _ := provided(t, func(string) mail.Outcome {
		return mail.Outcome{Class: mail.Unknown, Reason: mail.ReasonTimeout}
	})
	s := w.sub(instant)
	n.pass()
	w.job()
	n.pass()
	var tries []string
	for hour := range 60 {
		n.later(time.Hour)
		if now := p.sent[s.Email]; now > len(tries) {
			tries = append(tries, fmt.Sprint(hour))
		}
	}
	if d := w.owed(s); p.sent[s.Email] != 5 || d.State != alert.DeliveryFailed || d.Error != "unconfirmed" {
		t.Errorf("tried in hours %v: %s %q", tries, d.State, d.Error)
	}
	if want := "0 2 5 10 19"; strings.Join(tries, " ") != want {
		t.Errorf("tried in hours %v, want %s: an hour, two, four and eight after it was seen", tries, want)
	}
}

// Once the provider refuses the account, nothing is planned or tried until the
// time it names; then everything goes.
func TestARefusedAccountStopsThePass(t *testing.T) {
	refused := true
	w, p, n, _, _ := provided(t, func(string) mail.Outcome {
		if refused {
			return mail.Outcome{Class: mail.Blocked, Reason: mail.ReasonAccount, RetryAfter: time.Hour}
		}
		return mail.Outcome{Class: mail.Accepted}
	})
	waits, next := w.sub(instant), w.sub()
	n.pass()
	j := w.job()
	n.pass()
	w.planned(alert.Delivery{ID: "waits", SubscriptionID: waits.ID,
		Jobs: []alert.DeliveredJob{{JobID: j.ID, Cluster: j.Cluster}}})
	w.clock.set(start.Add(2 * time.Hour))
	if run := n.pass(); run.Due != 0 || run.Deferred != 1 {
		t.Errorf("the pass went on: %+v", run)
	}
	refused = false
	n.later(time.Hour - time.Second)
	if p.sent[waits.Email] != 1 || p.sent[next.Email] != 0 {
		t.Errorf("tried before the hour was over: %v", p.sent)
	}
	n.later(time.Second)
	n.later(time.Minute)
	if p.sent[waits.Email] != 2 || p.sent[next.Email] != 1 {
		t.Errorf("after the hour: %v", p.sent)
	}
	if d, err := w.store.Deliveries().Get(w.ctx, "waits"); err != nil || d.State != alert.DeliveryAccepted ||
		d.Attempts != 1 {
		t.Errorf("%s after %d tries, %v; want the refused one not to count", d.State, d.Attempts, err)
	}
}

// A mail that waited in the sender's queue for more than half of the time that
// its node may take is left to the others.
func TestAMailThatStoodInTheQueueForHalfALease(t *testing.T) {
	const lease = 5 * time.Minute
	w := newWorld(t)
	var wait time.Duration
	var still bool
	n := w.node("a", w.fromNow, func(d *alerts.Desk, o *alerts.Options) {
		o.Lease, o.Conns = lease, 1
		d.Sender = stills{func(m mail.Message) { w.clock.add(wait); still = m.Still() }}
	})
	w.sub(instant)
	n.pass()
	for _, tc := range []struct {
		wait time.Duration
		goes bool
	}{{0, true}, {lease / 2, true}, {lease/2 + time.Millisecond, false}, {lease, false}} {
		w.job()
		n.later(time.Second)
		wait, still = tc.wait, !tc.goes
		if n.later(time.Minute); still != tc.goes {
			t.Errorf("after %s: goes %t, want %t", wait, still, tc.goes)
		}
	}
}

// stills asks of each mail whether it may still go.
type stills struct{ ask func(mail.Message) }

func (s stills) Send(_ context.Context, m mail.Message) (mail.Outcome, error) {
	s.ask(m)
	return mail.Outcome{Class: mail.Accepted}, nil
}

// While a mail is at the provider, another node or an event may change what is
// noted of it. That it was taken stays true then; any other answer to a try
// that nobody waits for any more is forgotten.
func TestAnAnswerThatComesToAChangedMail(t *testing.T) {
	accepted := mail.Outcome{Class: mail.Accepted, ProviderID: "p"}
	rejected := mail.Outcome{Class: mail.Rejected, Reason: mail.ReasonContent}
	w, p, n, f, log := provided(t, nil)
	for name, tc := range map[string]struct {
		meanwhile alert.DeliveryState
		answer    mail.Outcome
		twice     bool // it changes again while the answer is noted
		want      alert.DeliveryState
	}{
		"thought lost, taken":          {alert.DeliveryUnknown, accepted, false, alert.DeliveryAccepted},
		"thought lost, changed, taken": {alert.DeliveryUnknown, accepted, true, alert.DeliveryAccepted},
		"given back, taken":            {alert.DeliveryPending, accepted, false, alert.DeliveryAccepted},
		"delivered already":            {alert.DeliveryDelivered, accepted, false, alert.DeliveryDelivered},
		"bounced already":              {alert.DeliveryFailed, accepted, false, alert.DeliveryFailed},
		"tried by another node":        {alert.DeliverySending, accepted, false, alert.DeliverySending},
		"thought lost, refused":        {alert.DeliveryUnknown, rejected, false, alert.DeliveryUnknown},
	} {
		s := w.sub(instant)
		n.pass()
		w.job(func(j *models.Job) { j.Cluster = name })
		n.pass()
		change := func() {
			d := w.owed(s)
			d.State, d.NextAttempt = tc.meanwhile, alert.NeverDue
			if err := w.store.Deliveries().Save(w.ctx, &d); err != nil {
				t.Fatal(err)
			}
		}
		p.answer = func(string) mail.Outcome { change(); return tc.answer }
		f.each(func(call string) fate {
			if tc.twice && call == "deliveries.save 4" { // planned, marked, noted in vain
				tc.twice = false
				change()
			}
			return fine
		}, func() { n.later(2 * time.Minute) })
		if tc.twice {
			t.Fatal("the answer was not noted again")
		}
		id := map[bool]string{true: "p"}[tc.want == alert.DeliveryAccepted]
		if d := w.owed(s); d.State != tc.want || d.ProviderID != id {
			t.Errorf("%s: %s with provider id %q, want %s", name, d.State, d.ProviderID, tc.want)
		}
		w.updateSub(s.ID, func(s *alert.Subscription) { s.State = alert.SubUnsubscribed })
	}
	if strings.Contains(log(), "could not be") {
		t.Errorf("the log says\n%s", log())
	}
}

// A mail that somebody changed between being written and leaving does not
// leave; that is nothing to be alarmed about.
func TestAMailThatWasTakenOverBeforeItLeft(t *testing.T) {
	w, p, n, f, log := provided(t, func(string) mail.Outcome { return mail.Outcome{Class: mail.Accepted} })
	s := w.sub(instant)
	n.pass()
	w.job()
	n.pass()
	f.each(func(call string) fate {
		if call == "deliveries.save 2" {
			d := w.owed(s)
			d.Owner, d.Fence = "another", d.Fence+1
			if err := w.store.Deliveries().Save(w.ctx, &d); err != nil {
				t.Fatal(err)
			}
		}
		return fine
	}, func() { n.later(2 * time.Minute) })
	if d := w.owed(s); p.sent[s.Email] != 0 || d.Owner != "another" || strings.Contains(log(), "could not be") {
		t.Errorf("sent %v, owned by %q, and the log says\n%s", p.sent, d.Owner, log())
	}
}
