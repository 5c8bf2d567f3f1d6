package search

import (
	"cmp"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Column names what of a job is held as a set of values: a dimension of
// package models. How search holds it is its row of the table below.
type Column = models.Dimension

// ColumnCount is the number of columns.
const ColumnCount = models.DimensionCount

// Short names, for the tables of words.
const (
	ColWork       = models.DimWork
	ColSpecialty  = models.DimSpecialty
	ColEmployment = models.DimEmployment
	ColRemote     = models.DimRemote
	ColPref       = models.DimPref
	ColSchedule   = models.DimSchedule
	ColPay        = models.DimPay
	ColPlace      = models.DimPlace
	ColLang       = models.DimLang
	ColLifeFit    = models.DimLifeFit
	ColLicence    = models.DimLicence
	ColSkill      = models.DimSkill
	ColEquip      = models.DimEquipment
	ColModality   = models.DimModality
	ColCare       = models.DimCare
	ColPoster     = models.DimPoster
	ColOnsite     = models.DimOnsite
	ColStart      = models.DimStart
	ColContract   = models.DimContract
	ColExperience = models.DimExperience
	ColHours      = models.DimHours
)

// columnKind says what the set of a column holds.
type columnKind uint8

const (
	kindNone    columnKind = iota // of a row that is missing
	KindValues                    // the values of the job
	KindDemands                   // those too; the facet counts what LicenceMust and LicenceAnyOf demand
	KindScale                     // the step of the pay scale
)

// ColumnRow says how search holds a dimension.
type ColumnRow struct {
	Kind      columnKind
	Stored    uint8   // its number in the files of an index; a number is never used again
	Facet     bool    // counted, and chosen without narrowing its own counts
	narrows   int     // place among the columns by how much they narrow standing questions, from 1
	spoken    int     // place among the vocabularies that words are read as, from 1; 0: not read
	suggested int     // place among those that typing is completed to, from 1; 0: not
	Textual   bool    // free text is evidence beside the value: an advert need not state it
	Lists     bool    // a name with ・ is a list, and each part a name
	Tags      bool    // its labels are text of the job
	Surveyed  bool    // told of jobs taken together: how many have each value
	topic     bool    // it says what the work is about
	Alike     float32 // what an equal value counts between similar jobs
}

// ColumnTable is the table.
var ColumnTable = [ColumnCount]ColumnRow{
	ColWork: {
		Kind: KindValues, Stored: 0, Facet: true, narrows: 2, spoken: 1, suggested: 1, Textual: true, Tags: true, topic: true, Alike: 3,
	},
	ColSpecialty: {
		Kind: KindValues, Stored: 1, Facet: true, narrows: 1, spoken: 2, suggested: 2,
		Textual: true, Lists: true, Tags: true, topic: true, Alike: 3,
	},
	ColEmployment: {Kind: KindValues, Surveyed: true, Stored: 2, Facet: true, narrows: 5, spoken: 5, suggested: 5, Lists: true, Alike: .5},
	ColRemote:     {Kind: KindValues, Surveyed: true, Stored: 3, Facet: true, narrows: 6, spoken: 6, suggested: 6, Alike: .5},
	ColPref:       {Kind: KindValues, Stored: 4, Facet: true, narrows: 3},
	ColSchedule:   {Kind: KindValues, Surveyed: true, Stored: 5, Facet: true, narrows: 4, spoken: 4, suggested: 4, Alike: .5},
	ColPay:        {Kind: KindScale, Facet: true, narrows: 16},
	ColLang: {
		Kind: KindValues, Stored: 7, Facet: true, narrows: 7, spoken: 12, Alike: 1,
	},
	ColLicence: {
		Kind: KindDemands, Surveyed: true, Stored: 9, Facet: true, narrows: 9, spoken: 9, suggested: 8, Tags: true,
	},
	ColLifeFit:  {Kind: KindValues, Stored: 8, Facet: true, narrows: 11, spoken: 8, suggested: 7, Textual: true, Tags: true},
	ColPlace:    {Kind: KindValues, Stored: 6, narrows: 8, spoken: 7, suggested: 3, Alike: .5},
	ColSkill:    {Kind: KindValues, Surveyed: true, Stored: 10, narrows: 10, spoken: 10, Textual: true, Alike: 1},
	ColEquip:    {Kind: KindValues, Surveyed: true, Stored: 11, narrows: 12, spoken: 11, Textual: true, Lists: true},
	ColModality: {Kind: KindValues, Stored: 12, narrows: 13, spoken: 3, Textual: true, Lists: true, topic: true, Alike: 1},
	ColCare:     {Kind: KindValues, Stored: 13, Facet: true, narrows: 14, spoken: 13, Alike: 1},
	ColPoster:   {Kind: KindValues, Stored: 14, narrows: 15, spoken: 14, Textual: true},
	ColOnsite:   {Kind: KindValues, Surveyed: true, Stored: 15, Facet: true, narrows: 17, Alike: .5},
	ColStart:    {Kind: KindValues, Stored: 16, Facet: true, narrows: 18},
	ColContract: {Kind: KindValues, Surveyed: true, Stored: 17, narrows: 19},
	ColExperience: {
		Kind: KindValues, Stored: 18, Facet: true, narrows: 20,
	},
	ColHours: {Kind: KindValues, Stored: 19, Facet: true, narrows: 21, Alike: .5},
}

// columnsBy are the columns with a place, by that place.
func columnsBy(place func(ColumnRow) int) (out []Column) {
	for c := range ColumnCount {
		if place(ColumnTable[c]) > 0 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Column) int {
		return cmp.Compare(place(ColumnTable[a]), place(ColumnTable[b]))
	})
	return out
}

// The orders of the table.
var (
	Narrowing = columnsBy(func(c ColumnRow) int { return c.narrows })
	Spoken    = columnsBy(func(c ColumnRow) int { return c.spoken })
	Suggested = columnsBy(func(c ColumnRow) int { return c.suggested })
)

// StoredAs is the column of each number in the files; ColumnCount for none.
var StoredAs = func() (out [256]Column) {
	for id := range out {
		out[id] = ColumnCount
	}
	for c := range ColumnCount {
		if ColumnTable[c].Kind != KindScale {
			out[ColumnTable[c].Stored] = c
		}
	}
	return out
}()

// TermsOf returns the terms of the vocabulary of a column.
func TermsOf(c Column) []vocab.Term { return c.Vocabulary().Terms() }

// asked is, for each column, what each key asks for: the value itself, and
// those below it in the vocabulary or of it as a group.
var asked = func() (out [ColumnCount]map[string]Set) {
	for c := range ColumnCount {
		out[c] = map[string]Set{}
		for i, t := range TermsOf(c) {
			out[c][t.Key] = out[c][t.Key].Or(Just(i))
			if t.Parent != "" {
				out[c][t.Parent] = out[c][t.Parent].Or(Just(i))
			}
		}
	}
	return out
}()

// Asking returns the values that any of some keys asks for.
func Asking(c Column, keys []string) (s Set) {
	for _, k := range keys {
		s = s.Or(asked[c][k])
	}
	return s
}

// AllOf is, for each column, the set of all its values.
var AllOf = func() (out [ColumnCount]Set) {
	for c := range ColumnCount {
		out[c] = FirstOf(len(TermsOf(c)))
	}
	return out
}()
