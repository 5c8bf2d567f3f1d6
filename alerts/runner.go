package alerts

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// Runner sends the alert mails that are due. Once is serialised; any number of
// runners may work on one store.
type Runner struct {
	Options
	desk Desk

	once  sync.Mutex
	mem   *memory
	reach time.Time // instant subscriptions were served up to here, as stored
	zones map[string]*time.Location
	held  heldJobs

	gate    *outbox.Gate
	watched map[string]sighting // deliveries whose fate is open
}

// NewRunner returns a runner of the desk.
func NewRunner(desk Desk, o Options) *Runner {
	r := &Runner{
		Options: o.complete(), desk: desk, mem: newMemory(), zones: make(map[string]*time.Location),
		watched: make(map[string]sighting),
	}
	r.gate = outbox.NewGate(desk.Settings, alert.ClassDigest)
	return r
}

// Run does a pass every Options.Every until ctx ends. A pass that fails is
// logged and tried again.
func (r *Runner) Run(ctx context.Context) error {
	tick := time.NewTicker(r.Every)
	defer tick.Stop()
	for {
		if _, err := r.Once(ctx, r.Now()); err != nil && ctx.Err() == nil {
			r.Log.Error("alert run failed", "error", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once does everything that is owed at now and returns what it did. After an
// error the rest is owed still; nothing is done twice.
func (r *Runner) Once(ctx context.Context, now time.Time) (models.AlertRun, error) {
	r.once.Lock()
	defer r.once.Unlock()
	run := models.AlertRun{ID: fmt.Sprintf("%s.%d", r.Node, now.UnixMilli()), StartedAt: now}
	if err := r.readReach(ctx); err != nil {
		return run, err
	}
	if err := r.follow(ctx, now); err != nil {
		return run, fmt.Errorf("follow the store: %w", err)
	}
	if stopped, err := r.gate.Shut(ctx, now); stopped || err != nil {
		return run, err
	}
	c := r.newCourier(ctx)
	err := errors.Join(
		r.resume(ctx, now, c), r.settleOpen(ctx, now, c), r.serveDue(ctx, now, c, &run),
		r.serveInstant(ctx, now, c, &run),
	)
	c.finish(&run)
	if err == nil {
		err = r.writeReach(ctx, now)
	}
	run.EndedAt = r.Now()
	return run, errors.Join(err, r.report(ctx, &run))
}

// report keeps the statistics of a run that did anything, and raises the
// alarm when mails were owed and did not go.
func (r *Runner) report(ctx context.Context, run *models.AlertRun) error {
	if run.Due+run.Mailed+run.Deferred+run.Failed+run.Unknown+run.Skipped == 0 {
		return nil
	}
	if run.Alarming() {
		r.Log.Error("alert mails are owed but do not go", "due", run.Due, "matched", run.Matched,
			"mailed", run.Mailed, "deferred", run.Deferred, "failed", run.Failed, "unknown", run.Unknown)
	}
	err := r.desk.Runs.Insert(ctx, *run)
	if errors.Is(err, models.ErrConflict) {
		return nil // a second pass in the same millisecond
	}
	return err
}

// saveDeliveries saves and forgives conflicts: whoever was quicker owns the
// delivery now.
func (r *Runner) saveDeliveries(ctx context.Context, ds []*alert.Delivery) error {
	if len(ds) == 0 {
		return nil
	}
	for _, err := range r.desk.Deliveries.SaveMany(ctx, ds) {
		if err != nil && !errors.Is(err, models.ErrConflict) {
			return fmt.Errorf("save deliveries: %w", err)
		}
	}
	return nil
}

func (r *Runner) readReach(ctx context.Context) error {
	if !r.reach.IsZero() {
		return nil
	}
	text, err := r.desk.Settings.Get(ctx, reachKey)
	if errors.Is(err, models.ErrNotFound) || err == nil && text == "" {
		return nil
	}
	if err != nil {
		return err
	}
	r.reach, err = time.Parse(time.RFC3339Nano, text)
	return err
}

// writeReach remembers that all instant subscriptions were served.
func (r *Runner) writeReach(ctx context.Context, now time.Time) error {
	reach := r.mem.reach(now)
	if reach.Sub(r.reach) < reachStep {
		return nil
	}
	if err := r.desk.Settings.Put(ctx, reachKey, reach.UTC().Format(time.RFC3339Nano)); err != nil {
		return err
	}
	r.reach = reach
	return nil
}

// zone returns the subscriber's time zone, Japan for an unknown name.
func (r *Runner) zone(name string) *time.Location {
	if loc, ok := r.zones[name]; ok {
		return loc
	}
	loc, err := time.LoadLocation(name)
	if err != nil || name == "" {
		loc = models.Tokyo
	}
	r.zones[name] = loc
	return loc
}
