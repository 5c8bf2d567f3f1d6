package models

import "time"

// When a profile falls asleep that nobody signs in to: what is shown of people
// looking for work has to be up to date (Employment Security Act, article 5-4).
// The months count from the last sign-in.
const (
	SleepWarnMonths  = 4
	SleepMonths      = 5
	SleepNoticeDays  = 14 // between the last warning and sleep, at least
	SeenNoteEvery    = 24 * time.Hour
	sleepNoticeHours = SleepNoticeDays * 24 * time.Hour
)

// Sleep is how far a profile is on its way to sleep. Zero: awake, not warned.
type Sleep struct {
	WarnedAt time.Time `bson:"warnedAt,omitempty"` // first, a month before
	LastAt   time.Time `bson:"lastAt,omitempty"`   // last, two weeks before
	Since    time.Time `bson:"since,omitempty"`    // zero: awake
}

// SleepWindow is between which times somebody was there last for whom a step may
// be due at now: from the first warning on, and three months beyond sleep, for
// days on which nobody looked.
func SleepWindow(now time.Time) (from, to time.Time) {
	return now.AddDate(0, -SleepMonths-3, 0), now.AddDate(0, -SleepWarnMonths, 0).Add(time.Hour)
}

// Asleep reports whether the profile sleeps: no poster is shown it, and no
// matches of it are mailed. What the doctor sent and wrote stays as it is.
func (d *Doctor) Asleep() bool { return !d.Sleep.Since.IsZero() }

// Seen notes that the person is there and reports whether that is worth writing
// down.
func (u *User) Seen(now time.Time) bool {
	if now.Sub(u.LastSeenAt) < SeenNoteEvery {
		return false
	}
	u.LastSeenAt = now
	return true
}

// SleepStep is what is to be done about a profile.
type SleepStep byte

// Nothing; warn; warn for the last time; sleep; forget it, the doctor was there.
const (
	SleepNothing SleepStep = iota
	SleepWarn
	SleepLastWarning
	SleepNow
	SleepWake
)

// SleepStep returns what is to be done at now about the profile of somebody who
// was there last at seen. Only what can be seen or mailed falls asleep, and
// nothing does without the last warning SleepNoticeDays before.
func (d *Doctor) SleepStep(seen, now time.Time) SleepStep {
	warn, end := seen.AddDate(0, SleepWarnMonths, 0), seen.AddDate(0, SleepMonths, 0)
	switch {
	case now.Before(warn) && d.Sleep != (Sleep{}):
		return SleepWake
	case now.Before(warn), d.Asleep(), d.Visibility != VisibilityVerified && !d.Consents.JobAlert:
		return SleepNothing
	case now.Before(end.Add(-sleepNoticeHours)):
		if d.Sleep.WarnedAt.IsZero() {
			return SleepWarn
		}
		return SleepNothing
	case d.Sleep.LastAt.IsZero():
		return SleepLastWarning
	case !now.Before(end) && now.Sub(d.Sleep.LastAt) >= sleepNoticeHours:
		return SleepNow
	}
	return SleepNothing
}

// SleepsFrom is the day from which the profile will sleep when nobody signs in,
// seen from a warning at now.
func SleepsFrom(seen, now time.Time) Date {
	end := seen.AddDate(0, SleepMonths, 0)
	if least := now.Add(sleepNoticeHours); end.Before(least) {
		end = least
	}
	return DateOf(end)
}

// DoSleepStep notes on the profile that a step was done.
func (d *Doctor) DoSleepStep(step SleepStep, now time.Time) {
	switch step {
	case SleepWarn:
		d.Sleep.WarnedAt = now
	case SleepLastWarning:
		d.Sleep.LastAt = now
	case SleepNow:
		d.Sleep.Since = now
	case SleepWake:
		d.Sleep = Sleep{}
	}
}
