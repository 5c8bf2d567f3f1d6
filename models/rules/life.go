package rules

import (
	"slices"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/expr"
	"github.com/enkaku/enkaku/models/vocab"
)

// checkLifeFit wants evidence for every life-fit tag and refuses tags that the
// other conditions contradict.
func checkLifeFit(c *checker) {
	a := c.a
	c.offeredKeys("life_fit.")
	for _, tag := range models.SortedKeys(a.LifeFit) {
		if models.Blank(a.LifeFit[tag]) {
			c.Fail("life_fit."+string(tag), "job.life_fit.evidence", string(tag))
		}
		if contradicts(a, tag) {
			c.Fail("life_fit."+string(tag), "job.life_fit.conflict", string(tag))
		}
	}
	if _, short := a.LifeFit["short_slots"]; short {
		tooLong := func(s models.Span) bool { return s.Minutes() > 2*60 }
		if spans := a.Terms.Hours.Spans(); len(spans) > 0 &&
			!slices.ContainsFunc(spans, func(s models.Span) bool { return !tooLong(s) }) {
			c.Warn("life_fit.short_slots", "job.life_fit.short_slots")
		}
	}
	if rule, side := a.LifeFit["side_job_ok"]; side && c.employed() && !addedHours.MatchString(rule) {
		c.Warn("life_fit.side_job_ok", "job.side_job.hours")
	}
}

var addedHours = expr.Lazy(`通算|自己申告|申告|(?i:self-report|added up|report)`)

// contradicts reports whether another condition of the advert rules the tag out.
func contradicts(a *models.Advert, tag vocab.LifeFit) bool {
	switch tag {
	case "no_commute":
		return a.Remote != vocab.RemoteFull
	case "no_night_duty":
		return a.At(vocab.ScheduleNight)
	case "no_on_call":
		return a.At(vocab.ScheduleOnCall)
	case "weekend_off":
		return a.At(vocab.ScheduleWeekend)
	case "live_anywhere":
		return !a.WorkableFrom(vocab.LocationHome) || len(a.LivingPrefs) > 0
	case "overseas_living_ok":
		return a.MedicalAct() || !a.WorkableFrom(vocab.LocationOverseas)
	case "low_infection_risk":
		return a.Onsite.Frequency != vocab.OnsiteNone && a.Onsite.Frequency != vocab.OnsiteOnboarding && a.MedicalAct()
	case "own_pace":
		return !a.At(vocab.ScheduleFlex, vocab.ScheduleDeadline)
	case "english_work":
		return !slices.Contains(a.Languages, "en")
	}
	return false
}

// checkSafety wants the disclosures that answer what doctors fear of remote
// work: emergencies, isolation, failing technique, who is responsible.
func checkSafety(c *checker) {
	for _, item := range c.a.RequiredSafety() {
		field := "safety." + string(item)
		switch said := c.a.Safety[item]; {
		case models.Blank(said):
			c.Fail(field, "job.safety.required", string(item))
		case vocab.SaysLacking(said) && !mayBeNone(item):
			c.Fail(field, "job.safety.none", string(item))
		}
	}
}

// mayBeNone reports whether a disclosure may say that there is none: there may
// be no meetings, no cover where nothing is treated, and no second reader.
func mayBeNone(item vocab.SafetyItem) bool {
	switch item {
	case "emergency_backup", "inperson_referral", "records_access", "complaint_handling", "tech_support":
		return false
	}
	return true
}
