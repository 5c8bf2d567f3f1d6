package models

import (
	"strings"
	"testing"
	"time"
)

func TestWhenAFeedLooksBrokenOff(t *testing.T) {
	for name, tc := range map[string]struct {
		had, accept, has int
		want             bool
	}{
		"the first pull":            {0, 0, 100, false},
		"the first pull, empty":     {0, 0, 0, false},
		"as before":                 {100, 0, 100, false},
		"more":                      {100, 0, 300, false},
		"a little less":             {100, 0, 51, false},
		"half":                      {100, 0, 50, true},
		"nothing":                   {100, 0, 0, true},
		"nothing of one":            {1, 0, 0, true},
		"one of two":                {2, 0, 1, false},
		"one of three":              {3, 0, 1, false},
		"two of four":               {4, 0, 2, true},
		"half, and that is right":   {100, 50, 50, false},
		"less than what is right":   {100, 50, 40, true},
		"nothing is never accepted": {100, 0, 0, true},
	} {
		f := Feed{Rows: tc.had, Accept: tc.accept}
		if got := f.Shrinks(tc.has); got != tc.want {
			t.Errorf("%s: %t, want %t", name, got, tc.want)
		}
	}
}

func TestAFeedWaitsLongerAfterFailuresAndTellsOnce(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, Tokyo)
	f := Feed{Hours: 3}
	for i, want := range []struct {
		wait time.Duration
		tell bool
	}{{3, false}, {6, false}, {12, true}, {24, false}, {24, false}, {24, false}, {24, false}} {
		if tell := f.Failed(now, 0); tell != want.tell || f.NextAt.Sub(now) != want.wait*time.Hour {
			t.Errorf("failure %d: tells %t, waits %s", i+1, tell, f.NextAt.Sub(now))
		}
	}
	if f.Failed(now, 30*time.Hour); f.NextAt.Sub(now) != 30*time.Hour {
		t.Errorf("asked to wait 30 hours: %s", f.NextAt.Sub(now))
	}
	if f.Pulled(now, 10, false) || f.Alarm != "" || f.Failures != 0 || f.Rows != 10 || f.NextAt.Sub(now) != 3*time.Hour {
		t.Errorf("it works again: %+v", f)
	}
	f.ETag = "a"
	if !f.Pulled(now, 2, true) || f.Alarm != FeedShrunk || f.Rows != 10 || f.ETag != "" || f.Pulled(now, 2, true) {
		t.Errorf("shrunk: %+v", f)
	}
	if f.Due(now) || !f.Due(f.NextAt) {
		t.Error("due at its time")
	}
	if f.Paused = true; f.Due(f.NextAt) {
		t.Error("a paused feed is not due")
	}
}

func TestWhichFeedsCanBeMade(t *testing.T) {
	good := Feed{Appear: FeedDrafts, Gone: GoneStays, Hours: 6}
	for name, tc := range map[string]struct {
		change func(*Feed)
		others int
		want   string
	}{
		"good":                        {func(*Feed) {}, MaxFeeds - 1, ""},
		"one too many":                {func(*Feed) {}, MaxFeeds, FieldFeedAddress},
		"live without a declaration":  {func(f *Feed) { f.Appear = FeedLive }, 0, FieldFeedAttest},
		"live with one":               {func(f *Feed) { f.Appear, f.Attested = FeedLive, true }, 0, ""},
		"no rule":                     {func(f *Feed) { f.Appear = "" }, 0, FieldFeedAppear},
		"an unknown rule of the gone": {func(f *Feed) { f.Gone = "delete" }, 0, FieldFeedGone},
		"every two hours":             {func(f *Feed) { f.Hours = 2 }, 0, FieldFeedHours},
	} {
		f := good
		tc.change(&f)
		var got []string
		for _, fault := range f.Check(tc.others) {
			got = append(got, fault.Field)
		}
		if strings.Join(got, " ") != tc.want {
			t.Errorf("%s: %v, want %q", name, got, tc.want)
		}
	}
}

func TestAReportCountsAllAndListsWhatIsToBeLookedAt(t *testing.T) {
	var r FeedRun
	for range FeedRowsKept + 10 {
		r.Note(RunLine{Ref: "a", Result: RowDraft})
		r.Note(RunLine{Ref: "b", Result: RowSame})
	}
	if r.Count(RowDraft) != FeedRowsKept+10 || r.Count(RowSame) != FeedRowsKept+10 || r.Count(RowTwin) != 0 || len(r.Lines) != FeedRowsKept {
		t.Errorf("%v, %d lines", r.Counts, len(r.Lines))
	}
	for _, l := range r.Lines {
		if l.Result == RowSame {
			t.Fatal("what is as before is listed")
		}
	}
}

func TestARowIsMissedOnceInHalfAnInterval(t *testing.T) {
	at := time.Date(2027, 1, 4, 9, 0, 0, 0, Tokyo)
	f, item := &Feed{Hours: 6}, &FeedItem{}
	for i, after := range []time.Duration{0, 30 * time.Second, time.Hour, 3 * time.Hour} {
		item.Missed(f, at.Add(after))
		if want := []int{1, 1, 1, 2}[i]; item.Misses != want {
			t.Errorf("after %s: missed %d times, want %d", after, item.Misses, want)
		}
	}
}
