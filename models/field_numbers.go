package models

import "strconv"

// The makers of slots for statements, numbers and dates.

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
