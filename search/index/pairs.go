package index

import (
	"context"
	"slices"
	"unicode/utf8"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"

	"github.com/enkaku/enkaku/search"
)

// eachPair calls f for each pair of neighbouring characters of a normalised
// text, but for pairs of ASCII characters, which are parts of words. The end of
// a line is the second of a pair, so that every character begins one.
func eachPair(text string, f func(pair string)) {
	before, start := rune('\n'), 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if (r >= utf8.RuneSelf || before >= utf8.RuneSelf) && before != '\n' {
			f(text[start : i+size])
		}
		before, start = r, i
		i += size
	}
}

// pairsOf returns the distinct pairs of a document. A text that stands in
// another has no pair that the other lacks, so that text which is no run of
// words is looked for in few documents only.
func pairsOf(texts *[search.TextFieldCount]search.FieldText) index.TokenFrequencies {
	once := &index.TokenFreq{}
	n := 0
	for i := range texts {
		n += len(texts[i].Plain)
	}
	pairs := make(index.TokenFrequencies, n/4)
	for i := range texts {
		plain := texts[i].Plain
		eachPair(plain, func(pair string) { pairs[pair] = once })
		if last, size := utf8.DecodeLastRuneInString(plain); last >= utf8.RuneSelf {
			pairs[plain[len(plain)-size:]+"\n"] = once
		}
	}
	return pairs
}

// substringPostings finds text that is no run of words: of the documents that
// have all its pairs, the texts are read.
func (c *core) substringPostings(ctx context.Context, s *snapshot, text string) (*postings, error) {
	all := func() (*postings, error) {
		candidates, err := c.withPairs(s, text)
		if err != nil {
			return nil, err
		}
		ahead := oneRecord
		if candidates.count()*16 >= s.n {
			ahead = manyRecords // most of which are wanted
		}
		p := s.graded(candidates, func() func(uint32) grade {
			if search.IsShort(text) {
				return func(uint32) grade { return shortGrade }
			}
			r := plainReader{needle: newNeedle(text), buffer: recordBuffer{ahead: ahead}}
			return func(ord uint32) grade {
				if ctx.Err() != nil {
					return 0
				}
				return c.gradePlain(s, ord, &r)
			}
		})
		return p, ctx.Err()
	}
	return c.cached(s, "s"+text, all, func(ord uint32) grade {
		x := c.gradePlain(s, ord, &plainReader{needle: newNeedle(text)})
		if x > 0 && search.IsShort(text) {
			x = shortGrade
		}
		return x
	})
}

var shortGrade = gradeOf(search.ShortHits)

// withPairs returns the current versions that have every pair of a
// text, or a pair that begins with its only character; all of them for a text
// of ASCII alone, which the reader of questions never looks for.
func (c *core) withPairs(s *snapshot, text string) (bitset, error) {
	var pairs []string
	eachPair(text, func(pair string) { pairs = append(pairs, pair) })
	slices.Sort(pairs)
	pairs = slices.Compact(pairs)
	found := make(bitset, wordsFor(s.n))
	if r, size := utf8.DecodeRuneInString(text); len(pairs) == 0 && (r < utf8.RuneSelf || size < len(text)) {
		copy(found, s.alive)
		return found, nil
	}
	for _, ss := range s.text.Segments() {
		ordinals, err := c.segments.of(s, ss)
		if err != nil {
			return nil, err
		}
		var locals *roaring.Bitmap
		if len(pairs) == 0 {
			locals, err = localsBeginning(ss, text)
		} else {
			locals, err = localsWith(ss, pairs)
		}
		if err != nil {
			return nil, err
		}
		for it := locals.Iterator(); it.HasNext(); {
			if ord := ordinals[it.Next()]; ord < uint32(s.n) && s.alive.has(ord) {
				found.set(ord)
			}
		}
	}
	return found, nil
}

// localsWith returns the local numbers of the documents of one segment that
// have all pairs.
func localsWith(ss *scorch.SegmentSnapshot, pairs []string) (*roaring.Bitmap, error) {
	var all *roaring.Bitmap
	for _, pair := range pairs {
		many, one, single, err := documentsWith(ss, fieldPairs, []byte(pair))
		switch {
		case err != nil:
			return nil, err
		case single:
			many = roaring.BitmapOf(uint32(one))
		case many == nil:
			return roaring.New(), nil
		}
		if all == nil {
			all = many
		} else if all = roaring.And(all, many); all.IsEmpty() {
			break
		}
	}
	return all, nil
}

// localsBeginning returns the local numbers of the documents of one segment
// that have a pair which begins with a character.
func localsBeginning(ss *scorch.SegmentSnapshot, character string) (*roaring.Bitmap, error) {
	dict, err := ss.Segment().Dictionary(fieldPairs)
	if err != nil {
		return nil, err
	}
	any := roaring.New()
	it := dict.AutomatonIterator(nil, []byte(character), append([]byte(character), 0xff))
	for entry, err := it.Next(); entry != nil || err != nil; entry, err = it.Next() {
		if err != nil {
			return nil, err
		}
		many, one, single, err := documentsWith(ss, fieldPairs, []byte(entry.Term))
		switch {
		case err != nil:
			return nil, err
		case single:
			any.Add(uint32(one))
		case many != nil:
			any.Or(many)
		}
	}
	return any, nil
}

// plainReader looks for text in the texts of documents, one after another.
type plainReader struct {
	needle needle
	buffer recordBuffer
}

func (c *core) gradePlain(s *snapshot, ord uint32, r *plainReader) grade {
	plain, err := c.texts.view(s.textAt[ord], &r.buffer)
	if err != nil {
		return 0
	}
	if r.needle.rare < 0 {
		r.needle.learn(&plain)
	}
	var counts hits
	for i := range plain {
		counts[i] = r.needle.count(plain[i])
	}
	return s.grade(ord, counts)
}
