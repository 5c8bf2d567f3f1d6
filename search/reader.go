package search

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// reader compiles the parts of one typed text.
type reader struct {
	a       *Analyzer
	q       *Question
	raw     string // as typed
	literal map[string]bool
	not     bool // the part excludes
	or      bool // the next clause is an alternative to the last
}

func (r *reader) part(p typedPart) {
	r.not, r.or = p.not, p.or
	if p.phrase {
		if atoms := r.a.plainAtoms(p.text); len(atoms) > 0 {
			r.clause(atoms)
			r.note(p.text, ReadPhrase, 0, models.Text{})
		}
		return
	}
	r.words(r.pay(p.text))
}

// pay takes an amount of pay out of words.
func (r *reader) pay(text string) string {
	found, ok := readPay(text)
	if !ok || r.not || r.literal[japanese.Key(text[found.start:found.end])] {
		return text
	}
	if r.q.PayMin == 0 || r.q.PayUnit == found.unit && r.q.PayMin < found.yen {
		r.q.PayUnit, r.q.PayMin = found.unit, found.yen
	}
	r.note(strings.TrimSpace(text[found.start:found.end]), ReadPay, 0, models.Text{})
	return strings.TrimSpace(text[:found.start] + " " + text[found.end:])
}

// words reads unquoted words, spaced or not.
func (r *reader) words(text string) {
	segments := r.a.lexicon.dict.Split(text, japanese.Typed)
	segments = r.a.respell(text, segments)
	denied := 0 // text up to here is a denial that has been read
	defer r.names(text, segments, len(r.q.Clauses))
	for i, s := range segments {
		if s.Start < denied {
			if s.End <= denied {
				continue
			}
			s.Start = denied
		}
		if s.Kind == japanese.SegmentBreak || r.deniesNext(text, s) {
			continue
		}
		if n := deniedAfter(text[s.End:]); n > 0 && r.deny(text, segments, i) {
			denied = s.End + n
			continue
		}
		if i > 0 && r.deniesNext(text, segments[i-1]) && r.deny(text, segments, i) {
			continue
		}
		r.segment(text, s)
	}
}

// names lets the clauses from first on hold as well when all of the text is in
// the name of the organisation: words that no dictionary knows often are one.
func (r *reader) names(text string, segments []japanese.Segment, first int) {
	if r.not || first >= len(r.q.Clauses) || !slices.ContainsFunc(segments, unsure) {
		return
	}
	terms := r.a.nameTerms(text)
	if len(terms) == 0 {
		return
	}
	for i := first; i < len(r.q.Clauses); i++ {
		c := &r.q.Clauses[i]
		c.Any = append(c.Any[:len(c.Any):len(c.Any)], Atom{Kind: AtomPhrase, Terms: terms, Weight: 1})
	}
}

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

func (r *reader) segment(text string, s japanese.Segment) {
	piece := text[s.Start:s.End]
	switch {
	case r.literal[japanese.Key(piece)]:
		r.clause(r.a.plainAtoms(piece))
		r.note(piece, ReadWords, 0, models.Text{})
	case s.Kind == japanese.SegmentWord && s.ID >= 0:
		r.word(piece, s, text[s.End:])
	case s.Kind == japanese.SegmentWord:
		r.clause([]Atom{{Kind: AtomPhrase, Terms: []string{s.Form}, Weight: 1}})
		r.note(piece, ReadWords, 0, models.Text{})
	case s.Kind == japanese.SegmentLatin:
		if !japanese.Function(piece) {
			r.clause([]Atom{{Kind: AtomPhrase, Terms: []string{japanese.Stem(piece)}, Weight: 1}})
			r.note(piece, ReadWords, 0, models.Text{})
		}
	case s.Kind == japanese.SegmentGap:
		r.unknown(piece)
	}
}

// word reads a word of the lexicon.
func (r *reader) word(piece string, s japanese.Segment, after string) {
	w := &r.a.lexicon.words[s.ID]
	if w.generic {
		if w.wish && !r.not {
			r.q.Soft = append(r.q.Soft, Atom{Kind: AtomPhrase, Terms: []string{s.Form}, Weight: wishWeight})
		}
		r.note(piece, ReadGeneric, 0, models.Text{})
		return
	}
	atoms := r.a.wordAtoms(s.ID)
	column := w.column
	if w.column == ColPlace && len(w.values) > 0 && livesThere(after) {
		column = ColPref
		atoms = []Atom{{Kind: AtomValue, Column: ColPref, Mask: w.values[0].mask, Weight: 1}}
	}
	if s.Typo {
		atoms = append(r.a.plainAtoms(piece), weighted(atoms, respelled)...)
	}
	r.clause(atoms)
	switch {
	case s.Typo:
		label := w.label
		if len(w.values) == 0 {
			label = models.Text{JA: w.form, EN: w.form}
		}
		r.note(piece, ReadSpelling, column, label)
	case len(w.values) > 0:
		r.note(piece, ReadValue, column, w.label)
	default:
		r.note(piece, ReadWords, 0, models.Text{})
	}
	if !r.not && len(w.values) > 0 {
		r.prefer(w, s.Form)
	}
}

// How much wording counts for a word that values decide, and how much work in
// patients' homes counts against a job when work from home is asked for.
const (
	wordingWeight   = .5
	remoteWording   = .1 // every advert here says somehow that it is remote
	wishWeight      = .5
	homeVisitWeight = -1
)

// prefer orders jobs that have the same value: those that say the word first,
// and for 在宅 those in patients' homes last.
func (r *reader) prefer(w *meaning, form string) {
	if len(w.text) == 0 {
		weight := float32(wordingWeight)
		if w.column == ColRemote {
			weight = remoteWording
		}
		r.q.Soft = append(r.q.Soft, Atom{Kind: AtomPhrase, Terms: []string{form}, Weight: weight})
	}
	if w.column == ColRemote {
		homeVisit := maskOf(models.Specialties, []models.Specialty{"home_visit_medicine"})
		r.q.Soft = append(r.q.Soft, Atom{Kind: AtomValue, Column: ColSpecialty, Mask: homeVisit, Weight: homeVisitWeight})
	}
}

// livesThere reports whether what follows a place says that the doctor lives
// there: then jobs that can be done from there are meant, not jobs there.
func livesThere(after string) bool {
	for _, p := range []string{"在住", "に住", "住み", "から働", "からでも", "からリモート"} {
		if strings.HasPrefix(after, p) {
			return true
		}
	}
	return false
}

// unknown reads Japanese text that no dictionary of the board knows: each
// compound of content words, as words or, across other borders, as text.
func (r *reader) unknown(piece string) {
	content := r.a.morph.Split(piece)
	if name, ok := kanaName(piece, content); ok {
		r.clause([]Atom{{Kind: AtomSubstring, Text: name, Weight: 1}})
		r.note(name, ReadWords, 0, models.Text{})
		return
	}
	for i := 0; i < len(content); {
		end := i + 1
		for end < len(content) && content[end].Start == content[end-1].End && !content[end].Verb {
			end++
		}
		r.compound(piece, content[i:end])
		i = end
	}
}

// minKanaName is the shortest hiragana, in characters, taken as a name.
const minKanaName = 4

// kanaName returns a piece of hiragana alone of which the analyser knows a
// part only: grammar is known whole and holds no content words, so the rest
// is a name (そらのはし) or a word in an unusual writing.
func kanaName(piece string, content []japanese.Content) (string, bool) {
	if !isHiragana(piece) || len(content) == 0 || utf8.RuneCountInString(piece) < minKanaName {
		return "", false
	}
	covered := 0
	for _, c := range content {
		covered += c.End - c.Start
	}
	return piece, covered < len(piece)
}

func (r *reader) compound(piece string, content []japanese.Content) {
	if content[0].Verb {
		content = content[1:]
	}
	if len(content) == 0 {
		return
	}
	terms := make([]string, len(content))
	unsure := len(content) > 1
	for i, c := range content {
		terms[i] = c.Term
		unsure = unsure || c.Unknown
	}
	text := piece[content[0].Start:content[len(content)-1].End]
	atoms := []Atom{{Kind: AtomPhrase, Terms: terms, Weight: 1}}
	if unsure && utf8.RuneCountInString(text) > 1 {
		atoms = append(atoms, Atom{Kind: AtomSubstring, Text: text, Weight: synonymWeight})
	}
	r.clause(atoms)
	r.note(text, ReadWords, 0, models.Text{})
}

// clause adds a demand, or alternatives to the last one after OR.
func (r *reader) clause(atoms []Atom) {
	if len(atoms) == 0 {
		return
	}
	n := len(r.q.Clauses)
	if r.or && n > 0 && r.q.Clauses[n-1].Not == r.not {
		r.or = false
		last := &r.q.Clauses[n-1]
		last.Any = append(last.Any[:len(last.Any):len(last.Any)], atoms...)
		return
	}
	r.or = false
	c := Clause{Not: r.not, Any: atoms}
	for _, known := range r.q.Clauses {
		if reflect.DeepEqual(known, c) {
			return
		}
	}
	r.q.Clauses = append(r.q.Clauses, c)
}

// note records how a piece was read, in the person's own writing when it
// stands so in what was typed.
func (r *reader) note(piece string, kind ReadingKind, column Column, label models.Text) {
	r.q.Readings = append(r.q.Readings, Reading{Typed: asTyped(r.raw, piece), Kind: kind, Column: column, Label: label, Not: r.not})
}

func asTyped(raw, piece string) string {
	if strings.Contains(raw, piece) {
		return piece
	}
	for _, field := range strings.Fields(raw) {
		if japanese.Normalise(field) == piece {
			return field
		}
	}
	if i := strings.Index(strings.ToLower(raw), piece); i >= 0 && i+len(piece) <= len(raw) && strings.EqualFold(raw[i:i+len(piece)], piece) {
		return raw[i : i+len(piece)]
	}
	return piece
}
