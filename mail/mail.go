// Package mail hands finished messages to the outside world: to SendGrid, to
// an SMTP server, or to a mailbox on disk. It alone knows those three, the
// form of a message on the wire (RFC 5322, RFC 2047, RFC 8058), and what the
// answers of a mail provider mean for whoever keeps the queue. It does not
// know what a digest or a subscriber is, and it retries nothing by itself.
package mail

import "context"

// Sender hands one message over. Implementations are safe for concurrent use,
// obey ctx, and never try twice.
//
// The outcome is always set and is what a queue acts on. The error is nil
// exactly when the class is Accepted; otherwise it says why, in words for the
// operator's log, without addresses or content.
type Sender interface {
	Send(ctx context.Context, m Message) (Outcome, error)

	// Name is the sender's kind as the settings spell it: "mailbox",
	// "sendgrid" or "smtp".
	Name() string
}
