package rules

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// occupationalRoutes are the licences that qualify for appointment (Industrial
// Safety and Health Act rules, art. 14).
var occupationalRoutes = []vocab.Licence{"jma_occupational", "uoeh_course", "oh_consultant"}

// checkOccupational applies the Industrial Safety and Health Act to jobs of
// occupational physicians.
func checkOccupational(c *checker) {
	if !c.does(vocab.WorkOccupationalHealth) {
		return
	}
	duty := c.a.Regulatory.OH
	if duty == nil {
		duty = &models.OHDuty{}
	}
	c.Need(duty.SiteHeadcount >= 1, "regulatory.oh.site_headcount", "job.oh.headcount")
	c.chosen("regulatory.oh.kind")
	c.chosen("regulatory.oh.scope")
	c.chosen("regulatory.oh.rounds")
	if duty.Scope == models.ScopeAppointed || duty.Scope == models.ScopeSub {
		checkAppointed(c, duty)
	}
	if duty.Rounds == "none" && (duty.Scope == models.ScopeAppointed || duty.Scope == models.ScopeSub) {
		c.Fail("regulatory.oh.rounds", "job.oh.rounds")
	}
	c.Need(len(duty.RemoteTasks) > 0, "regulatory.oh.remote_tasks", "job.oh.remote_tasks")
	c.offered(models.RowOf("regulatory.oh.remote_tasks"))
	if models.Blank(c.a.Safety["responsibility_scope"]) {
		c.Hint("safety.responsibility_scope", "job.oh.health_data")
	}
	if hours := c.a.Pay.HoursPerMonth.Max; hours > 0 && float64(duty.SiteHeadcount)/hours > 100 {
		c.Hint("pay.hours_per_month.max", "job.oh.few_hours")
	}
}

// checkAppointed holds an appointed physician to qualification, size of the
// site and rounds in person.
func checkAppointed(c *checker, duty *models.OHDuty) {
	a := c.a
	large := duty.SiteHeadcount >= DedicatedFrom || duty.SiteHeadcount >= DedicatedHazardousFrom && duty.Hazardous
	if large && duty.Kind == models.DutyContracted {
		c.Fail("regulatory.oh.kind", "job.oh.exclusive")
	}
	if duty.SiteHeadcount >= 1 && duty.SiteHeadcount < 50 {
		c.Hint("regulatory.oh.site_headcount", "job.oh.voluntary")
	}
	c.Need(duty.OtherRoute || qualifies(a.Licences), "licences.required", "job.oh.qualification")
	if a.Remote == vocab.RemoteFull {
		c.Fail("remote", "job.oh.full_remote")
	}
	visits := vocab.OnsiteFrequencies.Ordinal(a.Onsite.Frequency)
	needed := vocab.OnsiteBimonthly
	if duty.Rounds == "monthly" {
		needed = vocab.OnsiteMonthly
	}
	if a.Remote == vocab.RemotePartial && duty.Rounds != "none" && visits >= 0 &&
		visits < vocab.OnsiteFrequencies.Ordinal(needed) {
		c.Warn("onsite.frequency", "job.oh.rounds_onsite")
	}
}

// qualifies reports whether the demanded licences make sure of a
// qualification for appointment.
func qualifies(r models.Requirements[vocab.Licence]) bool {
	lawful := func(l vocab.Licence) bool { return slices.Contains(occupationalRoutes, l) }
	other := func(l vocab.Licence) bool { return !lawful(l) }
	return slices.ContainsFunc(r.Required, lawful) || len(r.AnyOf) > 0 && !slices.ContainsFunc(r.AnyOf, other)
}
