package models

import (
	"slices"
	"time"
)

// Invitation asks the owner of an address to work for an organisation. It is a
// question: until they say yes, nothing about them changes, and who asked
// learns nothing about them, not even whether they have an account.
type Invitation struct {
	ID        string    `bson:"_id"` // of organisation and address: one of each
	Version   int64     `bson:"version"`
	Org       OrgRef    `bson:"org"`
	Email     string    `bson:"email"`          // sealed; as the inviter typed it
	Now       string    `bson:"now,omitempty"`  // sealed; the address that the account of Email changed to since
	By        string    `bson:"by"`             // user who asks
	Role      OrgRole   `bson:"role,omitempty"` // what who says yes becomes; "" is an editor, see As
	CreatedAt time.Time `bson:"createdAt"`
	ExpiresAt time.Time `bson:"expiresAt"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// InvitationFor is how long an invitation waits for its answer.
const InvitationFor = 14 * 24 * time.Hour

// InviteRoles are what somebody can be asked to become: ownership is handed over
// to who works there already.
var InviteRoles = []OrgRole{OrgEditor, OrgViewer}

// FieldInviteRole is the field of the role in the form of an invitation.
const FieldInviteRole = "role"

// InviteRole reads a chosen role; "" is an editor. Another one than InviteRoles
// is *InvalidError.
func InviteRole(typed string) (OrgRole, error) {
	if typed == "" {
		return OrgEditor, nil
	}
	if !slices.Contains(InviteRoles, OrgRole(typed)) {
		return "", Invalid(FieldInviteRole, "job.choice.required")
	}
	return OrgRole(typed), nil
}

// As is what who accepts becomes.
func (i *Invitation) As() OrgRole {
	switch i.Role {
	case OrgViewer, OrgOwner:
		return i.Role
	}
	return OrgEditor
}

// ByBoard reports whether the board asks for an owner, where nobody is who could.
func (i *Invitation) ByBoard() bool { return i.Role == OrgOwner }

// RenewForOwner asks anew for the first owner of an organisation that has no
// people, as by does, who runs the board. It returns ErrForbidden for anybody else,
// and ErrConflict when there are people: they invite their own.
func (i *Invitation) RenewForOwner(by *User, members int, now time.Time) error {
	switch {
	case !by.Admin || by.Disabled:
		return ErrForbidden
	case members > 0:
		return ErrConflict
	}
	i.Renew(by, OrgOwner, now)
	return nil
}

// AcceptOwner makes the user the owner of an organisation that the board invites
// for. It holds while who asked runs the board and nobody works there who may sign in: else there is
// no invitation (ErrNotFound).
func (u *User) AcceptOwner(i *Invitation, by *User, members []User, now time.Time) error {
	if !i.ByBoard() || !i.For(u, now) || by.ID != i.By || by.Disabled || !by.Admin || len(Working(members)) > 0 {
		return ErrNotFound
	}
	u.Join(i.Org, true)
	return nil
}

// Renew asks anew, as by does, for a role.
func (i *Invitation) Renew(by *User, role OrgRole, now time.Time) {
	i.By, i.Role, i.ExpiresAt = by.ID, role, now.Add(InvitationFor)
	if i.CreatedAt.IsZero() {
		i.CreatedAt = now
	}
}

// For reports whether the invitation waits for an answer of u.
func (i *Invitation) For(u *User, now time.Time) bool {
	return i.To() == u.Email && now.Before(i.ExpiresAt)
}

// To is the address whose owner is asked. Who invited goes on reading Email: to
// which address its account changed is not theirs to know.
func (i *Invitation) To() string {
	if i.Now != "" {
		return i.Now
	}
	return i.Email
}

// Forward has the invitation follow its account from an address to another, and
// reports whether it was there.
func (i *Invitation) Forward(from, to string) bool {
	if i.To() != from {
		return false
	}
	if i.Now = to; to == i.Email {
		i.Now = ""
	}
	return true
}

// Accept makes the user work for the organisation that invites, in the role that
// the invitation says; who works there already keeps theirs. It holds as long as who
// asked may still do so; else there is no invitation (ErrNotFound).
func (u *User) Accept(i *Invitation, by *User, now time.Time) error {
	if i.ByBoard() || !i.For(u, now) || by.ID != i.By || by.Disabled || !by.Owns(i.Org) {
		return ErrNotFound
	}
	if u.Join(i.Org, false) {
		u.setRole(i.Org, i.As())
	}
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
