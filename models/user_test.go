package models

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

func TestMembershipsAndOwners(t *testing.T) {
	org, other := OrgRef{Kind: OrgAgency, ID: "A1"}, OrgRef{Kind: OrgEmployer, ID: "A1"}
	owner, member := &User{ID: "u1"}, &User{ID: "u2"}
	if !owner.Join(org, true) || !member.Join(org, false) || member.Join(org, true) || member.Owns(org) ||
		!owner.Owns(org) || owner.Owns(other) || owner.Member(other) {
		t.Fatalf("%+v %+v", owner, member)
	}
	member.Join(other, true)
	people := []User{*owner, *member}
	if !owner.LastOwner(org, people) || member.LastOwner(org, people) || !member.LastOwner(other, people) {
		t.Error("who is the last owner")
	}
	second := User{ID: "u3", Memberships: []Membership{{Org: org, Owner: true}}}
	if owner.LastOwner(org, append(people, second)) {
		t.Error("a second owner does not count")
	}
	if err := owner.Leave(org, owner); !errors.Is(err, ErrConflict) || !owner.Owns(org) {
		t.Errorf("an owner removes themselves: %v", err)
	}
	if err := (&User{ID: "u9"}).Leave(org, owner); !errors.Is(err, ErrNotFound) {
		t.Errorf("a stranger is removed: %v", err)
	}
	if err := member.Leave(org, owner); err != nil || member.Member(org) || !member.Owns(other) || !member.Recruits() {
		t.Errorf("%v %+v", err, member)
	}
	first := User{ID: "u4", Memberships: make([]Membership, 0, 4)}
	copied := first
	copied.Join(org, true)
	first.Join(other, true)
	if !copied.Owns(org) {
		t.Error("two copies of a user write into one list")
	}
}

func TestDeedsOfAnAdministrator(t *testing.T) {
	admin := &User{ID: "u1", Admin: true}
	for deed, want := range map[UserDeed]struct{ admin, disabled bool }{
		MakeAdmin: {true, true}, RevokeAdmin: {false, true}, DisableUser: {true, true}, EnableUser: {true, false},
	} {
		u := &User{ID: "u2", Admin: true, Disabled: true}
		if deed == MakeAdmin {
			u.Admin = false
		}
		if deed == DisableUser {
			u.Disabled = false
		}
		if err := u.Change(deed, admin); err != nil || u.Admin != want.admin || u.Disabled != want.disabled {
			t.Errorf("%s: %v %+v", deed, err, u)
		}
		if err := admin.Change(deed, admin); !errors.Is(err, ErrConflict) || !admin.Admin || admin.Disabled {
			t.Errorf("%s to oneself: %v", deed, err)
		}
	}
	if err := (&User{ID: "u2"}).Change("made up", admin); !errors.Is(err, ErrConflict) {
		t.Errorf("no deed: %v", err)
	}
}

func TestWhoIsTold(t *testing.T) {
	org := OrgRef{OrgEmployer, "e"}
	works, looks := []Membership{{Org: org}}, []Membership{{Org: org, Views: true}}
	people := []User{{ID: "u1", Memberships: works}, {ID: "u2", Disabled: true, Memberships: works}, {ID: "u3", Memberships: works},
		{ID: "u4", Memberships: looks}, {ID: "u5", Memberships: []Membership{{Org: OrgRef{OrgEmployer, "o"}, Owner: true}}}}
	told := Told(org, people)
	if len(told) != 2 || told[0].ID != "u1" || told[1].ID != "u3" || !people[1].Disabled {
		t.Errorf("%+v", told)
	}
}

func TestNameAndLanguageOfAnAccount(t *testing.T) {
	for name, tc := range map[string]struct {
		user User
		want int
	}{
		"none":           {User{Lang: vocab.JA}, 0},
		"as long as may": {User{Lang: vocab.EN, Name: strings.Repeat("長", MaxPersonName)}, 0},
		"too long":       {User{Lang: vocab.EN, Name: strings.Repeat("長", MaxPersonName+1)}, 1},
		"no language":    {User{Lang: "fr"}, 1},
	} {
		if got := tc.user.NameFaults(); len(got) != tc.want {
			t.Errorf("%s: %+v", name, got)
		}
	}
	for l, want := range map[vocab.Lang]vocab.Lang{vocab.JA: vocab.JA, vocab.EN: vocab.EN, "": vocab.JA,
		"fr": vocab.JA} {
		if l.OrJA() != want {
			t.Errorf("%q: %s", l, l.OrJA())
		}
	}
}

func TestHowLongASessionIsGood(t *testing.T) {
	const day = 24 * time.Hour
	recruiter := User{Memberships: []Membership{{}}}
	for name, tc := range map[string]struct {
		user        User
		idle, whole time.Duration
	}{
		"doctor":                     {User{DoctorID: "d"}, 14 * day, 90 * day},
		"recruiter":                  {recruiter, 3 * day, 14 * day},
		"administrator":              {User{Admin: true}, 2 * time.Hour, 12 * time.Hour},
		"administrator who recruits": {User{Admin: true, Memberships: recruiter.Memberships}, 2 * time.Hour, 12 * time.Hour},
	} {
		s := Session{CreatedAt: noon, SeenAt: noon, ExpiresAt: noon.Add(1000 * day)}
		if !s.Good(&tc.user, noon.Add(tc.idle-1)) || s.Good(&tc.user, noon.Add(tc.idle)) {
			t.Errorf("%s: without use", name)
		}
		if s.SeenAt = noon.Add(tc.whole); !s.Good(&tc.user, noon.Add(tc.whole-1)) ||
			s.Good(&tc.user, noon.Add(tc.whole)) {
			t.Errorf("%s: in all", name)
		}
		s.SeenAt, s.ExpiresAt = noon, noon.Add(time.Minute)
		if s.Good(&tc.user, noon.Add(time.Minute)) {
			t.Errorf("%s: beyond its end", name)
		}
		shut := tc.user
		if shut.Disabled = true; s.Good(&shut, noon) {
			t.Errorf("%s: a shut account", name)
		}
	}
	s := Session{SeenAt: noon}
	if s.See(noon.Add(SeenEvery-1)) || !s.See(noon.Add(SeenEvery)) || !s.SeenAt.Equal(noon.Add(SeenEvery)) {
		t.Errorf("seen at %v", s.SeenAt)
	}
}

func TestACodeIsTriedAFewTimes(t *testing.T) {
	code := LoginCode{ExpiresAt: noon.Add(CodeMinutes * time.Minute)}
	if !code.Good(noon) || code.Good(code.ExpiresAt) {
		t.Error("how long a code is good")
	}
	for n := 1; n <= CodeTries; n++ {
		if over := code.Try(false, noon); over != (n == CodeTries) || code.Good(noon) == over {
			t.Errorf("try %d: over %v", n, over)
		}
	}
	right := LoginCode{ExpiresAt: noon.Add(time.Minute)}
	if !right.Try(true, noon) || right.Good(noon) {
		t.Error("a right code is good twice")
	}
}

func TestTheCheckOfAnOrganisation(t *testing.T) {
	states := append([]VerificationState{"", "unknown"}, VerificationStates...)
	for _, from := range states {
		for _, to := range states {
			for _, note := range []string{"", "許可証の番号が違う"} {
				v := Verification{State: from, Note: "前の記録"}
				known := slices.Contains(VerificationStates, from)
				want := known && (to == VerifyVerified || to == VerifySuspended && note != "")
				got, err := v.Decide(to, "u1", note, noon)
				var invalid *InvalidError
				switch {
				case want && (err != nil || got != Verification{State: to, By: "u1", At: noon, Note: note}):
					t.Errorf("%q → %q %q: %v %+v", from, to, note, err, got)
				case !want && err == nil:
					t.Errorf("%q → %q %q is allowed", from, to, note)
				case !want && known && to == VerifySuspended &&
					(!errors.As(err, &invalid) || invalid.Faults[0].Field != "note"):
					t.Errorf("%q suspended without a note: %v", from, err)
				}
			}
		}
		v := Verification{State: from, By: "u1", Note: "記録"}
		again := v.Recheck()
		if from == VerifyVerified && (again.State != VerifyPending || again.By != "" || again.Note != "記録") ||
			from != VerifyVerified && again != v {
			t.Errorf("%q checked anew: %+v", from, again)
		}
		if v.Verified() != (from == VerifyVerified) || v.Suspended() != (from == VerifySuspended || from == VerifyCorrected) ||
			v.Pending() != (from == VerifyPending) {
			t.Errorf("%q: %v %v %v", from, v.Verified(), v.Suspended(), v.Pending())
		}
		edited := v.Edited("before", "after")
		if from == VerifySuspended && (edited.State != VerifyCorrected || edited.Note != "記録") || from != VerifySuspended && edited != again ||
			v.Edited("same", "same") != v {
			t.Errorf("%q edited: %+v", from, edited)
		}
	}
	agency, employer := &Agency{Tel: "03"}, &Employer{Tel: "03"}
	for name, change := range map[string]func(){
		"name": func() { agency.Name.JA, employer.Name.JA = "名", "名" }, "English name": func() { agency.Name.EN, employer.Name.EN = "N", "N" },
		"address": func() { agency.Address, employer.Address = "東京", "東京" }, "prefecture": func() { agency.Pref, employer.Pref = "13", "13" },
		"telephone": func() { agency.Tel, employer.Tel = "06", "06" }, "mail": func() { agency.Mail, employer.Mail = "a", "a" },
		"permit's first day and form":  func() { agency.Permit.From, employer.Form = "2026-01-01", "https://a" },
		"permit's last day and notice": func() { agency.Permit.To, employer.OnlineCareNotice = "2027-01-01", "filed" },
		"manager":                      func() { agency.PlacementManager, employer.Manager = "長", "長" },
		"permit and kind":              func() { agency.Permit.Type, employer.Kind = PermitFree, "company" }, "number": func() { agency.Permit.Number, employer.CorporateNumber = "1", "1" },
	} {
		a, e := agency.Checked(), employer.Checked()
		if change(); agency.Checked() == a || employer.Checked() == e {
			t.Errorf("another %s is not looked at", name)
		}
	}
	a, e := agency.Checked(), employer.Checked()
	if agency.Tel, employer.Tel = "０ー６", "0-6"; agency.Checked() != a || employer.Checked() != e {
		t.Error("the same telephone in another writing is looked at")
	}
}

func TestFreeMail(t *testing.T) {
	for address, want := range map[string]bool{"a@gmail.com": true, "a@DOCOMO.ne.jp": true, "a@yopmail.com": true,
		"jinji@clinic.example": false, "a@notgmail.com": false} {
		if FreeMail(address) != want {
			t.Errorf("%s: %v", address, !want)
		}
	}
}

// The poster's own people and those who run the board are no readers.
func TestWhoseLooksCount(t *testing.T) {
	own, other := OrgRef{OrgEmployer, "own"}, OrgRef{OrgEmployer, "other"}
	for name, tc := range map[string]struct {
		user User
		want bool
	}{
		"a doctor":              {User{DoctorID: "d"}, true},
		"one of its people":     {User{Memberships: []Membership{{Org: other}, {Org: own}}}, false},
		"one of another's":      {User{Memberships: []Membership{{Org: other, Owner: true}}}, true},
		"an administrator":      {User{Admin: true}, false},
		"a doctor who recruits": {User{DoctorID: "d", Memberships: []Membership{{Org: own}}}, false},
	} {
		if got := tc.user.Reader(own); got != tc.want {
			t.Errorf("%s: counts %t", name, got)
		}
	}
}
