package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// PayForm is a form of contract within which pay may be compared. Pay of
// employment comes with social insurance and paid leave and pay for services
// does not, so figures of the two are never put together.
type PayForm string

// The forms.
const (
	PayOfEmployment PayForm = "employment"
	PayOfServices   PayForm = "services"
)

// PayForms are the forms in the order in which they are shown.
var PayForms = []PayForm{PayOfEmployment, PayOfServices}

// PayFormOf returns the form of a nature of contract, "" for none.
func PayFormOf(nature vocab.ContractNature) PayForm {
	switch nature {
	case vocab.ContractEmployment:
		return PayOfEmployment
	case vocab.ContractQuasiMandate, vocab.ContractForWork:
		return PayOfServices
	}
	return ""
}

// The fewest adverts and posters whose pay is shown as a spread: of fewer, a
// figure would say more about one poster than about the work.
const (
	SpreadAdverts = 5
	SpreadPosters = 3
)

// PayPoint is the lower end of the comparable pay of one advert in yen an hour
// (Pay.Comparable), and a number that stands for who posts it.
type PayPoint struct {
	Yen    int64
	Poster uint32
}

// PaySpread is how the comparable pay of adverts spreads, in yen an hour
// rounded half up to ¥100. The figures are 0 where there are not Enough.
type PaySpread struct {
	Adverts, Posters                            int
	Lowest, Quarter, Median, ThreeFour, Highest int64
}

// Enough reports whether there are adverts and posters enough to show figures.
func (s PaySpread) Enough() bool { return s.Adverts >= SpreadAdverts && s.Posters >= SpreadPosters }

// SpreadOf returns the spread of some adverts. Quartiles between two adverts
// are taken in proportion (type 7 of Hyndman and Fan, 1996, as spreadsheets do).
func SpreadOf(points []PayPoint) PaySpread {
	yen, posters := make([]int64, len(points)), map[uint32]bool{}
	for i, p := range points {
		yen[i], posters[p.Poster] = p.Yen, true
	}
	s := PaySpread{Adverts: len(points), Posters: len(posters)}
	if !s.Enough() {
		return s
	}
	slices.Sort(yen)
	s.Lowest, s.Quarter, s.Median = quantile(yen, 0), quantile(yen, 1), quantile(yen, 2)
	s.ThreeFour, s.Highest = quantile(yen, 3), quantile(yen, 4)
	return s
}

// quantile returns the value so many quarters of the way through sorted
// amounts, to whole hundreds.
func quantile(sorted []int64, quarters int) int64 {
	steps := (len(sorted) - 1) * quarters
	at, part := steps/4, int64(steps%4)
	value := sorted[at] * 4
	if part > 0 {
		value += (sorted[at+1] - sorted[at]) * part
	}
	return (value + 200) / 400 * 100
}
