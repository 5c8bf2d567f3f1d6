package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"text/tabwriter"
	"time"
)

type soakCommand struct {
	Binary  string `help:"The board to load." default:"bin/enkaku" type:"path"`
	Minutes int    `help:"How long." default:"30"`
	Rate    int    `help:"Requests a second." default:"50"`
	JSON    bool   `help:"Print JSON." name:"json"`
}

// soakSample is the process of the board at one moment.
type soakSample struct {
	Minute      float64 `json:"minute"`
	ResidentMB  float64 `json:"resident_mb"`
	AnonymousMB float64 `json:"anonymous_mb"` // without what lies in files
	Goroutines  float64 `json:"goroutines"`
	Descriptors float64 `json:"descriptors"`
}

type soakReport struct {
	Requests int64        `json:"requests"`
	Faults   int64        `json:"faults"` // no answer, or 5xx
	Refused  int64        `json:"refused"`
	Samples  []soakSample `json:"samples"`

	mu     sync.Mutex
	Causes map[string]int `json:"causes"` // of faults: how often each was seen
}

// fault notes a request without an answer, or with one that says that the board
// failed.
func (r *soakReport) fault(path, why string) {
	atomic.AddInt64(&r.Faults, 1)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.Causes == nil {
		r.Causes = map[string]int{}
	}
	r.Causes[path+": "+why]++
}

// Run serves a demo board in a process of its own, asks it at a steady rate, and
// looks at the process now and then.
func (c *soakCommand) Run(ctx context.Context, s streams) error {
	dir, err := os.MkdirTemp("", "soak")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	pages, ops, err := freeAddresses()
	if err != nil {
		return err
	}
	board := exec.CommandContext(ctx, c.Binary, "serve", "--demo", "--addr", pages, "--admin-addr", ops, "--data", dir)
	board.Stdout, board.Stderr = io.Discard, io.Discard
	if err := board.Start(); err != nil {
		return err
	}
	defer func() { _ = board.Process.Signal(os.Interrupt); _ = board.Wait() }()
	if err := untilReady(ctx, "http://"+ops+"/readyz"); err != nil {
		return err
	}
	r := soakReport{}
	if err := c.soak(ctx, &r, board.Process.Pid, pages, ops); err != nil {
		return err
	}
	return publish(s, c.JSON, &r)
}

// freeAddresses are two that nobody listens at.
func freeAddresses() (a, b string, err error) {
	var found [2]string
	for i := range found {
		l, err := net.Listen("tcp", "localhost:0")
		if err != nil {
			return "", "", err
		}
		defer l.Close()
		found[i] = l.Addr().String()
	}
	return found[0], found[1], nil
}

func untilReady(ctx context.Context, address string) error {
	for range 600 {
		res, err := http.Get(address)
		if err == nil {
			res.Body.Close()
			if res.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(100 * time.Millisecond):
		}
	}
	return errors.New("the board is not ready after a minute")
}

// soak asks until the time is over.
func (c *soakCommand) soak(ctx context.Context, r *soakReport, pid int, pages, ops string) error {
	ctx, cancel := context.WithTimeout(ctx, time.Duration(c.Minutes)*time.Minute)
	defer cancel()
	began, next := time.Now(), time.Time{}
	tick := time.NewTicker(time.Second / time.Duration(c.Rate))
	defer tick.Stop()
	client := &http.Client{Timeout: 20 * time.Second,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	var under sync.WaitGroup
	defer under.Wait()
	for n := 0; ; n++ {
		if time.Now().After(next) {
			sample, err := sampleOf(pid, "http://"+ops+"/metrics")
			if err != nil {
				return err
			}
			sample.Minute = time.Since(began).Minutes()
			r.Samples = append(r.Samples, sample)
			next = time.Now().Add(max(time.Minute, time.Duration(c.Minutes)*time.Minute/10))
		}
		select {
		case <-ctx.Done():
			under.Wait()
			sample, err := sampleOf(pid, "http://"+ops+"/metrics")
			sample.Minute = time.Since(began).Minutes()
			r.Samples = append(r.Samples, sample)
			return err
		case <-tick.C:
			under.Go(func() { r.ask(client, "http://"+pages, n) })
		}
	}
}

// asked are the requests in turn: pages kept and made anew, feeds, the API, what
// is not there, and an order for a code, which limits soon refuse.
var asked = []string{
	"/", "/?q=%E5%86%85%E7%A7%91", "/jobs/ja01", "/en/", "/?work=online_care&pref=13", "/api/v1/jobs?q=remote", "/pay", "/jobs/ja05",
	"/feed", "/suggest?q=%E9%81%A0%E9%9A%94", "/nothing", "/en/jobs/ja03", "/about", "/compare?id=ja01&id=ja02", "/signin", "POST /signin",
}

func (r *soakReport) ask(client *http.Client, board string, n int) {
	atomic.AddInt64(&r.Requests, 1)
	path, post := strings.CutPrefix(asked[n%len(asked)], "POST ")
	if strings.Contains(path, "?q=") {
		path += strconv.Itoa(n % 997) // words nobody asked for before
	}
	var res *http.Response
	var err error
	if post {
		res, err = client.PostForm(board+path, url.Values{"email": {fmt.Sprintf("soak%d@example.jp", n%50)}})
	} else {
		res, err = client.Get(board + path)
	}
	if err != nil {
		r.fault(asked[n%len(asked)], without(err))
		return
	}
	_, _ = io.Copy(io.Discard, res.Body)
	res.Body.Close()
	switch {
	case res.StatusCode >= 500:
		r.fault(asked[n%len(asked)], res.Status)
	case res.StatusCode >= 400 && path != "/nothing":
		atomic.AddInt64(&r.Refused, 1)
	}
}

// sampleOf reads what Linux and the board say of the process.
func sampleOf(pid int, metrics string) (s soakSample, err error) {
	status, err := os.Open(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return s, err
	}
	defer status.Close()
	into(status, map[string]*float64{"VmRSS:": &s.ResidentMB, "RssAnon:": &s.AnonymousMB})
	s.ResidentMB, s.AnonymousMB = s.ResidentMB/1024, s.AnonymousMB/1024 // kibibytes
	res, err := http.Get(metrics)
	if err != nil {
		return s, err
	}
	defer res.Body.Close()
	into(res.Body, map[string]*float64{"go_goroutines": &s.Goroutines, "process_open_fds": &s.Descriptors})
	return s, nil
}

// into reads the numbers behind names at the beginning of lines.
func into(from io.Reader, to map[string]*float64) {
	for lines := bufio.NewScanner(from); lines.Scan(); {
		if fields := strings.Fields(lines.Text()); len(fields) > 1 && to[fields[0]] != nil {
			*to[fields[0]], _ = strconv.ParseFloat(fields[1], 64)
		}
	}
}

// Print writes the report as a table.
func (r *soakReport) Print(w io.Writer) error {
	tw := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tw, "minute\tresident MB\tof these anonymous\tgoroutines\tdescriptors\t")
	for _, s := range r.Samples {
		fmt.Fprintf(tw, "%.0f\t%.0f\t%.0f\t%.0f\t%.0f\t\n", s.Minute, s.ResidentMB, s.AnonymousMB, s.Goroutines, s.Descriptors)
	}
	if err := tw.Flush(); err != nil {
		return err
	}
	for _, cause := range slices.Sorted(maps.Keys(r.Causes)) {
		fmt.Fprintf(w, "%d × %s\n", r.Causes[cause], cause)
	}
	_, err := fmt.Fprintf(w, "%d requests, %d without an answer or with a fault, %d refused.\n", r.Requests, r.Faults, r.Refused)
	return err
}

// without is what is wrong, without the address that was asked.
func without(err error) string {
	var of *url.Error
	if errors.As(err, &of) {
		return of.Err.Error()
	}
	return err.Error()
}
