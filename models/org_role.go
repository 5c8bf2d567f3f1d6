package models

import "slices"

// OrgRole is what somebody is in an organisation they work for.
type OrgRole string

// The roles. Whoever is invited without another word is an editor.
const (
	OrgOwner  OrgRole = "owner"
	OrgEditor OrgRole = "editor"
	OrgViewer OrgRole = "viewer"
)

// OrgRoles are all roles, from the one that may most.
var OrgRoles = []OrgRole{OrgOwner, OrgEditor, OrgViewer}

// OrgDeed is a kind of thing that is done for an organisation.
type OrgDeed string

// The deeds.
const (
	SeeDesk   OrgDeed = "see"    // own jobs in any state, their figures, what the organisation says of itself
	PostJobs  OrgDeed = "post"   // drafts, adverts, imports, clients, events, kept views: one by one or many together
	SeePeople OrgDeed = "people" // who applied: their words, documents, answers to them, notes; candidates
	ManageOrg OrgDeed = "manage" // the organisation's own entries, its members, keys of programs
)

// orgDeeds is the table of who may do what.
var orgDeeds = map[OrgRole][]OrgDeed{
	OrgOwner:  {SeeDesk, PostJobs, SeePeople, ManageOrg},
	OrgEditor: {SeeDesk, PostJobs, SeePeople},
	OrgViewer: {SeeDesk},
}

// May reports whether the role may do a deed. No role may do nothing.
func (r OrgRole) May(deed OrgDeed) bool { return slices.Contains(orgDeeds[r], deed) }

// Role is what the membership makes of its user.
func (m Membership) Role() OrgRole {
	switch {
	case m.Owner:
		return OrgOwner
	case m.Views:
		return OrgViewer
	}
	return OrgEditor
}

// RoleIn is the user's role in org, "" for who does not work there.
func (u *User) RoleIn(org OrgRef) OrgRole {
	i := slices.IndexFunc(u.Memberships, func(m Membership) bool { return m.Org == org })
	if i < 0 {
		return ""
	}
	return u.Memberships[i].Role()
}

// MayFor reports whether the user may do a deed for org.
func (u *User) MayFor(org OrgRef, deed OrgDeed) bool { return u.RoleIn(org).May(deed) }

// SetRole gives a member of org another role, as by, an owner of it, decides, and
// reports whether that is news. Who does not work there does not exist
// (ErrNotFound); nobody changes their own role here (ErrConflict): an owner hands
// over, see StepDown. An unknown role is *InvalidError.
func (u *User) SetRole(org OrgRef, role OrgRole, by *User) (news bool, err error) {
	switch {
	case !by.MayFor(org, ManageOrg):
		return false, ErrForbidden
	case !slices.Contains(OrgRoles, role):
		return false, Invalid("role", "query.value", begin(string(role), 20))
	case !u.Member(org):
		return false, ErrNotFound
	case u.ID == by.ID:
		return false, ErrConflict
	}
	return u.setRole(org, role), nil
}

// StepDown makes an owner an editor, once another of the members owns org;
// ErrConflict before.
func (u *User) StepDown(org OrgRef, members []User) error {
	switch {
	case !u.Owns(org):
		return ErrNotFound
	case u.LastOwner(org, members):
		return ErrConflict
	}
	u.setRole(org, OrgEditor)
	return nil
}

// setRole keeps the order of the memberships: the first is where a person lands.
func (u *User) setRole(org OrgRef, role OrgRole) (news bool) {
	u.Memberships = slices.Clone(u.Memberships)
	for i := range u.Memberships {
		if m := &u.Memberships[i]; m.Org == org && m.Role() != role {
			m.Owner, m.Views, news = role == OrgOwner, role == OrgViewer, true
		}
	}
	return news
}

// Ownerless reports whether nobody who may sign in owns org, of whom is left: what
// two owners who leave in the same moment would bring about, each relying on the
// other.
func Ownerless(org OrgRef, members []User) bool {
	return !slices.ContainsFunc(members, func(m User) bool { return m.Owns(org) && !m.Disabled })
}
