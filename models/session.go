package models

import "time"

// Session is one signed-in browser. The cookie holds a random secret; the
// document's id is its SHA-256, so that a copy of the database signs nobody in.
type Session struct {
	ID        string    `bson:"_id"` // hex SHA-256 of the secret
	Version   int64     `bson:"version"`
	UserID    string    `bson:"userId"`
	CSRF      string    `bson:"csrf"`              // secret of the session's form tokens
	Org       OrgRef    `bson:"org,omitempty"`     // which organisation the recruiter works for now
	Device    string    `bson:"device,omitempty"`  // short name from the user agent, for the list of sessions
	Network   string    `bson:"network,omitempty"` // where it began, as coarse as in the audit log; sealed
	CreatedAt time.Time `bson:"createdAt"`
	ProvenAt  time.Time `bson:"provenAt,omitempty"` // when a code or a passkey last said who it is
	ByKey     bool      `bson:"byKey,omitempty"`    // a passkey, or a recovery code for it, said who it is
	SeenAt    time.Time `bson:"seenAt"`
	ExpiresAt time.Time `bson:"expiresAt"` // absolute limit
	UpdatedAt time.Time `bson:"updatedAt"`
}

// SeenEvery is how often the last use of a session is written down.
const SeenEvery = 5 * time.Minute

// SessionTimes returns how long a session lasts without use and in all. It is
// shorter the more other people's data the person can see.
func (u *User) SessionTimes() (idle, whole time.Duration) {
	const day = 24 * time.Hour
	switch {
	case u.Admin:
		return 2 * time.Hour, 12 * time.Hour
	case u.Recruits():
		return 3 * day, 14 * day
	}
	return 14 * day, 90 * day
}

// Good reports whether the session still signs its user in. What the user may
// do now decides, not what they could when it began.
func (s *Session) Good(u *User, now time.Time) bool {
	idle, whole := u.SessionTimes()
	return !u.Disabled && now.Before(s.ExpiresAt) && now.Sub(s.SeenAt) < idle && now.Sub(s.CreatedAt) < whole
}

// Ends returns when the session ends without use, and when at the latest.
func (s *Session) Ends(u *User) (unused, latest time.Time) {
	idle, whole := u.SessionTimes()
	latest = s.CreatedAt.Add(whole)
	if s.ExpiresAt.Before(latest) {
		latest = s.ExpiresAt
	}
	unused = s.SeenAt.Add(idle)
	if latest.Before(unused) {
		unused = latest
	}
	return unused, latest
}

// FreshFor is how long a sign-in counts as fresh: what weakens an account, or
// takes its data away or apart, asks for one.
const FreshFor = 10 * time.Minute

// Fresh reports whether a code or a passkey said just now who it is.
func (s *Session) Fresh(now time.Time) bool { return now.Sub(s.ProvenAt) < FreshFor }

// See notes that the session is used and reports whether that is worth writing
// down.
func (s *Session) See(now time.Time) bool {
	if now.Sub(s.SeenAt) < SeenEvery {
		return false
	}
	s.SeenAt = now
	return true
}

// LoginCode is a six-digit code mailed to an address.
type LoginCode struct {
	ID        string    `bson:"_id"` // random, in the form's hidden field
	Version   int64     `bson:"version"`
	Email     string    `bson:"email"` // sealed
	CodeHash  string    `bson:"codeHash"`
	Tries     int       `bson:"tries"`
	Next      string    `bson:"next,omitempty"` // local path to go on to
	ExpiresAt time.Time `bson:"expiresAt"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// A code is good for CodeMinutes and for CodeTries tries.
const (
	CodeMinutes = 10
	CodeTries   = 5
	CodeDigits  = 6
)

// Good reports whether the code can still be tried.
func (c *LoginCode) Good(now time.Time) bool { return now.Before(c.ExpiresAt) }

// Try counts one try and reports whether the code is over: it was right, or
// wrong too often.
func (c *LoginCode) Try(right bool, now time.Time) (over bool) {
	c.Tries++
	if over = right || c.Tries >= CodeTries; over {
		c.ExpiresAt = now
	}
	return over
}
