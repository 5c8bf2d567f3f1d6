package board

import (
	"bytes"
	"context"
	"encoding/json"
	"sync"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/store"
)

// JobSource gives the search index the changes of the store. A store's cursor
// knows, in memory, what of the last half minute was passed already; the index
// keeps it as bytes. So the source remembers the cursor behind the bytes it
// gave last, and only a start of the process sees some changes again.
type JobSource struct {
	jobs store.Jobs

	mu    sync.Mutex
	given []byte
	last  store.Cursor
}

// NewJobSource returns the source of these jobs.
func NewJobSource(jobs store.Jobs) *JobSource { return &JobSource{jobs: jobs} }

// Changes implements index.Source.
func (s *JobSource) Changes(ctx context.Context, since index.Cursor, limit int) ([]models.Job, index.Cursor, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var cursor store.Cursor
	if len(since) > 0 {
		if bytes.Equal(since, s.given) {
			cursor = s.last
		} else if err := json.Unmarshal(since, &cursor); err != nil {
			return nil, nil, err
		}
	}
	jobs, next, err := s.jobs.Changes(ctx, cursor, limit)
	if err != nil {
		return nil, nil, err
	}
	text, err := json.Marshal(next)
	if err != nil {
		return nil, nil, err
	}
	s.given, s.last = text, next
	return jobs, text, nil
}

// Watch implements index.Source.
func (s *JobSource) Watch(ctx context.Context) <-chan struct{} { return s.jobs.Watch(ctx) }
