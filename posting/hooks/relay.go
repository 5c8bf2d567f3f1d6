package hooks

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/wire"
	"github.com/enkaku/enkaku/store"
)

// Relay makes messages of what happened. One node does it at a time.
type Relay struct {
	Store *store.Store
	Page  func(path string) string // the whole address of a page of the board
	Node  string
	Now   func() time.Time
	Log   *slog.Logger

	began              bool
	jobs, applications store.Cursor
	noted              time.Time // what the settings say of how far it is
}

const (
	relayEvery = 5 * time.Second
	relayLease = time.Minute
	relayBatch = 500
	relayTask  = "hooks.relay"
	relayKey   = "hooks.seen"
	relayNote  = time.Minute // how often it is written down how far it is
)

// Run relays until ctx ends.
func (r *Relay) Run(ctx context.Context) error {
	return every(ctx, relayEvery, func() {
		if err := r.Once(ctx, r.Now()); err != nil && ctx.Err() == nil {
			r.Log.Error("relaying events failed", "err", err)
		}
	})
}

// every does something at once and then in intervals until ctx ends.
func every(ctx context.Context, d time.Duration, do func()) error {
	tick := time.NewTicker(d)
	defer tick.Stop()
	for {
		do()
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once makes messages of all that happened since it looked last. What failed is
// looked at again. It does nothing while another node is at it.
func (r *Relay) Once(ctx context.Context, now time.Time) error {
	_, err := r.Store.Leases().Acquire(ctx, relayTask, r.Node, now, relayLease)
	if errors.Is(err, models.ErrConflict) {
		r.began = false // the other one goes on from where it is
		return nil
	}
	if err != nil {
		return err
	}
	if some, err := r.Store.Webhooks().Any(ctx); err != nil || !some {
		r.began = err == nil
		from := store.Cursor{At: now.Add(-relayNote)}
		r.jobs, r.applications = from, from
		return err
	}
	if err := r.begin(ctx, now); err != nil {
		return err
	}
	r.jobs, err = follow(ctx, r.Store.Jobs(), r.jobs, func(batch *batch, j models.Job) error { return r.job(ctx, now, batch, &j) })
	if err != nil {
		return err
	}
	r.applications, err = follow(ctx, r.Store.Applications(), r.applications,
		func(batch *batch, a models.Application) error { return r.application(ctx, now, batch, &a) })
	if err != nil {
		return err
	}
	return r.note(ctx)
}

// begin finds out up to when a process before this one has looked.
func (r *Relay) begin(ctx context.Context, now time.Time) error {
	if r.began {
		return nil
	}
	from := now.Add(-models.NewsFor)
	written, err := r.Store.Settings().Get(ctx, relayKey)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err == nil {
		at, err := time.Parse(time.RFC3339, written)
		if err != nil {
			return fmt.Errorf("setting %s: %w", relayKey, err)
		}
		if at.After(from) {
			from = at
		}
	}
	r.jobs, r.applications, r.noted, r.began = store.Cursor{At: from}, store.Cursor{At: from}, from, true
	return nil
}

// note writes down how far it is.
func (r *Relay) note(ctx context.Context) error {
	at := r.jobs.At
	if r.applications.At.Before(at) {
		at = r.applications.At
	}
	if at.Sub(r.noted) < relayNote {
		return nil
	}
	r.noted = at
	return r.Store.Settings().Put(ctx, relayKey, at.UTC().Format(time.RFC3339))
}

// source is a collection with its changes.
type source[T any] interface {
	Changes(ctx context.Context, since store.Cursor, limit int) ([]T, store.Cursor, error)
}

// batch remembers whose webhooks there are for as long as one read of changes is
// looked at. It is begun after that read: a webhook that is made later wants
// nothing of what was read.
type batch struct {
	hooks map[models.OrgRef][]models.Webhook
}

// follow calls take with every change after a cursor and returns the cursor
// behind the last batch that was taken whole.
func follow[T any](
	ctx context.Context, from source[T], cursor store.Cursor, take func(*batch, T) error,
) (store.Cursor, error) {
	for {
		changed, next, err := from.Changes(ctx, cursor, relayBatch)
		if err != nil {
			return cursor, err
		}
		of := &batch{hooks: map[models.OrgRef][]models.Webhook{}}
		for _, v := range changed {
			if err := take(of, v); err != nil {
				return cursor, err
			}
		}
		cursor = next
		if len(changed) < relayBatch {
			return cursor, nil
		}
	}
}

// wanting returns the webhooks of an organisation that are told of what happened.
func (r *Relay) wanting(
	ctx context.Context, of *batch, org models.OrgRef, kind models.EventKind, at, now time.Time,
) ([]models.Webhook, error) {
	all, known := of.hooks[org]
	if !known {
		var err error
		if all, err = r.Store.Webhooks().Of(org).Page(ctx, 0, models.MaxWebhooks); err != nil {
			return nil, err
		}
		of.hooks[org] = all
	}
	var wanting []models.Webhook
	for _, w := range all {
		if w.Wants(kind, at, now) {
			wanting = append(wanting, w)
		}
	}
	return wanting, nil
}

// job makes messages of the news of a job.
func (r *Relay) job(ctx context.Context, now time.Time, of *batch, j *models.Job) error {
	for _, n := range j.News {
		if now.Sub(n.At) >= models.NewsFor {
			continue
		}
		hooks, err := r.wanting(ctx, of, j.Poster, n.Kind, n.At, now)
		if err != nil {
			return err
		}
		data := wire.EventData{Job: wire.JobIn(j.ID, j.Ref, r.Page), Change: n.Change}
		err = r.add(ctx, hooks, fmt.Sprintf("job/%s/%d", j.ID, n.N), j.ID, n.Kind, n.At, data)
		if err != nil {
			return err
		}
	}
	return nil
}

// application makes messages of the coming of an application, unless the doctor
// took it back since.
func (r *Relay) application(ctx context.Context, now time.Time, of *batch, a *models.Application) error {
	if !a.Stands() || now.Sub(a.CreatedAt) >= models.NewsFor {
		return nil
	}
	hooks, err := r.wanting(ctx, of, a.Poster, models.EventApplied, a.CreatedAt, now)
	if err != nil || len(hooks) == 0 {
		return err
	}
	j, err := r.Store.Jobs().Get(ctx, a.JobID)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	data := wire.EventData{Job: wire.JobIn(a.JobID, j.Ref, r.Page), Application: wire.ApplicationIn(a.ID, r.Page)}
	return r.add(ctx, hooks, "application/"+a.ID, a.ID, models.EventApplied, a.CreatedAt, data)
}

// add puts a message in the queue of each webhook, unless it is there.
func (r *Relay) add(
	ctx context.Context, hooks []models.Webhook, what, about string, kind models.EventKind, at time.Time, data wire.EventData,
) error {
	for _, w := range hooks {
		body, err := wire.EventOf(kind, at, data)
		if err != nil {
			return err
		}
		m := models.WebhookMessage{
			ID: r.Store.MessageID(w.ID, what), WebhookID: w.ID, Kind: kind, About: about, Body: body,
			State: models.MessageWaits, CreatedAt: r.Now(),
		}
		if err := r.Store.WebhookMessages().Add(ctx, &m); err != nil {
			return err
		}
	}
	return nil
}
