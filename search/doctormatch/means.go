package doctormatch

import (
	"math"
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search"
)

// weeksPerMonth turns monthly volumes into weekly ones.
const weeksPerMonth = 52.0 / 12

// hours asks whether the volume of work is what the doctor has time for.
func (p pairing) hours() (float64, bool, []Reason) {
	wants, has := p.doctor.Wants.WeekHours, weeklyHours(&p.job.Pay)
	if wants.Max <= 0 || has.Max <= 0 {
		return 0, false, nil
	}
	why := Reason{Kind: ReasonHours, Amount: int64(math.Round(has.Max))}
	switch {
	case has.Min > wants.Max:
		why.Amount = int64(math.Round(has.Min))
		return wants.Max / has.Min, true, []Reason{why}
	case has.Max < wants.Min:
		return has.Max / wants.Min, true, []Reason{why}
	default:
		why.Good = true
		return 1, true, []Reason{why}
	}
}

// weeklyHours returns the hours a week the advert's pay is based on, zero
// when it does not say.
func weeklyHours(pay *models.Pay) models.Range {
	switch {
	case pay.WeeklyHours > 0:
		return models.Range{Min: pay.WeeklyHours, Max: pay.WeeklyHours}
	case pay.HoursPerMonth.Max > 0:
		return models.Range{Min: pay.HoursPerMonth.Min / weeksPerMonth, Max: pay.HoursPerMonth.Max / weeksPerMonth}
	case pay.CasesPerMonth.Max > 0 && pay.MinutesPerCase.Max > 0:
		return models.Range{
			Min: pay.CasesPerMonth.Min * pay.MinutesPerCase.Min / 60 / weeksPerMonth,
			Max: pay.CasesPerMonth.Max * pay.MinutesPerCase.Max / 60 / weeksPerMonth,
		}
	default:
		return models.Range{}
	}
}

// skills asks for the share of the demanded skills the doctor has; welcomed
// ones count as a plus.
func (p pairing) skills() (float64, bool, []Reason) {
	need, more := p.job.Skills.Required, p.job.Skills.Preferred
	if len(p.doctor.Skills) == 0 || len(need)+len(more) == 0 {
		return 0, false, nil
	}
	var reasons []Reason
	share := func(keys []vocab.Skill, demanded bool) float64 {
		has := 0.0
		for _, k := range keys {
			good := slices.Contains(p.doctor.Skills, k)
			if good {
				has++
			}
			if good || demanded {
				reasons = append(reasons, Reason{Kind: ReasonSkill, Good: good, Column: search.ColSkill,
					Key: string(k)})
			}
		}
		return has / math.Max(1, float64(len(keys)))
	}
	grade := 1.0
	if len(need) > 0 {
		grade = share(need, true)
	}
	return math.Min(1, grade+0.3*share(more, false)), true, reasons
}

// doctorsOwn is the equipment a doctor has or has not; the other items of the
// vocabulary are rules to follow.
var doctorsOwn = [...]vocab.EquipSec{
	"high_speed_line", "work_pc", "camera_headset", "medical_monitor", "dual_monitor",
	"reading_workstation", "private_room", "hpki_signing",
}

// equipment asks whether the doctor has what the advert leaves to the doctor.
func (p pairing) equipment() (float64, bool, []Reason) {
	var reasons []Reason
	need, has := 0.0, 0.0
	for _, item := range doctorsOwn {
		if p.job.Equipment[item] != "doctor" {
			continue
		}
		need++
		good := slices.Contains(p.doctor.Equipment, item)
		if good {
			has++
		} else {
			reasons = append(reasons, Reason{Kind: ReasonEquipment, Column: search.ColEquip, Key: string(item)})
		}
	}
	if need == 0 {
		return 0, false, nil
	}
	return has / need, true, reasons
}
