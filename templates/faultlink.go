package templates

import (
	"slices"

	"github.com/enkaku/enkaku/models"
)

// FaultLink is a fault with the way to the field; Href is "" for none.
type FaultLink struct {
	Fault models.Fault
	Field string // its label
	Href  string
	Holds string // what the field holds now, "" where the words say it
	Words string // of a further place: the words there, when they are others
	Also  []FaultLink
}

// AlsoAt adds a further place of the fault.
func (l *FaultLink) AlsoAt(other FaultLink) {
	if len(other.Fault.Args) > 0 && !slices.Equal(other.Fault.Args, l.Fault.Args) {
		other.Words = other.Fault.Args[0]
	}
	l.Also = append(l.Also, other)
}

// summed are the faults that the summary on top of a form says, each once with all
// its places. It names no fields, so that what has the same words is one.
func summed(all []models.Fault) []models.SaidFault {
	var out []models.SaidFault
	for _, s := range models.SaidOnce(models.ButSlips(all)) {
		i := slices.IndexFunc(out, func(o models.SaidFault) bool {
			return o.Code == s.Code && o.Severity == s.Severity && slices.Equal(o.Args, s.Args)
		})
		if i < 0 {
			out = append(out, s)
			continue
		}
		out[i].Also = append(append(out[i].Also, s.Fault), s.Also...)
	}
	return out
}
