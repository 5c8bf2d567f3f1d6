package index

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

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
	if o.WarmFrom == 0 {
		o.WarmFrom = warmFrom
	}
	if o.Progress == nil {
		o.Progress = func(int, int) {}
	}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	ix := &Index{o: o, slots: make(chan struct{}, 2*runtime.GOMAXPROCS(0)), meaning: meaningOf(o.Analyzer)}
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
