package drafting

import (
	"cmp"
	"slices"

	"github.com/enkaku/enkaku/models"
)

// A text that says two values of one field, each in words that mean nothing else, leaves
// open which holds: 試用期間 2か月 above, 3か月 in the notes. Neither is filled, the field
// is asked for, and both places are shown.

// once are the dates that an advert has one of, and whether its contract has an end; the other fields with one value are its
// numbers and its yes and no.
var once = []string{"terms.valid_through", "terms.term.type", "terms.term.from", "terms.term.to", "terms.period.from", "terms.period.to"}

// hasOne reports whether a field holds one value that a text may gainsay.
func hasOne(field string) bool {
	f, _ := models.AdvertField(field)
	return single(field) || f.Kind == models.KindAnswer || f.Kind == models.KindCover || field == "terms.renewal.cap" || slices.Contains(once, field)
}

// gainsays reports whether two readings are of different places and cannot both hold.
func gainsays(old, now Filled) bool {
	apart := old.At+len(old.Passage) <= now.At || now.At+len(now.Passage) <= old.At
	if f, _ := models.AdvertField(now.Field); f.Kind == models.KindCover && old.Values[0] != "no" && now.Values[0] != "no" {
		return false // 加入, and from when on
	}
	return apart && old.Sure == Stated && now.Sure == Stated && hasOne(now.Field) && !slices.Equal(old.Values, now.Values)
}

// differ empties a field of which the text says several things, and keeps what they are.
func (b *builder) differ(readings ...Filled) {
	for _, f := range readings {
		b.unsure(f.Field)
		b.alsoSaid(f)
	}
}

// alsoSaid keeps what the text says of a field that is open.
func (b *builder) alsoSaid(now Filled) {
	same := func(f Filled) bool { return slices.Equal(f.Values, now.Values) || f.At == now.At }
	if said := b.said[now.Field]; now.Sure == Stated && !slices.ContainsFunc(said, same) {
		b.said[now.Field] = append(said, now)
	}
}

// saidInOrder are the readings of open fields of which there are several.
func (b *builder) saidInOrder(text string) (out []Filled) {
	for _, name := range models.SortedKeys(b.said) {
		if said := b.said[name]; len(said) > 1 && b.open[name] {
			for _, f := range said {
				f.Passage = text[f.At : f.At+len(f.Passage)]
				out = append(out, f)
			}
		}
	}
	slices.SortStableFunc(out, func(f, g Filled) int {
		return cmp.Or(models.FormOrder(f.Field)-models.FormOrder(g.Field), f.At-g.At)
	})
	return out
}
