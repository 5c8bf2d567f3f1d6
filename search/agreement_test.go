package search_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/percolator"
	"github.com/enkaku/enkaku/search/searchtest"
)

// typedPieces are words as people type them: dictionary words, abbreviations,
// synonyms, places, pay, words that stand in adverts and words that do not.
var typedPieces = []string{
	"夜間なし", "専門医不要", "読影以外", "訪問なし", "時給一万円", "遠隔診療カルテ", "地方在住", "診療なし", "夜間オンコールなし", "心臓",
	"産業医", "在宅医療", "在宅勤務", "循内", "糖尿病", "オンライン診療", "telehealth", "当直なし", "当直", "夜間", "土日",
	"東京", "京都", "長野", "日給7万円以上", "時給8000円", "読影", "CT", "面談", "復職", "花粉症", "リワーク", "健診判定",
	"英語", "second opinion", "チャット", "医師", "求人", "見本", "保育園", "乾杯", "精神科", "外科", "整形外科", "月1回", "ｽｷﾏ時間",
}

func drawTyped(t *rapid.T) string {
	var parts []string
	for range rapid.IntRange(0, 3).Draw(t, "pieces") {
		piece := rapid.SampledFrom(typedPieces).Draw(t, "piece")
		switch rapid.IntRange(0, 5).Draw(t, "form") {
		case 0:
			piece = "-" + piece
		case 1:
			piece = "「" + piece + "」"
		case 2:
			piece += rapid.SampledFrom(typedPieces).Draw(t, "and")
		case 3:
			piece = `-"` + piece + `"`
		}
		parts = append(parts, piece)
	}
	return strings.Join(parts, " ")
}

// drawCriteria asks for anything that criteria can ask for.
func drawCriteria(t *rapid.T) models.Criteria {
	c := models.Criteria{Text: drawTyped(t)}
	for d := range models.Dimensions() {
		if d.Listed() && rapid.IntRange(0, 4).Draw(t, "asks "+d.Key()) == 0 {
			keys := rapid.SampledFrom(slices.Concat(d.Vocabulary().Keys(), d.Groups().Keys()))
			c = c.With(d, rapid.SliceOfN(keys, 1, mostAsked(d)).Draw(t, d.Key()))
		}
	}
	if rapid.IntRange(0, 2).Draw(t, "floor") == 0 {
		c.PayMin = int64(rapid.IntRange(1, 20).Draw(t, "pay")) * 1000
		c.PayUnit = rapid.SampledFrom(append(vocab.PayUnits.Keys(), "", "", "")).Draw(t, "unit")
	}
	if rapid.IntRange(0, 4).Draw(t, "excluding") == 0 {
		c.NotPoster = []string{rapid.SampledFrom([]string{"AGY03", "EMP01", "EMP05", "nobody"}).Draw(t, "poster")}
	}
	return c
}

// mostAsked is how many values make a question that some job may answer.
func mostAsked(d models.Dimension) int {
	switch d.Choice() {
	case models.ChoiceAll:
		return 2
	case models.ChoiceHeld:
		return len(d.Vocabulary().Keys())
	}
	return 6
}

func TestSearchAndAlertsAgreeOnEveryText(t *testing.T) {
	demo := searchtest.DemoJobs(t)
	rapid.Check(t, func(t *rapid.T) {
		p, questions := percolator.New(), map[string]*search.Question{}
		for range 2 {
			for i := range rapid.IntRange(1, 25).Draw(t, "questions") {
				id, c := fmt.Sprint(i), drawCriteria(t)
				questions[id] = searchtest.Analyzer().Read(c)
				if err := p.Put(id, questions[id]); err != nil {
					t.Fatalf("%+v: %v", c, err)
				}
			}
			if gone := fmt.Sprint(rapid.IntRange(0, 25).Draw(t, "gone")); rapid.Bool().Draw(t, "remove") {
				p.Remove(gone)
				delete(questions, gone)
			}
			for range 3 {
				d := searchtest.Analyzer().NewDocument(searchtest.DrawJob(t, demo))
				var got, want []string
				p.Match(d, func(id string) { got = append(got, id) })
				for id, q := range questions {
					if q.Matches(d) {
						want = append(want, id)
					}
				}
				slices.Sort(got)
				slices.Sort(want)
				if !slices.Equal(got, want) {
					t.Fatalf("percolator names %v, questions say %v", got, want)
				}
			}
		}
	})
}

func TestEverySearchOfTheDemoBoardIsFoundByItsJob(t *testing.T) {
	p := percolator.New()
	for _, text := range typedPieces {
		if err := p.Put(text, searchtest.Analyzer().Read(models.Criteria{Text: text})); err != nil {
			t.Fatal(err)
		}
	}
	for _, d := range searchtest.DemoDocuments(t) {
		p.Match(d, func(id string) {
			if !searchtest.Analyzer().Read(models.Criteria{Text: id}).Matches(d) {
				t.Errorf("%s: %q is named and does not match", d.ID, id)
			}
		})
	}
	if got := namesFor(p, searchtest.DemoDocuments(t)[11]); !slices.Contains(got, "在宅医療") ||
		slices.Contains(got, "当直なし") {
		t.Errorf("the home-visit clinic with night duty answers %v", got)
	}
}

func FuzzStandingText(f *testing.F) {
	for _, text := range typedPieces {
		f.Add(text)
		f.Add("-" + text + " 「" + text + "」")
	}
	docs := searchtest.DemoDocuments(f)
	f.Fuzz(func(t *testing.T, text string) {
		p, q := percolator.New(), searchtest.Analyzer().Read(models.Criteria{Text: text})
		if err := p.Put("typed", q); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		for _, d := range docs {
			if got := len(namesFor(p, d)) == 1; got != q.Matches(d) {
				t.Fatalf("%q and %s: percolated %t, matches %t", text, d.ID, got, !got)
			}
		}
	})
}

func namesFor(p *percolator.Percolator, d *search.Document) (ids []string) {
	p.Match(d, func(id string) { ids = append(ids, id) })
	return ids
}
