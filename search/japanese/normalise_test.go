package japanese_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/search/japanese"
)

func TestEqualWritingsBecomeOne(t *testing.T) {
	for name, tc := range map[string]struct{ text, want string }{
		"half-width kana":                {"ｵﾝﾗｲﾝ診療", "オンライン診療"},
		"full-width letters":             {"ＣＴ・ＭＲＩ", "ct・mri"},
		"middle dots":                    {"夜間･当直", "夜間・当直"},
		"waves":                          {"9時～12時", "9時~12時"},
		"a dash typed as long vowel":     {"モニタ-管理はサ−バー", "モニタ-管理はサーバ"},
		"long vowel at the end":          {"モニター", "モニタ"},
		"short words keep it":            {"コピー", "コピー"},
		"small vowels":                   {"ウェアラブル", "ウエアラブル"},
		"v as b":                         {"ヴァイタル", "バイタル"},
		"variant kanji":                  {"髙﨑と斎藤", "高崎と斉藤"},
		"cancer in kanji":                {"癌検診", "がん検診"},
		"nothing in kanji":               {"当直無し", "当直なし"},
		"zero-width characters":          {"精\u200b神\ufeff科", "精神科"},
		"a sign behind a control one":    {"か\x00\u3099ん", "がん"},
		"a sign that belongs to nothing": {"ん\u3099", "ん"},
		"kanji of an older form":         {"辻\U000e0100の葛\U000e0101", "辻の葛"},
		"ideographic and repeated space": {"　内科　 外科 ", "内科 外科"},
		"line ends stay":                 {"a \r\n b", "a\nb"},
		"typographic quotes":             {"“on-call”", "\"on-call\""},
	} {
		if got := japanese.Normalise(tc.text); got != tc.want {
			t.Errorf("%s: %q becomes %q, want %q", name, tc.text, got, tc.want)
		}
	}
}

func TestNormaliseTwiceIsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(),
			rapid.StringOf(rapid.RuneFrom([]rune("サーハヴァィゥー-−～ｵﾝﾞ゛゜癌鬱無し髙 　\n\u200bＡaİ\x00\x85\u00ad\u3099\u309a\u0301\u0323\ufe0f\u2028霞ヶが(株)3か月")))).Draw(t, "text")
		once := japanese.Normalise(text)
		if twice := japanese.Normalise(once); twice != once {
			t.Fatalf("%q becomes %q, then %q", text, once, twice)
		}
	})
}

func TestRomajiOfReadings(t *testing.T) {
	for kana, want := range map[string][]string{
		"しょうにか":   {"shounika", "shonika", "syounika", "syonika"},
		"ひふか":     {"hifuka", "hihuka"},
		"にんげんどっく": {"ningendokku", "ningendokku"},
	} {
		got := japanese.Romaji(kana)
		for _, w := range want {
			found := false
			for _, g := range got {
				found = found || g == w
			}
			if !found {
				t.Errorf("%s: %v lacks %s", kana, got, w)
			}
		}
	}
	if got := japanese.Romaji("内科"); got != nil {
		t.Errorf("kanji have a reading: %v", got)
	}
}

func TestTheWayBackFromNormalText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(),
			rapid.StringOf(rapid.RuneFrom([]rune("サーバーヴァヴィーー-−～ｵﾝ゛゜癌無し髙 　\n\u200bＡaİ㌔㈱")))).Draw(t, "text")
		w := japanese.AsWritten(text)
		if w.Normal != japanese.Normalise(text) {
			t.Fatalf("%q is %q", text, w.Normal)
		}
		for i := range w.Normal {
			raw, ok := w.Raw(i, len(w.Normal))
			if ok && !strings.HasSuffix(text, raw) {
				t.Fatalf("%q from %d is written %q", text, i, raw)
			}
		}
		if raw, ok := w.Raw(0, len(w.Normal)); ok && japanese.Normalise(raw) != w.Normal {
			t.Fatalf("%q comes from %q", w.Normal, raw)
		}
	})
}

func TestTheWayBackIsKnownForOrdinaryText(t *testing.T) {
	for _, text := range []string{"ＣＴ・ＭＲＩのモニター", "ｵﾝﾗｲﾝ診療(㈱)", "当直無し、ヴァイタル", "On-call: none"} {
		w := japanese.AsWritten(text)
		if _, ok := w.Raw(0, len(w.Normal)); !ok {
			t.Errorf("%q has no way back", text)
		}
	}
}
