package pdftext

import (
	"cmp"
	"math"
	"slices"
)

// What two columns of prose are: how many runs each has at least, how long a run is
// on the whole, in characters and of its column, and where between the edges of the
// text the gap lies. A table has a narrow column of labels, or short cells.
const (
	leastRuns   = 6
	proseLength = 12
	proseShare  = 0.6
	gapFrom     = 0.35
	gapTo       = 0.65
)

// columnsOf parts the runs of a page as they are read: two columns of prose one
// after the other between what stands across both, else all in one.
func columnsOf(runs []*run) [][]*run {
	if len(runs) == 0 {
		return nil
	}
	at, ok := gutter(runs)
	if !ok {
		return [][]*run{runs}
	}
	var across []*run
	for _, r := range runs {
		if r.x < at && r.end > at {
			across = append(across, r)
		}
	}
	slices.SortStableFunc(across, func(a, b *run) int { return cmp.Compare(b.y, a.y) })
	var out [][]*run
	above := math.Inf(1)
	band := func(from, to float64) {
		var left, right []*run
		for _, r := range runs {
			switch {
			case r.y >= from || r.y < to || r.x < at && r.end > at:
			case r.x < at:
				left = append(left, r)
			default:
				right = append(right, r)
			}
		}
		for _, column := range [][]*run{left, right} {
			if len(column) > 0 {
				out = append(out, column)
			}
		}
	}
	for i, r := range across {
		before := len(out)
		if band(above, r.y); i > 0 && before == len(out) {
			out[before-1] = append(out[before-1], r)
		} else {
			out = append(out, []*run{r})
		}
		above = r.y
	}
	band(above, math.Inf(-1))
	return out
}

// gutter is where the gap between two columns of prose lies.
func gutter(runs []*run) (at float64, ok bool) {
	from, to := math.Inf(1), math.Inf(-1)
	for _, r := range runs {
		from, to = min(from, r.x), max(to, r.end)
	}
	const steps = 60
	best := len(runs)
	for i := range steps + 1 {
		x := from + (to-from)*(gapFrom+(gapTo-gapFrom)*float64(i)/steps)
		crossing := 0
		for _, r := range runs {
			if r.x < x && r.end > x {
				crossing++
			}
		}
		if crossing < best {
			best, at = crossing, x
		}
	}
	if best > max(2, len(runs)/8) {
		return 0, false
	}
	var left, right []*run
	for _, r := range runs {
		if r.end <= at {
			left = append(left, r)
		} else if r.x >= at {
			right = append(right, r)
		}
	}
	return at, prose(left) && prose(right)
}

// prose reports whether runs are the lines of a column of text.
func prose(runs []*run) bool {
	if len(runs) < leastRuns {
		return false
	}
	from, to, sum, long := math.Inf(1), math.Inf(-1), 0.0, 0.0
	for _, r := range runs {
		from, to = min(from, r.x), max(to, r.end)
		sum += r.end - r.x
		long += (r.end - r.x) / r.size
	}
	n := float64(len(runs))
	return long/n >= proseLength && sum/n >= proseShare*(to-from)
}
