package alert

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// Frequency is how often a subscription may be mailed.
type Frequency string

// Instant means within two minutes of a job's going live.
const (
	Instant Frequency = "instant"
	Daily   Frequency = "daily"
	Weekly  Frequency = "weekly"
)

// Valid reports whether f is one of the three.
func (f Frequency) Valid() bool { return f == Instant || f == Daily || f == Weekly }

// SubscriptionState is where a subscription is: nobody is mailed before
// confirming (double opt-in) or after unsubscribing.
type SubscriptionState string

// The states of a subscription.
const (
	SubPending      SubscriptionState = "pending"
	SubActive       SubscriptionState = "active"
	SubPaused       SubscriptionState = "paused"
	SubUnsubscribed SubscriptionState = "unsubscribed"
)

// Subscription is a standing question: mail me when a job matches Criteria.
type Subscription struct {
	ID           string                 `bson:"_id"` // URL-safe, random
	Version      int64                  `bson:"version"`
	Email        string                 `bson:"email"` // sealed at rest
	UserID       string                 `bson:"userId,omitempty"`
	DoctorID     string                 `bson:"doctorId,omitempty"` // matches the doctor's profile instead of Criteria
	Lang         vocab.Lang             `bson:"lang"`
	Criteria     models.Criteria        `bson:"criteria"`
	CriteriaHash string                 `bson:"criteriaHash"` // unique per address among living subscriptions
	Frequency    Frequency              `bson:"frequency"`
	Hour         int                    `bson:"hour"`   // local hour of daily and weekly mails, 0-23
	Minute       int                    `bson:"minute"` // 0-59
	Weekday      time.Weekday           `bson:"weekday"`
	Zone         string                 `bson:"zone"` // IANA name, default Asia/Tokyo
	State        SubscriptionState      `bson:"state"`
	PausedUntil  time.Time              `bson:"pausedUntil,omitempty"` // zero with SubPaused: until resumed
	ConfirmedAt  time.Time              `bson:"confirmedAt,omitempty"` // nothing from before is ever mailed
	ConfirmSent  int                    `bson:"confirmSent,omitempty"`
	Watermark    time.Time              `bson:"watermark,omitempty"` // jobs that became live up to here were considered
	NextDue      time.Time              `bson:"nextDue,omitempty"`   // when the next digest may go; indexed
	LastSentAt   time.Time              `bson:"lastSentAt,omitempty"`
	KeepAskedAt  time.Time              `bson:"keepAskedAt,omitempty"`
	KeptAt       time.Time              `bson:"keptAt,omitempty"`          // the yearly question was answered with yes
	Dismissed    []Dismissal            `bson:"dismissed,omitempty"`       // "not relevant because"
	Hidden       []string               `bson:"hidden,omitempty"`          // clusters that the signed-in owner of the address hid
	Devices      models.Devices         `bson:"devices,omitempty"`         // that show notifications of it; sealed at rest
	Former       []models.FormerAddress `bson:"former,omitempty" json:"-"` // addresses it had before
	Consent      Consent                `bson:"consent"`
	Marked       string                 `bson:"marked,omitempty"` // "role" or "disposable" address
	EndReason    EndReason              `bson:"endReason,omitempty"`
	CreatedAt    time.Time              `bson:"createdAt"`
	UpdatedAt    time.Time              `bson:"updatedAt"`
}

// Consent is the proof of an opt-in (Act on Regulation of Transmission of
// Specified Electronic Mail): who is the subscription itself.
type Consent struct {
	FormVersion string    `bson:"formVersion"` // of the wording shown
	AskedAt     time.Time `bson:"askedAt"`
	Source      string    `bson:"source"`             // the page, or the board it was imported from
	Network     string    `bson:"network,omitempty"`  // address prefix: /24 or /48
	Evidence    string    `bson:"evidence,omitempty"` // of imported consents
	WithdrawnAt time.Time `bson:"withdrawnAt,omitempty"`
}

// Delivery is one mail owed to one subscription and everything that guards it
// from being sent twice or lost. Its id is derived from the subscription and
// the window, so that two nodes can never both create it.
type Delivery struct {
	ID             string         `bson:"_id"`
	Version        int64          `bson:"version"`
	SubscriptionID string         `bson:"subscriptionId"`
	Jobs           []DeliveredJob `bson:"jobs"`
	Told           []string       `bson:"told,omitempty"` // clusters in the mail of the last try
	State          DeliveryState  `bson:"state"`
	From           time.Time      `bson:"from"` // the window of jobs' becoming live: (From, To]
	To             time.Time      `bson:"to"`
	Owner          string         `bson:"owner,omitempty"` // node that holds the lease
	Fence          int64          `bson:"fence,omitempty"` // grows with each claim; results of an old fence are refused
	LeaseUntil     time.Time      `bson:"leaseUntil,omitempty"`
	Attempts       int            `bson:"attempts,omitempty"`
	Slips          int            `bson:"slips,omitempty"` // times its lease ran out before a try
	NextAttempt    time.Time      `bson:"nextAttempt,omitempty"`
	ProviderID     string         `bson:"providerId,omitempty"`
	Error          string         `bson:"error,omitempty"` // class, never text with an address
	CreatedAt      time.Time      `bson:"createdAt"`
	UpdatedAt      time.Time      `bson:"updatedAt"`
}

// Lease is how long a node may own the delivery when lease is usual: longer
// each time that was too short, up to eight times, so that nodes on a slow
// machine do not take a mail from one another for ever.
func (d *Delivery) Lease(usual time.Duration) time.Duration {
	return usual * time.Duration(1+min(d.Slips, 7))
}

// DeliveredJob is one job in a delivery with the reasons for the match.
type DeliveredJob struct {
	JobID   string `bson:"jobId"`
	Cluster string `bson:"cluster"`
}

// DeliveryState is where a delivery is.
type DeliveryState string

// unknown means that the mail may or may not have left; a webhook or an hour settles it.
const (
	DeliveryPending   DeliveryState = "pending"
	DeliverySending   DeliveryState = "sending"
	DeliveryAccepted  DeliveryState = "accepted"
	DeliveryDelivered DeliveryState = "delivered"
	DeliveryUnknown   DeliveryState = "unknown"
	DeliverySkipped   DeliveryState = "skipped"
	DeliveryFailed    DeliveryState = "failed"
)

// SeenFor is how long a subscriber is not told a job cluster again.
const SeenFor = 90 * 24 * time.Hour

// SeenCluster guards the promise that a subscriber gets a job cluster at most
// once in SeenFor. Its id is a keyed hash of the address + "." + cluster, so
// that two alerts of one person do not tell the same position twice.
type SeenCluster struct {
	ID         string    `bson:"_id"`
	Version    int64     `bson:"version"`
	DeliveryID string    `bson:"deliveryId"`
	At         time.Time `bson:"at"`
	UpdatedAt  time.Time `bson:"updatedAt"`
}

// Suppression is an address that must not be mailed. It outranks everything.
type Suppression struct {
	ID        string    `bson:"_id"` // keyed hash of the address
	Version   int64     `bson:"version"`
	Reason    string    `bson:"reason"`         // SuppressedBounce, …; "soft" for a count
	Source    string    `bson:"source"`         // event id or user id
	Soft      int       `bson:"soft,omitempty"` // soft bounces counted towards a pause
	At        time.Time `bson:"at"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// PromptLease is how long a node may own a mail that somebody waits for: with
// the pause between two looks, such a mail goes within a minute of a kill.
const PromptLease = 30 * time.Second

// Lease is how long a node may own the mail when lease is usual.
func (m *Outgoing) Lease(usual time.Duration) time.Duration {
	if m.Kind.Prompt() {
		return min(usual, PromptLease)
	}
	return usual
}

// Outgoing is a mail other than a digest (codes, confirmations, notices) that
// waits to be handed to the provider. Its content is sealed at rest.
type Outgoing struct {
	ID          string             `bson:"_id"`
	Version     int64              `bson:"version"`
	Kind        MailKind           `bson:"kind"`
	Payload     string             `bson:"payload"` // sealed JSON of the mail
	State       DeliveryState      `bson:"state"`
	Attempts    int                `bson:"attempts,omitempty"`
	NextAttempt time.Time          `bson:"nextAttempt"`
	ExpiresAt   time.Time          `bson:"expiresAt"` // a code is worthless later
	Owner       string             `bson:"owner,omitempty"`
	LeaseUntil  time.Time          `bson:"leaseUntil,omitempty"`
	Error       string             `bson:"error,omitempty"`
	CreatedAt   time.Time          `bson:"createdAt"`
	UpdatedAt   time.Time          `bson:"updatedAt"`
	Interview   models.InterviewAt `bson:"interview,omitempty"` // it reminds of; zero: of none
}
