package mail

import (
	"fmt"
	"time"
)

// Class is what became of a message, seen from the queue.
type Class uint8

const (
	// Unknown: the message may have arrived and may not. Wait for the
	// provider's events before sending again. It is the zero value, because
	// taking an unset outcome for any other class could lose or repeat mail.
	Unknown Class = iota
	// Accepted: the provider has taken responsibility for the message.
	Accepted
	// Rejected: this message will never be taken; do not retry it.
	Rejected
	// NotSent: nothing left; trying again cannot repeat the mail.
	NotSent
	// Blocked: nothing left, and nothing will for any message until the
	// operator repairs the account or the settings.
	Blocked
)

// String gives the class as it appears in logs and metrics.
func (c Class) String() string {
	switch c {
	case Accepted:
		return "accepted"
	case Rejected:
		return "rejected"
	case NotSent:
		return "not-sent"
	case Blocked:
		return "blocked"
	}
	return "unknown"
}

// Reason is a short, fixed word for why a message was not accepted. It
// carries no personal data and is safe as a metric label.
type Reason string

const (
	ReasonInvalid   Reason = "invalid"   // the message itself breaks a rule
	ReasonTooLarge  Reason = "too-large" // the provider finds it too big
	ReasonRecipient Reason = "recipient" // the address is refused
	ReasonContent   Reason = "content"   // the content or policy is refused
	ReasonThrottled Reason = "throttled" // too fast, by the provider's or our own measure
	ReasonQuiet     Reason = "quiet"     // held for the quiet hours that its reader chose
	ReasonNetwork   Reason = "network"   // no connection, or it broke
	ReasonTimeout   Reason = "timeout"   // no answer in time
	ReasonServer    Reason = "server"    // the provider failed, or answered what we do not know
	ReasonAccount   Reason = "account"   // credentials or permissions are refused
	ReasonConfig    Reason = "config"    // wrong host, path, or an account in sandbox mode
	ReasonCancelled Reason = "cancelled" // the caller gave up before anything left
	ReasonStorage   Reason = "storage"   // the mailbox directory cannot be written
)

// Outcome is what a sender tells about one message.
type Outcome struct {
	Class      Class
	ProviderID string        // the provider's id of an accepted message, "" if it gave none
	Reason     Reason        // "" when accepted
	RetryAfter time.Duration // NotSent and Blocked: not sooner than this; 0 leaves it to the queue
}

// CountsAsAttempt reports whether a queue should count this try against the
// message's limit. Being throttled, held, cancelled or blocked says nothing
// about the message.
func (o Outcome) CountsAsAttempt() bool {
	switch {
	case o.Class == Blocked:
		return false
	case o.Class == NotSent:
		return o.Reason != ReasonThrottled && o.Reason != ReasonQuiet && o.Reason != ReasonCancelled
	}
	return true
}

// failed builds the outcome and the error of a message that was not accepted.
func failed(c Class, r Reason, retry time.Duration, cause error) (Outcome, error) {
	return Outcome{Class: c, Reason: r, RetryAfter: retry}, fmt.Errorf("mail: %s (%s): %w", c, r, cause)
}
