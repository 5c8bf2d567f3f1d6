package models

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/fold"
)

// Span is a stretch of work in minutes after midnight; To passes 1440 when
// the work crosses midnight. Note is what stood in brackets.
type Span struct {
	From, To int
	Note     string
}

// Minutes is how long the stretch is.
func (s Span) Minutes() int { return s.To - s.From }

// Overlap returns the minutes of s within the daily window [from, to), which
// may cross midnight.
func (s Span) Overlap(from, to int) int {
	if to <= from {
		return s.Overlap(from, day) + s.Overlap(0, to)
	}
	shared := 0
	for _, shift := range []int{0, day} {
		shared += max(0, min(s.To, to+shift)-max(s.From, from+shift))
	}
	return shared
}

const day = 24 * 60

var hourPattern = regexp.MustCompile(`^(\d{1,2}):(\d{2})\s*[-–~〜]\s*(\d{1,2}):(\d{2})\s*(?:\((.*)\))?$`)

// ParseSpan reads "18:00-22:00" with an optional note in brackets.
func ParseSpan(pattern string) (Span, bool) {
	m := hourPattern.FindStringSubmatch(strings.TrimSpace(fold.Width(pattern)))
	if m == nil {
		return Span{}, false
	}
	from, okFrom := clock(m[1], m[2])
	to, okTo := clock(m[3], m[4])
	if !okFrom || !okTo || from == to {
		return Span{}, false
	}
	if to < from {
		to += day
	}
	return Span{from, to, m[5]}, true
}

func clock(hour, minute string) (int, bool) {
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(minute)
	return h*60 + m, errHour == nil && errMinute == nil && h <= 24 && m < 60 && h*60+m <= day
}

// Spans returns the readable patterns.
func (h Hours) Spans() []Span {
	var out []Span
	for _, p := range h.Patterns {
		if s, ok := ParseSpan(p); ok {
			out = append(out, s)
		}
	}
	return out
}
