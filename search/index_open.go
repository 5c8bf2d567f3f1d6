package search

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	index "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	bolt "go.etcd.io/bbolt/errors"
)

// The files beside the cores. A core folder is named after the time it was
// made; currentFile names the one that serves.
const (
	currentFile = "CURRENT"
	openingFile = "OPENING"
	corePrefix  = "index-"
	badMark     = ".bad-"
)

// ErrInUse says that another process has the index open.
var ErrInUse = errors.New("search: the index is open in another process")

// Open opens the index of a folder, or makes one. An index that is damaged,
// or whose opening ended the process last time, is set aside as *.bad-<time>
// (one is kept) and an empty one takes its place: Follow fills it, and until
// then Results.Degraded is set. It fails only when the folder cannot be used.
func Open(ctx context.Context, o Options) (*Index, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.Memory == 0 {
		o.Memory = 256 << 20
	}
	if o.Progress == nil {
		o.Progress = func(int, int) {}
	}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	ix := &Index{o: o, slots: make(chan struct{}, 2*runtime.GOMAXPROCS(0)), groups: workGroups(), meaning: meaningOf()}
	c, err := ix.openCurrent()
	if errors.Is(err, ErrInUse) {
		return nil, err
	}
	if err != nil {
		o.Log.Warn("search index set aside, growing a new one", "err", err)
		ix.quarantine()
	}
	if c == nil {
		if c, err = ix.create(); err != nil {
			return nil, fmt.Errorf("search index: %w", err)
		}
		if err := ix.setCurrent(c); err != nil {
			return nil, errors.Join(err, c.close())
		}
	}
	ix.serving = c
	ix.degraded.Store(c.cursor() == nil)
	ix.sweep()
	return ix, nil
}

// Close waits for searches and closes the files.
func (ix *Index) Close() error {
	ix.writing.Lock()
	defer ix.writing.Unlock()
	ix.cores.Lock()
	defer ix.cores.Unlock()
	if ix.serving == nil {
		return nil
	}
	c := ix.serving
	ix.serving = nil
	return c.close()
}

// create makes an empty core in a new folder.
func (ix *Index) create() (*core, error) {
	name := fmt.Sprintf("%s%d", corePrefix, time.Now().UnixNano())
	return createCore(filepath.Join(ix.o.Dir, name), ix.meaning, ix.o.Memory, ix.o.Clock())
}

// current returns the name of the folder that serves, "" for none.
func (ix *Index) current() string {
	data, err := os.ReadFile(filepath.Join(ix.o.Dir, currentFile))
	name := strings.TrimSpace(string(data))
	if err != nil || !strings.HasPrefix(name, corePrefix) || name != filepath.Base(name) {
		return ""
	}
	return name
}

// setCurrent makes a core the one that is opened next time.
func (ix *Index) setCurrent(c *core) error {
	tmp := filepath.Join(ix.o.Dir, currentFile+".new")
	if err := os.WriteFile(tmp, []byte(filepath.Base(c.dir)+"\n"), 0o600); err != nil {
		return err
	}
	return os.Rename(tmp, filepath.Join(ix.o.Dir, currentFile))
}

// openCurrent opens the index that served last; nil when there is none.
func (ix *Index) openCurrent() (*core, error) {
	name := ix.current()
	if name == "" {
		return nil, nil
	}
	marker := filepath.Join(ix.o.Dir, openingFile)
	if _, err := os.Stat(marker); err == nil {
		return nil, errors.New("the process ended while opening it")
	}
	if err := os.WriteFile(marker, nil, 0o600); err != nil {
		return nil, err
	}
	c, err := ix.guarded(filepath.Join(ix.o.Dir, name))
	return c, errors.Join(err, os.Remove(marker))
}

// guarded opens and checks a core; what panics is an error, and so is reading
// past the end of a mapped file that was cut short.
func (ix *Index) guarded(dir string) (c *core, err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if p := recover(); p != nil {
			c, err = nil, fmt.Errorf("panic while opening: %v", p)
		}
	}()
	m, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	// Bleve deletes all segments when its root file is missing.
	if _, err := os.Stat(filepath.Join(dir, textFolder, "root.bolt")); err != nil {
		return nil, err
	}
	if err := checkSegments(filepath.Join(dir, textFolder)); err != nil {
		return nil, inUse(err)
	}
	if c, err = openCore(dir, ix.o.Memory, ix.o.Clock()); err != nil {
		return nil, inUse(err)
	}
	c.stale = m.Meaning != ix.meaning
	if err := c.check(); err != nil {
		return nil, errors.Join(err, c.close())
	}
	return c, nil
}

// inUse tells a lock held elsewhere from damage.
func inUse(err error) error {
	if errors.Is(err, bolt.ErrTimeout) {
		return ErrInUse
	}
	return err
}

func readManifest(dir string) (m manifest, err error) {
	data, err := os.ReadFile(filepath.Join(dir, manifestFile))
	if err != nil {
		return m, err
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return m, fmt.Errorf("manifest: %w", err)
	}
	if m.Format != indexFormat {
		return m, fmt.Errorf("manifest: format %d, want %d", m.Format, indexFormat)
	}
	return m, nil
}

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
		ord := uint32(rand.IntN(s.n))
		if !s.alive.has(ord) {
			continue
		}
		if err := errors.Join(read(ord), c.checkTerms(s, ord)); err != nil {
			return err
		}
	}
	return nil
}

// checkTerms verifies that the first terms of a document find it.
func (c *core) checkTerms(s *snapshot, ord uint32) error {
	rest := s.terms.doc(ord)[arenaHeader:]
	for looked := 0; looked < 3 && len(rest) > 0; {
		number, n := nextTerm(rest)
		rest = rest[n:]
		if number == termGap {
			continue
		}
		looked++
		term, ok := c.lexis.term(number)
		if !ok {
			return errors.New("a document has a term without a name")
		}
		p, err := c.wordPostings(s, term, appendTerm(nil, number))
		if err != nil {
			return err
		}
		if !p.has(ord) {
			return errors.New("a document is not found by its terms")
		}
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

// quarantine sets the current folder aside and keeps no older one.
func (ix *Index) quarantine() {
	if old, err := filepath.Glob(filepath.Join(ix.o.Dir, "*"+badMark+"*")); err == nil {
		for _, dir := range old {
			_ = os.RemoveAll(dir)
		}
	}
	_ = os.Remove(filepath.Join(ix.o.Dir, openingFile))
	if name := ix.current(); name != "" {
		dir := filepath.Join(ix.o.Dir, name)
		_ = os.Rename(dir, fmt.Sprintf("%s%s%d", dir, badMark, time.Now().Unix()))
	}
	_ = os.Remove(filepath.Join(ix.o.Dir, currentFile))
}

// sweep removes folders that nothing names: rebuilds that were cut short.
func (ix *Index) sweep() {
	name := ix.current()
	dirs, err := filepath.Glob(filepath.Join(ix.o.Dir, corePrefix+"*"))
	if err != nil {
		return
	}
	for _, dir := range dirs {
		if base := filepath.Base(dir); base != name && !strings.Contains(base, badMark) {
			_ = os.RemoveAll(dir)
		}
	}
}

// cursor returns where Follow has come to; nil at the very beginning.
func (c *core) cursor() Cursor {
	r, err := c.text.Reader()
	if err != nil {
		return nil
	}
	defer r.Close()
	value, err := r.GetInternal(cursorKey)
	if err != nil {
		return nil
	}
	return value
}
