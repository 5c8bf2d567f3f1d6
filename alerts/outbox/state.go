package outbox

import (
	"encoding/json"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models/alert"
)

// Rank orders the states by what is known: an event only ever raises it, so
// the order of events does not matter.
func Rank(s alert.DeliveryState) int {
	switch s {
	case alert.DeliveryAccepted:
		return 1
	case alert.DeliveryDelivered:
		return 2
	case alert.DeliveryFailed:
		return 3
	}
	return 0
}

// Finish ends a mail. What it said is erased; whom it went to is kept for the
// provider's events.
func Finish(m *alert.Outgoing, state alert.DeliveryState, why string) *alert.Outgoing {
	m.State, m.Error = state, why
	m.Owner, m.LeaseUntil, m.NextAttempt = "", time.Time{}, time.Time{}
	if rest, err := json.Marshal(mail.Message{To: mail.Address{Email: Recipient(m)}}); err == nil {
		m.Payload = string(rest)
	}
	return m
}

// Recipient returns the address of a mail, "" when it cannot be read.
func Recipient(m *alert.Outgoing) string {
	var letter mail.Message
	if json.Unmarshal([]byte(m.Payload), &letter) != nil {
		return ""
	}
	return letter.To.Email
}
