package mongo

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// ReadSnapshot calls fn with the documents of a collection in a directory that
// Backup wrote, some at a time. A collection without a file is empty.
func ReadSnapshot(ctx context.Context, dir string, c engine.Collection, fn func([]bson.Raw) error) error {
	f, err := os.Open(snapshotFile(dir, c))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return engine.Unavailable(ctx, "read snapshot", err)
	}
	defer f.Close()
	in := bufio.NewReaderSize(f, 1<<20)
	var docs []bson.Raw
	for ctx.Err() == nil {
		doc, err := bson.ReadDocument(in)
		if errors.Is(err, io.EOF) {
			if len(docs) == 0 {
				return nil
			}
			return fn(docs)
		}
		if err == nil {
			err = doc.Validate()
		}
		if err != nil {
			return fmt.Errorf("%w: snapshot of %s is damaged: %v", models.ErrUnavailable, c.Name, err)
		}
		if docs = append(docs, doc); len(docs) == group {
			if err := fn(docs); err != nil {
				return err
			}
			docs = nil
		}
	}
	return ctx.Err()
}

func snapshotFile(dir string, c engine.Collection) string {
	return filepath.Join(dir, c.Name+".bson")
}
