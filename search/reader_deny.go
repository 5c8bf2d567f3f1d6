package search

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// deniesNext reports whether a segment is an English "no" or "without".
func (r *reader) deniesNext(text string, s japanese.Segment) bool {
	return s.Kind == japanese.SegmentLatin && isDenial(text[s.Start:s.End])
}

// exceptedAfter returns the length of the words behind one that exclude it,
// 0 for none.
func exceptedAfter(rest string) int {
	rest, space := strings.CutPrefix(rest, " ")
	for _, w := range []string{"以外", "を除く", "を除いて", "は除く", "除く"} {
		if strings.HasPrefix(rest, w) {
			if space {
				return len(w) + 1
			}
			return len(w)
		}
	}
	return 0
}

// except reads a word that excludes (読影以外).
func (r *reader) except(text string, s japanese.Segment) {
	was := r.not
	r.not = !was
	r.segment(text, s)
	r.not = was
}

// deny reads a word that the person does not want (残業なし). A generic word
// takes the one before it along (土日勤務なし).
func (r *reader) deny(text string, segments []japanese.Segment, i int) bool {
	s := segments[i]
	piece := text[s.Start:s.End]
	id := japanese.Guard
	if s.Kind == japanese.SegmentWord {
		id = s.ID
	}
	if id >= 0 && r.a.lexicon.words[id].generic && i > 0 && segments[i-1].End == s.Start && len(r.q.Clauses) > 0 {
		id = segments[i-1].ID
		r.q.Clauses = r.q.Clauses[:len(r.q.Clauses)-1]
		r.q.Readings = r.q.Readings[:len(r.q.Readings)-1]
		piece = text[segments[i-1].Start:segments[i-1].End]
	}
	if id >= 0 && r.a.lexicon.words[id].generic { // 資格なし: too vague to demand
		r.wish(piece, negation+s.Form)
		return true
	}
	if id >= 0 && r.a.lexicon.words[id].column == ColLicence && len(r.a.lexicon.words[id].values) > 0 {
		r.notNeeded(piece, id)
		return true
	}
	if id >= 0 && len(r.a.lexicon.words[id].values) > 0 {
		switch r.a.lexicon.words[id].column {
		case ColWork, ColSpecialty, ColEmployment, ColPoster:
			r.except(text, s)
			return true
		case ColLang, ColSkill, ColEquip:
			r.notNeeded(piece, id)
			return true
		}
	}
	atoms, label := r.a.deniedAtoms(id, piece)
	if len(atoms) == 0 {
		return false
	}
	if label == (models.Text{}) && !r.a.isDuty(token{term: s.Form, id: id}) {
		r.notWished(piece)
		return true
	}
	r.clause(atoms)
	kind, column := ReadWords, Column(0)
	if label != (models.Text{}) {
		kind, column = ReadValue, ColLifeFit
	}
	r.note(piece, kind, column, label)
	return true
}

// notNeeded reads a certificate, a language or a skill that the person does
// not have (専門医不要): jobs that ask for it or welcome it come last.
func (r *reader) notNeeded(piece string, id int32) {
	for _, v := range r.a.lexicon.words[id].values {
		r.q.Soft = append(r.q.Soft, Atom{Kind: AtomValue, Column: v.column, Mask: v.mask, Weight: -wishWeight})
	}
	r.note(piece, ReadGeneric, 0, models.Text{})
}

// notWished reads a word that is denied but that adverts seldom deny (電話なし,
// 訪問なし): those that do come first, those that speak of it last.
func (r *reader) notWished(piece string) {
	for _, t := range r.a.phrase(piece) {
		r.q.Soft = append(r.q.Soft,
			Atom{Kind: AtomPhrase, Terms: []string{negation + t}, Weight: wishWeight},
			Atom{Kind: AtomPhrase, Terms: []string{t}, Weight: -wishWeight})
	}
	r.note(piece, ReadGeneric, 0, models.Text{})
}
