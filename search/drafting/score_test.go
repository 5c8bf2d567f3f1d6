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

type judged struct {
	MustNot []string                         `yaml:"must_not_unless_listed"`
	Adverts map[string]draftingtest.Expected `yaml:"adverts"`
}

// today is the day on which the adverts are read.
const today = models.Date("2026-11-28")

// floors are what the drafts of each folder of adverts must reach.
var floors = map[string]struct{ precision, recall float64 }{
	"handed":  {0.97, 0.85},
	"afresh":  {0.95, 0.75},
	"later":   {0.95, 0.75},
	"last":    {0.95, 0.75},
	"fourth":  {0.95, 0.75},
	"fifth":   {0.95, 0.75},
	"sixth":   {0.95, 0.75},
	"seventh": {0.95, 0.75},
	"eighth":  {0.95, 0.75},
	"ninth":   {0.95, 0.75},

	"tenth":    {0.97, 0.85},
	"eleventh": {0.97, 0.85},
	"twelfth":  {0.97, 0.80},

	"thirteenth":  {0.97, 0.80},
	"fourteenth":  {0.97, 0.85},
	"fifteenth":   {0.97, 0.85},
	"sixteenth":   {0.97, 0.85},
	"seventeenth": {0.97, 0.85},
	"eighteenth":  {0.97, 0.85},
}

func TestDraftsHoldWhatTheAdvertsState(t *testing.T) {
	reader := drafting.NewReader(claims.NewReader().Read)
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
			for _, name := range models.SortedKeys(cases.Adverts) {
				text, err := os.ReadFile(filepath.Join("testdata", folder, name))
				if err != nil {
					t.Fatal(err)
				}
				want := cases.Adverts[name]
				tidy := drafting.Tidy(string(text))
				one, words := draftingtest.Of(tidy, reader.Read(tidy, today), want, cases.MustNot)
				t.Logf("%s: %v\n%s", name, one, strings.Join(words, "\n"))
				sum.Add(one)
			}
			t.Log(sum)
			if sum.Precision() < floor.precision || sum.Recall() < floor.recall || sum.Invented > 0 || sum.Unfounded > 0 {
				t.Errorf("%v; want precision %v, recall %v, nothing invented or without its passage", sum, floor.precision,
					floor.recall)
			}
		})
	}
}
