package reading

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// How often the doctor must come, as typed: 月2回出社, 隔週の出勤, 出社は年1回まで,
// 最初だけ出社. Who types it means that often or more rarely.

const coming = `出社|出勤|通勤|登院|登庁|来社|来院|訪問|現地|オフィス勤務`

// goingTo is a verb of going, perhaps with where to: 年2回島に行く, 月1回は通える.
const goingTo = `(?:[\p{Han}\p{Katakana}ー]{1,6}(?:に|へ|まで))?(?:行く|行ける|行って|行き|出向|通う|通える|足を運)`

// howOften is a rhythm: a number of times in a week, a month or a year, once in
// so many weeks or months, every second week.
const howOften = `(?:(週|月|年)(?:に)?(?:1[~-])?(\d)(?:回|日|度)?|(\d{1,2})(?:ケ月|週間?)に1?(?:回|度)|(隔週|隔月|毎週|毎月|毎日))` +
	`(?:だけ|くらい|ぐらい|程度|まで|以内|以下|ほど)?`

var (
	comesAt   = japanese.Lazy(howOften + `(?:の|は|に|で| )*(?:` + coming + `|` + goingTo + `)(?:する|あり|可|OK|ok|でも|なら|まで|くらい|程度)*`)
	comesHow  = japanese.Lazy(`(?:` + coming + `|` + goingTo + `の?)(?:は|が|の頻度は| )*` + howOften)
	comesOnce = japanese.Lazy(`(?:最初|初日|初回|初月|初期|研修|導入|オリエンテーション|入職時)(?:の?\d*(?:ケ月|日|週間?|回))?(?:だけ|のみ)(?:の|は|に| )*(?:` + coming + `)?|` +
		`(?:` + coming + `)(?:は|が| )*(?:最初|初日|初回|初月|初期|研修|入職時)(?:の?\d*(?:ケ月|日|週間?|回))?(?:だけ|のみ)`)
)

// attendance takes what says how often one comes out of words and demands it.
func (r *reader) attendance(text string) string {
	if r.not {
		return text
	}
	if m := comesOnce.FindStringIndex(text); m != nil && strings.ContainsAny(text[m[0]:m[1]], "社勤院問") {
		return r.comes(text, m, vocab.OnsiteOnboarding, vocab.OnsiteFirstMonths) // both are at first and no more
	}
	for _, words := range []*japanese.Expr{comesAt, comesHow} {
		m := words.FindStringSubmatchIndex(text)
		if m == nil || startsWithAny(text[m[1]:], []string{"診療", "看護", "医"}) || dislikedAfter(text[m[1]:]) > 0 {
			continue
		}
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		if often := vocab.OnsiteOf(daysAYear(group(1), group(2), group(3), group(4), text[m[0]:m[1]])); often != "" {
			return r.comes(text, m[:2], often)
		}
	}
	return text
}

// daysAYear counts the days of a rhythm.
func daysAYear(span, times, every, word, piece string) float64 {
	number := func(s string) float64 { n, _ := strconv.ParseFloat(s, 64); return n }
	switch {
	case span != "":
		return number(times) * map[string]float64{"週": 52, "月": 12, "年": 1}[span]
	case every != "" && number(every) > 0 && strings.Contains(piece, "週"):
		return 52 / number(every)
	case every != "" && number(every) > 0:
		return 12 / number(every)
	}
	return map[string]float64{"隔週": 26, "隔月": 6, "毎週": 52, "毎月": 12, "毎日": 260}[word]
}

// comes demands that the doctor comes that often, the rarest first; jobs for which one comes more
// rarely answer as well, for less.
func (r *reader) comes(text string, at []int, often ...vocab.OnsiteFrequency) string {
	piece := strings.TrimSpace(text[at[0]:at[1]])
	if r.literal[japanese.Key(piece)] {
		return text
	}
	keys := vocab.OnsiteFrequencies.Keys()
	rarer := keys[:slices.Index(keys, often[0])]
	if commuting.MatchString(piece) && len(rarer) > 0 {
		rarer = rarer[1:] // not those for which one never comes
	}
	atoms := []search.Atom{
		{Kind: search.AtomValue, Column: search.ColOnsite, Values: search.SetOf(vocab.OnsiteFrequencies, often...), Weight: 1},
		{Kind: search.AtomValue, Column: search.ColOnsite, Values: search.SetOf(vocab.OnsiteFrequencies, rarer...), Weight: rarerWeight},
	}
	if commuting.MatchString(piece) { // to a reading room one always comes
		atoms = append(atoms, search.Atom{Kind: search.AtomValue, Column: search.ColRemote,
			Values: search.SetOf(vocab.RemoteLevels, vocab.RemoteSatellite), Weight: rarerWeight})
	}
	if m := daysTypedOnSite.FindStringSubmatch(piece); m != nil {
		r.moreOnSite(m[1])
	}
	r.clause(atoms)
	if atMostTyped.MatchString(piece) { // more often is out, whatever else yields
		often := search.SetOf(vocab.OnsiteFrequencies, often...).Or(search.SetOf(vocab.OnsiteFrequencies, keys[:slices.Index(keys, often[len(often)-1])]...))
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{
			{Kind: search.AtomValue, Column: search.ColOnsite, Values: search.AllOf[search.ColOnsite].Minus(often), Weight: 1},
			{Kind: search.AtomValue, Column: search.ColRemote, Values: search.SetOf(vocab.RemoteLevels, vocab.RemoteSatellite), Weight: 1}}})
	}
	r.note(piece, search.ReadValue, search.ColOnsite, atMost(often[len(often)-1], piece))
	return strings.TrimSpace(text[:at[0]] + " " + text[at[1]:])
}

// atMost names a frequency and all that are rarer, which answer as well: 週1回まで.
// A number of days a week is named as it was typed, for the vocabulary ends at
// two.
func atMost(often vocab.OnsiteFrequency, piece string) vocab.Text {
	term, _ := vocab.OnsiteFrequencies.Term(often)
	label, days := term.Label, daysTypedOnSite.FindStringSubmatch(piece)
	switch {
	case often == vocab.OnsiteOnboarding || often == vocab.OnsiteFirstMonths:
		return label // names its end itself
	case often == vocab.OnsiteSeveralWeekly && days == nil:
		return label // and all others
	case often == vocab.OnsiteSeveralWeekly:
		return vocab.Text{JA: "週" + days[1] + "日まで", EN: "At most " + days[1] + " days a week"}
	}
	return vocab.Text{JA: label.JA + "まで", EN: "At most " + strings.ToLower(label.EN)}
}

// daysTypedOnSite are the days a week on which one comes: 週2通勤, 週に3日出社.
var daysTypedOnSite = japanese.Lazy(`週(?:に)?([1-5])`)

// moreOnSite leaves out the jobs that name more days a week on site.
func (r *reader) moreOnSite(days string) {
	var more []search.Atom
	for n, _ := strconv.Atoi(days); n < workingDays; n++ {
		more = append(more, search.Atom{Kind: search.AtomPhrase, Terms: []string{onSiteMark + strconv.Itoa(n+1)}, Weight: 1})
	}
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: more})
}

// atMostTyped says that a rhythm is the most that one can do.
var atMostTyped = japanese.Lazy(`まで|以内|以下|だけ|のみ`)

// commuting is a rhythm in which one wants to come: 週2通勤, 月1回は通いたい.
var commuting = japanese.Lazy(`(?:通勤|通い|通う)(?:の|で|で?きる|したい|たい)?$`)

// rarerWeight is what a job counts for which one comes more rarely than typed.
const rarerWeight = .7
