package advert

import (
	"slices"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
)

// Change is one fact in which two texts of an advert differ, in words. Pieces are
// both word by word, nil where they have little in common.
type Change struct {
	Label, Old, New string
	Pieces          []Piece
}

// Changes returns the facts in which two texts of an advert differ, in the
// order of the form.
func Changes(o form.Offer, old, new *models.Advert) []Change {
	was, is := Encode(*old), Encode(*new)
	o.Values = is
	both := Encode(*old)
	for name := range is {
		both[name] = is[name]
	}
	var out []Change
	for _, p := range Pages {
		p.Questions(both, func(q form.Question, _, _ form.Condition) {
			if !slices.Equal(was[q.Name], is[q.Name]) {
				label := o.Say("desk.step_"+p.Key) + " › " + q.LabelIn(o)
				change := Change{Label: label, Old: q.InWords(o, was[q.Name]), New: q.InWords(o, is[q.Name])}
				if change.Old != "" && change.New != "" {
					change.Pieces = Pieces(change.Old, change.New)
				}
				out = append(out, change)
			}
		})
	}
	return out
}
