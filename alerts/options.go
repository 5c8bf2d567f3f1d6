package alerts

import (
	"context"
	"log/slog"
	"time"
	_ "time/tzdata" // subscribers' zones, on machines that have none

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// Desk is the part of the store, the matcher and the sender the runner works
// with.
type Desk struct {
	Jobs          Jobs
	Subscriptions Subscriptions
	Doctors       Doctors
	Deliveries    Deliveries
	Seen          Seen
	Suppressions  Suppressions
	Runs          Runs
	Settings      Settings
	Keys          Keys
	Matcher       Matcher
	Sender        Sender
	Mails         *templates.Mails
	Counts        Counts // nil: nothing is counted

	// The changes the runner follows. The feeds should begin when the process
	// does: what is older is read otherwise at the start.
	SubscriptionFeed Feed[alert.Subscription]
	JobFeed          Feed[models.Job]
	DoctorFeed       Feed[models.Doctor]
}

// Counts takes how often jobs were told of.
type Counts interface {
	Add(ctx context.Context, counts []models.JobCount) error
}

// Options are the settings of a Runner. Zero values take the defaults named.
type Options struct {
	Node     string       // unique per process, stands in leases and runs
	From     mail.Address // of alert mails
	Operator templates.Operator
	Links    templates.Links

	Window  time.Duration // instant: how long jobs gather before the mail; 1 min
	Overlap time.Duration // how far behind a watermark is looked again; 6 h
	CatchUp time.Duration // how far back a start looks at most; 92 days
	Lease   time.Duration // how long a node owns a delivery; 5 min
	Hold    time.Duration // how long an unknown delivery waits for an event; 1 h
	Conns   int           // mails under way at once; 64
	Every   time.Duration // rest between passes without news; 10 s

	Now func() time.Time // time.Now
	Log *slog.Logger     // slog.Default()
}

const (
	maxCards = 20 // jobs of a digest shown in full
	maxLines = 80 // further jobs shown with one line each; more wait for the next digest

	dueBatch  = 500                 // due subscriptions planned together, as many as share a write of the store
	giveUp    = 14 * 24 * time.Hour // a mail nobody takes is dropped after
	reachKey  = "alerts.reach"      // setting: instant subscriptions were served up to here
	reachStep = time.Minute
)

func (o Options) complete() Options {
	def := func(d *time.Duration, v time.Duration) {
		if *d == 0 {
			*d = v
		}
	}
	def(&o.Window, time.Minute)
	def(&o.Overlap, 6*time.Hour)
	def(&o.CatchUp, 92*24*time.Hour)
	def(&o.Lease, 5*time.Minute)
	def(&o.Hold, time.Hour)
	def(&o.Every, 10*time.Second)
	if o.Conns == 0 {
		o.Conns = 64
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return o
}
