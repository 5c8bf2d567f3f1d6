package reading

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/search/japanese"
)

// respelled is the weight of a word that was searched in the place of another
// spelling: what was typed always ranks first.
const respelled = .7

// The shortest texts that are respelled, in characters.
const (
	minRespelled      = 4
	minRespelledOther = 5 // Latin letters, and hiragana: しんだん is no slip of めんだん
)

// respell reads segments the dictionary does not know as the word they are
// one slip away from (insert, delete, replace, swap), if there is one: first
// all of what stands between spaces, then the segment alone.
func (a *Analyzer) respell(text string, segments []japanese.Segment) []japanese.Segment {
	out := segments[:0:0]
	for i := 0; i < len(segments); {
		if s, n := a.nearestPhrase(text, segments[i:]); n > 0 {
			out = append(out, s)
			i += n
			continue
		}
		end, unknown := i+1, unsure(segments[i]) && !ending(text, segments[i])
		for end < len(segments) && segments[end].Start == segments[end-1].End &&
			segments[end].Kind != japanese.SegmentBreak && segments[i].Kind != japanese.SegmentBreak {
			unknown = unknown || unsure(segments[end]) && !ending(text, segments[end])
			end++
		}
		chunk := segments[i:end]
		if s, ok := a.homophone(text, chunk); ok {
			chunk, unknown = []japanese.Segment{s}, false
		}
		if unknown {
			if s, ok := a.nearest(text, chunk[0].Start, chunk[len(chunk)-1].End); ok {
				chunk = []japanese.Segment{s}
			}
		}
		for _, s := range chunk {
			if like, ok := a.homophone(text, []japanese.Segment{s}); ok {
				s = like
			} else if unsure(s) {
				if near, ok := a.nearest(text, s.Start, s.End); ok {
					s = near
				}
			}
			out = append(out, s)
		}
		i = end
	}
	return out
}

// Lengths of words of kanji, in characters, of which one may be another of the
// same reading.
const (
	minHomophone = 2
	maxHomophone = 6
)

// homophone reads segments that the dictionary does not hold as one word as the
// word that sounds like them: 産業衣 as 産業医.
func (a *Analyzer) homophone(text string, chunk []japanese.Segment) (japanese.Segment, bool) {
	start, end := chunk[0].Start, chunk[len(chunk)-1].End
	n := utf8.RuneCountInString(text[start:end])
	if n < minHomophone || n > maxHomophone || !slices.ContainsFunc(chunk, func(s japanese.Segment) bool { return s.Kind == japanese.SegmentGap }) ||
		strings.ContainsFunc(text[start:end], func(r rune) bool { return !japanese.IsKanji(r) }) {
		return japanese.Segment{}, false
	}
	if len(a.lexicon.holding(text[start:end])) > 0 { // 心療 begins a word
		return japanese.Segment{}, false
	}
	form, id, ok := a.lexicon.dict.Homophone(text[start:end])
	return japanese.Segment{Start: start, End: end, Kind: japanese.SegmentWord, Form: form, ID: id, Typo: true}, ok
}

// minPhrase is the shortest English phrase, in bytes, that is respelled.
const minPhrase = 8

// nearestPhrase reads the first two or three segments as an English phrase
// with a slip in one of its words (second opinon).
func (a *Analyzer) nearestPhrase(text string, segments []japanese.Segment) (japanese.Segment, int) {
	for n := min(3, len(segments)); n >= 2; n-- {
		start, end, unknown := segments[0].Start, segments[n-1].End, false
		for i, s := range segments[:n] {
			unknown = unknown || unsure(s)
			if i > 0 && text[segments[i-1].End:s.Start] != " " {
				unknown = false
				break
			}
		}
		if !unknown || end-start < minPhrase || japanese.IsJapanese(text[start:end]) {
			continue
		}
		if s, ok := a.nearest(text, start, end); ok {
			return s, n
		}
	}
	return japanese.Segment{}, 0
}

// unsure reports whether a segment may be misspelt: one character behind a
// known word is an ending (診療医), not a slip.
func unsure(s japanese.Segment) bool {
	return s.Kind == japanese.SegmentGap && s.End-s.Start > utf8.UTFMax || s.Kind == japanese.SegmentLatin
}

// ending reports whether a segment is grammar by its looks, up to three
// hiragana: 転勤なし is no slip of 通勤なし.
func ending(text string, s japanese.Segment) bool {
	piece := text[s.Start:s.End]
	return isHiragana(piece) && utf8.RuneCountInString(piece) < minRespelled
}

// nearest returns the dictionary word one slip away from a piece of text.
func (a *Analyzer) nearest(text string, start, end int) (japanese.Segment, bool) {
	if slices.ContainsFunc(ways, func(w way) bool {
		return strings.HasPrefix(text[start:end], w.words.FindString(text[start:end])) && w.words.MatchString(text[start:end])
	}) {
		return japanese.Segment{}, false // 出演なし is no slip of 出勤なし
	}
	if verbTyped.MatchString(text[start:end]) {
		return japanese.Segment{}, false // 使いたい is no slip of 声帯
	}
	key := japanese.Key(text[start:end])
	n := utf8.RuneCountInString(key)
	if n < minRespelled || n < minRespelledOther && (!japanese.IsJapanese(key) || isHiragana(text[start:end])) {
		return japanese.Segment{}, false
	}
	if a.twoWords(key) {
		return japanese.Segment{}, false // ヘルスドック is no slip of ヘルステック
	}
	if form, id, ok := a.lexicon.dict.Nearest(key); ok && id >= 0 {
		return japanese.Segment{Start: start, End: end, Kind: japanese.SegmentWord, Form: form, ID: id, Typo: true},
			true
	}
	return japanese.Segment{}, false
}

// verbTyped is a verb of one kanji in a form that wishes, denies or goes on.
var verbTyped = japanese.Lazy(`^\p{Han}[ぁ-ん]{0,2}(?:たい|たくない|ない|ます|ません|れる|られる|ている|てる|ながら)$`)

// leastKnown is the shortest part, in characters, of a name made of two words.
const leastKnown = 3

// twoWords reports whether katakana is two words of the board together: a name,
// and no slip of a third.
func (a *Analyzer) twoWords(key string) bool {
	runes := []rune(key)
	if strings.ContainsFunc(key, func(r rune) bool { return r < 'ァ' || r > 'ー' }) {
		return false
	}
	for at := leastKnown; at <= len(runes)-leastKnown; at++ {
		_, first := a.lexicon.dict.Lookup(string(runes[:at]))
		if _, second := a.lexicon.dict.Lookup(string(runes[at:])); first && second {
			return true
		}
	}
	return false
}
