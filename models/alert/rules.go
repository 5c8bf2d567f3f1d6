package alert

import (
	"time"

	"github.com/enkaku/enkaku/models"
)

// Validate returns everything wrong with what a subscriber asked for.
func (s *Subscription) Validate() []models.Fault {
	c := &models.Check{}
	if _, err := models.NormalizeEmail(s.Email); err != nil {
		c.Fail("email", "email.invalid")
	}
	c.Need(s.Lang.Valid(), "lang", "subscription.lang")
	c.Need(s.Frequency.Valid(), "frequency", "subscription.frequency")
	c.Need(s.Hour >= 0 && s.Hour <= 23 && s.Minute >= 0 && s.Minute <= 59, "hour", "subscription.hour")
	c.Need(s.Weekday >= time.Sunday && s.Weekday <= time.Saturday, "weekday", "subscription.weekday")
	if _, err := time.LoadLocation(s.Zone); s.Zone == "" || s.Zone == "Local" || err != nil {
		c.Fail("zone", "subscription.zone")
	}
	return c.Faults
}
