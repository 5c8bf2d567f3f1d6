package search

import (
	"slices"
	"strings"
	"unicode"
)

// What is left of typed words that no job holds.

// maxInsides bounds what a text of many words costs.
const maxInsides = 12

// mostHalved is the longest word, in characters, of which a half still says what
// it is: 保険 of 賠償責任保険 does not.
const mostHalved = 4

// insides are the typed words in kanji as text, which may stand inside a longer
// word (専属 of 専属産業医), and for less their halves (待機 of 待機料).
func insides(atoms []Atom) (out []Atom) {
	add := func(text string, weight float32) {
		if len(out) < maxInsides && !slices.ContainsFunc(out, func(a Atom) bool { return a.Text == text }) {
			out = append(out, Atom{Kind: AtomSubstring, Text: text, Weight: weight})
		}
	}
	for _, a := range atoms {
		text := a.Text
		if a.Kind == AtomPhrase {
			text = strings.Join(a.Terms, "")
		}
		runes := []rune(text)
		if a.Kind == AtomValue || a.Weight < 1 || len(runes) < 2 || strings.ContainsFunc(text, notHan) {
			continue
		}
		add(text, RelatedWeight)
		if n := len(runes); n > 2 && n <= mostHalved {
			add(string(runes[:2]), RelatedWeight/2)
			add(string(runes[n-2:]), RelatedWeight/2)
		}
	}
	return out
}

// wordsInside demands the words of a value inside longer ones (心電図 of
// ホルター心電図), none of which is halved: half of it is another value.
func wordsInside(c Clause) []Clause {
	var words []Atom
	for _, a := range c.Any {
		text := strings.Join(a.Terms, "")
		if a.Kind == AtomPhrase && a.Weight == 1 && len([]rune(text)) > 2 && !strings.ContainsFunc(text, notHan) {
			words = append(words, Atom{Kind: AtomSubstring, Text: text, Weight: RelatedWeight})
		}
	}
	if len(words) == 0 {
		return nil
	}
	return []Clause{{Any: words}}
}

func notHan(r rune) bool { return !unicode.Is(unicode.Han, r) }

// inPieces adds to phrases their single words, for little: 言語モデル of which
// no advert speaks may still be about 言語 or モデル.
func inPieces(atoms []Atom) []Atom {
	out := slices.Clone(atoms)
	at := map[string]int{} // of single words in out
	for i, a := range out {
		if a.Kind == AtomPhrase && len(a.Terms) == 1 {
			at[a.Terms[0]] = i
		}
	}
	for _, a := range atoms {
		if a.Kind != AtomPhrase || len(a.Terms) < 2 || a.Weight < 1 {
			continue
		}
		for _, t := range a.Terms {
			if strings.Trim(t, "0123456789") == "" { // a number alone says nothing
				continue
			}
			if i, ok := at[t]; ok {
				out[i].Weight = max(out[i].Weight, RelatedWeight)
				continue
			}
			at[t] = len(out)
			out = append(out, Atom{Kind: AtomPhrase, Terms: []string{t}, Weight: RelatedWeight})
		}
	}
	return out
}
