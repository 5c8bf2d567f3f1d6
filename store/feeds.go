package store

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Feeds are addresses from which organisations' adverts are pulled.
type Feeds struct{ collection[models.Feed] }

// Feeds returns the feeds.
func (s *Store) Feeds() Feeds { return Feeds{in(s, feedKind())} }

func feedKind() kind[models.Feed] {
	return kind[models.Feed]{
		Collection: engine.Collection{Name: "feeds", Indexes: []engine.Index{by("ownerKey", "createdAt"), by("dueAt")}},
		sealed:     []string{"address"},
		head:       func(v *models.Feed) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.Feed) bson.D {
			d := bson.D{{Key: "ownerKey", Value: orgKey(v.Owner)}}
			if !v.Paused {
				d = append(d, bson.E{Key: "dueAt", Value: millis(orBeginning(v.NextAt))})
			}
			return d
		},
	}
}

// Of returns the feeds of an organisation, in the order they were made.
func (c Feeds) Of(owner models.OrgRef) models.List[models.Feed] {
	return c.list(engine.Query{Index: "ownerKey", Equal: []any{orgKey(owner)}})
}

// Due returns at most limit feeds that are to be pulled now, longest due first.
func (c Feeds) Due(ctx context.Context, now time.Time, limit int) ([]models.Feed, error) {
	return c.find(ctx, engine.Query{Index: "dueAt", From: beginning, To: upTo(now), Limit: limit})
}

// Remove deletes a feed with what is remembered of its rows and pulls. The jobs
// and drafts that came from it stay.
func (c Feeds) Remove(ctx context.Context, id string) error {
	_, err := c.board().FeedItems().deleteAll(ctx, engine.Query{Index: "feedId", Equal: []any{id}})
	_, err2 := c.board().FeedRuns().deleteAll(ctx, engine.Query{Index: "feedId", Equal: []any{id}})
	if err := errors.Join(err, err2); err != nil {
		return err
	}
	return gone(c.Delete(ctx, id))
}

// FeedID names the feed of an organisation with an address: there cannot be two.
func (s *Store) FeedID(owner models.OrgRef, address string) string {
	return s.Hash("feed", orgKey(owner)+"\n"+address)
}

// FeedItems are the rows of feeds as they were read last.
type FeedItems struct{ collection[models.FeedItem] }

// FeedItems returns the rows.
func (s *Store) FeedItems() FeedItems { return FeedItems{in(s, feedItemKind())} }

func feedItemKind() kind[models.FeedItem] {
	return kind[models.FeedItem]{
		Collection: engine.Collection{Name: "feedItems", Indexes: []engine.Index{by("feedId", "ref")}},
		sealed:     []string{"row"},
		head:       func(v *models.FeedItem) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Of returns all rows of a feed by reference.
func (c FeedItems) Of(ctx context.Context, feedID string) (map[string]*models.FeedItem, error) {
	all, err := c.find(ctx, engine.Query{Index: "feedId", Equal: []any{feedID}})
	found := make(map[string]*models.FeedItem, len(all))
	for i := range all {
		found[all[i].Ref] = &all[i]
	}
	return found, err
}

// FeedItemID names the row of a feed with a reference: there cannot be two.
func (s *Store) FeedItemID(feedID, ref string) string { return s.Hash("feed-item", feedID+"\n"+ref) }

// FeedRuns are the reports of pulls.
type FeedRuns struct{ collection[models.FeedRun] }

// FeedRuns returns the reports.
func (s *Store) FeedRuns() FeedRuns { return FeedRuns{in(s, feedRunKind())} }

func feedRunKind() kind[models.FeedRun] {
	return kind[models.FeedRun]{
		Collection: engine.Collection{Name: "feedRuns", Indexes: []engine.Index{by("feedId", "at")}},
		sealed:     []string{"lines"}, // titles of adverts that are not published
		head:       func(v *models.FeedRun) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Of returns the reports of a feed, newest first.
func (c FeedRuns) Of(feedID string) models.List[models.FeedRun] {
	return c.list(engine.Query{Index: "feedId", Equal: []any{feedID}, Descending: true})
}
