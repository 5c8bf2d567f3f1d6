package index

import (
	"encoding/base32"
	"encoding/binary"
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"

	"github.com/enkaku/enkaku/search"
)

// The fields of the text index: the distinct terms of a job, the distinct pairs
// of characters of its text, and its columns as a stored value. Where and how often a term stands is kept in memory
// (arena), so neither frequencies nor positions are indexed.
const (
	fieldTerms   = "t"
	fieldPairs   = "p"
	fieldColumns = "c"
	fieldID      = "_id"
)

// textKeys spells the key of a version in the text index: its place in the
// text file, which no other version ever has, in an order-keeping alphabet.
var textKeys = base32.HexEncoding.WithPadding(base32.NoPadding)

func textKey(at int64) string {
	return textKeys.EncodeToString(binary.BigEndian.AppendUint64(nil, uint64(at)))
}

func textKeyAt(key []byte) (int64, error) {
	var b [8]byte
	if n, err := textKeys.Decode(b[:], key); err != nil || n != 8 {
		return 0, fmt.Errorf("text index: key %q", key)
	}
	return int64(binary.BigEndian.Uint64(b[:])), nil
}

// textDocument is a version of a job as the text index takes it, analysed.
type textDocument struct {
	key    string
	fields [4]textField
}

// textField is a field whose terms are known.
type textField struct {
	name    string
	options index.FieldIndexingOptions
	terms   index.TokenFrequencies
	value   []byte
}

func newTextDocument(d *search.Document, p packed) *textDocument {
	once := &index.TokenFreq{}
	terms := make(index.TokenFrequencies, len(d.Texts[search.FieldBody].Terms)+32)
	for i := range d.Texts {
		for _, t := range d.Texts[i].Terms {
			if t != "" {
				terms[t] = once
			}
		}
	}
	key := textKey(p.at)
	return &textDocument{key: key, fields: [4]textField{
		{name: fieldTerms, options: index.IndexField | index.SkipFreqNorm, terms: terms},
		{name: fieldPairs, options: index.IndexField | index.SkipFreqNorm, terms: pairsOf(&d.Texts)},
		{name: fieldColumns, options: index.StoreField, value: encodeColumns(d, p)},
		{name: fieldID, options: index.IndexField | index.StoreField | index.SkipFreqNorm, terms: index.TokenFrequencies{key: once}, value: []byte(key)},
	}}
}

func (d *textDocument) ID() string { return d.key }

func (d *textDocument) Size() int {
	return 64*(len(d.fields[0].terms)+len(d.fields[1].terms)) + len(d.fields[2].value)
}

func (d *textDocument) VisitFields(visit index.FieldVisitor) {
	for i := range d.fields {
		visit(&d.fields[i])
	}
}

func (d *textDocument) VisitComposite(index.CompositeFieldVisitor) {}

func (d *textDocument) HasComposite() bool { return false }

func (d *textDocument) NumPlainTextBytes() uint64 { return 0 }

func (d *textDocument) AddIDField() {}

func (d *textDocument) StoredFieldsBytes() uint64 { return uint64(len(d.fields[2].value)) }

func (d *textDocument) Indexed() bool { return true }

func (f *textField) Name() string { return f.name }

func (f *textField) Value() []byte { return f.value }

func (f *textField) ArrayPositions() []uint64 { return nil }

func (f *textField) EncodedFieldType() byte { return 't' }

func (f *textField) Analyze() {}

func (f *textField) Options() index.FieldIndexingOptions { return f.options }

func (f *textField) AnalyzedLength() int { return len(f.terms) }

func (f *textField) AnalyzedTokenFrequencies() index.TokenFrequencies { return f.terms }

func (f *textField) NumPlainTextBytes() uint64 { return 0 }

// documentsWith returns the local numbers of the documents of one segment
// that have a term in a field: as a bitmap that must not be changed, or as one number.
func documentsWith(ss *scorch.SegmentSnapshot, field string,
	term []byte) (many *roaring.Bitmap, one uint64, single bool, err error) {
	dict, err := ss.Segment().Dictionary(field)
	if err != nil {
		return nil, 0, false, err
	}
	list, err := dict.PostingsList(term, nil, nil)
	if err != nil {
		return nil, 0, false, err
	}
	it, ok := list.Iterator(false, false, false, nil).(segment.OptimizablePostingsIterator)
	if !ok {
		return nil, 0, false, fmt.Errorf("text index: postings of %T have no bitmap", list)
	}
	if n, one := it.DocNum1Hit(); one {
		return nil, n, true, nil
	}
	return it.ActualBitmap(), 0, false, nil
}

// hasDocument reports whether a document of one segment has a term.
func hasDocument(ss *scorch.SegmentSnapshot, term []byte, local uint32) (bool, error) {
	many, one, single, err := documentsWith(ss, fieldTerms, term)
	switch {
	case err != nil || !single && many == nil:
		return false, err
	case single:
		return one == uint64(local), nil
	}
	return many.Contains(local), nil
}

// eachDocument calls f for the documents of one segment that have a term.
func eachDocument(ss *scorch.SegmentSnapshot, term []byte, f func(local uint32)) error {
	many, one, single, err := documentsWith(ss, fieldTerms, term)
	if err != nil || !single && many == nil {
		return err
	}
	if single {
		f(uint32(one))
		return nil
	}
	var buf [512]uint32
	for it := many.ManyIterator(); ; {
		n := it.NextMany(buf[:])
		if n == 0 {
			return nil
		}
		for _, local := range buf[:n] {
			f(local)
		}
	}
}
