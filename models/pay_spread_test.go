package models

import "testing"

func TestSpreadNeedsAdvertsOfSeveralPosters(t *testing.T) {
	points := func(yen []int64, posters ...uint32) (out []PayPoint) {
		for i, y := range yen {
			out = append(out, PayPoint{Yen: y, Poster: posters[i]})
		}
		return out
	}
	for name, c := range map[string]struct {
		of   []PayPoint
		want PaySpread
	}{
		"none":                {nil, PaySpread{}},
		"four of four":        {points([]int64{1, 2, 3, 4}, 1, 2, 3, 4), PaySpread{Adverts: 4, Posters: 4}},
		"five of two":         {points([]int64{1, 2, 3, 4, 5}, 1, 2, 2, 1, 2), PaySpread{Adverts: 5, Posters: 2}},
		"five of three":       {points([]int64{9000, 5000, 8000, 6000, 7000}, 1, 2, 3, 1, 1), PaySpread{5, 3, 5000, 6000, 7000, 8000, 9000}},
		"between two adverts": {points([]int64{5000, 6000, 7000, 8000, 9000, 20000}, 1, 2, 3, 1, 1, 1), PaySpread{6, 3, 5000, 6300, 7500, 8800, 20000}},
		"all alike":           {points([]int64{8000, 8000, 8000, 8000, 8000}, 1, 2, 3, 4, 5), PaySpread{5, 5, 8000, 8000, 8000, 8000, 8000}},
	} {
		if got := SpreadOf(c.of); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestFormsOfPayAreKeptApart(t *testing.T) {
	if a, b := PayFormOf("employment"), PayFormOf("quasi_mandate"); a != PayOfEmployment || b != PayOfServices || a == b {
		t.Errorf("employment is %q, a mandate %q", a, b)
	}
	if PayFormOf("") != "" {
		t.Error("a contract of no nature has a form")
	}
}
