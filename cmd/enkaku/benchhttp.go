package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"syscall"
	"text/tabwriter"
	"time"

	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
	"github.com/gofiber/fiber/v2"
	"github.com/prometheus/client_golang/prometheus"
)

type benchHTTPCommand struct {
	Jobs int           `help:"Generated jobs on the board." default:"100000"`
	Rate int           `help:"Requests per second of the steady part." default:"200"`
	For  time.Duration `help:"How long each part runs." default:"10s"`
	Seed uint64        `help:"Seed of the generated jobs." default:"1"`
	JSON bool          `help:"Print JSON." name:"json"`
}

// httpReport is one run of bench http.
type httpReport struct {
	Jobs    int       `json:"jobs"`
	Seed    uint64    `json:"seed"`
	Cores   int       `json:"cores"`
	Clients int       `json:"clients"`
	Rate    int       `json:"rate"`
	FillMS  float64   `json:"fill_ms"`  // writing the jobs to the store
	IndexMS float64   `json:"index_ms"` // reading them into the index
	Rows    []httpRow `json:"rows"`
}

// httpRow is one kind of page. The ratios say how many times more pages per
// second the empty handler and the job page give in the same run.
type httpRow struct {
	Page      string  `json:"page"`
	PerSecond float64 `json:"per_s"`
	Ratio     float64 `json:"empty_ratio"`
	JobRatio  float64 `json:"job_ratio"`
	CPUMS     float64 `json:"cpu_ms"` // processor time of a page, its client included
	P50MS     float64 `json:"p50_ms"`
	P99MS     float64 `json:"p99_ms"`
	Refused   int     `json:"refused"` // pages answered with 503 because too many searches ran
}

// Run fills a board in a temporary folder and asks it for pages.
func (c *benchHTTPCommand) Run(ctx context.Context, s streams) (err error) {
	dir, err := os.MkdirTemp("", "enkaku-http-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	report := httpReport{Jobs: c.Jobs, Seed: c.Seed, Cores: runtime.GOMAXPROCS(0), Clients: 4 * runtime.GOMAXPROCS(0), Rate: c.Rate}
	b, err := c.board(ctx, s, dir, &report)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.index.Close(), b.store.Close()) }()
	defer b.post.close()
	options, err := b.handlersBoard()
	if err != nil {
		return err
	}
	var beside sync.WaitGroup
	defer beside.Wait()
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	beside.Go(func() { _ = b.tally.Run(ctx) }) // views are written as on a real board
	kinds := c.kinds(options)
	bar := newBar(s.Err, int64(len(kinds)), "pages")
	for _, page := range kinds {
		row, err := c.measure(ctx, page, report.Clients)
		if err != nil {
			return fmt.Errorf("%s: %w", page.name, err)
		}
		row.Page = page.name
		report.Rows = append(report.Rows, row)
		_ = bar.Add(1)
	}
	_ = bar.Finish()
	for i := range report.Rows {
		row := &report.Rows[i]
		row.Ratio, row.JobRatio = report.Rows[0].PerSecond/row.PerSecond, report.Rows[1].PerSecond/row.PerSecond
	}
	return publish(s, c.JSON, report)
}

// pageKind is what one row asks for.
type pageKind struct {
	name    string
	app     *fiber.App
	paths   []string
	accepts string // Accept-Encoding
}

// kinds are the pages that are measured. The last is asked of a board that
// keeps no cards: what a page costs whose jobs nobody has asked for.
func (c *benchHTTPCommand) kinds(options handlers.Board) []pageKind {
	empty := fiber.New(fiber.Config{DisableStartupMessage: true})
	empty.Get("/", func(*fiber.Ctx) error { return nil })
	app := handlers.New(options)
	options.CardMemory, options.Metrics = 0, prometheus.NewRegistry()
	return []pageKind{
		{"empty handler", empty, []string{"/"}, ""},
		{"job page", app, c.jobPaths(), ""},
		{"search page", app, searchPaths(), ""},
		{"search page, compressed", app, searchPaths(), "gzip, deflate, br"},
		{"suggestions", app, suggestPaths(), ""},
		{"search page, no card kept", handlers.New(options), searchPaths(), ""},
	}
}

// measure asks for pages, first flat out, then at an even rate.
func (c *benchHTTPCommand) measure(ctx context.Context, page pageKind, clients int) (row httpRow, err error) {
	l := newLoad()
	l.accepts = page.accepts
	defer l.close()
	served := make(chan error, 1)
	go func() { served <- page.app.Listener(l.listener) }()
	for _, path := range page.paths { // each once, so that nobody pays for the first time
		if err := l.get(path); err != nil && !errors.Is(err, errRefused) {
			return row, err
		}
	}
	before := processorTime()
	if row.PerSecond, row.Refused, err = l.flatOut(ctx, page.paths, clients, c.For); err != nil {
		return row, err
	}
	row.CPUMS = 1000 * (processorTime() - before).Seconds() / max(1, row.PerSecond*c.For.Seconds())
	times, refused, err := l.steady(ctx, page.paths, c.Rate, c.For)
	row.Refused += refused
	row.P50MS, row.P99MS = quantile(times, .5), quantile(times, .99)
	l.close()
	return row, errors.Join(err, <-served)
}

// board opens a board on a folder and fills store and index.
func (c *benchHTTPCommand) board(ctx context.Context, s streams, dir string, report *httpReport) (*board, error) {
	log := slog.New(slog.DiscardHandler)
	cmd := &serveCommand{storeFlags: storeFlags{Data: dir}, Addr: "localhost:0"}
	cmd.mailFlags.Mail = "mailbox"
	b := &board{cmd: cmd, log: log, node: newID(), metrics: prometheus.NewRegistry(), public: &url.URL{Scheme: "http", Host: "localhost"}}
	var err error
	if b.store, err = cmd.open(ctx, log); err != nil {
		return nil, err
	}
	start := time.Now()
	if err := c.fill(ctx, s, b); err != nil {
		return nil, errors.Join(err, b.store.Close())
	}
	report.FillMS = float64(time.Since(start).Milliseconds())
	if err := b.parse(); err != nil {
		return nil, errors.Join(err, b.store.Close())
	}
	if b.post, err = cmd.mailRoom(b); err != nil {
		return nil, errors.Join(err, b.store.Close())
	}
	if b.index, err = search.Open(ctx, search.Options{Dir: filepath.Join(dir, "index"), Analyzer: b.analyzer, Log: log}); err != nil {
		return nil, errors.Join(err, b.store.Close())
	}
	start = time.Now()
	err = b.index.Once(ctx, &jobSource{jobs: b.store.Jobs()})
	report.IndexMS = float64(time.Since(start).Milliseconds())
	if err != nil {
		return nil, errors.Join(err, b.index.Close(), b.store.Close())
	}
	b.weighWords(ctx, time.Now())
	return b, nil
}

// fill writes the jobs into the store.
func (c *benchHTTPCommand) fill(ctx context.Context, s streams, b *board) error {
	maker, err := newJobMaker(c.Seed, time.Now())
	if err != nil {
		return err
	}
	bar := newBar(s.Err, int64(c.Jobs), "jobs")
	const batch = 1000
	for first := 0; first < c.Jobs; first += batch {
		var jobs []*models.Job
		for n := first; n < min(first+batch, c.Jobs); n++ {
			jobs = append(jobs, maker.job(n))
		}
		if err := errors.Join(b.store.Jobs().SaveMany(ctx, jobs)...); err != nil {
			return err
		}
		_ = bar.Add(len(jobs))
	}
	return bar.Finish()
}

// processorTime is what this process has used of all processors.
func processorTime() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u) // fails only for a wrong argument
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// jobPaths are pages of jobs from all over the board.
func (c *benchHTTPCommand) jobPaths() (paths []string) {
	for n := 0; n < c.Jobs && len(paths) < 200; n += max(1, c.Jobs/200) {
		paths = append(paths, fmt.Sprintf("/jobs/bench%07d", n))
	}
	return paths
}

// searchPaths are searches as people make them: none, words, filters, both,
// later pages and other orders, in both languages.
func searchPaths() (paths []string) {
	for _, q := range []url.Values{
		{}, {"q": {"オンライン診療"}}, {"q": {"産業医"}}, {"q": {"精神科 オンライン診療"}}, {"q": {"読影 夜間"}}, {"q": {"「健康相談」"}},
		{"specialty": {"internal_medicine"}}, {"specialty": {"internal_medicine"}, "remote": {"full_remote"}},
		{"q": {"内科"}, "pay_min": {"10000"}}, {"remote": {"full_remote", "partial_remote"}, "q": {"医師"}},
		{"page": {"5"}}, {"sort": {"pay"}}, {"q": {"育児"}, "sort": {"newest"}},
	} {
		paths = append(paths, "/?"+q.Encode(), "/en?"+q.Encode())
	}
	return paths
}

// suggestPaths are what is asked while people type: kanji, kana and romaji,
// letter by letter, in both languages.
func suggestPaths() (paths []string) {
	for _, text := range []string{"せいしんか", "seishinka", "産業医", "おんらいんしんりょう", "内科 とうきょうと", "精神科 夜間", "どくえい", "zzzz"} {
		typed := []rune(text)
		for n := range typed {
			paths = append(paths, "/suggest?q="+url.QueryEscape(string(typed[:n+1])))
		}
	}
	for _, text := range []string{"psychiatry", "occupational", "second opinion", "night"} {
		for n := range text {
			paths = append(paths, "/en/suggest?q="+url.QueryEscape(text[:n+1]))
		}
	}
	return paths
}

// Print writes the report as a table.
func (r httpReport) Print(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "page\tpages/s\tempty handler is\tjob page is\tCPU ms\tp50 ms¹\tp99 ms¹\trefused²\t\n")
	for _, row := range r.Rows {
		fmt.Fprintf(tw, "%s\t%.0f\t%.1f times\t%.2f times\t%.3f\t%.2f\t%.2f\t%d\t\n", row.Page, row.PerSecond, row.Ratio, row.JobRatio, row.CPUMS, row.P50MS, row.P99MS, row.Refused)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%d jobs, seed %d, written in %.1f s, indexed in %.1f s. %d cores shared by the board and\n"+
		"%d clients, whole pages over a listener in memory: no network, no disk but the store's.\n"+
		"¹ at %d requests a second, from when each was due\n"+
		"² answered with 503 at once, because more searches ran than the machine can carry; not in the other figures\n",
		r.Jobs, r.Seed, r.FillMS/1000, r.IndexMS/1000, r.Cores, r.Clients, r.Rate)
	return err
}
