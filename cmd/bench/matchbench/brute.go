package matchbench

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/doctormatch"
)

// bruteJobs is how many jobs are timed against every question in turn. All
// jobs are compared for exactness.
const bruteJobs = 20

// brute asks every question about every job. Equal criteria share a compiled
// question, as any implementation would do; every subscription is asked.
func (b *board) brute(ctx context.Context, docs []*search.Document, row *Row) error {
	groups := map[string]int{}
	var questions []*search.Question
	of := make([]int32, len(b.standing))
	for i, st := range b.standing {
		q, ok := groups[st.Hash]
		if !ok {
			q = len(questions)
			groups[st.Hash] = q
			questions = append(questions, nil)
		}
		of[i] = int32(q)
	}
	b.compile(of, questions)

	var spent time.Duration
	timed := min(bruteJobs, len(docs))
	for _, d := range docs[:timed] {
		start := time.Now()
		for _, q := range of {
			_ = questions[q].Matches(d)
		}
		spent += time.Since(start)
	}
	row.BruteMS, row.BruteJobs = measure.MS(spent)/float64(timed), timed

	index := make(map[string]int32, len(b.standing))
	for i, st := range b.standing {
		index[st.ID] = of[i]
	}
	exact, err := b.compare(ctx, docs, questions, of, index)
	row.Exact, row.ExactJobs = exact, len(docs)
	return err
}

// compile reads one question for each distinct criteria on all processors.
func (b *board) compile(of []int32, questions []*search.Question) {
	first := make([]int, len(questions))
	for i := len(of) - 1; i >= 0; i-- {
		first[of[i]] = i
	}
	measure.Parallel(len(questions), func(q int) { questions[q] = b.read(b.standing[first[q]].Criteria) })
}

// compare reports whether the percolator and the questions agree on every
// document: nobody too many, nobody too few, nobody twice.
func (b *board) compare(ctx context.Context, docs []*search.Document, questions []*search.Question, of []int32,
	index map[string]int32) (bool, error) {
	askers := make([]int, len(questions))
	for _, q := range of {
		askers[q]++
	}
	equal := make([]bool, len(docs))
	measure.Parallel(len(docs), func(i int) {
		if ctx.Err() != nil {
			return
		}
		named := make([]int, len(questions))
		seen := map[string]bool{}
		equal[i] = true
		b.p.Match(docs[i], func(id string) {
			if seen[id] {
				equal[i] = false
			}
			seen[id] = true
			named[index[id]]++
		})
		for q := range questions {
			want := 0
			if questions[q].Matches(docs[i]) {
				want = askers[q]
			}
			if named[q] != want {
				equal[i] = false
			}
		}
	})
	for _, ok := range equal {
		if !ok {
			return false, ctx.Err()
		}
	}
	return true, ctx.Err()
}

// scoreJobs is how many jobs the doctors found for them are scored for.
const scoreJobs = 20

// score times MatchDoctor on the doctors the percolator finds, and counts
// those who would be told.
func (b *board) score(jobs []*models.Job, docs []*search.Document, row *Row) {
	var candidates []*models.Doctor
	scored, told := 0, 0
	var spent time.Duration
	n := min(scoreJobs, len(docs))
	for i, d := range docs[:n] {
		candidates = candidates[:0]
		b.p.Match(d, func(id string) { candidates = append(candidates, b.doctors[id]) })
		start := time.Now()
		for _, doctor := range candidates {
			if m, ok := doctormatch.Judge(d, jobs[i], doctor); ok && m.Score >= doctormatch.FairScore {
				told++
			}
		}
		spent += time.Since(start)
		scored += len(candidates)
	}
	row.ScoreUS = 1000 * measure.MS(spent) / float64(max(1, scored))
	row.DoctorsMean = float64(told) / float64(max(1, n))
}
