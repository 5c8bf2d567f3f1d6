package reading

import (
	"math/bits"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// hourSpan is a span of hours of which the first, or both, stand without a unit:
// 19-23時, 9-17, 10~15時.
var hourSpan = japanese.Lazy(`(?:(午前|午後|朝|昼|夕方|夜) ?)?(\d{1,2}) ?[~-] ?(\d{1,2})(?:(時)半?(?:まで|の間)?|$|[ 　])`)

// leastSpan is the shortest span in hours of two numbers without a unit.
const leastSpan = 2

// hourSpan takes such a span out of words and reads the kinds of shift in which
// it lies.
func (r *reader) hourSpan(text string) string {
	m := hourSpan.FindStringSubmatchIndex(text)
	if m == nil || r.not || precededByDigit(text, m[0]) || startsWithAny(text[m[1]:], notClock) {
		return text
	}
	before, _ := utf8.DecodeLastRuneInString(text[:m[0]])
	piece := strings.TrimSpace(text[m[0]:m[1]])
	if r.literal[japanese.Key(piece)] || m[0] > 0 && before != ' ' && before != '　' && !japanese.IsKanji(before) ||
		strings.ContainsRune("週月年第歳卒令和", before) {
		return text // 週2-3, 2027-1, D-3
	}
	part := ""
	if m[2] >= 0 {
		part = text[m[2]:m[3]]
	}
	from, ok := HourOf(text[m[4]:m[5]], part)
	to, okTo := HourOf(text[m[6]:m[7]], part)
	first, _ := strconv.Atoi(text[m[4]:m[5]])
	if !ok || !okTo {
		return text
	}
	if to <= from {
		to += hoursOfDay
	}
	if unit := m[8] >= 0; to-from > hoursOfDay || !unit && (first < earlyBegins || to-from < leastSpan) {
		return text
	}
	r.shifts(piece, from, to)
	r.preferHours(from, to, "")
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// daysTogether are days on any of which a person is free: 月水金, 火・木, 木曜と金曜,
// 月~金. 土日 is a kind of shift.
var daysTogether = japanese.Lazy(`(?:毎週)?((?:[月火水木金土日](?:曜日?)?(?:[・、,/ ]|と|か)?){1,6}[月火水木金土日]|[月火水木金土日](?:曜日?)?[~-][月火水木金土日])(?:曜日?)?(?:だけ|のみ|限定|しか)?(の|は|が|で|に)?`)

// someDays takes days of the week out of words and leaves out the jobs that
// name other days alone.
func (r *reader) someDays(text string) string {
	m := daysTogether.FindStringSubmatchIndex(text)
	if m == nil || r.not || dislikedAfter(text[m[1]:]) > 0 || exceptedAfter(text[m[1]:]) > 0 {
		return text
	}
	piece, named := strings.TrimSpace(text[m[0]:m[1]]), text[m[2]:m[3]]
	before, _ := utf8.DecodeLastRuneInString(text[:m[0]])
	after, _ := utf8.DecodeRuneInString(text[m[1]:])
	if part := dayPart.FindStringIndex(text); part != nil && part[0] <= m[0] {
		return text // with a part of these days
	}
	if startsWithAny(text[m[1]:], []string{"出社", "出勤", "通勤"}) && !japanese.IsKanji(before) { // on other days one may be at home
		for i, day := range []rune(week) {
			if daysOf(named)&(1<<i) != 0 {
				r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: []string{dayMark + string(day)}, Weight: wishWeight})
			}
		}
		r.note(piece, search.ReadGeneric, search.ColSchedule, labelOfDays(daysOf(named)))
		return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
	}
	if r.literal[japanese.Key(piece)] || japanese.IsKanji(before) || before >= '0' && before <= '9' ||
		japanese.IsKanji(after) && !partsOfDay.MatchString(text[m[1]:]) && !strings.HasPrefix(text[m[1]:], "勤務") {
		return text // 土木, 金曜日曜大工
	}
	days := daysOf(named)
	if bits.OnesCount8(uint8(days)) < 2 {
		return text // 月曜日
	}
	if days&^weekend == 0 || strings.ContainsAny(named, "~-") && days == workdays {
		return text // kinds of shift: 土日, 月~金
	}
	r.onAnyOf(days)
	r.note(piece, search.ReadValue, search.ColSchedule, labelOfDays(days))
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// daysOf returns the days that a list or a span of them names.
func daysOf(named string) (days weekdays) {
	if at := strings.IndexAny(named, "~-"); at >= 0 {
		first, _ := utf8.DecodeRuneInString(named)
		last, _ := utf8.DecodeRuneInString(named[at+1:])
		return span7(string(first), string(last))
	}
	for _, day := range strings.ReplaceAll(strings.ReplaceAll(named, "曜日", ""), "曜", "") {
		if i := strings.IndexRune(week, day); i >= 0 {
			days |= 1 << (i / len("月"))
		}
	}
	return days
}

// onAnyOf leaves out the jobs that name other days alone; those on weekends and
// on weekdays are kinds of shift as well.
func (r *reader) onAnyOf(days weekdays) {
	atoms := []search.Atom{{Kind: search.AtomPhrase, Terms: []string{anyDay}, Weight: wishWeight / 2},
		{Kind: search.AtomPhrase, Terms: []string{freeDays}, Weight: wishWeight}}
	for i, day := range []rune(week) {
		if days&(1<<i) != 0 {
			atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{dayMark + string(day)}, Weight: 1})
		}
	}
	r.condition(atoms)
}

func labelOfDays(days weekdays) vocab.Text {
	label := namesOfDays(days)
	return vocab.Text{JA: label.JA + "のどれかにできるもの", EN: "possible on " + label.EN}
}

// namesOfDays lists days of the week.
func namesOfDays(days weekdays) (label vocab.Text) {
	for i, day := range []rune(week) {
		if days&(1<<i) != 0 {
			label.JA = joinedWith(label.JA, "・", string(day))
			label.EN = joinedWith(label.EN, ", ", weekEnglish[i])
		}
	}
	return label
}

// soonTyped is the wish to begin at once: すぐ, 今すぐ, 即日, すぐに働ける.
var soonTyped = japanese.Lazy(`(?:(?:今)?すぐ(?:に(?:でも)?)?|即日?|直ちに|至急|早急に?)(?:から)?(?:働ける|始められる|はじめられる|始めたい|働きたい|勤務|入職|開始|スタート)?(?:可能?|OK|ok|できる)?(?:の|で|に)?(?:$|[ 　])`)

// soon takes the wish to begin at once out of words: the adverts that say that
// one may come first, and none is left out.
func (r *reader) soon(text string) string {
	m := soonTyped.FindStringIndex(text)
	if m == nil || r.not || m[0] > 0 && text[m[0]-1] != ' ' || r.literal[japanese.Key(strings.TrimSpace(text[m[0]:m[1]]))] {
		return text
	}
	for _, said := range []string{"即日", "即日可", "すぐに", "随時", "急募", "至急"} {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(said), Weight: wishWeight})
	}
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadGeneric, search.ColStart, vocab.Text{})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// eveningTyped is the evening without hours.
var eveningTyped = japanese.Lazy(`夕方(?:から|以降|だけ|のみ|の)?(?:$|[ 　])`)

// evening takes the evening out of words: work at night, and work of the day that
// goes on until it.
func (r *reader) evening(text string) string {
	m := eveningTyped.FindStringIndex(text)
	if m == nil || r.not || m[0] > 0 && text[m[0]-1] != ' ' || r.literal["夕方"] {
		return text
	}
	rest := strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
	if partsOfDay.MatchString(rest) || strings.ContainsAny(rest, "0123456789") {
		return text
	}
	night := search.SetOf(vocab.ScheduleTypes, vocab.ScheduleNight)
	atoms := []search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: night, Weight: 1}}
	for h := eveningFrom + 2; h <= eveningEnds; h++ {
		atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{lastTerm(h)}, Weight: 1})
	}
	r.clause(atoms)
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase("夕方"), Weight: wordingWeight})
	hours := hoursOf["夕方"]
	r.withinReach(hours[0], hours[1])
	term, _ := vocab.ScheduleTypes.Term(vocab.ScheduleNight)
	r.note(strings.TrimSpace(text[m[0]:m[1]]), search.ReadValue, search.ColSchedule,
		vocab.Text{JA: term.Label.JA + "・夕方まで", EN: term.Label.EN + " / until the evening"})
	return rest
}

// weekdayTyped is a day of the working week: 水曜, 毎週水曜, 金曜日勤務.
var weekdayTyped = japanese.Lazy(`(?:毎週)?([月火水木金])曜日?(?:勤務|に働ける|に働きたい)?(?:の|は|が|に|で)?`)

// oneWeekday takes a day of the working week out of words and leaves out the
// jobs that name other days, and those on weekends alone.
func (r *reader) oneWeekday(text string) string {
	m := weekdayTyped.FindStringSubmatchIndex(text)
	if m == nil || r.not || dislikedAfter(text[m[1]:]) > 0 || exceptedAfter(text[m[1]:]) > 0 || dayPart.MatchString(text) {
		return text
	}
	piece, day := strings.TrimSpace(text[m[0]:m[1]]), text[m[2]:m[3]]
	before, _ := utf8.DecodeLastRuneInString(text[:m[0]])
	if r.literal[japanese.Key(piece)] || japanese.IsKanji(before) || before >= '0' && before <= '9' {
		return text // 第2水曜
	}
	i := strings.Index(week, day) / len("月")
	r.onAnyOf(1 << i)
	working := search.AllOf[search.ColSchedule].Minus(search.SetOf(vocab.ScheduleTypes, vocab.ScheduleWeekend))
	r.clause([]search.Atom{{Kind: search.AtomValue, Column: search.ColSchedule, Values: working, Weight: 1}})
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(day + "曜"), Weight: wishWeight},
		search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(day + "曜日"), Weight: wishWeight})
	r.note(piece, search.ReadValue, search.ColSchedule, vocab.Text{JA: day + "曜にできるもの", EN: "possible on " + weekEnglish[i]})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// held is said of a licence or certificate that one has: 指定医もってます. It puts
// the jobs that ask for it first, and leaves out none.
var held = japanese.Lazy(`^(?:の資格|資格)?(?:は|を|も|が)?(?:もって|持って|取得済|取得し|取って|とって|とりまし|取りまし|保有|所持|あります)`)

// ofField is the field of a certificate before it: 細胞診の専門医.
var ofField = japanese.Lazy(`([\p{Han}\p{Katakana}ー]{2,10})の?$`)

func (r *reader) held(piece string, w *meaning) {
	for _, v := range w.values {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: v.column, Values: v.values, Weight: v.weight})
	}
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(piece), Weight: wishWeight})
	if of := ofField.FindStringSubmatch(r.text[:strings.Index(r.text, piece)]); of != nil {
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(of[1] + piece), Weight: 1})
	}
	r.note(piece, search.ReadGeneric, w.column, w.label)
}
