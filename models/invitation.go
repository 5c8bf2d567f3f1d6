package models

import "time"

// Invitation asks the owner of an address to work for an organisation. It is a
// question: until they say yes, nothing about them changes, and who asked
// learns nothing about them, not even whether they have an account.
type Invitation struct {
	ID        string    `bson:"_id"` // of organisation and address: one of each
	Version   int64     `bson:"version"`
	Org       OrgRef    `bson:"org"`
	Email     string    `bson:"email"` // sealed; as the inviter typed it
	By        string    `bson:"by"`    // user who asks
	CreatedAt time.Time `bson:"createdAt"`
	ExpiresAt time.Time `bson:"expiresAt"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// InvitationFor is how long an invitation waits for its answer.
const InvitationFor = 14 * 24 * time.Hour

// Renew asks anew, as by does.
func (i *Invitation) Renew(by *User, now time.Time) {
	i.By, i.ExpiresAt = by.ID, now.Add(InvitationFor)
	if i.CreatedAt.IsZero() {
		i.CreatedAt = now
	}
}

// For reports whether the invitation waits for an answer of u.
func (i *Invitation) For(u *User, now time.Time) bool {
	return i.Email == u.Email && now.Before(i.ExpiresAt)
}

// Accept makes the user work for the organisation that invites, as long as who
// asked may still do so; else there is no invitation (ErrNotFound).
func (u *User) Accept(i *Invitation, by *User, now time.Time) error {
	if !i.For(u, now) || by.ID != i.By || by.Disabled || !by.Owns(i.Org) {
		return ErrNotFound
	}
	u.Join(i.Org, false)
	return nil
}

// Quit ends the user's own work for org, whose people members are. An owner
// always stays: the last one cannot go (ErrConflict).
func (u *User) Quit(org OrgRef, members []User) error {
	switch {
	case !u.Member(org):
		return ErrNotFound
	case u.LastOwner(org, members):
		return ErrConflict
	}
	u.drop(org)
	return nil
}
