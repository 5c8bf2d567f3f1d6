package store

import (
	"context"
	"errors"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Imports are files of other systems that wait to become drafts.
type Imports struct{ c collection[models.Import] }

// Imports returns the files that wait.
func (s *Store) Imports() Imports { return Imports{in(s, importKind())} }

func importKind() kind[models.Import] {
	return kind[models.Import]{
		Collection: engine.Collection{Name: "imports", Indexes: []engine.Index{by("expiresAt"), byFile()}},
		sealed:     []string{"file.name", "feed.address"},
		head:       func(v *models.Import) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		derive: func(_ *Store, v *models.Import) bson.D {
			return bson.D{{Key: "fileId", Value: v.File.ID}}
		},
	}
}

// Add keeps a new import with the content of its file.
func (r Imports) Add(ctx context.Context, v *models.Import, content []byte) error {
	v.File.Size = len(content)
	return r.c.board().Files().keep(ctx, v.File, "", content, v.CreatedAt, func() error { return r.c.Save(ctx, v) })
}

// Get returns an import.
func (r Imports) Get(ctx context.Context, id string) (models.Import, error) { return r.c.Get(ctx, id) }

// Save keeps what has changed of an import.
func (r Imports) Save(ctx context.Context, v *models.Import) error { return r.c.Save(ctx, v) }

// DeleteExpired removes imports that have run out and their files, and tells
// how many.
func (r Imports) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	gone, err := r.c.find(ctx, engine.Query{Index: "expiresAt", To: upTo(now)})
	for i, v := range gone {
		if err := errors.Join(r.c.Delete(ctx, v.ID), r.c.board().Files().Remove(ctx, v.File)); err != nil {
			return i, err
		}
	}
	return len(gone), err
}

// ImportMaps are what organisations have said that source fields hold.
type ImportMaps struct{ collection[models.ImportMap] }

// ImportMaps returns the remembered mappings.
func (s *Store) ImportMaps() ImportMaps { return ImportMaps{in(s, importMapKind())} }

func importMapKind() kind[models.ImportMap] {
	return kind[models.ImportMap]{
		Collection: engine.Collection{Name: "importMaps"},
		head:       func(v *models.ImportMap) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// MapID is the id of the mapping of an organisation for files with some
// headings.
func (s *Store) MapID(owner models.OrgRef, headings string) string {
	return s.Hash("import-map", orgKey(owner)+"\n"+headings)
}

// ImportedID is the id of the draft, and of the job it becomes, for a job of an
// organisation with a reference of another system: one row makes one job.
func (s *Store) ImportedID(owner models.OrgRef, ref string) string {
	return s.Hash("import", orgKey(owner)+"\n"+ref)
}
