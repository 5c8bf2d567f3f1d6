package store

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Applications are doctors' applications. The id of one names job and doctor
// and how many they took back before it, so that a second Save of a new one is
// models.ErrConflict: already applied.
type Applications struct{ collection[models.Application] }

// Applications returns the applications.
func (s *Store) Applications() Applications { return Applications{in(s, applicationKind())} }

func applicationKind() kind[models.Application] {
	return kind[models.Application]{
		Collection: engine.Collection{Name: "applications", Indexes: []engine.Index{
			with(by("jobId", "createdAt"), "state"), by("doctorId", "createdAt"), by("posterKey", "createdAt"),
			{Name: "doctorJob", Fields: []string{"doctorId", "jobId", "createdAt"}},
			{Name: "posterJob", Fields: []string{"posterKey", "jobId", "createdAt"}},
			{Name: "posterState", Fields: []string{"posterKey", "state"}},
			{Name: "jobState", Fields: []string{"jobId", "state"}},
			by("interviewAt"), byFile(), by("openTo", "createdAt"),
		}},
		sealed: []string{"message", "contact", "legalName", "cv.name", "interview.place", "interview.steps.words"},
		head:   func(a *models.Application) head { return head{a.ID, &a.Version, &a.UpdatedAt} },
		derive: func(_ *Store, a *models.Application) bson.D {
			elements := bson.D{{Key: "posterKey", Value: orgKey(a.Poster)}}
			if a.Interview.Holds() {
				elements = append(elements, bson.E{Key: "interviewAt", Value: a.Interview.Agreed.Start})
			}
			if a.Open() {
				elements = append(elements, bson.E{Key: "openTo", Value: a.JobID})
			}
			if a.CV.There() {
				elements = append(elements, bson.E{Key: "fileId", Value: a.CV.ID})
			}
			return elements
		},
	}
}

// Send keeps a new application with the content of its CV, nil for none.
func (c Applications) Send(ctx context.Context, a *models.Application, cv []byte) error {
	a.CV.Size = len(cv)
	return c.store.Files().keep(ctx, a.CV, cv, a.CreatedAt, func() error { return c.Save(ctx, a) })
}

// ByJob returns the applications to a job, newest first.
func (c Applications) ByJob(ctx context.Context, jobID string) ([]models.Application, error) {
	return c.find(ctx, engine.Query{Index: "jobId", Equal: []any{jobID}, Descending: true})
}

// OfDoctor returns a doctor's applications, newest first.
func (c Applications) OfDoctor(doctorID string) models.List[models.Application] {
	return c.list(engine.Query{Index: "doctorId", Equal: []any{doctorID}, Descending: true})
}

// OfDoctorTo returns a doctor's applications to a job, newest first: one that
// may stand and those taken back before it.
func (c Applications) OfDoctorTo(ctx context.Context, doctorID, jobID string) ([]models.Application, error) {
	return c.find(ctx, engine.Query{Index: "doctorJob", Equal: []any{doctorID, jobID}, Descending: true})
}

// Change reads an application, changes it and saves it, again when another was
// quicker. change leaves it as it is by returning false or an error.
func (c Applications) Change(
	ctx context.Context, id string, change func(*models.Application) (bool, error),
) (models.Application, error) {
	var failed error
	a, err := c.update(ctx, id, func(a *models.Application) (changed bool) {
		changed, failed = change(a)
		return changed && failed == nil
	})
	return a, errors.Join(err, failed)
}

// OfPoster returns the applications to a poster's jobs, newest first.
func (c Applications) OfPoster(poster models.OrgRef) models.List[models.Application] {
	return c.list(engine.Query{Index: "posterKey", Equal: []any{orgKey(poster)}, Descending: true})
}

// OfPosterTo returns the applications to one job of a poster, newest first.
func (c Applications) OfPosterTo(poster models.OrgRef, jobID string) models.List[models.Application] {
	return c.list(engine.Query{Index: "posterJob", Equal: []any{orgKey(poster), jobID}, Descending: true})
}

// CountByState tells how many applications to a poster's jobs are in a state.
func (c Applications) CountByState(
	ctx context.Context, poster models.OrgRef, state models.ApplicationState,
) (int, error) {
	return c.count(ctx, engine.Query{Index: "posterState", Equal: []any{orgKey(poster), string(state)}})
}

// CountByJobs tells how many applications there are to each of some jobs, but
// those that were taken back.
func (c Applications) CountByJobs(ctx context.Context, jobIDs []string) (map[string]int, error) {
	type one struct {
		JobID string                  `bson:"jobId"`
		State models.ApplicationState `bson:"state"`
	}
	all, err := pick[one](ctx, c.collection, engine.Query{Index: "jobId", In: anyOf(jobIDs...)}, "jobId", "state")
	counts := make(map[string]int, len(jobIDs))
	for _, a := range all {
		if a.State != models.ApplicationWithdrawn {
			counts[a.JobID]++
		}
	}
	return counts, err
}

// OpenTo calls fn with every open application to a job, oldest first, until it
// returns an error.
func (c Applications) OpenTo(ctx context.Context, jobID string, fn func(models.Application) error) error {
	return c.each(ctx, engine.Query{Index: "openTo", Equal: []any{jobID}}, fn)
}

// UnderSelection tells how many applications to a job its poster has yet to
// decide about.
func (c Applications) UnderSelection(ctx context.Context, jobID string) (int, error) {
	n := 0
	for _, state := range models.ApplicationStates {
		if a := (models.Application{State: state}); !a.UnderSelection() {
			continue
		}
		in, err := c.count(ctx, engine.Query{Index: "jobState", Equal: []any{jobID, string(state)}})
		if err != nil {
			return 0, err
		}
		n += in
	}
	return n, nil
}

// Times returns when doctors applied to a job since a time, latest first.
func (c Applications) Times(ctx context.Context, jobID string, since time.Time) ([]time.Time, error) {
	type one struct {
		At time.Time `bson:"createdAt"`
	}
	q := engine.Query{Index: "jobId", Equal: []any{jobID}, From: orBeginning(since), Descending: true}
	all, err := pick[one](ctx, c.collection, q, "createdAt")
	times := make([]time.Time, len(all))
	for i, a := range all {
		times[i] = a.At
	}
	return times, err
}

// Interviews calls fn with every application whose agreed interview begins from
// a time until before another, in order of time, until it returns an error.
func (c Applications) Interviews(ctx context.Context, from, to time.Time, fn func(models.Application) error) error {
	return c.each(ctx, engine.Query{Index: "interviewAt", From: from, To: to}, fn)
}
