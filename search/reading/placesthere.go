package reading

import (
	"slices"
	"strings"
	"sync"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Who does not want to work in a town takes work from home for somebody there: a
// job that is done at least in part at a place bears the places it names under a
// mark of their own.

// thereMark begins the terms of places to which one would have to go.
const thereMark = "⌂"

// goingThere is said in sentences that name where one comes.
var goingThere = japanese.Lazy(`院内|通勤|出勤|来院|来社|出社|駅|徒歩|お越し|勤務地|常駐|対面`)

// addThere adds the places to which one would have to go.
func (w *fieldWriter) addThere(j *models.Job) {
	if j.Remote == vocab.RemoteFull {
		return
	}
	texts := []string{j.Employer.Address, j.Onsite.Place, j.Title.JA}
	for _, sentence := range sentencesOf(j.Description) {
		if goingThere.MatchString(sentence) {
			texts = append(texts, sentence)
		}
	}
	for _, text := range texts {
		w.terms = append(append(w.terms, ""), w.a.termsThere(text)...)
	}
}

// termsThere are the terms of a text as one of places.
func (a *Analyzer) termsThere(text string) (terms []string) {
	for _, t := range a.known(text).terms {
		if t != "" {
			t = thereMark + t
		}
		terms = append(terms, t)
	}
	return terms
}

// notThere leaves out the jobs for which one would have to go to a town, and
// reports whether a segment is one.
func (r *reader) notThere(text string, s japanese.Segment) bool {
	piece := text[s.Start:s.End]
	bare := strings.TrimRight(piece, "市区町村")
	names := []string{piece, bare}
	id := wordOf(s)
	if known, ok := r.a.lexicon.dict.Lookup(bare); ok && id < 0 {
		id = known
	}
	if id >= 0 && r.a.lexicon.words[id].city {
		for _, f := range r.a.lexicon.words[id].text {
			names = append(names, f.form)
		}
	} else if !townNames()[bare] {
		return false
	}
	var atoms []search.Atom
	for _, name := range names {
		if terms := r.a.termsThere(name); len(terms) > 0 && !slices.Contains(terms, "") {
			atoms = addPhrase(atoms, terms, 1)
		}
	}
	if len(atoms) == 0 {
		return false
	}
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: atoms})
	r.not = true
	r.note(piece, search.ReadWords, 0, vocab.Text{})
	r.not = false
	return true
}

// notTown is a town that is not wanted, as a word of its own.
var notTown = japanese.Lazy(`(?:^|[ 　])([\p{Han}ケがのつまみさいたり]{2,7}?)(市|区|町|村)?(?:以外|いがい|を?除(?:く|いて)|(?:は|が|に|には|まで|まで(?:は|が))?(?:もう|ちょっと|少し)?(?:遠い|遠すぎる?|遠くて|通えない|通えません|通いたくない|行けない|行けません|行かない|行きたくない|ng|嫌|無理))(?:で|の|が(?:いい|良い))?`)

// awayFrom takes a town that is not wanted out of words.
func (r *reader) awayFrom(text string) string {
	m := notTown.FindStringSubmatchIndex(text)
	if m == nil || r.not || !townNames()[text[m[2]:m[3]]] || r.literal[japanese.Key(text[m[2]:m[3]])] {
		return text
	}
	if id, known := r.a.lexicon.dict.Lookup(text[m[2]:m[3]]); known && id >= 0 && !r.a.lexicon.words[id].city {
		return text // 福岡以外 is the prefecture
	}
	end := m[3]
	if m[4] >= 0 {
		end = m[5]
	}
	if !r.notThere(text, japanese.Segment{Start: m[2], End: end, Kind: japanese.SegmentGap}) {
		return text
	}
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// townNames are the cities, wards and towns whose readings are known.
var townNames = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, names := range townsByReading() {
		for _, name := range names {
			out[japanese.Normalise(name)] = true
		}
	}
	return out
})
