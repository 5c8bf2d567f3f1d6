package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

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
