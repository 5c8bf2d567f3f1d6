package public

import (
	"math"
	"strconv"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// hoursShown says what a doctor's free hours come to in a job, nil where that
// cannot be said.
func hoursShown(lang vocab.Lang, say templates.Say, job *models.Job, d *models.Doctor, now time.Time) *HoursShown {
	h, ok := d.FreeHoursIn(&job.Advert, now)
	if !ok {
		return nil
	}
	number := func(n float64) string { return strconv.FormatFloat(math.Round(n*10)/10, 'f', -1, 64) }
	switch {
	case h.Shared == 0:
		return &HoursShown{How: []string{say("job.hours_none")}}
	case h.Short():
		return &HoursShown{How: []string{say("job.hours_short", number(h.Shared), number(h.Least))}}
	}
	s := &HoursShown{Pay: say("job.hours_pay", templates.YenRange(lang, h.PayLo, h.PayHi))}
	add := func(key string, args ...any) { s.How = append(s.How, say(key, args...)) }
	add("job.hours_shared", number(h.Shared))
	retainer := job.Pay.Unit == models.PayMonthlyRetainer
	switch {
	case retainer:
		add("job.hours_retainer")
	case h.Cap == models.CapByAdvert:
		add("job.hours_cap_advert", number(h.Weekly))
	case h.Cap == models.CapByDoctor:
		add("job.hours_cap_doctor", number(h.Weekly))
	}
	if !retainer {
		add("job.hours_times", number(h.Monthly()), templates.YenRange(lang, h.RateLo, h.RateHi))
	}
	add("job.hours_note")
	return s
}
