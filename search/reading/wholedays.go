package reading

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Days that a job takes whole: 月・水・金の3日とも is no work of who is away on one of
// them, 火か木 may be.

// wholeMark begins the terms of the parts of days on which one has to work.
const wholeMark = dayMark + "="

// togetherMark begins the terms of days of which all are worked: 両日とも.
const togetherMark = dayMark + "≡"

func togetherTerm(day int) string { return togetherMark + string([]rune(week)[day]) }

// bothMark is the term of work that is done on weekends and on other days as well.
const bothMark = wholeMark + "両"

func wholeTerm(day, part int) string { return wholeMark + string([]rune(week)[day]) + partNames[part] }

var (
	// someOfThem says beside days that one works on some of them alone.
	someOfThem = japanese.Pattern(`のうち|うち\d|の中(?:から|で)|いずれか|どちらか|どれか|または|もしくは|あるいは|片方|(?:曜日|日程|勤務日|日時|日にち)(?:は|も|を|が|・|や|と)?[^。、\n]{0,8}?(?:相談|自由|希望|選|決め|都合|不問)|` +
		`応相談|要相談|(?:お?好き|ご希望|ご都合)の|先生の(?:ご)?都合|申告|から枠|週\d日から(?:$|[^\d])|1日でも|だけでも|できる曜?日|どの曜日|[月火水木金土日](?:曜日?)?か[月火水木金土日]|隔週|\b(?:any|choose|choice|either|one of|or|prefer)\b`)
	// bothKinds says that one works on weekends and on other days as well.
	bothKinds = japanese.Pattern(`(?:うち|内|そのうち)(?:少なくとも|最低)?\d(?:回|日|晩|夜)(?:以上)?は?(?:土日|週末|休日)|土日?曜?と平日(?:の)?\d日|平日\d日(?:と|、)土|平日と土日の?(?:両方|どちらも)|including (?:at least )?one weekend`)
	// byThatDay makes a day the end of a time, afterDay says that it is not worked on.
	byThatDay = japanese.Pattern(`^(?:の)?(?:\d{1,2}(?:時|:\d\d)|正午|午前中?|午後|夕方|夜|朝|中)?(?:まで|迄|必着|締切|締め切り|納品|納期|返却)`)
	// daysInEnglish are days by their names: Tuesdays and Thursdays, Monday to Friday.
	daysInEnglish = japanese.Lazy(`\b(mon|tues|wednes|thurs|fri|satur|sun)days?(?: ?(to|through|-|~|,|and|&|/)(?: and)? ?(mon|tues|wednes|thurs|fri|satur|sun)days?)?\b`)
)

// allOfThem says of days that one works on each, eachOfThem what is done on one.
var (
	allOfThem  = japanese.Pattern(`とも|両日|両方|全日程|すべて|全て|の[2-7]日(?:間)?(?:[、。(]|$)|\b(?:both|all) (?:days|of them)\b`)
	eachOfThem = japanese.Pattern(`[月火水木金土日]曜?日?[^、。]{0,16}は`)
)

// whole is what a text says of the days on which one works: some of them are
// enough, or all are worked together. Of a list that does not say (火・木) either may be so.
type whole struct {
	slots, loose   models.Week
	some, together bool
}

// wholeIn returns what a normalised text says of days. Spans (月〜金, 平日) count when
// every day is worked.
func wholeIn(text string, everyDay bool) (w whole) {
	for _, sentence := range sentencesOf(text) {
		w.together = w.together || allOfThem.MatchString(sentence) && daysListed.MatchString(sentence) || len(eachOfThem.FindAllString(sentence, 2)) > 1
		for _, at := range daysListed.FindAllStringSubmatchIndex(sentence, -1) {
			m := groupsOf(sentence, at)
			named := daysOfMatch(m)
			isSpan := m[1] != "" || m[3] != ""
			if named == 0 {
				continue
			}
			if someOfThem.MatchString(sentence) {
				return whole{some: true}
			}
			end := at[1]
			if at[14] >= 0 {
				end = at[14]
			}
			if isSpan && !everyDay || byThatDay.MatchString(sentence[end:]) {
				continue
			}
			slots := slotsOf(named, partsBehind(sentence[end:]))
			if !isSpan && listsDays(m[4]) && !w.together && !strings.Contains(m[4], "と") {
				w.loose |= slots
				continue
			}
			w.together = w.together || listsDays(m[4])
			w.slots |= slots
		}
		for _, m := range daysInEnglish.FindAllStringSubmatchIndex(sentence, -1) {
			g := groupsOf(sentence, m)
			if someOfThem.MatchString(sentence) {
				return whole{some: true}
			}
			named := daysTypedIn(g[1] + "day")
			if g[3] != "" {
				named |= daysTypedIn(g[3] + "day")
			}
			if strings.HasPrefix(g[2], "t") || g[2] == "-" || g[2] == "~" {
				if !everyDay {
					continue
				}
				named = workdays
			}
			w.slots |= slotsOf(named, allParts)
		}
	}
	return w
}

// allParts are the parts of a day.
var allParts = []int{models.Morning, models.Day, models.Night}

// slotsOf are parts of days.
func slotsOf(days weekdays, parts []int) (slots models.Week) {
	for day := range weekEnglish {
		for _, part := range parts {
			if days&(1<<day) != 0 {
				slots = slots.With(day, part)
			}
		}
	}
	return slots
}

// wholeDays returns the parts of days on which one has to work, as the normalised
// texts of a job say: the days that they list, for full-time work all of the
// working week unless it is shorter. Where the poster lets choose, none. What is
// listed so is a number of days a week.
func wholeDays(j *models.Job, texts []string, hours hourBits, l *load, open bool) (w whole) {
	fullTime := j.Employment == vocab.EmploymentFullTime && !l.shorterWeek()
	w.some = open
	for _, text := range texts {
		said := wholeIn(text, fullTime)
		w.slots, w.loose, w.some, w.together = w.slots|said.slots, w.loose|said.loose, w.some || said.some, w.together || said.together
	}
	if w.some && !fullTime {
		return whole{}
	}
	n := daysWith(w.slots | w.loose)
	if w.together = w.together || fullTime || n > 0 && l.named && l.days[n]; w.together {
		w.slots |= w.loose
	}
	if n > 1 && !l.named && !fullTime && w.together {
		l.days[n], l.named = true, true
	}
	if fullTime && (w.some || l.days[len(workdaysNamed)] || w.slots == 0) {
		w.slots |= slotsOf(workdays, []int{models.Morning, models.Day})
	}
	parts := partsWorked(j, hours)
	for day := range weekEnglish {
		for part := range partNames {
			if !parts[part] {
				w.slots &^= models.Week(0).With(day, part)
			}
		}
	}
	return w
}

// daysWith counts the days on which there is a part.
func daysWith(slots models.Week) int { return bits.OnesCount8(uint8(daysIn7(slots))) }

// daysIn7 are the days of which slots are parts.
func daysIn7(slots models.Week) (days weekdays) {
	for day := range weekEnglish {
		for part := range partNames {
			if slots.Has(day, part) {
				days |= 1 << day
			}
		}
	}
	return days
}

// addWhole adds the parts of days on which one has to work.
func (w *fieldWriter) addWhole(texts []string, worked whole) {
	if slices.ContainsFunc(texts, bothKinds.MatchString) {
		w.gap()
		w.terms = append(w.terms, bothMark)
	}
	days := daysIn7(worked.slots)
	for day := range weekEnglish {
		if worked.together && days&(1<<day) != 0 {
			w.gap()
			w.terms = append(w.terms, togetherTerm(day))
		}
		for part := range partNames {
			if worked.slots.Has(day, part) {
				w.gap()
				w.terms = append(w.terms, wholeTerm(day, part))
			}
		}
	}
}

// workdaysNamed are the days of the working week.
const workdaysNamed = "MTWTF"

// shorterWeek reports whether the texts of a job name fewer days a week than the
// working week has.
func (l *load) shorterWeek() bool {
	if l.days[len(workdaysNamed)] || !l.named {
		return false
	}
	for n := range len(workdaysNamed) {
		if l.days[n] {
			return true
		}
	}
	return false
}

// partsWorked are the parts of a day in which a job is done: by the hours that it
// names, else by its kinds of shift; all of them when neither tells.
func partsWorked(j *models.Job, hours hourBits) (parts [len(partNames)]bool) {
	if hours.worked != 0 {
		for part, span := range hoursOfPart {
			for h := span[0]; h < span[1]; h++ {
				parts[part] = parts[part] || hours.worked&hourBit(h) != 0
			}
		}
		return parts
	}
	day, night := j.At(vocab.ScheduleDaytime), j.At(vocab.ScheduleNight)
	if day == night {
		return [...]bool{true, true, true}
	}
	return [...]bool{models.Morning: day, models.Day: day, models.Night: night}
}

// onlyOn leaves out the jobs of which all days are worked and some are others, and
// those on weekends and other days alike.
func (r *reader) onlyOn(days weekdays) {
	terms := []string{bothMark}
	for day := range weekEnglish {
		if days&(1<<day) == 0 {
			terms = append(terms, togetherTerm(day))
		}
	}
	r.rulesOut(terms...)
}

// away leaves out the jobs for which one has to work in parts of days in which
// one is elsewhere.
func (r *reader) away(days weekdays, parts []int) {
	var atoms []search.Atom
	for day := range weekEnglish {
		for _, part := range parts {
			if days&(1<<day) != 0 {
				atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{wholeTerm(day, part)}, Weight: 1})
			}
		}
	}
	if len(atoms) > 0 {
		r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: atoms})
	}
}
