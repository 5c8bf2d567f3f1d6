package alerts

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
)

// numbers is a collection of so many documents, each its own cursor.
type numbers int

func (n numbers) Changes(_ context.Context, since, limit int) (docs []int, next int, err error) {
	if n < 0 {
		return nil, 0, models.ErrUnavailable
	}
	for i := since + 1; i <= int(n) && len(docs) < limit; i++ {
		docs = append(docs, i)
	}
	return docs, since + len(docs), nil
}

// A feed tells every change once, however many pages they fill, and again what
// could not be taken in.
func TestAFeedTellsEveryChange(t *testing.T) {
	for _, n := range []int{0, 1, feedPage - 1, feedPage, feedPage + 1, 2*feedPage + 3} {
		feed := NewFeed(numbers(n), 0)
		var got []int
		take := func(i *int) error { got = append(got, *i); return nil }
		for range 2 { // the second time there is nothing new
			if err := feed.each(t.Context(), take); err != nil {
				t.Fatal(err)
			}
		}
		want := make([]int, n)
		for i := range want {
			want[i] = i + 1
		}
		if !slices.Equal(got, want) {
			t.Errorf("%d of %d changes", len(got), n)
		}
	}
	feed, fails := NewFeed(numbers(5), 2), true
	var got []int
	take := func(i *int) error {
		if *i == 4 && fails {
			return models.ErrUnavailable
		}
		got = append(got, *i)
		return nil
	}
	if err := feed.each(t.Context(), take); !errors.Is(err, models.ErrUnavailable) {
		t.Errorf("what could not be taken in: %v", err)
	}
	fails = false
	if err := feed.each(t.Context(), take); err != nil || !slices.Equal(got, []int{3, 3, 4, 5}) {
		t.Errorf("taken in %v, %v", got, err)
	}
	if err := NewFeed(numbers(-1), 0).each(t.Context(), take); !errors.Is(err, models.ErrUnavailable) {
		t.Errorf("a collection that does not answer: %v", err)
	}
	if err := (Feed[int]{}).each(t.Context(), take); err != nil {
		t.Errorf("no feed: %v", err)
	}
}

func TestWhatIsNotSetIsTheUsual(t *testing.T) {
	o := Options{}.complete()
	if o.Window != time.Minute || o.Overlap != 6*time.Hour || o.CatchUp != 92*24*time.Hour ||
		o.Lease != 5*time.Minute ||
		o.Hold != time.Hour || o.Every != 10*time.Second || o.Conns != 64 || o.Now == nil || o.Log == nil {
		t.Errorf("%+v", o)
	}
	set := Options{Window: 1, Overlap: 2, CatchUp: 3, Lease: 4, Hold: 5, Every: 6, Conns: 7, Now: func() time.Time {
		return noon
	}}
	got := set.complete()
	if got.Window != 1 || got.Overlap != 2 || got.CatchUp != 3 || got.Lease != 4 || got.Hold != 5 || got.Every != 6 ||
		got.Conns != 7 || !got.Now().Equal(noon) {
		t.Errorf("%+v", got)
	}
	if r := NewRunner(Desk{}, Options{}); r.meetWait() != 2*time.Minute {
		t.Errorf("looks again after %s, want two fifths of a lease", r.meetWait())
	}
}
