package models

import (
	"errors"
	"slices"
	"testing"
)

func TestWhichRoleMayDoWhat(t *testing.T) {
	for role, want := range map[OrgRole][]OrgDeed{
		OrgOwner: {SeeDesk, PostJobs, SeePeople, ManageOrg}, OrgEditor: {SeeDesk, PostJobs, SeePeople}, OrgViewer: {SeeDesk},
		"": nil, "boss": nil,
	} {
		for _, deed := range []OrgDeed{SeeDesk, PostJobs, SeePeople, ManageOrg, "", "else"} {
			if got := role.May(deed); got != slices.Contains(want, deed) {
				t.Errorf("%q may %q: %t", role, deed, got)
			}
		}
	}
}

// A membership as older versions wrote it is an owner's or an editor's.
func TestRolesOfMemberships(t *testing.T) {
	org, other := OrgRef{OrgEmployer, "e"}, OrgRef{OrgAgency, "a"}
	for role, m := range map[OrgRole]Membership{
		OrgOwner: {Org: org, Owner: true}, OrgEditor: {Org: org}, OrgViewer: {Org: org, Views: true},
	} {
		u := User{Memberships: []Membership{{Org: other, Owner: true}, m}}
		if u.RoleIn(org) != role || u.RoleIn(other) != OrgOwner || u.RoleIn(OrgRef{}) != "" {
			t.Errorf("%+v is %q", m, u.RoleIn(org))
		}
		if u.MayFor(org, PostJobs) != (role != OrgViewer) || u.Owns(org) != (role == OrgOwner) {
			t.Errorf("%s: posts %t, owns %t", role, u.MayFor(org, PostJobs), u.Owns(org))
		}
	}
}

func TestWhoGivesRoles(t *testing.T) {
	org := OrgRef{OrgEmployer, "e"}
	member := func(id string, role OrgRole) User {
		u := User{ID: id, Memberships: []Membership{{Org: OrgRef{OrgAgency, "x"}}, {Org: org}}}
		u.setRole(org, role)
		return u
	}
	owner := member("o", OrgOwner)
	for _, has := range OrgRoles {
		for _, role := range append(slices.Clone(OrgRoles), "", "boss") {
			u := member("u", has)
			news, err := u.SetRole(org, role, &owner)
			known := slices.Contains(OrgRoles, role)
			if (err == nil) != known || news != (known && role != has) || known && u.RoleIn(org) != role || len(u.Memberships) != 2 ||
				u.Memberships[1].Org != org {
				t.Errorf("%s to %q: %t, %v, %+v", has, role, news, err, u.Memberships)
			}
			for _, by := range []User{member("b", OrgEditor), member("b", OrgViewer), {ID: "b"}} {
				u := member("u", has)
				if _, err := u.SetRole(org, OrgOwner, &by); !errors.Is(err, ErrForbidden) || u.RoleIn(org) != has {
					t.Errorf("%s by who does not own it: %v", has, err)
				}
			}
		}
	}
	stranger, self := User{ID: "s"}, owner
	if _, err := stranger.SetRole(org, OrgEditor, &owner); !errors.Is(err, ErrNotFound) {
		t.Errorf("a stranger: %v", err)
	}
	if _, err := self.SetRole(org, OrgViewer, &owner); !errors.Is(err, ErrConflict) {
		t.Errorf("oneself: %v", err)
	}
}

func TestAnOwnerStepsDownOnceThereIsAnother(t *testing.T) {
	org := OrgRef{OrgEmployer, "e"}
	owner := User{ID: "o", Memberships: []Membership{{Org: org, Owner: true}}}
	second := User{ID: "s", Memberships: []Membership{{Org: org, Owner: true}}}
	editor := User{ID: "e", Memberships: []Membership{{Org: org}}}
	if err := owner.StepDown(org, []User{owner, editor}); !errors.Is(err, ErrConflict) || !owner.Owns(org) {
		t.Errorf("the last owner: %v", err)
	}
	if err := editor.StepDown(org, []User{owner, editor}); !errors.Is(err, ErrNotFound) {
		t.Errorf("an editor: %v", err)
	}
	if err := owner.StepDown(org, []User{owner, second}); err != nil || owner.RoleIn(org) != OrgEditor {
		t.Errorf("one of two: %v, %s", err, owner.RoleIn(org))
	}
	if !Ownerless(org, nil) || Ownerless(org, []User{editor, second}) || !Ownerless(org, []User{editor, owner}) {
		t.Error("whether people work for it and nobody owns it")
	}
}
