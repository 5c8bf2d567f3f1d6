package searchbench

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"syscall"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/corpus"
	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/search/reading"
)

// Options say what to measure.
type Options struct {
	Jobs     int
	Seed     uint64
	Dir      string            // for index files, removed at the end; "": a temporary folder
	Now      time.Time         // the day of the corpus; zero: today
	Peers    bool              // run stock Bleve and Groonga too
	Analyzer *reading.Analyzer // nil: a new one
	Progress func(what string, done, total int)
}

// Report is what one run measured. A peer that was not run is nil.
type Report struct {
	Jobs          int      `json:"jobs"`
	Rows          []Row    `json:"rows"`
	IndexJobsPerS float64  `json:"index_jobs_per_s"`
	MergeMS       float64  `json:"merge_ms"` // after the last job, and again after the start
	IndexBytes    int64    `json:"index_bytes"`
	RSSBytes      int64    `json:"rss_bytes"`
	ColdStartMS   float64  `json:"cold_start_ms"`
	WarmMS        float64  `json:"warm_ms"` // after the first answer, beside others
	Churn         Churn    `json:"churn"`
	Hostile       Hostile  `json:"hostile"`
	Notes         []string `json:"notes,omitempty"` // peers that could not run, and why
}

// Row is one class of questions.
type Row struct {
	Class        string   `json:"class"`
	Total        int      `json:"total"`
	P50          float64  `json:"p50_ms"`
	P99          float64  `json:"p99_ms"`
	CPU50        float64  `json:"cpu_p50_ms"` // processor time: what p50 would be on an idle machine
	PerSecond    float64  `json:"per_s"`
	BleveP50     *float64 `json:"bleve_p50_ms"`
	BleveTotal   int      `json:"bleve_total"`
	GroongaP50   *float64 `json:"groonga_p50_ms"`
	GroongaTotal int      `json:"groonga_total"`
	MecabP50     *float64 `json:"groonga_mecab_p50_ms"` // Groonga with words instead of bigrams
}

// peer is another search engine with the same jobs.
type peer interface {
	build(ctx context.Context, s source) (time.Duration, error)
	ways() []string // of searching, each measured; the first is the peer's name
	search(ctx context.Context, way string, q models.Query) (total int, took time.Duration, err error)
	close() error
}

// Run measures and returns the report. It uses the disk below Options.Dir and
// removes what it wrote.
func Run(ctx context.Context, o Options) (rep Report, err error) {
	if o.Progress == nil {
		o.Progress = func(string, int, int) {}
	}
	if o.Now.IsZero() {
		o.Now = time.Now().UTC().Truncate(24 * time.Hour)
	}
	if o.Analyzer == nil {
		o.Analyzer = reading.NewAnalyzer()
	}
	if o.Dir != "" {
		if err := os.MkdirAll(o.Dir, 0o700); err != nil {
			return rep, err
		}
	}
	dir, err := os.MkdirTemp(o.Dir, "searchbench")
	if err != nil {
		return rep, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	rep.Jobs = o.Jobs
	jobs, err := corpus.New(corpus.Options{Mix: corpus.Search, Seed: o.Seed, Now: o.Now})
	if err != nil {
		return rep, err
	}
	src := source{corpus: jobs, jobs: o.Jobs}
	if err := runOurs(ctx, o, dir, src, &rep); err != nil {
		return rep, wrap("enkaku", err)
	}
	if o.Peers {
		for _, p := range []peer{newBleve(filepath.Join(dir, "bleve"), o),
			newGroonga(filepath.Join(dir, "groonga"), o)} {
			if err := runPeer(ctx, o, p, src, &rep); err != nil {
				rep.Notes = append(rep.Notes, fmt.Sprintf("%s was not measured: %v", p.ways()[0], err))
			}
		}
	}
	return rep, nil
}

func runOurs(ctx context.Context, o Options, dir string, src source, rep *Report) (err error) {
	mine := ours{opt: index.Options{Dir: filepath.Join(dir, "enkaku"), Analyzer: o.Analyzer, Clock: clock(o.Now),
		Log:      slog.New(slog.DiscardHandler),
		Progress: func(done, _ int) { o.Progress("indexing", done, o.Jobs) }}}
	defer func() {
		if mine.ix != nil {
			err = errors.Join(err, mine.ix.Close())
		}
	}()
	took, err := mine.build(ctx, src)
	if err != nil {
		return err
	}
	rep.IndexJobsPerS = float64(o.Jobs) / took.Seconds()
	o.Progress("merging what was written", 0, 0)
	rep.MergeMS = measure.MS(mine.settle())
	cold, err := mine.restart(ctx)
	if err != nil {
		return err
	}
	rep.ColdStartMS, rep.WarmMS = measure.MS(cold), measure.MS(mine.warm(ctx))
	rep.MergeMS += measure.MS(mine.settle()) // a start looks anew at what there is to merge
	runtime.GC()                             // what building and starting left is not for the first class to clear
	rep.IndexBytes = sizeOf(dir)
	for i, c := range classes() {
		o.Progress(c.name, i, len(classes()))
		row := Row{Class: c.name}
		var cpu []time.Duration
		times, total, err := timed(func() (int, time.Duration, error) {
			runtime.LockOSThread()
			defer runtime.UnlockOSThread()
			start, used := time.Now(), threadTime()
			n, err := mine.search(ctx, c.query)
			cpu = append(cpu, threadTime()-used)
			return n, time.Since(start), err
		}, 1000, 8*time.Second)
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		slices.Sort(cpu)
		row.CPU50 = measure.MS(measure.Quantile(cpu, .5))
		row.Total, row.P50, row.P99, row.PerSecond = total, measure.MS(measure.Quantile(times, .5)),
			measure.MS(measure.Quantile(times, .99)), rate(times)
		rep.Rows = append(rep.Rows, row)
	}
	runtime.GC()
	debug.FreeOSMemory()
	rep.RSSBytes = measure.RSS()
	o.Progress("questions made to cost much", 0, 0)
	rep.Hostile = hostile(ctx, mine.ix)
	o.Progress("jobs change while people search", 0, 0)
	rep.Churn = churn(ctx, mine.ix, src)
	return nil
}

func runPeer(ctx context.Context, o Options, p peer, src source, rep *Report) (err error) {
	defer func() { err = errors.Join(err, p.close()) }()
	if _, err := p.build(ctx, src); err != nil {
		return err
	}
	for _, way := range p.ways() {
		for i, c := range classes() {
			o.Progress(way+": "+c.name, i, len(classes()))
			times, total, err := timed(func() (int, time.Duration, error) { return p.search(ctx, way, c.query) }, 30,
				8*time.Second)
			if err != nil {
				return fmt.Errorf("%s: %w", c.name, err)
			}
			p50 := measure.MS(measure.Quantile(times, .5))
			switch row := &rep.Rows[i]; way {
			case wayBleve:
				row.BleveP50, row.BleveTotal = &p50, total
			case wayGroonga:
				row.GroongaP50, row.GroongaTotal = &p50, total
			case wayMecab:
				row.MecabP50 = &p50
			}
		}
	}
	return nil
}

// timed runs f after two rounds of warming, at most n times or until the
// limit, and returns the times in ascending order.
func timed(
	f func() (int, time.Duration, error), n int, limit time.Duration,
) (times []time.Duration, total int, err error) {
	start := time.Now()
	for i := range n + 2 {
		var took time.Duration
		if total, took, err = f(); err != nil {
			return nil, 0, err
		}
		if i >= 2 {
			times = append(times, took)
		}
		if len(times) > 4 && time.Since(start) > limit {
			break
		}
	}
	slices.Sort(times)
	return times, total, nil
}

func rate(times []time.Duration) float64 {
	var sum time.Duration
	for _, t := range times {
		sum += t
	}
	return float64(len(times)) / sum.Seconds()
}

// threadTime is the processor time of this thread (Linux).
func threadTime() time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var u syscall.Rusage
	if syscall.Getrusage(thread, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
