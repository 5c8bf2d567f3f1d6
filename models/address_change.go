package models

import (
	"slices"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// AddressChange is the wish of a person to be known by another address: of an
// account with all that hangs on its address, or, where there is no account, of
// the alerts of an address. Nothing changes before the new address is proven by a
// code that was mailed there; then the old one may take it back for a while.
type AddressChange struct {
	ID          string      `bson:"_id"` // random
	Version     int64       `bson:"version"`
	UserID      string      `bson:"userId,omitempty"`  // whose account; "": alerts without one
	Session     string      `bson:"session,omitempty"` // that asked, or proved: it alone stays signed in
	From        string      `bson:"from"`              // sealed
	To          string      `bson:"to"`                // sealed
	Lang        vocab.Lang  `bson:"lang"`              // of the letters about it
	CodeHash    string      `bson:"codeHash"`          // "": no code was mailed, so none is right
	Tries       int         `bson:"tries"`
	State       AddressMove `bson:"state"`
	Settled     bool        `bson:"settled"`         // all that hangs on the address followed, the letters are queued
	Codes       []string    `bson:"codes,omitempty"` // recovery codes that the account had, as they are stored
	AskedAt     time.Time   `bson:"askedAt"`
	ConfirmedAt time.Time   `bson:"confirmedAt,omitempty"`
	BackAt      time.Time   `bson:"backAt,omitempty"`
	ExpiresAt   time.Time   `bson:"expiresAt"` // of the code, then of the way back
	UpdatedAt   time.Time   `bson:"updatedAt"`
}

// AddressMove is how far a change of address is.
type AddressMove string

// The states of a change.
const (
	AddressAsked     AddressMove = "asked"
	AddressConfirmed AddressMove = "confirmed"
	AddressTakenBack AddressMove = "taken_back"
)

// AddressCodeFor is how long the code works that proves a new address;
// AddressBackFor how long the old one may take a change back, and stays reserved.
const (
	AddressCodeFor = 30 * time.Minute
	AddressBackFor = 7 * 24 * time.Hour
)

// AskAddress begins a change that the new address has until now + AddressCodeFor
// to prove.
func AskAddress(id, from, to string, lang vocab.Lang, now time.Time) AddressChange {
	return AddressChange{
		ID: id, From: from, To: to, Lang: lang.OrJA(), State: AddressAsked, AskedAt: now, ExpiresAt: now.Add(AddressCodeFor),
	}
}

// Waits reports whether the change waits for its code.
func (c *AddressChange) Waits(now time.Time) bool {
	return c.State == AddressAsked && c.Tries < CodeTries && now.Before(c.ExpiresAt)
}

// Try counts one try of the code: a right one makes the change hold, with the
// recovery codes that the account has. It reports whether the change is over
// because of too many wrong ones.
func (c *AddressChange) Try(right bool, codes []string, now time.Time) (over bool) {
	if c.Tries++; !right {
		return c.Tries >= CodeTries
	}
	c.State, c.Codes = AddressConfirmed, slices.Clone(codes)
	c.ConfirmedAt, c.ExpiresAt = now, now.Add(AddressBackFor)
	return false
}

// Open reports whether the old address may still take the change back. Until then
// nobody else gets an account with it, and the account no third address.
func (c *AddressChange) Open(now time.Time) bool {
	return c.State == AddressConfirmed && now.Before(c.ExpiresAt)
}

// Reserves reports whether nobody else may get an account with the old address.
func (c *AddressChange) Reserves(now time.Time) bool {
	return c.Open(now) || c.State == AddressTakenBack && !c.Settled
}

// TakeBack undoes the change and reports whether that is news. It returns
// ErrNotFound when there is nothing to take back any more.
func (c *AddressChange) TakeBack(now time.Time) (news bool, err error) {
	switch {
	case c.State == AddressTakenBack:
		return false, nil
	case !c.Open(now):
		return false, ErrNotFound
	}
	c.State, c.BackAt, c.Settled = AddressTakenBack, now, false
	if later := now.Add(24 * time.Hour); later.After(c.ExpiresAt) {
		c.ExpiresAt = later // kept until it is certainly done
	}
	return true, nil
}

// Route is from where to where all that hangs on the address goes now.
func (c *AddressChange) Route() (from, to string) {
	if c.State == AddressTakenBack {
		return c.To, c.From
	}
	return c.From, c.To
}

// Since is when the last move began: what had the address of departure before
// belongs to the person.
func (c *AddressChange) Since() time.Time {
	if c.State == AddressTakenBack {
		return c.BackAt
	}
	return c.ConfirmedAt
}

// Readdress gives the account the address to in the place of from, and reports
// whether it had that.
func (u *User) Readdress(from, to string) bool {
	if u.Email != from {
		return false
	}
	u.Email = to
	return true
}

// UndoSince takes from the account what was added while it had an address that was
// taken back: recovery codes that were not among those of before, and devices.
func (u *User) UndoSince(codes []string, since time.Time) {
	drawnSince := func(code string) bool { return !slices.Contains(codes, code) }
	u.Recovery = slices.DeleteFunc(slices.Clone(u.Recovery), drawnSince)
	u.Devices = slices.DeleteFunc(slices.Clone(u.Devices), func(d Device) bool { return !d.AddedAt.Before(since) })
}

// FormerAddress is what is kept of an address that somebody had: a keyed hash, by
// which an erasure reaches what older backups hold of it.
type FormerAddress struct {
	Hash  string    `bson:"hash"`  // of the address, as it is looked up
	Until time.Time `bson:"until"` // what it had before is of the same person
	By    string    `bson:"by"`    // id of the change
}
