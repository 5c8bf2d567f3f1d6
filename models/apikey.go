package models

import (
	"crypto/subtle"
	"regexp"
	"slices"
	"time"
)

// APIKey lets a program of an organisation post in its name. The secret itself
// is shown once and kept nowhere: Hash is a keyed hash of it.
type APIKey struct {
	ID         string     `bson:"_id"` // stands in the key
	Version    int64      `bson:"version"`
	Owner      OrgRef     `bson:"owner"`
	Name       string     `bson:"name"` // sealed; what its people call it
	Hash       string     `bson:"hash"`
	Scopes     []KeyScope `bson:"scopes"`
	CreatedBy  string     `bson:"createdBy"` // user id: is told of what becomes of the jobs
	CreatedAt  time.Time  `bson:"createdAt"`
	LastUsedAt time.Time  `bson:"lastUsedAt,omitempty"` // to within KeyUseEvery
	RevokedAt  time.Time  `bson:"revokedAt,omitempty"`
	UpdatedAt  time.Time  `bson:"updatedAt"`
}

// KeyScope is what a key may do.
type KeyScope string

// The scopes.
const (
	ScopeRead  KeyScope = "jobs.read"  // own jobs, in any state, with counts of applications
	ScopeWrite KeyScope = "jobs.write" // hand adverts in, and end them
)

// KeyScopes are all of them, in the order in which they are offered.
var KeyScopes = []KeyScope{ScopeRead, ScopeWrite}

// The bounds of keys.
const (
	MaxKeyName  = 60 // characters
	MaxAPIKeys  = 10 // that an organisation may use at a time
	KeyUseEvery = 5 * time.Minute
)

// The fields of the form of a key.
const (
	FieldKeyName   = "name"
	FieldKeyScopes = "scopes"
)

// Check returns *InvalidError for a key that cannot be made. living is how many
// the organisation has, v its check: a suspended one gets none.
func (k *APIKey) Check(living int, v Verification) error {
	c := &Check{}
	if v.Suspended() {
		return Invalid(FieldKeyName, OrgSuspended)
	}
	c.Need(!Blank(k.Name), FieldKeyName, "apikey.name")
	c.Need(Runes(k.Name) <= MaxKeyName, FieldKeyName, "query.too_long", itoa(MaxKeyName))
	c.Name(FieldKeyName, k.Name)
	c.Need(len(k.Scopes) > 0, FieldKeyScopes, "apikey.scopes")
	for _, s := range k.Scopes {
		c.Need(slices.Contains(KeyScopes, s), FieldKeyScopes, "apikey.scopes")
	}
	c.Need(living < MaxAPIKeys, FieldKeyName, "apikey.many", itoa(MaxAPIKeys))
	if len(c.Faults) > 0 {
		return &InvalidError{Faults: c.Faults}
	}
	return nil
}

// keyForm is a whole key: a mark that scanners of leaked secrets find, its id
// and the secret.
var keyForm = regexp.MustCompile(`^enk_([0-9a-f]{24})_([0-9a-f]{64})$`)

// KeyText is the whole key, for its owner alone.
func KeyText(id, secret string) string { return "enk_" + id + "_" + secret }

// ParseKey parts a whole key; ok is false for what is none.
func ParseKey(text string) (id, secret string, ok bool) {
	found := keyForm.FindStringSubmatch(text)
	if found == nil {
		return "", "", false
	}
	return found[1], found[2], true
}

// Why a program is refused.
const (
	KeyMissing   FaultCode = "api.key.missing"
	KeyUnknown   FaultCode = "api.key.unknown"
	KeyRevoked   FaultCode = "api.key.revoked"
	KeyScopeless FaultCode = "api.key.scope"
	OrgSuspended FaultCode = "api.org.suspended"
	OrgDeserted  FaultCode = "api.org.deserted" // nobody works for it any more
)

// Opens returns "" when the key, its secret given as a hash, may be used for a
// scope now, else why not. The zero key stands for one that there is none of.
func (k *APIKey) Opens(hash string, scope KeyScope) FaultCode {
	switch {
	case k.ID == "" || subtle.ConstantTimeCompare([]byte(hash), []byte(k.Hash)) != 1:
		return KeyUnknown
	case !k.RevokedAt.IsZero():
		return KeyRevoked
	case !slices.Contains(k.Scopes, scope):
		return KeyScopeless
	}
	return ""
}

// Speaks returns "" when programs may speak for an organisation whose check is
// v and for which so many people work, else why not.
func Speaks(v Verification, people int) FaultCode {
	switch {
	case v.Suspended():
		return OrgSuspended
	case people == 0:
		return OrgDeserted
	}
	return ""
}

// Used notes that the key was used and reports whether that is news worth
// keeping.
func (k *APIKey) Used(now time.Time) bool {
	if now.Sub(k.LastUsedAt) < KeyUseEvery {
		return false
	}
	k.LastUsedAt = now
	return true
}

// Revoke ends the key. It returns ErrConflict when that was done before.
func (k *APIKey) Revoke(now time.Time) error {
	if !k.RevokedAt.IsZero() {
		return ErrConflict
	}
	k.RevokedAt = now
	return nil
}

// Refs are the numbers of posters: what may stand in an address as one part of
// its path.
var refForm = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._~:@-]{0,99}$`)

// GoodRef reports whether a program may give an advert this number.
func GoodRef(ref string) bool { return refForm.MatchString(ref) }
