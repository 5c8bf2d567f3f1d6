package index

import (
	"math/bits"
	"runtime"
	"sync"
	"sync/atomic"
)

// bitset is a dense set of ordinals: bit i%64 of word i/64.
type bitset []uint64

func wordsFor(n int) int { return (n + 63) / 64 }

func (b bitset) has(i uint32) bool { return b[i>>6]&(1<<(i&63)) != 0 }

func (b bitset) set(i uint32) { b[i>>6] |= 1 << (i & 63) }

func (b bitset) clear(i uint32) { b[i>>6] &^= 1 << (i & 63) }

func (b bitset) count() (n int) {
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

func (b bitset) empty() bool {
	for _, w := range b {
		if w != 0 {
			return false
		}
	}
	return true
}

// and keeps what is in o too. Both have the same length.
func (b bitset) and(o bitset) {
	o = o[:len(b)]
	for i := range b {
		b[i] &= o[i]
	}
}

func (b bitset) andNot(o bitset) {
	o = o[:len(b)]
	for i := range b {
		b[i] &^= o[i]
	}
}

func (b bitset) or(o bitset) {
	o = o[:len(b)]
	for i := range b {
		b[i] |= o[i]
	}
}

// countAnd returns how many members of b are in o too.
func (b bitset) countAnd(o bitset) (n int) {
	o = o[:len(b)]
	for i := range b {
		n += bits.OnesCount64(b[i] & o[i])
	}
	return n
}

// setAnd makes b the intersection of x and y.
func (b bitset) setAnd(x, y bitset) {
	x, y = x[:len(b)], y[:len(b)]
	for i := range b {
		b[i] = x[i] & y[i]
	}
}

// growing is a bitset that one writer extends while readers use it: bits of
// ordinals that a reader knows never change, so words are only added to.
type growing struct{ words []uint64 }

// add must be called by the writer alone.
func (g *growing) add(i uint32) {
	if need := int(i>>6) + 1; need > len(g.words) {
		g.words = append(g.words, make([]uint64, need-len(g.words))...)
	}
	atomic.OrUint64(&g.words[i>>6], 1<<(i&63))
}

func (g growing) has(i uint32) bool {
	return int(i>>6) < len(g.words) && atomic.LoadUint64(&g.words[i>>6])&(1<<(i&63)) != 0
}

// orInto adds the first len(dst) words of g to dst.
func (g growing) orInto(dst bitset) {
	n := min(len(dst), len(g.words))
	for i := 0; i < n; i++ {
		dst[i] |= atomic.LoadUint64(&g.words[i])
	}
}

// countIn returns how many members of a set are in g.
func (g growing) countIn(set bitset) (n int) {
	for i := range min(len(set), len(g.words)) {
		n += bits.OnesCount64(set[i] & atomic.LoadUint64(&g.words[i]))
	}
	return n
}

// each calls f for every member in ascending order until f returns false.
func (b bitset) each(f func(i uint32) bool) {
	for w, word := range b {
		for ; word != 0; word &= word - 1 {
			if !f(uint32(w<<6 + bits.TrailingZeros64(word))) {
				return
			}
		}
	}
}

// parallel calls f for 0 … n-1 on all processors. A panic in f is a panic of
// the caller, where it is contained.
func parallel(n int, f func(i int)) {
	var next atomic.Int64
	var left sync.WaitGroup
	var fault atomic.Pointer[any]
	left.Add(n)
	run := func(i int) {
		defer left.Done()
		defer func() {
			if p := recover(); p != nil {
				fault.CompareAndSwap(nil, &p)
			}
		}()
		f(i)
	}
	work := func() {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			run(i)
		}
	}
	for range min(n, runtime.GOMAXPROCS(0)) - 1 {
		go work() // not waited for: one that starts late finds nothing left to do
	}
	work()
	left.Wait()
	if p := fault.Load(); p != nil {
		panic(*p)
	}
}
