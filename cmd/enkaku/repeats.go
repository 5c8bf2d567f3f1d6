package main

import (
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"
)

// repeatsEvery is how often the log says a failure whose cause lasts.
const repeatsEvery = time.Minute

// repeats writes an error that was said within the minute word by word, with
// the same values, once: workers try again every few seconds for as long as a
// disk is full. The next line that is written says how many were left out.
// What a request failed with names the request, so it is always written, and so
// is what goes through a group, as security events do.
type repeats struct {
	slog.Handler
	mu   sync.Mutex
	said map[string]*repeat
}

// repeat is an error as it was written last.
type repeat struct {
	at   time.Time
	more int // not written since
}

func newRepeats(to slog.Handler) *repeats { return &repeats{Handler: to, said: map[string]*repeat{}} }

// Handle writes a record unless it is a repeated error.
func (h *repeats) Handle(ctx context.Context, r slog.Record) error {
	if r.Level < slog.LevelError {
		return h.Handler.Handle(ctx, r)
	}
	more, write := h.note(wordsOf(r), r.Time)
	if !write {
		return nil
	}
	if more > 0 {
		r = r.Clone()
		r.AddAttrs(slog.Int("again", more))
	}
	return h.Handler.Handle(ctx, r)
}

// note says whether an error is written now, and how often it was not since it
// was written last.
func (h *repeats) note(words string, at time.Time) (more int, write bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if last, known := h.said[words]; known && at.Sub(last.at) < repeatsEvery {
		last.more++
		return 0, false
	} else if known {
		more = last.more
	}
	for words, last := range h.said {
		if at.Sub(last.at) >= 2*repeatsEvery {
			delete(h.said, words) // its cause is gone
		}
	}
	h.said[words] = &repeat{at: at}
	return more, true
}

// wordsOf is all that a record says.
func wordsOf(r slog.Record) string {
	var words strings.Builder
	words.WriteString(r.Message)
	r.Attrs(func(a slog.Attr) bool {
		words.WriteString("\x00" + a.String())
		return true
	})
	return words.String()
}
