package reading

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// What is read for a word that is denied, by what it stands for.

// without reads a denied word of which the board knows the denial, however it
// is denied: 通勤ゼロ is 通勤なし.
func (r *reader) without(piece string) bool {
	id, ok := r.a.lexicon.dict.Lookup(piece + "なし")
	if !ok || id < 0 || len(r.a.lexicon.words[id].values) == 0 {
		return false
	}
	r.word(piece, japanese.Segment{Kind: japanese.SegmentWord, ID: id}, "")
	return true
}

// notNeeded reads a certificate, a language or a skill that the person does
// not have (専門医不要): jobs that welcome it come last, and those that demand
// the certificate are left out.
func (r *reader) notNeeded(piece string, id int32) {
	w := &r.a.lexicon.words[id]
	for _, v := range w.values {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values,
			Weight: -wishWeight})
	}
	if w.column == search.ColLang && !r.not {
		r.not = true
		r.note(piece, search.ReadValue, search.ColLang, w.label)
		r.not = false
		return
	}
	if w.column != search.ColLicence || r.not {
		r.note(piece, search.ReadGeneric, 0, vocab.Text{})
		return
	}
	if !r.q.HasLicence {
		r.q.HasLicence, r.q.Licence = true, search.AllOf[search.ColLicence]
	}
	r.q.Licence = r.q.Licence.Minus(w.values[0].values)
	r.preferWithout(w)
	r.not = true
	r.note(piece, search.ReadValue, search.ColLicence, w.label)
	r.not = false
}

// onSite reads work from home that is not wanted (在宅以外, 自宅じゃなくて): what
// is left are jobs done at least in part at a place of work. Such jobs are
// remote in part, so only the fully remote ones are left out.
func (r *reader) onSite(piece string, id int32) {
	full := search.SetOf(vocab.RemoteLevels, vocab.RemoteFull)
	w := &r.a.lexicon.words[id]
	if w.means(search.ColRemote, full) {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{{Kind: search.AtomValue,
			Column: search.ColRemote, Values: full, Weight: 1}}})
		term, _ := vocab.RemoteLevels.Term(vocab.RemoteFull)
		r.not = true
		r.note(piece, search.ReadValue, search.ColRemote, term.Label)
		r.not = false
		return
	}
	r.not = true
	r.clause(r.a.wordAtoms(id)) // 出社なし, ハイブリッド以外
	r.note(piece, search.ReadValue, search.ColRemote, w.labelOfAll())
	r.not = false
}

// demandsNot leaves out the jobs that are done in a language (英語不要).
func (r *reader) demandsNot(id int32) {
	for _, v := range r.a.lexicon.words[id].values {
		if v.column == search.ColLang && !r.not {
			r.q.Clauses = append(r.q.Clauses,
				search.Clause{Not: true, Any: []search.Atom{{Kind: search.AtomValue, Column: search.ColLang,
					Values: v.values, Weight: 1}}})
		}
	}
}

// notByDay reads hours of the working day that one cannot work (平日は無理, 日中NG):
// what is left are weekends, nights unless all of the day is meant, and work in
// one's own time.
func (r *reader) notByDay(piece string, id int32) bool {
	if id < 0 || r.not {
		return false
	}
	w := &r.a.lexicon.words[id]
	day := search.SetOf(vocab.ScheduleTypes, vocab.ScheduleDaytime)
	if w.column != search.ColSchedule || len(w.values) != 1 || w.values[0].values != day {
		return false
	}
	r.otherThanDay(w.form == "平日")
	r.not = true
	r.note(piece, search.ReadValue, search.ColSchedule, w.label)
	r.not = false
	return true
}

// otherThanDay demands work beside the hours of the working day, on its nights as
// well unless all of the day is meant, or work in one's own time.
func (r *reader) otherThanDay(allDay bool) {
	left := []vocab.ScheduleType{vocab.ScheduleWeekend}
	if !allDay {
		left = append(left, vocab.ScheduleNight, vocab.ScheduleEarly)
	}
	day := search.SetOf(vocab.ScheduleTypes, vocab.ScheduleDaytime)
	free := search.SetOf(vocab.ScheduleTypes, vocab.ScheduleFlex, vocab.ScheduleSelfDeclared, vocab.ScheduleDeadline)
	r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: search.SetOf(vocab.ScheduleTypes, left...), Weight: 1},
		{Kind: search.AtomValue, Column: search.ColSchedule, Values: free, Weight: wishWeight}})
	r.q.Clauses[len(r.q.Clauses)-1].Firm = true
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColSchedule, Values: day, Weight: besidesWeight})
}

// doneElsewhere are words of a specialty that are denied as something one would have to
// do: on call without house calls is still home care.
var doneElsewhere = []string{"往診"}

// notWished reads a word that is denied but that adverts seldom deny (電話なし,
// 訪問なし): those that do come first, those that speak of it last.
func (r *reader) notWished(piece string) {
	if slices.Contains(boundAs, piece) {
		r.exceptWord(piece)
		return
	}
	for _, t := range r.a.phrase(piece) {
		r.q.Soft = append(r.q.Soft,
			search.Atom{Kind: search.AtomPhrase, Terms: []string{negation + t}, Weight: wishWeight},
			search.Atom{Kind: search.AtomPhrase, Terms: []string{t}, Weight: -wishWeight})
	}
	if !r.avoid(piece) {
		r.note(piece, search.ReadGeneric, 0, vocab.Text{})
	}
}
