package reading

import (
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// lexiconBuilder collects words until the dictionary is built.
type lexiconBuilder struct {
	words    []meaning
	byKey    map[string]int
	fixed    map[string]bool // keys that the synonym table settles
	unlisted map[string]bool
	weak     map[string]bool
	only     map[string]bool
	saying   map[string]bool
	evidence map[search.Column]map[int][]string // what says a value in a text
	dict     []japanese.Word
}

func keySet(forms []string) map[string]bool {
	set := make(map[string]bool, len(forms))
	for _, f := range forms {
		set[japanese.Key(f)] = true
	}
	return set
}

// word returns the index of the meaning of a form, new or known.
func (b *lexiconBuilder) word(form string) int {
	key := japanese.Key(form)
	i, ok := b.byKey[key]
	if !ok {
		i = len(b.words)
		b.byKey[key] = i
		b.words = append(b.words, meaning{form: form})
	}
	return i
}

// mean adds values of one column to a word.
func (b *lexiconBuilder) mean(i int, c search.Column, values search.Set, weight float32, label vocab.Text) {
	w := &b.words[i]
	if len(w.values) == 0 {
		w.label, w.column = label, c
	}
	for k := range w.values {
		if v := &w.values[k]; v.column == c && v.weight == weight {
			v.values = v.values.Or(values)
			return
		}
	}
	w.values = append(w.values, valueSet{c, values, weight})
}

func (b *lexiconBuilder) addTable() {
	for row, entry := range wordValues {
		for _, form := range entry.words {
			i := b.word(form)
			b.words[i].row = row + 1
			b.fixed[japanese.Key(form)] = true
			for n, v := range entry.values {
				ord, term := b.term(v.column, v.key)
				weight := v.weight
				if weight == 0 {
					weight = 1
				}
				if weight < 0 {
					b.words[i].refuses = append(b.words[i].refuses, valueSet{v.column, search.Just(ord), 1})
					continue
				}
				if weight == ifNone {
					b.words[i].ifNone = append(b.words[i].ifNone, valueSet{v.column, search.Just(ord), search.RelatedWeight})
					continue
				}
				b.mean(i, v.column, search.Just(ord), weight, term.Label)
				if n == 0 && weight >= search.MainWeight {
					b.say(v.column, ord, form)
				}
			}
		}
	}
}

// term finds a key of a vocabulary. The tables are part of the program: a key
// that does not exist is a mistake in it.
func (b *lexiconBuilder) term(c search.Column, key string) (int, vocab.Term) {
	for i, t := range search.TermsOf(c) {
		if t.Key == key {
			return i, t
		}
	}
	panic("synonyms: no such value: " + key)
}

// say notes that a form is evidence of a value in a text.
func (b *lexiconBuilder) say(c search.Column, ord int, form string) {
	if !search.ColumnTable[c].Textual || b.weak[japanese.Key(form)] || isAbbreviation(form) {
		return
	}
	if b.evidence[c] == nil {
		b.evidence[c] = map[int][]string{}
	}
	b.evidence[c][ord] = append(b.evidence[c][ord], form)
}

// isAbbreviation reports whether a form is up to three Latin letters: too
// short to be evidence in the place of another word.
func isAbbreviation(form string) bool {
	return len(form) <= 3 && !japanese.IsJapanese(form)
}

func (b *lexiconBuilder) addVocabularies() {
	for _, c := range search.Spoken {
		for ord, t := range search.TermsOf(c) {
			for _, form := range formsOf(c, t) {
				key := japanese.Key(form)
				if key == "" || b.unlisted[key] {
					continue
				}
				if !b.fixed[key] {
					b.mean(b.word(form), c, search.Just(ord), 1, t.Label)
				}
				if !isHiragana(form) { // a reading: people type it, adverts do not
					b.say(c, ord, form)
				}
			}
		}
	}
}

// formsOf returns how a term is written: its labels, for things whose name is
// a list also the parts of the list, and its synonyms.
func formsOf(c search.Column, t vocab.Term) []string {
	var out []string
	for _, label := range []string{t.Label.JA, t.Label.EN} {
		label, _, _ = strings.Cut(label, "(")
		label = strings.TrimSpace(label)
		out = append(out, label)
		for _, sep := range []string{"・", " / "} {
			if parts := strings.Split(label, sep); len(parts) > 1 && search.ColumnTable[c].Lists {
				out = append(out, parts...)
			}
		}
	}
	for _, s := range t.Synonyms {
		if !strings.Contains(s, "(") {
			out = append(out, s)
		}
	}
	return out
}

func (b *lexiconBuilder) addAlsoSaid() {
	for _, entry := range alsoSaid {
		ord, term := b.term(entry.value.column, entry.value.key)
		for _, form := range entry.words {
			if !b.fixed[japanese.Key(form)] {
				b.mean(b.word(form), entry.value.column, search.Just(ord), entry.value.weight, term.Label)
			}
			b.say(entry.value.column, ord, form)
		}
	}
}

func (b *lexiconBuilder) addPlaces() {
	for _, r := range regions {
		places := search.SetOf(search.ColPlace.Vocabulary(), r.prefs...)
		label := vocab.Text{JA: r.words[0], EN: titled(r.words[len(r.words)-1])}
		for _, form := range r.words {
			b.mean(b.word(form), search.ColPlace, places, 1, label)
		}
	}
	for _, names := range cities {
		b.addGroup(names, nameWeight)
		for _, name := range names {
			w := &b.words[b.word(name)]
			w.city = true
			if prefs, ok := townOf(japanese.Normalise(names[0])); ok {
				w.prefs = prefs
			}
		}
	}
}

// titled gives an English word its capital letter.
func titled(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

func (b *lexiconBuilder) addSameWords() {
	for _, group := range sameWords {
		b.addGroup(group, synonymWeight)
	}
	for _, n := range narrower {
		i := b.word(n.word)
		for _, form := range n.also {
			b.words[i].text = append(b.words[i].text, wordForm{form, synonymWeight})
		}
	}
}

// addGroup lets each word of a group stand for the others as text.
func (b *lexiconBuilder) addGroup(group []string, weight float32) {
	for _, form := range group {
		i := b.word(form)
		for _, other := range group {
			if other != form {
				b.words[i].text = append(b.words[i].text, wordForm{other, weight})
			}
		}
	}
}

func (b *lexiconBuilder) addGeneric() {
	for _, form := range genericWords {
		if i := b.word(form); len(b.words[i].values) == 0 {
			b.words[i].generic = true
		}
	}
	for _, form := range wishWords {
		if i := b.word(form); len(b.words[i].values) == 0 {
			b.words[i].generic, b.words[i].wish = true, true
		}
	}
	for _, form := range otherSenses {
		b.words[b.word(form)].offered = true
	}
	for _, row := range leanings {
		for _, form := range row.words {
			for _, v := range row.values {
				ord, _ := b.term(v.column, v.key)
				i := b.word(form)
				b.words[i].leans = append(b.words[i].leans, valueSet{v.column, search.Just(ord), v.weight})
			}
		}
	}
}
