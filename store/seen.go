package store

import (
	"context"
	"errors"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store/engine"
)

// Seen are the guards of the promise that a subscriber gets a job cluster at
// most once in alert.SeenFor.
type Seen struct {
	c collection[alert.SeenCluster]
}

// Seen returns the guards.
func (s *Store) Seen() Seen { return Seen{in(s, seenKind())} }

func seenKind() kind[alert.SeenCluster] {
	return kind[alert.SeenCluster]{
		Collection: engine.Collection{Name: "seen"},
		head:       func(v *alert.SeenCluster) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		hashes:     seenHashes,
	}
}

// seenReaderLength is how much of a hash is the reader's part of an id.
const seenReaderLength = 22

// seenHashes takes the reader's part of an id along.
func seenHashes(v *alert.SeenCluster, newer rehash) {
	reader, cluster, _ := strings.Cut(v.ID, ".")
	v.ID = newer("seen", reader)[:len(reader)] + "." + cluster
}

// Insert notes that a subscriber gets a cluster; models.ErrConflict means that
// it got it less than alert.SeenFor before. An older note is replaced.
func (r Seen) Insert(ctx context.Context, v alert.SeenCluster) error {
	v.Version = 0
	err := r.c.Save(ctx, &v)
	if !errors.Is(err, models.ErrConflict) {
		return err
	}
	old, getErr := r.c.Get(ctx, v.ID)
	if getErr != nil {
		return getErr
	}
	if v.At.Sub(old.At) < alert.SeenFor {
		return err
	}
	v.Version = old.Version
	return r.c.Save(ctx, &v)
}

// InsertMany notes many, like Insert for each. It returns nil when all were
// new, else one entry for each.
func (r Seen) InsertMany(ctx context.Context, notes []alert.SeenCluster) []error {
	values := make([]*alert.SeenCluster, len(notes))
	for i, v := range notes {
		v.Version = 0
		values[i] = &v
	}
	errs := r.c.SaveMany(ctx, values)
	for i, err := range errs {
		if errors.Is(err, models.ErrConflict) {
			errs[i] = r.Insert(ctx, notes[i])
		}
	}
	return errs
}

// Save replaces a note that was read, for a delivery that takes over what
// another did not tell after all.
func (r Seen) Save(ctx context.Context, v *alert.SeenCluster) error { return r.c.Save(ctx, v) }

// GetMany returns those of the notes that exist, whatever their age.
func (r Seen) GetMany(ctx context.Context, ids []string) (map[string]alert.SeenCluster, error) {
	return r.c.GetMany(ctx, ids)
}

// Get returns the note with this id, whatever its age.
func (r Seen) Get(ctx context.Context, id string) (alert.SeenCluster, error) {
	return r.c.Get(ctx, id)
}

// Has tells which of the ids are noted, whatever their age.
func (r Seen) Has(ctx context.Context, ids []string) (map[string]bool, error) {
	found, err := r.c.GetMany(ctx, ids)
	if err != nil {
		return nil, err
	}
	has := make(map[string]bool, len(found))
	for id := range found {
		has[id] = true
	}
	return has, nil
}

// DeleteBefore removes notes that were last written before a time and tells how
// many. That is never before their At; an index of its own for At would be a
// quarter of the cost of the collection with the most documents.
func (r Seen) DeleteBefore(ctx context.Context, t time.Time) (int, error) {
	return r.c.deleteAll(ctx, engine.Query{Index: engine.ChangesIndex, To: t})
}
