// Package applicantbench measures what a poster sees to whom thousands of doctors
// applied: a board wired as enkaku serves it, asked by one recruiter.
package applicantbench

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/cmd/board"
	"github.com/enkaku/enkaku/handlers"
	"github.com/enkaku/enkaku/store"
)

// Options say what to measure.
type Options struct {
	Applications int
	Times        int    // how often each page is asked for
	Database     string // of MongoDB; "": SQLite in a temporary folder
	Progress     func(what string, done, total int)
}

// Report is one run.
type Report struct {
	Applications int     `json:"applications"`
	Engine       string  `json:"engine"`
	FillMS       float64 `json:"fill_ms"` // writing all of it to the store
	Rows         []Row   `json:"rows"`
}

// Row is one page; the file is asked for once.
type Row struct {
	Page   string  `json:"page"`
	P50MS  float64 `json:"p50_ms"`
	MaxMS  float64 `json:"max_ms"`
	Bytes  int     `json:"bytes"`
	Failed string  `json:"failed,omitempty"` // why it did not answer with a page; "": it did, each time
}

// Run fills a board in a temporary folder and asks it for the pages.
func Run(ctx context.Context, o Options) (report Report, err error) {
	dir, err := os.MkdirTemp("", "enkaku-applications-")
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	quiet := slog.New(slog.DiscardHandler)
	database, engine := dir, "SQLite"
	if o.Database != "" {
		database, engine = o.Database, "MongoDB protocol"
	}
	st, err := store.Open(ctx, database, store.Options{SharedTime: true, Log: quiet, KeysFile: dir + "/keys.json"})
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	report = Report{Applications: o.Applications, Engine: engine}
	start := time.Now()
	if err := o.fill(ctx, st); err != nil {
		return report, err
	}
	report.FillMS = ms(time.Since(start))
	settings := &board.Settings{Addr: "localhost:0", PublicURL: "http://localhost"}
	settings.Mail = "mailbox"
	b, err := board.Open(ctx, settings, board.Base{Store: st, Dir: dir, Node: "bench", Log: quiet})
	if err != nil {
		return report, err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	pages, err := b.Pages()
	if err != nil {
		return report, err
	}
	report.Rows, err = o.measure(handlers.New(pages))
	return report, err
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// secret is that of the recruiter's session.
const secret = "bench"

func sessionID() string {
	sum := sha256.Sum256([]byte(secret))
	return hex.EncodeToString(sum[:])
}

// paths are the pages, by name.
var paths = [][2]string{
	{"desk", "/desk"},
	{"columns", "/desk/applications"},
	{"list", "/desk/applications?view=list"},
	{"list, page 100", "/desk/applications?view=list&page=100"},
	{"of one job", "/desk/applications?view=list&job=" + jobID(0)},
	{"of one state", "/desk/applications?view=list&state=viewed"},
	{"one thread", "/desk/applications/" + applicationID(7)},
	{"candidates", "/desk/candidates"},
}

func (o Options) measure(app *fiber.App) ([]Row, error) {
	var rows []Row
	for i, page := range paths {
		o.Progress("pages", i, len(paths)+1)
		row := Row{Page: page[0]}
		var times []time.Duration
		for range o.Times {
			body, took, err := ask(app, http.MethodGet, page[1], nil)
			times, row.Bytes = append(times, took), len(body)
			if err != nil { // the others are worth knowing all the same
				row.Failed = err.Error()
				break
			}
		}
		slices.Sort(times)
		row.P50MS, row.MaxMS = ms(times[len(times)/2]), ms(times[len(times)-1])
		rows = append(rows, row)
	}
	page, _, err := ask(app, http.MethodGet, "/desk/applications", nil)
	if err != nil {
		return rows, err
	}
	token := formToken.FindStringSubmatch(page)
	if token == nil {
		return rows, errors.New("the page has no form")
	}
	file, took, err := ask(app, http.MethodPost, "/desk/applications/export", url.Values{"_csrf": {token[1]}})
	if lines := strings.Count(file, "\r\n") - 1; err == nil && lines < o.Applications {
		err = fmt.Errorf("the file has %d lines", lines)
	}
	row := Row{Page: "file of all", P50MS: ms(took), MaxMS: ms(took), Bytes: len(file)}
	if err != nil {
		row.Failed = err.Error()
	}
	return append(rows, row), nil
}

var formToken = regexp.MustCompile(`name="_csrf" value="([^"]+)"`)

// ask sends one request and reads the whole answer.
func ask(app *fiber.App, method, path string, form url.Values) (body string, took time.Duration, err error) {
	req := httptest.NewRequest(method, path, strings.NewReader(form.Encode()))
	req.Host = "localhost"
	req.Header.Set("Cookie", "session="+secret)
	if method == http.MethodPost {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		req.Header.Set("Origin", "http://localhost")
	}
	start := time.Now()
	res, err := app.Test(req, -1)
	if err != nil {
		return "", 0, fmt.Errorf("%s: %w", path, err)
	}
	defer res.Body.Close()
	read, err := io.ReadAll(res.Body)
	took = time.Since(start)
	if err == nil && res.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s %s: status %d to %s", method, path, res.StatusCode, res.Header.Get("Location"))
	}
	return string(read), took, err
}

// Print writes the report as a table.
func (r Report) Print(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(tw, "page\tp50 ms\tmost ms\tkB\t\n")
	for _, row := range r.Rows {
		fmt.Fprintf(tw, "%s\t%.1f\t%.1f\t%.0f\t\n", row.Page, row.P50MS, row.MaxMS, float64(row.Bytes)/1000)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	for _, row := range r.Rows {
		if row.Failed != "" {
			fmt.Fprintf(w, "%s failed: %s\n", row.Page, row.Failed)
		}
	}
	_, err := fmt.Fprintf(w, "%d applications to one poster, %s, written in %.1f s; whole pages without a network\n",
		r.Applications, r.Engine, r.FillMS/1000)
	return err
}
