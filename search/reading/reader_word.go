package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// word reads a word of the lexicon.
func (r *reader) word(piece string, s japanese.Segment, after string) {
	w := &r.a.lexicon.words[s.ID]
	for _, v := range w.leans {
		if !r.not {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values,
				Weight: v.weight})
		}
	}
	if r.parent && slices.Contains(ownChildren, w.form) {
		r.note(piece, search.ReadGeneric, 0, vocab.Text{})
		return
	}
	if r.not && slices.Contains(ownChildren, w.form) && strings.Contains(r.text, "小児") { // 小児科 子供なし: one has none
		r.not = false
		r.note(piece, search.ReadGeneric, 0, vocab.Text{})
		r.not = true
		return
	}
	if w.generic && r.not && piece == r.text && !isHiragana(piece) { // -オンライン is meant as it stands
		r.clause(r.a.plainAtoms(piece))
		r.note(piece, search.ReadWords, 0, vocab.Text{})
		return
	}
	if w.generic {
		if w.wish {
			r.wish(piece, japanese.Key(w.form))
			return
		}
		r.note(piece, search.ReadGeneric, 0, vocab.Text{})
		return
	}
	if w.column == search.ColLicence && len(w.values) > 0 && !r.not && held.MatchString(after) {
		r.held(piece, w)
		return
	}
	if w.offered && !r.not && !livesThere(after) {
		r.offered(piece, w)
		return
	}
	atoms := r.a.wordAtoms(s.ID)
	if w.offered {
		atoms = addPhrase(slices.Clone(atoms), r.a.phrase(w.form), 1)
	}
	column, label := w.column, w.labelOfAll()
	if w.column == search.ColPlace && len(w.values) > 0 && livesThere(after) {
		column = search.ColPref
		atoms = []search.Atom{{Kind: search.AtomValue, Column: search.ColPref, Values: w.values[0].values, Weight: 1}}
	}
	if w.city && !r.not && livesThere(after) && !w.prefs.Empty() {
		r.fromTown(piece, w.prefs)
		return
	}
	if w.means(search.ColLifeFit, search.SetOf(vocab.LifeFits, "local_contribution")) && livesThere(after) {
		if id, ok := r.a.lexicon.dict.Lookup("離島在住"); ok { // no work for such a place is asked for
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{japanese.Key(w.form)},
				Weight: wordingWeight})
			atoms, column, label = r.a.wordAtoms(id), search.ColLifeFit, r.a.lexicon.words[id].label
		}
	}
	duty, other := r.duties(w)
	if duty.JA != "" {
		label = duty
	}
	if s.Typo {
		atoms = append(r.a.plainAtoms(piece), weighted(atoms, respelled)...)
	}
	if !r.not && w.column == search.ColSpecialty && strings.HasSuffix(w.form, "医") && asOne.MatchString(after) { // what one is, not what the job is
		atoms = append(slices.Clip(atoms), search.Atom{Kind: search.AtomValue, Column: search.ColSpecialty,
			Values: search.SetOf(vocab.Specialties, vocab.SpecialtyAny), Weight: childWeight})
	}
	alone := !r.or
	if !r.not && silent.MatchString(w.form) {
		atoms = addPhrase(addPhrase(atoms, []string{silentMark}, 1), []string{quietMark}, childWeight)
	}
	if mark := saidBy[w.form]; mark != "" && !r.not {
		atoms = addPhrase(atoms, []string{mark}, 1)
	}
	if !r.not && talks(piece) {
		for _, longer := range r.a.lexicon.holding(piece) { // 電話 stands in 電話相談
			if !talkedAbout.MatchString(longer) {
				continue
			}
			atoms = addPhrase(slices.Clip(atoms), []string{japanese.Key(longer)}, synonymWeight)
		}
	}
	r.clause(atoms)
	if !r.not && silent.MatchString(w.form) {
		for _, way := range ways {
			if speaking[way.key] {
				r.avoidWay(way)
			}
		}
	}
	if alone && !r.not && len(w.ifNone) > 0 {
		r.orElse(w.ifNone)
	} else if alone && !r.not && len(w.values) > 0 && slices.Contains(saidAsWell, w.column) {
		r.orSaid(w)
	}
	if w.city && !w.prefs.Empty() {
		r.thereOrNear(w.prefs)
	}
	either := r.either
	switch {
	case s.Typo:
		if len(w.values) == 0 {
			label = vocab.Text{JA: w.form, EN: w.form}
		}
		r.note(piece, search.ReadSpelling, column, label)
	case len(w.values) > 0:
		r.note(piece, search.ReadValue, column, label)
	default:
		r.note(piece, search.ReadWords, 0, vocab.Text{})
	}
	if !r.not && len(w.values) > 0 {
		r.prefer(w)
		r.preferOnly(w, after)
		if other != "" {
			r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{{Kind: search.AtomPhrase, Terms: []string{japanese.Key(other)}, Weight: 1}}})
		}
	}
	if !r.not && w.means(search.ColLifeFit, search.SetOf(vocab.LifeFits, "side_job_ok")) {
		r.rulesOut(noSideMark)
	}
	if !r.not && !either {
		r.refuseDenied(w)
		r.refuse(w)
		if never := search.SetOf(vocab.OnsiteFrequencies, vocab.OnsiteNone); !strings.Contains(w.form, "対面") && // patients may be meant
			(w.means(search.ColOnsite, never) || w.means(search.ColLifeFit, search.SetOf(vocab.LifeFits, "no_commute"))) {
			r.refuseComing()
		}
	}
	if !r.not && (w.city || len(w.values) > 0 && column == search.ColPlace) {
		r.preferOnSite()
	}
}

// asOne stands behind what the person who asks is: 外科医でもできる.
var asOne = japanese.Pattern(`^(?:でも(?:でき|出来|ok|可|いい|働け|やれ|応募|大丈夫)|(?:なん)?だけど|ですが|です|だが|が(?:でき|出来|やれ|家で|在宅)|にもでき|向け)`)

// duties returns the kind of duty of an occupational physician that a word
// names, and the kind that it rules out: one of a single company is not contracted
// by several. Of who types both, either will do.
func (r *reader) duties(w *meaning) (own vocab.Text, other string) {
	exclusive, contracted := kindsOfDuty[models.DutyExclusive], kindsOfDuty[models.DutyContracted]
	if w.form == contracted.JA {
		exclusive, contracted = contracted, exclusive
	}
	kind := strings.TrimSuffix(contracted.JA, "産業医")
	if r.not || w.form != exclusive.JA || strings.Contains(r.typed.Normal, kind) {
		return vocab.Text{}, ""
	}
	return exclusive, contracted.JA
}

// ownChildren are words for patients, and for one's own children beside words
// for childcare: 子どもを保育園に預けて.
var ownChildren = []string{"子ども", "子供", "こども", "children"}

// ofParents is what a parent says: 子供いる, 子持ち.
var ofParents = japanese.Lazy(`(?:子ども|子供|こども|子)(?:が|も|は|の)?(?:いる|居る|いて|います|寝て(?:い)?る|起きる前|昼寝|学校(?:に)?(?:行って|いって)(?:い)?る|園に(?:いる|行って)|小さい|小さく|(?:\d|一|二|三)人)|子(?:ども|供)?(?:持ち|もち)`)

// childcare reports whether a segment speaks of caring for one's children, or of
// being called away to them.
func (r *reader) childcare(s japanese.Segment) bool {
	if s.Kind != japanese.SegmentWord || s.ID < 0 {
		return false
	}
	w := &r.a.lexicon.words[s.ID]
	return w.column == search.ColLifeFit && len(w.values) > 0 &&
		w.values[0].values.Within(search.SetOf(vocab.LifeFits, "childcare", "sudden_absence_cover"))
}

// refuseDenied leaves out adverts that deny the very word that was typed, when
// its value alone would let them in: 当直 means work at night, and an advert
// for evenings that says 当直なし is not one for 当直.
func (r *reader) refuseDenied(w *meaning) {
	if _, _, hasOpposite := oppositeOf(w); len(w.values) == 0 || w.column != search.ColSchedule || !hasOpposite {
		return
	}
	denied := addPhrase(nil, []string{negation + japanese.Key(w.form)}, 1)
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: denied})
}

// refuseComing leaves out the jobs for which one comes to a place again and again,
// also from what is shown when nothing answers.
func (r *reader) refuseComing() {
	never := search.SetOf(vocab.OnsiteFrequencies, vocab.OnsiteNone, vocab.OnsiteOnboarding)
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{
		{Kind: search.AtomValue, Column: search.ColOnsite, Values: search.AllOf[search.ColOnsite].Minus(never), Weight: 1},
		{Kind: search.AtomValue, Column: search.ColRemote, Values: search.SetOf(vocab.RemoteLevels, vocab.RemoteSatellite), Weight: 1}}})
}

// refuse leaves out jobs with a value that the word rules out (夜間なし).
func (r *reader) refuse(w *meaning) {
	for _, v := range w.refuses {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true,
			Any: []search.Atom{{Kind: search.AtomValue, Column: v.column, Values: v.values, Weight: 1}}})
	}
}
