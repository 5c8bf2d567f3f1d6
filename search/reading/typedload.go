package reading

import (
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
	"github.com/enkaku/enkaku/search/japanese"
)

// How much one means to work, as people type it: at most, about, how often in a
// month.

// loadTyped is how much one can work at most: 週2日以内, 週10時間まで, 月8時間だけ.
var loadTyped = japanese.Lazy(`(週|月)(?:に)?(?:合計)?(?:[1-9]~)?(\d{1,3})(日|時間|回|コマ|)(?:の勤務)?(以内|まで|以下|未満|だけ|のみ|が限界|が上限)`)

// load takes the most that one can work out of words and leaves out jobs that
// want more; of most jobs nothing is known, and they stay.
func (r *reader) load(text string) string {
	m := loadTyped.FindStringSubmatchIndex(text)
	if m == nil || r.not {
		return text
	}
	piece := text[m[0]:m[1]]
	if r.literal[japanese.Key(piece)] {
		return text
	}
	n, err := strconv.Atoi(text[m[4]:m[5]])
	if err != nil {
		return text
	}
	unit := text[m[6]:m[7]]
	if unit == "" { // 週1まで
		unit = map[string]string{"週": "日", "月": "回"}[text[m[2]:m[3]]]
	}
	hours := float64(n)
	switch unit {
	case "日":
		hours *= 8
	case "回", "コマ":
		hours *= 4
	}
	if text[m[2]:m[3]] == "月" {
		hours /= 52.0 / 12
	}
	steps := vocab.HoursUpTo(hours)
	within := search.SetOf(vocab.WeeklyHours, steps...)
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{{Kind: search.AtomValue, Column: search.ColHours,
		Values: search.AllOf[search.ColHours].Minus(within), Weight: 1}}})
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColHours, Values: within, Weight: wishWeight},
		search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(text[m[2]:m[7]]), Weight: wishWeight})
	if unit != "時間" && text[m[2]:m[3]] == "月" && n <= fewDays*daysAMonth {
		r.atMostDays((n+daysAMonth-1)/daysAMonth, wishWeight/2)
	} else if unit != "時間" && text[m[2]:m[3]] == "週" && n <= workingDays {
		r.atMostDays(n, 1)
	} else if hours <= mostBesideWork {
		r.notFullTime()
	}
	r.note(piece, search.ReadValue, search.ColHours, mostOf(text[m[2]:m[3]], unit, n))
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// atMostDays leaves out the jobs that name more days a week than so many; those
// that name as many or less count so much.
func (r *reader) atMostDays(most int, named float32) {
	atoms := []search.Atom{{Kind: search.AtomPhrase, Terms: []string{anyLoad}, Weight: wishWeight / 2}}
	for n := 1; n <= min(most, workingDays); n++ {
		atoms = append(atoms, search.Atom{Kind: search.AtomPhrase, Terms: []string{daysAWeekMark + strconv.Itoa(n)}, Weight: named})
	}
	r.condition(atoms)
	if most <= fewDays {
		r.notFullTime()
	}
}

// notFullTime leaves out full-time jobs, for those who have a few days alone.
func (r *reader) notFullTime() {
	r.q.Clauses = append(r.q.Clauses, search.Clause{Not: true, Any: []search.Atom{{Kind: search.AtomValue, Column: search.ColEmployment,
		Values: search.SetOf(vocab.EmploymentTypes, vocab.EmploymentFullTime), Weight: 1}}})
}

// mostOf says how much one works at most as it was typed: 週2日まで.
func mostOf(span, unit string, n int) vocab.Text {
	number := strconv.Itoa(n)
	return vocab.Text{JA: span + number + unit + "まで",
		EN: "at most " + number + map[string]string{"日": " days", "時間": " hours", "回": " times", "コマ": " sessions"}[unit] +
			map[string]string{"週": " a week", "月": " a month"}[span]}
}

// loadAbout is how much one means to work: 週10時間くらい, 月40時間.
var loadAbout = japanese.Lazy(`(週|月)(?:に)?(?:合計)?(\d{1,3}) ?(?:時間|h\b|hrs?\b|hours?\b)(?:の勤務)?(?:くらい|ぐらい|程度|前後|ほど|位)?(?:でもいい|でもよい|でも(?:OK|ok|可)|でも|なら|で|の|だけ)?(以上|以降|から|以内|まで|超|~)?`)

// about takes how much one means to work out of words and puts the jobs of as
// many hours a week first.
func (r *reader) about(text string) string {
	m := loadAbout.FindStringSubmatchIndex(text)
	if m == nil || m[6] >= 0 || r.not || r.literal[japanese.Key(text[m[0]:m[1]])] {
		return text
	}
	hours, err := strconv.ParseFloat(text[m[4]:m[5]], 64)
	if err != nil || hours == 0 {
		return text
	}
	if text[m[2]:m[3]] == "月" {
		hours /= 52.0 / 12
	}
	r.muchMore(hours)
	if hours <= mostBesideWork {
		r.notFullTime()
	}
	step := vocab.HoursStepOf(hours)
	term, _ := vocab.WeeklyHours.Term(step)
	r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomValue, Column: search.ColHours,
		Values: search.SetOf(vocab.WeeklyHours, step), Weight: wishWeight},
		search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase(text[m[2]:m[5]] + "時間"), Weight: 1})
	r.note(text[m[0]:m[1]], search.ReadGeneric, search.ColHours, term.Label)
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}

// monthTyped is how often in a month one means to work: 月2コマ, 月1回くらい, 月4日.
var monthTyped = japanese.Lazy(`(?:^|[ 　])(月(?:に)?(\d{1,2})(?:[~-]\d{1,2})?(回|コマ|日|枠)?(?:から|でも|くらい|ぐらい|程度|ほど|位)?(?:の|で|に)?(?:勤務|働ける|働きたい|希望)?(?:でもいい|でもよい|(?:でも)?(?:ok|可)|なら|で|の)?)(?:$|[ 　]|で|の)`)

// daysAMonth is how many days a month are one a week.
const daysAMonth = 4

// monthly takes how often in a month one means to work out of words: jobs for
// every day are none, nor those of more days a week, and those that name the
// same come first.
func (r *reader) monthly(text string) string {
	m := monthTyped.FindStringSubmatchIndex(text)
	if m == nil || r.not || r.literal[japanese.Key(text[m[2]:m[3]])] {
		return text
	}
	n, err := strconv.Atoi(text[m[4]:m[5]])
	if err != nil || n < 1 || n > workingDays*daysAMonth {
		return text
	}
	if n <= fewDays*daysAMonth {
		r.atMostDays((n+daysAMonth-1)/daysAMonth, wishWeight/2)
	}
	for _, unit := range []string{"回", "コマ", "日"} {
		weight := float32(wishWeight)
		if m[6] >= 0 && text[m[6]:m[7]] == unit {
			weight = 1
		}
		r.q.Soft = append(r.q.Soft, search.Atom{Kind: search.AtomPhrase, Terms: r.a.phrase("月" + strconv.Itoa(n) + unit), Weight: weight})
	}
	unit := "回"
	if m[6] >= 0 && text[m[6]:m[7]] != "枠" {
		unit = text[m[6]:m[7]]
	}
	label := mostOf("月", unit, n)
	r.note(text[m[2]:m[3]], search.ReadValue, search.ColHours, vocab.Text{JA: "月" + strconv.Itoa(n) + unit + "にできるもの",
		EN: strings.Replace(label.EN, "at most ", "", 1)})
	return strings.TrimSpace(text[:m[0]] + " " + text[m[1]:])
}
