package models

import (
	"slices"
	"strconv"
	"strings"
)

// The makers of slots whose values have a shape of their own.

// weekSlot is the plain form of one half-day of a week: "0-2" is Monday night.
func weekSlot(day, part int) string { return strconv.Itoa(day) + "-" + strconv.Itoa(part) }

// halfDays are the half-days of a week.
func halfDays[R any](at func(*R) *Week) Slot[R] {
	each := func(yield func(day, part int)) {
		for day := range 7 {
			for part := range 3 {
				yield(day, part)
			}
		}
	}
	return Slot[R]{
		Kind: KindWeek,
		get: func(r *R) []string {
			var slots []string
			each(func(day, part int) {
				if at(r).Has(day, part) {
					slots = append(slots, weekSlot(day, part))
				}
			})
			return slots
		},
		set: func(r *R, values []string) bool {
			var week Week
			found := 0
			each(func(day, part int) {
				if slices.Contains(values, weekSlot(day, part)) {
					week = week.With(day, part)
					found++
				}
			})
			*at(r) = week
			return found == len(values)
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
