package models

import (
	"slices"

	"github.com/enkaku/enkaku/models/vocab"
)

// Parts of a day in a Week.
const (
	Morning = 0 // 05:00-12:00
	Day     = 1 // 12:00-18:00
	Night   = 2 // 18:00-05:00
)

// RemoteSteps returns how remote the job is in four steps: 4 no attendance,
// 3 attendance only at the start, 2 monthly or rarer, 1 weekly or more often,
// or at a satellite office.
func RemoteSteps(a *Advert) int {
	switch a.Remote {
	case vocab.RemoteFull:
		if a.Onsite.Frequency == vocab.OnsiteOnboarding {
			return 3
		}
		return 4
	case vocab.RemotePartial:
		if a.Onsite.Frequency == vocab.OnsiteFirstMonths {
			return 3
		}
		if vocab.OnsiteFrequencies.Ordinal(a.Onsite.Frequency) < vocab.OnsiteFrequencies.Ordinal(vocab.OnsiteWeekly) &&
			a.Onsite.Frequency != "" {
			return 2
		}
	}
	return 1
}

// WeekOf returns when the work can happen: as stated, else from the hours of
// work and the kinds of schedule. Tags such as "weekends off" take slots away.
func (a *Advert) WeekOf() Week {
	if a.Week != 0 {
		return a.Week
	}
	var week Week
	for _, s := range a.Terms.Hours.Spans() {
		days := daysNamed(s.Note)
		if days == nil {
			days = a.workDays()
		}
		for _, part := range s.parts() {
			week = week.over(days, part)
		}
	}
	week |= a.scheduled(week)
	return week &^ a.ruledOut()
}

// scheduled returns the slots the kinds of schedule add to those of the hours.
func (a *Advert) scheduled(hours Week) Week {
	var week Week
	if hours == 0 && a.At(vocab.ScheduleDaytime) {
		week = week.over(weekdays, Morning, Day)
	}
	if a.At(vocab.ScheduleNight, vocab.ScheduleOnCall) && hours&nights == 0 {
		week = week.over(everyDay, Night)
	}
	if a.At(vocab.ScheduleWeekend) && hours&weekends == 0 {
		week = week.over(weekend, Morning, Day)
	}
	if a.At(vocab.ScheduleEarly) {
		week = week.over(everyDay, Morning)
	}
	free := a.At(vocab.ScheduleFlex, vocab.ScheduleSelfDeclared, vocab.ScheduleDeadline, vocab.ScheduleShort)
	if hours == 0 && free && !a.At(vocab.ScheduleDaytime) {
		week = week.over(everyDay, Morning, Day, Night)
	}
	return week
}

// ruledOut returns the slots that life-fit tags promise to keep free.
func (a *Advert) ruledOut() Week {
	var out Week
	if _, off := a.LifeFit["weekend_off"]; off {
		out |= weekends
	}
	if _, off := a.LifeFit["no_night_duty"]; off && !a.At(vocab.ScheduleNight) {
		out |= nights
	}
	return out
}

// workDays returns the days of hours that name none.
func (a *Advert) workDays() []int {
	daytime, weekendToo := a.At(vocab.ScheduleDaytime), a.At(vocab.ScheduleWeekend)
	switch {
	case daytime && !weekendToo:
		return weekdays
	case weekendToo && !daytime && !a.At(vocab.ScheduleNight, vocab.ScheduleEarly):
		return weekend
	}
	return everyDay
}

var (
	weekdays = []int{0, 1, 2, 3, 4}
	weekend  = []int{5, 6}
	everyDay = []int{0, 1, 2, 3, 4, 5, 6}
	weekends = Week(0).over(weekend, Morning, Day, Night)
	nights   = Week(0).over(everyDay, Night)
)

// over returns w and the parts of the days.
func (w Week) over(days []int, parts ...int) Week {
	for _, d := range days {
		for _, part := range parts {
			w = w.With(d, part)
		}
	}
	return w
}

// parts returns the parts of the day a stretch fills for an hour or more, or
// the one it fills most.
func (s Span) parts() []int {
	filled := [3]int{s.Overlap(5*60, 12*60), s.Overlap(12*60, 18*60), s.Overlap(18*60, 5*60)}
	var out []int
	for part, minutes := range filled {
		if minutes >= 60 {
			out = append(out, part)
		}
	}
	if out == nil {
		out = []int{slices.Index(filled[:], max(filled[0], filled[1], filled[2]))}
	}
	return out
}
