package main

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"
)

func TestAFailureThatLastsIsLoggedOnceAMinute(t *testing.T) {
	var out bytes.Buffer
	log := (&serveCommand{LogLevel: "info"}).logger(streams{Err: &out})
	start := time.Date(2026, 11, 30, 3, 0, 0, 0, time.UTC)
	say := func(after time.Duration, level slog.Level, words string, args ...any) {
		r := slog.NewRecord(start.Add(after), level, words, 0)
		r.Add(args...)
		if err := log.Handler().Handle(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	full, gone := errors.New("database or disk is full (13)"), errors.New("no such host")
	for after := time.Duration(0); after < 3*time.Minute; after += 5 * time.Second {
		say(after, slog.LevelError, "relaying events failed", "err", full)
		say(after, slog.LevelInfo, "serving", "url", "http://localhost")
	}
	say(time.Second, slog.LevelError, "relaying events failed", "err", gone)
	say(time.Second, slog.LevelError, "sweep failed", "err", full)
	say(10*time.Minute, slog.LevelError, "relaying events failed", "err", full)

	said := out.String()
	for words, want := range map[string]int{
		`msg="relaying events failed" err="database or disk is full (13)"`: 4, // three minutes, and when it comes back
		`again=11`:       3, // twelve tries a minute
		`again`:          3,
		`no such host`:   1, // another cause
		`"sweep failed"`: 1, // another worker
		`level=INFO`:     36,
	} {
		if got := strings.Count(said, words); got != want {
			t.Errorf("%s is written %d times, want %d:\n%s", words, got, want, said)
		}
	}
}

func TestEachRequestThatFailedAndEachSecurityEventIsLogged(t *testing.T) {
	var out bytes.Buffer
	log := (&serveCommand{LogLevel: "info", LogJSON: true}).logger(streams{Err: &out})
	for _, request := range []string{"a1", "a2", "a3"} {
		log.Error("request failed", "request", request, "err", "full")
		log.WithGroup("security").Error("sign-in refused", "where", "admin")
	}
	if n := strings.Count(out.String(), "\n"); n != 6 {
		t.Errorf("%d lines of 6:\n%s", n, out.String())
	}
}
