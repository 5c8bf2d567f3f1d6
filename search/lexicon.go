package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/enkaku/enkaku/models"
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
	label   models.Text // of the first value
	column  Column      // of the first value
	generic bool        // tells nothing: filters nothing
	wish    bool        // filters nothing, but texts that say it come first
	row     int         // of the table it stands in, from 1: its neighbours mean the same
	city    bool        // smaller than a prefecture
	leans   []valueSet  // what it prefers without demanding it
	refuses []valueSet  // what a job must not have
	text    []wordForm  // what is looked for in texts; the word itself first
}

// valueSet is a set of values of one vocabulary and how well it answers the word.
type valueSet struct {
	column Column
	mask   uint64
	weight float32
}

// wordForm is a word or phrase that is evidence in a text.
type wordForm struct {
	form   string
	weight float32
}

// How much a synonym or a child says compared with the word itself.
const (
	nameWeight    = .95 // the same place in another writing
	synonymWeight = .8  // the same in other words
	relatedWeight = .4  // another word for the same value
	childWeight   = .6
	mainValue     = .9 // values of at least this weight lend their words
)

// textual lists the vocabularies for which free text is evidence besides the
// value; every advert must state the others, so their values alone decide.
var textual = [ColumnCount]bool{ColWork: true, ColSpecialty: true, ColLifeFit: true, ColSkill: true, ColEquip: true, ColModality: true, ColPoster: true}

// termsOf returns the terms of the vocabulary of a column that words are read
// as, nil for one that has none.
func termsOf(c Column) []models.Term {
	switch c {
	case ColWork:
		return models.WorkTypes.Terms()
	case ColSpecialty:
		return models.Specialties.Terms()
	case ColEmployment:
		return models.EmploymentTypes.Terms()
	case ColRemote:
		return models.RemoteLevels.Terms()
	case ColSchedule:
		return models.ScheduleTypes.Terms()
	case ColPref, ColPlace:
		return models.Prefs.Terms()
	case ColLang:
		return models.Languages.Terms()
	case ColLifeFit:
		return models.LifeFits.Terms()
	case ColLicence:
		return models.Licences.Terms()
	case ColSkill:
		return models.Skills.Terms()
	case ColEquip:
		return models.EquipmentItems.Terms()
	case ColModality:
		return models.Modalities.Terms()
	case ColCare:
		return models.CarePayments.Terms()
	case ColPoster:
		return models.PosterKinds.Terms()
	}
	return nil
}

// spokenColumns are the vocabularies whose labels and synonyms are words, the
// most telling first.
var spokenColumns = []Column{ColWork, ColSpecialty, ColModality, ColSchedule, ColEmployment, ColRemote, ColPlace, ColLifeFit, ColLicence, ColSkill, ColEquip, ColLang, ColCare, ColPoster}

func newLexicon() *lexicon {
	b := &lexiconBuilder{byKey: map[string]int{}, fixed: map[string]bool{}, evidence: map[Column]map[int][]string{},
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

// means reports whether the word stands for one of the values of a mask.
func (w *meaning) means(c Column, mask uint64) bool {
	return slices.ContainsFunc(w.values, func(v valueSet) bool { return v.column == c && v.mask&mask != 0 })
}

// anyRemote names every remote level at once.
var anyRemote = models.Text{JA: "在宅勤務(レベルを問わず)", EN: "Working from home, any level"}

// labelOfAll is the label of what a word means; a word for every remote level
// is not named after the first of them.
func (w *meaning) labelOfAll() models.Text {
	var mask uint64
	for _, v := range w.values {
		if v.column == ColRemote {
			mask |= v.mask
		}
	}
	if w.column == ColRemote && mask == 1<<len(models.RemoteLevels.Terms())-1 {
		return anyRemote
	}
	return w.label
}
