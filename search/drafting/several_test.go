package drafting_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/drafting/draftingtest"
)

// TestAnAdvertIsNotCutInTwo: no list of duties, prices or shifts, no heading and no other
// job that is named in passing makes several jobs of one.
func TestAnAdvertIsNotCutInTwo(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
	names, err := filepath.Glob("testdata/*/*.txt")
	if err != nil || len(names) < 100 {
		t.Fatalf("%d texts: %v", len(names), err)
	}
	for _, name := range names {
		if strings.Contains(name, "several/") || strings.HasSuffix(name, "newsletter-three.txt") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if jobs := reader.Jobs(drafting.Tidy(string(text))); jobs != nil {
			t.Errorf("%s is cut into %d: %q", name, len(jobs), jobs)
		}
	}
}

// TestSeveralJobsOfATextAreDraftsOfTheirOwn: each holds what the text says of it and of
// all of them, and nothing of another.
func TestSeveralJobsOfATextAreDraftsOfTheirOwn(t *testing.T) {
	var cases map[string][]draftingtest.Expected
	data, err := os.ReadFile("testdata/several/expected.yaml")
	if err == nil {
		err = yaml.Unmarshal(data, &cases)
	}
	if err != nil {
		t.Fatal(err)
	}
	reader := drafting.NewReader(claims.NewReader().Read)
	for _, name := range models.SortedKeys(cases) {
		t.Run(name, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("testdata/several", name))
			if err != nil {
				t.Fatal(err)
			}
			jobs := reader.Jobs(drafting.Tidy(string(text)))
			if len(jobs) != len(cases[name]) {
				t.Fatalf("%d jobs, want %d: %+v", len(jobs), len(cases[name]), jobs)
			}
			for i, want := range cases[name] {
				s, words := draftingtest.Of(jobs[i].Text, reader.Read(jobs[i].Text, today), want, nil)
				if s.Found < s.Expected || s.Invented > 0 || s.Unfounded > 0 {
					t.Errorf("%s: %v\n%s\n%s", jobs[i].Name, s, strings.Join(words, "\n"), jobs[i].Text)
				}
			}
		})
	}
}
