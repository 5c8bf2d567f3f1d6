package models

import (
	"net/http"
	"time"
)

// WebhookMessage is one thing that one webhook is told.
type WebhookMessage struct {
	ID        string       `bson:"_id"` // named by webhook and what happened: there cannot be two
	Version   int64        `bson:"version"`
	WebhookID string       `bson:"webhookId"`
	Kind      EventKind    `bson:"kind"`
	About     string       `bson:"about,omitempty"` // id of the job or application
	Body      string       `bson:"body"`            // JSON as it is sent, the same at each attempt
	State     MessageState `bson:"state"`
	Tries     []WebhookTry `bson:"tries,omitempty"` // the newest maxTriesKept
	Count     int          `bson:"count,omitempty"` // of attempts since it was last put in the queue
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
	MessageGivenUp MessageState = "given_up" // in vain for a day
	MessageStopped MessageState = "stopped"  // its webhook was switched off while it waited
)

// WebhookTry is one attempt to tell.
type WebhookTry struct {
	At     time.Time `bson:"at"`
	Status int       `bson:"status,omitempty"` // 0: no answer
	Why    FaultCode `bson:"why,omitempty"`    // there is no answer
	Millis int64     `bson:"millis,omitempty"` // until the answer
}

// Arrived reports whether the other side took the message: a status of 200 to
// 299 (Standard Webhooks 1.0). Redirects are failures.
func (t WebhookTry) Arrived() bool {
	return t.Status >= http.StatusOK && t.Status < http.StatusMultipleChoices
}

const maxTriesKept = 12

// messageWaits are the times between attempts: a message is given up after the
// last, a day after the first.
var messageWaits = []time.Duration{
	10 * time.Second, time.Minute, 5 * time.Minute, 30 * time.Minute, time.Hour, 2 * time.Hour, 4 * time.Hour, 6 * time.Hour,
	10*time.Hour + 24*time.Minute,
}

// Tried notes an attempt. again is how long the other side asks to wait at
// least; a day is the most it gets.
func (m *WebhookMessage) Tried(try WebhookTry, again time.Duration) {
	m.Tries = append(m.Tries, try)
	if n := len(m.Tries); n > maxTriesKept {
		m.Tries = m.Tries[n-maxTriesKept:]
	}
	m.Count++
	switch {
	case try.Arrived():
		m.State, m.NextAt = MessageArrived, time.Time{}
	case m.Count > len(messageWaits):
		m.State, m.NextAt = MessageGivenUp, time.Time{}
	default:
		m.NextAt = try.At.Add(max(messageWaits[m.Count-1], min(again, WebhookOffAfter)))
	}
}

// Due reports whether the message is to be sent now.
func (m *WebhookMessage) Due(now time.Time) bool {
	return m.State == MessageWaits && !now.Before(m.NextAt)
}

// Stop ends the waiting of a message whose webhook is off, and reports whether
// it waited.
func (m *WebhookMessage) Stop() bool {
	if m.State != MessageWaits {
		return false
	}
	m.State, m.NextAt = MessageStopped, time.Time{}
	return true
}

// Again puts a message in the queue anew, whatever became of it before. It keeps
// its id, so that the other side knows it. It returns ErrConflict while it waits
// or its webhook is off.
func (m *WebhookMessage) Again(w *Webhook, now time.Time) error {
	if m.State == MessageWaits || !w.On() {
		return ErrConflict
	}
	m.State, m.Count, m.NextAt = MessageWaits, 0, now
	return nil
}
