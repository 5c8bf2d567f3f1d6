package models

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/fold"
)

// span is a stretch of work in minutes after midnight; to passes 1440 when
// the work crosses midnight. note is what stood in brackets.
type span struct {
	from, to int
	note     string
}

func (s span) minutes() int { return s.to - s.from }

// overlap returns the minutes of s within the daily window [from, to), which
// may cross midnight.
func (s span) overlap(from, to int) int {
	if to <= from {
		return s.overlap(from, day) + s.overlap(0, to)
	}
	shared := 0
	for _, shift := range []int{0, day} {
		shared += max(0, min(s.to, to+shift)-max(s.from, from+shift))
	}
	return shared
}

const day = 24 * 60

var hourPattern = regexp.MustCompile(`^(\d{1,2}):(\d{2})\s*[-–~〜]\s*(\d{1,2}):(\d{2})\s*(?:\((.*)\))?$`)

// parseSpan reads "18:00-22:00" with an optional note in brackets.
func parseSpan(pattern string) (span, bool) {
	m := hourPattern.FindStringSubmatch(strings.TrimSpace(fold.Width(pattern)))
	if m == nil {
		return span{}, false
	}
	from, okFrom := clock(m[1], m[2])
	to, okTo := clock(m[3], m[4])
	if !okFrom || !okTo || from == to {
		return span{}, false
	}
	if to < from {
		to += day
	}
	return span{from, to, m[5]}, true
}

func clock(hour, minute string) (int, bool) {
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(minute)
	return h*60 + m, errHour == nil && errMinute == nil && h <= 24 && m < 60 && h*60+m <= day
}

// spans returns the readable patterns.
func (h Hours) spans() []span {
	var out []span
	for _, p := range h.Patterns {
		if s, ok := parseSpan(p); ok {
			out = append(out, s)
		}
	}
	return out
}
