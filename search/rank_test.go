package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/searchtest"
)

// ranked returns the ids of the documents that answer c, best first.
func ranked(docs []*search.Document, c models.Criteria) []string {
	q, stats := searchtest.Analyzer().Read(c), search.NewCorpusStats(docs)
	type answer struct {
		id    string
		score float32
	}
	var found []answer
	for _, d := range docs {
		if q.Matches(d) {
			found = append(found, answer{d.ID, q.Score(d, stats)})
		}
	}
	slices.SortFunc(found, func(a, b answer) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return strings.Compare(a.id, b.id)
	})
	ids := make([]string, len(found))
	for i, a := range found {
		ids[i] = a.id
	}
	return ids
}

func TestOrderOfDemoJobs(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	for name, tc := range map[string]struct {
		text  string
		order []string // in this order, others may stand between
	}{
		"primary work before secondary":               {"メンタルヘルス支援", []string{"JA02", "JA03"}},
		"the work itself before a mention of it":      {"オンライン診療", []string{"JA01", "JA09"}},
		"work at home before visits to homes":         {"在宅", []string{"JA01", "JA02", "JA12"}},
		"the specialty before its subspecialty":       {"内科", []string{"JA01", "JA08"}},
		"full remote before partly":                   {"リモート 内科", []string{"JA01", "EN02"}},
		"the word typed before what is close to it":   {"AI問診", []string{"JA10", "JA06"}},
		"said in the title before a value unsaid":     {"夜間 オンライン診療", []string{"JA01", "JA12"}},
		"primary second opinion in English interface": {"second opinion cancer", []string{"JA08", "EN02"}},
	} {
		got := ranked(docs, models.Criteria{Text: tc.text})
		at := -1
		for _, id := range tc.order {
			i := slices.Index(got, id)
			if i < 0 && id != tc.order[0] {
				continue
			}
			if i <= at {
				t.Errorf("%s: %q gives %v, want %v in this order", name, tc.text, got, tc.order)
				break
			}
			at = i
		}
	}
}

func TestNewerBreaksTiesOnly(t *testing.T) {
	docs := searchtest.DemoDocuments(t)
	q, stats := searchtest.Analyzer().Read(models.Criteria{Text: "産業医"}), search.NewCorpusStats(docs)
	older, newer := *docs[2], *docs[2]
	newer.Published += 10 * 24 * 60 * 60
	if q.Score(&older, stats) >= q.Score(&newer, stats) {
		t.Error("the newer of two equal jobs is not first")
	}
	other := *docs[11] // no occupational health at all
	other.Published += 365 * 24 * 60 * 60
	if q.Score(&other, stats) >= q.Score(&older, stats) {
		t.Error("a newer job without the word is before an older one with it")
	}
}

// However rare a synonym is and however common the word, an advert that says
// the word comes before one that says the synonym in its place.
func TestARareSynonymDoesNotOutrankTheCommonWord(t *testing.T) {
	var docs []*search.Document
	advert := func(id, title string) {
		j := models.Job{ID: id}
		j.Lang, j.Title.JA = vocab.JA, title
		docs = append(docs, searchtest.Analyzer().NewDocument(&j))
	}
	advert("word", "育児と両立できる仕事")
	advert("synonym", "子育てと両立できる仕事")
	for i := range 300 {
		advert(fmt.Sprint("other", i), "育児と両立できる仕事")
	}
	got := ranked(docs, models.Criteria{Text: "育児"})
	if at := slices.Index(got, "synonym"); at != len(got)-1 {
		t.Errorf("the synonym stands at %d of %d", at+1, len(got))
	}
	got = ranked(docs, models.Criteria{Text: "子育て"})
	if got[0] != "synonym" {
		t.Errorf("the only job with the word itself is not first but %s", got[0])
	}
}
