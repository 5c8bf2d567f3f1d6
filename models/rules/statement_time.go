package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// What is stated of hours and days.
const (
	SaysDays         Statement = "days"          // Number: days a week, at least or exactly
	SaysMoreDays     Statement = "more_days"     // the same, compared with what is likely
	SaysHours        Statement = "hours"         // from Number to Until, in minutes of the day
	SaysWeekdayHours Statement = "weekday_hours" // the same, on weekdays
	SaysNightsOnly   Statement = "nights_only"   // nothing in the daytime
	SaysDaytimeOnly  Statement = "daytime_only"  // nothing at night
	SaysWeekends     Statement = "weekends"      // one works on weekends
	SaysNoWeekends   Statement = "no_weekends"   // one never does
	SaysDayHours     Statement = "day_hours"     // Number: hours a day
	SaysCore         Statement = "core"          // everybody works from Number to Until
	SaysBreak        Statement = "break"         // Number: minutes, 0 for none
	SaysYearlyOff    Statement = "yearly_off"    // Number: days off a year
	SaysNoOvertime   Statement = "no_overtime"   // none
	SaysOvertime     Statement = "some_overtime" // Number: hours a month, 0 for some
)

var timeStatements = map[Statement]stated{
	SaysDays:         {code: "job.says.days", against: againstDays},
	SaysMoreDays:     {code: "job.says.days", against: againstMoreDays, doubt: true},
	SaysHours:        {code: "job.says.hours", against: againstHours},
	SaysWeekdayHours: {code: "job.says.hours", against: againstWeekdayHours},
	SaysNightsOnly:   {code: "job.says.hours", against: againstNightsOnly},
	SaysDaytimeOnly:  {code: "job.says.hours", against: againstDaytimeOnly},
	SaysWeekends:     {code: "job.says.weekends", against: againstWeekends},
	SaysNoWeekends:   {code: "job.says.weekends", against: againstNoWeekends},
	SaysDayHours:     {code: "job.says.hours", against: againstDayHours},
	SaysCore:         {code: "job.says.hours", against: againstCore},
	SaysBreak:        {code: "job.says.break", against: againstBreak},
	SaysYearlyOff:    {code: "job.says.holidays", against: againstYearlyOff},
	SaysNoOvertime:   {code: "job.says.overtime", against: againstNoOvertime},
	SaysOvertime:     {code: "job.says.overtime", against: againstOvertime},
}

// dayLengths are the shortest and the usual day of work in hours, from the
// patterns of hours; without any, what two hours and half a day are.
func dayLengths(a *models.Advert) (shortest, usual float64) {
	spans := a.Terms.Hours.Spans()
	if len(spans) == 0 {
		return 2, 4
	}
	shortest = 24
	for _, s := range spans {
		shortest = min(shortest, float64(s.Minutes())/60)
		usual += float64(s.Minutes()) / 60
	}
	return shortest, usual / float64(len(spans))
}

// longestDay is the most hours a day that a week of few days may hold.
const longestDay = 12

// againstDays compares days a week with the load, the hours a week, and cover
// that could not be missing at so many days.
func againstDays(a *models.Advert, cl Claim) string {
	load, days := a.Terms.Load, cl.Number
	shortest, _ := dayLengths(a)
	weekly := a.Pay.WeeklyHours
	switch {
	case load.Unit == models.LoadDaysAWeek && load.Max > 0 && days > load.Max:
		return "terms.load.max"
	case load.Unit == models.LoadDaysAWeek && load.Min > 0 && cl.Until == 0 && days < load.Min:
		return "terms.load.min"
	case weekly > 0 && (days*shortest > weekly*1.2 || cl.Until == 0 && days*longestDay < weekly):
		return "pay.weekly_hours"
	case employs(a) && a.Terms.Insurance.Health == "no" && len(a.Terms.Hours.Patterns) > 0 &&
		days*shortest >= FullInsuranceHours:
		return "terms.insurance.health"
	}
	return ""
}

// againstMoreDays is for days that only the shortest shifts would fit.
func againstMoreDays(a *models.Advert, cl Claim) string {
	_, usual := dayLengths(a)
	if weekly := a.Pay.WeeklyHours; weekly > 0 && againstDays(a, cl) == "" && cl.Number*usual > weekly*1.5 {
		return "pay.weekly_hours"
	}
	return ""
}

// againstDayHours compares hours a day with the longest pattern, which breaks
// and their count may lengthen by a quarter, and with the hours of a whole week.
func againstDayHours(a *models.Advert, cl Claim) string {
	longest := 0
	for _, s := range a.Terms.Hours.Spans() {
		longest = max(longest, s.Minutes())
	}
	switch weekly := a.Pay.WeeklyHours; {
	case longest > 0 && cl.Number*60 > float64(longest)*1.25+60:
		return "terms.hours.patterns"
	case weekly > 0 && cl.Number > weekly:
		return "pay.weekly_hours"
	}
	return ""
}

// Parts of the day, in minutes: what is called daytime.
const (
	daytimeFrom = 7 * 60
	daytimeTo   = 18 * 60
)

// againstHours compares a stretch of hours with the patterns: one that meets
// none of them is another job. Without patterns only work at night alone, or on
// weekends alone, says enough.
func againstHours(a *models.Advert, cl Claim) string {
	return againstSpans(a, cl, a.Terms.Hours.Spans())
}

// onWeekends is in the note of a pattern that is for weekends alone.
var onWeekends = expr.Lazy(`^[土日祝・、と 休]+$|(?i)^(weekends?|saturdays?|sundays?|holidays?|and|[, ])+$`)

// againstWeekdayHours leaves out the patterns that are for weekends.
func againstWeekdayHours(a *models.Advert, cl Claim) string {
	return againstSpans(a, cl, slices.DeleteFunc(a.Terms.Hours.Spans(), func(s models.Span) bool {
		return onWeekends.MatchString(fold.Width(s.Note))
	}))
}

func againstSpans(a *models.Advert, cl Claim, spans []models.Span) string {
	from, to := int(cl.Number), int(cl.Until)
	if len(spans) > 0 {
		if slices.ContainsFunc(spans, func(s models.Span) bool { return 2*s.Overlap(from, to) >= min(s.Minutes(), length(from, to)) }) {
			return ""
		}
		return "terms.hours.patterns"
	}
	daytime := from >= daytimeFrom && to > from && to <= daytimeTo+60
	if daytime && len(a.Schedules) > 0 && onlyAt(a, vocab.ScheduleNight, vocab.ScheduleOnCall, vocab.ScheduleWeekend) {
		return "schedules"
	}
	if to < from && onlyAt(a, vocab.ScheduleDaytime) {
		return "schedules"
	}
	return ""
}

// length is how many minutes a stretch that may cross midnight takes.
func length(from, to int) int {
	if to <= from {
		to += 24 * 60
	}
	return to - from
}

// onlyAt reports whether the job is at some of the times and at no other.
func onlyAt(a *models.Advert, times ...vocab.ScheduleType) bool {
	return len(a.Schedules) > 0 && !slices.ContainsFunc(a.Schedules, func(s vocab.ScheduleType) bool {
		return !slices.Contains(times, s)
	})
}

// loose are schedules that leave open when one works.
func loose(a *models.Advert) bool {
	return len(a.Schedules) == 0 || a.At(vocab.ScheduleFlex, vocab.ScheduleSelfDeclared, vocab.ScheduleDeadline)
}

// againstCore compares hours at which everybody works with the field that has
// them, or says that there are none.
func againstCore(a *models.Advert, cl Claim) string {
	h := &a.Terms.Hours
	if !employs(a) || h.System != "flex" || strings.TrimSpace(h.Core) == "" {
		return ""
	}
	spans, read := models.ParseSpans(h.Core)
	switch {
	case vocab.SaysNone(h.Core),
		read && len(spans) == 1 && (spans[0].From != int(cl.Number) || spans[0].To != int(cl.Until)):
		return "terms.hours.core"
	}
	return ""
}

// againstBreak compares a break with none. Shifts of several lengths have breaks
// of several lengths.
func againstBreak(a *models.Advert, cl Claim) string {
	if rest := a.Terms.Hours.BreakMinutes; employs(a) && rest != nil && (*rest == 0) != (cl.Number == 0) {
		return "terms.hours.break_minutes"
	}
	return ""
}

func againstNightsOnly(a *models.Advert, _ Claim) string {
	if !loose(a) && a.At(vocab.ScheduleDaytime) && !a.At(vocab.ScheduleNight, vocab.ScheduleOnCall, vocab.ScheduleEarly) {
		return "schedules"
	}
	return ""
}

func againstDaytimeOnly(a *models.Advert, _ Claim) string {
	if !loose(a) && a.At(vocab.ScheduleNight) && !a.At(vocab.ScheduleDaytime, vocab.ScheduleWeekend) {
		return "schedules"
	}
	return ""
}

func againstWeekends(a *models.Advert, _ Claim) string {
	_, off := a.LifeFit["weekend_off"]
	switch {
	case a.At(vocab.ScheduleWeekend):
	case off:
		return "life_fit.weekend_off"
	case !loose(a):
		return "schedules"
	}
	return ""
}

func againstNoWeekends(a *models.Advert, _ Claim) string {
	if a.At(vocab.ScheduleWeekend) {
		return "schedules"
	}
	return ""
}

// yearlyOff is how many days off a year a text names.
var yearlyOff = expr.Lazy(`年間休日(?:数)?(?:は|が|:|約)?(\d{2,3})日|(\d{2,3}) days off a year`)

// againstYearlyOff compares days off a year with those that the field of
// holidays names.
func againstYearlyOff(a *models.Advert, cl Claim) string {
	m := yearlyOff.FindStringSubmatch(fold.Width(a.Terms.Holidays))
	if m == nil {
		return ""
	}
	if days, err := strconv.Atoi(m[1] + m[2]); err != nil || days == int(cl.Number) {
		return ""
	}
	return "terms.holidays"
}

func againstNoOvertime(a *models.Advert, _ Claim) string {
	if o := a.Terms.Hours.Overtime; employs(a) && o.Has != nil && *o.Has && o.AvgHours > 0 {
		return "terms.hours.overtime.has"
	}
	return ""
}

// againstOvertime allows for months that differ: half as much again and five
// hours, in both directions.
func againstOvertime(a *models.Advert, cl Claim) string {
	o := a.Terms.Hours.Overtime
	switch {
	case !employs(a) || o.Has == nil:
	case !*o.Has:
		return "terms.hours.overtime.has"
	case cl.Number > 0 && (cl.Number > o.AvgHours*1.5+5 || o.AvgHours > cl.Number*1.5+5):
		return "terms.hours.overtime.avg_hours"
	}
	return ""
}
