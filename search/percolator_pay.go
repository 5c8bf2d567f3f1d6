package search

import (
	"math/bits"

	"github.com/enkaku/enkaku/models"
)

// Pay floors are compared exactly in the slot. The rows only narrow: row k of
// a unit holds the floors whose level is at most k, a level being a
// quarter of an octave of yen.
const (
	payLevels     = 20
	payComparable = 16 // kind of a floor in comparable hourly pay; below: ordinal in models.PayUnits
	payKinds      = 17
)

// payKind returns the kind of rows for a unit of a Question.
func payKind(unit uint8) int {
	if unit == noOrdinal {
		return payComparable
	}
	return int(unit)
}

// payLevel orders amounts coarsely: a ≤ b implies payLevel(a) ≤ payLevel(b).
// The levels of a kind begin near the lowest pay that is usual in it.
func payLevel(kind int, yen uint32) int {
	if yen == 0 {
		return 0
	}
	octave := bits.Len32(yen) - 1
	quarter := int(uint64(yen)<<2>>octave) & 3 // the two bits below the highest
	return max(0, min(payLevels-1, 4*(octave-payBase(kind))+quarter))
}

// payBase is the octave at which the levels of a kind begin.
func payBase(kind int) int {
	switch {
	case kind == models.PayUnits.Ordinal(models.PayPerCase):
		return 9 // 512 yen
	case kind == models.PayUnits.Ordinal(models.PaySession), kind == models.PayUnits.Ordinal(models.PayDaily),
		kind == models.PayUnits.Ordinal(models.PayPerItem), kind == models.PayUnits.Ordinal(models.PayStandby):
		return 13 // 8,192 yen
	case kind == models.PayUnits.Ordinal(models.PayMonthlySalary), kind == models.PayUnits.Ordinal(models.PayMonthlyRetainer):
		return 15 // 32,768 yen
	case kind == models.PayUnits.Ordinal(models.PayAnnualSalary):
		return 21 // 2,097,152 yen
	default:
		return 11 // 2,048 yen an hour
	}
}

// setPay enters the floor of slot n; 0 is no floor.
func (x *rowIndex) setPay(blocks []*block, n uint32, unit uint8, floor uint32) {
	if floor == 0 {
		x.set(blocks, x.payFree, n)
		return
	}
	kind := payKind(unit)
	if x.pay[kind] == nil {
		for range payLevels {
			x.pay[kind] = append(x.pay[kind], x.add())
		}
	}
	for _, r := range x.pay[kind][payLevel(kind, floor):] {
		x.set(blocks, r, n)
	}
}

// paid is a pay that floors of one kind are compared with.
type paid struct {
	kind int
	yen  uint32
}

// paid returns the pays of d for which some slot has a floor.
func (x *rowIndex) paid(d *Document) (pays [2]paid, n int) {
	for _, p := range [...]paid{{payComparable, d.PayLo}, {int(d.PayUnit), d.PayMin}} {
		if p.kind < payKinds && x.pay[p.kind] != nil && p.yen > 0 {
			pays[n] = p
			n++
		}
	}
	return pays, n
}

// payNumbers appends the rows of the slots whose floor d may reach.
func (x *rowIndex) payNumbers(rows []int, d *Document) []int {
	rows = append(rows, x.payFree)
	pays, n := x.paid(d)
	for _, p := range pays[:n] {
		rows = append(rows, x.pay[p.kind][payLevel(p.kind, p.yen)])
	}
	return rows
}

// payCloser appends, for each unit, the row of floors on the level of d's pay
// and the row of those below it, which d reaches for sure.
func (x *rowIndex) payCloser(rows [][2]int, d *Document) [][2]int {
	pays, n := x.paid(d)
	for _, p := range pays[:n] {
		below, level := -1, payLevel(p.kind, p.yen)
		if level > 0 {
			below = x.pay[p.kind][level-1]
		}
		rows = append(rows, [2]int{x.pay[p.kind][level], below})
	}
	return rows
}

// reaches reports whether the pay of d reaches the floor of the slot.
func (s *slot) reaches(d *Document) bool {
	switch {
	case s.payMin == 0:
		return true
	case s.payUnit == noOrdinal:
		return d.PayLo >= s.payMin
	default:
		return d.PayUnit == s.payUnit && d.PayMin >= s.payMin
	}
}
