package board

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/store"
)

// popular counts what is searched for on this node until it is written to the
// store: each text once a day for each network.
type popular struct {
	mu     sync.Mutex
	day    models.Date
	counts map[string]int
	seen   map[string]struct{}
}

// Limits of what suggestions tell of other people's searches.
const (
	popularShown   = 200
	popularLeast   = 3 // readers
	popularPending = 20_000
)

// Note counts a text that somebody searched for; from tells one reader from
// another and is forgotten the next day.
func (p *popular) Note(text, from string, now time.Time) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if day := models.DateOf(now); day != p.day || p.counts == nil {
		p.day, p.seen = day, map[string]struct{}{}
		if p.counts == nil {
			p.counts = map[string]int{}
		}
	}
	key := from + " " + text
	if _, known := p.seen[key]; known || len(p.seen) >= popularPending {
		return
	}
	p.seen[key] = struct{}{}
	p.counts[text]++
}

// flush adds the counts to the store. What could not be written is lost: it is
// only a hint.
func (p *popular) flush(ctx context.Context, to store.Searches, now time.Time) error {
	p.mu.Lock()
	counts := p.counts
	p.counts = nil
	if counts != nil {
		p.counts = map[string]int{}
	}
	p.mu.Unlock()
	var errs []error
	for text, n := range counts {
		errs = append(errs, to.Add(ctx, text, n, models.DateOf(now)))
	}
	return errors.Join(errs...)
}

// frequent are the texts that several readers searched for.
func frequent(ctx context.Context, from store.Searches, now time.Time) ([]reading.Frequent, error) {
	top, err := from.Top(ctx, popularShown, popularLeast, models.DateOf(now))
	out := make([]reading.Frequent, len(top))
	for i, v := range top {
		out[i] = reading.Frequent{Text: v.ID, Count: v.Count}
	}
	return out, err
}
