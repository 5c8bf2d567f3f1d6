// Package store keeps everything the board knows, in MongoDB or in SQLite, and
// is the only place that writes it. Queries are written once, above package
// engine; there is one file for each noun.
//
// Every write is one document, guarded by its version or by a unique key, and
// there are no transactions over several: a flow is a row of steps that may be
// repeated, so that it survives a crash at any point and works on a sharded
// cluster. Personal fields are encrypted before they reach the engine.
//
// Errors are models.ErrNotFound, models.ErrConflict and models.ErrUnavailable;
// after ErrUnavailable a write may or may not have happened.
package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/mongo"
	"github.com/enkaku/enkaku/store/seal"
	"github.com/enkaku/enkaku/store/sqlite"
)

// Options say how a store is opened. The zero value suits a SQLite directory.
type Options struct {
	// KeysFile holds the keys of personal fields; default keys.json in the
	// SQLite directory. It is made on first use of an empty store. MongoDB
	// needs it named, and all nodes need the same file.
	KeysFile string
	// KEK, 32 bytes, encrypts the key file (see seal.ParseKEK); nil leaves
	// it in clear text, guarded by its file mode alone.
	KEK []byte
	// Now is this machine's clock; default time.Now.
	Now func() time.Time
	// SharedTime sets it by the database's when that is one that several
	// machines share.
	SharedTime bool
	// Existing refuses to make a store where there is none (models.ErrNotFound).
	Existing bool
	// ChangingLookup opens a store whose lookup key is being changed, to finish it.
	ChangingLookup bool
	// Log is told what an operator should know; default slog.Default().
	Log *slog.Logger
}

// Store is an open store. Its methods that name a noun (Jobs, Users …) cost
// nothing and may be called for every use. It is safe for concurrent use.
type Store struct {
	engine   engine.Engine
	revised  engine.Revised // the engine, when it has revisions; else nil
	keys     *seal.Keys
	keysFile string
	clock    clock
	stamps   stamps
	news     news
	ring     ring
	unkeyed  bool // seal as before people had keys; tests make old stores by it
	log      *slog.Logger
}

// Open opens the store that a URL names: mongodb:// and mongodb+srv:// are
// MongoDB, anything else is a directory for SQLite, made when absent. It fails
// with a message for the operator when the database is damaged, was written
// with other keys, or, for MongoDB, does not answer for half a minute: one that
// listens and is busy is waited for. Close releases it.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	o, err := o.complete(url)
	if err != nil {
		return nil, err
	}
	for began := time.Now(); ; {
		s, err := open(ctx, url, o)
		if !errors.Is(err, models.ErrUnavailable) || !mongo.Handles(url) || time.Since(began) > openPatience {
			return s, err
		}
		o.Log.Warn("MongoDB does not answer yet", "error", err)
		select {
		case <-ctx.Done():
			return nil, err
		case <-time.After(openPause):
		}
	}
}

// Of a MongoDB server that does not answer at the start.
const (
	openPatience = 30 * time.Second
	openPause    = 200 * time.Millisecond
)

// open tries once. Each of its steps may be done again.
func open(ctx context.Context, url string, o Options) (*Store, error) {
	if missing(url) {
		if err := vanished(url, o.KeysFile); err != nil {
			return nil, err
		}
		if o.Existing {
			return nil, noStore(url)
		}
	}
	e, err := openEngine(ctx, url, o.Log)
	if err != nil {
		return nil, err
	}
	s := &Store{engine: e, keysFile: o.KeysFile, log: o.Log}
	s.clock.local = o.Now
	s.stamps.now = s.clock.now
	if err := s.prepare(ctx, o); err != nil {
		return nil, errors.Join(err, s.Close())
	}
	s.revised, _ = e.(engine.Revised)
	s.engine = noted{s.engine}
	if o.Log.Enabled(ctx, slog.LevelDebug) {
		s.engine = traced{s.engine, o.Log}
	}
	return s, nil
}

func (o Options) complete(url string) (Options, error) {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	if o.KeysFile == "" {
		if mongo.Handles(url) {
			return o, errors.New("store: MongoDB needs a key file: name it with --keys or ENKAKU_KEYS")
		}
		o.KeysFile = filepath.Join(url, keysName)
	}
	return o, nil
}

func openEngine(ctx context.Context, url string, log *slog.Logger) (engine.Engine, error) {
	if mongo.Handles(url) {
		return mongo.Open(ctx, url, collections(), log)
	}
	if url == "" {
		return nil, errors.New("store: no directory given")
	}
	return sqlite.Open(ctx, url, collections())
}

func (s *Store) prepare(ctx context.Context, o Options) error {
	if o.SharedTime {
		if err := s.clock.keep(ctx, s.engine, s.log); err != nil {
			return fmt.Errorf("store: the database's time: %w", err)
		}
	}
	noted, err := s.checkSchema(ctx)
	if err != nil {
		return err
	}
	if err := s.unlock(ctx, o); err != nil {
		return err
	}
	if err := s.noteSchema(ctx, noted); err != nil {
		return err
	}
	if err := s.CheckLookup(ctx); err != nil && !(o.ChangingLookup && errors.Is(err, ErrLookupUnfinished)) {
		return err
	}
	for _, c := range collections() {
		newest, err := s.newest(ctx, c)
		if err != nil {
			return fmt.Errorf("store: newest of %s: %w", c.Name, err)
		}
		s.stamps.observe(newest)
	}
	return s.noteFirstHead(ctx)
}

// Ping reports whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.engine.Ping(ctx) }

// Close releases the database. Calls after it fail.
func (s *Store) Close() error {
	s.clock.close()
	return s.engine.Close()
}

// Now is this machine's time; with Options.SharedTime and MongoDB, the time that
// all machines of the board agree on.
func (s *Store) Now() time.Time { return s.clock.now() }

// Hash returns a keyed hash of a value for a purpose, 43 URL-safe characters.
func (s *Store) Hash(purpose, value string) string { return s.keys.Hash(purpose, value) }

// now is the store's clock in the precision that the database keeps.
func (s *Store) now() time.Time { return s.stamps.now().UTC().Truncate(time.Millisecond) }

// millis is the BSON form of a time.
func millis(t time.Time) bson.DateTime { return bson.NewDateTimeFromTime(t) }
