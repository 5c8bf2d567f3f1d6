package claims

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/search/japanese"
)

// frame is one way to say something: words that together, in one sentence,
// make a claim. Frames are read on folded text.
type frame struct {
	kind rules.ClaimKind
	find string // the words
	with string // words that have to stand somewhere in the sentence as well, in any order; "" for none
	not  string // words of the sentence with which it says something else
	here string // words of the clause with which it says something else
	past string // words that look alike and are passed over before looking
	unit string // of the claim
	open bool   // a denial behind the words does not take the claim back
	pair bool   // looked for in two sentences that follow each other
	in   string // prefixes of fields it is looked for in, split by spaces; "" for all

	finder, fellow, stopper, parter, passer pattern

	likes, backs []pattern // of the guards of its kind
}

// pattern is a regular expression with what a text needs to match it.
type pattern struct {
	*regexp.Regexp
	need *need
}

// In the expressions of frames {name} stands for the words of that name in
// vocabulary, … for up to 18 characters and ‥ for up to 6.
var macro = regexp.MustCompile(`\{[a-z]+\}`)

func compile(expr string) pattern {
	if expr == "" {
		return pattern{}
	}
	for macro.MatchString(expr) {
		expr = macro.ReplaceAllStringFunc(expr, func(name string) string {
			words, ok := vocabulary[name[1:len(name)-1]]
			if !ok {
				panic("claims: no words for " + name)
			}
			return "(?:" + words + ")"
		})
	}
	expr = japanese.PatternText(expr)
	expr = strings.NewReplacer("…", `.{0,18}?`, "‥", `.{0,6}?`).Replace(expr)
	return pattern{Regexp: regexp.MustCompile(expr), need: needOf(expr)}
}

// may reports whether a sentence can have a match.
func (p pattern) may(s *sentence) bool { return p.Regexp != nil && p.need.meets(s) }

// holds reports whether text has a match.
func (p pattern) holds(text string) bool {
	return p.may(&sentence{text: text}) && p.MatchString(text)
}

func compiled(frames ...[]frame) []frame {
	of := compiledGuards(slices.Concat(personGuards, termGuards, lawGuards))
	var out []frame
	for _, part := range frames {
		for _, f := range part {
			f.finder, f.fellow, f.stopper, f.passer = compile(f.find), compile(f.with), compile(f.not), compile(f.past)
			f.parter = compile(f.here)
			for _, g := range of[f.kind] {
				f.likes, f.backs = append(f.likes, g.liker), append(f.backs, g.backer)
			}
			out = append(out, f)
		}
	}
	return out
}

func (f *frame) patterns() []pattern {
	own := []pattern{f.finder, f.fellow, f.stopper, f.parter, f.passer}
	return append(append(own, f.likes...), f.backs...)
}

// asked reports whether the frame is looked for in a field.
func (f *frame) asked(field string) bool {
	if f.in == "" {
		return true
	}
	for prefix := range strings.FieldsSeq(f.in) {
		if strings.HasPrefix(field, prefix) {
			return true
		}
	}
	return false
}

// matches returns the places in a sentence at which the frame says its claim,
// each as regexp gives them.
func (f *frame) matches(s *sentence) [][]int {
	if !f.finder.may(s) || f.with != "" && !f.fellow.may(s) {
		return nil
	}
	text := s.text
	if !f.finder.MatchString(text) {
		return nil
	}
	own := f.passer.passOver(s, text)
	text = own
	for _, p := range f.likes {
		text = p.passOver(s, text)
	}
	var out [][]int
	for _, at := range f.finder.FindAllStringSubmatchIndex(text, 8) {
		if (f.open || !denied(text[at[1]:])) && !(f.parter.may(s) && f.parter.MatchString(clauseOf(own, at[0], at[1]))) {
			out = append(out, at)
		}
	}
	if out != nil && f.with != "" && !f.fellow.MatchString(text) {
		return nil
	}
	if out != nil && f.stopper.may(s) && f.stopper.MatchString(own) {
		return nil
	}
	if out != nil && f.takenBack(s) {
		return nil
	}
	return out
}

// passOver fills what matches in a text of a sentence, so that nothing is
// found there.
func (p pattern) passOver(s *sentence, text string) string {
	if !p.may(s) {
		return text
	}
	return p.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat("_", len(s)) })
}

var denial = regexp.MustCompile(
	`^.*?(ません|ない|なし|不要|不問|問わ|行わず|せず|扱わず|出さず|用いず|取り扱わ|不可|禁止|対象外|廃止|ゼロ|お断り|いりません|要りません|[はもが]なく|\bnot\b|n't\b|\bno longer\b|\bnever\b)`)

// maxDenial is how far behind words their denial may stand, in characters.
const maxDenial = 22

// denied reports whether what follows words in their clause denies them. A
// comma ends the clause unless it splits items of a list.
func denied(rest string) bool {
	end, n, last := 0, 0, rune(0)
	for i, r := range rest {
		if n == maxDenial || strings.ContainsRune("。.!|/()\n;", r) {
			break
		}
		if (r == '、' || r == ',') && last != 'は' && last >= 'ぁ' && last <= 'ゖ' && !strings.HasSuffix(rest[:i], "など") {
			break
		}
		end, n, last = i+len(string(r)), n+1, r
	}
	return denial.MatchString(rest[:end])
}

// clauseOf returns the clause of a sentence around a stretch: what stands
// between the commas before and behind it.
func clauseOf(text string, start, end int) string {
	from, to := 0, len(text)
	if i := strings.LastIndexAny(text[:start], "、,()"); i >= 0 {
		_, width := utf8.DecodeRuneInString(text[i:])
		from = i + width
	}
	if i := strings.IndexAny(text[end:], "、,()"); i >= 0 {
		to = end + i
	}
	return text[from:to]
}
