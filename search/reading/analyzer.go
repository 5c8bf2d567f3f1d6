package reading

import (
	"strings"
	"sync/atomic"

	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Analyzer reads the texts of jobs and of questions in one way. It is
// immutable to its callers and safe for concurrent use. Make one per process:
// it holds the words of the board and a morphological dictionary (28 MB) that
// loads in the background.
type Analyzer struct {
	lexicon *lexicon
	morph   *japanese.Morphology
	pieces  pieceCache
	// what each word of the lexicon demands, by dictionary ID; made when first asked
	atoms []atomic.Pointer[[]search.Atom]
}

// NewAnalyzer returns an analyzer in a few milliseconds; the first text that
// needs the morphological dictionary waits for it (about 0.3 s).
func NewAnalyzer() *Analyzer {
	a := &Analyzer{morph: japanese.NewMorphology(), lexicon: newLexicon()}
	a.atoms = make([]atomic.Pointer[[]search.Atom], len(a.lexicon.words))
	return a
}

// analysisRules is raised when texts are split by other rules than before.
const analysisRules = "5"

// Fingerprint tells whether two programs split texts into the same terms: an
// index made under another one must be made anew.
func (a *Analyzer) Fingerprint() string { return analysisRules + "-" + a.lexicon.print }

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
	segments := a.Segments(text)
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
				out = append(out, token{start: s.Start + w.Start, end: s.Start + w.End, term: w.Term,
					id: japanese.Guard})
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
	hours hourBits // that the texts name
}

// add appends one piece of text as it was written.
func (w *fieldWriter) add(raw string) {
	p := w.a.known(raw)
	if p.plain == "" {
		return
	}
	if w.plain.Len() > 0 {
		w.plain.WriteByte('\n')
	}
	w.plain.WriteString(p.plain)
	w.gap()
	w.terms = append(w.terms, p.terms...)
	w.hours.join(p.hours)
}

// known analyses a piece that may stand in many adverts.
func (a *Analyzer) known(raw string) piece {
	p, ok := a.pieces.get(raw)
	if !ok {
		p = a.piece(raw)
		a.pieces.put(raw, p)
	}
	return p
}

// piece analyses one piece of text as it was written.
func (a *Analyzer) piece(raw string) piece {
	text := japanese.Normalise(raw)
	if text == "" || text == "none" {
		return piece{}
	}
	tokens := a.tokens(text)
	cuts := a.negate(text, tokens)
	terms := make([]string, 0, len(tokens)+1)
	gap := func() {
		if n := len(terms); n > 0 && terms[n-1] != "" {
			terms = append(terms, "")
		}
	}
	for _, t := range tokens {
		switch {
		case t.negated:
			gap()
			terms = append(terms, negation+t.term)
			gap()
		case t.term == "" || t.denies:
			gap()
		default:
			terms = append(terms, t.term)
		}
	}
	return piece{plain: cutOut(text, cuts), terms: terms, hours: hoursIn(text)}
}

// cutOut returns text with a line end in the place of each cut.
func cutOut(text string, cuts []span) string {
	if len(cuts) == 0 {
		return text
	}
	var b strings.Builder
	from := 0
	for _, c := range cuts {
		b.WriteString(text[from:c.start])
		b.WriteByte('\n')
		from = c.end
	}
	b.WriteString(text[from:])
	return b.String()
}

// gap marks that no phrase spans this place.
func (w *fieldWriter) gap() {
	if n := len(w.terms); n > 0 && w.terms[n-1] != "" {
		w.terms = append(w.terms, "")
	}
}

func (w *fieldWriter) field() search.FieldText {
	return search.FieldText{Plain: w.plain.String(), Terms: w.terms}
}

// phrase returns the terms of a word or phrase as they stand in a document.
func (a *Analyzer) phrase(form string) []string {
	var terms []string
	for _, t := range a.piece(form).terms {
		if t != "" {
			terms = append(terms, t)
		}
	}
	return terms
}

// Segments takes running text apart at its words.
func (a *Analyzer) Segments(text string) []japanese.Segment {
	return a.lexicon.dict.Split(text, japanese.Text)
}
