package alert

import "slices"

// Why an address is not mailed, the weightier later: an address that bounces
// gets no mail at all, one that complained no alerts unless an administrator
// says so, one that asked to be left alone may come back by itself.
const (
	SuppressedUnsubscribe = "unsubscribe_all"
	SuppressedBlocked     = "blocked" // refused again and again
	SuppressedAdmin       = "admin"
	SuppressedComplaint   = "complaint"
	SuppressedInvalid     = "invalid"
	SuppressedBounce      = "bounce"
)

var suppressionWeights = []string{SuppressedUnsubscribe, SuppressedBlocked, SuppressedAdmin, SuppressedComplaint,
	SuppressedInvalid, SuppressedBounce}

// SuppressionReasons are all reasons for not mailing an address. A suppression
// for another reason counts failures and stops nothing.
func SuppressionReasons() []string { return slices.Clone(suppressionWeights) }

// SuppressedSoft marks a count of refusals that may pass: the address is mailed
// still.
const SuppressedSoft = "soft"

// Counting reports whether it is such a count and no suppression.
func (s Suppression) Counting() bool { return s.Reason == SuppressedSoft }

// Own reports whether the address asked to be left alone, so that its owner
// may come back by confirming an alert.
func (s Suppression) Own() bool { return s.Reason == SuppressedUnsubscribe }

// Unreachable reports whether mail to the address does not arrive, so that not
// even codes and notices are sent.
func (s Suppression) Unreachable() bool {
	return s.Reason == SuppressedBounce || s.Reason == SuppressedInvalid
}

// OfPerson reports whether the suppression is about who reads the mail and not
// about the mailbox: it follows them to another address.
func (s Suppression) OfPerson() bool {
	return s.Reason == SuppressedUnsubscribe || s.Reason == SuppressedComplaint || s.Reason == SuppressedAdmin
}

// EndsAlerts reports whether a new suppression for the reason ends the alerts
// of the address too: its owner wants none.
func EndsAlerts(reason string) bool {
	return reason == SuppressedComplaint || reason == SuppressedUnsubscribe
}

// Outweighs reports whether the suppression stands against a new reason, so
// that it does not matter in which order a provider tells its events.
func (s Suppression) Outweighs(reason string) bool {
	return slices.Index(suppressionWeights, s.Reason) > slices.Index(suppressionWeights, reason)
}
