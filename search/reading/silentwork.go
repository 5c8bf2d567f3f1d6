package reading

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Work without speaking with patients, as it is typed.

// speaking are the ways of working that are speaking with patients.
var speaking = map[string]bool{"telephone": true, "interview": true, "talk": true, "video": true}

// silent are the words for work without.
var silent = japanese.Lazy(`話さな|会話なし|対人なし|without talking|no talking`)

// silentWork takes back that work without speaking is certain kinds of work when
// another kind is asked for beside it: 患者と話さない セカオピ.
func (r *reader) silentWork() {
	silently := func(c search.Clause) bool {
		return slices.ContainsFunc(c.Any, func(a search.Atom) bool { return slices.Equal(a.Terms, []string{silentMark}) })
	}
	kindOfWork := func(c search.Clause) bool {
		return !c.Not && !silently(c) && len(c.Any) > 0 && c.Any[0].Kind == search.AtomValue && c.Any[0].Column == search.ColWork &&
			slices.ContainsFunc(c.Any, func(a search.Atom) bool { return a.Kind == search.AtomPhrase && a.Weight >= 1 })
	}
	if !slices.ContainsFunc(r.q.Clauses, kindOfWork) || !slices.ContainsFunc(r.q.Clauses, silently) {
		return
	}
	r.q.Clauses = slices.DeleteFunc(r.q.Clauses, silently)
	for _, mark := range []string{silentMark, quietMark} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{mark}, Weight: 1})
	}
	id, ok := r.a.lexicon.dict.Lookup("話さない仕事")
	for i := range r.q.Readings { // the chip names no kind of work that is not asked for
		if said := &r.q.Readings[i]; ok && said.Column == search.ColWork && said.Label == r.a.lexicon.words[id].labelOfAll() {
			said.Kind, said.Column, said.Label = search.ReadWords, 0, vocab.Text{}
		}
	}
}
