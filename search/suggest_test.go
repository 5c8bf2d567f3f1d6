package search_test

import (
	"slices"
	"testing"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search"
)

func TestSuggestionsWhileTyping(t *testing.T) {
	s := search.NewSuggester(nil, []search.Frequent{{Text: "産業医 土日", Count: 40}})
	for name, tc := range map[string]struct {
		typed string
		lang  models.Lang
		want  string
	}{
		"kanji":                     {"産業", models.JA, "産業医"},
		"hiragana":                  {"さんぎょ", models.JA, "産業医"},
		"katakana":                  {"サンギョ", models.JA, "産業医"},
		"half-width":                {"ｻﾝｷﾞｮ", models.JA, "産業医"},
		"Hepburn":                   {"shoun", models.JA, "小児科"},
		"Kunrei":                    {"syoun", models.JA, "小児科"},
		"long vowel as one":         {"sangyoi", models.JA, "産業医"},
		"unfinished input":          {"せいしんk", models.JA, "精神科"},
		"English":                   {"derm", models.EN, "Dermatology"},
		"a later word of a name":    {"radiology rea", models.EN, "Teleradiology reading"},
		"abbreviation":              {"循内", models.JA, "循環器内科"},
		"the last of several":       {"内科 やか", models.JA, "内科 夜間"},
		"full-width space":          {"内科　yakan", models.JA, "内科　夜間"},
		"place":                     {"おきな", models.JA, "沖縄県"},
		"licence":                   {"精神保健", models.JA, "精神保健指定医"},
		"what others searched":      {"産業医 土", models.JA, "産業医 土日"},
		"English word, Japanese ui": {"dermat", models.JA, "皮膚科"},
	} {
		var texts []string
		for _, x := range s.Suggest(tc.typed, tc.lang, 8) {
			texts = append(texts, x.Text)
		}
		if !slices.Contains(texts, tc.want) {
			t.Errorf("%s: %q suggests %q, want %q", name, tc.typed, texts, tc.want)
		}
	}
	if got := s.Suggest("", models.JA, 8); len(got) != 0 {
		t.Errorf("nothing typed suggests %v", got)
	}
	if got := s.Suggest("あ", models.JA, 3); len(got) > 3 {
		t.Errorf("%d suggestions, asked for 3", len(got))
	}
}

func TestValuesWithJobsComeFirst(t *testing.T) {
	many := models.Specialties.Ordinal("respiratory_medicine")
	s := search.NewSuggester(func(c search.Column, ord int) int {
		if c == search.ColSpecialty && ord == many {
			return 9
		}
		return 0
	}, nil)
	if got := s.Suggest("こきゅうき", models.JA, 8); len(got) < 2 || got[0].Key != "respiratory_medicine" {
		t.Errorf("got %v", got)
	}
}

// A suggestion that is taken must be understood as what it showed.
func TestSuggestionsAreReadAsTheirValues(t *testing.T) {
	s := search.NewSuggester(nil, nil)
	for _, l := range []models.Lang{models.JA, models.EN} {
		for _, r := range "あいうえおかきくけこさしすせそたちつてとなにのはひふへほまみむめもやゆよらりれろabcdefghijklmnopqrstuvwxyz" {
			for _, x := range s.Suggest(string(r), l, 1000) {
				q := analyzer().Read(models.Criteria{Text: x.Text})
				if len(q.Clauses) == 0 || !slices.ContainsFunc(q.Clauses[0].Any, func(a search.Atom) bool { return a.Kind == search.AtomValue && a.Column == x.Column }) {
					t.Errorf("%q (%s %s) is read as %v", x.Text, x.Column, x.Key, q.Describe())
				}
			}
		}
	}
}

func TestExplanationAddsUp(t *testing.T) {
	docs := demoDocuments(t)
	stats := search.NewCorpusStats(docs)
	q := analyzer().Read(models.Criteria{Text: "在宅 内科 夜間 -産業医"})
	for _, d := range docs {
		e := q.Explain(d, stats)
		sum := e.Fresh
		for _, c := range e.Clauses {
			sum += c.Score
		}
		for _, a := range e.Soft {
			sum += a.Score
		}
		if diff := sum - e.Score; diff > 1e-4 || diff < -1e-4 {
			t.Errorf("%s: parts add up to %v, score is %v", d.ID, sum, e.Score)
		}
	}
	if len(q.Describe()) == 0 {
		t.Error("the question explains nothing")
	}
}

func TestRelaxedFindsWhatHoldsSomeOfTheWords(t *testing.T) {
	docs := demoDocuments(t)
	q := analyzer().Read(models.Criteria{Text: "整形外科 遠隔読影 -夜間"})
	r := q.Relaxed()
	var got []string
	for _, d := range docs {
		if q.Matches(d) {
			t.Errorf("%s holds all the words", d.ID)
		}
		if r.Matches(d) {
			got = append(got, d.ID)
		}
	}
	if slices.Contains(got, "JA05") { // night is in its schedule
		t.Errorf("an exclusion was lost: %v", got)
	}
	for text, want := range map[string]string{"専属 住宅": "JA04", "待機料": "JA12"} { // of 専属産業医 and 自宅待機
		found := false
		for q := analyzer().Read(models.Criteria{Text: text}); q != nil && !found; q = q.Relaxed() {
			found = slices.ContainsFunc(docs, func(d *search.Document) bool { return q.Matches(d) })
			if found && !slices.ContainsFunc(docs, func(d *search.Document) bool { return d.ID == want && q.Matches(d) }) {
				t.Errorf("%q does not find %s first", text, want)
			}
		}
		if !found {
			t.Errorf("%q finds nothing", text)
		}
	}
	if analyzer().Read(models.Criteria{Text: "産業医"}).Relaxed() != nil {
		t.Error("one word can be relaxed")
	}
}
