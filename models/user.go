package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

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
	Lang        vocab.Lang   `bson:"lang"`
	Admin       bool         `bson:"admin,omitempty"`
	DoctorID    string       `bson:"doctorId,omitempty"`           // the doctor profile, if any
	KeyHandle   []byte       `bson:"keyHandle,omitempty" json:"-"` // 64 random bytes by which passkeys name the account; none: it never had one
	Recovery    []string     `bson:"recovery,omitempty" json:"-"`  // keyed hashes of the recovery codes that are left
	KeyDueAt    time.Time    `bson:"keyDueAt,omitempty"`           // by when a passkey is to be added; zero: nobody asked yet
	Memberships []Membership `bson:"memberships,omitempty"`
	Zone        string       `bson:"zone,omitempty"`          // one of Zones, in which times are shown and given; "": HomeZone
	Left        []OrgRef     `bson:"left,omitempty" json:"-"` // organisations they worked for last: their pages say why they are closed
	Disabled    bool         `bson:"disabled,omitempty"`
	Devices     Devices      `bson:"devices,omitempty"`   // that are told of what happens in applications; sealed at rest
	SavedNews   SavedNews    `bson:"savedNews,omitempty"` // what of saved jobs is mailed
	CreatedAt   time.Time    `bson:"createdAt"`
	UpdatedAt   time.Time    `bson:"updatedAt"`
	LastSeenAt  time.Time    `bson:"lastSeenAt,omitempty"`
}

// Membership makes a user a recruiter of an organisation.
type Membership struct {
	Org   OrgRef `bson:"org"`
	Owner bool   `bson:"owner,omitempty"` // may edit the organisation and its members
	Views bool   `bson:"views,omitempty"` // looks on; see Role
}

// Member reports whether the user belongs to org.
func (u *User) Member(org OrgRef) bool {
	return slices.ContainsFunc(u.Memberships, func(m Membership) bool { return m.Org == org })
}

// Owns reports whether the user may edit org and its members.
func (u *User) Owns(org OrgRef) bool {
	return slices.Contains(u.Memberships, Membership{Org: org, Owner: true})
}

// Reader reports whether what the user looks at counts as looked at: not by who
// works for the poster, nor by who runs the board.
func (u *User) Reader(poster OrgRef) bool { return !u.Admin && !u.Member(poster) }

// Recruits reports whether the user works for an organisation.
func (u *User) Recruits() bool { return len(u.Memberships) > 0 }

// Join makes the user work for org and reports whether that is news.
func (u *User) Join(org OrgRef, owner bool) bool {
	if u.Member(org) {
		return false
	}
	u.Memberships = append(slices.Clone(u.Memberships), Membership{Org: org, Owner: owner})
	u.Left = slices.DeleteFunc(slices.Clone(u.Left), func(left OrgRef) bool { return left == org })
	return true
}

// Leave ends the user's work for org, as by decides, who works there too.
// Nobody removes themselves here: see Quit. Who does not work there does not
// exist for by.
func (u *User) Leave(org OrgRef, by *User) error {
	switch {
	case !u.Member(org):
		return ErrNotFound
	case u.ID == by.ID:
		return ErrConflict
	}
	u.drop(org)
	return nil
}

func (u *User) drop(org OrgRef) {
	u.Memberships = slices.DeleteFunc(u.Memberships, func(m Membership) bool { return m.Org == org })
	u.Left = append(slices.Clone(u.Left), org)
	u.Left = u.Left[max(0, len(u.Left)-maxLeft):]
}

// maxLeft is how many of the organisations that a person left are remembered.
const maxLeft = 10

// MakeOwner lets a member edit org and its members, as an owner or the leaving of
// the last one decides, and reports whether that is news. Who does not work there
// does not exist.
func (u *User) MakeOwner(org OrgRef) (news bool, err error) {
	if !u.Member(org) {
		return false, ErrNotFound
	}
	return u.setRole(org, OrgOwner), nil
}

// LastOwner reports whether org would be without an owner if the user left. Whose
// account is shut cannot answer for it.
func (u *User) LastOwner(org OrgRef, members []User) bool {
	return u.Owns(org) && !slices.ContainsFunc(members, func(m User) bool { return m.ID != u.ID && m.Owns(org) && !m.Disabled })
}

// Working returns those of an organisation's people who may sign in.
func Working(members []User) []User {
	return slices.DeleteFunc(slices.Clone(members), func(u User) bool { return u.Disabled })
}

// UserDeed is what an administrator does to an account.
type UserDeed string

// The deeds.
const (
	MakeAdmin   UserDeed = "make_admin"
	RevokeAdmin UserDeed = "revoke_admin"
	DisableUser UserDeed = "disable"
	EnableUser  UserDeed = "enable"
)

// Change does a deed to the account. Nobody does it to themselves, so that one
// administrator stays.
func (u *User) Change(deed UserDeed, by *User) error {
	if u.ID == by.ID {
		return ErrConflict
	}
	switch deed {
	case MakeAdmin:
		u.Admin = true
	case RevokeAdmin:
		u.Admin = false
	case DisableUser:
		u.Disabled = true
	case EnableUser:
		u.Disabled = false
	default:
		return ErrConflict
	}
	return nil
}

// TellsOfSignIn reports whether the owner hears of a sign-in: by a browser that
// has not signed in to the account before, but not by the first one of all, which
// made the account.
func (u *User) TellsOfSignIn(known, first bool) bool { return !known && !first && u.MayBeTold() }

// MayBeTold reports whether the board writes to the user: not to accounts that
// are shut.
func (u *User) MayBeTold() bool { return !u.Disabled }

// Told returns who of org's people gets its letters: who may do what they ask for.
// They tell of who applied and hold links that act.
func Told(org OrgRef, members []User) []User {
	return slices.DeleteFunc(slices.Clone(members), func(u User) bool {
		return !u.MayBeTold() || !u.MayFor(org, PostJobs) || !u.MayFor(org, SeePeople)
	})
}

// OwnersTold returns who of org's people gets letters about what owners alone can
// change.
func OwnersTold(org OrgRef, members []User) []User {
	return slices.DeleteFunc(slices.Clone(members), func(u User) bool { return !u.MayBeTold() || !u.Owns(org) })
}

// NameFaults returns what is wrong with the name and the language of an
// account.
func (u *User) NameFaults() []Fault {
	c := &Check{}
	c.Need(Runes(u.Name) <= MaxPersonName && u.Lang.Valid(), "name", "query.too_long", itoa(MaxPersonName))
	c.Name("name", u.Name)
	return c.Faults
}
