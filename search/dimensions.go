package search

import (
	"cmp"
	"slices"

	"github.com/enkaku/enkaku/models"
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
)

// columnKind says what the set of a column holds.
type columnKind uint8

const (
	kindNone    columnKind = iota // of a row that is missing
	kindValues                    // the values of the job
	kindDemands                   // those too; the facet counts what LicenceMust and LicenceAnyOf demand
	kindScale                     // the step of the pay scale
)

// column says how search holds a dimension.
type column struct {
	kind      columnKind
	stored    uint8   // its number in the files of an index; a number is never used again
	facet     bool    // counted, and chosen without narrowing its own counts
	narrows   int     // place among the columns by how much they narrow standing questions, from 1
	spoken    int     // place among the vocabularies that words are read as, from 1; 0: not read
	suggested int     // place among those that typing is completed to, from 1; 0: not
	textual   bool    // free text is evidence beside the value: an advert need not state it
	lists     bool    // a name with ・ is a list, and each part a name
	tags      bool    // its labels are text of the job
	topic     bool    // it says what the work is about
	alike     float32 // what an equal value counts between similar jobs
}

// columns is the table.
var columns = [ColumnCount]column{
	ColWork: {
		kind: kindValues, stored: 0, facet: true, narrows: 2, spoken: 1, suggested: 1, textual: true, tags: true, topic: true, alike: 3,
	},
	ColSpecialty: {
		kind: kindValues, stored: 1, facet: true, narrows: 1, spoken: 2, suggested: 2,
		textual: true, lists: true, tags: true, topic: true, alike: 3,
	},
	ColEmployment: {kind: kindValues, stored: 2, facet: true, narrows: 5, spoken: 5, suggested: 5, lists: true, alike: .5},
	ColRemote:     {kind: kindValues, stored: 3, facet: true, narrows: 6, spoken: 6, suggested: 6, alike: .5},
	ColPref:       {kind: kindValues, stored: 4, facet: true, narrows: 3},
	ColSchedule:   {kind: kindValues, stored: 5, facet: true, narrows: 4, spoken: 4, suggested: 4, alike: .5},
	ColPay:        {kind: kindScale, facet: true, narrows: 16},
	ColLang: {
		kind: kindValues, stored: 7, facet: true, narrows: 7, spoken: 12, alike: 1,
	},
	ColLicence: {
		kind: kindDemands, stored: 9, facet: true, narrows: 9, spoken: 9, suggested: 8, tags: true,
	},
	ColLifeFit:  {kind: kindValues, stored: 8, facet: true, narrows: 11, spoken: 8, suggested: 7, textual: true, tags: true},
	ColPlace:    {kind: kindValues, stored: 6, narrows: 8, spoken: 7, suggested: 3, alike: .5},
	ColSkill:    {kind: kindValues, stored: 10, narrows: 10, spoken: 10, textual: true, alike: 1},
	ColEquip:    {kind: kindValues, stored: 11, narrows: 12, spoken: 11, textual: true, lists: true},
	ColModality: {kind: kindValues, stored: 12, narrows: 13, spoken: 3, textual: true, lists: true, topic: true, alike: 1},
	ColCare:     {kind: kindValues, stored: 13, narrows: 14, spoken: 13, alike: 1},
	ColPoster:   {kind: kindValues, stored: 14, narrows: 15, spoken: 14, textual: true},
}

// columnsBy are the columns with a place, by that place.
func columnsBy(place func(column) int) (out []Column) {
	for c := range ColumnCount {
		if place(columns[c]) > 0 {
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b Column) int { return cmp.Compare(place(columns[a]), place(columns[b])) })
	return out
}

// The orders of the table.
var (
	columnOrder   = columnsBy(func(c column) int { return c.narrows })
	spokenColumns = columnsBy(func(c column) int { return c.spoken })
	suggested     = columnsBy(func(c column) int { return c.suggested })
)

// storedAs is the column of each number in the files; ColumnCount for none.
var storedAs = func() (out [256]Column) {
	for id := range out {
		out[id] = ColumnCount
	}
	for c := range ColumnCount {
		if columns[c].kind != kindScale {
			out[columns[c].stored] = c
		}
	}
	return out
}()

// termsOf returns the terms of the vocabulary of a column.
func termsOf(c Column) []models.Term { return c.Vocabulary().Terms() }

// asked is, for each column, what each key asks for: the value itself, and
// those below it in the vocabulary or of it as a group.
var asked = func() (out [ColumnCount]map[string]Set) {
	for c := range ColumnCount {
		out[c] = map[string]Set{}
		for i, t := range termsOf(c) {
			out[c][t.Key] = out[c][t.Key].or(just(i))
			if t.Parent != "" {
				out[c][t.Parent] = out[c][t.Parent].or(just(i))
			}
		}
	}
	return out
}()

// asking returns the values that any of some keys asks for.
func asking(c Column, keys []string) (s Set) {
	for _, k := range keys {
		s = s.or(asked[c][k])
	}
	return s
}

// allOf is, for each column, the set of all its values.
var allOf = func() (out [ColumnCount]Set) {
	for c := range ColumnCount {
		out[c] = firstOf(len(termsOf(c)))
	}
	return out
}()
