package models

import (
	"maps"
	"slices"
	"strings"
)

// Meet brings a form in which a job is edited up to the job's present text,
// given as the form's values: what changed there alone since the form began is
// taken over, so that an older form does not take an extension back. It returns
// the names of these fields, sorted.
func (d *Draft) Meet(present map[string][]string) (taken []string) {
	if d.Base == nil {
		return nil
	}
	for name := range d.moved(present) {
		switch {
		case SameTyped(d.Values[name], present[name]):
		case !SameTyped(d.Values[name], d.Base[name]):
			continue // both sides changed it: see Contested
		default:
			taken = append(taken, name)
			put(d.Values, name, present[name])
		}
		put(d.Base, name, present[name])
	}
	slices.Sort(taken)
	return taken
}

// Contested returns the names, sorted, of the fields that were changed since
// the form began both in it and in the job's present text, and differently.
func (d *Draft) Contested(present map[string][]string) (names []string) {
	if d.Base == nil {
		return nil
	}
	for name := range d.moved(present) {
		if !SameTyped(d.Values[name], present[name]) && !SameTyped(d.Values[name], d.Base[name]) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// moved are the fields in which the present text is not that of the beginning.
func (d *Draft) moved(present map[string][]string) map[string]bool {
	names := map[string]bool{}
	for _, values := range []map[string][]string{d.Base, present} {
		for name := range maps.Keys(values) {
			if !SameTyped(d.Base[name], present[name]) {
				names[name] = true
			}
		}
	}
	return names
}

func put(values map[string][]string, name string, v []string) {
	if len(v) == 0 {
		delete(values, name)
		return
	}
	values[name] = slices.Clone(v)
}

// SameTyped reports whether two answers to a question are the same but for
// space around them, empty ones and the line ends that browsers send.
func SameTyped(a, b []string) bool { return slices.Equal(plainTyped(a), plainTyped(b)) }

func plainTyped(values []string) []string {
	var plain []string
	for _, v := range values {
		if v = strings.TrimSpace(strings.ReplaceAll(v, "\r\n", "\n")); v != "" {
			plain = append(plain, v)
		}
	}
	return plain
}
