package index

import (
	"encoding/binary"
	"errors"
	"hash/crc32"

	"github.com/enkaku/enkaku/search"
)

// columnsFormat is the version of encodeColumns. In the first one stood the
// sets of the columns stored as 0 to 14, one word each; before the fourth no
// upper end of the pay in its own unit.
const (
	columnsFormat       = 4
	columnsLowEndFormat = 3
	columnsFirstFormat  = 2
	firstStored         = 15
)

var errColumns = errors.New("search index: damaged columns")

// encodeColumns packs everything of a version that the index keeps in memory,
// with a checksum before it.
func encodeColumns(d *search.Document, p packed) []byte {
	b := make([]byte, 4, 384+len(p.terms))
	b = append(b, columnsFormat)
	b = appendString(b, d.ID)
	b = binary.AppendVarint(b, d.Version)
	for c := range search.ColumnCount {
		if search.ColumnTable[c].Kind != search.KindScale && !d.Sets[c].Empty() {
			b = d.Sets[c].AppendTo(append(b, search.ColumnTable[c].Stored+1))
		}
	}
	b = binary.AppendUvarint(append(b, 0), uint64(d.PrimaryWork))
	b = append(b, d.PayUnit)
	b = d.LicenceAnyOf.AppendTo(d.LicenceMust.AppendTo(b))
	for _, n := range []uint32{d.PayMin, d.PayLo, d.PayHi, d.PayTop} {
		b = binary.AppendUvarint(b, uint64(n))
	}
	for _, n := range []int64{d.LiveFrom, d.LiveUntil, d.Published} {
		b = binary.AppendVarint(b, n)
	}
	b = appendString(b, d.Poster)
	b = appendString(b, d.Employer)
	b = appendString(b, d.Cluster)
	for _, n := range p.lengths {
		b = binary.AppendUvarint(b, uint64(n))
	}
	b = append(b, p.terms...)
	binary.LittleEndian.PutUint32(b, crc32.ChecksumIEEE(b[4:]))
	return b
}

// decodeColumns is the reverse of encodeColumns. The terms share memory with b.
func decodeColumns(b []byte) (d search.Document, p packed, err error) {
	if len(b) < 5 || crc32.ChecksumIEEE(b[4:]) != binary.LittleEndian.Uint32(b) ||
		b[4] < columnsFirstFormat || b[4] > columnsFormat {
		return d, p, errColumns
	}
	r := columnReader{rest: b[5:]}
	d.ID = r.string()
	d.Version = r.varint()
	first := b[4] == columnsFirstFormat
	r.sets(&d.Sets, first)
	if first {
		if d.PrimaryWork = uint16(r.byte()); d.PrimaryWork == search.NoOrdinal {
			d.PrimaryWork = search.NoWork
		}
	} else {
		d.PrimaryWork = uint16(r.uvarint())
	}
	d.PayUnit = r.byte()
	if first {
		d.LicenceMust, d.LicenceAnyOf = search.SetFrom([]uint64{r.uvarint()}), search.SetFrom([]uint64{r.uvarint()})
	} else {
		d.LicenceMust, d.LicenceAnyOf = r.set(), r.set()
	}
	d.PayMin, d.PayLo, d.PayHi = uint32(r.uvarint()), uint32(r.uvarint()), uint32(r.uvarint())
	if b[4] > columnsLowEndFormat {
		d.PayTop = uint32(r.uvarint())
	}
	d.LicenceMust, d.LicenceAnyOf = d.LicenceMust.And(search.AllOf[search.ColLicence]),
		d.LicenceAnyOf.And(search.AllOf[search.ColLicence])
	d.Sets[search.ColPay] = search.Just(search.PayBucket(d.PayLo))
	d.LiveFrom, d.LiveUntil, d.Published = r.varint(), r.varint(), r.varint()
	d.Poster, d.Employer, d.Cluster = r.string(), r.string(), r.string()
	for i := range p.lengths {
		p.lengths[i] = uint16(r.uvarint())
	}
	p.terms = r.rest
	if r.bad || len(p.terms) < arenaHeader {
		return d, p, errColumns
	}
	return d, p, nil
}

func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// columnReader takes values off a buffer; after the end, all are zero and bad
// is set.
type columnReader struct {
	rest []byte
	bad  bool
}

func (r *columnReader) skip(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.bad, r.rest = true, nil
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *columnReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.rest)
	if n <= 0 {
		n = -1
	}
	r.skip(n)
	return v
}

// sets takes the sets of all columns. Those of a column that is no more are
// passed over.
func (r *columnReader) sets(sets *[search.ColumnCount]search.Set, first bool) {
	put := func(id uint8, set search.Set) {
		if c := search.StoredAs[id]; c < search.ColumnCount {
			sets[c] = set.And(search.AllOf[c]) // an older vocabulary may have had more values
		}
	}
	if first {
		for id := range uint8(firstStored) {
			put(id, search.SetFrom([]uint64{r.uvarint()}))
		}
		return
	}
	for id := r.byte(); id != 0; id = r.byte() {
		put(id-1, r.set())
	}
}

// set takes a set.
func (r *columnReader) set() search.Set {
	n := r.uvarint()
	if n == 1 {
		return search.SetFrom([]uint64{r.uvarint()})
	}
	if n > uint64(len(r.rest)) || n == 0 {
		r.skip(-1)
		return search.Set{}
	}
	words := make([]uint64, n)
	for i := range words {
		words[i] = r.uvarint()
	}
	return search.SetFrom(words)
}

func (r *columnReader) varint() int64 {
	v, n := binary.Varint(r.rest)
	if n <= 0 {
		n = -1
	}
	r.skip(n)
	return v
}

func (r *columnReader) byte() uint8 {
	if b := r.skip(1); b != nil {
		return b[0]
	}
	return 0
}

func (r *columnReader) string() string { return string(r.skip(int(r.uvarint()))) }
