package store_test

import (
	"log/slog"
	"os"
	"strings"
	"testing"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/mongo"
	"github.com/enkaku/enkaku/store/sqlite"
)

// meddle changes a document behind the store's back, or removes it when edit
// returns false.
func meddle(t *testing.T, p place, collection, id string, edit func(map[string]any) bool) {
	t.Helper()
	c := store.CollectionForTest(collection)
	db := rawEngine(t, p, c)
	docs, err := db.Get(t.Context(), c, id)
	if err != nil || len(docs) != 1 {
		t.Fatalf("%s: %d documents, %v", id, len(docs), err)
	}
	var doc map[string]any
	if err := bson.Unmarshal(docs[0], &doc); err != nil {
		t.Fatal(err)
	}
	if !edit(doc) {
		if err := db.Delete(t.Context(), c, id, 0); err != nil {
			t.Fatal(err)
		}
		return
	}
	doc["version"] = doc["version"].(int64) + 1
	raw, err := bson.Marshal(doc)
	if err != nil {
		t.Fatal(err)
	}
	if errs := db.Replace(t.Context(), c, raw); errs != nil {
		t.Fatal(errs)
	}
}

func rawEngine(t *testing.T, p place, c engine.Collection) engine.Engine {
	t.Helper()
	var db engine.Engine
	var err error
	if strings.HasPrefix(p.url, "mongodb") {
		db, err = mongo.Open(t.Context(), p.url, []engine.Collection{c}, slog.New(slog.DiscardHandler))
	} else {
		db, err = sqlite.Open(t.Context(), p.url, []engine.Collection{c})
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
