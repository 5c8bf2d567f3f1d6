package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"time"
)

// fate is what became of a fault.
type fate int

const (
	killed     fate = iota // a test failed
	lived                  // tests ran over it, none failed
	notReached             // no test runs over it
	timedOut               // tests did not end
)

func (f fate) String() string { return [...]string{"killed", "lived", "not reached", "timed out"}[f] }

type result struct {
	fault
	fate fate
}

// printResults lists the faults that no test noticed and prints one line of a
// table for each package. The score is the killed among all but those that
// timed out.
func printResults(out io.Writer, results []result, took time.Duration) error {
	slices.SortStableFunc(results, func(a, b result) int {
		return cmp.Or(cmp.Compare(a.path, b.path), cmp.Compare(a.file, b.file), a.line-b.line, a.column-b.column,
			a.nth-b.nth)
	})
	counts := map[string]*[4]int{}
	var paths []string
	for _, r := range results {
		if counts[r.path] == nil {
			counts[r.path] = &[4]int{}
			paths = append(paths, r.path)
		}
		counts[r.path][r.fate]++
		if r.fate == killed {
			continue
		}
		if _, err := fmt.Fprintf(out, "%s: %s: %s → %s\n", r.place(), r.fate, r.was, r.is); err != nil {
			return err
		}
	}
	if _, err := fmt.Fprintln(
		out, "\n| package | faults | killed | lived | not reached | timed out | score |\n|---|---|---|---|---|---|---|",
	); err != nil {
		return err
	}
	for _, path := range paths {
		c := counts[path]
		counted := c[killed] + c[lived] + c[notReached]
		score := 100 * float64(c[killed]) / float64(max(counted, 1))
		if _, err := fmt.Fprintf(out, "| `%s` | %d | %d | %d | %d | %d | %.0f %% |\n", path, counted+c[timedOut],
			c[killed], c[lived], c[notReached], c[timedOut], score); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintf(out, "\n%s\n", took.Round(time.Second))
	return err
}
