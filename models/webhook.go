package models

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Webhook is an address of an organisation that is told what happens.
type Webhook struct {
	ID        string      `bson:"_id"`
	Version   int64       `bson:"version"`
	Owner     OrgRef      `bson:"owner"`
	Address   string      `bson:"address"` // sealed
	Secret    string      `bson:"secret"`  // sealed: signs what is sent; WebhookSecret shows it
	Events    []EventKind `bson:"events"`
	CreatedBy string      `bson:"createdBy"`
	CreatedAt time.Time   `bson:"createdAt"`
	UpdatedAt time.Time   `bson:"updatedAt"`

	OffAt        time.Time `bson:"offAt,omitempty"`        // since when nothing is sent
	FailingSince time.Time `bson:"failingSince,omitempty"` // zero: the last one arrived
	LastGood     time.Time `bson:"lastGood,omitempty"`
}

// EventKind is what happened.
type EventKind string

// The kinds. Test is sent when a person asks for it.
const (
	EventPublished EventKind = "job.published"
	EventReturned  EventKind = "job.returned"
	EventExpired   EventKind = "job.expired"
	EventApplied   EventKind = "application.received"
	EventTest      EventKind = "webhook.test"
)

// EventKinds are those to choose from, in order.
var EventKinds = []EventKind{EventPublished, EventReturned, EventExpired, EventApplied}

// The bounds of webhooks.
const (
	MaxWebhooks     = 5
	WebhookOffAfter = 5 * 24 * time.Hour // of nothing but failures
	webhookSecret   = "whsec_"
)

// The fields of the form of a webhook.
const (
	FieldHookAddress = "address"
	FieldHookEvents  = "events"
)

// Check returns what is wrong with a webhook but for its address. others is how
// many the organisation has beside it.
func (w *Webhook) Check(others int) []Fault {
	c := &Check{}
	c.Need(len(w.Events) > 0, FieldHookEvents, "webhook.events")
	for _, e := range w.Events {
		c.Need(slices.Contains(EventKinds, e), FieldHookEvents, "webhook.events")
	}
	c.Need(others < MaxWebhooks, FieldHookAddress, "webhook.many", itoa(MaxWebhooks))
	return c.Faults
}

// WebhookSecret is the form in which a secret of bytes is kept and shown
// (Standard Webhooks 1.0).
func WebhookSecret(random []byte) string {
	return webhookSecret + base64.StdEncoding.EncodeToString(random)
}

// Wants reports whether the webhook is told of what happened at a moment.
func (w *Webhook) Wants(kind EventKind, at time.Time) bool {
	return w.On() && slices.Contains(w.Events, kind) && !at.Before(w.CreatedAt)
}

// On reports whether anything is sent.
func (w *Webhook) On() bool { return w.OffAt.IsZero() }

// Sign returns the headers of one message (Standard Webhooks 1.0): its id, the
// time of sending in seconds since 1970, and an HMAC-SHA256 over both and the
// body.
func (w *Webhook) Sign(id string, at time.Time, body []byte) (map[string]string, error) {
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(w.Secret, webhookSecret))
	if err != nil || len(key) < 24 {
		return nil, fmt.Errorf("webhook %s: no secret to sign with", w.ID)
	}
	stamp := fmt.Sprint(at.Unix())
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte(id + "." + stamp + "."))
	mac.Write(body)
	return map[string]string{
		"Webhook-Id": id, "Webhook-Timestamp": stamp,
		"Webhook-Signature": "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil)),
		"Content-Type":      "application/json",
	}, nil
}

// Told notes what became of a message and reports whether the webhook goes off
// with it: the other side said that it is gone for good (410), or nothing
// arrived for WebhookOffAfter.
func (w *Webhook) Told(arrived bool, status int, now time.Time) (off bool) {
	switch {
	case arrived:
		w.FailingSince, w.LastGood = time.Time{}, now
		return false
	case !w.On():
		return false
	case w.FailingSince.IsZero():
		w.FailingSince = now
	}
	if status == statusGone || now.Sub(w.FailingSince) >= WebhookOffAfter {
		w.OffAt = now
		return true
	}
	return false
}

const statusGone = 410

// SwitchOn begins to send again.
func (w *Webhook) SwitchOn() { w.OffAt, w.FailingSince = time.Time{}, time.Time{} }

// WebhookMessage is one thing that one webhook is told.
type WebhookMessage struct {
	ID        string       `bson:"_id"` // named by webhook, kind and what happened: there cannot be two
	Version   int64        `bson:"version"`
	WebhookID string       `bson:"webhookId"`
	Kind      EventKind    `bson:"kind"`
	Body      string       `bson:"body"` // sealed: JSON as it is sent
	State     MessageState `bson:"state"`
	Tries     []WebhookTry `bson:"tries,omitempty"` // the newest MaxTriesKept
	Count     int          `bson:"count,omitempty"` // of tries since it was last put in the queue
	NextAt    time.Time    `bson:"nextAt,omitempty"`
	CreatedAt time.Time    `bson:"createdAt"`
	UpdatedAt time.Time    `bson:"updatedAt"`
}

// MessageState is where a message is.
type MessageState string

// The states.
const (
	MessageWaits   MessageState = "waits"
	MessageArrived MessageState = "arrived"
	MessageGivenUp MessageState = "given_up"
)

// WebhookTry is one attempt to tell.
type WebhookTry struct {
	At     time.Time     `bson:"at"`
	Status int           `bson:"status,omitempty"` // 0: no answer
	Why    FaultCode     `bson:"why,omitempty"`
	Took   time.Duration `bson:"took,omitempty"`
}

// MaxTriesKept is how many attempts a message remembers.
const MaxTriesKept = 12

// waits are the times between attempts (Standard Webhooks 1.0 proposes them): a
// message is given up after the last, in about three days.
var waits = []time.Duration{
	5 * time.Second, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 5 * time.Hour, 10 * time.Hour, 14 * time.Hour, 20 * time.Hour,
	24 * time.Hour,
}

// Tried notes an attempt. arrived says that the other side took it; again is how
// long it asks to wait at least.
func (m *WebhookMessage) Tried(try WebhookTry, arrived bool, again time.Duration) {
	m.Tries = append(m.Tries, try)
	if n := len(m.Tries); n > MaxTriesKept {
		m.Tries = m.Tries[n-MaxTriesKept:]
	}
	m.Count++
	switch {
	case arrived:
		m.State, m.NextAt = MessageArrived, time.Time{}
	case m.Count > len(waits):
		m.State, m.NextAt = MessageGivenUp, time.Time{}
	default:
		m.NextAt = try.At.Add(max(waits[m.Count-1], again))
	}
}

// Again puts a message in the queue anew, whatever became of it before. It keeps
// its id, so that the other side knows it. It returns ErrConflict while it waits.
func (m *WebhookMessage) Again(now time.Time) error {
	if m.State == MessageWaits {
		return ErrConflict
	}
	m.State, m.Count, m.NextAt = MessageWaits, 0, now
	return nil
}
