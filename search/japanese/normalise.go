package japanese

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/enkaku/enkaku/models/fold"
)

// Normalise brings equal writings of a text to one form: NFKC (width, circled
// and ligature forms), lower case, one wave, dash and middle dot, no
// zero-width characters, single spaces, old and variant kanji as the common
// ones (癌 and 無し in kana), ㈱ and the ヶ of places in one writing, small
// vowels after kana as large ones, no long vowel mark at the end of longer
// katakana words. Line ends stay. It is idempotent.
func Normalise(s string) string {
	s = norm.NFKC.String(strings.Map(visible, s))
	if lower := strings.ToLower(s); lower != s {
		s = norm.NFKC.String(lower)
	}
	out := make([]rune, 0, len(s)/2+8)
	for _, r := range s {
		out = appendNormal(out, r)
	}
	for len(out) > 0 && unicode.IsSpace(out[len(out)-1]) {
		out = out[:len(out)-1]
	}
	return string(trimLongVowels(joinLongVowels(out)))
}

// appendNormal appends what stands for r after what is already there.
func appendNormal(out []rune, r rune) []rune {
	if r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' {
		for len(out) > 0 && out[len(out)-1] == ' ' {
			out = out[:len(out)-1]
		}
		if len(out) == 0 || out[len(out)-1] == '\n' {
			return out
		}
		return append(out, '\n')
	}
	switch {
	case unicode.IsSpace(r):
		if len(out) == 0 || out[len(out)-1] == ' ' || out[len(out)-1] == '\n' {
			return out
		}
		return append(out, ' ')
	case visible(r) < 0 || r == '\u3099' || r == '\u309a':
		return out // also a voiced sound mark that belongs to no kana
	case r == '癌':
		return append(out, 'が', 'ん')
	case r == '鬱':
		return append(out, 'う', 'つ')
	}
	if n := len(out); r == 'し' && n > 0 && out[n-1] == '無' {
		return append(out[:n-1], 'な', 'し')
	}
	if v, ok := vowelAfterVu(out, r); ok {
		out[len(out)-1] = v
		return out
	}
	if v, ok := variants[r]; ok {
		r = v
	}
	return settle(append(out, fold.Kanji(r)))
}

// visible returns r, or -1 for what nobody sees: zero-width and control
// characters, marks of direction, variation selectors. They go before NFKC,
// which joins what they hold apart.
func visible(r rune) rune {
	switch {
	case r >= ' ' && r < 0x7f, r >= 0x3000 && r <= 0x9fff, unicode.IsSpace(r):
		return r
	case unicode.Is(unicode.Cf, r), unicode.IsControl(r), r >= 0xfe00 && r <= 0xfe0f, r >= 0xe0100 && r <= 0xe01ef:
		return -1
	}
	return r
}

// settle brings the end of a text to one writing where the last character
// decides: ㈱ and (株) are 株式会社, 茅が崎 and 茅ヶ崎 are 茅ケ崎, 3か月 and 3ヵ月
// are 3ケ月.
func settle(out []rune) []rune {
	n := len(out)
	if n < 3 {
		return out
	}
	switch before, small, last := out[n-3], out[n-2], out[n-1]; {
	case last == ')' && before == '(':
		if form, ok := legalForms[small]; ok {
			return append(out[:n-3], []rune(form)...)
		}
	case !strings.ContainsRune("がガかカケ箇", small):
	case strings.ContainsRune("月所国年", last) && (unicode.IsDigit(before) || strings.ContainsRune(counts, before)):
		out[n-2] = 'ケ'
	case isKanji(before) && strings.ContainsRune("丘崎浦岳谷", last),
		strings.Contains(smallKa, string([]rune{before, last})):
		out[n-2] = 'ケ'
	}
	return out
}

// legalForms are kinds of legal person that stand for nothing else in
// parentheses. (有) is not among them: 賞与(有).
var legalForms = map[rune]string{'株': "株式会社", '医': "医療法人", '財': "財団法人", '独': "独立行政法人"}

// counts are characters before 月 in a number of months.
const counts = "一二三四五六七八九十数何"

// smallKa are the characters around ヶ in names of places whose second half is
// an ordinary word too, so that が before it may be the particle.
const smallKa = "霞関 関原 鶴島 青島 駒根 鰺沢 鯵沢 比浜 七浜 松峰 種島 戦原 美原 蓮野 一森"

// vowelAfterVu reads ヴァ ヴィ ヴェ ヴォ as バ ビ ベ ボ. A ヴ is stored as ブ, so
// the small vowel after it decides.
func vowelAfterVu(out []rune, r rune) (rune, bool) {
	if len(out) == 0 || out[len(out)-1] != 'ヴ' {
		return 0, false
	}
	switch r {
	case 'ァ':
		return 'バ', true
	case 'ィ':
		return 'ビ', true
	case 'ェ':
		return 'ベ', true
	case 'ォ':
		return 'ボ', true
	}
	return 0, false
}

// joinLongVowels reads a dash between katakana as a long vowel mark.
func joinLongVowels(rs []rune) []rune {
	for i, r := range rs {
		if r == '-' && i > 0 && isKatakana(rs[i-1]) && i+1 < len(rs) && isKatakana(rs[i+1]) {
			rs[i] = 'ー'
		}
		if r == 'ヴ' {
			rs[i] = 'ブ'
		}
	}
	return rs
}

// minLongVowel is the shortest katakana word, in characters, whose final long
// vowel mark is dropped: サーバー is サーバ, コピー stays.
const minLongVowel = 4

func trimLongVowels(rs []rune) []rune {
	out := rs[:0]
	run := 0
	for i, r := range rs {
		if isKatakana(r) {
			run++
		} else {
			run = 0
		}
		last := i+1 == len(rs) || !isKatakana(rs[i+1])
		if r == 'ー' && last && run >= minLongVowel && len(out) > 0 {
			for run > minLongVowel && out[len(out)-1] == 'ー' {
				out, run = out[:len(out)-1], run-1
			}
			continue
		}
		out = append(out, r)
	}
	return out
}

// Katakana returns s with hiragana written as katakana: both scripts of a
// reading become one.
func Katakana(s string) string {
	return strings.Map(katakanaOf, s)
}

// Hiragana returns s with katakana written as hiragana, but for the long vowel
// mark, which both have.
func Hiragana(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'ァ' && r <= 'ヶ' {
			return r - ('ァ' - 'ぁ')
		}
		return r
	}, s)
}

func katakanaOf(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' {
		return r + ('ァ' - 'ぁ')
	}
	return r
}

func isKatakana(r rune) bool { return r >= 'ァ' && r <= 'ヺ' || r == 'ー' }
func isHiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' }

// IsKanji reports whether r is a kanji or the mark that repeats one.
func IsKanji(r rune) bool { return isKanji(r) }

func isKanji(r rune) bool {
	return r >= 0x4e00 && r <= 0x9fff || r == '々' || r >= 0x3400 && r <= 0x4dbf || r >= 0xf900 && r <= 0xfaff ||
		r >= 0x20000 && r <= 0x3ffff
}

// IsJapanese reports whether s holds a kanji or a kana.
func IsJapanese(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return isKatakana(r) || isHiragana(r) || isKanji(r) })
}

// variants are single characters that are written in several ways.
var variants = map[rune]rune{
	'〜': '~', '∼': '~', '～': '~', '〰': '~',
	'‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '─': '-', '━': '-',
	'･': '・', '·': '・', '•': '・', '‧': '・', '∙': '・', '●': '・', '◆': '・', '■': '・',
	'“': '"', '”': '"', '„': '"', '‟': '"', '’': '\'', '‘': '\'', '‛': '\'',
	'ァ': 'ア', 'ィ': 'イ', 'ゥ': 'ウ', 'ェ': 'エ', 'ォ': 'オ', 'ヵ': 'カ', 'ヶ': 'ケ',
	'ぁ': 'あ', 'ぃ': 'い', 'ぅ': 'う', 'ぇ': 'え', 'ぉ': 'お',
}
