package rules

import "github.com/enkaku/enkaku/models"

// Bounds of what an advert may demand. More years of practice than maxPractice
// would be an age limit in other words (Labour Measures Act, art. 9).
const (
	maxPractice = 20
	maxLoad     = 3000 // cases a month
)

// checkPractice holds the experience demanded and how much one works to what
// they mean.
func checkPractice(c *checker) {
	e, load := c.a.Terms.Experience, c.a.Terms.Load
	c.Need(e.Years >= 0 && e.Years <= maxPractice, "terms.experience.years", "job.experience.range")
	if e.OrCertificate {
		c.Need(e.Years > 0, "terms.experience.years", "job.experience.years")
		c.Need(len(c.a.Licences.AnyOf) > 0, "licences.any_of", "job.experience.certificate")
	}
	if load == (models.Load{}) {
		return
	}
	c.Need(load.Unit != "", "terms.load.unit", "job.load.unit")
	c.Need(load.Min >= 0 && load.Max >= 0 && load.Min <= maxLoad && load.Max <= maxLoad && load.Min+load.Max > 0, "terms.load.min", "job.load.range")
	c.Need(load.Max == 0 || load.Max >= load.Min, "terms.load.max", "job.load.order")
	most := map[string]float64{models.LoadHoursAWeek: 60, models.LoadDaysAWeek: 7, models.LoadHoursAMonth: 260, models.LoadShiftsAMonth: 62}[load.Unit]
	if most > 0 {
		c.Need(max(load.Min, load.Max) <= most, "terms.load.max", "job.load.most")
	}
}
