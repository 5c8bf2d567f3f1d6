package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	asvsRow    = regexp.MustCompile(`(?m)^\| (\d+\.\d+\.\d+) \| [^|]+ \| (met|\*\*not\*\*) \| ([^|]+) \| ([^|]+) \|$`)
	asvsCounts = regexp.MustCompile(`(?m)^\| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$`)
	testNamed  = regexp.MustCompile(`(?m)^func (Test\w+)\(`)
)

// The evidence that docs/security/asvs.md names is there, and its counts are
// those of its rows.
func TestTheEvidenceOfTheSecurityTableExists(t *testing.T) {
	text, err := os.ReadFile("../../docs/security/asvs.md")
	if err != nil {
		t.Fatal(err)
	}
	tests, seen := testsOfTheTree(t), map[string]bool{}
	met, tested, missing := 0, 0, 0
	for _, row := range asvsRow.FindAllStringSubmatch(string(text), -1) {
		id, where, test := row[1], strings.Trim(row[3], "`"), strings.Trim(row[4], "`")
		if seen[id] {
			t.Errorf("%s stands twice", id)
		}
		seen[id] = true
		if test != "–" && !tests[test] {
			t.Errorf("%s: there is no test %s", id, test)
		}
		if row[2] != "met" {
			missing++
			continue
		}
		met++
		if test != "–" {
			tested++
		}
		if _, err := os.Stat(filepath.Join("../..", where)); err != nil {
			t.Errorf("%s: %v", id, err)
		}
	}
	want := fmt.Sprintf("| %d | %d | %d | %d |", met+missing, met, tested, missing)
	if got := asvsCounts.FindString(string(text)); got != want || met < 100 {
		t.Errorf("counts are %s, the rows say %s", got, want)
	}
}

// What the pages promise names tests that there are, for every promise that is not
// the operator's word.
func TestTheEvidenceOfThePromisesExists(t *testing.T) {
	text, err := os.ReadFile("../../docs/security/claims.md")
	if err != nil {
		t.Fatal(err)
	}
	tests, rows := testsOfTheTree(t), 0
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "| ") || strings.HasPrefix(line, "| the page says") {
			continue
		}
		rows++
		names := regexp.MustCompile("`(Test[A-Za-z]+)`").FindAllStringSubmatch(line, -1)
		if len(names) == 0 && !strings.Contains(line, "operator's word") && !strings.Contains(line, "e2e/") {
			t.Errorf("nothing shows: %s", line)
		}
		for _, name := range names {
			if !tests[name[1]] {
				t.Errorf("there is no test %s", name[1])
			}
		}
	}
	if rows < 20 {
		t.Errorf("only %d promises", rows)
	}
}

// testsOfTheTree returns the names of all tests.
func testsOfTheTree(t *testing.T) map[string]bool {
	t.Helper()
	names := map[string]bool{}
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && (entry.Name() == "node_modules" || entry.Name() == "testdata" || entry.Name() == ".git") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(path, "_test.go") {
			return nil
		}
		text, err := os.ReadFile(path)
		for _, m := range testNamed.FindAllStringSubmatch(string(text), -1) {
			names[m[1]] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}
