package reading

import (
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// dislikes are what a person says of work not wanted, and no advert.
var dislikes = []string{"しない", "したくない", "やりたくない", "働きたくない", "ng", "嫌", "無理", "限界", "疲れ", "しんどい", "つらい", "辛い", "やめたい",
	"辞めたい", "やめて", "辞めて", "じゃなくて", "じゃなく", "じゃない", "ではなくて", "ではなく", "ではない", "でなく", "でない", "いらない", "要らない", "いりません", "要りません",
	"いらん", "抜き", "ぬき", "外して", "お断り", "パス", "やだ", "イヤ", "いや", "だめ", "ダメ", "駄目", "×", "除外", "避けて", "のない", "がない", "無し", "免除", "卒業", "勘弁", "避けたい", "できない", "出来ない", "できません", "出来ません", "わからない", "わかりません", "分かりません", "残さない", "残らない", "残したくない", "苦手", "でなくても", "じゃなくても", "なくても", "されない", "されません", "持ってない", "持っていない", "もってない", "もっていない", "持ってません", "もってません", "にがて", "話せない", "話せません", "はなせない", "つかわない", "使わず", "やらない", "やりません", "行きたくない", "いきたくない", "はたらけない", "働けない", "働きたくない", "もっていません", "もっとらん", "持ってへん", "持っていません", "持たない", "もたない", "取ってない", "とってない", "未取得", "未所持",
	"休みたい", "休みがいい", "休みにしたい", "寝たい", "もういい", "もう嫌", "もう十分", "うんざり", "こりごり", "懲り", "使わない", "使えない", "使いません", "ムリ", "むり", "懲りた", "結構です", "ちょっと", "チョット", "微妙", "きつい", "キツい", "キツイ", "厳しい", "不安", "怖い", "こわい", "出たくない", "したくありません", "向いてない", "向いていない"}

// notWanted is any verb that one does not want to do: 電話を取りたくない.
var notWanted = japanese.Lazy(`^\p{Han}?[ぁ-ん]{0,2}たくない`)

// dislikedAfter returns the length of the denial or dislike that follows a
// word, 0 for none.
func dislikedAfter(rest string) int {
	if n := deniedAfter(rest); n > 0 {
		return n
	}
	rest, work := pastWork(rest)
	for _, link := range []string{"はもう", "がもう", "もう", "は", "が", "も", "を", "に", "には", " ", ""} {
		disliked, ok := strings.CutPrefix(rest, link)
		if !ok {
			continue
		}
		if n := len(notWanted.FindString(disliked)); n > 0 && link != " " {
			return work + len(link) + n
		}
		for _, d := range dislikes {
			if strings.HasPrefix(disliked, d) {
				return work + len(link) + len(d)
			}
		}
	}
	return 0
}

// ofWork is that one speaks of work of a kind: 英語の仕事は嫌 denies 英語.
var ofWork = japanese.Lazy(`^の(?:お?仕事|求人|案件|業務|バイト|アルバイト)`)

// pastWork returns what stands behind such words, and their length.
func pastWork(rest string) (string, int) {
	n := len(ofWork.FindString(rest))
	return rest[n:], n
}

// contrast is a denial behind which stands what is wanted in the place: 論文じゃなくて記事.
var contrast = japanese.Lazy(`^(?:じゃ|では|で)なく(?:て)?[ 、　]?[\p{Han}\p{Katakana}]`)

// needNot is a denial that leaves the word open: who types 精神科じゃなくてもいい
// takes psychiatry as well.
var needNot = japanese.Lazy(`^ ?(?:じゃ|で|では)?なくて(?:も|(?:いい|良い|よい|ok|可|大丈夫))`)

// unreachable is what is said of a place to which one does not want to go.
var unreachable = japanese.Lazy(`^(?:は|が|に|には|にも|まで|までは|へ|へは)?(?:もう|ちょっと|少し)?(?:遠い|遠すぎる?|遠くて|通えない|通えません|通いたくない|` +
	`行けない|行けません|行かない|通勤できない|通勤できません)`)

// unreachableAfter returns the length of what says that one cannot go to the
// place of a segment, 0 for none.
func (r *reader) unreachableAfter(text string, s japanese.Segment) int {
	if id := wordOf(s); id < 0 || !r.a.lexicon.words[id].place() {
		return 0
	}
	return len(unreachable.FindString(text[s.End:]))
}

// nightOf reports whether a segment only says of the duty that it is written
// with when that is, and the duty is denied: 夜間オンコールなし asks for no work
// at night.
func (r *reader) nightOf(text string, segments []japanese.Segment, i int) bool {
	if i+1 >= len(segments) || segments[i+1].Start != segments[i].End || r.duty(segments[i]) != "night" {
		return false
	}
	switch r.duty(segments[i+1]) {
	case "no_on_call", "no_night_duty":
		return true
	case "on_call", "night":
		return dislikedAfter(text[segments[i+1].End:]) > 0
	}
	return false
}

// duty returns the hours, or the way of life, that a segment stands for, ""
// for none.
func (r *reader) duty(s japanese.Segment) string {
	if s.Kind != japanese.SegmentWord || s.ID < 0 {
		return ""
	}
	w := &r.a.lexicon.words[s.ID]
	if w.column != search.ColSchedule && w.column != search.ColLifeFit || len(w.values) == 0 {
		return ""
	}
	for i, t := range search.TermsOf(w.column) {
		if w.values[0].values == search.Just(i) {
			return t.Key
		}
	}
	return ""
}

// namedCare is a kind of care that is denied: 保険診療以外 is not 診療以外.
var namedCare = japanese.Lazy(`([\p{Han}\p{Katakana}ー]+診療)(以外|を除く|なし|不要|じゃな|ではな|でな|抜き|(?:は|が)?(?:いや|イヤ|嫌|NG|ng|無理))`)

// clinicalWork are words for seeing patients: without it a job has no care.
var clinicalWork = []string{"診療", "診療行為", "診察", "臨床", "処方", "治療"}

// deny reads a word that the person does not want (残業なし). A generic word
// takes the one before it along (土日勤務なし).
func (r *reader) deny(text string, segments []japanese.Segment, i int) bool {
	s := segments[i]
	id := wordOf(s)
	care := id >= 0 && slices.Contains(clinicalWork, r.a.lexicon.words[id].form)
	if id >= 0 && !care && r.a.lexicon.words[id].generic && i > 0 && segments[i-1].End == s.Start && r.before.at == i-1 {
		r.before.restore(r.q)
		s = segments[i-1]
		id = wordOf(s)
	}
	piece := text[s.Start:s.End]
	if r.without(piece) {
		return true
	}
	if care {
		none := vocab.CarePayments.Ordinal(vocab.CareNone)
		r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColCare, Values: search.Just(none), Weight: 1},
			{Kind: search.AtomPhrase, Terms: []string{silentMark}, Weight: 1}})
		r.note(piece, search.ReadValue, search.ColCare, vocab.CarePayments.Terms()[none].Label)
		return true
	}
	if r.notByDay(piece, id) {
		return true
	}
	if r.avoid(piece) {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{negation + s.Form}, Weight: wishWeight})
		return true
	}
	if id >= 0 && r.a.lexicon.words[id].generic { // 資格なし: too vague to demand
		r.wish(piece, negation+s.Form)
		return true
	}
	if id >= 0 && r.a.lexicon.words[id].offered && r.a.lexicon.words[id].column != search.ColSchedule {
		r.notWished(piece)
		return true
	}
	if id >= 0 && r.a.lexicon.words[id].column == search.ColLicence && len(r.a.lexicon.words[id].values) > 0 {
		r.notNeeded(piece, id)
		return true
	}
	if id >= 0 && (len(r.a.lexicon.words[id].values) > 0 || r.a.lexicon.words[id].city) {
		if !r.a.lexicon.words[id].place() && r.a.lexicon.words[id].vague() || slices.Contains(doneElsewhere, r.a.lexicon.words[id].form) {
			r.notWished(piece)
			return true
		}
		if w := &r.a.lexicon.words[id]; w.column == search.ColPlace && len(w.values) > 0 && unreachable.MatchString(text[segments[i].End:]) {
			r.elsewhere(piece, w, wishWeight/2)
			return true
		}
		if w := &r.a.lexicon.words[id]; w.place() || slices.Contains(excludable, w.column) {
			if needNot.MatchString(text[segments[i].End:]) {
				r.note(piece, search.ReadGeneric, 0, vocab.Text{})
				return true
			}
			r.except(text, s)
			return true
		}
		switch r.a.lexicon.words[id].column {
		case search.ColLang:
			r.notNeeded(piece, id)
			r.demandsNot(id)
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{negation + s.Form}, Weight: wishWeight})
			return true
		case search.ColRemote:
			r.onSite(piece, id)
			return true
		case search.ColSkill, search.ColEquip:
			r.notNeeded(piece, id)
			return true
		}
	}
	atoms, label := r.a.deniedAtoms(id, piece)
	if len(atoms) == 0 {
		return false
	}
	if label == (vocab.Text{}) && !r.a.isDuty(token{term: s.Form, id: id}) {
		if contrast.MatchString(text[segments[i].End:]) {
			r.exceptWord(piece)
			return true
		}
		r.notWished(piece)
		return true
	}
	r.clause(atoms)
	if label == (vocab.Text{}) && !r.not { // when no advert denies it, those that do not speak of it
		r.orElse([]valueSet{{search.ColRemote, search.AllOf[search.ColRemote], ifNone}})
		for _, t := range r.a.phrase(piece) {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{t}, Weight: -wishWeight})
		}
	}
	kind, column := search.ReadWords, search.Column(0)
	if label != (vocab.Text{}) {
		kind, column = search.ReadValue, search.ColLifeFit
	}
	r.note(piece, kind, column, label)
	return true
}

// elsewhere demands that one need not go to a place: work from home alone, or
// work somewhere else, which counts so much.
func (r *reader) elsewhere(piece string, w *meaning, weight float32) {
	others := search.AllOf[search.ColPlace]
	for _, v := range w.values {
		others = others.Minus(v.values)
	}
	r.clause([]search.Atom{
		{Kind: search.AtomValue, Column: search.ColRemote, Values: search.SetOf(vocab.RemoteLevels, "full_remote"), Weight: wishWeight / 2},
		{Kind: search.AtomValue, Column: search.ColPlace, Values: others, Weight: weight}})
	r.not = true
	r.note(piece, search.ReadValue, search.ColPlace, w.label)
	r.not = false
}

// excludable are the dimensions of which a value that is not wanted leaves out
// the jobs that have it.
var excludable = []search.Column{search.ColWork, search.ColSpecialty, search.ColEmployment, search.ColPoster, search.ColCare}

// place reports whether a word names a place to work at.
func (w *meaning) place() bool { return w.city || w.column == search.ColPlace && len(w.values) > 0 }

// certain is the weight from which a value is what a word stands for, and not
// one of the things it may point to.
const certain = .9

// vague reports whether a word only points to kinds of work: 面談 is done by
// occupational physicians and others, and who wants none wants no other work.
func (w *meaning) vague() bool {
	return w.column == search.ColWork && !slices.ContainsFunc(w.values, func(v valueSet) bool { return v.weight >= certain })
}

// wordOf returns the word of a segment, japanese.Guard for none.
func wordOf(s japanese.Segment) int32 {
	if s.Kind != japanese.SegmentWord {
		return japanese.Guard
	}
	return s.ID
}
