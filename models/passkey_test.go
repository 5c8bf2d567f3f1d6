package models

import (
	"errors"
	"slices"
	"testing"
	"time"
)

func TestACounterOfAPasskey(t *testing.T) {
	now := time.Date(2026, 11, 29, 10, 0, 0, 0, Tokyo)
	for name, c := range map[string]struct {
		had, says   uint32
		flags       byte
		rolled, out bool
		keeps       uint32
	}{
		"grows":                      {4, 5, 0, false, false, 5},
		"stands still in one device": {4, 4, 0, true, true, 4},
		"goes back in one device":    {4, 1, 0, true, true, 4},
		"goes back when synced":      {4, 1, backupEligible, true, false, 4},
		"back to zero when synced":   {4, 0, backupEligible, true, false, 4},
		"never counts":               {0, 0, 0, false, false, 0},
		"begins to count":            {0, 1, 0, false, false, 1},
	} {
		t.Run(name, func(t *testing.T) {
			k := Passkey{SignCount: c.had, Flags: c.flags}
			rolled, err := k.Use(c.says, c.flags, now)
			if rolled != c.rolled || errors.Is(err, ErrForbidden) != c.out || k.SignCount != c.keeps ||
				k.RolledBackAt.IsZero() == c.rolled || k.LastUsedAt.IsZero() != c.out {
				t.Errorf("rolled back %t, %v, %+v", rolled, err, k)
			}
		})
	}
}

func TestNamesAndNumbersOfPasskeys(t *testing.T) {
	for name, good := range map[string]bool{"自宅のMac": true, "": false, "  ": false, "www.evil.example": false, "a\nb": false} {
		if k := (Passkey{Name: name}); len(k.NameFaults()) == 0 != good {
			t.Errorf("%q: %v", name, k.NameFaults())
		}
	}
	if !MayAddPasskey(MaxPasskeys-1) || MayAddPasskey(MaxPasskeys) {
		t.Error("not so many as an account may have")
	}
	if a := (Passkey{AAGUID: "fbfc3007-154e-4ecc-8c0b-6e020557d7bd"}); a.Keeper() != "iCloud Keychain" {
		t.Errorf("kept in %q", a.Keeper())
	}
}

func TestACeremonyFits(t *testing.T) {
	now := time.Date(2026, 11, 29, 10, 0, 0, 0, Tokyo)
	c := Ceremony{Kind: CeremonyAdd, UserID: "u", ExpiresAt: now.Add(time.Minute)}
	if !c.Fits(CeremonyAdd, "u", now) {
		t.Error("its own answer")
	}
	if c.Fits(CeremonyKind("another"), "u", now) || c.Fits(CeremonyAdd, "v", now) || c.Fits(CeremonyAdd, "u", c.ExpiresAt) {
		t.Error("an answer to another question, by another or too late")
	}
}

func TestASignInIsFreshForAWhile(t *testing.T) {
	now := time.Date(2026, 11, 29, 10, 0, 0, 0, Tokyo)
	s := Session{CreatedAt: now, ProvenAt: now}
	if !s.Fresh(now.Add(FreshFor-time.Second)) || s.Fresh(now.Add(FreshFor)) || (&Session{CreatedAt: now}).Fresh(now) {
		t.Error("not for as long as it should be")
	}
	u := User{}
	if !u.TellsOfSignIn(false, false) || u.TellsOfSignIn(true, false) || u.TellsOfSignIn(false, true) {
		t.Error("the owner hears of a browser that is known, or not of one that is not")
	}
}

func TestSecurityEventsGoByTheNamesOfDeeds(t *testing.T) {
	if e, ok := SecurityDeed("user.make_admin"); !ok || e.Warns() {
		t.Error("a role")
	}
	if _, ok := SecurityDeed("job.submit"); ok {
		t.Error("a job is no matter of security")
	}
	if all := SecurityEvents(); len(all) < 25 || !slices.IsSorted(all) || !EventFormForged.Warns() {
		t.Errorf("%v", all)
	}
}
