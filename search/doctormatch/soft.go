package doctormatch

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// work asks whether the job is the work the doctor looks for: as its main
// work, beside it, or of the same group.
func (p pairing) work() (float64, bool, []Reason) {
	wants := p.doctor.Wants.Works
	if len(wants) == 0 {
		return 0, false, nil
	}
	grade := 0.0
	var reasons []Reason
	for i, w := range p.job.Works() {
		if slices.Contains(wants, w) {
			grade = max(grade, pick(i == 0 && p.job.PrimaryWork != "", 1, 0.75))
			reasons = append(reasons, Reason{Kind: ReasonWork, Good: true, Column: search.ColWork, Key: string(w)})
		}
	}
	if grade > 0 {
		return grade, true, reasons
	}
	if slices.ContainsFunc(wants, func(w vocab.WorkType) bool { return groupOf(w) == groupOf(p.job.PrimaryWork) }) {
		grade = 0.4
	}
	return grade, true, []Reason{{Kind: ReasonWork, Column: search.ColWork, Key: string(p.job.PrimaryWork)}}
}

func groupOf(w vocab.WorkType) string {
	t, _ := vocab.WorkTypes.Term(w)
	return t.Parent
}

// anySpecialty says that a job is open to every field.
const anySpecialty vocab.Specialty = "any_specialty"

// specialty asks whether the job is in the doctor's field.
func (p pairing) specialty() (float64, bool, []Reason) {
	fields := p.job.Specialties
	if len(fields) == 0 || len(p.doctor.Specialties) == 0 {
		return 0, false, nil
	}
	best, key := 0.0, fields[0]
	for _, f := range fields {
		for _, own := range p.doctor.Specialties {
			if k := kinship(own, f); k > best {
				best, key = k, f
			}
		}
	}
	if best < 0.8 && slices.Contains(fields, anySpecialty) {
		best, key = 0.8, anySpecialty
	}
	return best, true, []Reason{{Kind: ReasonSpecialty, Good: best > 0, Column: search.ColSpecialty, Key: string(key)}}
}

// kinship grades how far a doctor of the field own works in the field asked:
// a subspecialist also in the basic area, a doctor of the basic area less in
// a subspecialty.
func kinship(own, asked vocab.Specialty) float64 {
	if own == asked {
		return 1
	}
	o, _ := vocab.Specialties.Term(own)
	a, _ := vocab.Specialties.Term(asked)
	switch {
	case o.Parent == string(asked):
		return 0.9
	case a.Parent == string(own):
		return 0.5
	default:
		return 0
	}
}

// timesOfDay say when the work is done; the other schedules how it is planned.
var timesOfDay = [...]vocab.ScheduleType{"weekday_daytime", "night", "weekend", "early_morning"}

func isTime(s vocab.ScheduleType) bool { return slices.Contains(timesOfDay[:], s) }

// schedule asks whether the job's times are times the doctor offers (three
// quarters) and its way of planning one the doctor likes.
func (p pairing) schedule() (float64, bool, []Reason) {
	wants, has := p.doctor.Wants.Schedules, p.job.Schedules
	if noneFree(p.doctor.Wants.Free, p.job.Week) {
		return 0, true, []Reason{{Kind: ReasonFree}}
	}
	if len(wants) == 0 || len(has) == 0 {
		return 0, false, nil
	}
	var reasons []Reason
	for _, s := range has {
		good := slices.Contains(wants, s)
		if good || isTime(s) || s == "on_call" {
			reasons = append(reasons, Reason{Kind: ReasonSchedule, Good: good, Column: search.ColSchedule,
				Key: string(s)})
		}
	}
	planned := pick(slices.ContainsFunc(has,
		func(s vocab.ScheduleType) bool { return !isTime(s) && slices.Contains(wants, s) }), 1, 0.5)
	return 0.75*timesShared(wants, has) + 0.25*planned, true, reasons
}

// noneFree reports whether a doctor marked the half-days that are free, and none
// of those of a job is among them. A job of every half-day says nothing of when.
func noneFree(free, week models.Week) bool {
	return free != 0 && week != 0 && !week.Whole() && free&week == 0
}

// timesShared grades the share of the job's times the doctor offers, 0 when
// both name times and none is shared. Where a side names no time, or the hour
// is the doctor's own choice, little is lost.
func timesShared(wants, has []vocab.ScheduleType) float64 {
	times, common := 0.0, 0.0
	for _, s := range has {
		if isTime(s) {
			times++
			if slices.Contains(wants, s) {
				common++
			}
		}
	}
	free := slices.Contains(has, "flex") || slices.Contains(has, "deadline_based")
	switch {
	case common > 0:
		return max(0.6+0.4*common/times, pick(free, 0.9, 0))
	case free:
		return 0.8
	case times == 0 || !slices.ContainsFunc(wants, isTime):
		return 0.7
	default:
		return 0
	}
}

// pay asks how far the comparable pay reaches the doctor's floor: all of it,
// its upper end, or nearly.
func (p pairing) pay() (float64, bool, []Reason) {
	floor := float64(p.doctor.Wants.MinHourly)
	if floor <= 0 {
		return 0, false, nil
	}
	lo, hi := float64(p.doc.PayLo), float64(max(p.doc.PayLo, p.doc.PayHi))
	why := Reason{Kind: ReasonPay, Good: lo >= floor, Amount: int64(p.doc.PayLo)}
	switch {
	case lo == 0:
		return 0.4, true, []Reason{why}
	case lo >= floor:
		return 1, true, []Reason{why}
	case hi >= floor:
		return 0.4 + 0.5*(hi-floor)/(hi-lo), true, []Reason{why}
	default:
		return max(0, 0.4-2*(floor-hi)/floor), true, []Reason{why}
	}
}

// remote asks for a level of remoteness the doctor accepts. Days on site lower it
// by how often they are, less when the travel is paid: a month with one visit and
// a week with three are one level.
func (p pairing) remote() (float64, bool, []Reason) {
	wants, has := p.doctor.Wants.Remote, p.job.Remote
	if len(wants) == 0 || has == "" {
		return 0, false, nil
	}
	grade := pick(slices.Contains(wants, has), 1, 0)
	if has == "full_remote" {
		grade = max(grade, 0.8)
	}
	grade *= 1 - attendance(p.job)
	return grade, true, []Reason{{Kind: ReasonRemote, Good: grade > 0, Column: search.ColRemote, Key: string(has)}}
}

// attended is the share of the grade of remoteness that days on site take, by
// how often they are; those not named take none.
var attended = map[vocab.OnsiteFrequency]float64{
	vocab.OnsiteFirstMonths: 0.1, vocab.OnsiteQuarterly: 0.1, vocab.OnsiteBimonthly: 0.15, vocab.OnsiteMonthly: 0.2,
	vocab.OnsiteTwiceMonthly: 0.3, vocab.OnsiteWeekly: 0.4, vocab.OnsiteSeveralWeekly: 0.6,
}

// paidTravel is what is left of that when the poster pays for travel.
const paidTravel = 0.6

// attendance is the share of the grade of remoteness that a job's days on site
// take.
func attendance(j *models.Job) float64 {
	share := attended[j.Onsite.Frequency]
	if paid := j.Pay.Commute; vocab.StatedSome(paid) {
		share *= paidTravel
	}
	return share
}

// lifeFit asks for the share of the doctor's needs in life the job says to meet.
func (p pairing) lifeFit() (float64, bool, []Reason) {
	wants := p.doctor.Wants.LifeFit
	if len(wants) == 0 {
		return 0, false, nil
	}
	met := 0.0
	var reasons []Reason
	for _, want := range wants {
		good, against := p.fits(want)
		if good {
			met++
		}
		if good || against {
			reasons = append(reasons, Reason{Kind: ReasonLifeFit, Good: good, Column: search.ColLifeFit,
				Key: string(want)})
		}
	}
	return met / float64(len(wants)), true, reasons
}

// fits reports whether the job meets a need in life, by its own words or by
// what it is, or works against it.
func (p pairing) fits(want vocab.LifeFit) (good, against bool) {
	has := func(s vocab.ScheduleType) bool { return slices.Contains(p.job.Schedules, s) }
	switch want {
	case "no_on_call":
		against = has("on_call")
	case "no_night_duty":
		against = has("night")
	case "weekend_off":
		against = has("weekend")
	case "live_anywhere":
		_, all := p.job.WorkablePrefs()
		return all, !all
	case "no_commute":
		return p.job.Remote == "full_remote", p.job.Remote != "full_remote"
	}
	_, said := p.job.LifeFit[want]
	return said && !against, against
}

// employment asks for a form of work the doctor accepts.
func (p pairing) employment() (float64, bool, []Reason) {
	wants, has := p.doctor.Wants.Employment, p.job.Employment
	if len(wants) == 0 || has == "" {
		return 0, false, nil
	}
	grade := pick(slices.Contains(wants, has), 1, 0)
	if grade == 0 && partTime(has) && slices.ContainsFunc(wants, partTime) {
		grade = 0.7
	}
	return grade, true, []Reason{{Kind: ReasonEmployment, Good: grade > 0, Column: search.ColEmployment,
		Key: string(has)}}
}

func partTime(e vocab.EmploymentType) bool { return e == "part_time" || e == "regular_part_time" }

func pick(yes bool, a, b float64) float64 {
	if yes {
		return a
	}
	return b
}
