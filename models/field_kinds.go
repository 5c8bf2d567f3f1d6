package models

import (
	"slices"
	"strconv"
	"strings"
)

// The makers of slots, one for each kind of value and the type that holds it.

// words is free text.
func words[R any](at func(*R) *string) Slot[R] {
	return Slot[R]{
		Kind: KindText,
		get:  func(r *R) []string { return stated(*at(r)) },
		set:  func(r *R, values []string) bool { *at(r) = single(values); return true },
	}
}

// orNone is free text in which the poster may state that there is none.
func orNone[R any](at func(*R) *string) Slot[R] {
	return standing(at, Standing{None, Text{JA: "なし", EN: "none"}, []string{"なし", "無し", "無", "none"}, "advert.value_none"})
}

// orNoChange is a scope of change, which may be none.
func orNoChange[R any](at func(*R) *string) Slot[R] {
	return standing(at, Standing{
		NoChange, Text{JA: "変更なし", EN: "no change"}, []string{"変更なし", "no change", "なし", "無し", "無", "none"}, "advert.value_no_change",
	})
}

// link is an https address.
func link[R any](at func(*R) *string) Slot[R] {
	s := words(at)
	s.Kind = KindLink
	return s
}

// standing is free text with one value that words stand for.
func standing[R any](at func(*R) *string, value Standing) Slot[R] {
	s := words(at)
	s.Standing = value
	return s
}

// choice is one of the terms of a vocabulary.
func choice[R any, K ~string](v Vocabulary[K], at func(*R) *K) Slot[R] {
	return one(optionsOf(v), at)
}

// one is one of a closed list of options; nil options depend on who asks.
func one[R any, K ~string](options []Option, at func(*R) *K) Slot[R] {
	return Slot[R]{
		Kind: KindChoice, Options: options,
		get: func(r *R) []string { return stated(string(*at(r))) },
		set: func(r *R, values []string) bool { *at(r) = K(single(values)); return true },
	}
}

// choices are some of the terms of a vocabulary.
func choices[R any, K ~string](v Vocabulary[K], at func(*R) *[]K) Slot[R] {
	return some(optionsOf(v), at)
}

// some are some of a closed list of options.
func some[R any, K ~string](options []Option, at func(*R) *[]K) Slot[R] {
	s := lines(at)
	s.Kind, s.Options = KindChoices, options
	return s
}

// lines is a list of texts.
func lines[R any, K ~string](at func(*R) *[]K) Slot[R] {
	return Slot[R]{
		Kind: KindLines,
		get: func(r *R) []string {
			var values []string
			for _, k := range *at(r) {
				values = append(values, string(k))
			}
			return values
		},
		set: func(r *R, values []string) bool {
			var list []K
			for _, v := range values {
				list = append(list, K(v))
			}
			*at(r) = list
			return true
		},
	}
}

// flag is a statement that is made or not.
func flag[R any](at func(*R) *bool) Slot[R] {
	return Slot[R]{
		Kind: KindFlag,
		get: func(r *R) []string {
			if *at(r) {
				return []string{"on"}
			}
			return nil
		},
		set: func(r *R, values []string) bool {
			*at(r) = single(values) == "on"
			return *at(r) || single(values) == ""
		},
	}
}

// answer is yes, no or not yet answered.
func answer[R any](at func(*R) **bool) Slot[R] {
	return Slot[R]{
		Kind: KindAnswer,
		get: func(r *R) []string {
			switch yes := *at(r); {
			case yes == nil:
				return nil
			case *yes:
				return []string{"yes"}
			}
			return []string{"no"}
		},
		set: func(r *R, values []string) bool {
			*at(r) = nil
			given := single(values)
			if yes := given == "yes"; yes || given == "no" {
				*at(r) = &yes
			}
			return *at(r) != nil || given == ""
		},
	}
}

// whole is a whole number; 0 is nothing stated.
func whole[R any, N int | int64](at func(*R) *N) Slot[R] {
	return Slot[R]{
		Kind: KindWhole,
		get: func(r *R) []string {
			if *at(r) == 0 {
				return nil
			}
			return []string{strconv.FormatInt(int64(*at(r)), 10)}
		},
		set: func(r *R, values []string) bool {
			n, ok := wholeOf(values)
			*at(r) = N(n)
			return ok
		},
	}
}

// counted is a whole number of which 0 is an answer.
func counted[R any](at func(*R) **int) Slot[R] {
	return Slot[R]{
		Kind: KindWhole,
		get: func(r *R) []string {
			if *at(r) == nil {
				return nil
			}
			return []string{strconv.Itoa(**at(r))}
		},
		set: func(r *R, values []string) bool {
			*at(r) = nil
			n, ok := wholeOf(values)
			if ok && single(values) != "" {
				count := int(n)
				*at(r) = &count
			}
			return ok
		},
	}
}

func wholeOf(values []string) (int64, bool) {
	if single(values) == "" {
		return 0, true
	}
	n, err := strconv.ParseInt(single(values), 10, 64)
	if err != nil {
		return 0, false
	}
	return n, true
}

// number is a number with or without decimals; 0 is nothing stated.
func number[R any](at func(*R) *float64) Slot[R] {
	return Slot[R]{
		Kind: KindNumber,
		get: func(r *R) []string {
			if *at(r) == 0 {
				return nil
			}
			return []string{strconv.FormatFloat(*at(r), 'f', -1, 64)}
		},
		set: func(r *R, values []string) bool {
			*at(r) = 0
			if single(values) == "" {
				return true
			}
			n, err := strconv.ParseFloat(single(values), 64)
			if err != nil {
				return false
			}
			*at(r) = n
			return true
		},
	}
}

// date is a civil date.
func date[R any](at func(*R) *Date) Slot[R] {
	return Slot[R]{
		Kind: KindDate,
		get:  func(r *R) []string { return stated(string(*at(r))) },
		set:  func(r *R, values []string) bool { *at(r) = Date(single(values)); return true },
	}
}

// WeekSlot is the plain form of one half-day of a week: "0-2" is Monday night.
func WeekSlot(day, part int) string { return strconv.Itoa(day) + "-" + strconv.Itoa(part) }

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
					slots = append(slots, WeekSlot(day, part))
				}
			})
			return slots
		},
		set: func(r *R, values []string) bool {
			var week Week
			found := 0
			each(func(day, part int) {
				if slices.Contains(values, WeekSlot(day, part)) {
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

// single is the first of values, "" of none.
func single(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}

// stated is a text as a list, nil for "".
func stated(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
