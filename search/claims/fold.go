package claims

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// folded is a text brought to the one form in which it is read, with the way
// back to how it was written.
type folded struct {
	text string
	at   []int // for each byte of text, and its end: where it stands in raw
	raw  string
}

// runesAt is a text on its way to the form: each character with the place in
// the raw text where it, or what it stands for, begins.
type runesAt struct {
	r  []rune
	at []int
}

func (t *runesAt) add(r rune, at int) { t.r, t.at = append(t.r, r), append(t.at, at) }

// fold brings a text to the form in which it is read: normalised as questions
// are (japanese.Normalise), letters of other alphabets that look Latin as
// Latin, no marks above letters, no spaces, ends of lines and filling signs
// inside Japanese words, usual writings of common words, words that are hidden
// in kana in kanji, and numbers in digits where something is counted.
func fold(raw string) folded {
	w := japanese.AsWritten(raw)
	var t runesAt
	for i, r := range w.Normal {
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		if latin, ok := lookAlikes[r]; ok {
			r = latin
		}
		t.add(r, w.RawStart(i))
	}
	t = t.upright().joined()
	t = t.replaced(usual)
	t = t.replaced(inKanji)
	t = t.counted().tens()
	f := folded{raw: raw, at: make([]int, 0, 3*len(t.r)+1)}
	var b strings.Builder
	for i, r := range t.r {
		b.WriteRune(r)
		for range utf8.RuneLen(r) {
			f.at = append(f.at, t.at[i])
		}
	}
	f.text, f.at = b.String(), append(f.at, len(raw))
	return f
}

// passage returns how the bytes from start to end of the text were written.
func (f *folded) passage(start, end int) string {
	from, to := f.at[start], max(f.at[start], f.at[end])
	return strings.TrimSpace(f.raw[from:to])
}

// joined takes out what is put between the characters of a Japanese word:
// spaces, ends of lines that are no end of a sentence, and signs between
// single characters.
func (t runesAt) joined() runesAt {
	var out runesAt
	for i, r := range t.r {
		before, after := rune(0), rune(0)
		if n := len(out.r); n > 0 {
			before = out.r[n-1]
		}
		if i+1 < len(t.r) {
			after = t.r[i+1]
		}
		switch {
		case r == ' ' && t.digitsApart(i):
			continue
		case r == ' ' && (cjk(before) || cjk(after)) && !spelled(before, after):
			continue
		case r == '\n' && cjk(before) && cjk(after) && !strings.ContainsRune(lineEnds, before):
			continue
		case r == '\n' && before >= '0' && before <= '9' && strings.ContainsRune(belowDigits, after):
			continue
		case filling(r) && t.fills(i):
			continue
		}
		out.add(r, t.at[i])
	}
	return out
}

// upright takes out the ends of lines around signs that stand on a line of
// their own: a word written from top to bottom.
func (t runesAt) upright() runesAt {
	var out runesAt
	for i, r := range t.r {
		if r == '\n' && (t.alone(i+1) || t.alone(i-1)) {
			continue
		}
		out.add(r, t.at[i])
	}
	return out
}

// alone reports whether a filling sign stands at i on a line of its own.
func (t runesAt) alone(i int) bool {
	return i > 0 && i+1 < len(t.r) && filling(t.r[i]) && t.r[i-1] == '\n' && t.r[i+1] == '\n'
}

// digitsApart reports whether the space at i stands between digits of a text
// that is written with all its characters apart: 4 5 歳.
func (t runesAt) digitsApart(i int) bool {
	digit := func(j int) bool { return j >= 0 && j < len(t.r) && t.r[j] >= '0' && t.r[j] <= '9' }
	return digit(i-1) && digit(i+1) && !digit(i-2) && i+3 < len(t.r) && t.r[i+2] == ' ' && cjk(t.r[i+3])
}

// belowDigits are characters that belong to the number before them on the line above.
const belowDigits = "歳才名円時分%"

// lineEnds are characters after which a line is over.
const lineEnds = "。！？!?:」】)』"

// spelled reports whether a space stands between two words of Latin letters.
func spelled(before, after rune) bool {
	return before < utf8.RuneSelf && after < utf8.RuneSelf && before != 0 && after != 0
}

// filling are signs with which words are cut up.
func filling(r rune) bool { return strings.ContainsRune("・*_/.-|'`~+=^ ", r) }

// fills reports whether the sign at i cuts up a word: it stands between single
// characters, and so does the same sign before or behind the next one.
func (t runesAt) fills(i int) bool {
	sign := strings.ContainsRune("/_|*・", t.r[i]) // a number of a permit has others: 13-ユ-300001
	single := func(r rune) bool { return cjk(r) || sign && r >= '0' && r <= '9' }
	between := func(j int) bool { return j > 0 && j+1 < len(t.r) && single(t.r[j-1]) && single(t.r[j+1]) }
	word := func(j int) bool { return cjk(t.r[j-1]) || cjk(t.r[j+1]) }
	if !between(i) {
		return false
	}
	same := func(j int) bool { return between(j) && t.r[j] == t.r[i] && (word(i) || word(j)) }
	return same(i-2) || same(i+2)
}

func cjk(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) || r == 'ー' || r == '々'
}

// replaced puts the longest of the writings at each place in its usual form.
func (t runesAt) replaced(forms writings) runesAt {
	var out runesAt
	for i := 0; i < len(t.r); {
		n, form := forms.at(t.r[i:])
		if n == 0 {
			out.add(t.r[i], t.at[i])
			i++
			continue
		}
		for _, r := range form {
			out.add(r, t.at[i])
		}
		i += n
	}
	return out
}

// writings are forms of words by their first character, longest first.
type writings map[rune][]writing

type writing struct {
	from []rune
	to   string
}

func (w writings) at(rs []rune) (n int, to string) {
	for _, form := range w[rs[0]] {
		if len(form.from) > n && len(form.from) <= len(rs) && string(rs[:len(form.from)]) == string(form.from) {
			n, to = len(form.from), form.to
		}
	}
	return n, to
}

// writingsOf reads pairs "form usual-form" split by spaces.
func writingsOf(pairs string) writings {
	w := writings{}
	words := strings.Fields(pairs)
	for i := 0; i+1 < len(words); i += 2 {
		from := []rune(japanese.Normalise(words[i]))
		w[from[0]] = append(w[from[0]], writing{from, japanese.Normalise(words[i+1])})
	}
	return w
}

// kanjiDigits are the digits and powers of numbers in kanji.
var kanjiDigits = map[rune]int{'〇': 0, '零': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9,
	'壱': 1, '弐': 2, '参': 3}

var kanjiPowers = map[rune]int{'十': 10, '百': 100, '千': 1000, '拾': 10}

// counters are what may follow a number in kanji: elsewhere a kanji like 一 is
// a part of a word.
const counters = "歳才代名人円日回時分年月週か件割万億社院病施点枚本つ通度泊%・~-"

// counted writes numbers in kanji with digits where something is counted: 四十
// 歳, 三日に一度, 月一回, 週一.
func (t runesAt) counted() runesAt {
	var out runesAt
	for i := 0; i < len(t.r); {
		n, value := kanjiNumber(t.r[i:])
		after, before := rune(0), rune(0)
		if i+n < len(t.r) {
			after = t.r[i+n]
		}
		if i > 0 {
			before = t.r[i-1]
		}
		counts := n > 0 && (strings.ContainsRune(counters, after) || before == '週' || before == '満' || before == '月' && after != '日' ||
			n > 1 && len(value) == 2 && strings.ContainsRune("をにま過超前手", after) && before != '第')
		if n == 1 && after == '時' && (i+2 >= len(t.r) || t.r[i+2] != '間') {
			counts = false // 一時 is a word of its own
		}
		if counts && after == '番' || n == 1 && after == '部' || n == 0 || !counts {
			out.add(t.r[i], t.at[i])
			i++
			continue
		}
		for _, r := range value {
			out.add(r, t.at[i])
		}
		i += n
	}
	return out
}

// kanjiNumber reads the number in kanji at the start of a text.
func kanjiNumber(rs []rune) (n int, digits string) {
	sum, last, seen := 0, 0, false
	plain := true
	for _, r := range rs {
		if d, ok := kanjiDigits[r]; ok {
			if seen && plain {
				last = last*10 + d
			} else {
				last = d
			}
			seen = true
		} else if p, ok := kanjiPowers[r]; ok {
			if !seen || last == 0 {
				last = 1
			}
			sum, last, seen, plain = sum+last*p, 0, true, false
		} else {
			break
		}
		n++
	}
	digits = itoa(sum + last)
	if plain && n > len(digits) {
		digits = strings.Repeat("0", n-len(digits)) + digits // 〇九〇 is a part of a number that is spelt
	}
	return n, digits
}

// englishTens are the tens that are spelt in English, and englishOnes what may
// follow them.
var (
	englishTens = []string{"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"}
	englishOnes = []string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
)

// tens writes numbers from twenty to ninety-nine that are spelt in English
// with digits.
func (t runesAt) tens() runesAt {
	var out runesAt
	for i := 0; i < len(t.r); {
		n, digits := t.englishNumber(i)
		if n == 0 {
			out.add(t.r[i], t.at[i])
			i++
			continue
		}
		for _, r := range digits {
			out.add(r, t.at[i])
		}
		i += n
	}
	return out
}

// englishNumber reads the number spelt at a place, if a word begins there.
func (t runesAt) englishNumber(at int) (n int, digits string) {
	letter := func(i int) bool { return i >= 0 && i < len(t.r) && t.r[i] >= 'a' && t.r[i] <= 'z' }
	word := func(from int, of []string) (index, end int) {
		for i, w := range of {
			end := from + len(w)
			if end <= len(t.r) && string(t.r[from:end]) == w && !letter(end) {
				return i, end
			}
		}
		return -1, 0
	}
	if !letter(at) || letter(at-1) {
		return 0, ""
	}
	ten, end := word(at, englishTens)
	if ten < 0 {
		return 0, ""
	}
	if end+1 < len(t.r) && (t.r[end] == '-' || t.r[end] == ' ') {
		if one, to := word(end+1, englishOnes); one >= 0 {
			return to - at, itoa(10*(ten+2) + one + 1)
		}
	}
	return end - at, itoa(10 * (ten + 2))
}
