package search

import (
	"math"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/search/japanese"
)

// Read compiles criteria into a Question. Every text has a reading: there are
// no mistakes to report. The same criteria always give the same question,
// whatever the jobs on the board, so that a search and an alert agree.
func (a *Analyzer) Read(c models.Criteria) *Question {
	c = c.Canonical()
	q := &Question{Criteria: c, PayUnit: noOrdinal, NotPoster: c.NotPoster}
	q.readFilters(c)
	r := reader{a: a, q: q, typed: fieldsAsTyped(bounded(c.Text)), literal: map[string]bool{}}
	for _, l := range c.Literal {
		r.literal[japanese.Key(l)] = true
	}
	for _, p := range typedParts(c.Text) {
		r.part(p)
	}
	q.Soft = once(q.Soft)
	return q
}

// once returns atoms without those that stand there before: what is typed ten
// times is not wished for ten times as much.
func once(atoms []Atom) (out []Atom) {
	for i, a := range atoms {
		same := func(b Atom) bool {
			return a.Kind == b.Kind && a.Column == b.Column && a.Mask == b.Mask && a.Weight == b.Weight && a.Text == b.Text && slices.Equal(a.Terms, b.Terms)
		}
		if !slices.ContainsFunc(atoms[:i], same) {
			out = append(out, a)
		}
	}
	return out
}

// readFilters compiles the chosen values.
func (q *Question) readFilters(c models.Criteria) {
	any := func(col Column, mask uint64) {
		if mask != 0 {
			q.Filters = append(q.Filters, Filter{Column: col, Mask: mask})
		}
	}
	any(ColWork, workMask(c.Work))
	any(ColSpecialty, specialtyMask(c.Specialty))
	any(ColEmployment, maskOf(models.EmploymentTypes, c.Employment))
	any(ColRemote, maskOf(models.RemoteLevels, c.Remote))
	any(ColPref, maskOf(models.Prefs, c.Pref))
	any(ColSchedule, maskOf(models.ScheduleTypes, c.Schedule))
	any(ColLang, maskOf(models.Languages, c.Lang))
	if mask := maskOf(models.LifeFits, c.LifeFit); mask != 0 {
		q.Filters = append(q.Filters, Filter{Column: ColLifeFit, Mask: mask, All: true})
	}
	if len(c.Licence) > 0 {
		q.Licence, q.HasLicence = maskOf(models.Licences, c.Licence), true
	}
	if c.PayMin > 0 {
		q.PayMin = uint32(min(c.PayMin, math.MaxUint32))
		q.PayUnit = ordinalByte(models.PayUnits.Ordinal(c.PayUnit))
	}
}

// workMask returns the work types asked for; a group stands for its members.
func workMask(keys []string) (mask uint64) {
	for _, k := range keys {
		for i, t := range models.WorkTypes.Terms() {
			if t.Key == k || t.Parent == k {
				mask |= 1 << i
			}
		}
	}
	return mask
}

// specialtyMask returns the specialties asked for; a basic area includes its
// subspecialties.
func specialtyMask(keys []models.Specialty) (mask uint64) {
	for _, k := range keys {
		for i, t := range models.Specialties.Terms() {
			if t.Key == string(k) || t.Parent == string(k) {
				mask |= 1 << i
			}
		}
	}
	return mask
}
