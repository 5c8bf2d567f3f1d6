package models

import (
	"regexp"
	"slices"
	"strings"
)

// checkRemote holds the advert to what the remote level means.
func checkRemote(c *checker) {
	a := c.a
	if !OnsiteFrequencies.Has(a.Onsite.Frequency) {
		c.fail("onsite.frequency", "job.onsite.required")
	}
	if len(a.Locations) == 0 {
		c.fail("locations", "job.locations.required")
	}
	place := strings.TrimSpace(a.Onsite.Place)
	fromHome := a.allows(LocationHome, LocationRoom, LocationOverseas)
	switch a.Remote {
	case RemoteFull:
		checkFullRemote(c, place)
		c.locations(fromHome)
	case RemotePartial:
		if a.Onsite.Frequency == OnsiteNone || a.Onsite.Frequency == OnsiteOnboarding {
			c.fail("onsite.frequency", "job.onsite.partial")
		}
		c.need(place != "", "onsite.place", "job.onsite.place")
		c.locations(fromHome)
	case RemoteSatellite:
		c.need(place != "", "onsite.place", "job.onsite.place")
		c.locations(a.allows(LocationSatellite))
	default:
		c.fail("remote", "job.remote.required")
	}
}

func checkFullRemote(c *checker, place string) {
	switch c.a.Onsite.Frequency {
	case OnsiteNone:
	case OnsiteOnboarding:
		c.need(place != "" && strings.TrimSpace(c.a.Onsite.Note) != "", "onsite.note", "job.onsite.onboarding")
	case "":
	default:
		c.fail("onsite.frequency", "job.onsite.full_remote")
	}
}

func (c *checker) locations(fit bool) {
	if !fit && len(c.a.Locations) > 0 {
		c.fail("locations", "job.locations.conflict")
	}
}

// allows reports whether the doctor may work from any of the places.
func (a *Advert) allows(places ...AllowedLocation) bool {
	return slices.ContainsFunc(places, func(p AllowedLocation) bool { return slices.Contains(a.Locations, p) })
}

// when reports whether the work happens at any of the times.
func (a *Advert) when(times ...ScheduleType) bool {
	return slices.ContainsFunc(times, func(s ScheduleType) bool { return slices.Contains(a.Schedules, s) })
}

// checkSchedule holds hours and schedule types together.
func checkSchedule(c *checker) {
	a := c.a
	c.need(len(a.Schedules) > 0, "schedules", "job.schedules.required")
	if a.when(ScheduleDeadline) && a.Turnaround <= 0 && a.Regulatory.TATHours <= 0 && !deadline.MatchString(foldWidth(a.Terms.Time)) {
		c.fail("turnaround_hours", "job.turnaround.required")
	}
	if a.when(ScheduleSelfDeclared) && a.BookingLead <= 0 {
		c.hint("booking_lead_days", "job.booking_lead.hint")
	}
	if c.employed() && a.when(ScheduleFlex) && a.Terms.Hours.Core == "" && a.Terms.Hours.System != "discretionary" {
		c.fail("terms.hours.core", "job.flex_core.required")
	}
	spans := a.Terms.Hours.spans()
	if len(spans) == 0 || len(a.Schedules) == 0 {
		return
	}
	short := false
	for i, s := range spans {
		short = short || s.minutes() <= 4*60
		late := s.overlap(20*60, 5*60) > 0 // an hour past 19:00 is an evening, not a night
		if late && !a.when(ScheduleNight, ScheduleOnCall, ScheduleFlex, ScheduleSelfDeclared) {
			c.warn("schedules", "job.schedules.hours", a.Terms.Hours.Patterns[i])
		}
	}
	if a.when(ScheduleShort) && !short && (a.Pay.WeeklyHours == 0 || a.Pay.WeeklyHours > 16) {
		c.warn("schedules", "job.schedules.short")
	}
}

var deadline = regexp.MustCompile(`\d+\s*(時間|日|営業日|hours?|days?)|翌(診療|営業)?日`)
