package reading

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// clockPattern is a time of day, perhaps a span: 18:00以降, 午後7時, 22時~翌6時,
// 20:00-26:00, 7pm.
var clockPattern = japanese.Lazy(`(?:平日|毎日)?(?:の|は)?(午前|午後|夕方|深夜|早朝|朝|昼|夜)?(?:の|は)?(\d{1,2})(?:時半?|:\d\d)` +
	`(?:\d{1,2}分)? ?(pm|am)?(?: ?(?:~|-|から) ?(翌日?|翌朝|午前|午後|夕方|深夜|夜|朝)?(?:の)?(\d{1,2})(?:時半?|:\d\d)(?:\d{1,2}分)? ?(pm|am)?)?` +
	`(以降|から|より|~|まで|以前|前|頃|ごろ|スタート|開始|終わり|終了)?|\b(\d{1,2}) ?(pm|am)\b`)

// notClock are what makes a number before 時 no time of day.
var notClock = []string{"間", "短", "給", "期", "点", "差", "代"}

// clock takes times of day out of words and reads the kinds of shift in which
// they lie.
func (r *reader) clock(text string) string {
	if r.not || !strings.ContainsAny(text, "0123456789") {
		return text
	}
	for _, m := range clockPattern.FindAllStringSubmatchIndex(text, 4) {
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		piece, after := text[m[0]:m[1]], text[m[1]:]
		if startsWithAny(after, notClock) || r.literal[japanese.Key(piece)] || precededByDigit(text, m[0]) {
			continue
		}
		from, to, ok := clockSpan(group)
		if !ok {
			continue
		}
		if m[11] >= 0 && pastHour.MatchString(text[m[11]:]) {
			to++
		}
		r.shifts(strings.TrimSpace(piece), from, to)
		r.preferHours(from, to, group(7))
		if group(5) == "" {
			r.bounded(from, to, group(7))
		}
		return strings.TrimSpace(text[:m[0]] + " " + after)
	}
	return text
}

func startsWithAny(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// precededByDigit reports whether the match begins inside a longer number.
func precededByDigit(text string, at int) bool {
	return at > 0 && (text[at-1] >= '0' && text[at-1] <= '9' || text[at-1] == '/' || text[at-1] == '.')
}

// clockSpan returns the hours, from 5 to 29, between which the typed time or
// span lies. A time alone, or from which on, is read up to the end of its part
// of the day.
func clockSpan(group func(int) string) (from, to int, ok bool) {
	if group(8) != "" {
		from, ok = HourOf(group(8), group(9))
		return from, from + 1, ok
	}
	if from, ok = HourOf(group(2), group(1)+group(3)); !ok {
		return 0, 0, false
	}
	if group(5) != "" {
		end := group(4) + group(6)
		if end == "" && samePart(group(1)+group(3), from, group(5)) {
			end = "pm" // 夜7時から9時, 午後1時半~4時半
		}
		if to, ok = HourOf(group(5), end); !ok {
			return 0, 0, false
		}
		if to <= from {
			to += 24 // past midnight
			if from < 12 && group(4) == "" && to-24 < 12 && to-24 > 0 && to-12 > from {
				to -= 12 // 9時5時
			}
		}
		return from, to, true
	}
	switch group(7) {
	case "まで", "以前", "前", "終わり", "終了":
		if from <= dayEnds {
			return min(dayBegins, from-1), from, true
		}
		return from - 1, from, true
	case "以降", "から", "より", "~", "スタート", "開始":
		if from >= eveningFrom && from < eveningEnds {
			return from, eveningEnds, true // 夕方5時から is an evening as well
		}
	}
	return from, from + 1, true
}

// Hours from which on an open end reaches into the evening, and to when.
const (
	eveningFrom = 16
	eveningEnds = 22
)

// samePart reports whether the end of a span, in digits without a word, lies in
// the part of the day of its beginning.
func samePart(part string, from int, end string) bool {
	h, err := strconv.Atoi(end)
	return err == nil && h < 12 && h+12 > from && slices.Contains([]string{"午後", "夕方", "夜", "昼", "pm"}, part)
}

// Hours at which the parts of a day begin, as in models.Week: the day at 8,
// the evening at 18, and the early morning at 5.
const (
	earlyBegins = 5
	dayBegins   = 8
	dayEnds     = 18
)

// HourOf returns an hour of 5 to 29, that after midnight being 24 and more. part
// is the word for the part of the day that stands with the digits: 午後, 翌, pm.
func HourOf(digits, part string) (int, bool) {
	h, err := strconv.Atoi(digits)
	if err != nil || h > 30 {
		return 0, false
	}
	switch part {
	case "午後", "昼", "pm":
		if h < 12 {
			h += 12 // 午後0時 is noon
		}
	case "夕方", "夜":
		if h <= 12 && h > 0 {
			h += 12 // 夜12時 is midnight
		}
	case "深夜":
		if h >= 9 && h <= 12 {
			h += 12
		}
	case "am":
		h %= 12
	case "翌", "翌日", "翌朝":
		h += 24
	}
	if h < earlyBegins {
		h += 24
	}
	return h, true
}

// ShiftsOf returns the kinds of shift that work between two hours reaches.
func ShiftsOf(from, to int) (kinds []vocab.ScheduleType) {
	if from < dayBegins {
		kinds = append(kinds, vocab.ScheduleEarly)
	}
	if from < dayEnds && to > dayBegins {
		kinds = append(kinds, vocab.ScheduleDaytime)
	}
	if to > dayEnds {
		kinds = append(kinds, vocab.ScheduleNight)
	}
	return kinds
}

// weekendWeight is what work on weekends counts for an hour of the day, which
// names no day.
const weekendWeight = .5

// longShift is from how many hours on the hour before and after the border of
// two kinds of shift does not count.
const longShift = 12

// edge moves an hour that lies within one of a border of the day over it.
func edge(h, by int) int {
	for _, border := range []int{dayBegins, dayEnds, dayBegins + hoursOfDay} {
		if by > 0 && h == border-1 || by < 0 && h == border {
			return h + by
		}
	}
	return h
}

// shifts demands one of the kinds of shift that the hours reach.
func (r *reader) shifts(piece string, from, to int) {
	kinds := ShiftsOf(from, to)
	if to-from >= longShift {
		kinds = ShiftsOf(edge(from, +1), edge(to, -1)) // 17時半から翌8時半 is a night
	}
	values := search.SetOf(vocab.ScheduleTypes, kinds...)
	atoms := []search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: values, Weight: 1}}
	if !slices.Contains(kinds, vocab.ScheduleNight) && !strings.Contains(piece, "平日") {
		weekend := search.SetOf(vocab.ScheduleTypes, vocab.ScheduleWeekend)
		atoms = append(atoms, search.Atom{Kind: search.AtomValue, Column: search.ColSchedule, Values: weekend, Weight: weekendWeight})
	}
	r.clause(atoms)
	label := vocab.Text{}
	for _, k := range kinds {
		term, _ := vocab.ScheduleTypes.Term(k)
		label.JA, label.EN = joinedWith(label.JA, "・", term.Label.JA), joinedWith(label.EN, " / ", term.Label.EN)
	}
	r.note(piece, search.ReadValue, search.ColSchedule, label)
}

func joinedWith(list, separator, next string) string {
	if list == "" {
		return next
	}
	return list + separator + next
}

// datePattern is a date or month of the calendar: 令和9年1月, 2027/1/4, 1月開始.
var datePattern = japanese.Lazy(
	`(?:(?:令和|平成|昭和|r)?(?:元|\d{1,4}|来|今|翌|再来)年の?)?(\d{1,2})月(?:\d{1,2}日)?(から|以降|開始|スタート|入職|入社|~|より|中)?|` +
		`\b20\d\d[-/.](\d{1,2})(?:[-/.]\d{1,2})?\b(から|以降|開始|スタート|~)?|` +
		`\b(?:starts?|starting|begins?|beginning|from) (?:in |on |early |mid |late )?(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: (?:of )?20\d\d)?\b|` +
		`\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* 20\d\d\b(?: start)?`)

// dates takes dates out of words and demands that the work begins in that
// month.
func (r *reader) dates(text string) string {
	if r.not {
		return text
	}
	for _, m := range datePattern.FindAllStringSubmatchIndex(text, 4) {
		piece := strings.TrimSpace(text[m[0]:m[1]])
		n := monthOf(text, m)
		bare := m[2] >= 0 && !strings.ContainsAny(piece, "年日") && m[4] < 0
		if n < 1 || n > 12 || bare || r.literal[japanese.Key(piece)] || precededByDigit(text, m[0]) {
			continue
		}
		key := vocab.StartMonth(strconv.Itoa(n))
		term, _ := vocab.StartMonths.Term(key)
		r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColStart,
			Values: search.SetOf(vocab.StartMonths, key), Weight: 1}})
		r.note(piece, search.ReadValue, search.ColStart, term.Label)
		return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
	}
	return text
}

// monthOf returns the month, from 1, of a match of datePattern.
func monthOf(text string, m []int) int {
	for _, group := range []int{1, 3} {
		if m[2*group] >= 0 {
			n, err := strconv.Atoi(text[m[2*group]:m[2*group+1]])
			if err != nil {
				return 0
			}
			return n
		}
	}
	name := ""
	for _, group := range []int{5, 6} {
		if m[2*group] >= 0 {
			name = text[m[2*group]:m[2*group+1]]
		}
	}
	return monthNamed(name)
}

// monthNamed is the month, from 1, of an English name or its first three letters.
func monthNamed(name string) int {
	return 1 + strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", name[:3])/3
}
