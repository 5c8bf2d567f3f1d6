package reading

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// An advert says what a job does not ask: 当直やオンコールはありません, no night
// duty. Such words must not answer a search for 当直. negate finds them.

// span is a range of bytes of a text.
type span struct{ start, end int }

// negate marks the tokens that the text denies and returns the ranges of the
// text that go with them, in order and apart from each other.
func (a *Analyzer) negate(text string, tokens []token) []span {
	var cuts []span
	for i := range tokens {
		if tokens[i].term == "" {
			continue
		}
		if n := deniedAfter(text[tokens[i].end:]); n > 0 && !tokens[i].negated {
			first := a.denyBack(text, tokens, i)
			cuts = append(cuts, span{tokens[first].start, tokens[i].end + n})
		}
		if isDenial(tokens[i].term) {
			if last := denyOn(text, tokens, i); last > i {
				tokens[i].denies = true
				cuts = append(cuts, span{tokens[i].start, tokens[last].end})
			}
		}
	}
	return joined(cuts)
}

// joined merges ranges that touch or overlap.
func joined(cuts []span) []span {
	out := cuts[:0]
	for _, c := range cuts {
		if n := len(out); n > 0 && c.start <= out[n-1].end {
			out[n-1].end = max(out[n-1].end, c.end)
			out[n-1].start = min(out[n-1].start, c.start)
			continue
		}
		out = append(out, c)
	}
	return out
}

// linksBefore are particles that may stand between a word and its denial.
var linksBefore = []string{"など", "等", "について", "に", "は", "が", "も", "を", "の", "一切", "まったく", "全く", " "}

// denials are what denies the word before it. Those of the second list deny
// only after は, が, も, の or を: alone they belong to other words (少ない).
var (
	denials = []string{"なし", "ナシ", "無し", "ありません", "ございません", "not required", "not needed", "not necessary", "不要",
		"不可", "免除", "求めません", "不問", "ゼロ", "対象外"}
	denialsAfter = []string{"ない", "無い", "行わず", "行わない", "行いません", "しません", "いたしません", "しておりません", "していません", "行っておりません", "行っていません", "含みません", "含まない", "含まれません", "発生しません",
		"せず", "扱わず", "扱わない", "扱いません", "伴いません", "要りません", "いりません", "無く", "なく"}
)

// deniedAfter returns the length of the denial that follows a word, 0 for none.
func deniedAfter(rest string) int {
	at, linked := 0, false
	for range 3 {
		n := 0
		for _, link := range linksBefore {
			if strings.HasPrefix(rest[at:], link) {
				n, linked = len(link), link != " "
				break
			}
		}
		if n == 0 {
			break
		}
		at += n
	}
	if n := denialPrefix(rest[at:], linked); n > 0 {
		return at + n
	}
	return 0
}

func denialPrefix(rest string, linked bool) int {
	for _, d := range denials {
		if strings.HasPrefix(rest, d) {
			return len(d)
		}
	}
	if linked {
		for _, d := range denialsAfter {
			if strings.HasPrefix(rest, d) {
				return len(d)
			}
		}
	}
	return 0
}

// maxDenied bounds how many words back one denial reaches.
const maxDenied = 6

// denyBack marks token i, the compound it ends and what is listed before it
// (当直やオンコール, 夜間・当直), and returns the first token marked.
func (a *Analyzer) denyBack(text string, tokens []token, i int) int {
	first := i
	after := text[tokens[i].end:]
	whole := strings.HasPrefix(after, "は") || strings.HasPrefix(after, "も") // the sentence denies all that it lists
	tokens[i].negated = true
	for first > 0 && i-first < maxDenied {
		prev := first - 1
		if tokens[prev].term == "" {
			mark := text[tokens[prev].start:tokens[prev].end]
			if mark != "・" || prev == 0 || !whole && (!a.isDuty(tokens[prev-1]) || !a.isDuty(tokens[first])) {
				break
			}
			first = prev - 1
			tokens[first].negated = true
			continue
		}
		if tokens[prev].negated || !listed(text[tokens[prev].end:tokens[first].start]) {
			break
		}
		first = prev
		tokens[first].negated = true
	}
	return first
}

// listed reports whether what stands between two words makes them one
// compound or one list.
func listed(between string) bool {
	switch between {
	case "", "や", "と", "も", "の", "または", "及び", "および", "やその":
		return true
	}
	return false
}

// isDuty reports whether a token is a duty that adverts deny in lists: hours,
// standby, coming to the office.
func (a *Analyzer) isDuty(t token) bool {
	switch t.term {
	case "残業", "出張", "転勤", "出勤", "出社", "通勤":
		return true
	}
	if t.id < 0 {
		return false
	}
	w := &a.lexicon.words[t.id]
	return len(w.values) > 0 && w.column == search.ColSchedule
}

func isDenial(term string) bool { return term == "no" || term == "without" || term == "never" }

// denyOn marks the English words that a "no" at i denies: up to the next mark
// or the next word of grammar. It returns the last token marked, or i.
func denyOn(text string, tokens []token, i int) int {
	last := i
	for k := i + 1; k < len(tokens) && k <= i+maxDenied; k++ {
		if tokens[k].term == "" || !continues(text[tokens[k-1].end:tokens[k].start]) {
			break
		}
		tokens[k].negated = true
		last = k
	}
	return last
}

// continues reports whether the words between two English words keep a denial going.
func continues(between string) bool {
	for _, w := range strings.Fields(between) {
		switch w {
		case "or", "any", "and", "nor", "need", "to", "of":
		default:
			return false
		}
	}
	return true
}

// oppositeOf returns the way of life that a denied duty stands for: no night
// hours, no standby, no weekends, no commute.
func oppositeOf(w *meaning) (valueSet, vocab.Text, bool) {
	pairs := map[string]struct {
		column search.Column
		key    string
	}{
		"night": {search.ColLifeFit, "no_night_duty"}, "on_call": {search.ColLifeFit, "no_on_call"}, "weekend": {search.ColLifeFit, "weekend_off"},
	}
	if len(w.values) == 0 || w.column != search.ColSchedule {
		return valueSet{}, vocab.Text{}, false
	}
	for i, t := range vocab.ScheduleTypes.Terms() {
		if !w.values[0].values.Has(i) {
			continue
		}
		if p, ok := pairs[t.Key]; ok {
			k := vocab.LifeFits.Ordinal(vocab.LifeFit(p.key))
			return valueSet{p.column, search.Just(k), 1}, vocab.LifeFits.Terms()[k].Label, true
		}
	}
	return valueSet{}, vocab.Text{}, false
}
