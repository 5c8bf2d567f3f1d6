package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

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
	leans   []valueSet    // what it prefers without demanding it
	refuses []valueSet    // what a job must not have
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
		unlisted: keySet(unlisted), weak: keySet(weakEvidence), only: keySet(valueOnly)}
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

// means reports whether the word stands for one of some values.
func (w *meaning) means(c search.Column, values search.Set) bool {
	return slices.ContainsFunc(w.values, func(v valueSet) bool { return v.column == c && v.values.Meets(values) })
}

// anyRemote names every remote level at once.
var anyRemote = vocab.Text{JA: "在宅勤務(レベルを問わず)", EN: "Working from home, any level"}

// labelOfAll is the label of what a word means; a word for every remote level
// is not named after the first of them.
func (w *meaning) labelOfAll() vocab.Text {
	var levels search.Set
	for _, v := range w.values {
		if v.column == search.ColRemote {
			levels = levels.Or(v.values)
		}
	}
	if w.column == search.ColRemote && levels == search.AllOf[search.ColRemote] {
		return anyRemote
	}
	return w.label
}
