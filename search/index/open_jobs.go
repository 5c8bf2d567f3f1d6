package index

import (
	"context"
	"math"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// Open returns the ids of all live jobs that answer a question, newest first,
// also those of one position by several agencies, which stand together. It has
// no pages: the columns decide it, and nothing is counted or marked. A question
// with text is not relaxed.
func (ix *Index) Open(ctx context.Context, q *search.Question) (ids []string, err error) {
	err = ix.with(ctx, q, func(c *core, m *match) error {
		for _, r := range m.page(c, models.SortNewest, 0, math.MaxInt) {
			ids = append(ids, m.s.ids[r.ord])
			for _, ord := range r.others {
				ids = append(ids, m.s.ids[ord])
			}
		}
		return nil
	})
	return ids, err
}
