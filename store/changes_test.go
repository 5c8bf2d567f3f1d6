package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/engine"
)

// follow returns the ids of what is new, asking in small pages until there is
// no more.
func follow(t *testing.T, s *store.Store, cur *store.Cursor, page int) string {
	t.Helper()
	var all []models.Job
	for {
		got, next, err := s.Jobs().Changes(t.Context(), *cur, page)
		if err != nil {
			t.Fatal(err)
		}
		*cur = next
		all = append(all, got...)
		if len(got) < page {
			return jobIDs(all)
		}
	}
}

func TestFollowersSeeEveryChangeOnce(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		s, other := p.open(t, c), p.open(t, c)
		var cur store.Cursor
		if got := follow(t, s, &cur, 2); got != "" {
			t.Errorf("empty store: %q", got)
		}
		a := newJob("a")
		save(t, s, newJob("c"), a, newJob("b"))
		if got := follow(t, s, &cur, 2); got != "a b c" {
			t.Errorf("first: %q, want a b c (ties by id)", got)
		}
		if got := follow(t, s, &cur, 2); got != "" {
			t.Errorf("nothing new: %q", got)
		}
		save(t, other, a)
		save(t, other, a)
		c.add(time.Second)
		save(t, other, newJob("d"))
		if got := follow(t, s, &cur, 2); got != "a d" {
			t.Errorf("by another process: %q, want a d", got)
		}
		kept, err := json.Marshal(cur)
		if err != nil {
			t.Fatal(err)
		}
		save(t, s, newJob("e"))
		var again store.Cursor
		if err := json.Unmarshal(kept, &again); err != nil {
			t.Fatal(err)
		}
		if got := follow(t, s, &again, 100); !strings.HasSuffix(got, "e") {
			t.Errorf("after a restart: %q, want e among it", got)
		}
		if got := follow(t, s, &cur, 1); got != "e" {
			t.Errorf("without a restart: %q, want e", got)
		}
	})
}

func TestFollowersSeeWhatAppearsLate(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		s := p.open(t, c)
		save(t, s, newJob("a"))
		c.add(time.Minute)
		save(t, s, newJob("z"))
		var cur store.Cursor
		follow(t, s, &cur, 10)
		// A write that was stamped 20 s ago and took until now to be done.
		insertLate(t, p, "late", c.now().Add(-20*time.Second))
		if got := follow(t, s, &cur, 10); got != "late" {
			t.Errorf("%q, want late", got)
		}
		if got := follow(t, s, &cur, 10); got != "" {
			t.Errorf("%q, want nothing", got)
		}
		c.add(time.Hour) // nothing is written, and an hour later
		insertLate(t, p, "later", c.now().Add(-20*time.Second))
		if got := follow(t, s, &cur, 10); got != "later" {
			t.Errorf("%q, want later", got)
		}
	})
}

// frozen is an engine whose process is frozen, once, before a write.
type frozen struct {
	engine.Engine
	sleep func()
}

func (f *frozen) Insert(ctx context.Context, c engine.Collection, docs ...bson.Raw) []error {
	f.sleep()
	f.sleep = func() {}
	return f.Engine.Insert(ctx, c, docs...)
}

func TestFollowersSeeWhatAFrozenProcessWrites(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		s, other := p.open(t, c), p.open(t, c)
		var cur store.Cursor
		asleep := func() {
			c.add(time.Minute)
			save(t, other, newJob("b"))
			follow(t, other, &cur, 10)
		}
		s.BetweenForTest(func(e engine.Engine) engine.Engine { return &frozen{e, asleep} })
		a := newJob("a")
		save(t, s, a)
		if got := follow(t, other, &cur, 10); got != "a" {
			t.Errorf("%q, want a, stamped a minute before it was written", got)
		}
		save(t, s, a) // its version is known
	})
}

func TestAFollowerStartsWhereTheStoreIs(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c, fast := newClock(), newClock()
		fast.add(2 * time.Hour)
		s, ahead := p.open(t, c), p.open(t, fast)
		cur, err := ahead.Jobs().Latest(t.Context())
		if err != nil || cur.At != (time.Time{}) {
			t.Errorf("empty store: %v, %v", cur.At, err)
		}
		save(t, s, newJob("a"))
		if cur, err = ahead.Jobs().Latest(t.Context()); err != nil {
			t.Fatal(err)
		}
		c.add(time.Second)
		save(t, s, newJob("b"))
		if got := follow(t, ahead, &cur, 10); !strings.HasSuffix(got, "b") {
			t.Errorf("%q, want b at its end", got)
		}
	})
}

func insertLate(t *testing.T, p place, id string, at time.Time) {
	t.Helper()
	doc, err := bson.Marshal(bson.D{{Key: "_id", Value: id}, {Key: "version", Value: int64(1)},
		{Key: "updatedAt", Value: at}})
	if err != nil {
		t.Fatal(err)
	}
	c := store.CollectionForTest("jobs")
	if errs := rawEngine(t, p, c).Insert(t.Context(), c, doc); errs != nil {
		t.Fatal(errs)
	}
}

func TestAClockThatGoesBackHidesNothing(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c := newClock()
		s := p.open(t, c)
		save(t, s, newJob("a"))
		var cur store.Cursor
		follow(t, s, &cur, 10)
		c.add(-2 * time.Hour)
		save(t, s, newJob("b"))
		if got := follow(t, s, &cur, 10); got != "b" {
			t.Errorf("same process: %q, want b", got)
		}
		slow := newClock()
		slow.add(-48 * time.Hour)
		restarted := p.open(t, slow)
		save(t, restarted, newJob("c"))
		if got := follow(t, s, &cur, 10); got != "c" {
			t.Errorf("restarted with a slow clock: %q, want c", got)
		}
	})
}

func TestManyChangesArePagedOnce(t *testing.T) {
	c := newClock()
	s := place{t.TempDir(), ""}.open(t, c)
	const n = 2500
	jobs := make([]*models.Job, n)
	for i := range jobs {
		jobs[i] = newJob(fmt.Sprintf("%05d", i))
	}
	save(t, s, jobs...)
	var cur store.Cursor
	seen := make(map[string]int)
	for range 100 {
		got, next, err := s.Jobs().Changes(t.Context(), cur, 70)
		if err != nil {
			t.Fatal(err)
		}
		for _, j := range got {
			seen[j.ID]++
		}
		cur = next
		if len(got) < 70 {
			break
		}
	}
	for id, times := range seen {
		if times != 1 {
			t.Fatalf("%s came %d times", id, times)
		}
	}
	if len(seen) != n {
		t.Errorf("%d came of %d", len(seen), n)
	}
	if got := follow(t, s, &cur, 70); got != "" {
		t.Errorf("then: %q", got)
	}
}

func TestWatchWakesAndEnds(t *testing.T) {
	c := newClock()
	p := place{t.TempDir(), ""}
	s, other := p.open(t, c), p.open(t, c)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	wake := s.Jobs().Watch(ctx)
	var cur store.Cursor
	save(t, s, newJob("a"))
	<-wake
	if got := follow(t, s, &cur, 10); got != "a" {
		t.Errorf("after a local write: %q", got)
	}
	save(t, other, newJob("b"))
	for got := ""; got == ""; {
		<-wake
		got = follow(t, s, &cur, 10)
	}
	cancel()
	for range wake { // ends when the channel is closed
	}
}
