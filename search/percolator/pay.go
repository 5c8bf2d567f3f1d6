package percolator

import (
	"math/bits"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// Pay floors are compared exactly in the slot. The rows only narrow: row k of
// a unit holds the floors whose level is at most k, a level being a
// quarter of an octave of yen.
const (
	payLevels = 20
)

// Kinds of floors: in comparable hourly pay and then in each unit, in their
// order; of each two kinds, which the lower end must reach and which the upper
// end may reach.
const payEnds = 2

// payKinds is the number of kinds.
func payKinds() int { return payEnds * (1 + len(vocab.PayUnits.Terms())) }

// payKind returns the kind of rows for the floor of a Question.
func payKind(unit uint8, upper bool) int {
	kind := 0
	if unit != search.NoOrdinal {
		kind = payEnds * (1 + int(unit))
	}
	if upper {
		kind++
	}
	return kind
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
	if kind < payEnds {
		return 11 // 2,048 yen an hour
	}
	switch vocab.PayUnit(vocab.PayUnits.Terms()[kind/payEnds-1].Key) {
	case models.PayPerCase:
		return 9 // 512 yen
	case models.PaySession, models.PayDaily, models.PayPerItem, models.PayStandby:
		return 13 // 8,192 yen
	case models.PayMonthlySalary, models.PayMonthlyRetainer:
		return 15 // 32,768 yen
	case models.PayAnnualSalary:
		return 21 // 2,097,152 yen
	default:
		return 11 // 2,048 yen an hour
	}
}

// setPay enters the floor of slot n; 0 is no floor.
func (x *rowIndex) setPay(blocks []*block, n uint32, unit uint8, floor uint32, upper bool) {
	blocks[n/blockSlots].floors[n%blockSlots] = floor
	if floor == 0 {
		x.set(blocks, x.payFree, n)
		return
	}
	kind := payKind(unit, upper)
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
func (x *rowIndex) paid(d *search.Document) (pays [6]paid, n int) {
	add := func(kind int, yen uint32) {
		if yen > 0 && x.pay[kind] != nil {
			pays[n] = paid{kind, yen}
			n++
		}
	}
	ends := func(unit uint8, lower, upper uint32) {
		add(payKind(unit, false), lower)
		add(payKind(unit, true), max(lower, upper))
	}
	ends(search.NoOrdinal, d.PayLo, d.PayHi)
	for _, unit := range [...]uint8{d.PayUnit, search.AlsoPaidIn(d.PayUnit)} {
		if unit != search.NoOrdinal {
			ends(unit, d.PayMin, d.PayTop)
		}
	}
	return pays, n
}

// payNumbers appends the rows of the slots whose floor d may reach.
func (x *rowIndex) payNumbers(rows []int, d *search.Document) []int {
	rows = append(rows, x.payFree)
	pays, n := x.paid(d)
	for _, p := range pays[:n] {
		rows = append(rows, x.pay[p.kind][payLevel(p.kind, p.yen)])
	}
	return rows
}

// payEdge is the floors on the level of a pay, which rows do not decide.
type payEdge struct {
	at    int // row of the floors up to the level
	below int // row of those under it, which the pay reaches for sure; -1 for none
	yen   uint32
}

// payEdges appends the edge of each pay of d.
func (x *rowIndex) payEdges(edges []payEdge, d *search.Document) []payEdge {
	pays, n := x.paid(d)
	for _, p := range pays[:n] {
		e := payEdge{at: x.pay[p.kind][payLevel(p.kind, p.yen)], below: -1, yen: p.yen}
		if level := payLevel(p.kind, p.yen); level > 0 {
			e.below = x.pay[p.kind][level-1]
		}
		edges = append(edges, e)
	}
	return edges
}

// reach takes out of acc the slots on an edge whose floor the pay does not
// reach.
func (b *block) reach(acc *row, live stretches, e payEdge) {
	at, below := b.row(e.at), (*row)(nil)
	if at == nil {
		return
	}
	if e.below >= 0 {
		below = b.row(e.below)
	}
	live.each(func(from, to int) uint64 {
		for w := from; w < to; w++ {
			look := acc[w] & at[w]
			if below != nil {
				look &^= below[w]
			}
			for ; look != 0; look &= look - 1 {
				i := bits.TrailingZeros64(look)
				if b.floors[w*64+i] > e.yen {
					acc[w] &^= 1 << i
				}
			}
		}
		return 1
	})
}
