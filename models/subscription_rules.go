package models

import "time"

// Validate returns everything wrong with what a subscriber asked for.
func (s *Subscription) Validate() []Fault {
	c := &checker{}
	if _, err := NormalizeEmail(s.Email); err != nil {
		c.fail("email", "email.invalid")
	}
	c.need(s.Lang.Valid(), "lang", "subscription.lang")
	c.need(s.Frequency.Valid(), "frequency", "subscription.frequency")
	c.need(s.Hour >= 0 && s.Hour <= 23 && s.Minute >= 0 && s.Minute <= 59, "hour", "subscription.hour")
	c.need(s.Weekday >= time.Sunday && s.Weekday <= time.Saturday, "weekday", "subscription.weekday")
	if _, err := time.LoadLocation(s.Zone); s.Zone == "" || s.Zone == "Local" || err != nil {
		c.fail("zone", "subscription.zone")
	}
	return c.faults
}
