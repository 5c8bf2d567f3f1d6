package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// reader compiles the parts of one typed text.
type reader struct {
	a       *Analyzer
	q       *search.Question
	typed   japanese.Written // the whole text, for showing pieces as typed
	spelled string           // the part being read, before its numbers were brought to one writing
	literal map[string]bool
	text    string   // of the words being read
	parent  bool     // they speak of one's own children
	said    []said   // of them, what was read as other words
	not     bool     // the part excludes
	or      bool     // the next clause is an alternative to the last
	either  bool     // the last clause was one, and is not noted yet
	before  undo     // the last word that was read
	avoided []string // keys of ways of working that are not wanted
}

func (r *reader) part(p typedPart) {
	r.not, r.or = p.not, p.or
	if p.phrase {
		if atoms := r.a.plainAtoms(p.text); len(atoms) > 0 {
			r.clause(atoms)
			r.note(p.text, search.ReadPhrase, 0, vocab.Text{})
		}
		return
	}
	r.spelled = p.text
	text := p.text
	text = r.shorter(r.latin(text), ownFamily)
	text = r.notThen(r.notGoingTo(r.denyList(r.deniedSaid(text))))
	if strings.ContainsFunc(text, isKana) { // a clause, not words alone
		text = r.shorter(text, deeds)
	}
	text = r.localities(r.awayFrom(r.shorter(r.homeIn(text), sayings)))
	text = bareNone.ReplaceAllString(r.legalForm(r.company(text)), "${1}なし ")
	text = r.shorter(r.latin(text), laterSayings)
	text = arabic(text)
	for _, take := range takes {
		text = take(r, text)
	}
	r.words(text)
}

// takes are what reads more than a word: each takes what it understands out of
// the text. The order counts: 週2日出社 is how often one comes, before 週2日 is how
// many days one works.
var takes = []func(*reader, string) string{
	(*reader).readsEnglish, (*reader).busy, (*reader).even, (*reader).turns, (*reader).aged, (*reader).ongoing, (*reader).unbound, (*reader).ailing, (*reader).situated, (*reader).institution, (*reader).lends, (*reader).owns, (*reader).novices, (*reader).practice, (*reader).until, (*reader).dates,
	(*reader).pay, (*reader).attendance, (*reader).load, (*reader).monthly, (*reader).about, (*reader).hourSpan, (*reader).clock, (*reader).soon, (*reader).someDays, (*reader).oneDay, (*reader).exceptDay, (*reader).oneWeekday,
	(*reader).anyDayWished, (*reader).daysWished, (*reader).evening, (*reader).partHours, (*reader).womenWished, (*reader).unsigned, (*reader).days, (*reader).evenings, (*reader).towns,
}

// pay takes an amount of pay out of words.
func (r *reader) pay(typed string) string {
	text := amounts(typed)
	found, ok := readPay(text)
	if !ok || r.not || r.literal[japanese.Key(asBefore(typed, text, found))] {
		return typed
	}
	if found.unit == search.NoOrdinal && found.spoken == "" && (found.yen > mostAnHour || found.yen < leastAnHour && topOf(typed) <= found.yen) && !found.most {
		return r.someUnit(typed, text, found)
	}
	if found.most {
		r.atMost(r.amountAsTyped(typed, text, found), found)
		return strings.TrimSpace(text[:found.start] + " " + text[found.end:])
	}
	if r.q.PayMin == 0 || r.q.PayUnit == found.unit && r.q.PayMin < found.yen {
		r.q.PayUnit, r.q.PayMin, r.q.PayReach = found.unit, found.yen, false
		r.q.PayGuessed = found.spoken == "" && found.unit != search.NoOrdinal
		if (!found.floor || topOf(typed) > found.yen) && r.q.Criteria.PayMin == 0 {
			r.q.PayReach = true
			r.preferPaid(found)
		}
	}
	r.preferPaidAs(found, topOf(typed))
	if unit, ok := vocab.PayUnits.Term(found.spoken); ok { // what is quoted by that unit is easiest to compare
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(unit.Label.JA),
			Weight: wordingWeight})
	}
	r.note(r.amountAsTyped(typed, text, found), search.ReadPay, 0, vocab.Text{})
	return strings.TrimSpace(text[:found.start] + " " + text[found.end:])
}

// words reads unquoted words, spaced or not.
func (r *reader) words(text string) {
	r.text = text
	segments := r.a.lexicon.dict.Split(text, japanese.Typed)
	segments = r.a.respell(text, segments)
	if at := excludedBehind(text, segments); at > 0 {
		r.words(text[:at])
		r.words(text[at+1:])
		return
	}
	r.parent = slices.ContainsFunc(segments, r.childcare) || ofParents.MatchString(text)
	r.before.at = -1
	denied := 0 // text up to here is a denial that has been read
	first := len(r.q.Clauses)
	defer func() {
		if denied == 0 { // a name denies nothing
			r.names(text, segments, first)
		}
	}()
	defer r.compounds(text, segments)
	for i, s := range segments {
		if s.Start < denied {
			if s.End <= denied {
				continue
			}
			s.Start = denied
		}
		if s.Kind == japanese.SegmentBreak || r.deniesNext(text, s) || r.nightOf(text, segments, i) ||
			isOr(text[s.Start:s.End]) {
			continue
		}
		if n := exceptedAfter(text[s.End:]); n > 0 {
			denied = s.End + n
			if !r.exceptTogether(text, segments, i) {
				r.except(text, s)
			}
			continue
		}
		if n := r.deniedBehind(text, s); n > 0 && r.deny(text, segments, i) {
			denied = s.End + n
			continue
		}
		if i > 0 && r.deniesNext(text, segments[i-1]) && r.deny(text, segments, i) {
			continue
		}
		if i > 0 && r.alternative(text, segments, i) {
			r.or = true
		}
		r.before = undo{i, slices.Clone(r.q.Clauses), len(r.q.Soft), len(r.q.Readings)}
		r.segment(text, s)
	}
}

func (r *reader) segment(text string, s japanese.Segment) {
	piece := text[s.Start:s.End]
	switch {
	case r.literal[japanese.Key(piece)]:
		r.clause(r.a.plainAtoms(piece))
		r.note(piece, search.ReadWords, 0, vocab.Text{})
	case s.Kind == japanese.SegmentWord && s.ID >= 0:
		r.word(piece, s, text[s.End:])
	case s.Kind == japanese.SegmentWord:
		r.clause([]search.Atom{{Kind: search.AtomPhrase, Terms: []string{s.Form}, Weight: 1}})
		r.note(piece, search.ReadWords, 0, vocab.Text{})
	case s.Kind == japanese.SegmentLatin && isQuantity(piece):
		r.wish(piece, piece)
	case s.Kind == japanese.SegmentLatin:
		if !japanese.Function(piece) {
			r.clause(withNumber([]search.Atom{{Kind: search.AtomPhrase, Terms: []string{japanese.Stem(piece)}, Weight: 1}}, text[s.Start:]))
			r.note(piece, search.ReadWords, 0, vocab.Text{})
		}
	case s.Kind == japanese.SegmentGap:
		r.unknown(piece)
	}
}

// isQuantity reports whether a Latin piece is a number, perhaps with a unit:
// how often or how long, said in too many ways to be demanded.
func isQuantity(piece string) bool { return piece[0] >= '0' && piece[0] <= '9' }

// livesThere reports whether what follows a place says that the doctor lives
// there: then jobs that can be done from there are meant, not jobs there.
func livesThere(after string) bool {
	for _, p := range []string{"在住", "に住", "住み", "で暮ら", "暮らし", "に引っ越", "に移住", "から働", "からでも", "からリモート", "から出社", "から完全", "から在宅", "からオンライン", "から通わ", "でもでき", "でも出来", "でも働", "でもok"} {
		if strings.HasPrefix(after, p) {
			return true
		}
	}
	return false
}
