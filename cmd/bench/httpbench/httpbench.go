// Package httpbench measures whole pages over a listener in memory: a board
// wired as enkaku serves it, full of invented jobs, against an empty handler.
package httpbench

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"regexp"
	"runtime"
	"runtime/pprof"
	"sync"
	"time"

	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/enkaku/enkaku/cmd/bench/corpus"
	"github.com/enkaku/enkaku/cmd/bench/measure"
	"github.com/enkaku/enkaku/cmd/board"
	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

// Options say what to measure.
type Options struct {
	Jobs     int           // invented jobs on the board
	Rate     int           // requests per second of the steady part
	For      time.Duration // how long each part runs
	Seed     uint64        // of the jobs
	Progress func(what string, done, total int)

	Only       *regexp.Regexp // the names of the pages to measure; nil: all
	CPUProfile string         // file that gets a profile of what is measured; "": none
}

// Run fills a board in a temporary folder and asks it for pages.
func Run(ctx context.Context, o Options) (report Report, err error) {
	dir, err := os.MkdirTemp("", "enkaku-http-")
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	quiet := slog.New(slog.DiscardHandler)
	st, err := store.Open(ctx, dir, store.Options{SharedTime: true, Log: quiet})
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	cores := runtime.GOMAXPROCS(0)
	report = Report{Jobs: o.Jobs, Seed: o.Seed, Cores: cores, Clients: 4 * cores, Rate: o.Rate}
	start := time.Now()
	if err := o.fill(ctx, st.Jobs()); err != nil {
		return report, err
	}
	report.FillMS = float64(time.Since(start).Milliseconds())
	b, err := board.Open(ctx, settings(), board.Base{Store: st, Dir: dir, Node: "bench", Log: quiet})
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	start = time.Now()
	if err := b.FillIndex(ctx); err != nil {
		return report, err
	}
	report.IndexMS = float64(time.Since(start).Milliseconds())
	b.WeighWords(ctx, time.Now())
	return report, o.measure(ctx, b, st.Counters(), &report)
}

// settings are those of a board that nobody but this process reaches.
func settings() *board.Settings {
	s := &board.Settings{Addr: "localhost:0", PublicURL: "http://localhost"}
	s.Mail = "mailbox"
	return s
}

// fill writes the jobs into the store.
func (o Options) fill(ctx context.Context, jobs store.Jobs) error {
	made, err := corpus.New(corpus.Options{Mix: corpus.Pages, Seed: o.Seed, Now: time.Now()})
	if err != nil {
		return err
	}
	const batch = 1000
	for first := 0; first < o.Jobs; first += batch {
		var rows []*models.Job
		for n := first; n < min(first+batch, o.Jobs); n++ {
			rows = append(rows, made.Job(n))
		}
		if err := errors.Join(jobs.SaveMany(ctx, rows)...); err != nil {
			return err
		}
		o.Progress("jobs", first+len(rows), o.Jobs)
	}
	return nil
}

// measure asks for all kinds of pages, one kind after another.
func (o Options) measure(ctx context.Context, b *board.Board, counters web.Counters, report *Report) error {
	options, err := b.Pages()
	if err != nil {
		return err
	}
	var beside sync.WaitGroup
	defer beside.Wait()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	beside.Go(func() { _ = b.CountViews(ctx) }) // views are written as on a real board
	pages := kinds(o.Jobs, options)
	finish, err := o.profile()
	if err != nil {
		return err
	}
	defer finish()
	for i, page := range pages {
		o.Progress("pages", i, len(pages))
		if i > 0 && o.Only != nil && !o.Only.MatchString(page.name) {
			continue
		}
		quiet := func() {}
		if page.written {
			quiet = write(ctx, counters)
		}
		row, err := o.timed(ctx, page, report.Clients)
		quiet()
		if err != nil {
			return fmt.Errorf("%s: %w", page.name, err)
		}
		report.Rows = append(report.Rows, row)
	}
	for i := range report.Rows {
		row := &report.Rows[i]
		row.Ratio = report.Rows[0].PerSecond / row.PerSecond
		row.JobRatio = report.Rows[min(1, len(report.Rows)-1)].PerSecond / row.PerSecond
	}
	return nil
}

// profile begins the CPU profile that was asked for and returns what ends it.
func (o Options) profile() (finish func(), err error) {
	if o.CPUProfile == "" {
		return func() {}, nil
	}
	file, err := os.Create(o.CPUProfile)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(file); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return func() {
		pprof.StopCPUProfile()
		_ = file.Close()
	}, nil
}

// write writes what no page shows, again and again until the function that it
// returns is called.
func write(ctx context.Context, to web.Counters) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var writer sync.WaitGroup
	writer.Go(func() {
		for tick := time.NewTicker(writesEvery); ctx.Err() == nil; <-tick.C {
			one := models.JobCount{JobID: "busy", Day: models.DateOf(time.Now()), Kind: "view", N: 1}
			_ = to.Add(context.WithoutCancel(ctx), []models.JobCount{one})
		}
	})
	return func() { cancel(); writer.Wait() }
}

// pageKind is what one row asks for.
type pageKind struct {
	name    string
	app     *fiber.App
	paths   []string
	agent   string // User-Agent; "": a reader
	accepts string // Accept-Encoding
	has     bool   // the client has each page already and asks whether it changed
	written bool   // the store is written meanwhile, as often as writesEvery says
}

// writesEvery is the pause between two writes of a busy board.
const writesEvery = 10 * time.Millisecond

// kinds are the pages that are measured: as a board serves them, which keeps
// whole pages for visitors; made anew each time; and made anew without kept cards,
// which is what a page costs whose jobs nobody has asked for.
func kinds(jobs int, options handlers.Board) []pageKind {
	empty := fiber.New(fiber.Config{DisableStartupMessage: true})
	empty.Get("/", func(*fiber.Ctx) error { return nil })
	app := handlers.New(options)
	options.PageMemory, options.Metrics = 0, prometheus.NewRegistry()
	anew := handlers.New(options)
	options.CardMemory, options.Metrics = 0, prometheus.NewRegistry()
	return []pageKind{
		{name: "empty handler", app: empty, paths: []string{"/"}},
		{name: "job page", app: app, paths: jobPaths(jobs), accepts: browserAccepts},
		{name: "job page, to a robot", app: app, paths: jobPaths(jobs), accepts: browserAccepts, agent: robot},
		{name: "job page, made anew", app: anew, paths: jobPaths(jobs)},
		{name: "job page, busy board", app: app, paths: jobPaths(jobs), accepts: browserAccepts, written: true},
		{name: "job page, unchanged", app: app, paths: jobPaths(jobs), accepts: browserAccepts, has: true},
		{name: "search page", app: app, paths: searchPaths(), accepts: browserAccepts},
		{name: "search page, to a robot", app: app, paths: searchPaths(), accepts: browserAccepts, agent: robot},
		{name: "search page, busy board", app: app, paths: searchPaths(), accepts: browserAccepts, written: true},
		{name: "search page, made anew", app: anew, paths: searchPaths()},
		{name: "search page, made anew, compressed", app: anew, paths: searchPaths(), accepts: browserAccepts},
		{name: "search page, unchanged", app: app, paths: searchPaths(), accepts: browserAccepts, has: true},
		{name: "search page, no card kept", app: handlers.New(options), paths: searchPaths()},
		{name: "list beside a job", app: app, paths: besidePaths(jobs), accepts: browserAccepts},
		{name: "list beside a job, made anew", app: anew, paths: besidePaths(jobs)},
		{name: "home page", app: app, paths: []string{"/", "/en"}, accepts: browserAccepts},
		{name: "landing page", app: app, paths: landingPaths(), accepts: browserAccepts},
		{name: "suggestions", app: app, paths: suggestPaths()},
	}
}

// robot is who says so, and whose requests are not counted: beside the same page
// for readers it shows what counting costs.
const robot = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"

// browserAccepts is Accept-Encoding as browsers send it.
const browserAccepts = "gzip, deflate, br"

// timed asks for pages, first flat out, then at an even rate.
func (o Options) timed(ctx context.Context, page pageKind, clients int) (row Row, err error) {
	l := newLoad()
	l.agent, l.accepts, l.has = page.agent, page.accepts, page.has
	defer l.close()
	served := make(chan error, 1)
	go func() { served <- page.app.Listener(l.listener) }()
	for _, path := range page.paths { // each once, so that nobody pays for the first time
		if err := l.get(path); err != nil && !errors.Is(err, errRefused) {
			return row, err
		}
	}
	before := measure.CPU()
	if row.PerSecond, row.Refused, err = l.flatOut(ctx, page.paths, clients, o.For); err != nil {
		return row, err
	}
	row.CPUMS = 1000 * (measure.CPU() - before).Seconds() / max(1, row.PerSecond*o.For.Seconds())
	times, refused, err := l.steady(ctx, page.paths, o.Rate, o.For)
	row.Refused += refused
	row.Page = page.name
	row.P50MS, row.P99MS = measure.MS(measure.Quantile(times, .5)), measure.MS(measure.Quantile(times, .99))
	l.close()
	return row, errors.Join(err, <-served)
}
