package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
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

// observe runs each test alone, without a fault, and notes which faults it
// reaches. A test that fails then says nothing of faults: it is an error.
func (t *trial) observe(ctx context.Context, binaries []binary, only *regexp.Regexp) error {
	var tests []seenBy
	for _, b := range binaries {
		out, err := list(ctx, &b)
		if err != nil {
			return fmt.Errorf("listing the tests of %s: %w", b.path, err)
		}
		for _, name := range strings.Fields(string(out)) {
			if !strings.HasPrefix(name, "Benchmark") && only.MatchString(name) {
				tests = append(tests, seenBy{binary: b, name: name})
			}
		}
	}
	seen := make([][]int, len(tests))
	err := t.each(len(tests), "tests without a fault", func(i int) error {
		file := filepath.Join(t.dir, fmt.Sprintf("seen-%d", i))
		began := time.Now()
		out, failed := t.run(ctx, tests[i].binary, []string{tests[i].name}, 20*time.Minute, "MUTANTS_SEEN="+file)
		tests[i].takes = time.Since(began)
		if failed != nil {
			return fmt.Errorf("%s fails without a fault: %w\n%s", tests[i].name, failed, out)
		}
		var err error
		seen[i], err = numbers(file)
		return err
	})
	if err != nil {
		return err
	}
	t.reach = map[int][]seenBy{}
	for i, ids := range seen {
		for _, id := range ids {
			t.reach[id] = append(t.reach[id], tests[i])
		}
	}
	for _, list := range t.reach {
		slices.SortFunc(list, func(a, b seenBy) int { return int(a.takes - b.takes) })
	}
	return nil
}

// list returns the names of all tests of a binary, and tells its property
// tests, if it has any, to keep no examples: they would be tried again and
// fail at later faults.
func list(ctx context.Context, b *binary) ([]byte, error) {
	names := func() ([]byte, error) {
		cmd := exec.CommandContext(ctx, b.file, b.flag, "-test.list", ".")
		cmd.Dir = b.dir
		return cmd.Output()
	}
	b.flag = "-rapid.nofailfile"
	if out, err := names(); err == nil {
		return out, nil
	}
	b.flag = "-test.v=false" // it has no property tests and does not know the flag
	return names()
}

// numbers reads a file with one number a line; none if it is not there.
func numbers(file string) ([]int, error) {
	text, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var found []int
	for lines := bufio.NewScanner(bytes.NewReader(text)); lines.Scan(); {
		id, err := strconv.Atoi(lines.Text())
		if err != nil {
			return nil, err
		}
		found = append(found, id)
	}
	return found, nil
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
