package reading

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/models/vocab"
)

func suggested(s *Suggester, typed string, l vocab.Lang, n int) (texts []string) {
	for _, x := range s.Suggest(typed, l, n) {
		texts = append(texts, x.Text)
	}
	return texts
}

func TestSearchesOfSeveralWordsAreCompletedAsTheyAreTyped(t *testing.T) {
	s := NewSuggester(nil, []Frequent{{"産業医 土日", 40}, {"産業医 夜間", 50}, {"ゴッドハンド", 3}})
	for typed, want := range map[string][]string{
		"産業医 ":           {"産業医 夜間", "産業医 土日"},
		"産業医 土":          {"産業医 土日"},
		"さんぎょうい どに":      {"産業医 土日"},
		"サンギョウイ ド":       {"産業医 土日"},
		"sangyoui doni":  {"産業医 土日"},
		"sangyoui yakan": {"産業医 夜間"},
		"ゴッド":            {"ゴッドハンド"},
		"goddo":          {"ゴッドハンド"},
	} {
		got := suggested(s, typed, vocab.JA, 2)
		if !slices.Equal(got, want) {
			t.Errorf("%q suggests %q, want %q", typed, got, want)
		}
	}
}

func TestAsManySuggestionsAsAreWantedEachOnce(t *testing.T) {
	s := NewSuggester(nil, nil)
	many := s.Suggest("か", vocab.JA, 100)
	if len(many) < 5 || len(s.Suggest("か", vocab.JA, 5)) != 5 {
		t.Errorf("%d suggestions, five of them wanted", len(many))
	}
	seen := map[string]bool{}
	for _, x := range many {
		if seen[x.Text] {
			t.Errorf("%s is suggested twice", x.Text)
		}
		seen[x.Text] = true
	}
}

func TestLaterWordsOfAnEnglishNameAreTyped(t *testing.T) {
	s := NewSuggester(nil, nil)
	for typed, want := range map[string]string{
		"time":      "Regular part-time",
		"medicine":  "Internal medicine",
		"physician": "Occupational physician",
		"part time": "Regular part-time",
		"night t":   "night Tokyo",
		"せいしんk":     "Psychiatry",
		"seishinka": "Psychiatry",
	} {
		if got := suggested(s, typed, vocab.EN, 40); !slices.Contains(got, want) {
			t.Errorf("%q suggests %q, want %q", typed, got, want)
		}
	}
	if got := suggested(s, "edicine", vocab.EN, 40); slices.ContainsFunc(got, func(x string) bool { return strings.Contains(x, "medicine") }) {
		t.Errorf("the middle of a word suggests %q", got)
	}
}
