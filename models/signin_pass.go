package models

import (
	"encoding/base32"
	"encoding/base64"
	"strings"
)

// A pass is a word of twelve letters and digits that is mailed to an address when
// strangers have used up what they may ask for there. It signs nobody in: who
// types it has read the mail of the address, and is counted apart from strangers.
const passBytes = 8

// PassWord makes a pass out of a keyed hash in base64: 60 bits, written in three
// groups. Somebody who tries a thousand a second for the two days of a pass finds
// it with a chance of 1 in 6,000,000,000.
func PassWord(hash string) string {
	raw, err := base64.RawURLEncoding.DecodeString(hash)
	if err != nil || len(raw) < passBytes {
		return ""
	}
	text := strings.ToLower(base32.StdEncoding.EncodeToString(raw[:passBytes]))
	return text[:4] + "-" + text[4:8] + "-" + text[8:12]
}

// TypedPass is a pass as it is compared: people type it in any case and width,
// with and without its lines. "" is none.
func TypedPass(typed string) string {
	half := strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - '！' + '!'
		}
		return r
	}, typed)
	text := RecoveryCode(half)
	if len(text) != 12 {
		return ""
	}
	return text[:4] + "-" + text[4:8] + "-" + text[8:]
}
