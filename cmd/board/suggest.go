package board

import (
	"context"
	"errors"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
)

// suggest completes what a person types.
func (b *Board) suggest(typed string, lang vocab.Lang, n int) []reading.Suggestion {
	if s := b.words.Load(); s != nil {
		return s.Suggest(typed, lang, n)
	}
	return nil
}

// countEvery is how often suggestions are weighed by the jobs there are.
const countEvery = 10 * time.Minute

// countWords weighs the suggestions now and then.
func (b *Board) countWords(ctx context.Context) error {
	tick := time.NewTicker(countEvery)
	defer tick.Stop()
	for {
		b.WeighWords(ctx, time.Now())
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// WeighWords weighs the suggestions by the jobs there are, and adds what many
// people searched for.
func (b *Board) WeighWords(ctx context.Context, now time.Time) {
	found, err := b.index.Search(ctx, models.Query{Page: 1, Limit: 1})
	flushed := b.popular.flush(ctx, b.store.Searches(), now)
	sought, read := frequent(ctx, b.store.Searches(), now)
	if err := errors.Join(err, flushed, read); err != nil && ctx.Err() == nil {
		b.log.Warn("suggestions keep their old weights", "error", err)
	}
	b.words.Store(reading.NewSuggester(countsOf(found), sought))
}

// countsOf reads the facets of an answer by column and ordinal.
func countsOf(found index.Results) func(search.Column, int) int {
	counts := map[string]map[string]int{}
	for name, values := range found.Facets {
		counts[name] = map[string]int{}
		for _, f := range values {
			counts[name][f.Value] = f.Count
		}
	}
	return func(c search.Column, ordinal int) int {
		if c.Choice() == models.ChoiceHeld { // a facet of licences counts what they open, not who asks for one
			return 0
		}
		return counts[c.Key()][c.Vocabulary().Terms()[ordinal].Key]
	}
}
