package web

import (
	"context"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/reading"
)

// Counters count what happens to jobs, by day: the store's at once, a Tally
// after a moment.
type Counters interface {
	Add(ctx context.Context, counts []models.JobCount) error
}

// MatchDoctor reads a job once, and then says how it fits one doctor after the
// other, and false when it cannot.
type MatchDoctor func(j *models.Job) func(d *models.Doctor) (doctormatch.Match, bool)

// Suggest completes what a person types.
type Suggest func(typed string, lang vocab.Lang, n int) []reading.Suggestion
