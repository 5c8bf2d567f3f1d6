package search

import (
	"math/bits"

	"github.com/enkaku/enkaku/models"
)

// Pay floors are compared exactly in the slot. The rows only narrow: row k of
// a unit holds the floors whose level is at most k, a level being half an
// octave of yen.
const (
	payLevels     = 12
	payComparable = 16 // kind of a floor in comparable hourly pay; below: ordinal in models.PayUnits
	payKinds      = 17
)

// noUnit is "no unit" in Columns.PayUnit and "comparable hourly" in Question.PayUnit.
const noUnit = 255

// payKind returns the kind of rows for a unit of a Question.
func payKind(unit uint8) int {
	if unit == noUnit {
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
	half := 0
	if octave > 0 {
		half = int(yen>>(octave-1)) & 1
	}
	return max(0, min(payLevels-1, 2*octave+half-payBase(kind)))
}

// payBase is the half octave at which the levels of a kind begin.
func payBase(kind int) int {
	switch {
	case kind == models.PayUnits.Ordinal(models.PayPerCase):
		return 18 // 512 yen
	case kind == models.PayUnits.Ordinal(models.PaySession), kind == models.PayUnits.Ordinal(models.PayDaily),
		kind == models.PayUnits.Ordinal(models.PayPerItem), kind == models.PayUnits.Ordinal(models.PayStandby):
		return 26 // 8,192 yen
	case kind == models.PayUnits.Ordinal(models.PayMonthlySalary), kind == models.PayUnits.Ordinal(models.PayMonthlyRetainer):
		return 31 // 49,152 yen
	case kind == models.PayUnits.Ordinal(models.PayAnnualSalary):
		return 42 // 2,097,152 yen
	default:
		return 22 // 2,048 yen an hour
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

// payNumbers returns the rows of the slots whose floor d may reach.
func (x *rowIndex) payNumbers(rows []int, d *Document) []int {
	rows = append(rows, x.payFree)
	if r := x.pay[payComparable]; r != nil && d.PayLo > 0 {
		rows = append(rows, r[payLevel(payComparable, d.PayLo)])
	}
	if d.PayUnit < payComparable && x.pay[d.PayUnit] != nil {
		kind := int(d.PayUnit)
		rows = append(rows, x.pay[kind][payLevel(kind, d.PayMin)])
	}
	return rows
}

// reaches reports whether the pay of d reaches the floor of the slot.
func (s *slot) reaches(d *Document) bool {
	switch {
	case s.payMin == 0:
		return true
	case s.payUnit == noUnit:
		return d.PayLo >= s.payMin
	default:
		return d.PayUnit == s.payUnit && d.PayMin >= s.payMin
	}
}
