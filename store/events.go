package store

import (
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Events are webinars of organisations and of the board.
type Events struct{ collection[models.Event] }

// Events returns the events.
func (s *Store) Events() Events { return Events{in(s, eventKind())} }

func eventKind() kind[models.Event] {
	return kind[models.Event]{
		Collection: engine.Collection{Name: "events", Indexes: []engine.Index{
			by("state", "sentAt"), by("hostKey", "start"), by("shown", "end"), by("changed", "changedAt"),
		}},
		head: func(v *models.Event) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.Event) bson.D {
			d := bson.D{{Key: "hostKey", Value: orgKey(v.Host)}}
			if v.Shown() {
				d = append(d, bson.E{Key: "shown", Value: "yes"})
			}
			if v.Proposed != nil {
				d = append(d, bson.E{Key: "changed", Value: string(v.Proposed.State)},
					bson.E{Key: "changedAt", Value: v.Proposed.SentAt})
			}
			return d
		},
	}
}

// Waiting returns the events that an editor is to look at, oldest first.
func (c Events) Waiting() models.List[models.Event] {
	return c.list(engine.Query{Index: "state", Equal: []any{string(models.ContributionSent)}})
}

// Changed returns the events of which everybody reads an earlier text, until an
// editor has looked at the change, oldest first.
func (c Events) Changed() models.List[models.Event] {
	return c.list(engine.Query{Index: "changed", Equal: []any{string(models.ContributionSent)}})
}

// Of returns the events of an organisation, or of the board, latest first.
func (c Events) Of(host models.OrgRef) models.List[models.Event] {
	return c.list(engine.Query{Index: "hostKey", Equal: []any{orgKey(host)}, Descending: true})
}

// Coming returns those everybody may see that have not ended, the next first.
func (c Events) Coming(now time.Time) models.List[models.Event] {
	return c.list(engine.Query{Index: "shown", Equal: []any{"yes"}, From: upTo(now)})
}

// Past returns those everybody may see that have ended, the latest first.
func (c Events) Past(now time.Time) models.List[models.Event] {
	return c.list(engine.Query{Index: "shown", Equal: []any{"yes"}, To: upTo(now), Descending: true})
}
