package models

import (
	"errors"
	"testing"
	"time"
)

var scoutNow = time.Date(2026, 11, 30, 23, 30, 0, 0, Tokyo)

// Each reason against writing alone stops it; the earlier one is named.
func TestWhatStopsAScout(t *testing.T) {
	none := 0
	open := Doctor{Consents: Consents{Scout: true}}
	for name, c := range map[string]struct {
		doctor Doctor
		line   ScoutLine
		quota  ScoutQuota
		want   ScoutStop
	}{
		"nothing":               {doctor: open, want: ScoutOpen},
		"no consent":            {doctor: Doctor{}, line: ScoutLine{EndedAt: scoutNow}, want: ScoutConsent},
		"ended":                 {doctor: open, line: ScoutLine{EndedAt: scoutNow}, want: ScoutEnded},
		"a moment before":       {doctor: open, line: written(scoutNow.Add(-ScoutRest + time.Second)), want: ScoutRecently},
		"90 days before":        {doctor: open, line: written(scoutNow.Add(-ScoutRest)), want: ScoutOpen},
		"nothing allowed":       {doctor: open, quota: ScoutQuota{Most: &none}, want: ScoutSpent},
		"used up":               {doctor: open, quota: ScoutQuota{Month: "2026-11", Lines: make([]string, ScoutsMonthly)}, want: ScoutSpent},
		"used up in last month": {doctor: open, quota: ScoutQuota{Month: "2026-10", Lines: make([]string, ScoutsMonthly)}, want: ScoutOpen},
	} {
		if got := c.doctor.StopsScouting(&c.line, &c.quota, scoutNow); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

func written(at ...time.Time) (l ScoutLine) {
	for _, at := range at {
		l.Scouts = append(l.Scouts, Scout{At: at})
	}
	return l
}

func TestAScoutIsWrittenOnceIn90Days(t *testing.T) {
	l := written(scoutNow)
	if err := l.Write(Scout{At: scoutNow.Add(ScoutRest - time.Second)}); !errors.Is(err, ErrConflict) {
		t.Errorf("a second one too early: %v", err)
	}
	if err := l.Write(Scout{At: scoutNow.Add(ScoutRest)}); err != nil || len(l.Scouts) != 2 {
		t.Errorf("after 90 days: %v, %d", err, len(l.Scouts))
	}
	if !l.Unseen() || !l.See(scoutNow) || l.Unseen() || l.See(scoutNow) {
		t.Error("what was seen is new, or the other way round")
	}
	if !l.End(scoutNow) || l.End(scoutNow) {
		t.Error("an end is news once")
	}
	if err := l.Write(Scout{At: scoutNow.Add(9 * ScoutRest)}); !errors.Is(err, ErrConflict) {
		t.Errorf("after the end: %v", err)
	}
}

// A month is one of Japan; who was written to counts once in it.
func TestTheAllowanceOfAMonth(t *testing.T) {
	var q ScoutQuota
	if err := q.Allow(2); err != nil || q.Left(scoutNow) != 2 {
		t.Fatalf("%v, %d", err, q.Left(scoutNow))
	}
	for _, line := range []string{"a", "a", "b"} {
		if err := q.Take(line, scoutNow); err != nil {
			t.Fatal(line, err)
		}
	}
	if q.Left(scoutNow) != 0 || !errors.Is(q.Take("c", scoutNow), ErrConflict) || q.Take("b", scoutNow) != nil {
		t.Errorf("%+v", q)
	}
	next := scoutNow.Add(time.Hour) // 1 December in Japan, November elsewhere
	if q.Left(next) != 2 || q.Take("c", next) != nil || q.Left(next) != 1 {
		t.Errorf("in the next month: %+v", q)
	}
	if err := q.Allow(1); err != nil || q.Left(next) != 0 {
		t.Errorf("lowered to what was used: %v, %d", err, q.Left(next))
	}
	if err := q.Allow(0); err != nil || q.Left(next) != 0 || q.Allowed() != 0 {
		t.Errorf("none: %v, %d left", err, q.Left(next))
	}
	for _, most := range []int64{-1, MaxScouts + 1} {
		var invalid *InvalidError
		if err := q.Allow(most); !errors.As(err, &invalid) || q.Allowed() != 0 {
			t.Errorf("%d: %v", most, err)
		}
	}
}

func TestWhoIsACandidate(t *testing.T) {
	j := &Job{Poster: OrgRef{Kind: OrgAgency, ID: "a"}}
	for _, v := range []Visibility{VisibilityPrivate, VisibilityAppliedOnly, "", VisibilityVerified} {
		if d := (Doctor{Visibility: v}); d.Candidate(j) != (v == VisibilityVerified) {
			t.Errorf("%q: %v", v, d.Candidate(j))
		}
	}
	blocks := Doctor{Visibility: VisibilityVerified, Blocked: []BlockedOrg{{Org: j.Poster}}}
	if blocks.Candidate(j) {
		t.Error("one who blocked the poster is shown to it")
	}
}

func TestTheOrderOfCandidates(t *testing.T) {
	early, late := Doctor{ID: "b", UpdatedAt: scoutNow}, Doctor{ID: "c", UpdatedAt: scoutNow.Add(time.Hour)}
	same := Doctor{ID: "a", UpdatedAt: scoutNow}
	if CompareCandidates(80, 90, &late, &early) <= 0 || CompareCandidates(80, 80, &early, &late) <= 0 ||
		CompareCandidates(80, 80, &early, &same) <= 0 {
		t.Error("not by score, then freshness, then id")
	}
}
