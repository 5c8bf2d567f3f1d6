package store

import (
	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/store/engine"
)

// Stories are what doctors tell of their work. They are sealed with the key of
// who wrote them, so that erasing an account also takes them out of backups.
type Stories struct{ collection[models.Story] }

// Stories returns the stories.
func (s *Store) Stories() Stories { return Stories{in(s, storyKind())} }

func storyKind() kind[models.Story] {
	return kind[models.Story]{
		Collection: engine.Collection{Name: "stories", Indexes: []engine.Index{
			by("state", "sentAt"), by("userId", "createdAt"), by("shownIn", "sentAt"),
		}},
		sealed: []string{"pseudonym", "title", "text", "reply"},
		head:   func(v *models.Story) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.Story) bson.D {
			if !v.Shown() {
				return nil
			}
			return bson.D{{Key: "shownIn", Value: string(v.Work)}}
		},
		person: func(s *Store, v *models.Story) string { return s.userPerson(v.UserID) },
	}
}

// In returns the stories in a state: those that wait oldest first, those that
// everybody reads newest first.
func (c Stories) In(state models.ContributionState) models.List[models.Story] {
	return c.list(engine.Query{
		Index: "state", Equal: []any{string(state)}, Descending: state == models.ContributionPublished,
	})
}

// About returns the published stories of a kind of work, newest first.
func (c Stories) About(work vocab.WorkType) models.List[models.Story] {
	return c.list(engine.Query{Index: "shownIn", Equal: []any{string(work)}, Descending: true})
}

// OfUser returns what a person wrote, newest first.
func (c Stories) OfUser(userID string) models.List[models.Story] {
	return c.list(engine.Query{Index: "userId", Equal: []any{userID}, Descending: true})
}
