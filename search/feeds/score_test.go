package feeds_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/enkaku/enkaku/handlers/filerows"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/claims"
	"github.com/enkaku/enkaku/search/drafting"
	"github.com/enkaku/enkaku/search/drafting/draftingtest"
	"github.com/enkaku/enkaku/search/feeds"
)

// judged is what the files of a folder hold; see testdata/handed/expected.yaml.
type judged struct {
	MustNot []string `yaml:"must_not_unless_listed"`
	Feeds   map[string]struct {
		Map  map[string]any                   `yaml:"map"`
		Jobs map[string]draftingtest.Expected `yaml:"jobs"`
	} `yaml:"feeds"`
}

// today is the day on which the files are read.
const today = models.Date("2026-11-28")

// floors are what the drafts of each folder of files must reach, and the part
// of the source fields that must be mapped as judged.
var floors = map[string]struct{ precision, recall, mapped float64 }{
	"handed": {0.99, 0.97, 1},
	"afresh": {0.97, 0.95, 1},
	"later":  {0.97, 0.9, 1},
	"fourth": {0.95, 0.8, 0.95},
	"fifth":  {0.95, 0.8, 0.95},
	"sixth":  {0.97, 0.85, 0.95},
}

func TestRowsHoldWhatTheFilesState(t *testing.T) {
	reader := feeds.NewReader(drafting.NewReader(claims.NewReader().Read))
	for folder, floor := range floors {
		t.Run(folder, func(t *testing.T) {
			var cases judged
			data, err := os.ReadFile(filepath.Join("testdata", folder, "expected.yaml"))
			if err == nil {
				err = yaml.Unmarshal(data, &cases)
			}
			if err != nil {
				t.Fatal(err)
			}
			var sum draftingtest.Score
			columns, mapped := 0, 0
			for _, name := range models.SortedKeys(cases.Feeds) {
				want := cases.Feeds[name]
				file := readFile(t, filepath.Join("testdata", folder, name))
				m := feeds.Propose(file)
				good, wrong := mappingRight(m, file, want.Map)
				columns, mapped = columns+good+len(wrong), mapped+good
				t.Logf("%s: %s, %s, split %q; mapped %d, otherwise %s", name, file.Format, file.Encoding, file.Split, good, strings.Join(wrong, "; "))
				drafts := map[string]feeds.Job{}
				for _, j := range feeds.Plan(file, m) {
					drafts[j.Ref] = j
				}
				for _, ref := range models.SortedKeys(want.Jobs) {
					j, ok := drafts[ref]
					if !ok {
						t.Errorf("%s: no row %q", name, ref)
						continue
					}
					var d drafting.Draft
					text := ""
					if j.Left == "" {
						text, d = reader.Read(j.Items, today)
					}
					one, words := draftingtest.Of(text, d, want.Jobs[ref], cases.MustNot)
					t.Logf("%s#%s: %v %s\n%s", name, ref, one, j.Left, strings.Join(words, "\n"))
					sum.Add(one)
				}
			}
			t.Log(sum, "mapped", mapped, "of", columns)
			if sum.Precision() < floor.precision || sum.Recall() < floor.recall || sum.Invented > 0 || sum.Unfounded > 0 ||
				float64(mapped) < floor.mapped*float64(columns) {
				t.Errorf("%v, mapped %d of %d; want %v, nothing invented or without its passage", sum, mapped, columns, floor)
			}
		})
	}
}

func readFile(t *testing.T, name string) models.SourceFile {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file, code := filerows.Read(content)
	if code != "" {
		t.Fatalf("%s: %s", name, code)
	}
	return file
}

// mappingRight compares a mapping with the judged one: a source field is right
// when it feeds one of the fields it should, or nothing if it should not.
func mappingRight(m feeds.Mapping, file models.SourceFile, want map[string]any) (right int, wrong []string) {
	got := map[string][]string{}
	for i, c := range m {
		got[c.Name] = m.Fields(i, file)
	}
	for _, name := range models.SortedKeys(want) {
		wants := listOf(want[name])
		if slices.Equal(wants, []string{"split"}) {
			if file.Split == name {
				right++
			} else {
				wrong = append(wrong, "split "+file.Split)
			}
			continue
		}
		fields := got[name]
		if slices.ContainsFunc(fields, func(f string) bool { return slices.Contains(wants, f) }) {
			right++
		} else {
			wrong = append(wrong, name+" → "+strings.Join(fields, ", ")+" not "+strings.Join(wants, ", "))
		}
	}
	return right, wrong
}

func listOf(v any) (out []string) {
	switch l := v.(type) {
	case string:
		return []string{l}
	case []any:
		for _, one := range l {
			if s, ok := one.(string); ok {
				out = append(out, s)
			}
		}
	}
	return out
}
