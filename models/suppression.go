package models

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

var suppressionWeights = []string{SuppressedUnsubscribe, SuppressedBlocked, SuppressedAdmin, SuppressedComplaint, SuppressedInvalid, SuppressedBounce}

// SuppressionReasons are all reasons for not mailing an address. A suppression
// for another reason counts failures and stops nothing.
func SuppressionReasons() []string { return slices.Clone(suppressionWeights) }

// Outweighs reports whether the suppression stands against a new reason, so
// that it does not matter in which order a provider tells its events.
func (s Suppression) Outweighs(reason string) bool {
	return slices.Index(suppressionWeights, s.Reason) > slices.Index(suppressionWeights, reason)
}
