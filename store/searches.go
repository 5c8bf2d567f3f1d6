package store

import (
	"cmp"
	"context"
	"errors"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Searches are the texts people search for, with how many did. Who did is not
// kept.
type Searches struct {
	c collection[models.SearchCount]
}

// Searches returns the counts of searches.
func (s *Store) Searches() Searches { return Searches{in(s, searchKind())} }

func searchKind() kind[models.SearchCount] {
	return kind[models.SearchCount]{
		Collection: engine.Collection{Name: "searches", Indexes: []engine.Index{by("count"), by("day")}},
		head:       func(v *models.SearchCount) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Add adds n readers to a text.
func (r Searches) Add(ctx context.Context, text string, n int, today models.Date) error {
	for range maxTries {
		v, err := r.c.Get(ctx, text)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		v.ID = text
		v.Fade(today)
		v.Count += n
		if err = r.c.Save(ctx, &v); !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return models.ErrConflict
}

// Top returns up to n texts that at least least readers searched for, those
// with most first.
func (r Searches) Top(ctx context.Context, n, least int, today models.Date) ([]models.SearchCount, error) {
	list, err := r.c.find(ctx, engine.Query{Index: "count", From: least, Limit: 4 * n, Descending: true})
	if err != nil {
		return nil, err
	}
	for i := range list {
		list[i].Fade(today)
	}
	list = slices.DeleteFunc(list, func(v models.SearchCount) bool { return v.Count < least })
	slices.SortStableFunc(list, func(a, b models.SearchCount) int { return cmp.Compare(b.Count, a.Count) })
	return list[:min(n, len(list))], nil
}

// searchesKept is how long a text stays that nobody searches for, in days.
const searchesKept = 90

// DeleteFaded removes the texts nobody searched for lately and tells how many.
func (r Searches) DeleteFaded(ctx context.Context, today models.Date) (int, error) {
	return r.c.deleteAll(ctx, engine.Query{Index: "day", To: string(today.AddDays(-searchesKept))})
}
