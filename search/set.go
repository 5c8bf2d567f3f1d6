package search

import (
	"encoding/binary"
	"math/bits"

	"github.com/enkaku/enkaku/models/vocab"
)

// Set is a set of values of one vocabulary, by their ordinals there. A set is
// a value: it never changes, compares with ==, and is a key of maps. Most
// vocabularies have at most 64 values, and their sets are one word.
type Set struct {
	low  uint64 // ordinals 0 to 63
	high string // those from 64 on: eight bytes a word, low byte first, no zero word at the end
}

// Just returns the set of one ordinal.
func Just(ordinal int) Set {
	if ordinal < 64 {
		return Set{low: 1 << ordinal}
	}
	words := make([]uint64, ordinal/64+1)
	words[ordinal/64] = 1 << (ordinal % 64)
	return SetFrom(words)
}

// FirstOf returns the set of the ordinals below n.
func FirstOf(n int) (s Set) {
	for i := range n {
		s = s.Or(Just(i))
	}
	return s
}

// SetOf returns the set of keys of a vocabulary; others are left out.
func SetOf[K ~string](v vocab.Vocabulary[K], keys ...K) (s Set) {
	for _, k := range keys {
		if i := v.Ordinal(k); i >= 0 {
			s = s.Or(Just(i))
		}
	}
	return s
}

// SetFrom returns the set whose words are given.
func SetFrom(words []uint64) Set {
	s := Set{low: words[0]}
	last := len(words) - 1
	for last > 0 && words[last] == 0 {
		last--
	}
	if last == 0 {
		return s
	}
	high := make([]byte, 0, 8*last)
	for _, w := range words[1 : last+1] {
		high = binary.LittleEndian.AppendUint64(high, w)
	}
	s.high = string(high)
	return s
}

// Words is the number of words; those behind are zero.
func (s Set) Words() int { return 1 + len(s.high)/8 }

// Word returns word i: the ordinals from 64 i on.
func (s Set) Word(i int) uint64 {
	if i == 0 {
		return s.low
	}
	return s.further(i)
}

func (s Set) further(i int) (w uint64) {
	if at := 8 * (i - 1); at < len(s.high) {
		for b := range 8 {
			w |= uint64(s.high[at+b]) << (8 * b)
		}
	}
	return w
}

// Empty reports whether the set has no members.
func (s Set) Empty() bool { return s.low == 0 && s.high == "" }

// Has reports whether an ordinal is in the set.
func (s Set) Has(ordinal int) bool {
	if ordinal < 64 {
		return s.low&(1<<ordinal) != 0
	}
	return s.further(ordinal/64)&(1<<(ordinal%64)) != 0
}

// Meets reports whether the sets have a member in common.
func (s Set) Meets(o Set) bool {
	return s.low&o.low != 0 || s.high != "" && s.meetsHigh(o)
}

func (s Set) meetsHigh(o Set) bool {
	for i := 1; i < s.Words(); i++ {
		if s.further(i)&o.further(i) != 0 {
			return true
		}
	}
	return false
}

// Within reports whether every member is in o.
func (s Set) Within(o Set) bool {
	return s.low&^o.low == 0 && (s.high == "" || s.withinHigh(o))
}

func (s Set) withinHigh(o Set) bool {
	for i := 1; i < s.Words(); i++ {
		if s.further(i)&^o.further(i) != 0 {
			return false
		}
	}
	return true
}

// Or returns the members of either.
func (s Set) Or(o Set) Set {
	if s.high == "" && o.high == "" {
		return Set{low: s.low | o.low}
	}
	return s.combine(o, func(a, b uint64) uint64 { return a | b })
}

// And returns the members of both.
func (s Set) And(o Set) Set {
	if s.high == "" || o.high == "" {
		return Set{low: s.low & o.low}
	}
	return s.combine(o, func(a, b uint64) uint64 { return a & b })
}

// Minus returns the members that are not in o.
func (s Set) Minus(o Set) Set {
	if s.high == "" {
		return Set{low: s.low &^ o.low}
	}
	return s.combine(o, func(a, b uint64) uint64 { return a &^ b })
}

func (s Set) combine(o Set, f func(a, b uint64) uint64) Set {
	words := make([]uint64, max(s.Words(), o.Words()))
	for i := range words {
		words[i] = f(s.Word(i), o.Word(i))
	}
	return SetFrom(words)
}

// Shifted returns the set with n added to each ordinal.
func (s Set) Shifted(n int) (out Set) {
	for w := range s.Words() {
		for m := s.Word(w); m != 0; m &= m - 1 {
			out = out.Or(Just(w<<6 + bits.TrailingZeros64(m) + n))
		}
	}
	return out
}

// Count returns the number of members.
func (s Set) Count() (n int) {
	for w := range s.Words() {
		n += bits.OnesCount64(s.Word(w))
	}
	return n
}

// AppendKey appends an encoding that differs for different sets.
func (s Set) AppendKey(b []byte) []byte {
	b = binary.AppendUvarint(b, s.low)
	b = binary.AppendUvarint(b, uint64(len(s.high)))
	return append(b, s.high...)
}

// AppendTo appends the set to b: the number of its words, and these.
func (s Set) AppendTo(b []byte) []byte {
	b = binary.AppendUvarint(b, uint64(s.Words()))
	for w := range s.Words() {
		b = binary.AppendUvarint(b, s.Word(w))
	}
	return b
}
