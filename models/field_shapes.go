package models

import (
	"slices"
	"strconv"
	"strings"
)

// The makers of slots whose values have a shape of their own.

// weekSlot is the plain form of one half-day of a week: "0-2" is Monday night.
func weekSlot(day, part int) string { return strconv.Itoa(day) + "-" + strconv.Itoa(part) }

// Slots are the plain forms of the half-days of a week, in order.
func (w Week) Slots() []string {
	var slots []string
	for day := range 7 {
		for part := range 3 {
			if w.Has(day, part) {
				slots = append(slots, weekSlot(day, part))
			}
		}
	}
	return slots
}

// WeekFrom reads plain forms of half-days; known is false when one is none, or
// stands twice.
func WeekFrom(values []string) (week Week, known bool) {
	for day := range 7 {
		for part := range 3 {
			if slices.Contains(values, weekSlot(day, part)) {
				week = week.With(day, part)
			}
		}
	}
	return week, len(week.Slots()) == len(values)
}

// halfDays are the half-days of a week.
func halfDays[R any](at func(*R) *Week) Slot[R] {
	return Slot[R]{
		Kind: KindWeek,
		get: func(r *R) []string {
			return at(r).Slots()
		},
		set: func(r *R, values []string) bool {
			week, known := WeekFrom(values)
			*at(r) = week
			return known
		},
	}
}

// insured is the cover by one insurance: yes, no, or under a condition.
func insured[R any](at func(*R) *string) Slot[R] {
	return Slot[R]{
		Kind: KindCover, Options: worded("yes", "desk.cover_yes", "no", "desk.cover_no", "conditional", "desk.cover_conditional"),
		get: func(r *R) []string {
			if condition, ok := strings.CutPrefix(*at(r), "conditional:"); ok {
				return []string{"conditional", strings.TrimSpace(condition)}
			}
			return stated(*at(r))
		},
		set: func(r *R, values []string) bool {
			*at(r) = single(values)
			if *at(r) == "conditional" {
				*at(r) = "conditional: " + strings.Join(values[1:min(2, len(values))], "")
			}
			return true
		},
	}
}

// renewalCap is the ceiling of renewals.
func renewalCap[R any](at func(*R) *Renewal) Slot[R] {
	return Slot[R]{
		Kind: KindCap,
		get: func(r *R) []string {
			switch limit := at(r); {
			case limit.CapYears > 0:
				return []string{"years:" + strconv.Itoa(limit.CapYears)}
			case limit.CapTimes > 0:
				return []string{"times:" + strconv.Itoa(limit.CapTimes)}
			case limit.NoCap:
				return []string{"none"}
			}
			return nil
		},
		set: func(r *R, values []string) bool {
			limit := at(r)
			limit.CapYears, limit.CapTimes, limit.NoCap = 0, 0, false
			kind, count, _ := strings.Cut(single(values), ":")
			n, ok := wholeOf([]string{count})
			switch kind {
			case "years":
				limit.CapYears = int(n)
			case "times":
				limit.CapTimes = int(n)
			case "none":
				limit.NoCap = true
			default:
				ok = ok && kind == ""
			}
			return ok
		},
	}
}
