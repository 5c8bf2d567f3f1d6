package mail

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/sendgrid/sendgrid-go/helpers/eventwebhook"
)

// Headers of SendGrid's event webhook.
const (
	WebhookSignatureHeader = eventwebhook.VerificationHTTPHeader
	WebhookTimestampHeader = eventwebhook.TimestampHTTPHeader
)

const (
	// MaxWebhookBody is the most bytes that are looked at. SendGrid posts at
	// 768 kB or every 30 seconds, whichever comes first; what is refused is
	// repeated for a day and then lost, so there is room for several times that.
	MaxWebhookBody = 5 << 20
	// MaxWebhookEvents is the most events in one post.
	MaxWebhookEvents = 10_000

	maxSignature = 256 // bytes of base64; a P-256 signature needs 96
	lateAfter    = 5 * time.Minute
	staleAfter   = 26 * time.Hour // SendGrid repeats a failed post for 24 hours
	maxAhead     = 5 * time.Minute
)

// Errors of ParseWebhook, to be told apart with errors.Is.
var (
	// ErrSignature: not from SendGrid, or changed on the way. Answer 401.
	ErrSignature = errors.New("webhook: signature does not fit")
	// ErrStale: signed by SendGrid, but too long ago or in the future. 401.
	ErrStale = errors.New("webhook: too old or from the future")
	// ErrTooLarge: more bytes or events than SendGrid sends. Answer 413.
	ErrTooLarge = errors.New("webhook: too large")
	// ErrMalformed: signed, but not a list of events. Answer 400.
	ErrMalformed = errors.New("webhook: not a list of events")
)

// timestampForm is strict, because signature and helper take timestamp and
// body as one run of bytes: a digit could move from one to the other.
var timestampForm = regexp.MustCompile(`^[0-9]{10}$`)

// WebhookKeys are the public keys of the webhooks that may post here; several
// while a key is being changed, or for several webhooks.
type WebhookKeys []*ecdsa.PublicKey

// ParseWebhookKeys reads keys as SendGrid shows them: base64 of DER (SPKI).
// All faults are reported at once.
func ParseWebhookKeys(encoded ...string) (WebhookKeys, error) {
	var keys WebhookKeys
	var errs []error
	for i, text := range encoded {
		key, err := parseKey(text)
		if err != nil {
			errs = append(errs, fmt.Errorf("mail: webhook key %d: %w", i+1, err))
			continue
		}
		keys = append(keys, key)
	}
	return keys, errors.Join(errs...)
}

func parseKey(text string) (*ecdsa.PublicKey, error) {
	der, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return nil, errors.New("is not base64")
	}
	parsed, err := x509.ParsePKIXPublicKey(der)
	if err != nil {
		return nil, errors.New("is not a public key")
	}
	key, ok := parsed.(*ecdsa.PublicKey)
	if !ok || key.Curve != elliptic.P256() {
		return nil, errors.New("is not an ECDSA key on P-256")
	}
	return key, nil
}

// WebhookPost is one post of the event webhook as it came in. Body is the raw
// body, byte for byte.
type WebhookPost struct {
	Body      []byte
	Signature string // of WebhookSignatureHeader
	Timestamp string // of WebhookTimestampHeader
}

// Delivery is a post that has been verified.
type Delivery struct {
	SignedAt time.Time
	Late     bool // more than five minutes old: worth a line in the log
	Events   []Event
}

// ParseWebhook verifies a post against any of the keys, then reads its
// events. Posts may come twice and in any order; Event.ID tells repeats.
func ParseWebhook(keys WebhookKeys, post WebhookPost, now time.Time) (Delivery, error) {
	if len(post.Body) > MaxWebhookBody {
		return Delivery{}, ErrTooLarge
	}
	if !verified(keys, post) {
		return Delivery{}, ErrSignature
	}
	seconds, err := strconv.ParseInt(post.Timestamp, 10, 64)
	if err != nil {
		return Delivery{}, ErrSignature
	}
	d := Delivery{SignedAt: time.Unix(seconds, 0).UTC()}
	age := now.Sub(d.SignedAt)
	if age > staleAfter || age < -maxAhead {
		return Delivery{}, ErrStale
	}
	d.Late = age > lateAfter
	d.Events, err = parseEvents(post.Body)
	return d, err
}

func verified(keys WebhookKeys, post WebhookPost) bool {
	if !timestampForm.MatchString(post.Timestamp) || len(post.Signature) > maxSignature ||
		len(post.Body) == 0 || post.Body[0] != '[' {
		return false
	}
	for _, key := range keys {
		if key == nil {
			continue
		}
		if ok, err := eventwebhook.VerifySignature(key, post.Body, post.Signature, post.Timestamp); ok && err == nil {
			return true
		}
	}
	return false
}
