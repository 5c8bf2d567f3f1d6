package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// ors are what people write between two things of which either will do.
var ors = []string{"または", "もしくは", "あるいは", "それとも", "又は", "若しくは", "どちらか", "or", "/", "|", "か", "や", "とか", "やら"}

// isOr reports whether a piece only joins alternatives.
func isOr(piece string) bool {
	return piece == "又は" || piece == "若しくは" || piece == "または" || piece == "もしくは" || piece == "あるいは"
}

// alternative reports whether segment i is an alternative to the word before
// it: a word for "or" stands between two words of one dimension, or または or
// its like between any two. What else か
// and や join is left as two demands.
func (r *reader) alternative(text string, segments []japanese.Segment, i int) bool {
	k := i - 1
	for k > 0 && (segments[k].Kind == japanese.SegmentBreak || isOr(text[segments[k].Start:segments[k].End]) ||
		isJoint(text[segments[k].Start:segments[k].End])) {
		k--
	}
	between := strings.TrimSpace(text[segments[k].End:segments[i].Start])
	if !isJoint(between) {
		return false
	}
	if r.namesPlace(text[segments[k].Start:segments[k].End]) && r.namesPlace(text[segments[i].Start:segments[i].End]) {
		return true // 名古屋か岐阜: a town and a prefecture
	}
	if talks(text[segments[k].Start:segments[k].End]) && talks(text[segments[i].Start:segments[i].End]) {
		return true // LINEかチャット
	}
	one, other := r.valued(segments[k]), r.valued(segments[i])
	if isOr(between) && (one == nil || other == nil) { // マンモまたは胃部: a value or a word
		return !r.generic(segments[k]) && !r.generic(segments[i])
	}
	if one == nil && other == nil && (between == "/" || between == "|") { // 三鷹/八王子: two words of no dimension
		return !r.generic(segments[k]) && !r.generic(segments[i])
	}
	return one != nil && other != nil && one.column == other.column && one.column != search.ColLang
}

// talkedAbout ends a word for work that is done by speaking.
var talkedAbout = japanese.Pattern(`(?:相談|診療|面談|対応|当番|再診|問診|指導)$`)

// talks reports whether a piece is a way of speaking with somebody.
func talks(piece string) bool {
	return slices.Contains([]string{"電話", "通話", "チャット", "line", "ビデオ", "メール", "文字", "対面", "オンライン", "zoom", "chat", "phone", "video"}, piece)
}

func isJoint(between string) bool {
	for _, w := range ors {
		if between == w {
			return true
		}
	}
	return false
}

// generic reports whether a segment is a word that demands nothing.
func (r *reader) generic(s japanese.Segment) bool {
	id := wordOf(s)
	return id >= 0 && r.a.lexicon.words[id].generic
}

// valued returns the word of a segment that stands for a value, nil for others.
func (r *reader) valued(s japanese.Segment) *meaning {
	if s.Kind != japanese.SegmentWord || s.ID < 0 {
		return nil
	}
	if w := &r.a.lexicon.words[s.ID]; len(w.values) > 0 && !w.offered {
		return w
	}
	return nil
}
