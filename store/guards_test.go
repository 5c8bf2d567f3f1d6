package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

func TestRateLimitsCountInWindows(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		take := func(key string) (bool, time.Duration) {
			ok, wait, err := s.RateLimits().Take(ctx, key, 5, time.Minute, c.now())
			if err != nil {
				t.Fatal(err)
			}
			return ok, wait
		}
		var passed atomic.Int32
		var all sync.WaitGroup
		for range 12 {
			all.Go(func() {
				ok, _, err := s.RateLimits().Take(ctx, "k", 5, time.Minute, c.now())
				if err != nil {
					t.Error(err)
				}
				if ok {
					passed.Add(1)
				}
			})
		}
		all.Wait()
		if passed.Load() != 5 {
			t.Errorf("%d passed at once, want 5", passed.Load())
		}
		c.add(20 * time.Second)
		if ok, wait := take("k"); ok || wait != 40*time.Second {
			t.Errorf("sixth: %v, wait %v; want refusal for 40s", ok, wait)
		}
		if ok, _ := take("other"); !ok {
			t.Error("another key was refused")
		}
		used := func(key string) int { return must[int](t)(s.RateLimits().Used(ctx, key, c.now())) }
		if used("k") != 5 || used("other") != 1 || used("never") != 0 {
			t.Errorf("used %d, %d and %d times", used("k"), used("other"), used("never"))
		}
		for range 2 { // of the second there is nothing to give back
			if err := s.RateLimits().GiveBack(ctx, "other", c.now()); err != nil || used("other") != 0 {
				t.Errorf("%d after giving back, %v", used("other"), err)
			}
		}
		if err := s.RateLimits().GiveBack(ctx, "never", c.now()); err != nil {
			t.Error(err)
		}
		c.add(40 * time.Second)
		if used("k") != 0 {
			t.Error("used in a window that is over")
		}
		if ok, _ := take("k"); !ok {
			t.Error("refused after the window")
		}
		c.add(time.Hour)
		if n, err := s.RateLimits().DeleteExpired(ctx, c.now()); n != 2 || err != nil {
			t.Errorf("deleted %d, %v", n, err)
		}
	})
}

func TestLeasesPassOn(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		acquire := func(owner string) (models.Lease, error) {
			return s.Leases().Acquire(ctx, "sweep", owner, c.now(), time.Minute)
		}
		lease := must[models.Lease](t)
		if got := lease(acquire("a")); got.Fence != 1 {
			t.Errorf("fence %d", got.Fence)
		}
		_, err := acquire("b")
		wantErr(t, "held", err, models.ErrConflict)
		c.add(30 * time.Second)
		if got := lease(acquire("a")); got.Fence != 1 || !got.Until.Equal(c.now().Add(time.Minute)) {
			t.Errorf("prolonged: %+v", got)
		}
		c.add(time.Minute)
		if got := lease(acquire("b")); got.Fence != 2 {
			t.Errorf("taken over: %+v", got)
		}
		if err := errors.Join(s.Leases().Release(ctx, "sweep", "a"), s.Leases().Release(ctx, "none", "a")); err != nil {
			t.Error(err)
		}
		_, err = acquire("a")
		wantErr(t, "released by another", err, models.ErrConflict)
		if err := s.Leases().Release(ctx, "sweep", "b"); err != nil {
			t.Error(err)
		}
		if got := lease(acquire("a")); got.Fence != 3 {
			t.Errorf("after release: %+v", got)
		}
	})
}

func TestTheAuditLogShowsTampering(t *testing.T) {
	for name, tamper := range map[string]func(doc map[string]any) bool{
		"altered":      func(doc map[string]any) bool { doc["who"] = "somebody else"; return true },
		"removed":      func(map[string]any) bool { return false },
		"renumbered":   func(doc map[string]any) bool { doc["seq"] = int64(99); return true },
		"unchained":    func(doc map[string]any) bool { doc["prev"] = "00"; return true },
		"hash altered": func(doc map[string]any) bool { doc["hash"] = "00"; return true },
	} {
		t.Run(name, func(t *testing.T) {
			onPlaces(t, func(t *testing.T, p place) {
				c := newClock()
				s := p.open(t, c)
				ctx := t.Context()
				day := models.DateOf(c.now())
				var all sync.WaitGroup
				for i := range 12 {
					all.Go(func() {
						e := models.AuditEntry{Who: fmt.Sprint("u", i), Action: "doctor.view", Target: "doctor/d"}
						if err := s.Audit().Append(ctx, e); err != nil {
							t.Error(err)
						}
					})
				}
				all.Wait()
				c.add(24 * time.Hour)
				if err := s.Audit().Append(ctx, models.AuditEntry{Who: "u", Action: "next.day"}); err != nil {
					t.Fatal(err)
				}
				for _, d := range []models.Date{day, day.AddDays(1), day.AddDays(2)} {
					if err := s.Audit().Verify(ctx, d); err != nil {
						t.Errorf("%s: %v", d, err)
					}
				}
				if got := must[int](t)(s.Audit().Find("", "doctor/d", c.now()).Count(ctx)); got != 12 {
					t.Errorf("%d entries of the target", got)
				}
				chain := must[store.Chain](t)(s.Audit().VerifyAll(ctx, ""))
				if chain.Entries != 13 || chain.Head.Action != "next.day" || chain.Met {
					t.Errorf("the whole chain: %+v", chain)
				}
				if !must[store.Chain](t)(s.Audit().VerifyAll(ctx, chain.Head.Prev)).Met {
					t.Error("an earlier head is not met")
				}
				meddle(t, p, "audit", string(day)+".0000000007", tamper)
				if err := s.Audit().Verify(ctx, day); err == nil || !strings.Contains(err.Error(), ".000000000") {
					t.Errorf("after tampering: %v, want the place", err)
				}
				if _, err := s.Audit().VerifyAll(ctx, ""); !errors.Is(err, store.ErrBroken) {
					t.Errorf("the whole chain after tampering: %v", err)
				}
			})
		})
	}
}

func TestCountersAdd(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx := t.Context()
		day := models.DateOf(c.now())
		of := func(job string, day models.Date, kind string, n int) models.JobCount {
			return models.JobCount{JobID: job, Day: day, Kind: kind, N: n}
		}
		var all sync.WaitGroup
		for n := range 6 {
			all.Go(func() { // each shares some jobs with the others and has one of its own
				own := "own" + string(rune('a'+n))
				err := s.Counters().Add(ctx,
					[]models.JobCount{of("j", day, "view", 2), of(own, day, "view", 1), of("j", day, "click", 1),
						of("k", day, "view", 3)})
				if err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if err := s.Counters().Add(ctx, []models.JobCount{of("j", day.AddDays(-1), "click", 1)}); err != nil {
			t.Fatal(err)
		}
		got := must[[]models.JobCounts](t)(s.Counters().ByJob(ctx, "j"))
		if len(got) != 2 || got[0].Counts["click"] != 1 || got[1].Counts["view"] != 12 || got[1].Counts["click"] != 6 {
			t.Errorf("counts %+v", got)
		}
		for job, want := range map[string]int{"k": 18, "owna": 1, "ownf": 1} {
			if got := must[[]models.JobCounts](t)(s.Counters().ByJob(ctx, job)); len(got) != 1 ||
				got[0].Counts["view"] != want {
				t.Errorf("%s: %+v, want %d views", job, got, want)
			}
		}
	})
}

func TestSearchesAreCountedAndFade(t *testing.T) {
	onStores(t, func(t *testing.T, s *store.Store, c *clock) {
		ctx, today := t.Context(), models.DateOf(c.now())
		add := func(text string, n int, day models.Date) {
			if err := s.Searches().Add(ctx, text, n, day); err != nil {
				t.Error(err)
			}
		}
		var all sync.WaitGroup
		for range 6 {
			all.Go(func() { add("精神科 夜間", 2, today) })
		}
		all.Wait()
		add("産業医", 20, today.AddDays(-14))
		add("読影", 3, today)
		add("内科", 2, today)
		add("昔の検索", 1000, today.AddDays(-200))
		top := func(n int) (texts []string) {
			for _, v := range must[[]models.SearchCount](t)(s.Searches().Top(ctx, n, 3, today)) {
				texts = append(texts, fmt.Sprint(v.ID, v.Count))
			}
			return texts
		}
		if got := top(10); !slices.Equal(got, []string{"精神科 夜間12", "産業医5", "読影3"}) {
			t.Errorf("most sought: %v", got)
		}
		if got := top(1); len(got) != 1 {
			t.Errorf("asked for one, got %v", got)
		}
		if n := must[int](t)(s.Searches().DeleteFaded(ctx, today)); n != 1 {
			t.Errorf("%d faded, want one", n)
		}
	})
}

func TestTokens(t *testing.T) {
	c := newClock()
	s := place{t.TempDir(), ""}.open(t, c)
	other := place{t.TempDir(), ""}.open(t, c)
	token := s.Sign("unsubscribe", "s1", "a.b\x00c")
	if parts, err := s.Verify("unsubscribe", token); err != nil || len(parts) != 2 || parts[1] != "a.b\x00c" {
		t.Errorf("%q, %v", parts, err)
	}
	short := s.SignUntil("confirm", c.now().Add(time.Hour), "s1")
	if _, err := s.Verify("confirm", short); err != nil {
		t.Error(err)
	}
	for name, bad := range map[string]struct{ purpose, token string }{
		"other purpose":      {"confirm", token},
		"empty":              {"unsubscribe", ""},
		"not base64":         {"unsubscribe", "***"},
		"tag length 255":     {"unsubscribe", "_w"},
		"cut":                {"unsubscribe", token[:len(token)-4]},
		"altered":            {"unsubscribe", token[:len(token)-6] + "AAAAAA"},
		"too long":           {"unsubscribe", strings.Repeat("A", 5000)},
		"another board's":    {"unsubscribe", other.Sign("unsubscribe", "s1")},
		"with a newline":     {"unsubscribe", token[:8] + "\n" + token[8:]},
		"expiry is not data": {"confirm", s.Sign("confirm2", "s1")},
	} {
		_, err := s.Verify(bad.purpose, bad.token)
		wantErr(t, name, err, models.ErrForbidden)
	}
	c.add(time.Hour)
	_, err := s.Verify("confirm", short)
	wantErr(t, "after its hour", err, store.ErrExpired)
	if _, err := s.Verify("unsubscribe", token); err != nil {
		t.Errorf("a token without an end: %v", err)
	}
}

func FuzzTokensAreNeverForged(f *testing.F) {
	c := newClock()
	s, err := store.Open(f.Context(), f.TempDir(), store.Options{Now: c.now})
	if err != nil {
		f.Fatal(err)
	}
	defer s.Close()
	good := s.Sign("unsubscribe", "s1")
	for _, seed := range []string{good, "", "_w", "AA", good + "A", good[1:]} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, token string) {
		if parts, err := s.Verify("unsubscribe", token); err == nil && token != good {
			t.Errorf("%q was taken as %q", token, parts)
		}
	})
}

// The newest line is noted sealed: a log that was cut off at its end, or whose
// note was taken away, is not whole. An entry from before the log was keyed is.
func TestACutAuditLogIsMissed(t *testing.T) {
	onPlaces(t, func(t *testing.T, p place) {
		c, ctx := newClock(), t.Context()
		s := p.open(t, c)
		if chain := must[store.Chain](t)(s.Audit().VerifyAll(ctx, "")); chain.Entries != 0 {
			t.Errorf("an empty log: %+v", chain)
		}
		var ids []string
		for range 3 {
			if err := s.Audit().Append(ctx, models.AuditEntry{Who: "u", Action: "a"}); err != nil {
				t.Fatal(err)
			}
			id, hash, err := s.Audit().Head(ctx)
			if err != nil || hash == "" {
				t.Fatal(id, hash, err)
			}
			ids = append(ids, id)
		}
		if chain := must[store.Chain](t)(s.Audit().VerifyAll(ctx, "")); chain.Entries != 3 || !chain.Head.Keyed {
			t.Errorf("the whole log: %+v", chain)
		}
		meddle(t, p, "audit", ids[2], func(map[string]any) bool { return false })
		broken := func(what string) {
			t.Helper()
			if _, err := p.open(t, c).Audit().VerifyAll(ctx, ""); !errors.Is(err, store.ErrBroken) {
				t.Errorf("%s: %v", what, err)
			}
		}
		broken("cut off at its end")
		meddle(t, p, "meta", "audit-head", func(doc map[string]any) bool { doc["sealed"] = []byte("x"); return true })
		broken("with a note of somebody else's")
		meddle(t, p, "meta", "audit-head", func(map[string]any) bool { return false })
		broken("without its note")
	})
}
