package alerts_test

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models/alert"
)

// A worker that meets an error says so and goes on; when it is asked to end it
// ends, and what the end tore off is no error.
func TestWorkersOutliveAnErrorAndEndQuietly(t *testing.T) {
	for name, start := range map[string]func(w *world, f *faults, log *slog.Logger) (run func(context.Context) error,
		fails, seen string){
		"events": func(w *world, f *faults, log *slog.Logger) (func(context.Context) error, string, string) {
			e := w.eventsLogged(f, log)
			return func(ctx context.Context) error {
				if err := e.Take(w.ctx, []mail.Event{{ID: "1", Kind: mail.EventDelivered, OutboxID: "x",
					At: w.clock.now()}}); err != nil {
					return err
				}
				return e.Run(ctx)
			}, "events.unprocessed 1", "events.mark 1"
		},
		"alerts": func(w *world, f *faults, log *slog.Logger) (func(context.Context) error, string, string) {
			n := w.node("a", func(d *alerts.Desk, o *alerts.Options) {
				under(d, f)
				o.Log, o.Every, o.Conns = log, time.Millisecond, 1
			})
			w.sub(func(s *alert.Subscription) { s.NextDue = w.clock.now() })
			w.job()
			return n.Run, "subs.all 1", "subs.save 1"
		},
	} {
		t.Run(name, func(t *testing.T) {
			w, f := newWorld(t), &faults{}
			var out bytes.Buffer
			run, fails, seen := start(w, f, slog.New(slog.NewTextHandler(&out,
				&slog.HandlerOptions{Level: slog.LevelError})))
			ctx, stop := contextOf(t)
			f.each(func(call string) fate {
				switch call {
				case fails:
					return failBefore
				case seen:
					if !strings.Contains(out.String(), "unavailable") {
						t.Error("the first error is not said")
					}
					stop() // in the middle of its work
					return failBefore
				}
				return fine
			}, func() {
				if err := run(ctx); err != nil {
					t.Errorf("it ends with %v", err)
				}
			})
			if lines := strings.Count(out.String(), "\n"); lines != 1 ||
				!strings.Contains(out.String(), "unavailable") {
				t.Errorf("the log says\n%s", out.String())
			}
		})
	}
}

// While the administrator has stopped digests, what waits is not even touched.
func TestAStoppedBoardTouchesNothing(t *testing.T) {
	w, p, n, _, _ := provided(t, func(string) mail.Outcome { return mail.Outcome{Class: mail.Accepted} })
	s := w.sub(func(s *alert.Subscription) { s.NextDue = start.AddDate(1, 0, 0) })
	n.pass()
	j := w.job()
	w.planned(alert.Delivery{ID: "waits", SubscriptionID: s.ID,
		Jobs: []alert.DeliveredJob{{JobID: j.ID, Cluster: j.Cluster}}})
	before := w.owed(s)
	if err := w.store.Settings().Put(w.ctx, "mail.stop", "digest"); err != nil {
		t.Fatal(err)
	}
	n.later(time.Minute)
	if d := w.owed(s); d.Version != before.Version || len(p.sent) != 0 {
		t.Errorf("%+v was touched; sent %v", d, p.sent)
	}
}

// What another node claimed and lost is set aside, and holds up nothing that is
// taken up beside it.
func TestAClaimThatRanOutHoldsUpNothing(t *testing.T) {
	w, p, n, f, _ := provided(t, func(string) mail.Outcome { return mail.Outcome{Class: mail.Accepted} })
	never := func(s *alert.Subscription) { s.NextDue = start.AddDate(1, 0, 0) }
	lost, waits := w.sub(never), w.sub(never)
	j := w.job()
	n.pass()
	jobs := []alert.DeliveredJob{{JobID: j.ID, Cluster: j.Cluster}}
	w.planned(alert.Delivery{ID: "lost", SubscriptionID: lost.ID, Jobs: jobs, State: alert.DeliverySending, Owner: "b",
		LeaseUntil: start})
	w.planned(alert.Delivery{ID: "waits", SubscriptionID: waits.ID, Jobs: jobs})
	n.later(time.Second)
	if p.sent[waits.Email] != 1 || p.sent[lost.Email] != 0 {
		t.Errorf("sent %v", p.sent)
	}
	if d := w.owed(lost); d.State != alert.DeliveryPending || d.Owner != "" || d.Slips != 1 {
		t.Errorf("the lost one: %+v", d)
	}
	n.later(time.Second)
	if p.sent[lost.Email] != 1 {
		t.Errorf("then sent %v", p.sent)
	}
	w.planned(alert.Delivery{ID: "lost2", SubscriptionID: lost.ID, Jobs: jobs, State: alert.DeliverySending, Owner: "b",
		LeaseUntil: start})
	for _, fails := range []string{"deliveries.save 1", "subs.again 1"} { // to set aside; to make what waits
		w.planned(alert.Delivery{ID: fails[:4], SubscriptionID: waits.ID, Jobs: jobs})
		var err error
		f.each(func(call string) fate {
			if call == fails {
				return failBefore
			}
			return fine
		}, func() { _, err = n.Once(w.ctx, w.clock.now()) })
		if err == nil {
			t.Errorf("%s fails, and nothing says so", fails)
		}
	}
}
