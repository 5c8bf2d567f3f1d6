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
			with(by("jobId", "createdAt"), "state", "answeredAt", "hiredAt"), by("doctorId", "createdAt"),
			with(by("posterKey", "createdAt"), "answeredAt", "leftAt"),
			{Name: "doctorJob", Fields: []string{"doctorId", "jobId", "createdAt"}},
			{Name: "jobState", Fields: []string{"jobId", "state"}},
			by("interviewAt"), byFile(), by("openTo", "createdAt"), by("awaitsSince"),
			by("hiredUnasked"),
			{Name: "desk", Fields: []string{"posterKey", "state", "rank"}},
			{Name: "deskJob", Fields: []string{"posterKey", "jobId", "state", "rank"}},
			{Name: "deskOf", Fields: []string{"assignee", "posterKey", "state", "rank"}},
			{Name: "deskOfJob", Fields: []string{"assignee", "posterKey", "jobId", "state", "rank"}},
		}},
		sealed: []string{"message", "contact", "legalName", "cv.name", "hours", "answers", "interview.place", "interview.steps.words"},
		head:   func(a *models.Application) head { return head{a.ID, &a.Version, &a.UpdatedAt} },
		person: func(s *Store, a *models.Application) string { return s.doctorPerson(a.DoctorID) },
		derive: func(_ *Store, a *models.Application) bson.D { return deriveApplication(a) },
	}
}

// deriveApplication makes the elements that only the indexes use. One that is
// absent takes the application out of its index.
func deriveApplication(a *models.Application) bson.D {
	elements := bson.D{
		{Key: "posterKey", Value: orgKey(a.Poster)}, {Key: "rank", Value: a.DeskRank()},
		{Key: "assignee", Value: assigneeKey(a.Assigned.User)},
	}
	add := func(holds bool, key string, value any) {
		if holds {
			elements = append(elements, bson.E{Key: key, Value: value})
		}
	}
	add(a.Interview.Holds(), "interviewAt", a.Interview.Agreed.Start)
	add(a.Open(), "openTo", a.JobID)
	add(a.CV.There(), "fileId", a.CV.ID)
	add(a.WaitsToBeNoted(), "awaitsSince", a.CreatedAt)
	add(!a.AnsweredAt().IsZero(), "answeredAt", a.AnsweredAt())
	add(!a.HiredAt().IsZero(), "hiredAt", a.HiredAt())
	add(!a.HiredAt().IsZero() && a.HiredAsked.IsZero(), "hiredUnasked", a.HiredAt())
	add(!a.Stands(), "leftAt", a.LastStep().At)
	return elements
}

// assigneeKey names who looks after an application in indexes; those that
// nobody looks after are found, too.
func assigneeKey(user string) string {
	if user == "" {
		return "-"
	}
	return user
}

// Send keeps a new application with the content of its CV, nil for none.
func (c Applications) Send(ctx context.Context, a *models.Application, cv []byte) error {
	a.CV.Size = len(cv)
	return c.board().Files().keep(ctx, a.CV, c.personOf(a), cv, a.CreatedAt, func() error { return c.Save(ctx, a) })
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

// Deeds returns what figures need of the applications to some jobs.
func (c Applications) Deeds(ctx context.Context, jobIDs []string) ([]models.JobDeed, error) {
	if len(jobIDs) == 0 {
		return nil, nil
	}
	return pick[models.JobDeed](ctx, c.collection, engine.Query{Index: "jobId", In: anyOf(jobIDs...)},
		"jobId", "state", "createdAt", "answeredAt", "hiredAt")
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

// Unopened tells how many applications to a job its poster has not opened yet.
func (c Applications) Unopened(ctx context.Context, jobID string) (int, error) {
	return c.count(ctx, engine.Query{Index: "jobState", Equal: []any{jobID, string(models.ApplicationReceived)}})
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
