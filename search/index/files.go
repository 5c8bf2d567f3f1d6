package index

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/golang/snappy"

	"github.com/enkaku/enkaku/search"
)

// textFile keeps the normalised texts of all versions, appended one after
// another and read by place: for snippets and for text that no dictionary
// knows. A record is length, checksum, and the compressed fields.
type textFile struct {
	file    *os.File
	end     int64
	pending []byte
}

const (
	recordHeader = 8
	recordLimit  = 16 << 20
)

var errRecord = errors.New("search index: damaged record")

func openTextFile(path string) (*textFile, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	end, err := f.Seek(0, io.SeekEnd)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return &textFile{file: f, end: end}, nil
}

// append adds the texts of a document and returns their place.
func (t *textFile) append(d *search.Document) (int64, error) {
	var plain [search.TextFieldCount]string
	for i := range d.Texts {
		plain[i] = strings.ReplaceAll(d.Texts[i].Plain, "\x00", " ")
	}
	body := snappy.Encode(nil, []byte(strings.Join(plain[:], "\x00")))
	if len(body) > recordLimit {
		return 0, fmt.Errorf("text of job %s is too long", d.ID)
	}
	at := t.end + int64(len(t.pending))
	t.pending = appendRecord(t.pending, body)
	return at, nil
}

func appendRecord(b, body []byte) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(len(body)))
	b = binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(body))
	return append(b, body...)
}

// flush writes what was appended.
func (t *textFile) flush() error {
	n, err := t.file.WriteAt(t.pending, t.end)
	t.end += int64(n)
	t.pending = t.pending[:0]
	return err
}

// recordBuffer is room for one record, used again for the next. ahead is how
// many bytes of the file are read at once: records that are read in the order
// of their places share them.
type recordBuffer struct {
	ahead int // 0: about one record
	block []byte
	from  int64 // of block in the file
	text  []byte
}

// oneRecord is the room that most records fit into, manyRecords that of about
// ninety.
const oneRecord, manyRecords = 4 << 10, 64 << 10

// at returns n bytes of the file, lent, or those there are.
func (b *recordBuffer) at(f *os.File, at int64, n int) ([]byte, error) {
	if off := at - b.from; off >= 0 && off+int64(n) <= int64(len(b.block)) {
		return b.block[off : off+int64(n)], nil
	}
	size := max(n, b.ahead, oneRecord)
	b.block = slices.Grow(b.block[:0], size)[:size]
	got, err := f.ReadAt(b.block, at)
	b.block, b.from = b.block[:got], at
	if err != nil && err != io.EOF {
		return nil, err
	}
	return b.block[:min(n, got)], nil
}

// read returns the normalised texts at a place.
func (t *textFile) read(at int64) (plain [search.TextFieldCount]string, err error) {
	var b recordBuffer
	fields, err := t.view(at, &b)
	for i := range fields {
		plain[i] = string(fields[i])
	}
	return plain, err
}

// view returns the normalised texts at a place, lent until the buffer is used
// again.
func (t *textFile) view(at int64, b *recordBuffer) (plain [search.TextFieldCount][]byte, err error) {
	head, err := b.at(t.file, at, recordHeader)
	if err != nil || len(head) < recordHeader {
		return plain, errors.Join(errRecord, err)
	}
	size, sum := int(binary.LittleEndian.Uint32(head)), binary.LittleEndian.Uint32(head[4:])
	if size > recordLimit {
		return plain, errRecord
	}
	body, err := b.at(t.file, at+recordHeader, size)
	if err != nil || len(body) < size {
		return plain, errors.Join(errRecord, err)
	}
	if crc32.ChecksumIEEE(body) != sum {
		return plain, errRecord
	}
	if b.text, err = snappy.Decode(b.text[:cap(b.text)], body); err != nil {
		return plain, errors.Join(errRecord, err)
	}
	rest, more := b.text, true
	for i := range plain {
		if !more {
			return plain, errRecord
		}
		plain[i], rest, more = bytes.Cut(rest, []byte{0})
	}
	if more {
		return plain, errRecord
	}
	return plain, nil
}

// termFile keeps the terms of a lexis in the order of their numbers: records
// of terms joined by NUL.
type termFile struct {
	file  *os.File
	end   int64
	known int // terms written, by number
}

// openTermFile reads the terms into l.
func openTermFile(path string, l *lexis) (*termFile, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	t := &termFile{file: f, known: termFirst}
	if err := t.load(l); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return t, nil
}

// load reads whole records; a torn one at the end is what a crash leaves, and
// no document can refer to it, since it is written before them.
func (t *termFile) load(l *lexis) error {
	r := bufio.NewReaderSize(t.file, 1<<20)
	for {
		var head [recordHeader]byte
		if _, err := io.ReadFull(r, head[:]); err == io.EOF || err == io.ErrUnexpectedEOF {
			return nil
		} else if err != nil {
			return err
		}
		size := binary.LittleEndian.Uint32(head[:])
		if size > recordLimit {
			return errRecord
		}
		body := make([]byte, size)
		if _, err := io.ReadFull(r, body); err == io.EOF || err == io.ErrUnexpectedEOF {
			return nil
		} else if err != nil {
			return err
		}
		if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(head[4:]) {
			return errRecord
		}
		for term := range strings.SplitSeq(string(body), "\x00") {
			l.number(term)
		}
		t.end += recordHeader + int64(size)
		t.known = len(l.terms)
	}
}

// append writes the terms that l has got since.
func (t *termFile) append(l *lexis) error {
	terms := l.since(t.known)
	if len(terms) == 0 {
		return nil
	}
	rec := appendRecord(nil, []byte(strings.Join(terms, "\x00")))
	if _, err := t.file.WriteAt(rec, t.end); err != nil {
		return err
	}
	t.end += int64(len(rec))
	t.known += len(terms)
	return nil
}
