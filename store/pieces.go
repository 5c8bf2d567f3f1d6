package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// pieceSize is how many bytes of a file one document holds. It is small so that
// what reads documents by the thousand, such as a backup, stays within 64 MB.
const pieceSize = 64 << 10

// piecesAtOnce is how many pieces are written and read at a time.
const piecesAtOnce = 32

// piece is a part of a file. Its id names file and place, and its data is
// sealed for that id: pieces cannot be swapped.
type piece struct {
	ID        string    `bson:"_id"`
	Version   int64     `bson:"version"`
	FileID    string    `bson:"fileId"`
	Data      []byte    `bson:"data"`
	Person    string    `bson:"sealedFor,omitempty"` // whose key seals it, "" for the board's
	CreatedAt time.Time `bson:"createdAt"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

func pieceKind() kind[piece] {
	return kind[piece]{
		Collection: engine.Collection{Name: "pieces", Indexes: []engine.Index{with(by("fileId"), "createdAt")}},
		sealed:     []string{"data"},
		head:       func(v *piece) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		person:     func(_ *Store, p *piece) string { return p.Person },
	}
}

func pieceID(file string, n int) string { return fmt.Sprintf("%s.%06d", file, n) }

// pieces is the number of pieces of a file.
func pieces(size int) int { return (size + pieceSize - 1) / pieceSize }

// putFile writes a file, sealed for a person, "" for the board. What names the file is written afterwards: until then
// there is none, and what is left of an attempt goes with time.
func (s *Store) putFile(ctx context.Context, id, whose string, content []byte, now time.Time) error {
	c := in(s, pieceKind())
	var batch []*piece
	for n := range pieces(len(content)) {
		part := content[n*pieceSize : min(len(content), (n+1)*pieceSize)]
		batch = append(batch, &piece{ID: pieceID(id, n), FileID: id, Data: part, Person: whose, CreatedAt: now})
		if len(batch) == piecesAtOnce || n == pieces(len(content))-1 {
			if err := errors.Join(c.SaveMany(ctx, batch)...); err != nil {
				return err
			}
			batch = batch[:0]
		}
	}
	return nil
}

// file reads a file of a known size. A piece that is missing is an error, for
// what named the file was written after all of them.
func (s *Store) file(ctx context.Context, id string, size int) ([]byte, error) {
	c := in(s, pieceKind())
	content := make([]byte, 0, size)
	for first := 0; first < pieces(size); first += piecesAtOnce {
		var ids []string
		for n := first; n < min(first+piecesAtOnce, pieces(size)); n++ {
			ids = append(ids, pieceID(id, n))
		}
		found, err := c.GetMany(ctx, ids)
		if err != nil {
			return nil, err
		}
		for _, one := range ids {
			part, ok := found[one]
			if !ok {
				return nil, fmt.Errorf("%w: piece %s", models.ErrNotFound, one)
			}
			content = append(content, part.Data...)
		}
	}
	if len(content) != size {
		return nil, fmt.Errorf("store: file %s has %d bytes, want %d", id, len(content), size)
	}
	return content, nil
}

// dropFile removes the pieces of a file.
func (s *Store) dropFile(ctx context.Context, id string) error {
	_, err := in(s, pieceKind()).deleteAll(ctx, engine.Query{Index: "fileId", Equal: []any{id}})
	return err
}

// filesBefore returns the ids of the files that were begun before a time.
func (s *Store) filesBefore(ctx context.Context, before time.Time) ([]string, error) {
	type one struct {
		FileID    string    `bson:"fileId"`
		CreatedAt time.Time `bson:"createdAt"`
	}
	all, err := pick[one](ctx, in(s, pieceKind()), engine.Query{Index: "fileId"}, "fileId", "createdAt")
	var ids []string
	for _, p := range all { // in order of fileId
		if p.CreatedAt.Before(before) && (len(ids) == 0 || ids[len(ids)-1] != p.FileID) {
			ids = append(ids, p.FileID)
		}
	}
	return ids, err
}
