package claims

import (
	"fmt"
	"regexp/syntax"
	"strings"
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

// needOf returns what an expression needs.
func needOf(expr string) *need {
	tree, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		panic("claims: " + err.Error()) // the expressions are part of the program
	}
	return needOfTree(tree)
}

func needOfTree(re *syntax.Regexp) *need {
	switch re.Op {
	case syntax.OpLiteral:
		return wordNeed(string(re.Rune))
	case syntax.OpCharClass:
		return needOfClass(re)
	case syntax.OpCapture, syntax.OpPlus:
		return needOfTree(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needOfTree(re.Sub[0])
		}
	case syntax.OpConcat:
		n := &need{all: true}
		for _, sub := range re.Sub {
			if part := needOfTree(sub); part != anything {
				n.list = append(n.list, part)
			}
		}
		if len(n.list) == 0 {
			return anything
		}
		return n
	case syntax.OpAlternate:
		n := &need{}
		for _, sub := range re.Sub {
			part := needOfTree(sub)
			if part == anything {
				return anything
			}
			n.list = append(n.list, part)
		}
		return n
	}
	return anything
}

// maxClass is how many characters of a class are looked for one by one.
const maxClass = 12

// needOfClass is any of the characters of a small class.
func needOfClass(re *syntax.Regexp) *need {
	n := &need{}
	for i := 0; i+1 < len(re.Rune); i += 2 {
		for r := re.Rune[i]; r <= re.Rune[i+1]; r++ {
			if n.list = append(n.list, wordNeed(string(r))); len(n.list) > maxClass {
				return anything
			}
		}
	}
	return n
}

// number numbers a need and all parts of it, equal ones alike: many frames
// share families of words.
func (n *need) number(ids map[string]int) (key string) {
	if n == anything {
		return ""
	}
	key = n.word
	if n.word == "" {
		parts := make([]string, len(n.list))
		for i, part := range n.list {
			parts[i] = part.number(ids)
		}
		key = fmt.Sprintf("\x00%t(%s)", n.all, strings.Join(parts, "\x01"))
	}
	if ids[key] == 0 {
		ids[key] = len(ids) + 1
	}
	n.id = ids[key]
	return key
}

// sentence is a text in which each numbered need is looked for once.
type sentence struct {
	text  string
	found []int8 // by number: 1 it is met, -1 it is not, 0 not looked for
	grams *grams // nil: not counted
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

// capital reports whether the letter at a place of the text was written as a
// Latin capital.
func (f *folded) capital(at int) bool {
	raw := f.raw[f.at[at]:]
	return raw != "" && raw[0] >= 'A' && raw[0] <= 'Z'
}
