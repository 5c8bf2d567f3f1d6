package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// deniesNext reports whether a segment is an English "no", "without" or
// "except".
func (r *reader) deniesNext(text string, s japanese.Segment) bool {
	return s.Kind == japanese.SegmentLatin &&
		(isDenial(text[s.Start:s.End]) || slices.Contains(exceptions, text[s.Start:s.End]))
}

// exceptions are English words that exclude what follows them, and excepting
// those of more than one word.
var (
	exceptions = []string{"except", "excluding", "minus", "besides"}
	excepting  = japanese.Lazy(`\b(?:other than|apart from|anything but|not including|but not|and not|except for) `)
)

// exceptedAfter returns the length of the words behind one that exclude it,
// 0 for none.
func exceptedAfter(rest string) int {
	rest, space := strings.CutPrefix(rest, " ")
	for _, w := range []string{"以外", "いがい", "を除く", "を除いて", "は除く", "除く", "excluded", "excepted", "not wanted",
		"not included"} {
		if strings.HasPrefix(rest, w) {
			if space {
				return len(w) + 1
			}
			return len(w)
		}
	}
	return 0
}

// excludedBehind returns where the last space stands in a word of several parts
// that is excluded, 0 for none: who types 治験 責任医師以外 wants trials.
func excludedBehind(text string, segments []japanese.Segment) int {
	for _, s := range segments {
		if s.Kind != japanese.SegmentWord || exceptedAfter(text[s.End:]) == 0 && dislikedAfter(text[s.End:]) == 0 {
			continue
		}
		piece := text[s.Start:s.End]
		if at := strings.LastIndexByte(piece, ' '); at > 0 && hasJapanese(piece) {
			return s.Start + at
		}
	}
	return 0
}

func hasJapanese(s string) bool {
	return strings.ContainsFunc(s, func(c rune) bool { return c >= 'ぁ' && c <= '龠' })
}

// exceptTogether excludes a general word with the words it belongs to, as they
// are written: 責任医師以外 is not 医師以外.
func (r *reader) exceptTogether(text string, segments []japanese.Segment, i int) bool {
	s, id := segments[i], wordOf(segments[i])
	if r.not || id < 0 || !r.a.lexicon.words[id].generic || i == 0 || segments[i-1].End != s.Start || r.before.at != i-1 {
		return false
	}
	r.before.restore(r.q)
	piece := text[segments[i-1].Start:s.End]
	r.not = true
	r.clause(r.a.plainAtoms(piece))
	r.note(piece, search.ReadWords, 0, vocab.Text{})
	r.not = false
	return true
}

// except reads a word that excludes (読影以外).
func (r *reader) except(text string, s japanese.Segment) {
	if !r.not && r.notThere(text, s) {
		return
	}
	if s.Kind == japanese.SegmentWord && s.ID >= 0 && !r.not {
		if w := &r.a.lexicon.words[s.ID]; len(w.values) > 0 && w.column == search.ColPlace {
			r.elsewhere(text[s.Start:s.End], w, wishWeight)
			return
		} else if len(w.values) > 0 && w.column == search.ColRemote {
			r.onSite(text[s.Start:s.End], s.ID)
			return
		} else if len(w.values) > 0 && (w.vague() || slices.Contains(kindsOfEmployer, w.form)) { // 治験 CRO以外: the word, not all that it may point to
			r.exceptWord(text[s.Start:s.End])
			return
		}
	}
	was := r.not
	r.not = !was
	r.segment(text, s)
	r.not = was
	if id := wordOf(s); id >= 0 && !was && r.a.lexicon.words[id].means(search.ColCare, search.SetOf(vocab.CarePayments, vocab.CareSelfPay)) {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColCare,
			Values: search.SetOf(vocab.CarePayments, vocab.CareInsured), Weight: wishWeight}) // 自費じゃないほう is the other
	}
}

// boundAs are words for how one is bound that adverts bear in title or duty.
var boundAs = []string{"専属", "常駐", "専任"}

// kindsOfEmployer are words that stand for a kind of work because such employers
// have it: without them the work is still wanted.
var kindsOfEmployer = []string{"CRO", "MSL", "製薬", "製薬会社", "製薬企業", "保険会社", "生保", "損保", "スタートアップ", "ベンチャー"}

// exceptWord leaves out the jobs that say a word.
func (r *reader) exceptWord(piece string) {
	r.not = true
	r.clause(r.a.plainAtoms(piece))
	r.note(piece, search.ReadWords, 0, vocab.Text{})
	r.not = false
}
