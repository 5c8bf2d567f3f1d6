package store

import (
	"context"
	"slices"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Jobs are the positions, whatever their state.
type Jobs struct{ collection[models.Job] }

// Jobs returns the jobs of the board.
func (s *Store) Jobs() Jobs { return Jobs{in(s, jobKind())} }

func jobKind() kind[models.Job] {
	return kind[models.Job]{
		Collection: engine.Collection{Name: "jobs", Indexes: []engine.Index{
			guard("refKey"),
			with(by("posterKey", "createdAt"), deskFields()...),
			briefly("employerId", "createdAt"),
			by("cluster", "createdAt"),
			with(by("state", "updatedAt"), "firstLiveAt"),
			with(engine.Index{Name: "unexpired", Fields: []string{"state", "expiresAt"}}, addressFields()...),
			by("firstLiveAt"),
			by("turnAt"),
			by("dueAt"),
			with(by("proposedAt"), engine.FieldUpdatedAt),
		}},
		head:   func(j *models.Job) head { return head{j.ID, &j.Version, &j.UpdatedAt} },
		derive: deriveJob,
	}
}

// deriveJob adds what only indexes use: the poster, its reference (unique
// among its jobs; a job without one collides with none), when the job's being
// live may next differ from what the sweep saw, and that an edit waits.
func deriveJob(s *Store, j *models.Job) bson.D {
	d := bson.D{{Key: "posterKey", Value: orgKey(j.Poster)}}
	if j.Ref != "" {
		d = append(d, bson.E{Key: "refKey", Value: orgKey(j.Poster) + "/" + j.Ref})
	}
	if at, ok := j.TurnsAt(s.now()); ok {
		d = append(d, bson.E{Key: "turnAt", Value: millis(orBeginning(at))})
	}
	if j.Scheduled() {
		d = append(d, bson.E{Key: "dueAt", Value: millis(j.PublishAt)})
	}
	if j.Proposed != nil {
		d = append(d, bson.E{Key: "proposedAt", Value: millis(s.now())})
	}
	return d
}

// ByRef returns the job that a poster knows by its own reference.
func (c Jobs) ByRef(ctx context.Context, poster models.OrgRef, ref string) (models.Job, error) {
	return c.one(ctx, engine.Query{Index: "refKey", Equal: []any{orgKey(poster) + "/" + ref}})
}

// ByPoster returns a poster's jobs, newest first.
func (c Jobs) ByPoster(ctx context.Context, poster models.OrgRef) ([]models.Job, error) {
	return c.find(ctx, engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, Descending: true})
}

// ByEmployer returns the jobs at an employer, newest first.
func (c Jobs) ByEmployer(ctx context.Context, id string) ([]models.Job, error) {
	return c.find(ctx, engine.Query{Index: "employerId", Equal: []any{id}, Descending: true})
}

// Behind returns the jobs that an organisation is behind: those that it posted and, for
// an employer, those that others posted for it, or with it as the institution that
// answers for the care.
func (c Jobs) Behind(ctx context.Context, org models.OrgRef) ([]models.Job, error) {
	jobs, err := c.ByPoster(ctx, org)
	if err != nil || org.Kind != models.OrgEmployer {
		return jobs, err
	}
	named, err := c.ByEmployer(ctx, org.ID)
	if err != nil {
		return nil, err
	}
	named = slices.DeleteFunc(named, func(j models.Job) bool { return j.Poster == org })
	care, err := c.careOf(ctx, org)
	return slices.Concat(jobs, named, care), err
}

// careOf are the jobs of whoever entered an institution that give care in its name and
// are another employer's.
func (c Jobs) careOf(ctx context.Context, org models.OrgRef) ([]models.Job, error) {
	institution, err := c.board().Employers().Get(ctx, org.ID)
	if err != nil || institution.EnteredBy == "" {
		return nil, err
	}
	var care []models.Job
	for _, kind := range []models.OrgKind{models.OrgAgency, models.OrgEmployer} {
		jobs, err := c.ByPoster(ctx, models.OrgRef{Kind: kind, ID: institution.EnteredBy})
		if err != nil {
			return nil, err
		}
		care = append(care, slices.DeleteFunc(jobs, func(j models.Job) bool {
			return j.Regulatory.Institution != org.ID || j.EmployerID == org.ID
		})...)
	}
	return care, nil
}

// ByCluster returns the adverts of one position, oldest first.
func (c Jobs) ByCluster(ctx context.Context, cluster string) ([]models.Job, error) {
	return c.find(ctx, engine.Query{Index: "cluster", Equal: []any{cluster}})
}

// ByState returns jobs in a state, those longest unchanged first.
func (c Jobs) ByState(ctx context.Context, state models.JobState, limit int) ([]models.Job, error) {
	return c.find(ctx, engine.Query{Index: "state", Equal: []any{string(state)}, Limit: limit})
}

// Proposed returns jobs with an edit that waits for review, longest
// unchanged first.
func (c Jobs) Proposed(ctx context.Context, limit int) ([]models.Job, error) {
	return c.find(ctx, engine.Query{Index: "proposedAt", From: beginning, Limit: limit})
}

// LiveSince returns the jobs that became live for the first time after from
// and up to to, in that order.
func (c Jobs) LiveSince(ctx context.Context, from, to time.Time) ([]models.Job, error) {
	var jobs []models.Job
	err := c.each(ctx, engine.Query{Index: "firstLiveAt", From: upTo(from), To: upTo(to)}, func(j models.Job) error {
		jobs = append(jobs, j)
		return nil
	})
	return jobs, err
}

// EndedSince calls fn with the jobs that were closed, or ran out, after a time and
// until now.
func (c Jobs) EndedSince(ctx context.Context, since, now time.Time, fn func(models.Job) error) error {
	closed := engine.Query{Index: "state", Equal: []any{string(models.JobClosed)}, From: upTo(since)} // a closing is a change
	if err := c.each(ctx, closed, fn); err != nil {
		return err
	}
	for _, state := range []models.JobState{models.JobApproved, models.JobPaused} {
		ranOut := engine.Query{Index: "unexpired", Equal: []any{string(state)}, From: upTo(since), To: upTo(now)}
		if err := c.each(ctx, ranOut, fn); err != nil {
			return err
		}
	}
	return nil
}

// Transitions returns jobs whose being live at now differs from what the sweep
// saw last, longest overdue first.
func (c Jobs) Transitions(ctx context.Context, now time.Time, limit int) ([]models.Job, error) {
	var found []models.Job
	enough := errStop{}
	err := c.each(ctx, engine.Query{Index: "turnAt", From: beginning, To: upTo(now)}, func(j models.Job) error {
		if j.Live(now) == j.LastLive {
			return nil
		}
		found = append(found, j)
		if len(found) == limit {
			return enough
		}
		return nil
	})
	if err == enough {
		err = nil
	}
	return found, err
}

// Due returns the jobs whose booked time to appear has come, the earliest first.
func (c Jobs) Due(ctx context.Context, now time.Time, limit int) ([]models.Job, error) {
	return c.find(ctx, engine.Query{Index: "dueAt", From: beginning, To: upTo(now), Limit: limit})
}

// errStop ends a walk early.
type errStop struct{}

func (errStop) Error() string { return "stop" }

// Count tells how many jobs there are, in any state.
func (c Jobs) Count(ctx context.Context) (int, error) {
	return c.count(ctx, engine.Query{})
}

// CountByState tells how many jobs are in a state.
func (c Jobs) CountByState(ctx context.Context, state models.JobState) (int, error) {
	return c.count(ctx, engine.Query{Index: "state", Equal: []any{string(state)}})
}
