package search

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// columnsFormat is the version of encodeColumns.
const columnsFormat = 2

var errColumns = errors.New("search index: damaged columns")

// encodeColumns packs everything of a version that the index keeps in memory,
// with a checksum before it.
func encodeColumns(d *Document, p packed) []byte {
	b := make([]byte, 4, 384+len(p.terms))
	b = append(b, columnsFormat)
	b = appendString(b, d.ID)
	b = binary.AppendVarint(b, d.Version)
	for _, set := range d.Sets {
		b = binary.AppendUvarint(b, set)
	}
	b = append(b, d.PrimaryWork, d.PayUnit)
	for _, n := range []uint64{d.LicenceMust, d.LicenceAnyOf, uint64(d.PayMin), uint64(d.PayLo), uint64(d.PayHi)} {
		b = binary.AppendUvarint(b, n)
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
func decodeColumns(b []byte) (d Document, p packed, err error) {
	if len(b) < 5 || crc32.ChecksumIEEE(b[4:]) != binary.LittleEndian.Uint32(b) || b[4] != columnsFormat {
		return d, p, errColumns
	}
	r := columnReader{rest: b[5:]}
	d.ID = r.string()
	d.Version = r.varint()
	for i := range d.Sets {
		d.Sets[i] = r.uvarint()
	}
	d.PrimaryWork, d.PayUnit = r.byte(), r.byte()
	d.LicenceMust, d.LicenceAnyOf = r.uvarint(), r.uvarint()
	d.PayMin, d.PayLo, d.PayHi = uint32(r.uvarint()), uint32(r.uvarint()), uint32(r.uvarint())
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
