package templates

import (
	"testing"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Who reads of an event in New York is told when that is in Japan.
func TestAnEventIsToldInItsZoneAndInJapans(t *testing.T) {
	set := newSet(t)
	start := time.Date(2026, 12, 11, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		zone   string
		ja, en string
	}{
		{"Asia/Tokyo", "2026年12月11日(金) 09:00〜10:30 日本時間", "Fri 11 Dec 2026, 09:00–10:30 Japan time"},
		{"America/New_York", "2026年12月10日(木) 19:00〜20:30 ニューヨーク時間(2026年12月11日(金) 09:00〜10:30 日本時間)",
			"Thu 10 Dec 2026, 19:00–20:30 New York time (Fri 11 Dec 2026, 09:00–10:30 Japan time)"},
	} {
		e := models.Event{Start: start, End: start.Add(90 * time.Minute), Zone: c.zone}
		for lang, want := range map[vocab.Lang]string{vocab.JA: c.ja, vocab.EN: c.en} {
			if got := EventTime(set.say(lang), lang, &e); got != want {
				t.Errorf("%s: %q, want %q", c.zone, got, want)
			}
		}
	}
	if got := EventTime(set.say(vocab.JA), vocab.JA, &models.Event{Zone: "UTC"}); got != "" {
		t.Errorf("no time is told as %q", got)
	}
}
