package search

import (
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// deniesNext reports whether a segment is an English "no" or "without".
func (r *reader) deniesNext(text string, s japanese.Segment) bool {
	return s.Kind == japanese.SegmentLatin && isDenial(text[s.Start:s.End])
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
	atoms, label := r.a.deniedAtoms(id, piece)
	if len(atoms) == 0 {
		return false
	}
	r.clause(atoms)
	kind, column := ReadWords, Column(0)
	if label != (models.Text{}) {
		kind, column = ReadValue, ColLifeFit
	}
	r.note(piece, kind, column, label)
	return true
}

// notNeeded reads a certificate the person does not have (専門医不要): jobs
// that ask for it or welcome it come last.
func (r *reader) notNeeded(piece string, id int32) {
	for _, v := range r.a.lexicon.words[id].values {
		r.q.Soft = append(r.q.Soft, Atom{Kind: AtomValue, Column: v.column, Mask: v.mask, Weight: -wishWeight})
	}
	r.note(piece, ReadGeneric, 0, models.Text{})
}
