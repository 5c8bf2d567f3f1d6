package store

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Messages are what doctors and posters write to each other.
type Messages struct {
	c collection[models.Message]
}

// Messages returns the messages.
func (s *Store) Messages() Messages { return Messages{in(s, messageKind())} }

func messageKind() kind[models.Message] {
	return kind[models.Message]{
		Collection: engine.Collection{Name: "messages", Indexes: []engine.Index{
			by("applicationId", "createdAt"), by("doctorId", "createdAt"),
			{Name: "unreadBy", Fields: []string{"unreadBy", "applicationId"}}, byFile(), by("fileOf"),
		}},
		sealed: []string{"text", "file.name"},
		head:   func(m *models.Message) head { return head{m.ID, &m.Version, &m.UpdatedAt} },
		person: func(s *Store, m *models.Message) string { return s.doctorPerson(m.DoctorID) },
		derive: func(_ *Store, m *models.Message) bson.D {
			var elements bson.D
			switch {
			case m.Unread(models.ByDoctor):
				elements = append(elements, bson.E{Key: "unreadBy", Value: unreadByDoctor(m.DoctorID)})
			case m.Unread(models.ByPoster):
				elements = append(elements, bson.E{Key: "unreadBy", Value: orgKey(m.Poster)})
			}
			if m.File.There() {
				elements = append(elements, bson.E{Key: "fileId", Value: m.File.ID},
					bson.E{Key: "fileOf", Value: fileOf(m.ApplicationID, m.From)})
			}
			return elements
		},
	}
}

// fileOf names one side of an application among those who sent files.
func fileOf(applicationID string, side models.Actor) string {
	return applicationID + "/" + string(side)
}

// unreadByDoctor names a doctor among those who have messages to read; a poster
// is named by orgKey.
func unreadByDoctor(id string) string { return "doctor/" + id }

// Add keeps a new message with the content of its file. One of the same id is
// the same message, so that a form that is sent again changes nothing. When it
// returns nil the message is there for good; models.ErrConflict says that the
// doctor left meanwhile and that it is gone with the rest.
func (r Messages) Add(ctx context.Context, m *models.Message, content []byte) error {
	m.File.Size = len(content)
	err := r.c.board().Files().keep(ctx, m.File, r.c.personOf(m), content, m.CreatedAt,
		func() error { return r.c.Save(ctx, m) })
	if err != nil && !errors.Is(err, models.ErrConflict) {
		return err
	}
	a, err := r.c.board().Applications().Get(ctx, m.ApplicationID)
	if err == nil && !a.Forgotten {
		return nil
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if err := r.remove(ctx, m); err != nil {
		return err
	}
	return models.ErrConflict
}

// remove deletes a message with its file.
func (r Messages) remove(ctx context.Context, m *models.Message) error {
	if err := r.c.Delete(ctx, m.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	return r.c.board().Files().Remove(ctx, m.File)
}

// Get returns the message with this id.
func (r Messages) Get(ctx context.Context, id string) (models.Message, error) {
	return r.c.Get(ctx, id)
}

// ChangedSince calls fn with every message that was written since a time, or
// shortly before, in the order of their writing, until it returns an error.
func (r Messages) ChangedSince(ctx context.Context, since time.Time, fn func(models.Message) error) error {
	return r.c.ChangedSince(ctx, since, fn)
}

// FilesOf tells how many files a side of an application sent in its messages.
func (r Messages) FilesOf(ctx context.Context, applicationID string, side models.Actor) (int, error) {
	return r.c.count(ctx, engine.Query{Index: "fileOf", Equal: []any{fileOf(applicationID, side)}})
}

// OfApplication returns the messages of an application, newest first.
func (r Messages) OfApplication(id string) models.List[models.Message] {
	return r.c.list(engine.Query{Index: "applicationId", Equal: []any{id}, Descending: true})
}

// OfDoctor returns all messages of a doctor's applications, of either side,
// newest first.
func (r Messages) OfDoctor(doctorID string) models.List[models.Message] {
	return r.c.list(engine.Query{Index: "doctorId", Equal: []any{doctorID}, Descending: true})
}

// UnreadByDoctor tells how many messages of each of some applications a doctor
// has not seen.
func (r Messages) UnreadByDoctor(ctx context.Context, doctorID string, applications []string) (map[string]int, error) {
	return r.unread(ctx, unreadByDoctor(doctorID), applications)
}

// UnreadByPoster tells how many messages of each of some applications nobody of
// a poster has seen.
func (r Messages) UnreadByPoster(
	ctx context.Context, poster models.OrgRef, applications []string,
) (map[string]int, error) {
	return r.unread(ctx, orgKey(poster), applications)
}

func (r Messages) unread(ctx context.Context, reader string, applications []string) (map[string]int, error) {
	type one struct {
		ApplicationID string `bson:"applicationId"`
	}
	q := engine.Query{Index: "unreadBy", Equal: []any{reader}, In: anyOf(applications...)}
	all, err := pick[one](ctx, r.c, q, "applicationId")
	counts := make(map[string]int, len(applications))
	for _, m := range all {
		counts[m.ApplicationID]++
	}
	return counts, err
}

// See notes that a side had messages on a page. Where a colleague was quicker,
// their time stays.
func (r Messages) See(ctx context.Context, side models.Actor, messages []models.Message, now time.Time) error {
	var seen []*models.Message
	for i := range messages {
		if messages[i].Unread(side) {
			m := messages[i]
			m.SeenAt = now
			seen = append(seen, &m)
		}
	}
	if len(seen) == 0 {
		return nil
	}
	var failed error
	for _, err := range r.c.SaveMany(ctx, seen) {
		if !errors.Is(err, models.ErrConflict) && !errors.Is(err, models.ErrNotFound) {
			failed = errors.Join(failed, err)
		}
	}
	return failed
}

// RemoveAll deletes all messages of a doctor's applications with their files.
func (r Messages) RemoveAll(ctx context.Context, doctorID string) error {
	for {
		some, err := r.OfDoctor(doctorID).Page(ctx, 0, pageSize)
		for i := range some {
			err = errors.Join(err, r.remove(ctx, &some[i]))
		}
		if err != nil || len(some) == 0 {
			return err
		}
	}
}

// removeOf deletes the messages of an application with their files.
func (r Messages) removeOf(ctx context.Context, applicationID string) error {
	for {
		some, err := r.OfApplication(applicationID).Page(ctx, 0, pageSize)
		for i := range some {
			err = errors.Join(err, r.remove(ctx, &some[i]))
		}
		if err != nil || len(some) == 0 {
			return err
		}
	}
}
