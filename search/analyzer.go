package search

import (
	"strings"
	"sync/atomic"

	"github.com/enkaku/enkaku/search/japanese"
)

// Analyzer reads the texts of jobs and of questions in one way. It is
// immutable to its callers and safe for concurrent use. Make one per process:
// it holds the words of the board and a morphological dictionary (28 MB) that
// loads in the background.
type Analyzer struct {
	lexicon *lexicon
	morph   *japanese.Morphology
	atoms   []atomic.Pointer[[]Atom] // what each word of the lexicon demands, by dictionary ID; made when first asked
}

// NewAnalyzer returns an analyzer in a few milliseconds; the first text that
// needs the morphological dictionary waits for it (about 0.3 s).
func NewAnalyzer() *Analyzer {
	a := &Analyzer{morph: japanese.NewMorphology(), lexicon: newLexicon()}
	a.atoms = make([]atomic.Pointer[[]Atom], len(a.lexicon.words))
	return a
}

// token is one content word of a text, or a mark that no phrase spans.
type token struct {
	start, end int // bytes of the normalised text
	term       string
	id         int32 // of the lexicon, or japanese.Guard
	negated    bool  // the text denies it
	denies     bool  // is the word that denies what follows
}

// negation marks terms of what a text denies: 当直なし is the word ¬当直.
const negation = "¬"

// tokens splits normalised running text into its words, without negation.
func (a *Analyzer) tokens(text string) []token {
	segments := a.lexicon.dict.Split(text, japanese.Text)
	out := make([]token, 0, len(segments))
	for _, s := range segments {
		switch s.Kind {
		case japanese.SegmentWord:
			out = append(out, token{start: s.Start, end: s.End, term: s.Form, id: s.ID})
		case japanese.SegmentLatin:
			word := text[s.Start:s.End]
			if !japanese.Function(word) {
				out = append(out, token{start: s.Start, end: s.End, term: japanese.Stem(word), id: japanese.Guard})
			}
		case japanese.SegmentGap:
			for _, w := range a.morph.Split(text[s.Start:s.End]) {
				out = append(out, token{start: s.Start + w.Start, end: s.Start + w.End, term: w.Term, id: japanese.Guard})
			}
		case japanese.SegmentBreak:
			out = append(out, token{start: s.Start, end: s.End, id: japanese.Guard})
		}
	}
	return out
}

// fieldWriter collects the analysed pieces of one field.
type fieldWriter struct {
	a     *Analyzer
	plain strings.Builder
	terms []string
}

// add appends one piece of text as it was written.
func (w *fieldWriter) add(raw string) {
	text := japanese.Normalise(raw)
	if text == "" || text == "none" {
		return
	}
	tokens := w.a.tokens(text)
	cuts := w.a.negate(text, tokens)
	if w.plain.Len() > 0 {
		w.plain.WriteByte('\n')
	}
	from := 0
	for _, c := range cuts {
		w.plain.WriteString(text[from:c.start])
		w.plain.WriteByte('\n')
		from = c.end
	}
	w.plain.WriteString(text[from:])
	w.gap()
	for _, t := range tokens {
		switch {
		case t.negated:
			w.gap()
			w.terms = append(w.terms, negation+t.term)
			w.gap()
		case t.term == "" || t.denies:
			w.gap()
		default:
			w.terms = append(w.terms, t.term)
		}
	}
}

// gap marks that no phrase spans this place.
func (w *fieldWriter) gap() {
	if n := len(w.terms); n > 0 && w.terms[n-1] != "" {
		w.terms = append(w.terms, "")
	}
}

func (w *fieldWriter) field() FieldText {
	return FieldText{Plain: w.plain.String(), Terms: w.terms}
}

// phrase returns the terms of a word or phrase as they stand in a document.
func (a *Analyzer) phrase(form string) []string {
	w := fieldWriter{a: a}
	w.add(form)
	terms := w.terms[:0]
	for _, t := range w.terms {
		if t != "" {
			terms = append(terms, t)
		}
	}
	return terms
}
