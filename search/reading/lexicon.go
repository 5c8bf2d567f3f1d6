package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// lexicon knows every word that means something on the board: the labels and
// synonyms of the vocabularies, their readings, and the table of synonyms.
type lexicon struct {
	dict  *japanese.Dictionary
	words []meaning // by dictionary ID
	print string    // of the words that texts are split by
	ends  ends
}

// meaning is what one word stands for.
type meaning struct {
	form    string // as the table or vocabulary writes it
	values  []valueSet
	label   vocab.Text    // of the first value
	column  search.Column // of the first value
	generic bool          // tells nothing: filters nothing
	wish    bool          // filters nothing, but texts that say it come first
	offered bool          // has another common sense: its values order the answers and demand nothing
	row     int           // of the table it stands in, from 1: its neighbours mean the same
	city    bool          // smaller than a prefecture
	prefs   search.Set    // of a city: where it lies
	leans   []valueSet    // what it prefers without demanding it
	refuses []valueSet    // what a job must not have
	ifNone  []valueSet    // what answers only when nothing else does
	text    []wordForm    // what is looked for in texts; the word itself first
}

// valueSet is a set of values of one vocabulary and how well it answers the word.
type valueSet struct {
	column search.Column
	values search.Set
	weight float32
}

// wordForm is a word or phrase that is evidence in a text.
type wordForm struct {
	form   string
	weight float32
}

// How much a synonym or a child says compared with the word itself; see also
// relatedWeight.
const (
	nameWeight    = .95 // the same place in another writing
	synonymWeight = .8  // the same in other words
	childWeight   = .6
)

func newLexicon() *lexicon {
	b := &lexiconBuilder{byKey: map[string]int{}, fixed: map[string]bool{}, evidence: map[search.Column]map[int][]string{},
		unlisted: keySet(unlisted), weak: keySet(weakEvidence), only: keySet(valueOnly), saying: keySet(sayingsOfHours)}
	b.addTable()
	b.addVocabularies()
	b.addAlsoSaid()
	b.addPlaces()
	b.addSameWords()
	b.addConditions()
	b.addGeneric()
	b.finishText()
	b.addDictionary()
	return &lexicon{dict: japanese.NewDictionary(b.dict), words: b.words, print: fingerprintOf(b.dict)}
}

// fingerprintOf returns a short hash of the words that running text is split by.
func fingerprintOf(words []japanese.Word) string {
	h := sha256.New()
	for _, w := range words {
		if w.Text {
			fmt.Fprintln(h, w.Form, w.ID == japanese.Guard, w.Common)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// maxHolding bounds how many longer words a typed word is looked for in.
const maxHolding = 8

// holding returns the words of texts that begin or end with a word which is
// none of the lexicon: 専属産業医 holds 専属. A text is split into the longest
// words, so that who types the part would not find the whole.
func (l *lexicon) holding(part string) (out []string) {
	if utf8.RuneCountInString(part) < 2 || !japanese.IsJapanese(part) || isHiragana(part) {
		return nil
	}
	for _, i := range l.around(part) {
		if form := l.words[i].form; len(form) > len(part) && isTextWord(form) {
			if out = append(out, form); len(out) == maxHolding {
				break
			}
		}
	}
	return out
}

// means reports whether the word stands for one of some values.
func (w *meaning) means(c search.Column, values search.Set) bool {
	return slices.ContainsFunc(w.values, func(v valueSet) bool { return v.column == c && v.values.Meets(values) })
}

// anyRemote names every remote level at once.
var anyRemote = vocab.Text{JA: "在宅勤務(レベルを問わず)", EN: "Working from home, any level"}

// labelOfAll is the label of what a word means. A word for every remote level
// that has days at home, or for several values (バイト), is not named after the first of them.
func (w *meaning) labelOfAll() vocab.Text {
	var levels search.Set
	for _, v := range w.values {
		if v.column == search.ColRemote {
			levels = levels.Or(v.values)
		}
	}
	homes := search.SetOf(vocab.RemoteLevels, vocab.RemoteFull, vocab.RemotePartial)
	if w.column == search.ColRemote && homes.Within(levels) {
		return anyRemote
	}
	var all vocab.Text
	named := 0
	for i, t := range search.TermsOf(w.column) {
		if !slices.ContainsFunc(w.values, func(v valueSet) bool {
			return v.column == w.column && v.weight >= search.MainWeight && v.values.Has(i)
		}) {
			continue
		}
		named++
		all = vocab.Text{JA: joinedWith(all.JA, "・", t.Label.JA), EN: joinedWith(all.EN, " / ", t.Label.EN)}
	}
	if named > 1 && named <= maxNamed {
		return all
	}
	return w.label
}

// maxNamed is how many values a label of several names.
const maxNamed = 4
