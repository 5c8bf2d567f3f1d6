package alerts

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// What one subscription still has to look at decides how far back a node reads
// jobs when it starts. What all instant ones were served up to is remembered
// apart, and holds for those that did not change since.
func TestHowFarBackAStartReads(t *testing.T) {
	const overlap = 6 * time.Hour
	reach := noon.Add(-time.Hour)
	week := noon.AddDate(0, 0, -7)
	for name, tc := range map[string]struct {
		s    alert.Subscription
		want time.Time
	}{
		"daily, from its watermark": {
			alert.Subscription{Frequency: alert.Daily, State: alert.SubActive, Watermark: week}, week},
		"nothing from before the confirmation": {
			alert.Subscription{Frequency: alert.Daily, State: alert.SubActive, Watermark: week, ConfirmedAt: noon}, noon},
		"the watermark, when that is later than the confirmation": {
			alert.Subscription{Frequency: alert.Daily, State: alert.SubActive, Watermark: noon, ConfirmedAt: week}, noon},
		"instant, served since": {
			alert.Subscription{Frequency: alert.Instant, State: alert.SubActive, Watermark: week, UpdatedAt: week}, reach},
		"instant, changed while others were served": {
			alert.Subscription{Frequency: alert.Instant, State: alert.SubActive, Watermark: week, UpdatedAt: reach}, week},
		"instant, changed within the overlap": {
			alert.Subscription{Frequency: alert.Instant, State: alert.SubActive, Watermark: week, UpdatedAt: reach.Add(-overlap)}, week},
		"instant, changed just before the overlap": {
			alert.Subscription{Frequency: alert.Instant, State: alert.SubActive, Watermark: week, UpdatedAt: reach.Add(-overlap - 1)}, reach},
		"instant, paused": {
			alert.Subscription{Frequency: alert.Instant, State: alert.SubPaused, Watermark: week, UpdatedAt: week}, week},
		"instant, confirmed after the others were served": {
			alert.Subscription{Frequency: alert.Instant, State: alert.SubActive, Watermark: noon, UpdatedAt: week}, noon},
		"daily, not served with the instant ones": {
			alert.Subscription{Frequency: alert.Daily, State: alert.SubActive, Watermark: week, UpdatedAt: week}, week},
	} {
		r := NewRunner(Desk{}, Options{Overlap: overlap})
		r.reach = reach
		r.lowerFloor(&tc.s)
		if !r.mem.floor.Equal(tc.want) {
			t.Errorf("%s: %s, want %s", name, r.mem.floor, tc.want)
		}
	}
	r := NewRunner(Desk{}, Options{})
	for _, mark := range []time.Time{noon, week, reach} {
		r.lowerFloor(&alert.Subscription{Frequency: alert.Daily, State: alert.SubActive, Watermark: mark})
	}
	if !r.mem.floor.Equal(week) {
		t.Errorf("of three, from %s, want from the earliest", r.mem.floor)
	}
	r.mem.start = noon // the jobs are read: too late to look back further
	r.lowerFloor(&alert.Subscription{Frequency: alert.Daily, State: alert.SubActive, Watermark: week.AddDate(0, 0, -1)})
	if !r.mem.floor.Equal(week) {
		t.Errorf("after the start, from %s", r.mem.floor)
	}
}

// What the store did not answer is asked again; a document that cannot be read
// is not, since that would hold up everyone.
func TestWhichErrorsAreWorthAskingAgain(t *testing.T) {
	ended, end := context.WithCancel(t.Context())
	end()
	for name, tc := range map[string]struct {
		ctx   context.Context
		err   error
		again bool
	}{
		"read":                        {t.Context(), nil, false},
		"read at the last moment":     {ended, nil, false},
		"no answer":                   {t.Context(), fmt.Errorf("doctors: %w", models.ErrUnavailable), true},
		"torn off by the end":         {ended, context.Canceled, true},
		"not there":                   {t.Context(), models.ErrNotFound, false},
		"cannot be opened or decoded": {t.Context(), errors.New("damaged"), false},
	} {
		if got := unanswered(tc.ctx, tc.err); got != tc.again {
			t.Errorf("%s: %t, want %t", name, got, tc.again)
		}
	}
}

// An instant alert is looked at by itself when it has something to tell, or
// may have something that the memory does not hold.
func TestWhenAnInstantAlertIsLookedAtByItself(t *testing.T) {
	const overlap = 6 * time.Hour
	read := momentOf(noon.Add(-overlap)) // jobs since then were matched with it
	for name, tc := range map[string]struct {
		s       alert.Subscription
		known   standing
		ready   bool
		unread  time.Time
		resting time.Time
	}{
		"daily, with jobs":               {alert.Subscription{Watermark: noon}, standing{since: read, found: 1}, false, time.Time{}, time.Time{}},
		"daily, with jobs not read":      {alert.Subscription{Watermark: noon.Add(-1)}, standing{since: read}, false, time.Time{}, time.Time{}},
		"nothing to tell":                {alert.Subscription{Watermark: noon}, standing{since: read, instant: true}, false, time.Time{}, time.Time{}},
		"jobs":                           {alert.Subscription{Watermark: noon}, standing{since: read, instant: true, found: 1}, true, time.Time{}, time.Time{}},
		"jobs not read":                  {alert.Subscription{Watermark: noon.Add(-1)}, standing{since: read, instant: true}, true, noon.Add(-overlap - 1), time.Time{}},
		"none from before confirmation":  {alert.Subscription{Watermark: noon.Add(-1), ConfirmedAt: noon}, standing{since: read, instant: true}, false, time.Time{}, time.Time{}},
		"paused for a time, with jobs":   {alert.Subscription{Watermark: noon, PausedUntil: noon}, standing{since: read, instant: true, paused: true, found: 1}, false, time.Time{}, noon},
		"paused until resumed, with job": {alert.Subscription{Watermark: noon}, standing{since: read, instant: true, paused: true, found: 1}, false, time.Time{}, time.Time{}},
	} {
		r := NewRunner(Desk{}, Options{Overlap: overlap})
		tc.s.ID = "s"
		r.mem.ready["s"], r.mem.unread["s"], r.mem.resting["s"] = noon, noon, noon // from what it was before
		r.arm(&tc.s, tc.known, noon)
		if _, ready := r.mem.ready["s"]; ready != tc.ready {
			t.Errorf("%s: looked at %t, want %t", name, ready, tc.ready)
		}
		if got := r.mem.unread["s"]; !got.Equal(tc.unread) {
			t.Errorf("%s: to be read from %s, want %s", name, got, tc.unread)
		}
		if got := r.mem.resting["s"]; !got.Equal(tc.resting) {
			t.Errorf("%s: rests until %s, want %s", name, got, tc.resting)
		}
	}
}
