package claims

import (
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

	guards []*guard // of its kind
}

// compiled returns the frames of all subjects.
func compiled() []frame {
	var out []frame
	c := newCompiler()
	for _, s := range subjects {
		for _, f := range s.frames {
			f.finder, f.fellow, f.stopper, f.passer = c.compile(f.find), c.compile(f.with), c.compile(f.not), c.compile(f.past)
			f.parter, f.guards = c.compile(f.here), guardsOf()[f.kind]
			out = append(out, f)
		}
	}
	return out
}

// patterns are what the frame and its guards look for in a sentence.
func (f *frame) patterns() []*pattern {
	out := []*pattern{&f.finder, &f.fellow, &f.stopper, &f.parter, &f.passer}
	for _, g := range f.guards {
		out = append(out, &g.liker, &g.backer)
	}
	return out
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
	if asideKinds[f.kind] {
		text = s.own.text
	}
	if !f.finder.MatchString(text) {
		return nil
	}
	own := f.passer.passOver(s, s.text)
	text = f.passer.passOver(s, text)
	for _, g := range f.guards {
		text = g.liker.passOver(s, text)
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

var denial = japanese.Lazy(
	`^.*?(ません|ない|なし|不要|不問|問わ|行わず|せず|扱わず|出さず|用いず|踏み込まず|立ち入らず|触れず|及ばず|至らず|含まず|求めず|取らず|課さず|受けず|設けず|頼らず|取り扱わ|不可|禁止|対象外|廃止|ゼロ|とは(異な|違)|お断り|いりません|要りません|[はもが]なく|\bnot\b|n't\b|\bno longer\b|\bnever\b)`)

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
