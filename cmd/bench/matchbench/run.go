package matchbench

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/corpus"
	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/search/percolator"
	"github.com/enkaku/enkaku/search/reading"
)

// Options say what to measure. The zero value of a field takes its default.
type Options struct {
	Subscriptions int    // standing questions, default 1,000,000
	Doctors       bool   // profiles of doctors instead of subscriptions
	Jobs          int    // new jobs that are percolated, default 300
	Seed          uint64 // of the generated board
	Bleve         int    // saved searches run in Bleve, a sample, default 500; below 0: none

	Progress func(step string) // told at the start of each step, may be nil

	analyzer *reading.Analyzer
}

func (o Options) withDefaults() Options {
	if o.Subscriptions <= 0 {
		o.Subscriptions = 1_000_000
	}
	if o.Jobs <= 0 {
		o.Jobs = 300
	}
	if o.Bleve == 0 {
		o.Bleve = 500
	}
	if o.Progress == nil {
		o.Progress = func(string) {}
	}
	return o
}

// Run measures the sizes 10,000, 100,000 and so on up to opts.Subscriptions
// and returns a row for each. It uses one core but for building.
func Run(ctx context.Context, opts Options) (Report, error) {
	opts = opts.withDefaults()
	opts.analyzer = reading.NewAnalyzer()
	made, err := corpus.New(corpus.Options{Mix: corpus.Matching, Seed: opts.Seed, Now: published})
	if err != nil {
		return Report{}, err
	}
	jobs, docs := newJobs(opts, made)
	var rep Report
	for n := 10_000; ; n *= 10 {
		n = min(n, opts.Subscriptions)
		row, err := fill(ctx, opts, made, n, jobs, docs)
		if err != nil {
			return rep, err
		}
		rep.Rows = append(rep.Rows, row)
		if n == opts.Subscriptions {
			rep.Row, rep.Doctors, rep.Jobs, rep.Seed = row, opts.Doctors, opts.Jobs, opts.Seed
			return rep, nil
		}
	}
}

// published is when the jobs became live.
var published = time.Date(2026, 11, 20, 9, 0, 0, 0, models.Tokyo)

func newJobs(opts Options, made *corpus.Board) ([]*models.Job, []*search.Document) {
	opts.Progress("jobs")
	jobs := make([]*models.Job, opts.Jobs)
	docs := make([]*search.Document, opts.Jobs)
	for i := range jobs {
		jobs[i] = made.Job(i)
		docs[i] = opts.analyzer.NewDocument(jobs[i])
	}
	return jobs, docs
}

// board is a percolator with what it was built from.
type board struct {
	p        *percolator.Percolator
	standing []percolator.Standing
	doctors  map[string]*models.Doctor // by id, with Options.Doctors
	read     func(models.Criteria) *search.Question
}

// generate takes n standing questions of a board.
func generate(opts Options, made *corpus.Board, n int) *board {
	b := &board{standing: make([]percolator.Standing, 0, n), read: opts.analyzer.Read}
	add := func(id string, c models.Criteria) bool {
		// stored with a subscription
		b.standing = append(b.standing, percolator.Standing{ID: id, Criteria: c, Hash: c.Hash()})
		return len(b.standing) < n
	}
	if opts.Doctors {
		b.doctors = make(map[string]*models.Doctor, n)
		for d := range made.Doctors() {
			b.doctors[d.ID] = d
			if !add(d.ID, doctormatch.AlertCriteriaOf(d)) {
				return b
			}
		}
	}
	for id, c := range made.Questions() {
		if !add(id, c) {
			return b
		}
	}
	return b
}

func (b *board) all() iter.Seq2[percolator.Standing, error] {
	return func(yield func(percolator.Standing, error) bool) {
		for _, st := range b.standing {
			if !yield(st, nil) {
				return
			}
		}
	}
}

// fill fills one row.
func fill(ctx context.Context, opts Options, made *corpus.Board, n int, jobs []*models.Job,
	docs []*search.Document) (Row, error) {
	row := Row{Subscriptions: n}
	opts.Progress(fmt.Sprintf("%d: generate", n))
	b := generate(opts, made, n)

	opts.Progress(fmt.Sprintf("%d: build", n))
	before := heap()
	start := time.Now()
	b.p = percolator.New()
	if err := b.p.Load(ctx, b.all(), b.read); err != nil {
		return row, err
	}
	row.BuildMS = measure.MS(time.Since(start))
	row.HeapBytes = heap() - before
	row.Bytes, row.Distinct = b.p.Bytes(), b.p.Distinct()

	opts.Progress(fmt.Sprintf("%d: match", n))
	b.match(docs, &row)
	b.update(opts, &row)

	opts.Progress(fmt.Sprintf("%d: brute force", n))
	if err := b.brute(ctx, docs, &row); err != nil {
		return row, err
	}
	if opts.Doctors {
		b.score(jobs, docs, &row)
	}
	if opts.Bleve > 0 && !opts.Doctors {
		opts.Progress(fmt.Sprintf("%d: saved searches in Bleve", n))
		var err error
		row.BleveMS, err = bleveSearches(ctx, b.standing, jobs, docs, opts.Bleve)
		if err != nil {
			return row, err
		}
	}
	return row, ctx.Err()
}

// rounds is how often each document is percolated; its median time counts, so
// that what else the machine does is not taken for the percolator's work.
const rounds = 5

// match percolates every document.
func (b *board) match(docs []*search.Document, row *Row) {
	times := make([]float64, len(docs))
	matches := 0
	for i, d := range docs {
		var spent [rounds]float64
		for round := range spent {
			start := time.Now()
			b.p.Match(d, func(string) { matches++ })
			spent[round] = measure.MS(time.Since(start))
		}
		slices.Sort(spent[:])
		times[i] = spent[rounds/2]
	}
	slices.Sort(times)
	row.MeanMS, row.P50MS, row.P99MS = mean(times), measure.Quantile(times, 0.5), measure.Quantile(times, 0.99)
	row.MatchesMean = float64(matches) / float64(rounds*len(docs))
}

// update changes questions that stand and takes the change back.
func (b *board) update(opts Options, row *Row) {
	r := rand.New(rand.NewPCG(opts.Seed, 3))
	var times []float64
	for range 1000 {
		from, to := b.standing[r.IntN(len(b.standing))], b.standing[r.IntN(len(b.standing))]
		q, old := b.read(to.Criteria), b.read(from.Criteria)
		for _, q := range []*search.Question{q, old} {
			start := time.Now()
			_ = b.p.Put(from.ID, q) // was accepted by Load
			times = append(times, 1000*measure.MS(time.Since(start)))
		}
	}
	slices.Sort(times)
	row.UpdateUS, row.UpdateP99US = mean(times), measure.Quantile(times, 0.99)
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func mean(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(max(1, len(v)))
}
