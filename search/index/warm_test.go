package index

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/enkaku/enkaku/models"
)

// What is made ready is what a search would have made, also after changes.
func TestWarmPostingsEqualThoseOfASearch(t *testing.T) {
	clk := newClock()
	ix := openIndex(t, t.TempDir(), clk)
	jobs := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) *models.Job { return someJob(t, 0, clk.Now()) }), 300,
		300).Example(1)
	var added, gone []Change
	for i, j := range jobs {
		j.ID = fmt.Sprintf("job%04d", i)
		added = append(added, Change{Job: j})
		if i%7 == 0 {
			gone = append(gone, Change{Deleted: j.ID})
		}
	}
	for _, changes := range [][]Change{added, gone} {
		if err := ix.Apply(changes); err != nil {
			t.Fatal(err)
		}
	}
	c := ix.serving
	s := c.acquire()
	defer s.release()
	s.warm(t.Context())
	words := s.broadWords()
	if len(words) < 20 {
		t.Fatalf("%d words are made ready", len(words))
	}
	for _, w := range words {
		_, got := s.rank.postings.slot(w.key)
		if got == nil {
			t.Fatalf("%q is not ready", w.key)
		}
		term, _ := c.lexis.term(w.number)
		want, err := c.wordPostings(s, term, appendTerm(nil, w.number))
		if err != nil {
			t.Fatal(err)
		}
		var gotOrds, wantOrds []uint32
		got.each(func(ord uint32) { gotOrds = append(gotOrds, ord) })
		want.each(func(ord uint32) { wantOrds = append(wantOrds, ord) })
		if !slices.Equal(gotOrds, wantOrds) || !slices.Equal(got.grades, want.grades) {
			t.Fatalf("%s: ready %v %v, a search makes %v %v", term, gotOrds, got.grades, wantOrds, want.grades)
		}
	}
}

// Follow makes words ready by itself, once there are many jobs.
func TestFollowWarmsAnIndexOfManyJobs(t *testing.T) {
	clk := newClock()
	for _, many := range []bool{false, true} {
		ix := openIndex(t, t.TempDir(), clk)
		if ix.o.WarmFrom = warmFrom; many {
			ix.o.WarmFrom = 1
		}
		ctx, stop := context.WithCancel(t.Context())
		done := make(chan error, 1)
		store := &shelf{jobs: []models.Job{*rapid.Custom(func(t *rapid.T) *models.Job {
			return someJob(t, 1,
				clk.Now())
		}).Example(1)}}
		go func() { done <- ix.Follow(ctx, store) }()
		ready := func() bool {
			s := ix.serving.acquire()
			defer s.release()
			return s.n > 0 && s.rank.warmed.Load()
		}
		for end := time.Now().Add(5 * time.Second); many && !ready() &&
			time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		}
		stop()
		if err := <-done; err != nil {
			t.Fatal(err)
		}
		if ready() != many {
			t.Errorf("many jobs %v: ready %v", many, ready())
		}
	}
}
