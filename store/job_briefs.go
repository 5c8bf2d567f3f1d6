package store

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store/engine"
)

// briefFields are the fields of models.JobBrief.
func briefFields() []string {
	return []string{"state", "publishAt", "expiresAt", "closedAt", "regulatory.onlineCareNotice", "firstLiveAt",
		"proposedAt", "reviewNote", "employerId", "regulatory.institution"}
}

// deskFields are the fields of models.DeskJob.
func deskFields() []string {
	return append(briefFields(), "ref", "title.ja", "title.en", "employer.name.ja", "employer.name.en", "primaryWork",
		"createdAt", engine.FieldUpdatedAt)
}

// addressFields are the fields of models.JobAddress.
func addressFields() []string {
	return []string{"state", "expiresAt", "publishAt", "closedAt", "regulatory.onlineCareNotice", "editedAt",
		"title.ja", "title.en", "posterKey", "employerId"}
}

// briefly declares an index that holds all fields of a brief, so that briefs
// are read from it alone.
func briefly(fields ...string) engine.Index { return with(by(fields...), briefFields()...) }

// IDsByPoster returns the ids of a poster's jobs, newest first, from the index alone.
func (c Jobs) IDsByPoster(ctx context.Context, poster models.OrgRef) ([]string, error) {
	type one struct {
		ID string `bson:"_id"`
	}
	q := engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, Descending: true}
	found, err := pick[one](ctx, c.collection, q, "posterKey")
	ids := make([]string, len(found))
	for i := range found {
		ids[i] = found[i].ID
	}
	return ids, err
}

// BriefsByPoster returns a poster's jobs, newest first.
func (c Jobs) BriefsByPoster(ctx context.Context, poster models.OrgRef) ([]models.JobBrief, error) {
	q := engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, Descending: true}
	return pick[models.JobBrief](ctx, c.collection, q, briefFields()...)
}

// DeskJobs returns a poster's jobs as its table of them is searched, newest
// first.
func (c Jobs) DeskJobs(ctx context.Context, poster models.OrgRef) ([]models.DeskJob, error) {
	q := engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, Descending: true}
	return pick[models.DeskJob](ctx, c.collection, q, deskFields()...)
}

// BriefsByEmployer returns the jobs at an employer, newest first.
func (c Jobs) BriefsByEmployer(ctx context.Context, id string) ([]models.JobBrief, error) {
	q := engine.Query{Index: "employerId", Equal: []any{id}, Descending: true}
	return pick[models.JobBrief](ctx, c.collection, q, briefFields()...)
}

// Briefs returns those of the named jobs that exist.
func (c Jobs) Briefs(ctx context.Context, ids []string) (map[string]models.JobBrief, error) {
	all, err := pick[models.JobBrief](ctx, c.collection, engine.Query{In: anyOf(ids...)}, briefFields()...)
	found := make(map[string]models.JobBrief, len(all))
	for _, b := range all {
		found[b.ID] = b
	}
	return found, err
}

// Titles returns the titles of those of the named jobs that exist.
func (c Jobs) Titles(ctx context.Context, ids []string) (map[string]vocab.Text, error) {
	type one struct {
		ID string `bson:"_id"`
		JA string `bson:"title.ja"`
		EN string `bson:"title.en"`
	}
	all, err := pick[one](ctx, c.collection, engine.Query{In: anyOf(ids...)}, "title.ja", "title.en")
	found := make(map[string]vocab.Text, len(all))
	for _, j := range all {
		found[j.ID] = vocab.Text{JA: j.JA, EN: j.EN}
	}
	return found, err
}

// Newest returns a poster's newest job.
func (c Jobs) Newest(ctx context.Context, poster models.OrgRef) (models.Job, error) {
	return c.one(ctx, engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, Descending: true})
}

// CountUnexpired tells how many approved jobs expire after now. Some of them
// may not be live yet, or end before.
func (c Jobs) CountUnexpired(ctx context.Context, now time.Time) (int, error) {
	return c.count(ctx, unexpired(now))
}

// Unexpired returns a part of the approved jobs that expire after now, those
// that expire first at the front.
func (c Jobs) Unexpired(ctx context.Context, now time.Time, skip, limit int) ([]models.JobAddress, error) {
	q := unexpired(now)
	q.Skip, q.Limit = skip, limit
	return pick[models.JobAddress](ctx, c.collection, q, addressFields()...)
}

// LiveIDs returns the ids of all jobs that are live, those that expire first
// at the front.
func (c Jobs) LiveIDs(ctx context.Context, now time.Time) ([]string, error) {
	type one struct {
		ID          string `bson:"_id"`
		models.Life `bson:",inline"`
	}
	all, err := pick[one](ctx, c.collection, unexpired(now),
		"state", "expiresAt", "publishAt", "closedAt", "regulatory.onlineCareNotice")
	ids := make([]string, 0, len(all))
	for i := range all {
		if all[i].Live(now) {
			ids = append(ids, all[i].ID)
		}
	}
	return ids, err
}

// Settled returns when the newest change of any job was written. It is the
// zero time while that was within the last moments, or while a job has become
// live or ceased to be and nothing is written of it yet: a list of jobs made
// now may then be older than the next one in the same second.
func (c Jobs) Settled(ctx context.Context, now time.Time) (time.Time, error) {
	last, err := c.Latest(ctx)
	if err != nil || now.Sub(last.At) < settling {
		return time.Time{}, err
	}
	due, err := c.Transitions(ctx, now, 1)
	if err != nil || len(due) > 0 {
		return time.Time{}, err
	}
	return last.At, nil
}

// ChangedAfter returns at most limit jobs whose newest change was written after
// a moment, or in it by a job of a later id, in that order; and not those of
// the last half minute: another node may still write one before them.
func (c Jobs) ChangedAfter(ctx context.Context, at time.Time, id string, now time.Time, limit int) ([]models.Job, error) {
	q := engine.Query{Index: engine.ChangesIndex, After: &engine.Position{Value: at, ID: id}, To: now.Add(-overlap), Limit: limit}
	return c.find(ctx, q)
}

// settling is how long after a change a list may still be made without it:
// an index follows within a second, and clocks of nodes differ.
const settling = 10 * time.Second

func unexpired(now time.Time) engine.Query {
	return engine.Query{Index: "unexpired", Equal: []any{string(models.JobApproved)}, From: upTo(now)}
}

// Ended returns the jobs that are in a state after their life, those whose
// state is newest first; at most limit of each state.
func (c Jobs) Ended(ctx context.Context, limit int) ([]models.EndedJob, error) {
	var all []models.EndedJob
	for _, state := range []models.JobState{models.JobClosed, models.JobWithdrawn, models.JobPaused,
		models.JobRejected} {
		q := engine.Query{Index: "state", Equal: []any{string(state)}, Limit: limit, Descending: true}
		jobs, err := pick[models.EndedJob](ctx, c.collection, q, "state", "updatedAt", "firstLiveAt")
		if err != nil {
			return nil, err
		}
		all = append(all, jobs...)
	}
	return all, nil
}

// ReviewQueue returns the jobs in review and those with an edit that waits for
// review, longest unchanged first.
func (c Jobs) ReviewQueue(ctx context.Context) ([]models.WaitingJob, error) {
	fresh, err := pick[models.WaitingJob](ctx, c.collection,
		engine.Query{Index: "state", Equal: []any{string(models.JobInReview)}}, engine.FieldUpdatedAt)
	if err != nil {
		return nil, err
	}
	edits, err := pick[models.WaitingJob](ctx, c.collection,
		engine.Query{Index: "proposedAt", From: beginning}, engine.FieldUpdatedAt)
	if err != nil {
		return nil, err
	}
	queue := slices.Concat(fresh, edits)
	slices.SortStableFunc(queue, func(a, b models.WaitingJob) int {
		return cmp.Or(a.Since.Compare(b.Since), cmp.Compare(a.ID, b.ID))
	})
	return slices.CompactFunc(queue, func(a, b models.WaitingJob) bool { return a.ID == b.ID }), nil
}
