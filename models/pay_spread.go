package models

import "slices"

// PaySpread is how comparable pay is spread over some jobs: the quartiles of
// the middles of their ranges, yen an hour.
type PaySpread struct {
	Adverts, Posters  int // that were counted
	Low, Median, High int64
}

// Below these a spread would tell what single posters pay.
const (
	spreadAdverts = 5
	spreadPosters = 3
)

// SpreadOf returns the spread of the comparable pay of jobs; ok is false when
// too few adverts, or of too few posters, can be compared. Quartiles lie
// between neighbours in proportion (the common definition of spreadsheets).
func SpreadOf(jobs []Job) (s PaySpread, ok bool) {
	var middles []int64
	posters := map[OrgRef]bool{}
	for i := range jobs {
		if lo, hi, comparable := jobs[i].Pay.Comparable(); comparable {
			middles = append(middles, (lo+hi)/2)
			posters[jobs[i].Poster] = true
		}
	}
	s.Adverts, s.Posters = len(middles), len(posters)
	if s.Adverts < spreadAdverts || s.Posters < spreadPosters {
		return s, false
	}
	slices.Sort(middles)
	quartile := func(n int) int64 {
		at := n * (len(middles) - 1)
		low, rest := middles[at/4], int64(at%4)
		if rest == 0 {
			return low
		}
		return low + (middles[at/4+1]-low)*rest/4
	}
	s.Low, s.Median, s.High = quartile(1), quartile(2), quartile(3)
	return s, true
}
