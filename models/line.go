package models

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
)

// lineUser is the form of a user's id (LINE Messaging API, User IDs).
var lineUser = regexp.MustCompile(`^U[0-9a-f]{32}$`)

// IsLINEUser reports whether a text can be the id of a LINE user.
func IsLINEUser(id string) bool { return lineUser.MatchString(id) }

// LINECode links a LINE to one alert or account: its owner reads the code on the
// page and sends it to our LINE account. The code itself is kept nowhere.
type LINECode struct {
	ID        string     `bson:"_id"` // keyed hash of the code
	Version   int64      `bson:"version"`
	Owner     Owner      `bson:"owner"`
	Instead   bool       `bson:"instead,omitempty"`
	QuietFrom int        `bson:"quietFrom"`
	QuietTo   int        `bson:"quietTo"`
	Zone      string     `bson:"zone,omitempty"`
	Lang      vocab.Lang `bson:"lang"`
	By        string     `bson:"by,omitempty"` // keyed hash of the LINE user who sent it
	Done      bool       `bson:"done,omitempty"`
	ExpiresAt time.Time  `bson:"expiresAt"`
	UpdatedAt time.Time  `bson:"updatedAt"`
}

// A code is eight of 32 letters and digits, without those that look alike. With
// CapLINETries, who guesses finds one of a hundred open codes with a chance of
// one in a thousand million in an hour.
const (
	lineAlphabet    = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
	LINECodeLetters = 8
)

// LINECodeOf makes a code from LINECodeLetters random bytes.
func LINECodeOf(random []byte) string {
	code := make([]byte, 0, LINECodeLetters)
	for _, b := range random[:LINECodeLetters] {
		code = append(code, lineAlphabet[int(b)%len(lineAlphabet)])
	}
	return string(code)
}

// Faults names what is wrong with the wishes of a code by the fields of the form.
func (c *LINECode) Faults() (faults []Fault) {
	for field, hour := range map[string]int{"line_quiet_from": c.QuietFrom, "line_quiet_to": c.QuietTo} {
		if hour < 0 || hour > 23 {
			faults = append(faults, Fault{Field: field, Code: "device.hour", Severity: FaultError})
		}
	}
	return faults
}

// Device is the LINE that a user linked by the code; key is our account, at is
// when they sent it.
func (c *LINECode) Device(user, key string, at time.Time) Device {
	return Device{Via: ViaLINE, Endpoint: user, Key: key, Instead: c.Instead, QuietFrom: c.QuietFrom, QuietTo: c.QuietTo,
		Zone: c.Zone, AddedAt: at}
}

// Take claims the code for a LINE user, named by a hash. It is one user's alone,
// who may send it again until it expires: a second time it is done, and changes
// nothing. ErrNotFound for who sends another's code, or one that has expired.
func (c *LINECode) Take(by string, now time.Time) error {
	if !now.Before(c.ExpiresAt) || c.By != "" && c.By != by {
		return ErrNotFound
	}
	c.By = by
	return nil
}

// LINEWord is what somebody wrote to our LINE account.
type LINEWord struct {
	Stop bool
	Code string // "" when it is none
}

// lineStops are the words that end all notices, in small letters and without
// signs around them.
var lineStops = []string{"停止", "通知停止", "配信停止", "解除", "連携解除", "やめる", "止める", "ストップ", "stop", "unsubscribe", "unlink"}

// ReadLINE reads a message: a word to stop, or a code with or without its hyphen.
// Width, case and signs around them do not matter.
func ReadLINE(text string) (w LINEWord) {
	plain := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, fold.Compatible(text))
	if slices.Contains(lineStops, strings.ToLower(plain)) {
		return LINEWord{Stop: true}
	}
	code := strings.ToUpper(plain)
	strange := strings.ContainsFunc(code, func(r rune) bool { return !strings.ContainsRune(lineAlphabet, r) })
	if len(code) == LINECodeLetters && !strange {
		w.Code = code
	}
	return w
}

// LINESigned reports whether LINE signed the body of its webhook: the base64 of
// an HMAC-SHA256 with the channel secret. No secret signs nothing.
func LINESigned(secret, signature string, body []byte) bool {
	got, err := base64.StdEncoding.DecodeString(signature)
	if err != nil || secret == "" {
		return false
	}
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	return hmac.Equal(got, mac.Sum(nil))
}
