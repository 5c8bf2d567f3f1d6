package vocab

import "slices"

// Tidy returns the distinct non-empty values of in, sorted; nil for none.
func Tidy[K ~string](in []K) []K {
	out := slices.DeleteFunc(slices.Clone(in), func(k K) bool { return k == "" })
	slices.Sort(out)
	out = slices.Compact(out)
	if len(out) == 0 {
		return nil
	}
	return slices.Clip(out)
}
