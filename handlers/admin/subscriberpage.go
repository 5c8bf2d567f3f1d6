package admin

import (
	"time"

	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// SubscriberPage is what there is about one address when its owner asks why
// a mail came or did not.
type SubscriberPage struct {
	templates.Layout
	Nav        templates.ConsoleNav
	Email      string
	Kind       string // in words: read by many, throw-away; "" : neither
	Suppressed string // in words: why the address is not mailed; "" : it is
	Since      time.Time
	Alerts     []SubscriberAlert
	Pager      templates.Pager // its buttons post, so that the address stays out of addresses
}

// Template names pages/admin/subscriber.html.
func (SubscriberPage) Template() string { return "admin/subscriber" }

// SubscriberAlert is one subscription with its last digests.
type SubscriberAlert struct {
	ID      string
	Words   string // what it asks for
	Rhythm  string
	State   alert.SubscriptionState
	Facts   []templates.Fact
	Digests []SubscriberDigest
}

// SubscriberDigest is a digest with its state in words.
type SubscriberDigest struct {
	templates.ReplayedDigest
	StateWords string
	Rows       []SubscriberDigestJob
}

// SubscriberDigestJob is a job of it with its fate in words.
type SubscriberDigestJob struct {
	templates.ReplayedJob
	FateWords string
}
