package main

import (
	"crypto/rand"
	"encoding/base32"
	"strings"
)

// newID returns a random document id: 16 characters that stand in an address
// and can be read aloud, 80 random bits.
func newID() string {
	var b [10]byte
	_, _ = rand.Read(b[:]) // crypto/rand.Read never fails
	return strings.ToLower(base32.StdEncoding.EncodeToString(b[:]))
}
