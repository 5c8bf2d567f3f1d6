package matchbench

import (
	"context"
	"fmt"
	"iter"
	"math/rand/v2"
	"runtime"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

// Options say what to measure. The zero value of a field takes its default.
type Options struct {
	Subscriptions int    // standing questions, default 1,000,000
	Doctors       bool   // profiles of doctors instead of subscriptions
	Jobs          int    // new jobs that are percolated, default 300
	Seed          uint64 // of the generated board
	Bleve         int    // saved searches run in Bleve, a sample, default 500; below 0: none

	Progress func(step string) // told at the start of each step, may be nil

	analyzer *search.Analyzer
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
	opts.analyzer = search.NewAnalyzer()
	jobs, docs := newJobs(opts)
	var rep Report
	for n := 10_000; ; n *= 10 {
		n = min(n, opts.Subscriptions)
		row, err := measure(ctx, opts, n, jobs, docs)
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

func newJobs(opts Options) ([]*models.Job, []*search.Document) {
	opts.Progress("jobs")
	g := newGenerator(opts.Seed, 1)
	jobs := make([]*models.Job, opts.Jobs)
	docs := make([]*search.Document, opts.Jobs)
	for i := range jobs {
		jobs[i] = g.job(i)
		docs[i] = opts.analyzer.NewDocument(jobs[i])
	}
	return jobs, docs
}

// board is a percolator with what it was built from.
type board struct {
	p        *search.Percolator
	standing []search.Standing
	doctors  map[string]*models.Doctor // by id, with Options.Doctors
	read     func(models.Criteria) *search.Question
}

// generate makes n standing questions.
func generate(opts Options, n int) *board {
	g := newGenerator(opts.Seed, 2)
	b := &board{standing: make([]search.Standing, n), read: opts.analyzer.Read}
	if opts.Doctors {
		b.doctors = make(map[string]*models.Doctor, n)
	}
	for i := range b.standing {
		st := &b.standing[i]
		if opts.Doctors {
			d := g.doctor(i)
			b.doctors[d.ID] = d
			st.ID, st.Criteria = d.ID, search.AlertCriteriaOf(d)
		} else {
			st.ID, st.Criteria = fmt.Sprintf("sub_%016x", g.r.Uint64()), g.criteria()
		}
		st.Hash = st.Criteria.Hash() // stored with a subscription
	}
	return b
}

func (b *board) all() iter.Seq2[search.Standing, error] {
	return func(yield func(search.Standing, error) bool) {
		for _, st := range b.standing {
			if !yield(st, nil) {
				return
			}
		}
	}
}

// measure fills one row.
func measure(ctx context.Context, opts Options, n int, jobs []*models.Job, docs []*search.Document) (Row, error) {
	row := Row{Subscriptions: n}
	opts.Progress(fmt.Sprintf("%d: generate", n))
	b := generate(opts, n)

	opts.Progress(fmt.Sprintf("%d: build", n))
	before := heap()
	start := time.Now()
	b.p = search.NewPercolator()
	if err := b.p.Load(ctx, b.all(), b.read); err != nil {
		return row, err
	}
	row.BuildMS = ms(time.Since(start))
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
			spent[round] = ms(time.Since(start))
		}
		slices.Sort(spent[:])
		times[i] = spent[rounds/2]
	}
	slices.Sort(times)
	row.MeanMS, row.P50MS, row.P99MS = mean(times), quantile(times, 0.5), quantile(times, 0.99)
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
			times = append(times, 1000*ms(time.Since(start)))
		}
	}
	slices.Sort(times)
	row.UpdateUS, row.UpdateP99US = mean(times), quantile(times, 0.99)
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func mean(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum / float64(max(1, len(v)))
}

// quantile reads sorted values.
func quantile(v []float64, q float64) float64 {
	if len(v) == 0 {
		return 0
	}
	return v[min(len(v)-1, int(q*float64(len(v))))]
}
