package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// What check looks at closely: all texts of a small index, of a larger one a
// sample, the rest in the nightly Check; and the terms of a sample.
const (
	samples  = 50
	smallest = 5000
)

// check verifies for some documents that their text can be read and that
// their terms find them.
func (c *core) check() error {
	s := c.acquire()
	defer s.release()
	read := func(ord uint32) error {
		_, err := c.texts.read(s.textAt[ord])
		return err
	}
	for ord := range min(s.n, smallest) {
		if s.alive.has(uint32(ord)) && s.n <= smallest {
			if err := read(uint32(ord)); err != nil {
				return err
			}
		}
	}
	for range min(samples, s.n) {
		if err := c.checkOne(s); err != nil {
			return err
		}
	}
	return nil
}

// checkOne verifies that a document picked at random has a readable text and
// is found by its first terms.
func (c *core) checkOne(s *snapshot) error {
	segments := s.text.Segments()
	ss := segments[rand.IntN(len(segments))]
	local := rand.Uint64N(ss.Segment().Count())
	if d := ss.Deleted(); d != nil && d.Contains(uint32(local)) {
		return nil
	}
	key, err := ss.DocID(local)
	if err != nil {
		return err
	}
	at, err := textKeyAt(key)
	if err != nil {
		return err
	}
	ord, ok := slices.BinarySearch(s.textAt[:s.n], at)
	if !ok {
		return errors.New("a document has no columns")
	}
	if _, err := c.texts.read(at); err != nil {
		return err
	}
	rest := s.terms.doc(uint32(ord))[arenaHeader:]
	for looked := 0; looked < 3 && len(rest) > 0; {
		number, n := nextTerm(rest)
		rest = rest[n:]
		if number == termGap {
			continue
		}
		looked++
		if err := c.checkTerm(ss, uint32(local), number); err != nil {
			return err
		}
	}
	return nil
}

func (c *core) checkTerm(ss *scorch.SegmentSnapshot, local, number uint32) error {
	term, ok := c.lexis.term(number)
	if !ok {
		return errors.New("a document has a term without a name")
	}
	found, err := hasDocument(ss, []byte(term), local)
	if err == nil && !found {
		err = errors.New("a document is not found by its terms")
	}
	return err
}

// checkSegment compares a segment file with the checksum at its end.
func checkSegment(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if info.Size() < 4 {
		return errRecord
	}
	sum := crc32.NewIEEE()
	if _, err := io.CopyBuffer(sum, io.LimitReader(f, info.Size()-4), make([]byte, 1<<20)); err != nil {
		return err
	}
	var want [4]byte
	if _, err := io.ReadFull(f, want[:]); err != nil {
		return err
	}
	if sum.Sum32() != binary.BigEndian.Uint32(want[:]) {
		return errRecord
	}
	return nil
}

// checkSegments opens a text index without starting its writers and compares
// its segments with the checksums at their ends: Bleve itself does not look at
// them, and loses documents or panics later.
func checkSegments(dir string) (err error) {
	queue := index.NewAnalysisQueue(1)
	defer queue.Close()
	config := scorchConfig(dir)
	config["read_only"] = true
	text, err := scorch.NewScorch(scorch.Name, config, queue)
	if err != nil {
		return err
	}
	if err := text.Open(); err != nil {
		return fmt.Errorf("text index: %w", err)
	}
	defer func() { err = errors.Join(err, text.Close()) }()
	r, err := text.Reader()
	if err != nil {
		return err
	}
	defer r.Close()
	segments := r.(*scorch.IndexSnapshot).Segments()
	if files, _ := filepath.Glob(filepath.Join(dir, "*.zap")); len(segments) == 0 && len(files) > 0 {
		return errors.New("the text index has lost its segments")
	}
	faults := make([]error, len(segments))
	parallel(len(segments), func(i int) {
		if kept, ok := segments[i].Segment().(segment.PersistedSegment); ok {
			if err := checkSegment(kept.Path()); err != nil {
				faults[i] = fmt.Errorf("%s: %w", filepath.Base(kept.Path()), err)
			}
		}
	})
	return errors.Join(faults...)
}
