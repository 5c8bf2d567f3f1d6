package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// note records how a piece was read, in the person's own writing when it
// stands so in what was typed.
func (r *reader) note(piece string, kind search.ReadingKind, column search.Column, label vocab.Text) {
	typed := r.asTyped(piece)
	if kind == search.ReadGeneric && slices.ContainsFunc(r.q.Readings, func(x search.Reading) bool {
		return x.Typed == typed && x.Kind != search.ReadGeneric
	}) {
		return // the saying that it stands in does filter
	}
	r.q.Readings = append(r.q.Readings, search.Reading{Typed: typed, Kind: kind, Column: column,
		Label: label, Not: r.not, Or: r.either})
	r.either = false
}

// asTyped returns a piece in the person's own writing where that is known: all
// of a saying that it stands in, since a part of one alone means nothing.
func (r *reader) asTyped(piece string) string {
	for _, s := range slices.Backward(r.said) {
		if piece != "" && piece != s.typed && strings.Contains(s.means, piece) && strings.Contains(s.typed, piece) {
			return r.asTyped(s.typed)
		}
	}
	if at := strings.Index(r.typed.Normal, piece); at >= 0 && piece != "" {
		if raw, ok := r.typed.Raw(at, at+len(piece)); ok && strings.TrimSpace(raw) != "" {
			return strings.TrimSpace(raw)
		}
	} else if piece != "" {
		for _, s := range slices.Backward(r.said) { // one may be said in the words of another
			if strings.Contains(s.means, piece) && s.typed != piece {
				return r.asTyped(s.typed)
			}
		}
	}
	return piece
}
