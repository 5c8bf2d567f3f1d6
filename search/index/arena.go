package index

import (
	"bytes"
	"encoding/binary"

	"github.com/enkaku/enkaku/search"
)

// arena keeps the terms of all documents in memory, by ordinal, so that
// phrases are checked and words are counted without touching a disk. A
// document is four field ends and then term numbers in order, title first.
// The first byte of a term number has its high bit set and no other byte
// has, so that a run of numbers can be searched as bytes.
type arena struct {
	chunks [][]byte
	used   int // bytes of the last chunk
	chunk  []uint32
	start  []uint32
}

// Chunks grow from the first to arenaChunk bytes, so that a small board takes
// little.
const (
	arenaFirst  = 256 << 10
	arenaChunk  = 16 << 20
	arenaHeader = 4 * int(search.TextFieldCount)
)

// The term numbers with a meaning of their own.
const (
	termGap   = 0 // no phrase spans this place
	termFirst = 1
)

// fieldEnd returns where a field of packed terms ends.
func fieldEnd(doc []byte, field int) int { return int(binary.LittleEndian.Uint32(doc[4*field:])) }

// appendTerm appends a term number.
func appendTerm(b []byte, number uint32) []byte {
	b = append(b, 0x80|byte(number&0x7f))
	for number >>= 7; number > 0; number >>= 7 {
		b = append(b, byte(number&0x7f))
	}
	return b
}

// nextTerm returns the first term number of b and its length in bytes.
func nextTerm(b []byte) (number uint32, n int) {
	number, n = uint32(b[0]&0x7f), 1
	for shift := 7; n < len(b) && b[n] < 0x80; shift += 7 {
		number |= uint32(b[n]) << shift
		n++
	}
	return number, n
}

// lengths are the terms of each field of a document, without gaps.
type lengths [search.TextFieldCount]uint16

func lengthsOf(texts *[search.TextFieldCount]search.FieldText) (l lengths) {
	for i := range texts {
		l[i] = uint16(min(texts[i].Len(), 1<<16-1))
	}
	return l
}

// encodeTerms packs the terms of a document by their numbers.
func encodeTerms(texts *[search.TextFieldCount]search.FieldText, number func(string) uint32) []byte {
	size := arenaHeader
	for i := range texts {
		size += 2 * len(texts[i].Terms)
	}
	out := make([]byte, arenaHeader, size)
	for i := range texts {
		for _, t := range texts[i].Terms {
			n := uint32(termGap)
			if t != "" {
				n = number(t)
			}
			out = appendTerm(out, n)
		}
		binary.LittleEndian.PutUint32(out[4*i:], uint32(len(out)))
	}
	return out
}

// add appends the packed terms of the next ordinal.
func (a *arena) add(doc []byte) {
	if len(a.chunks) == 0 || a.used+len(doc) > len(a.chunks[len(a.chunks)-1]) {
		size := min(arenaChunk, arenaFirst<<min(len(a.chunks), 6))
		a.chunks = append(a.chunks, make([]byte, max(size, len(doc))))
		a.used = 0
	}
	last := len(a.chunks) - 1
	a.chunk = append(a.chunk, uint32(last))
	a.start = append(a.start, uint32(a.used))
	a.used += copy(a.chunks[last][a.used:], doc)
}

// doc returns the packed terms of an ordinal.
func (a *arena) doc(ord uint32) []byte {
	d := a.chunks[a.chunk[ord]][a.start[ord]:]
	return d[:binary.LittleEndian.Uint32(d[arenaHeader-4:])]
}

// hits says how often a word or phrase stands in each field of a document.
type hits [search.TextFieldCount]int

func (h hits) any() bool { return h != hits{} }

// quickRun is the longest run, in bytes, that the standard library finds at
// full speed on every processor.
const quickRun = 31

// look counts a run of packed term numbers in packed terms.
func look(doc, run []byte) (counts hits) {
	rest := doc[arenaHeader:]
	if len(run) > quickRun && !bytes.Contains(rest, run[:quickRun]) {
		return counts
	}
	at, field := arenaHeader, 0
	end := fieldEnd(doc, field)
	for {
		i := bytes.Index(rest, run)
		if i < 0 {
			break
		}
		from, to := at+i, at+i+len(run)
		for from >= end {
			field++
			end = fieldEnd(doc, field)
		}
		if to <= end && (to == len(doc) || doc[to] >= 0x80) {
			counts[field]++
		}
		rest, at = doc[from+1:], from+1
	}
	return counts
}
