package public

import (
	"crypto/subtle"
	"encoding/base64"
	"strings"

	"golang.org/x/crypto/argon2"

	"github.com/enkaku/enkaku/models"
)

// What a stored recovery code costs who tries one: Argon2id with the parameters
// that OWASP asks for at least (19 MiB, two passes). Fifty bits alone would be
// found from a stolen database by trying.
const (
	recoveryMemory = 19 << 10 // KiB
	recoveryPasses = 2
	recoverySalt   = 16 // bytes
	recoverySum    = 32 // bytes
)

// slowHash is what is stored of a recovery code of an account.
func slowHash(userID, code string, salt []byte) string {
	sum := argon2.IDKey([]byte(userID+"\n"+models.RecoveryCode(code)), salt, recoveryPasses, recoveryMemory, 1, recoverySum)
	encode := base64.RawURLEncoding.EncodeToString
	return models.SlowHash + encode(salt) + "." + encode(sum)
}

// recoveryFits returns what tells whether a stored code is the one that was
// typed. The codes of one drawing share their salt, so that a try costs one hash.
// Codes from before 2026-12 are stored as keyed hashes.
func (h *Handlers) recoveryFits(userID, typed string) func(stored string) bool {
	made := map[string]string{} // what would be stored, by salt
	return func(stored string) bool {
		rest, slow := strings.CutPrefix(stored, models.SlowHash)
		salt, _, _ := strings.Cut(rest, ".")
		want, done := made[salt]
		if raw, err := base64.RawURLEncoding.DecodeString(salt); !done && slow && err == nil {
			want = slowHash(userID, typed, raw)
			made[salt] = want
		}
		if !slow {
			want = h.Store.Hash("recovery", userID+"\n"+models.RecoveryCode(typed))
		}
		return subtle.ConstantTimeCompare([]byte(stored), []byte(want)) == 1
	}
}
