package models

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Webhook is an address of an organisation that is told what happens.
type Webhook struct {
	ID        string      `bson:"_id"`
	Version   int64       `bson:"version"`
	Owner     OrgRef      `bson:"owner"`
	Address   string      `bson:"address"` // sealed
	Secret    string      `bson:"secret"`  // sealed; in the form of WebhookSecret
	Events    []EventKind `bson:"events"`
	CreatedBy string      `bson:"createdBy"`
	CreatedAt time.Time   `bson:"createdAt"`
	UpdatedAt time.Time   `bson:"updatedAt"`

	Since        time.Time  `bson:"since"`                  // what happened before is not told
	Off          HookOff    `bson:"off,omitempty"`          // "": it is told what happens
	FailingSince time.Time  `bson:"failingSince,omitempty"` // zero: the last message arrived
	LastGood     time.Time  `bson:"lastGood,omitempty"`
	Stops        int        `bson:"stops,omitempty"` // how often the board stopped it: names the letters of each
	Last         WebhookTry `bson:"last,omitempty"`  // the newest attempt of all its messages
}

// HookOff is why nothing is sent to a webhook.
type HookOff string

// The reasons.
const (
	HookPaused HookOff = "paused" // its people want it so
	HookGone   HookOff = "gone"   // the other side said that there is nobody any more (410)
	HookFailed HookOff = "failed" // nothing arrived for WebhookOffAfter
)

// The bounds of webhooks.
const (
	MaxWebhooks     = 5
	WebhookOffAfter = 24 * time.Hour // of nothing but failures
	webhookSecret   = "whsec_"
	minSecret       = 24 // bytes (Standard Webhooks 1.0)
	SecretBytes     = 32
)

// The fields of the form of a webhook.
const (
	FieldHookAddress = "address"
	FieldHookEvents  = "events"
)

// Check returns what is wrong with a webhook that is to be made, but for the
// form of its address. others are those the organisation has beside it, v is the
// board's check of the organisation.
func (w *Webhook) Check(others []Webhook, v Verification) []Fault {
	c := &Check{}
	if v.Suspended() {
		c.Fail(FieldHookAddress, OrgSuspended)
		return c.Faults
	}
	known := !slices.ContainsFunc(w.Events, func(e EventKind) bool { return !slices.Contains(EventKinds, e) })
	c.Need(known && len(w.Events) > 0, FieldHookEvents, "webhook.events")
	c.Need(len(others) < MaxWebhooks, FieldHookAddress, "webhook.many", itoa(MaxWebhooks))
	c.Need(!slices.ContainsFunc(others, func(o Webhook) bool { return o.Address == w.Address }), FieldHookAddress, "webhook.same")
	return c.Faults
}

// WebhookSecret is the form in which a secret is kept and shown (Standard
// Webhooks 1.0).
func WebhookSecret(random []byte) string {
	return webhookSecret + base64.StdEncoding.EncodeToString(random)
}

// Host is where a webhook stands, without what may be secret in its address.
func (w *Webhook) Host() string {
	u, err := url.Parse(w.Address)
	if err != nil {
		return ""
	}
	return u.Hostname()
}

// On reports whether anything is sent.
func (w *Webhook) On() bool { return w.Off == "" }

// Wants reports whether the webhook is told of what happened at a moment. What
// is older than NewsFor is told nobody.
func (w *Webhook) Wants(kind EventKind, at, now time.Time) bool {
	return w.On() && slices.Contains(w.Events, kind) && !at.Before(w.Since) && now.Sub(at) < NewsFor
}

// errUnsigned is a webhook whose secret is none.
var errUnsigned = errors.New("webhook without a secret to sign with")

// Sign returns the headers of one message (Standard Webhooks 1.0): its id, the
// time of sending in seconds since 1970, and an HMAC-SHA256 over both and the
// body.
func (w *Webhook) Sign(id string, at time.Time, body []byte) (map[string]string, error) {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(w.Secret, webhookSecret))
	if err != nil || len(key) < minSecret {
		return nil, errUnsigned
	}
	stamp := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + stamp + "."))
	mac.Write(body)
	return map[string]string{
		"webhook-id": id, "webhook-timestamp": stamp,
		"webhook-signature": "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)),
		"content-type":      "application/json",
	}, nil
}

// Told notes an attempt and reports whether the board stops the webhook with
// it: the other side said that it is gone for good (410), or nothing arrived for
// WebhookOffAfter.
func (w *Webhook) Told(try WebhookTry) (stopped bool) {
	w.Last = try
	if try.Arrived() {
		w.FailingSince, w.LastGood = time.Time{}, try.At
		return false
	}
	if w.FailingSince.IsZero() {
		w.FailingSince = try.At
	}
	switch {
	case !w.On():
		return false
	case try.Status == http.StatusGone:
		w.Off = HookGone
	case try.At.Sub(w.FailingSince) >= WebhookOffAfter:
		w.Off = HookFailed
	default:
		return false
	}
	w.Stops++
	return true
}

// Pause ends the sending until SwitchOn. It returns ErrConflict when nothing is
// sent anyway.
func (w *Webhook) Pause() error {
	if !w.On() {
		return ErrConflict
	}
	w.Off = HookPaused
	return nil
}

// SwitchOn begins to send again, what happens from now on. It returns
// ErrConflict for one that is on.
func (w *Webhook) SwitchOn(now time.Time) error {
	if w.On() {
		return ErrConflict
	}
	w.Off, w.FailingSince, w.Since = "", time.Time{}, now
	return nil
}
