package templates

import (
	"github.com/enkaku/enkaku/models/vocab"
)

// FormSection is a heading and the questions under it. When is as in
// FormBlock.
type FormSection struct {
	When   string
	Title  string
	Hint   string
	Blocks []FormBlock
	Kept   []KeptBlocks // answers of the organisation that can be put in here
}

// KeptBlocks are the saved answers to a group of questions of a section. Put are
// the values and names of buttons, Keep is the value of the button that saves what
// stands there under a name.
type KeptBlocks struct {
	Group string
	Put   []Option
	Keep  string
	Name  Field
}

// FormBlock is questions that are of use together. When says for which
// answers, for the browser: "field=value|value"; "" for always.
type FormBlock struct {
	When   string
	Class  string // "pairs": some in a row; "rows": label and field in one line
	Fields []FormField
}

// FormField is a Field or one of the kinds that only the form of an advert
// has: "week", the half-days of a week; "grouped", a long list of choices
// folded under headings; "cover", a choice with a condition in words.
type FormField struct {
	Field
	Lang vocab.Lang
}

// Chosen are the choices made.
func (f FormField) Chosen() []Option {
	var chosen []Option
	for _, o := range f.Options {
		if f.Is(o.Value) {
			chosen = append(chosen, o)
		}
	}
	return chosen
}

// Condition is the second value of a "cover".
func (f FormField) Condition() string {
	if len(f.Values) > 1 {
		return f.Values[1]
	}
	return ""
}

// Days are the headings of a "week".
func (f FormField) Days() []string { return dayNames[f.lang()] }

// lang is the language of the page; Japanese when none is set.
func (f FormField) lang() vocab.Lang {
	if f.Lang.Valid() {
		return f.Lang
	}
	return vocab.JA
}

// WeekRow is one part of the day across the week.
type WeekRow struct {
	Label string
	Slots []WeekChoice
}

// WeekChoice is one box of a week.
type WeekChoice struct {
	Value string
	Label string
	On    bool
}

// WeekRows are the rows of a "week".
func (f FormField) WeekRows() []WeekRow {
	rows := make([]WeekRow, 3)
	for part := range rows {
		rows[part].Label = partInitials[f.lang()][part]
		for day, name := range dayNames[f.lang()] {
			value := string(rune('0'+day)) + "-" + string(rune('0'+part))
			rows[part].Slots = append(rows[part].Slots, WeekChoice{
				Value: value, Label: name + " " + partNames[f.lang()][part], On: f.Is(value),
			})
		}
	}
	return rows
}
