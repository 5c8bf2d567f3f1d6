package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Days of the week, as adverts name them and as people type them: who is free
// on Wednesdays alone (水曜だけ) is shown no work that is done on Fridays.

// week are the days in their order; bit i of weekdays is day i.
const week = "月火水木金土日"

// weekdays are days of the week, Monday first.
type weekdays uint8

const (
	workdays weekdays = 1<<5 - 1
	weekend  weekdays = 1<<5 | 1<<6
)

// dayMark begins the terms of the days that an advert names; anyDay stands in
// an advert that names none, freeDays in one of which the day is open.
const (
	dayMark  = "曜~" // no word begins so
	anyDay   = dayMark + "?"
	freeDays = dayMark + "*"
)

// How adverts name days: 毎週水曜, 火・木曜日, (火・金), 月〜金, 平日, 土日祝, and that any
// will do. What says that a day is free names none.
var (
	daysListed = japanese.Lazy(`([月火水木金土日])(?:曜日?)?(?:から|[~〜-])([月火水木金土日])曜?|` +
		`(平日|土日|週末|毎日|365日)(?:祝日?)?(?:[はがも]?お?休)?|` +
		`(?:毎週|[(（])?((?:[月火水木金土日](?:曜日?)?[・、,/と]){0,6}[月火水木金土日])(曜日?|[)）])?([はがも]?(?:お|定)?休|[はがも]?(?:研究日|外勤)|以外|を除|は除)?(の|、|[0-9]|午前|午後|夜|朝|に|は)?`)
	daysOpen = japanese.Lazy(`(?:曜日|日程|勤務日|日にち)(?:は|・|も|や時間は|と時間は)?[^。、]{0,6}(?:自由|相談|不問|選べ|選択|お好きな|ご希望|希望)|(?:お好きな|ご希望の|好きな)曜日`)
)

// daysOfMatch returns the days that a match of daysListed names.
func daysOfMatch(m []string) (days weekdays) {
	switch {
	case m[1] != "":
		return span7(m[1], m[2])
	case m[6] != "" || strings.HasSuffix(m[0], "休"): // not on that day
	case m[3] == "平日":
		return workdays
	case m[3] == "土日" || m[3] == "週末":
		return weekend
	case m[3] != "":
		return workdays | weekend
	case listsDays(m[4]) && (m[7] != "" || strings.Contains(m[4], "・")) || m[5] != "" && m[5] != ")" || strings.HasPrefix(m[0], "毎週") || m[5] == ")" && strings.HasPrefix(m[0], "("):
		return daysOf(m[4])
	}
	return 0
}

// listsDays reports whether days are two or more, which no other word is: 火・木, 月水金.
func listsDays(days string) bool {
	n := 0
	for _, day := range days {
		if strings.ContainsRune(week, day) {
			n++
		}
	}
	return n > 1
}

// span7 are the days from one to another, past Sunday as well.
func span7(from, to string) (days weekdays) {
	first, last := strings.Index(week, from)/len("月"), strings.Index(week, to)/len("月")
	for i := first; ; i = (i + 1) % 7 {
		days |= 1 << i
		if i == last {
			return days
		}
	}
}

// addDays adds the days on which a job is done, by the hours that the poster
// marked, else by what its normalised texts name.
// It reports whether the day is open.
func (w *fieldWriter) addDays(j *models.Job, texts []string) (open bool) {
	var days weekdays
	var slots models.Week
	for _, text := range texts {
		if daysOpen.MatchString(text) { // any will do, whatever is named
			open = true
			continue
		}
		named, worked := daysIn(text)
		days, slots = days|named, slots|worked
	}
	if open {
		slots = 0
	}
	w.addSlots(j, slots)
	if set := j.Week; set != 0 && !set.Whole() { // the poster marked the hours
		days = 0
		for day := range len(weekEnglish) {
			for part := range 3 {
				if set.Has(day, part) {
					days |= 1 << day
				}
			}
		}
	}
	if open {
		w.gap()
		w.terms = append(w.terms, freeDays)
	}
	if days == 0 {
		w.gap()
		w.terms = append(w.terms, anyDay)
		return open
	}
	for i, day := range []rune(week) {
		if days&(1<<i) != 0 {
			w.gap()
			w.terms = append(w.terms, dayMark+string(day))
		}
	}
	return open
}

// openTyped asks for work of which the day is open: 曜日は応相談.
var openTyped = japanese.Lazy(`(?:曜日|勤務日|日程)[ 　]*(?:は|が|も|の)?(?:応相談|要相談|相談(?:可|できる|OK|ok)?|自由|選べる|選択|不問)`)

// anyDayWished takes the wish for an open day out of words.
func (r *reader) anyDayWished(text string) string {
	m := openTyped.FindStringIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	r.condition([]search.Atom{{Kind: search.AtomPhrase, Terms: []string{freeDays}, Weight: 1}})
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase("曜日"), Weight: wishWeight})
	r.note(text[m[0]:m[1]], search.ReadValue, search.ColSchedule, vocab.Text{JA: "曜日を相談できるもの", EN: "day to be agreed"})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// alone is what stands behind the only day, or part of a day, on which a person is free.
var alone = japanese.Lazy(`^(?:だけ|のみ|限定|しか|オンリー)`)

// onlyDay is the one day on which a person is free: 水曜だけ, 土曜のみ.
var onlyDay = japanese.Lazy(`(?:毎週)?([月火水木金土日])曜日?(?:だけ|のみ|限定|しか|オンリー)(?:で|の|できない|働けない|無理|空いてない)?`)

// listBefore ends what makes a day the last of several.
var listBefore = japanese.Lazy(`[月火水木金土日](?:曜日?)?(?:と|・|、|か|や|,)$`)

// oneDay takes the only day on which a person is free out of words, and leaves
// out the jobs that name other days.
func (r *reader) oneDay(text string) string {
	m := onlyDay.FindStringSubmatchIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] || exceptedAfter(text[m[1]:]) > 0 || dislikedAfter(text[m[1]:]) > 0 || dayPart.MatchString(text) {
		return text
	}
	if listBefore.MatchString(text[:m[0]]) {
		return text // 火曜と木曜だけ
	}
	day := text[m[2]:m[3]]
	if strings.Contains("土日", day) {
		r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule,
			Values: search.SetOf(vocab.ScheduleTypes, vocab.ScheduleWeekend), Weight: 1}})
	}
	r.firm(search.SetOf(vocab.ScheduleTypes, vocab.ScheduleWeekend))
	r.onDay(day)
	r.onlyOn(daysOf(day))
	r.condition([]search.Atom{{Kind: search.AtomPhrase, Terms: []string{daysAWeekMark + "1"}, Weight: wishWeight / 2},
		{Kind: search.AtomPhrase, Terms: []string{anyLoad}, Weight: wishWeight / 2}})
	for _, said := range []string{day + "曜", day + "曜日", "毎週" + day} { // before those that say 平日
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: wishWeight})
	}
	i := strings.Index(week, day) / len("月")
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadValue, search.ColSchedule,
		vocab.Text{JA: day + "曜にできるもの", EN: "possible on " + weekEnglish[i]})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// notDay are days on which a person cannot work: 木曜は無理, 木曜以外, 火木以外.
var notDay = japanese.Lazy(`(?:((?:[月火水木金土日](?:曜日?)?(?:[・、,/ ]|と|や|か)?){1,5}[月火水木金土日])(?:曜日?)?|([月火水木金土日])曜日?)(?:は|が|も|だけは|には?)?` +
	`(?:無理|ムリ|むり|ng|NG|嫌|いや|だめ|ダメ|駄目|不可|休みたい|抜き|ぬき|×|パス|避けたい|避けて|外して|外したい|なし|以外|いがい|を除(?:く|いて?)?|除く|できない|出来ない|働けない|行けない)(?:で|の)?`)

// exceptDay takes days on which a person cannot work out of words, and leaves
// out the jobs that name no other.
func (r *reader) exceptDay(text string) string {
	m := notDay.FindStringSubmatchIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] || startsWithAny(text[m[1]:], []string{"できない", "は無理", "無理"}) {
		return text
	}
	before, _ := utf8.DecodeLastRuneInString(text[:m[0]])
	unwanted := daysOf(text[max(m[2], m[4]):max(m[3], m[5])])
	if japanese.IsKanji(before) || strings.HasPrefix(text[m[0]:], "土日") || unwanted == workdays|weekend {
		return text // 平日は無理, 土日以外
	}
	r.away(unwanted, allParts)
	others := []search.Atom{{Kind: search.AtomPhrase, Terms: []string{anyDay}, Weight: wishWeight / 2},
		{Kind: search.AtomPhrase, Terms: []string{freeDays}, Weight: wishWeight / 2}}
	for i, day := range []rune(week) {
		if unwanted&(1<<i) == 0 {
			others = append(others, search.Atom{Kind: search.AtomPhrase, Terms: []string{dayMark + string(day)}, Weight: wishWeight / 2})
		}
	}
	r.condition(others)
	label := namesOfDays(unwanted)
	r.not = true
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadValue, search.ColSchedule,
		vocab.Text{JA: label.JA + "曜だけの仕事", EN: "work on " + label.EN + " alone"})
	r.not = false
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// onDay leaves out the jobs that name other days.
func (r *reader) onDay(day string) {
	r.condition([]search.Atom{{Kind: search.AtomPhrase, Terms: []string{dayMark + day}, Weight: 1},
		{Kind: search.AtomPhrase, Terms: []string{anyDay}, Weight: wishWeight / 2}})
}

var weekEnglish = [...]string{"Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"}
