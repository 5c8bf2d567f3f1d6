package models

import (
	"slices"
	"time"
)

// NeedsReview reports whether faults send an advert to a reviewer.
func NeedsReview(faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool { return f.Severity == FaultWarning })
}

// Expiry returns the end of the advert's last day in Japan: what a job's
// ExpiresAt is set to when it is saved.
func (a *Advert) Expiry() time.Time { return a.Terms.ValidThrough.End() }
