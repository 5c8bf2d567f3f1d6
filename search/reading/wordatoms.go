package reading

import (
	"slices"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// wordAtoms returns what a word of the lexicon demands: its values, those of
// their children for less, and, where text is evidence, the word and its
// synonyms. The result is shared and must not be changed.
func (a *Analyzer) wordAtoms(id int32) []search.Atom {
	if p := a.atoms[id].Load(); p != nil {
		return *p
	}
	w := &a.lexicon.words[id]
	var atoms []search.Atom
	for _, v := range w.values {
		atoms = append(atoms, search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values, Weight: v.weight})
	}
	if children := childrenOf(w); !children.Empty() {
		atoms = append(atoms, search.Atom{Kind: search.AtomValue, Column: search.ColSpecialty, Values: children,
			Weight: childWeight})
	}
	for _, f := range w.text {
		if terms := a.phrase(f.form); f.weight >= 1 || !isVerbAlone(terms, f.form) {
			atoms = addPhrase(atoms, terms, f.weight)
		}
	}
	atoms = slices.Clip(atoms)
	a.atoms[id].Store(&atoms)
	return atoms
}

// isVerbAlone reports whether of a form nothing is left but a single kanji: 書 of
// 書く仕事, which stands in texts of every kind.
func isVerbAlone(terms []string, form string) bool {
	return len(terms) == 1 && utf8.RuneCountInString(terms[0]) == 1 && utf8.RuneCountInString(form) > 1
}

// childrenOf returns the subspecialties of the basic areas that a word means,
// without those it means anyway.
func childrenOf(w *meaning) (children search.Set) {
	var parents, named search.Set
	for _, v := range w.values {
		if v.column != search.ColSpecialty {
			continue
		}
		named = named.Or(v.values)
		if v.weight >= search.MainWeight {
			parents = parents.Or(v.values)
		}
	}
	for i, t := range vocab.Specialties.Terms() {
		if p := vocab.Specialties.Ordinal(vocab.Specialty(t.Parent)); p >= 0 && parents.Has(p) {
			children = children.Or(search.Just(i))
		}
	}
	return children.Minus(named)
}

// addPhrase appends a phrase unless it is there; the higher weight stays.
func addPhrase(atoms []search.Atom, terms []string, weight float32) []search.Atom {
	if len(terms) == 0 {
		return atoms
	}
	for i := range atoms {
		if atoms[i].Kind == search.AtomPhrase && slices.Equal(atoms[i].Terms, terms) {
			atoms[i].Weight = max(atoms[i].Weight, weight)
			return atoms
		}
	}
	return append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: terms, Weight: weight})
}

// weighted returns atoms at a part of their weight.
func weighted(atoms []search.Atom, part float32) []search.Atom {
	out := slices.Clone(atoms)
	for i := range out {
		out[i].Weight *= part
	}
	return out
}

// deniedAtoms returns what "no <word>" demands: the way of life that stands
// for it, and the advert denying the word.
func (a *Analyzer) deniedAtoms(id int32, form string) ([]search.Atom, vocab.Text) {
	var atoms []search.Atom
	var label vocab.Text
	if id >= 0 {
		if v, l, ok := oppositeOf(&a.lexicon.words[id]); ok {
			atoms, label = append(atoms, search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values,
				Weight: v.weight}), l
		}
	}
	for _, t := range a.phrase(form) {
		atoms = addPhrase(atoms, []string{negation + t}, 1)
	}
	return atoms, label
}

// plainAtoms returns what a piece taken as plain words demands.
func (a *Analyzer) plainAtoms(text string) []search.Atom {
	if terms := a.phrase(text); len(terms) > 0 {
		return []search.Atom{{Kind: search.AtomPhrase, Terms: terms, Weight: 1}}
	}
	if text = japanese.Normalise(text); text != "" && japanese.IsJapanese(text) {
		weight := float32(1)
		if utf8.RuneCountInString(text) == 1 {
			weight = 0 // it is in half of all adverts, for no reason
		}
		return []search.Atom{{Kind: search.AtomSubstring, Text: text, Weight: weight}}
	}
	return nil
}
