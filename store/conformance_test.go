package store_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
	"github.com/enkaku/enkaku/store/mongo"
	"github.com/enkaku/enkaku/store/sqlite"
	"github.com/enkaku/enkaku/store/storetest"
)

var things = engine.Collection{Name: "things", Indexes: []engine.Index{
	{Name: "state", Fields: []string{"state", "due"}},
	{Name: "owner", Fields: []string{"owner.kind", "owner.id"}},
	{Name: "pair", Fields: []string{"a", "b"}, Unique: true},
	{Name: "email", Fields: []string{"email"}, Unique: true, Sparse: true},
	{Name: "tags", Fields: []string{"tags"}, Multi: true},
	{Name: "flag", Fields: []string{"flag", "due"}, With: []string{"note"}},
}}

// onEngines runs a test on SQLite, on the MongoDB-protocol server, and on a
// real server when one is named.
func onEngines(t *testing.T, test func(t *testing.T, open func(t *testing.T) engine.Engine)) {
	t.Run("sqlite", func(t *testing.T) {
		url := storetest.SQLite(t)
		test(t, func(t *testing.T) engine.Engine { return openSQLite(t, url) })
	})
	t.Run("ferretdb", func(t *testing.T) {
		url := storetest.Mongo(t)
		test(t, func(t *testing.T) engine.Engine { return openMongo(t, url) })
	})
	if url, ok := storetest.RealMongo(); ok {
		t.Run("mongodb", func(t *testing.T) {
			test(t, func(t *testing.T) engine.Engine { return openMongo(t, url) })
		})
	}
}

func openSQLite(t *testing.T, dir string) engine.Engine {
	t.Helper()
	db, err := sqlite.Open(t.Context(), dir, []engine.Collection{things})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func openMongo(t *testing.T, url string) engine.Engine {
	t.Helper()
	db, err := mongo.Open(t.Context(), url, []engine.Collection{things}, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// thing makes a document of version 1 with an own pair and the given elements.
func thing(id string, extra ...bson.E) bson.Raw { return thingAt(id, 1, 1000, extra...) }

func thingAt(id string, version, updated int64, extra ...bson.E) bson.Raw {
	doc := bson.D{{Key: "_id", Value: id}, {Key: "version", Value: version},
		{Key: "updatedAt", Value: bson.DateTime(updated)}}
	has := make(map[string]bool)
	for _, e := range extra {
		has[e.Key] = true
	}
	if !has["a"] {
		doc = append(doc, bson.E{Key: "a", Value: "own"}, bson.E{Key: "b", Value: id})
	}
	raw, err := bson.Marshal(append(doc, extra...))
	if err != nil {
		panic(err)
	}
	return raw
}

func el(key string, value any) bson.E { return bson.E{Key: key, Value: value} }

func mustInsert(t *testing.T, db engine.Engine, docs ...bson.Raw) {
	t.Helper()
	if err := errors.Join(db.Insert(t.Context(), things, docs...)...); err != nil {
		t.Fatal(err)
	}
}

func ids(docs []bson.Raw) string {
	var all []string
	for _, d := range docs {
		all = append(all, engine.HeadOf(d).ID)
	}
	return strings.Join(all, " ")
}

func TestEngineKeepsDocuments(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		ctx := t.Context()
		doc := thing("x", el("text", "遠隔"), el("n", int32(3)), el("big", int64(1)<<40), el("half", 0.5),
			el("blob", bson.Binary{Subtype: 0x80, Data: []byte{0, 1, 255}}), el("none", nil),
			el("list", bson.A{"a", bson.D{el("b", true)}}), el("empty", bson.A{}))
		mustInsert(t, db, doc)
		got, err := db.Get(ctx, things, "x", "absent")
		if err != nil || len(got) != 1 {
			t.Fatalf("got %d documents, %v; want 1", len(got), err)
		}
		if string(got[0]) != string(doc) {
			t.Errorf("got %v, want %v", got[0], doc)
		}

		again := db.Insert(ctx, things, thing("x", el("a", "other"), el("b", "x")))
		if len(again) != 1 || !errors.Is(again[0], models.ErrConflict) {
			t.Errorf("second insert: %v, want conflict", again)
		}
		if err := db.Delete(ctx, things, "x", 2); !errors.Is(err, models.ErrConflict) {
			t.Errorf("delete of another version: %v, want conflict", err)
		}
		if err := db.Delete(ctx, things, "x", 1); err != nil {
			t.Error(err)
		}
		if err := db.Delete(ctx, things, "x", 0); !errors.Is(err, models.ErrNotFound) {
			t.Errorf("second delete: %v, want not found", err)
		}
	})
}

func TestEngineTellsVersionsWithoutDocuments(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		ids := []string{"x", "absent"}
		docs := []bson.Raw{thing("x")}
		for i := range 1200 { // more than one statement or message holds
			ids = append(ids, fmt.Sprintf("many%04d", i))
			docs = append(docs, thing(ids[len(ids)-1]))
		}
		mustInsert(t, db, docs...)
		if errs := db.Replace(t.Context(), things, thingAt("x", 2, 2000)); errs != nil {
			t.Fatal(errs)
		}
		got, err := db.Versions(t.Context(), things, ids...)
		if err != nil || len(got) != 1201 || got["x"] != 2 || got["many1199"] != 1 {
			t.Errorf("got %d versions, x %d, last %d, %v", len(got), got["x"], got["many1199"], err)
		}
		if got, err := db.Versions(t.Context(), things); err != nil || len(got) != 0 {
			t.Errorf("of none: %v, %v", got, err)
		}
	})
}

func TestEngineReplacesOnlyThePreviousVersion(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		ctx := t.Context()
		mustInsert(t, db, thing("x"), thing("y"))
		if errs := db.Replace(ctx, things, thingAt("x", 2, 2000)); errs != nil {
			t.Fatal(errs)
		}
		for name, c := range map[string]struct {
			doc  bson.Raw
			want error
		}{
			"same version again": {thingAt("x", 2, 3000, el("late", true)), models.ErrConflict},
			"version skipped":    {thingAt("x", 4, 3000), models.ErrConflict},
			"absent":             {thingAt("z", 2, 3000), models.ErrNotFound},
		} {
			if errs := db.Replace(ctx, things, c.doc); len(errs) != 1 || !errors.Is(errs[0], c.want) {
				t.Errorf("%s: %v, want %v", name, errs, c.want)
			}
		}
		errs := db.Replace(ctx, things, thingAt("x", 2, 4000, el("late", true)), thingAt("y", 2, 4000),
			thingAt("z", 2, 4000))
		if len(errs) != 3 || !errors.Is(errs[0], models.ErrConflict) || errs[1] != nil ||
			!errors.Is(errs[2], models.ErrNotFound) {
			t.Errorf("several: %v, want conflict, nil, not found", errs)
		}
		docs, err := db.Get(ctx, things, "y")
		if err != nil || len(docs) != 1 || engine.HeadOf(docs[0]).Version != 2 {
			t.Errorf("y: %v %v, want version 2", docs, err)
		}
	})
}

func TestEngineKeepsUniqueKeys(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		ctx := t.Context()
		mustInsert(t, db, thing("1", el("email", "a@x")), thing("2"), thing("3"),
			thing("4", el("a", "p"), el("b", "q")))
		errs := db.Insert(ctx, things, thing("5", el("email", "a@x")), thing("6", el("email", "b@x")),
			thing("7", el("a", "p"), el("b", "q")), thing("8", el("a", "p"), el("b", "r")))
		if len(errs) != 4 || !errors.Is(errs[0], models.ErrConflict) || errs[1] != nil ||
			!errors.Is(errs[2], models.ErrConflict) || errs[3] != nil {
			t.Errorf("insert: %v, want conflict, nil, conflict, nil", errs)
		}
		if errs := db.Replace(ctx, things, thingAt("2", 2, 2000, el("email", "a@x"))); len(errs) != 1 ||
			!errors.Is(errs[0], models.ErrConflict) {
			t.Errorf("replace onto a taken key: %v, want conflict", errs)
		}
		if errs := db.Replace(ctx, things, thingAt("1", 2, 2000)); errs != nil {
			t.Errorf("replace that frees a key: %v", errs)
		}
		if errs := db.Replace(ctx, things, thingAt("2", 2, 2000, el("email", "a@x"))); errs != nil {
			t.Errorf("replace onto a freed key: %v", errs)
		}
		half := thing("9", el("a", "p"))
		if errs := db.Insert(ctx, things, half); len(errs) != 1 || errs[0] == nil ||
			errors.Is(errs[0], models.ErrConflict) {
			t.Errorf("half a unique key: %v, want refusal", errs)
		}
	})
}

func TestEngineFindsByIndex(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		at := func(n int) bson.DateTime { return bson.DateTime(n) }
		mustInsert(t, db,
			thing("a", el("state", "on"), el("due", at(30)), el("flag", true), el("tags", bson.A{"r", "s"})),
			thing("b", el("state", "on"), el("due", at(10)), el("flag", false), el("tags", bson.A{"s", "s"})),
			thing("c", el("state", "on"), el("due", at(20)), el("owner", bson.D{el("kind", "k"), el("id", "1")})),
			thing("d", el("state", "on"), el("due", at(20)), el("owner", bson.D{el("kind", "k"), el("id", "2")})),
			thing("e", el("state", "off"), el("due", at(20))),
			thing("f", el("state", "on")))
		ms := func(n int64) time.Time { return time.UnixMilli(n) }
		for name, c := range map[string]struct {
			q     engine.Query
			want  string
			count int64
		}{
			"all, by id":            {engine.Query{}, "a b c d e f", 6},
			"all, descending":       {engine.Query{Descending: true, Limit: 2}, "f e", 6},
			"after an id":           {engine.Query{After: &engine.Position{ID: "c"}}, "d e f", 6},
			"range, ties by id":     {engine.Query{Index: "state", Equal: []any{"on"}, From: ms(0)}, "b c d a", 4},
			"half-open":             {engine.Query{Index: "state", Equal: []any{"on"}, From: ms(10), To: ms(20)}, "b", 1},
			"absent is in no range": {engine.Query{Index: "state", Equal: []any{"on"}, To: ms(1000)}, "b c d a", 4},
			"descending range":      {engine.Query{Index: "state", Equal: []any{"on"}, From: ms(0), Descending: true}, "a d c b", 4},
			"after a tie": {engine.Query{Index: "state", Equal: []any{"on"}, From: ms(0),
				After: &engine.Position{Value: ms(20), ID: "c"}}, "d a", 4},
			"before a tie": {engine.Query{Index: "state", Equal: []any{"on"}, From: ms(0), Descending: true,
				After: &engine.Position{Value: ms(20), ID: "d"}}, "c b", 4},
			"whole key":      {engine.Query{Index: "owner", Equal: []any{"k", "2"}}, "d", 1},
			"part of a key":  {engine.Query{Index: "owner", Equal: []any{"k"}}, "c d", 2},
			"true":           {engine.Query{Index: "flag", Equal: []any{true}}, "a", 1},
			"false":          {engine.Query{Index: "flag", Equal: []any{false}}, "b", 1},
			"one of several": {engine.Query{Index: "tags", Equal: []any{"s"}}, "a b", 2},
			"the second two": {engine.Query{Skip: 1, Limit: 2}, "b c", 6},
			"past the end":   {engine.Query{Skip: 9}, "", 6},
			"some ids":       {engine.Query{In: []any{"e", "b", "x"}, Descending: true}, "e b", 2},
			"no ids":         {engine.Query{In: []any{}}, "", 0},
			"either state":   {engine.Query{Index: "state", In: []any{"off", "on"}, From: ms(11)}, "c d e a", 4},
			"either, paged":  {engine.Query{Index: "state", In: []any{"off", "on"}, From: ms(0), Skip: 3, Limit: 1, Descending: true}, "c", 5},
			"either flag":    {engine.Query{Index: "flag", In: []any{true, false}}, "b a", 2},
			"second field":   {engine.Query{Index: "owner", Equal: []any{"k"}, In: []any{"2", "3"}}, "d", 1},
			"nothing":        {engine.Query{Index: "tags", Equal: []any{"t"}}, "", 0},
		} {
			got, err := db.Find(t.Context(), things, c.q)
			if err != nil || ids(got) != c.want {
				t.Errorf("%s: %q, %v; want %q", name, ids(got), err, c.want)
			}
			if n, err := db.Count(t.Context(), things, c.q); err != nil || n != c.count {
				t.Errorf("%s: count %d, %v; want %d", name, n, err, c.count)
			}
		}
		for name, c := range map[string]struct {
			q    engine.Query
			want string
		}{
			"each state":          {engine.Query{Index: "state", In: []any{"off", "on"}}, "map[off:1 on:5]"},
			"one of them is none": {engine.Query{Index: "state", In: []any{"on", "none"}}, "map[on:5]"},
			"within bounds":       {engine.Query{Index: "state", In: []any{"off", "on"}, From: ms(11), Limit: 1, Skip: 1}, "map[off:1 on:3]"},
			"behind a value":      {engine.Query{Index: "owner", Equal: []any{"k"}, In: []any{"2", "3"}}, "map[2:1]"},
			"nothing":             {engine.Query{Index: "owner", Equal: []any{"x"}, In: []any{"2"}}, "map[]"},
		} {
			if got, err := db.CountEach(t.Context(), things, c.q); err != nil || fmt.Sprint(got) != c.want {
				t.Errorf("%s: %v, %v; want %s", name, got, err, c.want)
			}
		}
		for name, q := range map[string]engine.Query{
			"no choice": {Index: "state", Equal: []any{"on"}}, "ids": {In: []any{"a"}}, "undeclared": {Index: "undeclared", In: []any{"a"}},
		} {
			if _, err := db.CountEach(t.Context(), things, q); err == nil {
				t.Errorf("%s: counted without an error", name)
			}
		}
		if _, err := db.Find(t.Context(), things, engine.Query{Index: "undeclared"}); err == nil {
			t.Error("an undeclared index was asked without an error")
		}
		for name, q := range map[string]engine.Query{
			"a field of no index":       {Fields: []string{"text"}},
			"a choice behind the index": {Index: "owner", Equal: []any{"k", "1"}, In: []any{"x"}},
			"what an index only keeps":  {Index: "flag", Equal: []any{true, at(1), "n"}},
			"a choice among arrays":     {Index: "tags", Equal: []any{"s"}, In: []any{"x"}},
		} {
			if _, err := db.Find(t.Context(), things, q); err == nil {
				t.Errorf("%s was asked without an error", name)
			}
		}
		keys, err := db.Find(t.Context(), things, engine.Query{Index: "changes", Keys: true, Limit: 1})
		if err != nil || len(keys) != 1 || engine.HeadOf(keys[0]) != (engine.Head{ID: "a", Version: 1,
			UpdatedAt: 1000}) {
			t.Errorf("keys: %v, %v", keys, err)
		}
	})
}

func TestEngineReturnsPartsOfDocuments(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		mustInsert(t, db,
			thing("a", el("state", "on"), el("due", bson.DateTime(30)), el("flag", true),
				el("owner", bson.D{el("id", "1")}), el("note", "n"), el("text", "long")),
			thing("b", el("state", "on"), el("due", bson.DateTime(10)), el("flag", false)))
		got, err := db.Find(t.Context(), things, engine.Query{
			Index: "state", Equal: []any{"on"}, Fields: []string{"due", "flag", "owner.id", "note"}})
		if err != nil || len(got) != 2 {
			t.Fatalf("got %v, %v; want two parts", got, err)
		}
		for i, want := range []bson.Raw{
			part(t, el("_id", "b"), el("due", int64(10)), el("flag", int64(0))),
			part(t, el("_id", "a"), el("due", int64(30)), el("flag", int64(1)), el("owner.id", "1"), el("note", "n")),
		} {
			if !bytes.Equal(got[i], want) {
				t.Errorf("got %v, want %v", got[i], want)
			}
		}
	})
}

func part(t *testing.T, elements ...bson.E) bson.Raw {
	t.Helper()
	doc, err := bson.Marshal(bson.D(elements))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestDocumentsAreLimitedAndPartsAreNot(t *testing.T) {
	for _, c := range []struct {
		q    engine.Query
		want int // 0: none
	}{
		{engine.Query{}, engine.MaxLimit},
		{engine.Query{Limit: 7}, 7},
		{engine.Query{Limit: engine.MaxLimit + 1}, engine.MaxLimit},
		{engine.Query{Fields: []string{"state"}}, 0},
		{engine.Query{Fields: []string{"state"}, Limit: engine.MaxLimit + 1}, engine.MaxLimit + 1},
	} {
		if p, err := things.Plan(c.q); err != nil || p.Limit != c.want {
			t.Errorf("%+v: limit %d, %v; want %d", c.q, p.Limit, err, c.want)
		}
	}
}

func TestEngineIndexesFollowReplaceAndDelete(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		mustInsert(t, db, thing("a", el("state", "on"), el("tags", bson.A{"r"})), thing("b", el("tags", bson.A{"r"})))
		if errs := db.Replace(t.Context(), things,
			thingAt("a", 2, 5, el("state", "off"), el("tags", bson.A{"s"}))); errs != nil {
			t.Fatal(errs)
		}
		if err := db.Delete(t.Context(), things, "b", 0); err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			index, value, want string
		}{{"state", "on", ""}, {"state", "off", "a"}, {"tags", "r", ""}, {"tags", "s", "a"}} {
			got, err := db.Find(t.Context(), things, engine.Query{Index: c.index, Equal: []any{c.value}})
			if err != nil || ids(got) != c.want {
				t.Errorf("%s=%s: %q, %v; want %q", c.index, c.value, ids(got), err, c.want)
			}
		}
	})
}

func TestEngineLosesNoUpdateUnderContention(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		const editors, edits = 8, 10
		mustInsert(t, open(t), thing("x", el("n", int64(0))))
		var all sync.WaitGroup
		for range editors {
			db := open(t) // each its own connection, like a process of its own
			all.Go(func() {
				for range edits {
					if err := increment(t.Context(), db); err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		all.Wait()
		docs, err := open(t).Get(t.Context(), things, "x")
		if err != nil || len(docs) != 1 {
			t.Fatal(docs, err)
		}
		if n := docs[0].Lookup("n").Int64(); n != editors*edits {
			t.Errorf("%d increments are left of %d", n, editors*edits)
		}
	})
}

// increment adds one to a document the way every flow does: read, replace if
// unchanged, else read again.
func increment(ctx context.Context, db engine.Engine) error {
	for {
		docs, err := db.Get(ctx, things, "x")
		if err != nil {
			return err
		}
		version, n := docs[0].Lookup("version").Int64(), docs[0].Lookup("n").Int64()
		errs := db.Replace(ctx, things, thingAt("x", version+1, 1000, el("n", n+1)))
		if errs == nil {
			return nil
		}
		if !errors.Is(errs[0], models.ErrConflict) {
			return errs[0]
		}
	}
}

func TestEngineLetsOneOfManyInsert(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		var won sync.Map
		var all sync.WaitGroup
		for i := range 40 {
			all.Go(func() {
				errs := db.Insert(t.Context(), things, thing(fmt.Sprint(i), el("email", "same@x")))
				if errs == nil {
					won.Store(i, true)
				} else if !errors.Is(errs[0], models.ErrConflict) {
					t.Error(errs[0])
				}
			})
		}
		all.Wait()
		n := 0
		won.Range(func(any, any) bool { n++; return true })
		if n != 1 {
			t.Errorf("%d inserts of one key won, want 1", n)
		}
	})
}

func TestEngineWritesManyInGroups(t *testing.T) {
	onEngines(t, func(t *testing.T, open func(*testing.T) engine.Engine) {
		db := open(t)
		const n = 2500
		docs := make([]bson.Raw, n)
		for i := range docs {
			docs[i] = thing(fmt.Sprintf("%06d", i))
		}
		docs[1700] = docs[3]
		errs := db.Insert(t.Context(), things, docs...)
		if len(errs) != n {
			t.Fatalf("%d results, want %d", len(errs), n)
		}
		for i, err := range errs {
			if (err != nil) != (i == 1700) || err != nil && !errors.Is(err, models.ErrConflict) {
				t.Errorf("row %d: %v", i, err)
			}
		}
		if got, err := db.Count(t.Context(), things, engine.Query{}); err != nil || got != n-1 {
			t.Errorf("%d documents, %v; want %d", got, err, n-1)
		}
	})
}
