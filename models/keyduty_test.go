package models

import (
	"testing"
	"time"
)

func TestWhoHasToProveAPasskey(t *testing.T) {
	now := time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC)
	org := OrgRef{Kind: OrgAgency, ID: "a"}
	owner := User{Memberships: []Membership{{Org: org, Owner: true}}}
	due := func(u User, at time.Time) User { u.KeyDueAt = at; return u }
	for name, c := range map[string]struct {
		user  User
		byKey bool
		keys  int
		want  KeyGate
	}{
		"a doctor":                          {User{DoctorID: "d"}, false, 0, KeyPass},
		"a doctor with a key, by code":      {User{DoctorID: "d"}, false, 1, KeyProve},
		"a doctor with a key, by key":       {User{DoctorID: "d"}, true, 1, KeyPass},
		"a member":                          {User{Memberships: []Membership{{Org: org}}}, false, 0, KeyPass},
		"an owner, never asked":             {owner, false, 0, KeyWarn},
		"an owner in time":                  {due(owner, now.Add(time.Second)), false, 0, KeyWarn},
		"an owner too late":                 {due(owner, now), false, 0, KeyAdd},
		"an owner with a key, by code":      {owner, false, 1, KeyProve},
		"an owner with a key, by key":       {owner, true, 1, KeyPass},
		"an administrator, never asked":     {User{Admin: true}, false, 0, KeyWarn},
		"an administrator too late":         {due(User{Admin: true}, now.Add(-KeyGrace)), false, 0, KeyAdd},
		"an administrator with a key":       {User{Admin: true}, false, 2, KeyProve},
		"too late, yet by a recovery code":  {due(owner, now), true, 0, KeyPass},
		"an administrator proven by a key":  {User{Admin: true}, true, 1, KeyPass},
		"an owner late, but a key was made": {due(owner, now), false, 1, KeyProve},
	} {
		if got := c.user.Gate(&Session{ByKey: c.byKey}, c.keys, now); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
	u := owner
	if !u.AskForKey(now) || u.AskForKey(now.Add(time.Hour)) || !u.KeyDueAt.Equal(now.Add(KeyGrace)) {
		t.Errorf("asked until %v", u.KeyDueAt)
	}
}

func TestARecoveryCodeIsGoodOnce(t *testing.T) {
	u := User{Recovery: []string{"a", "b"}}
	is := func(want string) func(string) bool { return func(stored string) bool { return stored == want } }
	if u.UseRecovery(is("c")) || !u.UseRecovery(is("a")) || u.UseRecovery(is("a")) || len(u.Recovery) != 1 {
		t.Errorf("left %v", u.Recovery)
	}
	if got := RecoveryCode(" ABCDE-fghi2 1"); got != "abcdefghi2" {
		t.Errorf("read %q", got)
	}
}

// Codes that stand in for a passkey are not drawn from a session that was fresh
// before the passkey was there.
func TestWhoDrawsRecoveryCodes(t *testing.T) {
	now := time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC)
	key := Passkey{CreatedAt: now}
	for name, c := range map[string]struct {
		s    Session
		keys []Passkey
		want bool
	}{
		"without a passkey":         {Session{ProvenAt: now.Add(-time.Minute)}, nil, true},
		"fresh before the passkey":  {Session{ProvenAt: now.Add(-time.Minute)}, []Passkey{key}, false},
		"at the same moment":        {Session{ProvenAt: now}, []Passkey{key}, false},
		"fresh since":               {Session{ProvenAt: now.Add(time.Second)}, []Passkey{key}, true},
		"by a passkey":              {Session{ProvenAt: now.Add(-time.Hour), ByKey: true}, []Passkey{key}, true},
		"before the newest of them": {Session{ProvenAt: now}, []Passkey{{CreatedAt: now.Add(-time.Hour)}, {CreatedAt: now.Add(time.Minute)}}, false},
	} {
		if got := c.s.MayDrawCodes(c.keys); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
