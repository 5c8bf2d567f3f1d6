package japanese_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/search/japanese"
)

var dictionary = japanese.NewDictionary([]japanese.Word{
	{Form: "外科", ID: 1, Text: true}, {Form: "整形外科", ID: 2, Text: true}, {Form: "京都", ID: 3, Text: true}, {Form: "東京都", ID: 4, Text: true},
	{Form: "専門医", ID: 5, Text: true}, {Form: "医療", ID: japanese.Guard, Text: true}, {Form: "目", ID: 6, Text: true}, {Form: "リハ", ID: 7, Text: true},
	{Form: "second opinion", ID: 8, Text: true}, {Form: "on-call", ID: 9, Text: true}, {Form: "ひふか", ID: 10}, {Form: "オンライン診療", ID: 11, Text: true},
	{Form: "読影", ID: 12, Text: true}, {Form: "専門", ID: japanese.Guard, Text: true}, {Form: "がん", ID: 13, Text: true}, {Form: "メンタルヘルス", ID: 14, Text: true},
})

// words returns the dictionary words of a text.
func words(text string, mode japanese.Mode) []string {
	var out []string
	for _, s := range dictionary.Split(japanese.Normalise(text), mode) {
		if s.Kind == japanese.SegmentWord {
			out = append(out, s.Form)
		}
	}
	return out
}

func TestWordsAreFoundWhole(t *testing.T) {
	for name, tc := range map[string]struct {
		text string
		mode japanese.Mode
		want string
	}{
		"a compound shields its parts":            {"整形外科の医師", japanese.Text, "整形外科"},
		"the part alone":                          {"外科の医師", japanese.Text, "外科"},
		"Tokyo shields Kyoto":                     {"東京都と京都", japanese.Text, "東京都 京都"},
		"the best split, not the first long word": {"専門医療", japanese.Text, "専門 医療"},
		"one kanji inside a word":                 {"項目と注目", japanese.Text, ""},
		"one kanji alone":                         {"目の検査", japanese.Text, "目"},
		"the beginning of another katakana word":  {"リハーサル", japanese.Text, ""},
		"before another long katakana word":       {"メンタルヘルスケア", japanese.Text, "メンタルヘルス"},
		"hiragana inside a verb":                  {"みんながんばる", japanese.Text, ""},
		"hiragana between particles":              {"肺のがんの話", japanese.Text, "ガン"},
		"English phrase in the plural":            {"two Second Opinions", japanese.Text, "second opinion"},
		"hyphen or space":                         {"on call and on-call", japanese.Text, "on call on call"},
		"a reading is no word of running text":    {"ひふか", japanese.Text, ""},
		"a reading that was typed":                {"ひふか", japanese.Typed, "ヒフカ"},
		"stray spaces that were typed":            {"オンライン 診 療", japanese.Typed, "オンライン診療"},
		"a mistyped kanji":                        {"読映", japanese.Typed, "読影"},
		"a mistyped kanji in running text":        {"読映", japanese.Text, ""},
	} {
		if got := strings.Join(words(tc.text, tc.mode), " "); got != tc.want {
			t.Errorf("%s: %q has the words %q, want %q", name, tc.text, got, tc.want)
		}
	}
}

func TestNearestWord(t *testing.T) {
	for name, tc := range map[string]struct{ typed, want string }{
		"missing letter":     {"second opinon", "second opinion"},
		"swapped letters":    {"second opinoin", "second opinion"},
		"wrong kana":         {"メンタルヘロス", "メンタルヘルス"},
		"the word itself":    {"メンタルヘルス", ""},
		"too far":            {"second onion", ""},
		"short":              {"外化", ""},
		"other first letter": {"tecond opinion", ""},
	} {
		if got, _, _ := dictionary.Nearest(japanese.Key(tc.typed)); got != tc.want {
			t.Errorf("%s: %q is read as %q, want %q", name, tc.typed, got, tc.want)
		}
	}
}

// Segments come in order, never overlap and never split a character.
func TestSegmentsCoverTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := japanese.Normalise(rapid.StringOf(
			rapid.RuneFrom([]rune("整形外科東京都専門医療目リハビリがんばのは second opinion-on/call・。9\n🩺"))).Draw(t, "text"))
		mode := rapid.SampledFrom([]japanese.Mode{japanese.Text, japanese.Typed}).Draw(t, "mode")
		end := 0
		for _, s := range dictionary.Split(text, mode) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%q: segment %d-%d after %d", text, s.Start, s.End, end)
			}
			if between := strings.Trim(text[end:s.Start], " -/.&"); between != "" {
				t.Fatalf("%q: %q is in no segment", text, between)
			}
			end = s.End
		}
	})
}

func TestContentWordsOfUnknownText(t *testing.T) {
	m := japanese.NewMorphology()
	var got []string
	for _, c := range m.Split("患者さんの血圧を確認しながら働ける") {
		got = append(got, c.Term)
	}
	if want := []string{"患者", "血圧", "確認", "働"}; !slices.Equal(got, want) {
		t.Errorf("content words %q, want %q", got, want)
	}
}
