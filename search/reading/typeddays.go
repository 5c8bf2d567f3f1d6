package reading

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// dayPart is a day with a part of it: 土曜の午前, 木曜夜, sunday evening. Of the
// two, the kinds of shift know one: a Saturday morning is a weekend and no
// weekday's daytime, a Thursday evening is a night.
var dayPart = japanese.Lazy(`(?:(毎週)?(平日|土日祝?|週末|休日|祝日|[月火水木金土日](?:曜日?)?(?:[・、,/と ]?[月火水木金土日](?:曜日?)?){1,6}|[月火水木金土日](?:曜日?)?[~-][月火水木金土日](?:曜日?)?|[月火水木金土日]曜日?)(?:だけ|のみ|限定)?(?:の| )?` +
	`(午前中?|午後|朝|昼間?|日中|夕方|夜間?|晩|深夜)|` +
	`\b(weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?) (mornings?|afternoons?|evenings?|nights?)\b)`)

// afterWork is the time after what fills the day: 寝かしつけた後, 日勤が終わってから.
var afterWork = japanese.Lazy(`(?:(?:子ども|子供|こども|子)(?:たち)?(?:が|を|の)?)?` +
	`(寝かしつけ|寝かせ|寝付い|寝静まっ|寝|夕食|夕飯|夜ご飯|晩ご飯|夕ご飯|お風呂|帰宅|帰っ|仕事|勤務|本業|日勤|診療|外来)` +
	`(?:(?:し)?(?:た|の|が?終わった|を?終えた)?(?:後|あと)|(?:し)?(?:が?終わっ|を?終え)?てから)`)

// evenings takes what is done before work in the evening out of words.
func (r *reader) evenings(text string) string {
	m := afterWork.FindStringSubmatchIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] || dislikedAfter(text[m[1]:]) > 0 {
		return text
	}
	piece := strings.TrimSpace(text[m[0]:m[1]])
	r.onDays(piece, []vocab.ScheduleType{vocab.ScheduleNight}, false)
	if strings.Contains(piece, "子") || strings.Contains(piece, "寝か") { // adverts for those with children say it
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColLifeFit,
			Values: search.SetOf(vocab.LifeFits, "childcare"), Weight: wishWeight})
		for _, said := range []string{"寝たあと", "寝た後", "寝かしつけ", "寝かしつけ後"} {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: wishWeight})
		}
	}
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// days takes days with a part of them out of words.
func (r *reader) days(text string) string {
	m := dayPart.FindStringSubmatchIndex(text)
	if m == nil || r.not {
		return text
	}
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	piece, rest := text[m[0]:m[1]], text[m[1]:]
	day, part := group(2)+group(4), group(3)+group(5)
	next, _ := utf8.DecodeRuneInString(rest)
	if japanese.IsKanji(next) || r.literal[japanese.Key(piece)] || dislikedAfter(rest) > 0 || exceptedAfter(rest) > 0 {
		return text // 夜勤, 土日夜間なし
	}
	days := daysTypedIn(day)
	onWeekend := days&^weekend == 0
	var kinds []vocab.ScheduleType
	if onWeekend {
		kinds = append(kinds, vocab.ScheduleWeekend)
	}
	switch {
	case strings.ContainsAny(part, "夕夜晩深") || strings.HasPrefix(part, "evening") || strings.HasPrefix(part, "night"):
		kinds = append(kinds, vocab.ScheduleNight)
	case onWeekend:
	case part == "朝" || strings.HasPrefix(part, "morning"):
		kinds = append(kinds, vocab.ScheduleEarly, vocab.ScheduleDaytime)
	default:
		kinds = append(kinds, vocab.ScheduleDaytime)
	}
	single := bits.OnesCount8(uint8(days)) == 1
	switch {
	case single && (alone.MatchString(rest) || strings.Contains(piece, "だけ") || strings.Contains(piece, "のみ")):
		r.onDay(string([]rune(week)[bits.TrailingZeros8(uint8(days))]))
	case days != workdays && days != weekend:
		r.onAnyOf(days)
	}
	if alone.MatchString(rest) || strings.Contains(piece, "だけ") || strings.Contains(piece, "のみ") {
		r.onlyOn(days)
	}
	if days != workdays { // that is a kind of shift
		r.inSlots(days, partsSaid[strings.TrimSuffix(part, "s")])
	}
	r.demandKinds(kinds, onWeekend)
	r.noteDays(strings.TrimSpace(piece), day, part, days, kinds)
	for i, d := range []rune(week) { // of those evenings, the ones of that day
		if days != workdays && days != weekend && days&(1<<i) != 0 {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{dayMark + string(d)}, Weight: wishWeight})
		}
	}
	for _, word := range []string{day, part} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(word), Weight: wordingWeight})
	}
	return strings.TrimSpace(text[:m[0]] + " " + rest[len(alone.FindString(rest)):])
}

// onDays demands the kinds of shift: each of them on weekends, else any.
func (r *reader) onDays(piece string, kinds []vocab.ScheduleType, each bool) {
	r.demandKinds(kinds, each)
	r.note(piece, search.ReadValue, search.ColSchedule, labelOfKinds(kinds))
}

func (r *reader) demandKinds(kinds []vocab.ScheduleType, each bool) {
	var either search.Set
	for _, k := range kinds {
		values := search.SetOf(vocab.ScheduleTypes, k)
		either = either.Or(values)
		if each {
			r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: values, Weight: 1}})
		}
	}
	if !each {
		r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: either, Weight: 1}})
	}
}

func labelOfKinds(kinds []vocab.ScheduleType) (label vocab.Text) {
	for _, k := range kinds {
		term, _ := vocab.ScheduleTypes.Term(k)
		label.JA, label.EN = joinedWith(label.JA, "・", term.Label.JA), joinedWith(label.EN, " / ", term.Label.EN)
	}
	return label
}

// noteDays notes days with a part of them, by their names where they are days of
// the week.
func (r *reader) noteDays(piece, day, part string, days weekdays, kinds []vocab.ScheduleType) {
	label := labelOfKinds(kinds)
	if strings.ContainsAny(day, week) && days != workdays && days != weekend {
		names := namesOfDays(days)
		label = vocab.Text{JA: names.JA + "曜の" + part + "にできるもの", EN: "possible on " + names.EN + ", " + partEnglish[part]}
	}
	r.note(piece, search.ReadValue, search.ColSchedule, label)
}

// partEnglish are the parts of a day that are typed in Japanese.
var partEnglish = map[string]string{"午前": "before noon", "午前中": "before noon", "朝": "in the morning", "午後": "in the afternoon", "昼": "by day",
	"昼間": "by day", "日中": "by day", "夕方": "in the evening", "夜": "in the evening", "夜間": "in the evening", "晩": "in the evening", "深夜": "late at night"}
