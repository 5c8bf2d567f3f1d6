package percolator

import (
	"math/bits"

	"github.com/enkaku/enkaku/search"
)

// A block is a run of slots small enough that the rows of one match over it
// stay in the first caches.
const (
	blockSlots = 1 << 14
	blockWords = blockSlots / 64
)

// row is one bitmap over the slots of a block.
type row [blockWords]uint64

// What matches read of a slot stands apart from the rest of it, by slot.
type block struct {
	slots  []slot
	first  []uint32 // ordinal of its first id, none
	also   []uint32 // a clause that must hold, noClause; with closely when the slot has further demands
	floors []uint32 // yen of its floor of pay, in the unit of the row it is in; 0 for none
	rows   []*row   // by row number of the rowIndex; nil: no bit set
}

// Of what block.also holds: closely marks a slot to look at after its clause,
// noClause stands for none.
const (
	closely  = 1 << 31
	noClause = closely - 1
)

func newBlock(rows int) *block {
	return &block{slots: make([]slot, 0, 64), rows: make([]*row, rows)}
}

// rowIndex numbers the rows: for every column one of the slots that do not
// filter it and one for each value some slot asks for; the same for licences
// held; and for every unit of pay cumulative rows of floors up to a level.
type rowIndex struct {
	count   int
	open    int // slots that no clause has to open
	closer  int // slots that bitmaps alone do not decide, pay aside
	columns [search.ColumnCount]valueRows
	licence valueRows
	payFree int     // slots without a floor
	pay     [][]int // by kind; nil until some slot has a floor in it
}

// valueRows are the rows of one set: value[v] holds the slots that accept v.
type valueRows struct {
	free  int
	asked search.Set // values that have a row
	value []int      // by value, for those
}

func newRowIndex() rowIndex {
	x := rowIndex{pay: make([][]int, payKinds())}
	x.open, x.closer = x.add(), x.add()
	for i := range x.columns {
		x.columns[i].free = x.add()
	}
	x.licence.free = x.add()
	x.payFree = x.add()
	return x
}

// add numbers a new row, empty in every block.
func (x *rowIndex) add() int {
	x.count++
	return x.count - 1
}

// set puts slot n into a row.
func (x *rowIndex) set(blocks []*block, r int, n uint32) {
	b := blocks[n/blockSlots]
	for len(b.rows) <= r {
		b.rows = append(b.rows, nil)
	}
	if b.rows[r] == nil {
		b.rows[r] = new(row)
	}
	i := n % blockSlots
	b.rows[r][i/64] |= 1 << (i % 64)
}

// clear takes slot n out of every row.
func (x *rowIndex) clear(blocks []*block, n uint32) {
	i := n % blockSlots
	for _, r := range blocks[n/blockSlots].rows {
		if r != nil {
			r[i/64] &^= 1 << (i % 64)
		}
	}
}

// setValues puts slot n into the row of each of some values.
func (x *rowIndex) setValues(blocks []*block, v *valueRows, n uint32, values search.Set) {
	for w := range values.Words() {
		for m := values.Word(w); m != 0; m &= m - 1 {
			i := w<<6 + bits.TrailingZeros64(m)
			if !v.asked.Has(i) {
				v.asked = v.asked.Or(search.Just(i))
				v.value = append(v.value, make([]int, max(0, i+1-len(v.value)))...)
				v.value[i] = x.add()
			}
			x.set(blocks, v.value[i], n)
		}
	}
}

// numbers appends the rows of the slots that accept one of some values, or
// anything.
func (v *valueRows) numbers(rows []int, values search.Set) []int {
	rows = append(rows, v.free)
	for w := range values.Words() {
		for m := values.Word(w) & v.asked.Word(w); m != 0; m &= m - 1 {
			rows = append(rows, v.value[w<<6+bits.TrailingZeros64(m)])
		}
	}
	return rows
}

// row returns the row numbered r of the block, nil when it is empty.
func (b *block) row(r int) *row {
	if r >= len(b.rows) {
		return nil
	}
	return b.rows[r]
}

// stretches tells which sixteenths of a row still have a bit set. Questions
// that narrow alike stand together, so that most stretches are empty after
// the first columns and cost nothing any more.
type stretches uint16

const (
	stretchWords = blockWords / 16
	allStretches = ^stretches(0)
)

// each calls fn with the words [from, to) of each stretch and keeps those for
// which fn tells that something is left.
func (l stretches) each(fn func(from, to int) uint64) stretches {
	for m := l; m != 0; m &= m - 1 {
		i := bits.TrailingZeros16(uint16(m))
		if fn(i*stretchWords, (i+1)*stretchWords) == 0 {
			l &^= 1 << i
		}
	}
	return l
}

// and narrows acc to what is in at least one of the rows numbered in union
// and returns the stretches with anything left.
func (b *block) and(acc *row, union []int, live stretches) stretches {
	var few [64 + 1]*row
	given := few[:0] // on the stack but for vocabularies of more values
	for _, r := range union {
		if s := b.row(r); s != nil {
			given = append(given, s)
		}
	}
	k := len(given)
	switch k {
	case 0:
		return 0
	case 1:
		x := given[0]
		return live.each(func(from, to int) (left uint64) {
			for i := from; i < to; i++ {
				acc[i] &= x[i]
				left |= acc[i]
			}
			return left
		})
	case 2:
		x, y := given[0], given[1]
		return live.each(func(from, to int) (left uint64) {
			for i := from; i < to; i++ {
				acc[i] &= x[i] | y[i]
				left |= acc[i]
			}
			return left
		})
	default:
		return live.each(func(from, to int) (left uint64) {
			for i := from; i < to; i++ {
				any := uint64(0)
				for _, x := range given {
					any |= x[i]
				}
				acc[i] &= any
				left |= acc[i]
			}
			return left
		})
	}
}
