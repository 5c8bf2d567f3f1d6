package models

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

func goodEvent() Event {
	return Event{Lang: vocab.JA, Title: "オンライン診療のはじめ方", Text: strings.Repeat("自宅から診るには。", 10),
		Link: "https://clinic.example/seminar"}
}

func TestWhatAnEventMustBe(t *testing.T) {
	good := EventHours{"2026-12-10", "19:00", "20:30", "Asia/Tokyo"}
	for name, c := range map[string]struct {
		edit  func(*Event, *EventHours)
		field string
	}{
		"as it should be":            {func(*Event, *EventHours) {}, ""},
		"no title":                   {func(e *Event, _ *EventHours) { e.Title = " " }, "title"},
		"a long title":               {func(e *Event, _ *EventHours) { e.Title = strings.Repeat("あ", 81) }, "title"},
		"a short text":               {func(e *Event, _ *EventHours) { e.Text = strings.Repeat("あ", 49) }, "text"},
		"a text of 50":               {func(e *Event, _ *EventHours) { e.Text = strings.Repeat("あ", 50) }, ""},
		"a long text":                {func(e *Event, _ *EventHours) { e.Text = strings.Repeat("あ", 4001) }, "text"},
		"a link without https":       {func(e *Event, _ *EventHours) { e.Link = "http://clinic.example/" }, "link"},
		"a script for a link":        {func(e *Event, _ *EventHours) { e.Link = "javascript:alert(1)" }, "link"},
		"no link":                    {func(e *Event, _ *EventHours) { e.Link = "" }, "link"},
		"a long fee":                 {func(e *Event, _ *EventHours) { e.Fee = strings.Repeat("円", 61) }, "fee"},
		"an unknown kind of work":    {func(e *Event, _ *EventHours) { e.Work = "nothing" }, "work"},
		"an unknown language":        {func(e *Event, _ *EventHours) { e.Lang = "fr" }, "lang"},
		"no day":                     {func(_ *Event, h *EventHours) { h.Day = "" }, "day"},
		"a day that is none":         {func(_ *Event, h *EventHours) { h.Day = "2026-02-30" }, "day"},
		"an hour that is none":       {func(_ *Event, h *EventHours) { h.From = "25:00" }, "from"},
		"an end that is none":        {func(_ *Event, h *EventHours) { h.To = "x" }, "to"},
		"an unknown zone":            {func(_ *Event, h *EventHours) { h.Zone = "Mars/Olympus" }, "zone"},
		"over midnight":              {func(_ *Event, h *EventHours) { h.From, h.To = "23:00", "00:30" }, ""},
		"longer than a day's half":   {func(_ *Event, h *EventHours) { h.From, h.To = "08:00", "20:01" }, "to"},
		"of twelve hours":            {func(_ *Event, h *EventHours) { h.From, h.To = "08:00", "20:00" }, ""},
		"past":                       {func(_ *Event, h *EventHours) { h.Day, h.From = "2026-11-24", "09:00" }, "day"},
		"more than a year away":      {func(_ *Event, h *EventHours) { h.Day = "2027-11-25" }, "day"},
		"an hour that clocks skip":   {func(_ *Event, h *EventHours) { *h = EventHours{"2027-03-14", "02:30", "04:00", "America/New_York"} }, "from"},
		"an end that clocks skip":    {func(_ *Event, h *EventHours) { *h = EventHours{"2027-03-13", "23:00", "02:30", "America/New_York"} }, "to"},
		"the night clocks skip from": {func(_ *Event, h *EventHours) { *h = EventHours{"2027-03-14", "23:00", "02:30", "America/New_York"} }, ""},
		"an hour that comes twice":   {func(_ *Event, h *EventHours) { *h = EventHours{"2027-10-31", "02:30", "04:00", "Europe/Berlin"} }, "from"},
		"an end that comes twice":    {func(_ *Event, h *EventHours) { *h = EventHours{"2026-11-30", "23:00", "01:30", "America/New_York"} }, ""},
		"after both":                 {func(_ *Event, h *EventHours) { *h = EventHours{"2027-10-31", "03:00", "04:00", "Europe/Berlin"} }, ""},
		"the hour before and after":  {func(_ *Event, h *EventHours) { *h = EventHours{"2027-03-14", "01:30", "04:00", "America/New_York"} }, ""},
	} {
		e, h := goodEvent(), good
		c.edit(&e, &h)
		err := e.Send(h, storyNow)
		var invalid *InvalidError
		switch {
		case c.field == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.field != "" && (!errors.As(err, &invalid) || invalid.Faults[0].Field != c.field):
			t.Errorf("%s: %v, want a fault of %s", name, err, c.field)
		case c.field == "" && HoursOf(&e) != h:
			t.Errorf("%s: shown again as %+v", name, HoursOf(&e))
		}
	}
}

func TestAnEventIsAtOneMomentEverywhere(t *testing.T) {
	e := goodEvent()
	if err := e.Send(EventHours{"2026-12-10", "19:00", "20:00", "America/New_York"}, storyNow); err != nil {
		t.Fatal(err)
	}
	if want := time.Date(2026, 12, 11, 9, 0, 0, 0, Tokyo); !e.Start.Equal(want) {
		t.Errorf("begins %v, want %v", e.Start, want)
	}
}

func TestAnEventThatEndedIsNotPublishedNorCancelled(t *testing.T) {
	e := goodEvent()
	if err := e.Send(EventHours{"2026-12-10", "19:00", "20:00", "Asia/Tokyo"}, storyNow); err != nil {
		t.Fatal(err)
	}
	held := e
	var invalid *InvalidError
	if err := held.Publish(e.End); !errors.As(err, &invalid) {
		t.Errorf("published after its end: %v", err)
	}
	if err := held.Publish(e.End.Add(-time.Second)); err != nil || !held.Shown() {
		t.Errorf("not published before its end: %v", err)
	}
	if err := held.Cancel(e.End); !errors.Is(err, ErrConflict) {
		t.Errorf("cancelled after its end: %v", err)
	}
	if err := held.Cancel(storyNow); err != nil || !held.Shown() || held.Changes != 2 {
		t.Errorf("%v, changes %d", err, held.Changes)
	}
}

func TestWhoHoldsEvents(t *testing.T) {
	for _, state := range []VerificationState{"", VerifyPending, VerifySuspended} {
		if err := HostsEvents(Verification{State: state}, 0); !errors.Is(err, ErrForbidden) {
			t.Errorf("%q: %v", state, err)
		}
	}
	if HostsEvents(Verification{State: VerifyVerified}, MaxEvents-1) != nil ||
		HostsEvents(Verification{State: VerifyVerified}, MaxEvents) == nil {
		t.Error("not as many as may be to come")
	}
}

// What everybody reads stays until an editor has published its change.
func TestAChangeOfAnEventWaitsBesideIt(t *testing.T) {
	hours := EventHours{"2026-12-10", "19:00", "20:00", "Asia/Tokyo"}
	shown := func(t *testing.T) Event {
		e := goodEvent()
		e.ID, e.Version = "e1", 3
		if err := e.Change(e, hours, storyNow); err != nil || e.Shown() || !e.Waits() {
			t.Fatalf("%v, %+v", err, e)
		}
		if err := e.Publish(storyNow); err != nil || !e.Shown() || e.Waits() {
			t.Fatalf("%v, %+v", err, e)
		}
		return e
	}
	change := func(t *testing.T, e *Event, title string) {
		t.Helper()
		next := e.Latest()
		next.Title = title
		if err := e.Change(next, EventHours{"2026-12-11", "19:00", "20:00", "Asia/Tokyo"}, storyNow); err != nil {
			t.Fatal(err)
		}
	}
	e := shown(t)
	old, first := e.Title, e.Start
	change(t, &e, "新しい題")
	latest := e.Latest()
	if !e.Shown() || e.Title != old || !e.Start.Equal(first) || !e.Waits() || latest.Title != "新しい題" || latest.Version != 3 {
		t.Errorf("changed: %+v, latest %+v", e, latest)
	}
	if err := e.Return("題が長すぎます。", false, storyNow); err != nil || !e.Shown() || e.Title != old || e.Waits() {
		t.Errorf("given back: %v, %+v", err, e)
	}
	if latest := e.Latest(); latest.Reply == "" || latest.State != ContributionReturned {
		t.Errorf("its poster is not told why: %+v", latest)
	}
	change(t, &e, "三つ目の題")
	if err := e.Publish(storyNow); err != nil || e.Title != "三つ目の題" || e.Proposed != nil || e.Version != 3 || e.Changes != 3 {
		t.Errorf("published: %v, %+v", err, e)
	}
	change(t, &e, "四つ目")
	if err := e.Return("会ごと取り下げます。", true, storyNow); err != nil || e.Shown() || e.Proposed != nil {
		t.Errorf("all given back: %v, %+v", err, e)
	}
	e = shown(t)
	change(t, &e, "開かれない会")
	if err := e.Cancel(storyNow); err != nil || e.State != ContributionCancelled || e.Title != old || e.Proposed != nil ||
		e.Changes != 3 {
		t.Errorf("cancelled with a change: %v, %+v", err, e)
	}
	bad := e.Latest()
	bad.Title = ""
	if err := e.Change(bad, hours, storyNow); err == nil || e.State != ContributionCancelled {
		t.Errorf("a wrong change: %v, %s", err, e.State)
	}
}
