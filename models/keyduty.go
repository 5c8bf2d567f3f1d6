package models

import (
	"slices"
	"strings"
	"time"
)

// KeyGrace is how long somebody who has to have a passkey may go on without one,
// from the first time it was asked for.
const KeyGrace = 14 * 24 * time.Hour

// RecoveryCodes is how many codes stand in for a lost passkey, each once.
const RecoveryCodes = 10

// OwesKey reports whether the person has to sign in by passkey where the board
// demands it: who runs the board or owns an organisation reaches other people's
// data, and a mailbox alone should not.
func (u *User) OwesKey() bool {
	return u.Admin || slices.ContainsFunc(u.Memberships, func(m Membership) bool { return m.Owner })
}

// KeyGate is what stands between a person and what only passkeys open.
type KeyGate int

// The gates.
const (
	KeyPass  KeyGate = iota // none
	KeyWarn                 // in the time of grace: a passkey is to be added
	KeyAdd                  // a passkey must be added first
	KeyProve                // the session must be proven by a passkey or a recovery code
)

// Gate tells what stands between the person, who has so many passkeys, and what
// only passkeys open: whoever has one proves it, owed or not, so that a mailbox
// does not step around it. Nobody is locked out by it: who has none adds one after
// a fresh code, who lost theirs uses a recovery code, and who lost those too is
// helped by who has a shell (enkaku admin --forget-passkeys).
func (u *User) Gate(s *Session, keys int, now time.Time) KeyGate {
	switch {
	case s.ByKey:
		return KeyPass
	case keys > 0:
		return KeyProve
	case !u.OwesKey():
		return KeyPass
	case u.KeyDueAt.IsZero() || now.Before(u.KeyDueAt):
		return KeyWarn
	}
	return KeyAdd
}

// AskForKey begins the time of grace and reports whether that is news.
func (u *User) AskForKey(now time.Time) bool {
	if !u.KeyDueAt.IsZero() {
		return false
	}
	u.KeyDueAt = now.Add(KeyGrace)
	return true
}

// MayDrawCodes reports whether recovery codes, which stand in for passkeys, may
// be drawn from the session: a passkey said who it is, or somebody did since the
// newest passkey was added. A session that was fresh before knows nothing of the
// passkey.
func (s *Session) MayDrawCodes(keys []Passkey) bool {
	return s.ByKey || !slices.ContainsFunc(keys, func(k Passkey) bool { return !s.ProvenAt.After(k.CreatedAt) })
}

// SlowHash begins what is stored of a recovery code that takes long to try, with
// a salt of its own and no key of the board. Those without are keyed hashes.
const SlowHash = "argon2id."

// UseRecovery uses up the recovery code whose stored form fits and reports
// whether there was one.
func (u *User) UseRecovery(fits func(stored string) bool) bool {
	left := slices.DeleteFunc(slices.Clone(u.Recovery), fits)
	used := len(left) < len(u.Recovery)
	u.Recovery = left
	return used
}

// ForgetKeys begins anew after all passkeys and codes are lost.
func (u *User) ForgetKeys() { u.Recovery, u.KeyDueAt = nil, time.Time{} }

// RecoveryCode is how a code is compared: people type it with and without the
// line in its middle, in any case.
func RecoveryCode(typed string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '2' && r <= '7':
			return r
		case r >= 'A' && r <= 'Z':
			return r - 'A' + 'a'
		}
		return -1
	}, typed)
}
