package models

import "time"

// Role is what a signed-in person is on the board.
type Role string

// A user has any number of roles; recruiter follows from a membership.
const (
	RoleDoctor    Role = "doctor"
	RoleRecruiter Role = "recruiter"
	RoleAdmin     Role = "admin"
)

// User is a person who can sign in, known by an e-mail address.
type User struct {
	ID          string       `bson:"_id"`
	Version     int64        `bson:"version"`
	Email       string       `bson:"email"` // sealed at rest; looked up by a keyed hash
	Name        string       `bson:"name,omitempty"`
	Lang        Lang         `bson:"lang"`
	Admin       bool         `bson:"admin,omitempty"`
	DoctorID    string       `bson:"doctorId,omitempty"` // the doctor profile, if any
	Memberships []Membership `bson:"memberships,omitempty"`
	Disabled    bool         `bson:"disabled,omitempty"`
	CreatedAt   time.Time    `bson:"createdAt"`
	UpdatedAt   time.Time    `bson:"updatedAt"`
	LastSeenAt  time.Time    `bson:"lastSeenAt,omitempty"`
}

// Membership makes a user a recruiter of an organisation.
type Membership struct {
	Org   OrgRef `bson:"org"`
	Owner bool   `bson:"owner,omitempty"` // may edit the organisation and its members
}

// Member reports whether the user belongs to org.
func (u *User) Member(org OrgRef) bool {
	for _, m := range u.Memberships {
		if m.Org == org {
			return true
		}
	}
	return false
}

// Session is one signed-in browser. The cookie holds a random secret; the
// document's id is its SHA-256, so that a copy of the database signs nobody in.
type Session struct {
	ID        string    `bson:"_id"` // hex SHA-256 of the secret
	Version   int64     `bson:"version"`
	UserID    string    `bson:"userId"`
	CSRF      string    `bson:"csrf"`             // secret of the session's form tokens
	Org       OrgRef    `bson:"org,omitempty"`    // which organisation the recruiter works for now
	Device    string    `bson:"device,omitempty"` // short name from the user agent, for the list of sessions
	CreatedAt time.Time `bson:"createdAt"`
	SeenAt    time.Time `bson:"seenAt"`
	ExpiresAt time.Time `bson:"expiresAt"` // absolute limit
	UpdatedAt time.Time `bson:"updatedAt"`
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
