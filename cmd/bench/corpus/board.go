// Package corpus invents boards: jobs, questions of subscribers and profiles
// of doctors. It knows how often which values come on a real board. The same
// options make the same board at every run, so that figures compare.
package corpus

import (
	"sync"
	"time"

	"github.com/enkaku/enkaku/cmd/enkaku/demo"
	"github.com/enkaku/enkaku/cmd/intake"
	"github.com/enkaku/enkaku/models"
)

// Mix is what a board is made for, and with that how its values are spread.
type Mix int

// The mixes. All take the first values of a list most often.
const (
	// Search has adverts written from sentences, among them words that stand
	// in many, some and few jobs. One in twenty is a position that another
	// agency posts as well.
	Search Mix = iota
	// Pages has the texts of the demo adverts, whole as people write them.
	Pages
	// Digests has as many different jobs as Kinds says, and questions that at
	// least one of them answers.
	Digests
	// Matching has jobs with demands, places and pay of every kind, and
	// questions and doctors of every kind.
	Matching
)

// Options say which board is made.
type Options struct {
	Mix   Mix
	Seed  uint64    // of Digests only the questions depend on it
	Now   time.Time // the moment of the board, by which jobs are dated
	Kinds int       // of Digests: job n is like job n+Kinds
}

// Board is one invented board. It may be used by several goroutines.
type Board struct {
	Options
	steps   []step
	adverts []intake.BoardAdvert // of Pages

	mu   sync.Mutex
	row  *draw         // of Matching: the chances of all its jobs
	made []*models.Job // of Matching, in their order
}

// New returns a board. Only Pages can fail, when the demo adverts cannot be
// read.
func New(o Options) (*Board, error) {
	b := &Board{Options: o, steps: o.Mix.steps(), row: stream(o.Seed, jobStream)}
	if o.Mix != Pages {
		return b, nil
	}
	board, err := demo.Read(models.DateOf(o.Now))
	b.adverts = board.Adverts
	return b, err
}

// Each number names a stream of chances of a seed; in mixes whose jobs do not
// depend on one another the number of the job does.
const (
	jobStream      = 1
	questionStream = 2
	wishStream     = 1 // of Digests, whose jobs do not depend on the seed
)

// Job returns the n-th job. It depends on the options and on n alone.
func (b *Board) Job(n int) *models.Job {
	switch {
	case b.Mix == Matching:
		return b.inRow(n)
	case b.Mix == Search && n%twinEvery == 1:
		return b.twin(n)
	}
	return b.draw(n, stream(b.Seed, uint64(n)))
}

// draw goes through the steps.
func (b *Board) draw(n int, d *draw) *models.Job {
	j := &models.Job{State: models.JobApproved}
	m := &maker{draw: d, board: b, n: n}
	for _, step := range b.steps {
		step(m, j)
	}
	return j
}

// inRow returns a job whose chances come after those of all jobs before it.
func (b *Board) inRow(n int) *models.Job {
	b.mu.Lock()
	defer b.mu.Unlock()
	for len(b.made) <= n {
		b.made = append(b.made, b.draw(len(b.made), b.row))
	}
	j := *b.made[n]
	return &j
}
