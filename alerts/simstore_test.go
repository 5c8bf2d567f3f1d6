package alerts_test

import (
	"cmp"
	"context"
	"iter"
	"maps"
	"slices"
	"time"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// simStore is a store in memory with the contract of the real one: versions,
// unique ids, claims. Nodes of a simulation share it. One goroutine uses it.
type simStore struct {
	subs       table[alert.Subscription]
	jobs       table[models.Job]
	deliveries table[alert.Delivery]
	seen       table[alert.SeenCluster]
	suppressed map[string]alert.Suppression
	settings   map[string]string
	stamp      int64
	now        func() time.Time
}

type row[T any] struct {
	value T
	stamp int64
}

type table[T any] struct {
	rows  map[string]row[T]
	id    func(*T) string
	ver   func(*T) *int64
	stamp *int64
}

func newTable[T any](stamp *int64, id func(*T) string, ver func(*T) *int64) table[T] {
	return table[T]{rows: make(map[string]row[T]), id: id, ver: ver, stamp: stamp}
}

func newSimStore() *simStore {
	s := &simStore{suppressed: make(map[string]alert.Suppression), settings: make(map[string]string)}
	s.subs = newTable(&s.stamp, func(v *alert.Subscription) string { return v.ID }, func(v *alert.Subscription) *int64 {
		return &v.Version
	})
	s.jobs = newTable(&s.stamp, func(v *models.Job) string { return v.ID }, func(v *models.Job) *int64 {
		return &v.Version
	})
	s.deliveries = newTable(&s.stamp, func(v *alert.Delivery) string { return v.ID }, func(v *alert.Delivery) *int64 {
		return &v.Version
	})
	s.seen = newTable(&s.stamp, func(v *alert.SeenCluster) string { return v.ID }, func(v *alert.SeenCluster) *int64 {
		return &v.Version
	})
	return s
}

// save inserts version 0 and replaces the version that was read.
func (t *table[T]) save(v *T) error {
	id, ver := t.id(v), t.ver(v)
	old, there := t.rows[id]
	if there != (*ver > 0) || there && *t.ver(&old.value) != *ver {
		return models.ErrConflict
	}
	*ver++
	*t.stamp++
	t.rows[id] = row[T]{*v, *t.stamp}
	return nil
}

func (t *table[T]) get(id string) (T, error) {
	r, ok := t.rows[id]
	if !ok {
		return r.value, models.ErrNotFound
	}
	return r.value, nil
}

func (t *table[T]) some(ids []string) map[string]T {
	found := make(map[string]T)
	for _, id := range ids {
		if r, ok := t.rows[id]; ok {
			found[id] = r.value
		}
	}
	return found
}

// again is some, with what known has in the stored version.
func (t *table[T]) again(ids []string, known func(string) *T) map[string]*T {
	found := make(map[string]*T)
	for id, v := range t.some(ids) {
		if k := known(id); k != nil && *t.ver(k) == *t.ver(&v) {
			found[id] = k
		} else {
			found[id] = &v
		}
	}
	return found
}

// sorted yields the rows in order of id.
func (t *table[T]) sorted() iter.Seq[T] {
	return func(yield func(T) bool) {
		for _, id := range slices.Sorted(maps.Keys(t.rows)) {
			if !yield(t.rows[id].value) {
				return
			}
		}
	}
}

// Changes implements alerts.Source with the stamp as cursor.
func (t *table[T]) Changes(_ context.Context, since int64, limit int) ([]T, int64, error) {
	var rows []row[T]
	for _, r := range t.rows {
		if r.stamp > since {
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b row[T]) int { return cmp.Compare(a.stamp, b.stamp) })
	rows = rows[:min(limit, len(rows))]
	values := make([]T, len(rows))
	for i, r := range rows {
		values[i], since = r.value, r.stamp
	}
	return values, since, nil
}

type simSubs struct{ s *simStore }

func (x simSubs) Again(_ context.Context, ids []string,
	known func(string) *alert.Subscription) (map[string]*alert.Subscription, error) {
	return x.s.subs.again(ids, known), nil
}

func (x simSubs) GetMany(_ context.Context, ids []string) (map[string]alert.Subscription, error) {
	return x.s.subs.some(ids), nil
}

func (x simSubs) SaveMany(_ context.Context, subs []*alert.Subscription) []error {
	errs := make([]error, len(subs))
	for i, s := range subs {
		s.UpdatedAt = x.s.now()
		errs[i] = x.s.subs.save(s)
	}
	return errs
}

func (x simSubs) All(_ context.Context, fn func(alert.Subscription) error) error {
	for s := range x.s.subs.sorted() {
		if err := fn(s); err != nil {
			return err
		}
	}
	return nil
}

func (x simSubs) Due(_ context.Context, now time.Time, limit int) ([]alert.Subscription, error) {
	var due []alert.Subscription
	for s := range x.s.subs.sorted() {
		waits := s.State == alert.SubPaused && (s.PausedUntil.IsZero() || now.Before(s.PausedUntil))
		if (s.State == alert.SubActive || s.State == alert.SubPaused && !waits) && !now.Before(s.NextDue) {
			due = append(due, s)
		}
	}
	return due[:min(limit, len(due))], nil
}

type simJobs struct{ s *simStore }

func (x simJobs) Again(_ context.Context, ids []string,
	known func(string) *models.Job) (map[string]*models.Job, error) {
	return x.s.jobs.again(ids, known), nil
}

func (x simJobs) LiveSince(_ context.Context, from, to time.Time) ([]models.Job, error) {
	var jobs []models.Job
	for j := range x.s.jobs.sorted() {
		if j.FirstLiveAt.After(from) && !j.FirstLiveAt.After(to) {
			jobs = append(jobs, j)
		}
	}
	return jobs, nil
}

type simDeliveries struct{ s *simStore }

func (x simDeliveries) GetMany(_ context.Context, ids []string) (map[string]alert.Delivery, error) {
	return x.s.deliveries.some(ids), nil
}

func (x simDeliveries) SaveMany(_ context.Context, ds []*alert.Delivery) []error {
	errs := make([]error, len(ds))
	for i, d := range ds {
		errs[i] = x.s.deliveries.save(d)
	}
	return errs
}

func (x simDeliveries) Claim(_ context.Context, owner string, now time.Time, lease time.Duration,
	limit int) ([]alert.Delivery, error) {
	var won []alert.Delivery
	for d := range x.s.deliveries.sorted() {
		at := d.NextAttempt
		switch {
		case d.State == alert.DeliverySending:
			at = d.LeaseUntil
		case d.State != alert.DeliveryPending && (d.State != alert.DeliveryUnknown || at.IsZero()):
			continue
		}
		if now.Before(at) || len(won) == limit {
			continue
		}
		if d.State == alert.DeliverySending {
			d.State = alert.DeliveryUnknown
		} else {
			d.State = alert.DeliverySending
		}
		d.Owner, d.LeaseUntil, d.NextAttempt = owner, now.Add(d.Lease(lease)), now.Add(d.Lease(lease))
		d.Fence++
		if x.s.deliveries.save(&d) == nil {
			won = append(won, d)
		}
	}
	return won, nil
}

func (x simDeliveries) ByState(_ context.Context, state alert.DeliveryState, limit int) ([]alert.Delivery, error) {
	var found []alert.Delivery
	for d := range x.s.deliveries.sorted() {
		if d.State == state && len(found) < limit {
			found = append(found, d)
		}
	}
	return found, nil
}

type simSeen struct{ s *simStore }

func (x simSeen) GetMany(_ context.Context, ids []string) (map[string]alert.SeenCluster, error) {
	return x.s.seen.some(ids), nil
}

func (x simSeen) InsertMany(_ context.Context, seen []alert.SeenCluster) []error {
	errs := make([]error, len(seen))
	for i := range seen {
		errs[i] = x.s.seen.save(&seen[i])
	}
	return errs
}

func (x simSeen) Save(_ context.Context, s *alert.SeenCluster) error { return x.s.seen.save(s) }

type simSuppressions struct{ s *simStore }

func (x simSuppressions) Among(_ context.Context, emails []string) (map[string]bool, error) {
	found := make(map[string]bool)
	for _, email := range emails {
		if _, ok := x.s.suppressed[email]; ok {
			found[email] = true
		}
	}
	return found, nil
}

func (x simSuppressions) Put(_ context.Context, email, reason, source string, at time.Time) error {
	x.s.suppressed[email] = alert.Suppression{ID: email, Reason: reason, Source: source, At: at}
	return nil
}

type simSettings struct{ s *simStore }

func (x simSettings) Get(_ context.Context, key string) (string, error) {
	v, ok := x.s.settings[key]
	if !ok {
		return "", models.ErrNotFound
	}
	return v, nil
}

func (x simSettings) Put(_ context.Context, key, value string) error {
	x.s.settings[key] = value
	return nil
}

type simRuns struct{}

func (simRuns) Insert(context.Context, models.AlertRun) error { return nil }

type simDoctors struct{}

func (simDoctors) Get(context.Context, string) (models.Doctor, error) {
	return models.Doctor{}, models.ErrNotFound
}

// simKeys names tokens by what they carry.
type simKeys struct{}

func (simKeys) Hash(purpose, value string) string { return purpose + value + "......................" }

func (simKeys) Sign(purpose string, parts ...string) string {
	return purpose + "." + cmp.Or(slices.Clone(parts)...)
}

func (simKeys) SignUntil(purpose string, _ time.Time, parts ...string) string {
	return simKeys{}.Sign(purpose, parts...)
}

var (
	_ alerts.Source[models.Job, int64] = (*table[models.Job])(nil)
	_ alerts.Deliveries                = simDeliveries{}
)
