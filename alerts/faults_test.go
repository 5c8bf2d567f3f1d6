package alerts_test

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// fate is what becomes of one call to the outside.
type fate int

const (
	fine       fate = iota
	failBefore      // an error, nothing happened
	failAfter       // it happened, and an error came back
	dieBefore       // the process ended before the call
	dieAfter        // the process ended when the call was done
)

// faults decides the fate of each call a node makes to store and provider.
// Once dead, no call of the node does anything any more.
type faults struct {
	mu     sync.Mutex
	calls  int
	dead   bool
	choose func(n int, call string) fate
}

// endAt has the node end at its n-th call from now.
func (f *faults) endAt(n int, how fate) {
	last := f.calls + n
	f.choose = func(n int, _ string) fate {
		if n == last {
			return how
		}
		return fine
	}
}

// crashing has nodes end at their calls, each step calls after the one before,
// until one lives through all of its own: try reports whether its node ended.
// They have to make least calls.
func crashing(t *testing.T, step, least int, try func(at int) (ended bool)) {
	t.Helper()
	at := 1
	for try(at) {
		at += step
	}
	if at <= least {
		t.Errorf("only %d calls were tried", at-1)
	}
}

// meet runs a call under its fate and returns whether it reports success.
func (f *faults) meet(call string, do func()) error {
	f.mu.Lock()
	f.calls++
	what := fine
	if f.choose != nil {
		what = f.choose(f.calls, call)
	}
	if f.dead || what == dieBefore {
		f.dead = true
		f.mu.Unlock()
		return models.ErrUnavailable
	}
	f.mu.Unlock()
	if what == failBefore {
		return models.ErrUnavailable
	}
	do()
	switch what {
	case failAfter:
		return models.ErrUnavailable
	case dieAfter:
		f.mu.Lock()
		defer f.mu.Unlock()
		f.dead = true
		return models.ErrUnavailable
	}
	return nil
}

// one runs a call with one result.
func one[T any](f *faults, call string, do func() (T, error)) (T, error) {
	var v T
	var err error
	if fault := f.meet(call, func() { v, err = do() }); fault != nil {
		var none T
		return none, fault
	}
	return v, err
}

func many(f *faults, call string, n int, do func() []error) []error {
	var errs []error
	if fault := f.meet(call, func() { errs = do() }); fault != nil {
		errs = make([]error, n)
		for i := range errs {
			errs[i] = fault
		}
	}
	return errs
}

// under puts the calls of a desk under faults.
func under(d *alerts.Desk, f *faults) {
	d.Jobs = faultyJobs{d.Jobs, f}
	d.Subscriptions = faultySubs{d.Subscriptions, f}
	d.Deliveries = faultyDeliveries{d.Deliveries, f}
	d.Seen = faultySeen{d.Seen, f}
	d.Suppressions = faultySuppressions{d.Suppressions, f}
	d.Settings = faultySettings{d.Settings, f}
	d.Runs = faultyRuns{d.Runs, f}
	d.Sender = faultySender{d.Sender, f}
}

type faultyJobs struct {
	alerts.Jobs
	f *faults
}

func (x faultyJobs) Again(ctx context.Context, ids []string,
	known func(string) *models.Job) (map[string]*models.Job, error) {
	return one(x.f, "jobs.again", func() (map[string]*models.Job, error) { return x.Jobs.Again(ctx, ids, known) })
}

func (x faultyJobs) LiveSince(ctx context.Context, from, to time.Time) ([]models.Job, error) {
	return one(x.f, "jobs.live", func() ([]models.Job, error) { return x.Jobs.LiveSince(ctx, from, to) })
}

type faultySubs struct {
	alerts.Subscriptions
	f *faults
}

func (x faultySubs) GetMany(ctx context.Context, ids []string) (map[string]alert.Subscription, error) {
	return one(x.f, "subs.get", func() (map[string]alert.Subscription, error) {
		return x.Subscriptions.GetMany(ctx, ids)
	})
}

func (x faultySubs) Again(ctx context.Context, ids []string,
	known func(string) *alert.Subscription) (map[string]*alert.Subscription, error) {
	return one(x.f, "subs.again", func() (map[string]*alert.Subscription, error) {
		return x.Subscriptions.Again(ctx, ids, known)
	})
}

func (x faultySubs) Due(ctx context.Context, now time.Time, limit int) ([]alert.Subscription, error) {
	return one(x.f, "subs.due", func() ([]alert.Subscription, error) { return x.Subscriptions.Due(ctx, now, limit) })
}

func (x faultySubs) SaveMany(ctx context.Context, subs []*alert.Subscription) []error {
	return many(x.f, "subs.save", len(subs), func() []error { return x.Subscriptions.SaveMany(ctx, subs) })
}

func (x faultySubs) All(ctx context.Context, fn func(alert.Subscription) error) error {
	_, err := one(x.f, "subs.all", func() (struct{}, error) { return struct{}{}, x.Subscriptions.All(ctx, fn) })
	return err
}

type faultyDeliveries struct {
	alerts.Deliveries
	f *faults
}

func (x faultyDeliveries) GetMany(ctx context.Context, ids []string) (map[string]alert.Delivery, error) {
	return one(x.f, "deliveries.get", func() (map[string]alert.Delivery, error) {
		return x.Deliveries.GetMany(ctx, ids)
	})
}

func (x faultyDeliveries) SaveMany(ctx context.Context, ds []*alert.Delivery) []error {
	return many(x.f, "deliveries.save", len(ds), func() []error { return x.Deliveries.SaveMany(ctx, ds) })
}

func (x faultyDeliveries) Claim(ctx context.Context, owner string, now time.Time, lease time.Duration,
	limit int) ([]alert.Delivery, error) {
	return one(x.f, "deliveries.claim", func() ([]alert.Delivery, error) {
		return x.Deliveries.Claim(ctx, owner, now, lease, limit)
	})
}

func (x faultyDeliveries) ByState(ctx context.Context, state alert.DeliveryState, limit int) ([]alert.Delivery, error) {
	return one(x.f, "deliveries.open", func() ([]alert.Delivery, error) {
		return x.Deliveries.ByState(ctx, state, limit)
	})
}

type faultySeen struct {
	alerts.Seen
	f *faults
}

func (x faultySeen) GetMany(ctx context.Context, ids []string) (map[string]alert.SeenCluster, error) {
	return one(x.f, "seen.get", func() (map[string]alert.SeenCluster, error) { return x.Seen.GetMany(ctx, ids) })
}

func (x faultySeen) InsertMany(ctx context.Context, seen []alert.SeenCluster) []error {
	return many(x.f, "seen.insert", len(seen), func() []error { return x.Seen.InsertMany(ctx, seen) })
}

func (x faultySeen) Save(ctx context.Context, s *alert.SeenCluster) error {
	_, err := one(x.f, "seen.save", func() (struct{}, error) { return struct{}{}, x.Seen.Save(ctx, s) })
	return err
}

type faultySuppressions struct {
	alerts.Suppressions
	f *faults
}

func (x faultySuppressions) Among(ctx context.Context, emails []string) (map[string]bool, error) {
	return one(x.f, "suppressions.among", func() (map[string]bool, error) { return x.Suppressions.Among(ctx, emails) })
}

type faultySettings struct {
	alerts.Settings
	f *faults
}

func (x faultySettings) Get(ctx context.Context, key string) (string, error) {
	return one(x.f, "settings.get", func() (string, error) { return x.Settings.Get(ctx, key) })
}

func (x faultySettings) Put(ctx context.Context, key, value string) error {
	_, err := one(x.f, "settings.put", func() (struct{}, error) { return struct{}{}, x.Settings.Put(ctx, key, value) })
	return err
}

type faultyRuns struct {
	alerts.Runs
	f *faults
}

func (x faultyRuns) Insert(ctx context.Context, run models.AlertRun) error {
	_, err := one(x.f, "runs.insert", func() (struct{}, error) { return struct{}{}, x.Runs.Insert(ctx, run) })
	return err
}

type faultySender struct {
	alerts.Sender
	f *faults
}

// Send loses the reply when it fails afterwards: the outcome is unknown.
func (x faultySender) Send(ctx context.Context, m mail.Message) (mail.Outcome, error) {
	var o mail.Outcome
	var err error
	sent := false
	fault := x.f.meet("send", func() { o, err = x.Sender.Send(ctx, m); sent = true })
	if fault == nil {
		return o, err
	}
	if sent {
		return mail.Outcome{Class: mail.Unknown, Reason: mail.ReasonTimeout}, fault
	}
	return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonNetwork}, fault
}
