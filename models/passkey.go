package models

import (
	"crypto/sha256"
	"encoding/hex"
	"time"
)

// Passkey is the public half of a key with which its owner signs in; the
// private half stays in a device or a password manager (W3C Web Authentication,
// level 3).
type Passkey struct {
	ID           string    `bson:"_id"` // PasskeyID of Credential
	Version      int64     `bson:"version"`
	UserID       string    `bson:"userId"`
	Name         string    `bson:"name"` // the owner's word for it, sealed at rest
	RPID         string    `bson:"rpId"` // host that the key was made for; browsers offer it nowhere else
	Credential   []byte    `bson:"credential"`
	PublicKey    []byte    `bson:"publicKey"` // COSE (RFC 9052)
	Transports   []string  `bson:"transports,omitempty"`
	AAGUID       string    `bson:"aaguid,omitempty"` // model of what keeps the key, hex in groups
	Flags        byte      `bson:"flags"`            // authenticator data, §6.1
	SignCount    uint32    `bson:"signCount"`
	RolledBackAt time.Time `bson:"rolledBackAt,omitempty"` // when SignCount last did not grow
	CreatedAt    time.Time `bson:"createdAt"`
	LastUsedAt   time.Time `bson:"lastUsedAt,omitempty"`
	UpdatedAt    time.Time `bson:"updatedAt"`
}

// The limits on passkeys.
const (
	MaxPasskeys    = 10 // of one account
	MaxPasskeyName = 40 // characters
)

// MayAddPasskey reports whether an account with n passkeys may have one more.
func MayAddPasskey(n int) bool { return n < MaxPasskeys }

// PasskeyID is the id under which the passkey of a credential is kept. Ids of
// credentials are up to 1,023 bytes long; this is 64 characters.
func PasskeyID(credential []byte) string {
	sum := sha256.Sum256(credential)
	return hex.EncodeToString(sum[:])
}

// backupEligible is the flag of a key that its keeper may copy to other devices.
const backupEligible = 0x08

// Synced reports whether the key may be on several devices of its owner.
func (k *Passkey) Synced() bool { return k.Flags&backupEligible != 0 }

// NameFaults returns what is wrong with the name of a passkey.
func (k *Passkey) NameFaults() []Fault {
	c := &Check{}
	c.Need(!Blank(k.Name), "name", "passkey.name.required")
	c.Need(Runes(k.Name) <= MaxPasskeyName, "name", "query.too_long", itoa(MaxPasskeyName))
	c.Name("name", k.Name)
	return c.Faults
}

// Use notes a sign-in with the key. A counter that did not grow says that
// somebody may have copied the key (§6.1.1): rolledBack. A key that cannot
// leave its device is then refused with ErrForbidden; of a key that is synced
// the copies count apart, and zero twice is a keeper that does not count.
func (k *Passkey) Use(count uint32, flags byte, now time.Time) (rolledBack bool, err error) {
	if rolledBack = (count != 0 || k.SignCount != 0) && count <= k.SignCount; rolledBack {
		k.RolledBackAt = now
		if !k.Synced() {
			return true, ErrForbidden
		}
	}
	k.SignCount, k.Flags, k.LastUsedAt = max(count, k.SignCount), flags, now
	return rolledBack, nil
}

// passkeyKeepers names what keeps passkeys by AAGUID, as of September 2026
// (github.com/passkeydeveloper/passkey-authenticator-aaguids). Most devices do
// not say, and what is not listed has no name.
var passkeyKeepers = map[string]string{
	"ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4": "Google Password Manager",
	"fbfc3007-154e-4ecc-8c0b-6e020557d7bd": "iCloud Keychain",
	"dd4ec289-e01d-41c9-bb89-70fa845d4bf2": "iCloud Keychain",
	"08987058-cadc-4b81-b6e1-30de50dcbe96": "Windows Hello",
	"9ddd1817-af5a-4672-a2b9-3e3dd95000a9": "Windows Hello",
	"6028b017-b1d4-4c02-b4b3-afcdafc96bb2": "Windows Hello",
	"adce0002-35bc-c60a-648b-0b25f1f05503": "Chrome / Mac",
	"bada5566-a7aa-401f-bd96-45619a55120d": "1Password",
	"d548826e-79b4-db40-a3d8-11116f7e8349": "Bitwarden",
	"531126d6-e717-415c-9320-3d9aa6981239": "Dashlane",
	"b84e4048-15dc-4dd0-8640-f4f60813c8af": "NordPass",
	"53414d53-554e-4700-0000-000000000000": "Samsung Pass",
}

// Keeper names what keeps the key, "" when it is not known.
func (k *Passkey) Keeper() string { return passkeyKeepers[k.AAGUID] }

// CeremonyKind says what is asked of a browser's keys.
type CeremonyKind string

// The ceremonies.
const (
	CeremonyAdd CeremonyKind = "add" // make a new key
)

// CeremonyFor is how long a browser may take to answer.
const CeremonyFor = 5 * time.Minute

// Ceremony is a question to a browser's keys that waits for its answer. One
// answer is looked at, whatever comes of it.
type Ceremony struct {
	ID        string       `bson:"_id"` // random; a cookie of the browser that was asked names it
	Version   int64        `bson:"version"`
	Kind      CeremonyKind `bson:"kind"`
	UserID    string       `bson:"userId,omitempty"` // who adds a key
	State     []byte       `bson:"state"`            // the challenge, and what the answer is held against
	ExpiresAt time.Time    `bson:"expiresAt"`
	UpdatedAt time.Time    `bson:"updatedAt"`
}

// Fits reports whether an answer of a kind, by a user or by nobody signed in,
// still belongs to the question.
func (c *Ceremony) Fits(kind CeremonyKind, userID string, now time.Time) bool {
	return c.Kind == kind && c.UserID == userID && now.Before(c.ExpiresAt)
}
