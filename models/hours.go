package models

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/expr"
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

// hourPattern is a stretch as posters write it: 18:00-22:00, 22:00〜翌6:00,
// 20時〜26時, 午後7時半から9時.
var hourPattern = expr.Lazy(`^(午前|午後)?(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分|(半))?)\s*(?:[-–~〜]|から)\s*` +
	`(翌日?|翌朝|午前|午後)?\s*(\d{1,2})(?::(\d{2})|時(?:(\d{1,2})分|(半))?)(?:まで)?\s*(?:\((.*)\))?$`)

// ParseSpan reads one stretch with an optional note in brackets. Hours past
// midnight are those of the next day: 翌6:00, 6:00 after 22:00, and 26:00.
func ParseSpan(pattern string) (Span, bool) {
	m := hourPattern.FindStringSubmatch(strings.TrimSpace(fold.Width(pattern)))
	if m == nil {
		return Span{}, false
	}
	from, okFrom := clock(m[1], m[2], cmp.Or(m[3], m[4], halfHour(m[5])))
	to, okTo := clock(m[6], m[7], cmp.Or(m[8], m[9], halfHour(m[10])))
	next := strings.HasPrefix(m[6], "翌")
	if !okFrom || !okTo || from == to && !next || from > day {
		return Span{}, false
	}
	switch {
	case next && to < day:
		to += day
	case to < from && m[1] == "午後" && m[6] == "" && to+day/2 > from:
		to += day / 2 // 午後7時から9時
	case to < from:
		to += day
	}
	return Span{from, to, m[11]}, to-from <= day
}

// ParseSpans reads the stretches of one line: 9:00-12:00、14:00-17:00 (月・水).
func ParseSpans(pattern string) (spans []Span, ok bool) {
	for _, part := range outsideBrackets(fold.Width(pattern)) {
		s, ok := ParseSpan(part)
		if !ok {
			return nil, false
		}
		spans = append(spans, s)
	}
	return spans, len(spans) > 0
}

// outsideBrackets splits a line at what stands between stretches.
func outsideBrackets(line string) (parts []string) {
	depth, from := 0, 0
	for i, r := range line {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth--
		case depth == 0 && strings.ContainsRune("、,/・と＋+", r):
			parts = append(parts, line[from:i])
			from = i + utf8.RuneLen(r)
		}
	}
	return append(parts, line[from:])
}

func halfHour(half string) string {
	if half == "" {
		return ""
	}
	return "30"
}

// lastHour is the latest hour counted on from the day before: 29時 is 5時.
const lastHour = 29

func clock(part, hour, minute string) (int, bool) {
	h, errHour := strconv.Atoi(hour)
	m, errMinute := strconv.Atoi(cmp.Or(minute, "0"))
	if part == "午後" && h < 12 {
		h += 12
	}
	return h*60 + m, errHour == nil && errMinute == nil && h <= lastHour && m < 60
}

// Spans returns the readable patterns.
func (h Hours) Spans() []Span {
	var out []Span
	for _, p := range h.Patterns {
		spans, _ := ParseSpans(p)
		out = append(out, spans...)
	}
	return out
}
