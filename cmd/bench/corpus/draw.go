package corpus

import "math/rand/v2"

// draw gives chances. Whatever reads them in another order makes another
// board of the same seed.
type draw struct{ *rand.Rand }

// stream returns the chances of one number of a seed.
func stream(seed, number uint64) *draw { return &draw{rand.New(rand.NewPCG(seed, number))} }

// chance is true p times in a hundred.
func (d *draw) chance(p int) bool { return d.IntN(100) < p }

// between returns a number from lo to hi.
func (d *draw) between(lo, hi int) int { return lo + d.IntN(hi-lo+1) }

// skew picks one of n places, the first most often.
type skew func(d *draw, n int) int

// earliest is the first of so many places picked evenly.
func earliest(tries int) skew {
	return func(d *draw, n int) int {
		at := d.IntN(n)
		for range tries - 1 {
			at = min(at, d.IntN(n))
		}
		return at
	}
}

// zipf picks the first places far more often (Zipf, s = 1.1, v = 3).
func zipf(d *draw, n int) int {
	return int(rand.NewZipf(d.Rand, 1.1, 3, uint64(n-1)).Uint64())
}

// several picks some of n places.
type several func(d *draw, n int) []int

// one picks one place.
func one(s skew) several { return func(d *draw, n int) []int { return []int{s(d, n)} } }

// pair picks two places, or one when they are the same.
func pair(s skew) several { return func(d *draw, n int) []int { return distinct(d, s, n, 2) } }

// grown picks one place and, once in odds, one more, up to most. A place may
// come twice.
func grown(s skew, odds, most int) several {
	return func(d *draw, n int) []int {
		out := []int{s(d, n)}
		for d.IntN(odds) == 0 && len(out) < most {
			out = append(out, s(d, n))
		}
		return out
	}
}

// upTo picks least to most places and drops those that came before.
func upTo(s skew, least, most int) several {
	return func(d *draw, n int) []int { return distinct(d, s, n, d.between(least, most)) }
}

func distinct(d *draw, s skew, n, picks int) (out []int) {
	seen := map[int]bool{}
	for range picks {
		if at := s(d, n); !seen[at] {
			seen[at] = true
			out = append(out, at)
		}
	}
	return out
}

// of returns the values at the places picked.
func of[T any](d *draw, list []T, places several) (out []T) {
	for _, at := range places(d, len(list)) {
		out = append(out, list[at])
	}
	return out
}

// oneOf returns the value at the place picked.
func oneOf[T any](d *draw, list []T, s skew) T { return list[s(d, len(list))] }

// anyOf returns one value, all equally often.
func anyOf[T any](d *draw, list []T) T { return list[d.IntN(len(list))] }
