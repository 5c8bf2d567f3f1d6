package reading_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/reading"
	"github.com/enkaku/enkaku/search/searchtest"
)

func TestSuggestionsWhileTyping(t *testing.T) {
	s := reading.NewSuggester(nil, []reading.Frequent{{Text: "産業医 土日", Count: 40}})
	for name, tc := range map[string]struct {
		typed string
		lang  vocab.Lang
		want  string
	}{
		"kanji":                     {"産業", vocab.JA, "産業医"},
		"hiragana":                  {"さんぎょ", vocab.JA, "産業医"},
		"katakana":                  {"サンギョ", vocab.JA, "産業医"},
		"half-width":                {"ｻﾝｷﾞｮ", vocab.JA, "産業医"},
		"Hepburn":                   {"shoun", vocab.JA, "小児科"},
		"Kunrei":                    {"syoun", vocab.JA, "小児科"},
		"long vowel as one":         {"sangyoi", vocab.JA, "産業医"},
		"unfinished input":          {"せいしんk", vocab.JA, "精神科"},
		"English":                   {"derm", vocab.EN, "Dermatology"},
		"a later word of a name":    {"radiology rea", vocab.EN, "Teleradiology reading"},
		"abbreviation":              {"循内", vocab.JA, "循環器内科"},
		"the last of several":       {"内科 やか", vocab.JA, "内科 夜間"},
		"full-width space":          {"内科　yakan", vocab.JA, "内科　夜間"},
		"place":                     {"おきな", vocab.JA, "沖縄県"},
		"licence":                   {"精神保健", vocab.JA, "精神保健指定医"},
		"what others searched":      {"産業医 土", vocab.JA, "産業医 土日"},
		"English word, Japanese ui": {"dermat", vocab.JA, "皮膚科"},
	} {
		var texts []string
		for _, x := range s.Suggest(tc.typed, tc.lang, 8) {
			texts = append(texts, x.Text)
		}
		if !slices.Contains(texts, tc.want) {
			t.Errorf("%s: %q suggests %q, want %q", name, tc.typed, texts, tc.want)
		}
	}
	if got := s.Suggest("", vocab.JA, 8); len(got) != 0 {
		t.Errorf("nothing typed suggests %v", got)
	}
	if got := s.Suggest("あ", vocab.JA, 3); len(got) > 3 {
		t.Errorf("%d suggestions, asked for 3", len(got))
	}
}

func TestValuesWithJobsComeFirst(t *testing.T) {
	many := vocab.Specialties.Ordinal("respiratory_medicine")
	s := reading.NewSuggester(func(c search.Column, ord int) int {
		if c == search.ColSpecialty && ord == many {
			return 9
		}
		return 0
	}, nil)
	if got := s.Suggest("こきゅうき", vocab.JA, 8); len(got) < 2 || got[0].Key != "respiratory_medicine" {
		t.Errorf("got %v", got)
	}
}

// A suggestion that is taken must be understood as what it showed.
func TestSuggestionsAreReadAsTheirValues(t *testing.T) {
	s := reading.NewSuggester(nil, nil)
	for _, l := range []vocab.Lang{vocab.JA, vocab.EN} {
		for _, r := range "あいうえおかきくけこさしすせそたちつてとなにのはひふへほまみむめもやゆよらりれろabcdefghijklmnopqrstuvwxyz" {
			for _, x := range s.Suggest(string(r), l, 1000) {
				q := searchtest.Analyzer().Read(models.Criteria{Text: x.Text})
				if len(q.Clauses) == 0 || !slices.ContainsFunc(q.Clauses[0].Any,
					func(a search.Atom) bool { return a.Kind == search.AtomValue && a.Column == x.Column }) {
					t.Errorf("%q (%s %s) is read as %v", x.Text, x.Column, x.Key, q.Describe())
				}
			}
		}
	}
}
