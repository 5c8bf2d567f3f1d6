package rules

import (
	"slices"

	"github.com/enkaku/enkaku/models"
)

// checkHours wants hours, breaks and overtime of an employment (Labour
// Standards Act art. 34 and 36, Employment Security Act rules art. 4-2).
func checkHours(c *checker) {
	if !c.employed() {
		return
	}
	h := c.a.Terms.Hours
	switch h.System {
	case "fixed", "shift", "variable":
	case "flex":
		c.Need(!wordless(h.Core), "terms.hours.core", "job.flex_core.required")
	case "discretionary":
		c.Need(h.DeemedHours > 0 && h.DeemedHours <= 12, "terms.hours.deemed_hours", "job.hours_system.required")
	default:
		c.Fail("terms.hours.system", "job.hours_system.required")
	}
	movable := slices.Contains([]string{"flex", "shift", "discretionary"}, h.System)
	if len(h.Patterns) == 0 && !movable {
		c.Fail("terms.hours.patterns", "job.hours.required")
	}
	if len(h.Patterns) > MaxPatterns {
		c.Fail("terms.hours.patterns", "job.hours.too_many")
	}
	for _, pattern := range h.Patterns {
		if _, ok := models.ParseSpans(pattern); !ok {
			c.Fail("terms.hours.patterns", "job.hours.format", pattern)
		}
	}
	checkBreak(c)
	checkOvertime(c)
}

// MaxPatterns is how many working-time patterns one advert may list.
const MaxPatterns = 10

func checkBreak(c *checker) {
	h := c.a.Terms.Hours
	if h.BreakMinutes == nil {
		c.Fail("terms.hours.break_minutes", "job.break.required")
		return
	}
	rest := *h.BreakMinutes
	if rest < 0 || rest > 8*60 {
		c.Fail("terms.hours.break_minutes", "job.break.required")
		return
	}
	for _, s := range h.Spans() {
		work := s.Minutes() - rest
		if work > 8*60 && rest < 60 || work > 6*60 && rest < 45 {
			c.Fail("terms.hours.break_minutes", "job.break.too_short")
		}
	}
}

func checkOvertime(c *checker) {
	o := c.a.Terms.Hours.Overtime
	switch {
	case o.Has == nil:
		c.Fail("terms.hours.overtime.has", "job.overtime.required")
	case !*o.Has:
	case !(o.AvgHours > 0 && o.AvgHours <= 100):
		c.Fail("terms.hours.overtime.avg_hours", "job.overtime.required")
	case o.AvgHours >= 80:
		c.Warn("terms.hours.overtime.avg_hours", "job.overtime.high")
	}
}
