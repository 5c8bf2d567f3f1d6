package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/enkaku/enkaku/cmd/progress"
)

// memory is how much a test process may take, in KiB: a fault in a loop may
// ask for all there is.
const memory = 12 << 20

// trial runs tests with and without faults.
type trial struct {
	dir     string
	workers int
	budget  time.Duration
	errOut  io.Writer

	patience time.Duration

	reach map[int][]seenBy // which tests reach a fault, quick ones first
}

// seenBy is one test, and how long it takes without a fault.
type seenBy struct {
	binary binary
	name   string
	takes  time.Duration
}

// each calls do for 0 to n-1 in as many goroutines as there are workers and
// returns the first error.
func (t *trial) each(n int, words string, do func(i int) error) error {
	bar := progress.NewBar(t.errOut, int64(n), words)
	next := make(chan int)
	faults := make(chan error, n)
	var workers sync.WaitGroup
	for range t.workers {
		workers.Go(func() {
			for i := range next {
				faults <- do(i)
				_ = bar.Add(1)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
	close(faults)
	for err := range faults {
		if err != nil {
			return err
		}
	}
	return nil
}

// decide tries each fault. When ctx ends it returns those decided by then.
func (t *trial) decide(ctx context.Context, faults []fault) ([]result, error) {
	var mu sync.Mutex
	var results []result
	err := t.each(len(faults), "faults", func(i int) error {
		if ctx.Err() != nil {
			return nil
		}
		became := t.fate(ctx, faults[i].id)
		if ctx.Err() != nil {
			return nil // the end killed the tests, not the fault
		}
		mu.Lock()
		defer mu.Unlock()
		results = append(results, result{fault: faults[i], fate: became})
		return nil
	})
	return results, err
}

// fate runs the tests that reach a fault, the quick ones first, until one
// fails. A fault that lives until the budget is spent has lived.
func (t *trial) fate(ctx context.Context, id int) fate {
	tests := t.reach[id]
	if len(tests) == 0 {
		return notReached
	}
	var spent time.Duration
	for size := time.Second; len(tests) > 0 && spent < t.budget; size *= 4 {
		batch, takes := portion(tests, size)
		tests, spent = tests[len(batch):], spent+takes
		for _, b := range binariesOf(batch) {
			var names []string
			for _, test := range batch {
				if test.binary == b {
					names = append(names, test.name)
				}
			}
			_, err := t.run(ctx, b, names, t.patience+8*takes, fmt.Sprintf("MUTANT=%d", id))
			if errors.Is(err, context.DeadlineExceeded) {
				return timedOut
			}
			if err != nil {
				return killed
			}
		}
	}
	return lived
}

// portion is the first tests that take about as long as size together, at
// least one.
func portion(tests []seenBy, size time.Duration) ([]seenBy, time.Duration) {
	var takes time.Duration
	for i, test := range tests {
		if i > 0 && takes+test.takes > size {
			return tests[:i], takes
		}
		takes += test.takes
	}
	return tests, takes
}

func binariesOf(tests []seenBy) []binary {
	var found []binary
	for _, test := range tests {
		if !slices.Contains(found, test.binary) {
			found = append(found, test.binary)
		}
	}
	return found
}

// run runs some tests of a binary in a process of their own and returns what
// they print. The error is context.DeadlineExceeded when they take too long.
func (t *trial) run(ctx context.Context, b binary, tests []string, limit time.Duration, env string) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, "sh", "-c", fmt.Sprintf(`ulimit -v %d && exec "$0" "$@"`, memory),
		b.file, b.flag, "-test.failfast", "-test.paniconexit0", "-test.run", "^("+strings.Join(tests, "|")+")$")
	cmd.Dir = b.dir
	cmd.Env = append(os.Environ(), "TMPDIR="+t.dir, env)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	out, err := cmd.CombinedOutput()
	if ctx.Err() != nil {
		return out, ctx.Err()
	}
	return out, err
}
