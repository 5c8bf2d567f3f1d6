package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// dayPart is a day with a part of it: 土曜の午前, 木曜夜, sunday evening. Of the
// two, the kinds of shift know one: a Saturday morning is a weekend and no
// weekday's daytime, a Thursday evening is a night.
var dayPart = japanese.Lazy(`(?:(毎週)?((?:[月火水木金土日](?:曜日?)?[・、/]?){0,6}[月火水木金土日]曜日?|平日|土日祝?|週末|休日|祝日)(?:の| )?` +
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
	r.onDays(strings.TrimSpace(text[m[0]:m[1]]), []vocab.ScheduleType{vocab.ScheduleNight}, false)
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
	weekend := strings.ContainsAny(day, "土休祝末") || strings.HasPrefix(day, "日曜") || strings.HasPrefix(day, "week") && strings.Contains(day, "end") ||
		strings.HasPrefix(day, "s")
	var kinds []vocab.ScheduleType
	if weekend {
		kinds = append(kinds, vocab.ScheduleWeekend)
	}
	switch {
	case strings.ContainsAny(part, "夕夜晩深") || strings.HasPrefix(part, "evening") || strings.HasPrefix(part, "night"):
		kinds = append(kinds, vocab.ScheduleNight)
	case weekend:
	case part == "朝" || strings.HasPrefix(part, "morning"):
		kinds = append(kinds, vocab.ScheduleEarly, vocab.ScheduleDaytime)
	default:
		kinds = append(kinds, vocab.ScheduleDaytime)
	}
	if single, _ := utf8.DecodeRuneInString(day); strings.ContainsRune(week, single) && utf8.RuneCountInString(day) <= len("曜日") &&
		alone.MatchString(rest) {
		r.onDay(string(single))
	}
	r.onDays(strings.TrimSpace(piece), kinds, weekend)
	for i, d := range []rune(week) { // of those evenings, the ones of that day
		if strings.ContainsRune(strings.ReplaceAll(day, "曜日", ""), d) && !strings.ContainsAny(day, "平祝休週") {
			r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{dayMark + string([]rune(week)[i])}, Weight: wishWeight})
		}
	}
	for _, word := range []string{day, part} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(word), Weight: wordingWeight})
	}
	return strings.TrimSpace(text[:m[0]] + " " + rest)
}

// onDays demands the kinds of shift: each of them on weekends, else any.
func (r *reader) onDays(piece string, kinds []vocab.ScheduleType, each bool) {
	label := vocab.Text{}
	var either search.Set
	for _, k := range kinds {
		values := search.SetOf(vocab.ScheduleTypes, k)
		either = either.Or(values)
		term, _ := vocab.ScheduleTypes.Term(k)
		label.JA, label.EN = joinedWith(label.JA, "・", term.Label.JA), joinedWith(label.EN, " / ", term.Label.EN)
		if each {
			r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: values, Weight: 1}})
		}
	}
	if !each {
		r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: either, Weight: 1}})
	}
	r.note(piece, search.ReadValue, search.ColSchedule, label)
}
