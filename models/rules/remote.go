package rules

import (
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// checkRemote holds the advert to what the remote level means.
func checkRemote(c *checker) {
	a := c.a
	if !vocab.OnsiteFrequencies.Has(a.Onsite.Frequency) {
		c.Fail("onsite.frequency", "job.onsite.required")
	}
	if len(a.Locations) == 0 {
		c.Fail("locations", "job.locations.required")
	}
	place := strings.TrimSpace(a.Onsite.Place)
	fromHome := a.WorkableFrom(vocab.LocationHome, vocab.LocationRoom, vocab.LocationOverseas)
	switch a.Remote {
	case vocab.RemoteFull:
		checkFullRemote(c, place)
		c.locations(fromHome)
	case vocab.RemotePartial:
		if a.Onsite.Frequency == vocab.OnsiteNone || a.Onsite.Frequency == vocab.OnsiteOnboarding {
			c.Fail("onsite.frequency", "job.onsite.partial")
		}
		if a.Onsite.Frequency == vocab.OnsiteFirstMonths {
			c.Need(strings.TrimSpace(a.Onsite.Note) != "", "onsite.note", "job.onsite.first_months")
		}
		c.Need(place != "", "onsite.place", "job.onsite.place")
		c.locations(fromHome)
	case vocab.RemoteSatellite:
		c.Need(place != "", "onsite.place", "job.onsite.place")
		c.locations(a.WorkableFrom(vocab.LocationSatellite))
	default:
		if c.a.Remote == "" {
			c.Fail("remote", "job.remote.required")
		} else {
			c.Fail("remote", "job.value.unknown_of", string(c.a.Remote), ChoicesOf(models.RowOf("remote").Options))
		}
	}
}

func checkFullRemote(c *checker, place string) {
	switch c.a.Onsite.Frequency {
	case vocab.OnsiteNone:
	case vocab.OnsiteOnboarding:
		c.Need(place != "" && strings.TrimSpace(c.a.Onsite.Note) != "", "onsite.note", "job.onsite.onboarding")
	case "":
	default:
		c.Fail("onsite.frequency", "job.onsite.full_remote")
	}
}

func (c *checker) locations(fit bool) {
	if !fit && len(c.a.Locations) > 0 {
		c.Fail("locations", "job.locations.conflict")
	}
}

// checkSchedule holds hours and schedule types together.
func checkSchedule(c *checker) {
	a := c.a
	c.Need(len(a.Schedules) > 0, "schedules", "job.schedules.required")
	if a.At(vocab.ScheduleDeadline) && a.Turnaround <= 0 && a.Regulatory.TATHours <= 0 &&
		!deadline.MatchString(fold.Width(a.Terms.Time)) {
		c.Fail("turnaround_hours", "job.turnaround.required")
	}
	if a.At(vocab.ScheduleSelfDeclared) && a.BookingLead <= 0 {
		c.Hint("booking_lead_days", "job.booking_lead.hint")
	}
	if c.employed() && a.At(vocab.ScheduleFlex) && a.Terms.Hours.Core == "" && a.Terms.Hours.System != "discretionary" {
		c.Fail("terms.hours.core", "job.flex_core.required")
	}
	spans := a.Terms.Hours.Spans()
	if len(spans) == 0 || len(a.Schedules) == 0 {
		return
	}
	short := false
	for _, pattern := range a.Terms.Hours.Patterns {
		spans, _ := models.ParseSpans(pattern)
		for _, s := range spans {
			short = short || s.Minutes() <= 4*60
			late := s.Overlap(20*60, 5*60) > 0 // an hour past 19:00 is an evening, not a night
			if late && !a.At(vocab.ScheduleNight, vocab.ScheduleOnCall, vocab.ScheduleFlex, vocab.ScheduleSelfDeclared) {
				c.Warn("schedules", "job.schedules.hours", pattern)
			}
		}
	}
	if a.At(vocab.ScheduleShort) && !short && (a.Pay.WeeklyHours == 0 || a.Pay.WeeklyHours > 16) {
		c.Warn("schedules", "job.schedules.short")
	}
}

var deadline = expr.Lazy(`\d+\s*(時間|日|営業日|hours?|days?)|翌(診療|営業)?日`)
