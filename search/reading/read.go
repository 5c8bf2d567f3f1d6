package reading

import (
	"slices"
	"strings"
	"unicode"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Read compiles criteria into a Question. Every text has a reading: there are
// no mistakes to report. The same criteria always give the same question,
// whatever the jobs on the board, so that a search and an alert agree.
func (a *Analyzer) Read(c models.Criteria) *search.Question {
	c = c.Canonical()
	q := &search.Question{Criteria: c, PayUnit: search.NoOrdinal, NotPoster: c.NotPoster}
	q.Narrow(c)
	if c.Text == "" {
		return q // as most that stand are
	}
	r := reader{a: a, q: q, typed: japanese.AsWritten(bounded(c.Text)), literal: map[string]bool{}}
	for _, l := range c.Literal {
		r.literal[japanese.Key(l)] = true
	}
	for _, p := range typedParts(c.Text) {
		r.part(p)
	}
	if len(q.Readings) == 0 && len(q.Clauses) == 0 && strings.ContainsFunc(r.typed.Normal, unicode.IsLetter) { // of a text that says nothing the page says so
		r.note(strings.TrimSpace(r.typed.Normal), search.ReadGeneric, 0, vocab.Text{})
	}
	r.silentWork()
	r.overEarly()
	q.Soft = once(q.Soft)
	return q
}

// once returns atoms without those that stand there before: what is typed ten
// times is not wished for ten times as much.
func once(atoms []search.Atom) (out []search.Atom) {
	for i, a := range atoms {
		same := func(b search.Atom) bool {
			return a.Kind == b.Kind && a.Column == b.Column && a.Values == b.Values && a.Weight == b.Weight &&
				a.Text == b.Text && a.Paid == b.Paid && slices.Equal(a.Terms, b.Terms)
		}
		if !slices.ContainsFunc(atoms[:i], same) {
			out = append(out, a)
		}
	}
	return out
}
