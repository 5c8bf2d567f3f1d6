package main

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	asvsRow    = regexp.MustCompile(`(?m)^\| (\d+\.\d+\.\d+) \| [^|]+ \| (met|\*\*not\*\*) \| ([^|]+) \| ([^|]+) \|$`)
	asvsCounts = regexp.MustCompile(`(?m)^\| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$`)
	testNamed  = regexp.MustCompile(`(?m)^func (Test\w+)\(`)
)

// sections are the sections of ASVS 5.0.0, each with how many rows of levels 1 and
// 2 it begins with: in these the rows of level 3 come last.
const sections = `1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4
5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1
9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4
13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2`

// Every row of levels 1 and 2 is judged, or it is said why it does not apply.
func TestNoRowOfTheSecurityTableIsLeftOut(t *testing.T) {
	text, err := os.ReadFile("../../docs/security/asvs.md")
	if err != nil {
		t.Fatal(err)
	}
	judged, apart, found := strings.Cut(string(text), "## What does not apply")
	if !found {
		t.Fatal("nothing is said of what does not apply")
	}
	places := map[string]int{}
	for _, row := range asvsRow.FindAllStringSubmatch(judged, -1) {
		places[row[1]]++
	}
	for _, id := range regexp.MustCompile(`\d+\.\d+\.\d+`).FindAllString(apart, -1) {
		places[id]++
	}
	all := 0
	for section := range strings.FieldsSeq(sections) {
		name, text, _ := strings.Cut(section, ":")
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatal(err)
		}
		for i := range n {
			all++
			if id := fmt.Sprintf("%s.%d", name, i+1); places[id] != 1 {
				t.Errorf("%s stands in %d places", id, places[id])
			}
		}
	}
	if all != 253 {
		t.Errorf("there are %d rows of levels 1 and 2, want 253", all)
	}
}

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
		id, test := row[1], strings.Trim(row[4], "`")
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
		path, _, _ := strings.Cut(strings.TrimPrefix(row[3], "`"), "`")
		if _, err := os.Stat(filepath.Join("../..", path)); err != nil {
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
