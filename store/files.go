package store

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Files are the contents of files, in sealed pieces. A document names a file: of
// a licence, a message or an application. It is written after the pieces, so a
// file that is named is whole.
type Files struct{ store *Store }

// Files returns the contents of files.
func (s *Store) Files() Files { return Files{s} }

// Content returns what a file holds.
func (r Files) Content(ctx context.Context, f models.File) ([]byte, error) {
	return r.store.file(ctx, f.ID, f.Size)
}

// Remove deletes the contents of files that nothing names any more. No file is
// none.
func (r Files) Remove(ctx context.Context, files ...models.File) error {
	var err error
	for _, f := range files {
		if f.There() {
			err = errors.Join(err, r.store.dropFile(ctx, f.ID))
		}
	}
	return err
}

// keep writes the content of a file, sealed for a person, and then, by write, the document that names
// it. When it returns nil both are there for good; otherwise nobody is shown the
// file, and write's error is returned. No file is write alone.
func (r Files) keep(
	ctx context.Context, f models.File, whose string, content []byte, now time.Time, write func() error,
) error {
	if !f.There() {
		return write()
	}
	err := r.store.putFile(ctx, f.ID, whose, content, now)
	if err == nil {
		err = write()
	}
	if errors.Is(err, models.ErrUnavailable) || err == nil {
		return err // whether it was written is not known: Tidy finds out
	}
	ctx = context.WithoutCancel(ctx)
	if named, failed := r.named(ctx, []string{f.ID}); failed != nil || named[f.ID] {
		return errors.Join(err, failed) // the same was written before
	}
	return errors.Join(err, r.store.dropFile(ctx, f.ID))
}

// unfinished is how old the pieces of a file may be that nothing names yet.
const unfinished = 2 * time.Hour

// Tidy removes what uploads left that were broken off, and what was named by
// documents that are gone. It returns how many files it removed.
func (r Files) Tidy(ctx context.Context, now time.Time) (int, error) {
	files, err := r.store.filesBefore(ctx, now.Add(-unfinished))
	if err != nil || len(files) == 0 {
		return 0, err
	}
	named, err := r.named(ctx, files)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, id := range files {
		if named[id] {
			continue
		}
		if err := r.store.dropFile(ctx, id); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// named tells which of some files a document names.
func (r Files) named(ctx context.Context, ids []string) (map[string]bool, error) {
	named := make(map[string]bool, len(ids))
	documents, err := r.store.LicenceDocuments().c.Versions(ctx, ids)
	for id := range documents {
		named[id] = true
	}
	messages, err2 := namedIn(ctx, in(r.store, messageKind()), ids)
	applications, err3 := namedIn(ctx, in(r.store, applicationKind()), ids)
	imports, err4 := namedIn(ctx, in(r.store, importKind()), ids)
	for _, id := range slices.Concat(messages, applications, imports) {
		named[id] = true
	}
	return named, errors.Join(err, err2, err3, err4)
}

// byFile is the index of those documents of a kind that name a file.
func byFile() engine.Index { return by("fileId") }

// namedIn returns those of some files that documents of a kind with byFile name.
func namedIn[T any](ctx context.Context, c collection[T], ids []string) ([]string, error) {
	type one struct {
		FileID string `bson:"fileId"`
	}
	all, err := pick[one](ctx, c, engine.Query{Index: "fileId", In: anyOf(ids...)}, "fileId")
	found := make([]string, len(all))
	for i, v := range all {
		found[i] = v.FileID
	}
	return found, err
}
