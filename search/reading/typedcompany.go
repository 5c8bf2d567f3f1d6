package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// companyName is the name of an organisation, typed with its kind of legal
// person and without a space: 株式会社治験サポートあおい, 北浜ファーマ株式会社.
var companyName = japanese.Lazy(`(?:^|[ 　])(?:(?:株式会社|有限会社|合同会社|医療法人(?:社団|財団)?|社会福祉法人|学校法人|(?:一般|公益)?(?:社団|財団)法人|NPO法人|npo法人|独立行政法人)` +
	`([^ 　の][^ 　]+)|([^ 　]{2,})(?:株式会社|有限会社|合同会社))(?:[ 　]|$)`)

// company takes the name of an organisation out of words and demands it as a
// whole: its parts may be words for work (治験サポートあおい) that other adverts
// say. A name that is one word of the board is read as that word.
func (r *reader) company(text string) string {
	r.namedApart(text)
	if text = r.exceptName(text); text == "" {
		return text
	}
	m := companyName.FindStringSubmatchIndex(text)
	if m == nil || r.not {
		return text
	}
	from, to := max(m[2], m[4]), max(m[3], m[5])
	name := text[from:to]
	if len(r.a.lexicon.dict.Split(name, japanese.Typed)) < 2 || exceptedAfter(text[to:]) > 0 || exceptedIn.MatchString(name) {
		return text
	}
	terms := r.a.nameTerms(name)
	if len(terms) == 0 {
		return text
	}
	r.clause([]search.Atom{{Kind: search.AtomPhrase, Terms: terms, Weight: 1},
		{Kind: search.AtomSubstring, Text: name, Weight: synonymWeight}})
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadWords, 0, vocab.Text{})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// unwantedName is what may be the name of an organisation and is not wanted:
// 夜空クリニック以外, ドクターブリッジを除く.
var unwantedName = japanese.Lazy(`(?:^|[ 　])([^ 　]{2,}?)(?:以外|いがい|(?:は|を)?除(?:く|外|いて))(?:で|の|が(?:いい|良い))?(?:$|[ 　])`)

// exceptName leaves out the jobs of an organisation, also those that an agency of
// the name posts, when what is not wanted is no word of the board.
func (r *reader) exceptName(text string) string {
	m := unwantedName.FindStringSubmatchIndex(text)
	if m == nil || r.not {
		return text
	}
	name := text[m[2]:m[3]]
	terms := r.a.nameTerms(name)
	if len(terms) == 0 || r.literal[japanese.Key(name)] || isHiragana(name) || daysAlone.MatchString(name) || dayPart.MatchString(name) ||
		!slices.ContainsFunc(r.a.lexicon.dict.Split(name, japanese.Typed), func(s japanese.Segment) bool { return wordOf(s) < 0 }) {
		return text
	}
	r.not = true
	r.clause(append(r.a.plainAtoms(name), search.Atom{Kind: search.AtomPhrase, Terms: terms, Weight: 1}))
	r.note(name, search.ReadWords, 0, vocab.Text{})
	r.not = false
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// daysAlone are days of the week, which are no name.
var daysAlone = japanese.Lazy(`^(?:毎週)?(?:[月火水木金土日](?:曜日?)?[・、,/とや]?)+$`)

// apart is a name behind its kind of legal person and a space: 株式会社 けんしんネット.
var apart = japanese.Lazy(`(?:^|[ 　])(?:株式会社|有限会社|合同会社|医療法人(?:社団|財団)?|社会福祉法人|学校法人|(?:一般|公益)?(?:社団|財団)法人)[ 　]+([^ 　]{2,})`)

// namedApart puts the jobs of an organisation first whose name may follow.
func (r *reader) namedApart(text string) {
	m := apart.FindStringSubmatch(text)
	if m == nil || r.not || exceptedIn.MatchString(m[1]) {
		return
	}
	if terms := r.a.nameTerms(m[1]); len(terms) > 0 {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: terms, Weight: 1})
	}
}

// exceptedIn says that what stands before it is not wanted: it is no name.
var exceptedIn = japanese.Lazy(`以外|除く|じゃな|ではな|でな|無理|嫌|いや$|NG|ng$`)

// ofForm is a kind of legal person that is asked for: 合同会社の産業医.
var ofForm = japanese.Lazy(`(株式会社|有限会社|合同会社|医療法人(?:社団)?|社会福祉法人|学校法人|(?:一般|公益)?(?:社団|財団)法人|NPO法人|独立行政法人)の(?:お?仕事|求人)?`)

// legalForm takes the kind of legal person that is asked for out of words: the
// employer's name bears it.
func (r *reader) legalForm(text string) string {
	m := ofForm.FindStringSubmatchIndex(text)
	if m == nil || r.not || m[0] > 0 && text[m[0]-1] != ' ' {
		return text
	}
	form := text[m[2]:m[3]]
	atoms := r.a.plainAtoms(form)
	if len(atoms) == 0 {
		return text
	}
	r.clause(atoms)
	r.note(form, search.ReadWords, 0, vocab.Text{})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}
