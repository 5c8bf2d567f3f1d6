package alerts_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
)

// eventsUnder is the processor of events whose calls to the store meet faults.
func (w *world) eventsUnder(f *faults) *alerts.Events {
	return w.eventsLogged(f, slog.New(slog.DiscardHandler))
}

func (w *world) eventsLogged(f *faults, log *slog.Logger) *alerts.Events {
	s := w.store
	return alerts.NewEvents(alerts.EventDesk{
		Events: eventReports{s.MailEvents(), f}, Deliveries: eventDigests{s.Deliveries(), f},
		Outgoing: eventLetters{s.Outgoing(), f}, Subscriptions: eventSubs{s.Subscriptions(), f},
		Suppressions: eventSuppressions{s.Suppressions(), f},
	}, log)
}

// done is one for a call whose only result is its error.
func done(f *faults, call string, do func() error) error {
	_, err := one(f, call, func() (struct{}, error) { return struct{}{}, do() })
	return err
}

type eventReports struct {
	store.MailEvents
	f *faults
}

func (x eventReports) InsertMany(ctx context.Context, events []models.MailEvent) []error {
	return many(x.f, "events.insert", len(events), func() []error { return x.MailEvents.InsertMany(ctx, events) })
}

func (x eventReports) Unprocessed(ctx context.Context, limit int) ([]models.MailEvent, error) {
	return one(x.f, "events.unprocessed", func() ([]models.MailEvent, error) {
		return x.MailEvents.Unprocessed(ctx, limit)
	})
}

func (x eventReports) MarkProcessed(ctx context.Context, id string) error {
	return done(x.f, "events.mark", func() error { return x.MailEvents.MarkProcessed(ctx, id) })
}

type eventDigests struct {
	store.Deliveries
	f *faults
}

func (x eventDigests) Get(ctx context.Context, id string) (alert.Delivery, error) {
	return one(x.f, "deliveries.get", func() (alert.Delivery, error) { return x.Deliveries.Get(ctx, id) })
}

func (x eventDigests) Save(ctx context.Context, d *alert.Delivery) error {
	return done(x.f, "deliveries.save", func() error { return x.Deliveries.Save(ctx, d) })
}

type eventLetters struct {
	store.OutgoingMails
	f *faults
}

func (x eventLetters) Get(ctx context.Context, id string) (alert.Outgoing, error) {
	return one(x.f, "outgoing.get", func() (alert.Outgoing, error) { return x.OutgoingMails.Get(ctx, id) })
}

func (x eventLetters) Save(ctx context.Context, m *alert.Outgoing) error {
	return done(x.f, "outgoing.save", func() error { return x.OutgoingMails.Save(ctx, m) })
}

type eventSubs struct {
	store.Subscriptions
	f *faults
}

func (x eventSubs) Get(ctx context.Context, id string) (alert.Subscription, error) {
	return one(x.f, "subs.get", func() (alert.Subscription, error) { return x.Subscriptions.Get(ctx, id) })
}

func (x eventSubs) ByEmail(ctx context.Context, email string) ([]alert.Subscription, error) {
	return one(x.f, "subs.byEmail", func() ([]alert.Subscription, error) { return x.Subscriptions.ByEmail(ctx, email) })
}

func (x eventSubs) Save(ctx context.Context, s *alert.Subscription) error {
	return done(x.f, "subs.save", func() error { return x.Subscriptions.Save(ctx, s) })
}

type eventSuppressions struct {
	store.Suppressions
	f *faults
}

func (x eventSuppressions) Put(ctx context.Context, email, reason, source string, at time.Time) error {
	return done(x.f, "suppressions.put", func() error { return x.Suppressions.Put(ctx, email, reason, source, at) })
}

func (x eventSuppressions) Of(ctx context.Context, email string) (alert.Suppression, error) {
	return one(x.f, "suppressions.of", func() (alert.Suppression, error) { return x.Suppressions.Of(ctx, email) })
}

func (x eventSuppressions) Save(ctx context.Context, s *alert.Suppression) error {
	return done(x.f, "suppressions.save", func() error { return x.Suppressions.Save(ctx, s) })
}

// troubled is an address whose mails meet all that can happen: the last of
// three refusals, a complaint, a letter that arrives, a bounce told by address.
type troubled struct {
	sub, second *alert.Subscription
	events      []mail.Event
}

func (w *world) troubled() troubled {
	w.t.Helper()
	t := troubled{sub: w.sub()}
	t.second = w.sub(func(s *alert.Subscription) { s.Email, s.Criteria.Work = t.sub.Email, []string{"online_care"} })
	tell := func(kind mail.EventKind, id string) {
		t.events = append(t.events, mail.Event{ID: t.sub.ID + id, Kind: kind, OutboxID: t.sub.ID + id,
			At: start.Add(time.Hour)})
	}
	w.digest(t.sub.ID+" refused", t.sub, alert.DeliveryAccepted, "")
	tell(mail.EventBlocked, " refused")
	w.digest(t.sub.ID+" reported", t.sub, alert.DeliveryAccepted, "")
	tell(mail.EventSpamReport, " reported")
	w.letter(t.sub.ID+" letter", t.sub.Email, alert.DeliveryUnknown)
	tell(mail.EventDelivered, " letter")
	t.events = append(t.events, mail.Event{ID: t.sub.ID + " bare", Kind: mail.EventBounce, Email: "bare" + t.sub.Email,
		At: start})
	w.refusals(t.sub.Email, 2)
	return t
}

// refusals notes how often an address was refused since the start.
func (w *world) refusals(email string, n int) {
	w.t.Helper()
	s := w.store.Suppressions()
	count := alert.Suppression{ID: s.ID("soft:" + email), Reason: alert.SuppressedSoft, Source: "earlier", Soft: n,
		At: start}
	if err := s.Save(w.ctx, &count); err != nil {
		w.t.Fatal(err)
	}
}

// settled fails unless every event of the address took effect, and once.
func (w *world) settled(t troubled, when string) {
	w.t.Helper()
	for _, id := range []string{t.sub.ID, t.second.ID} {
		if s, err := w.store.Subscriptions().Get(w.ctx, id); err != nil || s.State != alert.SubUnsubscribed {
			w.t.Errorf("%s: an alert is %s, %v", when, s.State, err)
		}
	}
	for email, want := range map[string]string{
		t.sub.Email: alert.SuppressedComplaint, "bare" + t.sub.Email: alert.SuppressedBounce,
		"soft:" + t.sub.Email: alert.SuppressedSoft,
	} {
		v, err := w.store.Suppressions().Of(w.ctx, email)
		if err != nil || v.Reason != want || v.Counting() && v.Soft != 3 {
			w.t.Errorf("%s: %s is suppressed because of %q, %d refusals, %v", when, email, v.Reason, v.Soft, err)
		}
	}
	if d, err := w.store.Deliveries().Get(w.ctx, t.sub.ID+" refused"); err != nil || d.State != alert.DeliveryFailed ||
		d.Error != "blocked" {
		w.t.Errorf("%s: the refused digest is %s %q, %v", when, d.State, d.Error, err)
	}
	if m, err := w.store.Outgoing().Get(w.ctx, t.sub.ID+" letter"); err != nil || m.State != alert.DeliveryDelivered {
		w.t.Errorf("%s: the letter is %s, %v", when, m.State, err)
	}
	if left, err := w.store.MailEvents().Unprocessed(w.ctx, 10); err != nil || len(left) != 0 {
		w.t.Errorf("%s: %d events are left, %v", when, len(left), err)
	}
}

// The webhook is answered, and an event is done, only when all it changes is
// in the store. Whichever call fails, and whether or not it took effect, the
// error is told and what is told again later comes to the same end.
func TestEventsTakeEffectOnceWhicheverCallFails(t *testing.T) {
	w := newWorld(t)
	var calls []string
	live := func(at int, how fate, name string) {
		f := &faults{choose: func(n int, call string) fate {
			if at == 0 {
				calls = append(calls, call)
			} else if n == at {
				return how
			}
			return fine
		}}
		a, e := w.troubled(), w.eventsUnder(f)
		err := e.Take(w.ctx, a.events)
		if err == nil {
			_, err = e.Once(w.ctx)
		}
		if at > 0 && !errors.Is(err, models.ErrUnavailable) || at == 0 && err != nil {
			t.Errorf("%s: %v", name, err)
		}
		f.choose = nil
		w.tell(e, a.events...)
		w.settled(a, name)
	}
	live(0, fine, "nothing fails")
	for i, call := range calls {
		live(i+1, failBefore, fmt.Sprintf("call %d, %s, fails", i+1, call))
		if !slices.Contains(eventReads, call) {
			live(i+1, failAfter, fmt.Sprintf("call %d, %s, fails and took effect", i+1, call))
		}
	}
	if len(calls) < 20 {
		t.Errorf("only %d calls: %v", len(calls), calls)
	}
}

// eventReads are the calls that change nothing.
var eventReads = []string{
	"events.unprocessed", "deliveries.get", "outgoing.get", "subs.get", "subs.byEmail", "suppressions.of",
}

// What somebody else changed since it was read is read again, so neither
// change is lost.
func TestEventsGiveWayToWhatChangesMeanwhile(t *testing.T) {
	w := newWorld(t)
	a := w.troubled()
	refused := a.sub.ID + " refused"
	meanwhile := map[string]func(){
		"deliveries.save": func() {
			d, _ := w.store.Deliveries().Get(w.ctx, refused)
			d.ProviderID = "noted by the runner"
			w.store.Deliveries().SaveMany(w.ctx, []*alert.Delivery{&d})
		},
		"outgoing.save": func() {
			m, _ := w.store.Outgoing().Get(w.ctx, a.sub.ID+" letter")
			m.Attempts = 7
			w.store.Outgoing().SaveMany(w.ctx, []*alert.Outgoing{&m})
		},
		"subs.save": func() { w.updateSub(a.second.ID, func(s *alert.Subscription) { s.Hour = 21 }) },
		"suppressions.save": func() {
			n, _ := w.store.Suppressions().Of(w.ctx, "soft:"+a.sub.Email)
			n.Soft, n.Source = n.Soft+1, "of another node"
			w.store.Suppressions().Save(w.ctx, &n)
		},
	}
	f := &faults{}
	f.choose = func(_ int, call string) fate {
		if change := meanwhile[call]; change != nil {
			delete(meanwhile, call)
			change()
		}
		return fine
	}
	w.tell(w.eventsUnder(f), a.events...)
	if len(meanwhile) > 0 {
		t.Fatalf("never saved: %v", meanwhile)
	}
	if d, err := w.store.Deliveries().Get(w.ctx, refused); err != nil || d.State != alert.DeliveryFailed ||
		d.ProviderID == "" {
		t.Errorf("digest %s, provider id %q, %v", d.State, d.ProviderID, err)
	}
	if m, err := w.store.Outgoing().Get(w.ctx, a.sub.ID+" letter"); err != nil || m.State != alert.DeliveryDelivered ||
		m.Attempts != 7 {
		t.Errorf("letter %s, %d attempts, %v", m.State, m.Attempts, err)
	}
	if n, err := w.store.Suppressions().Of(w.ctx, "soft:"+a.sub.Email); err != nil || n.Soft != 4 {
		t.Errorf("%d refusals, %v; want two, one of the other node and this", n.Soft, err)
	}
	if s, err := w.store.Subscriptions().Get(w.ctx, a.second.ID); err != nil || s.State != alert.SubUnsubscribed ||
		s.Hour != 21 {
		t.Errorf("an alert is %s at %d, %v", s.State, s.Hour, err)
	}
}
