package japanese

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normalise brings equal writings of a text to one form: NFKC (width, circled
// and ligature forms), lower case, one wave, dash and middle dot, no
// zero-width characters, single spaces, old and variant kanji as the common
// ones (癌 and 無し in kana), small vowels after kana as large ones, no long vowel mark at the end
// of longer katakana words. Line ends stay. It is idempotent.
func Normalise(s string) string {
	s = norm.NFKC.String(s)
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
	case unicode.Is(unicode.Cf, r) || unicode.IsControl(r) || r >= 0xfe00 && r <= 0xfe0f:
		return out // zero-width characters, marks of direction, variation selectors
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
	return append(out, r)
}

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

func katakanaOf(r rune) rune {
	if r >= 'ぁ' && r <= 'ゖ' {
		return r + ('ァ' - 'ぁ')
	}
	return r
}

func isKatakana(r rune) bool { return r >= 'ァ' && r <= 'ヺ' || r == 'ー' }
func isHiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' }
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
	'髙': '高', '﨑': '崎', '斎': '斉', '齋': '斉', '齊': '斉', '邊': '辺', '邉': '辺', '濵': '浜', '濱': '浜',
	'澤': '沢', '廣': '広', '國': '国', '學': '学', '醫': '医', '頚': '頸', '藉': '籍', '醗': '発', '發': '発',
	'臟': '臓', '臺': '台', '瀧': '滝', '櫻': '桜', '會': '会', '榮': '栄', '禮': '礼', '嶋': '島',
}
