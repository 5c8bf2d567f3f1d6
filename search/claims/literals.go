package claims

import (
	"encoding/binary"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// need is what a text must hold for an expression to match in it: a word, all
// of several needs, or any of them. Looking for words is some fifty times
// faster than running the expression, and almost every text lacks some.
type need struct {
	word string // "" for a list
	id   int    // in the numbering of a reader, from 1; 0: not numbered
	gram int    // of word, among those of a sentence
	all  bool   // of a list: all are needed, else any
	list []*need
}

// anything is the need of an expression of which nothing is known.
var anything *need

// needs are needs that were made, equal ones once: many expressions share
// families of words.
type needs struct {
	made   map[string]*need
	serial map[*need]int // from 1
}

func newNeeds() *needs { return &needs{map[string]*need{}, map[*need]int{anything: 0}} }

// shared returns the need that was made first of those equal to n.
func (k *needs) shared(n *need) *need {
	key := n.key(func(part *need) int { return k.serial[part] })
	if k.made[key] == nil {
		n.list = slices.Clip(n.list)
		k.made[key], k.serial[n] = n, len(k.serial)
	}
	return k.made[key]
}

// key tells a need from others whose parts have other numbers.
func (n *need) key(number func(*need) int) string {
	if n.word != "" {
		return n.word
	}
	key := []byte{0, '|'}
	if n.all {
		key[1] = '&'
	}
	for _, part := range n.list {
		key = binary.AppendUvarint(key, uint64(number(part)))
	}
	return string(key)
}

// of returns what an expression needs.
func (k *needs) of(expr string) *need {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic("claims: " + err.Error()) // the expressions are part of the program
	}
	return k.ofTree(tree)
}

func (k *needs) ofTree(re *syntax.Regexp) *need {
	switch re.Op {
	case syntax.OpLiteral:
		return k.shared(wordNeed(string(re.Rune)))
	case syntax.OpCharClass:
		return k.ofClass(re)
	case syntax.OpCapture, syntax.OpPlus:
		return k.ofTree(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return k.ofTree(re.Sub[0])
		}
	case syntax.OpConcat:
		n := &need{all: true}
		for _, sub := range re.Sub {
			if part := k.ofTree(sub); part != anything {
				n.list = append(n.list, part)
			}
		}
		if len(n.list) == 0 {
			return anything
		}
		return k.shared(n)
	case syntax.OpAlternate:
		n := &need{}
		for _, sub := range re.Sub {
			part := k.ofTree(sub)
			if part == anything {
				return anything
			}
			n.list = append(n.list, part)
		}
		return k.shared(n)
	}
	return anything
}

// maxClass is how many characters of a class are looked for one by one.
const maxClass = 12

// ofClass is any of the characters of a small class.
func (k *needs) ofClass(re *syntax.Regexp) *need {
	n := &need{}
	for i := 0; i+1 < len(re.Rune); i += 2 {
		for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
			if len(n.list) == maxClass {
				return anything
			}
			n.list = append(n.list, k.shared(wordNeed(string(r))))
		}
	}
	return k.shared(n)
}

// number numbers a need and all parts of it, equal ones alike, those of other
// compilers too.
func (n *need) number(ids map[string]int) {
	if n == anything || n.id != 0 {
		return
	}
	for _, part := range n.list {
		part.number(ids)
	}
	key := n.key(func(part *need) int { return part.id })
	if ids[key] == 0 {
		ids[key] = len(ids) + 1
	}
	n.id = ids[key]
}

// sentence is a text in which each numbered need is looked for once.
type sentence struct {
	text  string
	found []int8 // by number: 1 it is met, -1 it is not, 0 not looked for
	grams *grams // nil: not counted

	own *sentence // what it says of the doctor who is sought; itself when it speaks of nobody else

	parts [][2]int // what stands between items of a list, nil for a sentence without items
}

// grams are the characters of a text and its pairs of characters, each as one
// of maxGrams bits: what lacks the bit of the first pair of a word lacks the
// word, and to ask that is much faster than to look for the word.
type grams [maxGrams / 64]uint64

const maxGrams = 1 << 12

func gramsOf(text string) *grams {
	var g grams
	last := rune(0)
	for _, r := range text {
		for _, bit := range [2]int{gram(0, r), gram(last, r)} {
			g[bit/64] |= 1 << (bit % 64)
		}
		last = r
	}
	return &g
}

// gram is the bit of a pair of characters, or of b alone where a is 0.
func gram(a, b rune) int { return int((uint32(a)*0x9e3779b1 + uint32(b)*0x85ebca6b) >> 20) }

// wordNeed is the need of one word.
func wordNeed(word string) *need {
	rs := []rune(word)
	if len(rs) == 1 {
		return &need{word: word, gram: gram(0, rs[0])}
	}
	return &need{word: word, gram: gram(rs[0], rs[1])}
}

// meets reports whether a sentence holds what is needed.
func (n *need) meets(s *sentence) bool {
	if n == anything {
		return true
	}
	if n.id == 0 || n.id >= len(s.found) {
		return n.looked(s)
	}
	if s.found[n.id] == 0 {
		s.found[n.id] = -1
		if n.looked(s) {
			s.found[n.id] = 1
		}
	}
	return s.found[n.id] > 0
}

func (n *need) looked(s *sentence) bool {
	if n.word != "" {
		if s.grams != nil && s.grams[n.gram/64]&(1<<(n.gram%64)) == 0 {
			return false
		}
		return strings.Contains(s.text, n.word)
	}
	for _, part := range n.list {
		if part.meets(s) != n.all {
			return !n.all
		}
	}
	return n.all
}

// asked is up to how many bytes a question may have that only names its topic:
// 有給?付けていません is one sentence.
const asked = 36

// sentences splits a text where a sentence ends. A full stop without a space
// ends one where the next word begins with a capital.
func (f *folded) sentences() (spans [][2]int) {
	text, from := f.text, 0
	cut := func(end, next int) {
		if strings.TrimSpace(text[from:end]) != "" {
			spans = append(spans, [2]int{from, end})
		}
		from = next
	}
	for i, r := range text {
		switch {
		case r == '\n' || r == '。':
			cut(i, i+len(string(r)))
		case r == '?' && i-from <= asked && i+1 < len(text) && text[i+1] >= utf8.RuneSelf:
			continue
		case r == '!' || r == '?' || r == ';':
			cut(i, i+1)
		case r == '.' && f.endsEnglish(i):
			cut(i, i+1)
		}
	}
	cut(len(text), len(text))
	return spans
}

// endsEnglish reports whether the full stop at a place ends a sentence: behind a
// word at a space, a capital or Japanese; behind a number or a bracket at a
// space before a capital.
func (f *folded) endsEnglish(at int) bool {
	text := f.text
	if at < 2 {
		return false
	}
	before := text[at-1]
	word := before >= 'a' && before <= 'z'
	closed := word || before >= '0' && before <= '9' || before == ')' || before == '%'
	switch {
	case at+1 == len(text):
		return closed
	case text[at+1] >= utf8.RuneSelf, text[at+1] == '\n':
		return closed
	case text[at+1] == ' ':
		return word || closed && at+2 < len(text) && f.capital(at+2)
	}
	return word && f.capital(at+1)
}

// capital reports whether the Latin letter at a place of the text was written
// as a capital, in whichever kind of letters: 𝗪, Ⓦ, Ｗ.
func (f *folded) capital(at int) bool {
	written, _ := utf8.DecodeRuneInString(f.raw[f.at[at]:])
	return f.text[at] >= 'a' && f.text[at] <= 'z' && unicode.IsUpper(written)
}
