package models

import (
	"slices"
	"strings"
)

// SaidFault is a fault that is said once: at its own place, and of the others.
type SaidFault struct {
	Fault
	Also []Fault // the same of other fields, or of other words in one
}

// SaidOnce gathers faults that say the same, in the order of the first of each:
// of one field, of the same words or number wherever they stand, or of what a text
// says and the field that it contradicts. What is missing from several fields
// stays apart: each wants an answer of its own.
func SaidOnce(faults []Fault) []SaidFault {
	var said []SaidFault
	for _, f := range faults {
		i := slices.IndexFunc(said, func(s SaidFault) bool { return s.Fault.saysAs(&f) })
		if i < 0 {
			said = append(said, SaidFault{Fault: f})
			continue
		}
		s := &said[i]
		known := func(g Fault) bool {
			return g.Field == f.Field && (slices.Equal(g.Args, f.Args) || f.Code.quotes() && overlap(g.Args, f.Args))
		}
		if !known(s.Fault) && !slices.ContainsFunc(s.Also, known) {
			s.Also = append(s.Also, f)
		}
	}
	return said
}

// saysAs reports whether two faults are one that is found at several places.
func (f *Fault) saysAs(g *Fault) bool {
	if f.Code != g.Code || f.Severity != g.Severity {
		return false
	}
	return f.Field == g.Field || len(f.Args) > 0 && slices.Equal(f.Args, g.Args) || f.Code.quotes()
}

// overlap reports whether one of two quoted passages holds the other, or ends where the
// other begins: they are one place of a text.
func overlap(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return strings.Contains(a[0], b[0]) || strings.Contains(b[0], a[0]) || laps(a[0], b[0]) || laps(b[0], a[0])
}

// leastLap is how many characters two passages share that are parts of one.
const leastLap = 4

// laps reports whether a passage ends with the beginning of another.
func laps(a, b string) bool {
	rs := []rune(b)
	for n := len(rs) - 1; n >= leastLap; n-- {
		if strings.HasSuffix(a, string(rs[:n])) {
			return true
		}
	}
	return false
}

// quotes reports whether the words of a code quote a passage of a text.
func (c FaultCode) quotes() bool {
	for _, kind := range []string{"job.lint.", "job.says.", "job.resembles."} {
		if strings.HasPrefix(string(c), kind) {
			return true
		}
	}
	return false
}

// Graver parts faults into those that stop something and all others.
func Graver(faults []Fault) (errors, others []Fault) {
	for _, f := range faults {
		if f.Severity == FaultError {
			errors = append(errors, f)
		} else {
			others = append(others, f)
		}
	}
	return errors, others
}

// maxHeld is how many characters of a value a fault repeats.
const maxHeld = 60

// Holding are faults with what the fields of an advert hold now, as files write
// it; of a long text its beginning.
func Holding(a *Advert, faults []Fault) []Fault {
	out := slices.Clone(faults)
	for i := range out {
		if f, known := AdvertField(out[i].Field); known {
			out[i].Holds = Shortened(strings.Join(f.Get(a), ", "), maxHeld)
		}
	}
	return out
}

// Shortened is a text on one line of at most limit characters, and whether there
// was more of it is shown by a sign at its end.
func Shortened(text string, limit int) string {
	rs := []rune(strings.Join(strings.Fields(text), " "))
	if len(rs) <= limit {
		return string(rs)
	}
	return string(rs[:limit]) + "…"
}
