package models

import (
	"errors"
	"testing"
	"time"
)

func TestAnInvitationIsAccepted(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	org, other := OrgRef{OrgEmployer, "e"}, OrgRef{OrgEmployer, "o"}
	owner := User{ID: "boss", Memberships: []Membership{{Org: org, Owner: true}}}
	for name, c := range map[string]struct {
		change func(u, by *User, i *Invitation)
		after  time.Duration
		want   error
	}{
		"in time":                     {func(*User, *User, *Invitation) {}, InvitationFor - 1, nil},
		"too late":                    {func(*User, *User, *Invitation) {}, InvitationFor, ErrNotFound},
		"by another address":          {func(u, _ *User, _ *Invitation) { u.Email = "b@example.jp" }, 0, ErrNotFound},
		"of one who is owner no more": {func(_, by *User, _ *Invitation) { by.Memberships[0].Owner = false }, 0, ErrNotFound},
		"of one who left":             {func(_, by *User, _ *Invitation) { by.Memberships = nil }, 0, ErrNotFound},
		"of an owner elsewhere":       {func(_, by *User, _ *Invitation) { by.Memberships[0].Org = other }, 0, ErrNotFound},
		"of a shut account":           {func(_, by *User, _ *Invitation) { by.Disabled = true }, 0, ErrNotFound},
		"of somebody else":            {func(_, by *User, _ *Invitation) { by.ID = "x" }, 0, ErrNotFound},
		"a second time":               {func(u, _ *User, i *Invitation) { u.Join(i.Org, false) }, 0, nil},
	} {
		u, by := User{ID: "u", Email: "a@example.jp"}, owner
		by.Memberships = []Membership{{Org: org, Owner: true}}
		i := Invitation{Org: org, Email: "a@example.jp"}
		i.Renew(&by, OrgEditor, now)
		c.change(&u, &by, &i)
		if err := u.Accept(&i, &by, now.Add(c.after)); !errors.Is(err, c.want) || u.Member(org) != (c.want == nil) ||
			u.Owns(org) || len(u.Memberships) > 1 {
			t.Errorf("%s: %v, member of %v", name, err, u.Memberships)
		}
	}
}

func TestWhatAnInvitationMakesOfWhoAccepts(t *testing.T) {
	now := time.Date(2026, 11, 24, 10, 0, 0, 0, Tokyo)
	org := OrgRef{OrgEmployer, "e"}
	by := User{ID: "boss", Memberships: []Membership{{Org: org, Owner: true}}}
	for typed, want := range map[string]OrgRole{"": OrgEditor, "editor": OrgEditor, "viewer": OrgViewer} {
		role, err := InviteRole(typed)
		i, u := Invitation{Org: org, Email: "a@example.jp"}, User{ID: "u", Email: "a@example.jp"}
		i.Renew(&by, role, now)
		if err = errors.Join(err, u.Accept(&i, &by, now)); err != nil || u.RoleIn(org) != want || i.As() != want {
			t.Errorf("%q: %s, %v", typed, u.RoleIn(org), err)
		}
		i.Renew(&by, OrgViewer, now)
		if err := u.Accept(&i, &by, now); err != nil || u.RoleIn(org) != want {
			t.Errorf("who is %s already becomes %s, %v", want, u.RoleIn(org), err)
		}
	}
	for _, typed := range []string{"owner", "admin"} {
		if _, err := InviteRole(typed); err == nil {
			t.Errorf("somebody is invited as %s", typed)
		}
	}
	owner := Invitation{Org: org, Email: "a@example.jp", By: by.ID, Role: OrgOwner, ExpiresAt: now.Add(InvitationFor)}
	u := User{ID: "u", Email: "a@example.jp"}
	if err := u.Accept(&owner, &by, now); !errors.Is(err, ErrNotFound) || u.Member(org) {
		t.Error("an invitation by a member makes owners")
	}
}

func TestTheLastOwnerStays(t *testing.T) {
	org := OrgRef{OrgEmployer, "e"}
	owner, second := User{ID: "a", Memberships: []Membership{{Org: org, Owner: true}}}, User{ID: "b", Memberships: []Membership{{Org: org, Owner: true}}}
	member := User{ID: "c", Memberships: []Membership{{Org: org}, {Org: OrgRef{OrgAgency, "x"}, Owner: true}}}
	if err := owner.Quit(org, []User{owner, member}); !errors.Is(err, ErrConflict) || !owner.Owns(org) {
		t.Errorf("the last owner: %v", err)
	}
	if err := member.Quit(org, []User{owner, member}); err != nil || member.Member(org) || len(member.Memberships) != 1 {
		t.Errorf("a member: %v, %v", err, member.Memberships)
	}
	if err := member.Quit(org, []User{owner}); !errors.Is(err, ErrNotFound) {
		t.Errorf("nobody: %v", err)
	}
	if err := owner.Quit(org, []User{owner, second}); err != nil || owner.Member(org) {
		t.Errorf("one of two owners: %v", err)
	}
}

// Who runs the board asks for the first owner of an organisation without people,
// and who is asked decides; nobody else asks for owners.
func TestTheBoardInvitesAnOwnerWhereNobodyIs(t *testing.T) {
	now := time.Date(2026, 11, 24, 3, 0, 0, 0, time.UTC)
	org := OrgRef{Kind: OrgEmployer, ID: "E1"}
	admin, owner := User{ID: "a", Admin: true}, User{ID: "o", Memberships: []Membership{{Org: org, Owner: true}}}
	for name, by := range map[string]User{"an owner": owner, "a stranger": {ID: "s"}, "one who was shut out": {ID: "a", Admin: true, Disabled: true}} {
		i := Invitation{Org: org, Email: "u@x.example"}
		if err := i.RenewForOwner(&by, 0, now); !errors.Is(err, ErrForbidden) {
			t.Errorf("%s asks for an owner: %v", name, err)
		}
	}
	i := Invitation{Org: org, Email: "u@x.example"}
	if err := i.RenewForOwner(&admin, 1, now); !errors.Is(err, ErrConflict) {
		t.Errorf("where somebody works: %v", err)
	}
	if err := i.RenewForOwner(&admin, 0, now); err != nil || i.As() != OrgOwner {
		t.Fatalf("asked: %v as %s", err, i.As())
	}
	if _, err := InviteRole(string(OrgOwner)); err == nil {
		t.Error("a member may ask for an owner")
	}
	for name, c := range map[string]struct {
		user    User
		by      User
		members []User
		at      time.Time
		ok      bool
	}{
		"accepted":                     {User{Email: "u@x.example"}, admin, nil, now, true},
		"another address":              {User{Email: "v@x.example"}, admin, nil, now, false},
		"too late":                     {User{Email: "u@x.example"}, admin, nil, now.Add(InvitationFor), false},
		"who asked runs it no more":    {User{Email: "u@x.example"}, User{ID: "a"}, nil, now, false},
		"who asked is shut out":        {User{Email: "u@x.example"}, User{ID: "a", Admin: true, Disabled: true}, nil, now, false},
		"somebody was quicker":         {User{Email: "u@x.example"}, admin, []User{owner}, now, false},
		"another one who runs it says": {User{Email: "u@x.example"}, User{ID: "b", Admin: true}, nil, now, false},
	} {
		u := c.user
		err := u.AcceptOwner(&i, &c.by, c.members, c.at)
		if c.ok != (err == nil) || u.Owns(org) != c.ok || !c.ok && !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: %v, owns %t", name, err, u.Owns(org))
		}
		u = c.user
		if err := u.Accept(&i, &c.by, c.at); err == nil {
			t.Errorf("%s: taken as an invitation by a member", name)
		}
	}
	plain := Invitation{Org: org, Email: "u@x.example", By: "a", ExpiresAt: now.Add(time.Hour)}
	u := User{Email: "u@x.example"}
	if err := u.AcceptOwner(&plain, &admin, nil, now); err == nil {
		t.Error("an invitation as an editor makes an owner")
	}
}
