// Package follow brings what an editor decided about an organisation to its jobs, its
// people and those who applied, and finishes it when the process ends that began
// (decision 115).
package follow

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync/atomic"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/store"
)

// Follower brings decisions about organisations about. It is safe for concurrent use,
// and nodes may do it beside one another: one at a time for each organisation.
type Follower struct {
	Store  *store.Store
	Claims rules.ReadClaims
	// Tell tells one of the people of whoever speaks for the organisation.
	Tell func(ctx context.Context, to *models.User, n models.OrgNews) error
	// Applicants tells those with an open application to a job that it is stopped, or
	// that it is not any more.
	Applicants func(ctx context.Context, j *models.Job, stopped bool) error
	Batch      int // how many jobs are written at a time; 0: 200
	Node       string
	Now        func() time.Time
	Log        *slog.Logger

	tries atomic.Int64
}

// How often unfinished decisions are looked for, how long one node has an organisation
// to itself without saying so again, and how many jobs are usually written at a time.
const (
	every      = 10 * time.Second
	lease      = time.Minute
	usualBatch = 200
)

// Run finishes what processes left undone until ctx ends.
func (f *Follower) Run(ctx context.Context) error {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		if err := f.Once(ctx); err != nil && ctx.Err() == nil {
			f.Log.Error("decisions about organisations not brought about", "err", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Once finishes every decision that nobody is at. One that fails does not hold the
// others back.
func (f *Follower) Once(ctx context.Context) error {
	agencies, err := f.Store.Agencies().Undone(ctx)
	if err != nil {
		return err
	}
	employers, err := f.Store.Employers().Undone(ctx)
	if err != nil {
		return err
	}
	var failed error
	settle := func(kind models.OrgKind, id string) {
		if err := f.Settle(ctx, models.OrgRef{Kind: kind, ID: id}); err != nil && !errors.Is(err, models.ErrConflict) {
			failed = errors.Join(failed, fmt.Errorf("%s %s: %w", kind, id, err))
		}
	}
	for _, id := range agencies {
		settle(models.OrgAgency, id)
	}
	for _, id := range employers {
		settle(models.OrgEmployer, id)
	}
	return failed
}

// Settle brings all decisions about an organisation to its jobs and tells its people. It
// may be repeated. It returns models.ErrConflict while another is at it, who then does
// these as well.
func (f *Follower) Settle(ctx context.Context, ref models.OrgRef) error {
	hold, release := f.turn(ctx, ref)
	if err := hold(); err != nil {
		return err
	}
	defer release()
	for {
		org, err := f.read(ctx, ref)
		if err != nil || len(org.decided()) == 0 {
			return err
		}
		came, err := f.bring(ctx, org, hold)
		if err != nil {
			return err
		}
		if err := f.tell(ctx, org, came); err != nil {
			return err
		}
		if err := f.done(ctx, ref, org.decided()); err != nil {
			return err
		}
	}
}

// turn lets one at a time at an organisation; hold says that it goes on.
func (f *Follower) turn(ctx context.Context, ref models.OrgRef) (hold func() error, release func()) {
	name := "follow/" + string(ref.Kind) + "/" + ref.ID
	owner := fmt.Sprintf("%s.%d", f.Node, f.tries.Add(1))
	hold = func() error {
		_, err := f.Store.Leases().Acquire(ctx, name, owner, f.Now(), lease)
		return err
	}
	return hold, func() { _ = f.Store.Leases().Release(context.WithoutCancel(ctx), name, owner) }
}

// tell writes each decision to the people of whoever speaks for the organisation.
func (f *Follower) tell(ctx context.Context, org organisation, came models.Outcome) error {
	speaker, client, err := f.speaker(ctx, org)
	if err != nil {
		return err
	}
	users, err := f.Store.Users().ByOrg(ctx, speaker)
	if err != nil {
		return err
	}
	for _, d := range org.decided() {
		n := models.OrgNews{Org: org.OrgRef, Name: org.name(), Client: client, Decision: d, Outcome: came}
		for _, u := range models.Told(speaker, users) {
			if err := f.Tell(ctx, &u, n); err != nil {
				return err
			}
		}
	}
	return nil
}

// speaker is who is told of an organisation: its own people, or of a client those of
// the organisation that entered it.
func (f *Follower) speaker(ctx context.Context, org organisation) (ref models.OrgRef, client bool, err error) {
	if org.employer == nil || org.employer.EnteredBy == "" {
		return org.OrgRef, false, nil
	}
	ref = models.OrgRef{Kind: models.OrgAgency, ID: org.employer.EnteredBy}
	_, err = f.Store.Agencies().Get(ctx, ref.ID)
	if errors.Is(err, models.ErrNotFound) { // an employer, for an institution that answers for the care
		ref.Kind, err = models.OrgEmployer, nil
	}
	return ref, true, err
}

// done drops decisions that were brought about and told.
func (f *Follower) done(ctx context.Context, ref models.OrgRef, decided []models.Decision) error {
	until := decided[len(decided)-1].Number
	for {
		org, err := f.read(ctx, ref)
		if err != nil {
			return err
		}
		if err = f.save(ctx, org, models.Followed(org.decided(), until)); !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
}
