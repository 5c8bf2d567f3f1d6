package reading

import (
	"strings"
	"unicode/utf8"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// Days and hours that an advert names together: 平日19:00〜22:00と土日10:00〜18:00 is
// no work on Saturday evenings, though it is work on Saturdays and at night.

// anySlot stands in an advert that names no hours of single days.
const anySlot = dayMark + "!"

// partNames are the parts of a day, as models.Week counts them, in their terms.
var partNames = [...]string{models.Morning: "朝", models.Day: "昼", models.Night: "夜"}

// slotTerm is the term of a part of a day of the week, from Monday.
func slotTerm(day, part int) string { return dayMark + string([]rune(week)[day]) + partNames[part] }

var (
	// behindDays is what stands between days and their hours.
	behindDays = japanese.Lazy(`^(?:祝日?|曜日?|[はのにも、,:・/ 　()（）]|日勤|夜間|隔週)*`)
	// orFurther joins two spans of hours of the same days.
	orFurther = japanese.Lazy(`^(?:または|又は|もしくは|および|及び|[か、・/と,])`)
	// partSaid is a part of a day in words.
	partSaid = japanese.Lazy(`^(午前|午後|夜間?|日中|昼間?|朝|夕方)(?:中)?`)
)

// partsSaid are the parts of a day that words mean, in texts and as typed.
var partsSaid = map[string][]int{"午前": {models.Morning}, "午前中": {models.Morning}, "朝": {models.Morning}, "午後": {models.Day},
	"昼": {models.Morning, models.Day}, "昼間": {models.Morning, models.Day}, "日中": {models.Morning, models.Day},
	"夕方": {models.Day, models.Night}, "夜": {models.Night}, "夜間": {models.Night}, "晩": {models.Night}, "深夜": {models.Night},
	"morning": {models.Morning}, "afternoon": {models.Day}, "evening": {models.Night}, "night": {models.Night}}

// Hours at which the parts of a day begin and end, as in models.Week, and how
// many hours of one work must reach to be work of that part.
var hoursOfPart = [...][2]int{models.Morning: {earlyBegins, 12}, models.Day: {12, dayEnds}, models.Night: {dayEnds, earlyBegins + hoursOfDay}}

const leastOfPart = 2

// mostBehind is how many bytes behind days may be their hours.
const mostBehind = 120

// partsBetween are the parts of a day in which the hours from one to another lie.
func partsBetween(from, to int) (parts []int) {
	for part, h := range hoursOfPart {
		if common := min(to, h[1]) - max(from, h[0]); common >= min(leastOfPart, to-from) && common > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// partsBehind reads the parts of a day that a normalised text names behind days;
// all of them when it names none.
func partsBehind(text string) (parts []int) {
	if end := strings.IndexAny(text, "。\n"); end >= 0 {
		text = text[:end] // hours of another sentence are not those of the days
	}
	for end := mostBehind; len(text) > mostBehind; end-- {
		if utf8.RuneStart(text[end]) {
			text = text[:end]
		}
	}
	text = text[len(behindDays.FindString(text)):]
	for range 3 {
		found, end := onePart(text)
		if end == 0 {
			break
		}
		parts, text = append(parts, found...), text[end:]
		text = text[len(orFurther.FindString(text)):]
	}
	if len(parts) == 0 {
		return []int{models.Morning, models.Day, models.Night}
	}
	return parts
}

// onePart reads a span of hours or a part of a day that a text begins with, and
// where it ends, 0 for none.
func onePart(text string) (parts []int, end int) {
	if m := clockPattern.FindStringSubmatchIndex(text); m != nil && m[0] == 0 && m[10] >= 0 {
		g := groupsOf(text, m)
		if from, to, ok := clockSpan(func(i int) string { return g[i] }); ok && !startsWithAny(text, []string{"平日", "毎日"}) {
			return partsBetween(from, to), m[1]
		}
	}
	if m := partSaid.FindStringSubmatchIndex(text); m != nil {
		return partsSaid[text[m[2]:m[3]]], m[1]
	}
	return nil, 0
}

// daysIn returns the days that a normalised text names, and the parts of them
// in which it says that one works.
func daysIn(text string) (days weekdays, slots models.Week) {
	for _, at := range daysListed.FindAllStringSubmatchIndex(text, -1) {
		named := daysOfMatch(groupsOf(text, at))
		if named == 0 {
			continue
		}
		days |= named
		end := at[1]
		if at[14] >= 0 { // what follows the days belongs to their hours
			end = at[14]
		}
		for _, part := range partsBehind(text[end:]) {
			for day := range weekEnglish {
				if named&(1<<day) != 0 {
					slots = slots.With(day, part)
				}
			}
		}
	}
	return days, slots
}

// addSlots adds the parts of the days on which a job is done: those that the
// poster marked, else what its texts name, unless these leave out what its kinds
// of shift say, or one works when one likes.
func (w *fieldWriter) addSlots(j *models.Job, named models.Week) {
	slots := j.Week
	if slots == 0 && !j.At(vocab.ScheduleFlex, vocab.ScheduleDeadline) && coversShifts(named, j) {
		slots = named
	}
	add := func(term string) {
		w.gap()
		w.terms = append(w.terms, term)
	}
	if slots == 0 || slots.Whole() {
		add(anySlot)
		return
	}
	for day := range weekEnglish {
		for part := range partNames {
			if slots.Has(day, part) {
				add(slotTerm(day, part))
			}
		}
	}
}

// coversShifts reports whether slots hold some of each kind of shift that a job
// names: a text may name the hours of one kind alone.
func coversShifts(slots models.Week, j *models.Job) bool {
	has := func(days weekdays, parts ...int) bool {
		for day := range weekEnglish {
			for _, part := range parts {
				if days&(1<<day) != 0 && slots.Has(day, part) {
					return true
				}
			}
		}
		return false
	}
	return (!j.At(vocab.ScheduleDaytime) || has(workdays, models.Morning, models.Day)) &&
		(!j.At(vocab.ScheduleNight) || has(workdays|weekend, models.Night)) &&
		(!j.At(vocab.ScheduleWeekend) || has(weekend, models.Morning, models.Day, models.Night))
}

// inSlots leaves out the jobs whose hours lie on other days, or in other parts of
// these.
func (r *reader) inSlots(days weekdays, parts []int) {
	atoms := []search.Atom{{Kind: search.AtomPhrase, Terms: []string{anySlot}, Weight: wishWeight / 2}}
	for day := range weekEnglish {
		for _, part := range parts {
			if days&(1<<day) != 0 {
				atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{slotTerm(day, part)}, Weight: wishWeight})
			}
		}
	}
	r.condition(atoms)
}

// daysTypedIn are the days that a word for days, or a list of them, means.
func daysTypedIn(day string) weekdays {
	switch {
	case strings.HasPrefix(day, "平") || strings.HasPrefix(day, "weekday"):
		return workdays
	case strings.ContainsAny(day, "休祝末") || strings.HasPrefix(day, "weekend"):
		return weekend
	}
	for i, name := range weekEnglish {
		if strings.HasPrefix(day, strings.ToLower(strings.TrimSuffix(name, "s"))) {
			return 1 << i
		}
	}
	return daysOf(day)
}
