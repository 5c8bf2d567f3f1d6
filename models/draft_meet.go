package models

import (
	"slices"
	"strings"
)

// Meet brings a form in which a job is edited up to the job's present text, see
// Job.Standing, given as the form's values: what changed there alone since the
// form was shown it is taken over, so that an older form does not take an
// extension back, and what the form said before is kept in Taken. It returns the
// names of these fields, sorted.
func (d *Draft) Meet(present map[string][]string) (taken []string) {
	if d.Base == nil {
		return nil
	}
	for _, name := range Differing(d.Base, present) {
		switch {
		case SameTyped(d.Values[name], present[name]):
		case !SameTyped(d.Values[name], d.Base[name]):
			continue // both sides changed it: see Contested
		default:
			taken = append(taken, name)
			d.noteTaken(name)
			put(d.Values, name, present[name])
		}
		put(d.Base, name, present[name])
	}
	return taken
}

// noteTaken keeps what the form says of a field before that is taken over: what it
// said first, when that happens twice.
func (d *Draft) noteTaken(name string) {
	if _, noted := d.Taken[name]; noted {
		return
	}
	if d.Taken == nil {
		d.Taken = map[string][]string{}
	}
	d.Taken[name] = slices.Clone(d.Values[name])
}

// MeetAside takes in, once, the text of the job that was set aside, given with
// the text it was made from: what it changed counts as changed in this form,
// unless the form itself says something else. number is that of the text.
func (d *Draft) MeetAside(number int64, text, from map[string][]string) {
	if d.Base == nil || d.MetAside == number {
		return
	}
	d.MetAside = number
	for _, name := range Differing(from, text) {
		if SameTyped(d.Values[name], d.Base[name]) {
			put(d.Values, name, text[name])
		}
		put(d.Base, name, from[name])
	}
}

// BecomeEdit makes the form of a new advert one of the job that a program made of
// its reference meanwhile: all that was typed stays, and meets the job's text.
func (d *Draft) BecomeEdit(jobID string) {
	d.JobID, d.Base = jobID, map[string][]string{"_began": {"as a new advert"}}
}

// Touched reports whether the form was saved after it was made.
func (d *Draft) Touched() bool { return d.Version > 1 }

// Contested returns the names, sorted, of the fields that were changed since
// the form began both in it and in the job's present text, and differently.
func (d *Draft) Contested(present map[string][]string) (names []string) {
	if d.Base == nil {
		return nil
	}
	for _, name := range Differing(d.Base, present) {
		if !SameTyped(d.Values[name], present[name]) && !SameTyped(d.Values[name], d.Base[name]) {
			names = append(names, name)
		}
	}
	return names
}

// Differing are the names, sorted, of the fields in which two texts differ.
func Differing(a, b map[string][]string) (names []string) {
	for name := range a {
		if !SameTyped(a[name], b[name]) {
			names = append(names, name)
		}
	}
	for name := range b {
		if _, both := a[name]; !both && !SameTyped(nil, b[name]) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
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
