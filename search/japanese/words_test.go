package japanese_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/enkaku/enkaku/search/japanese"
)

func TestEnglishWordsWithoutTheirEndings(t *testing.T) {
	for word, want := range map[string]struct{ stem, singular string }{
		"doctors":                             {"doctor", "doctor"},
		"doctor's":                            {"doctor", "doctor"},
		"bus":                                 {"bus", "bus"},
		"bed":                                 {"bed", "bed"},
		"beds":                                {"bed", "bed"},
		"ties":                                {"tie", "tie"},
		"clinics":                             {"clinic", "clinic"},
		"specialties":                         {"specialti", "specialty"},
		"press":                               {"press", "press"},
		"virus":                               {"virus", "virus"},
		"analysis":                            {"analysi", "analysis"},
		"covid19s":                            {"covid19s", "covid19"},
		"ängste":                              {"ängste", "ängste"},
		"mri'":                                {"mri", "mri'"},
		"o'neills":                            {"o'neil", "o'neill"},
		"azygos":                              {"azygo", "azygo"},
		strings.Repeat("consulting", 4):       {strings.Repeat("consulting", 3) + "consult", strings.Repeat("consulting", 4)},
		strings.Repeat("consulting", 4) + "s": {strings.Repeat("consulting", 4) + "s", strings.Repeat("consulting", 4)},
	} {
		if got := japanese.Stem(word); got != want.stem {
			t.Errorf("the stem of %s is %s, want %s", word, got, want.stem)
		}
		if got := japanese.Singular(word); got != want.singular {
			t.Errorf("%s in the singular is %s, want %s", word, got, want.singular)
		}
	}
}

func TestJapaneseIsToldFromOtherScripts(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "CT 9": false, "・": false, "ー": true, "ア": true, "ァ": true, "ヺ": true, "あ": true, "ゖ": true,
		"医": true, "々": true,
		"\u3400": true, "\u4dbf": true, "\u4dc0": false, "\u9fff": true, "\uf900": true, "\ufaff": true,
		"\ufb00":     false,
		"\U00020000": true, "\U0003ffff": true, "\U00040000": false, "MRI検査": true,
	} {
		if got := japanese.IsJapanese(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestSpaceAndInvisibleMarks(t *testing.T) {
	for text, want := range map[string]string{
		"a\r\nb": "a\nb", "a\rb": "a\nb", "a\u2028b": "a\nb", "a\u2029b": "a\nb", "a\n\n\nb": "a\nb", "\n a": "a", "a \t b\n": "a b",
		"葛\ufe00城": "葛城", "葛\ufe0f城": "葛城", "a\u0007b": "ab", "a\u200db": "ab", "a\u2060b": "ab",
		"ヴ": "ブ", "ヴァ": "バ", "ヴィ": "ビ", "ヴェ": "ベ", "ヴォ": "ボ", "ヴュ": "ブュ", "鬱": "うつ", "無しと無": "なしと無",
		"モニ-": "モニ-", "-タ": "-タ", "ア-1": "ア-1", "ア-イ": "アーイ",
		"サーバーーー": "サーバ", "コーーー": "コーー", "データー": "データ", "ヘルパーさん": "ヘルパさん",
	} {
		if got := japanese.Normalise(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

// segments shows a split: words in brackets, the unknown as it is.
func segments(text string, mode japanese.Mode) string {
	var out []string
	for _, s := range dictionary.Split(text, mode) {
		piece := text[s.Start:s.End]
		switch s.Kind {
		case japanese.SegmentWord:
			piece = "[" + piece + "]"
		case japanese.SegmentLatin:
			piece = "<" + piece + ">"
		case japanese.SegmentBreak:
			piece = "|"
		}
		out = append(out, piece)
	}
	return strings.Join(out, " ")
}

func TestTextsAreCutAtTheRightPlaces(t *testing.T) {
	for text, want := range map[string]string{
		"doctor's don't":   "<doctor's> <don't>",
		"doctors' rooms'":  "<doctors> | <rooms> |",
		"it'9":             "<it> | <9>",
		"a'z 'a":           "<a'z> | <a>",
		"covid-19 b&b 9.5": "<covid> <19> <b> <b> <9> <5>",
		"a- b -c":          "<a> | <b> | <c>",
		"a/b 医/師":          "<a> <b> 医 | 師",
		"医・師":              "医 | 師",
		"on-call医師":        "[on-call] 医師",
		"CT撮影":             "<CT> 撮影",
		"未知語と整形外科":         "未知語と [整形外科]",
		"メンタルヘルスケアの":       "[メンタルヘルス] ケアの",
		"メンタルヘルスー":         "メンタルヘルスー",
		"目目":               "目目",
		"整形外科。外科":          "[整形外科] | [外科]",
	} {
		if got := segments(text, japanese.Text); got != want {
			t.Errorf("%q is cut into %s, want %s", text, got, want)
		}
	}
	for text, want := range map[string]string{
		"整 形 外 科":        "[整 形 外 科]",
		"整形外科 外科":        "[整形外科] [外科]",
		"整形 外":           "整形 外",
		" 外 科":           "[外 科]",
		"ひふか":            "[ひふか]",
		"目映":             "目映",
		"second　opinion": "<second> | <opinion>",
	} {
		if got := segments(text, japanese.Typed); got != want {
			t.Errorf("typed %q is cut into %s, want %s", text, got, want)
		}
	}
}

// A text longer than is split together has the same words.
func TestLongTextsHaveAllTheirWords(t *testing.T) {
	got := 0
	for _, s := range dictionary.Split(strings.Repeat("整形外科の", 200), japanese.Text) {
		if s.Kind == japanese.SegmentWord && s.Form == "整形外科" {
			got++
		}
	}
	if got < 195 {
		t.Errorf("%d of 200", got)
	}
}

func TestSlipsAtTheEndsOfAWord(t *testing.T) {
	for typed, want := range map[string]string{
		"オンライン診療":         "", // itself
		"オンライン診寮":         "オンライン診療",
		"オンライン療診":         "オンライン診療",
		"オンライン診療科":        "オンライン診療",
		"オンライン診":          "オンライン診療",
		"カンライン診療":         "オンライン診療",
		"ンオライン診療":         "オンライン診療",
		"オライン診療":          "オンライン診療",
		"オラインン診寮":         "",
		"second opinionx": "second opinion",
		"xsecond opinion": "",
		"整形外料":            "整形外科",
		"整外":              "",
	} {
		if got, _, ok := dictionary.Nearest(japanese.Key(typed)); got != want || ok != (want != "") {
			t.Errorf("%q is read as %q, want %q", typed, got, want)
		}
	}
}

func TestTheWayBackIsExact(t *testing.T) {
	const raw = "ＣＴの　モニター、İ癌"
	w := japanese.AsWritten(raw)
	for normal, want := range map[string]string{"ct": "ＣＴ", "の": "の", "モニタ": "モニター", "c": "Ｃ", "がん": "癌"} {
		at := strings.Index(w.Normal, normal)
		if at < 0 {
			t.Fatalf("%q lacks %s", w.Normal, normal)
		}
		if got, ok := w.Raw(at, at+len(normal)); !ok || strings.TrimRight(got, "ー") != strings.TrimRight(want, "ー") {
			t.Errorf("%s was written %q, want %q", normal, got, want)
		}
	}
	for _, outside := range [][2]int{{-1, 2}, {0, len(w.Normal) + 1}, {3, 2}} {
		if got, ok := w.Raw(outside[0], outside[1]); ok {
			t.Errorf("from %d to %d is %q", outside[0], outside[1], got)
		}
	}
	if got, ok := w.Raw(2, 2); !ok || got != "" {
		t.Errorf("nothing was written %q", got)
	}
	long := japanese.AsWritten(strings.Repeat("医", 30_000))
	if _, ok := long.Raw(0, 3); ok {
		t.Error("a text longer than any advert has a way back")
	}
	if got := w.Bytes(); got != len(w.Normal)+len(raw)+2*(len(w.Normal)+1) {
		t.Errorf("it takes %d bytes", got)
	}
}

func TestContentWordsStandWhereTheyAre(t *testing.T) {
	m := japanese.NewMorphology()
	text := strings.Repeat("血圧を確認しながら、", 20) // longer than is split at once
	words := m.Split(text)
	if len(words) < 40 {
		t.Fatalf("%d content words", len(words))
	}
	for _, w := range words {
		if w.Start < 0 || w.End > len(text) || !strings.HasPrefix(japanese.Katakana(text[w.Start:w.End]), w.Term) {
			t.Errorf("%s stands at %d to %d: %q", w.Term, w.Start, w.End, text[max(w.Start, 0):min(w.End, len(text))])
		}
	}
	for short, want := range map[string][]string{"の": nil, "して": nil, "血圧": {"血圧"}, "ケア": {"ケア"}, "それと物のこと": {"物"},
		"先生方": {"先生"}} {
		var got []string
		for _, w := range m.Split(short) {
			got = append(got, w.Term)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has the content words %q, want %q", short, got, want)
		}
	}
	for _, w := range m.Split("エンカクナヴィ") {
		if !w.Unknown {
			t.Errorf("%s is known", w.Term)
		}
	}
	if w := m.Split("血圧"); len(w) != 1 || w[0].Unknown || w[0].Verb {
		t.Errorf("%+v", w)
	}
}
