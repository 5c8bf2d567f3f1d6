package templates

import (
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

// ReplayedDigest is a digest of one subscription looked at again.
type ReplayedDigest struct {
	ID          string
	State       alert.DeliveryState
	Error       string // class
	At, Changed time.Time
	From, To    time.Time // jobs that became live in (From, To]
	Attempts    int
	Events      []models.MailEvent // what the provider reported, oldest first
	Jobs        []ReplayedJob
	Mail        Mail // as it would read now, with blind links; empty when nothing was told
}

// ReplayedJob is one job that was put into a digest.
type ReplayedJob struct {
	ID        string
	Title     string // "" when the job is gone
	Fate      ReplayFate
	Why       string // why it answers the subscription as both are now; "" : it does not
	Live      bool   // now
	Edited    bool   // since
	Dismissed bool   // called not relevant since, or before
}

// ReplayFate is what became of a job in a digest.
type ReplayFate string

// The fates of a job. LeftOut means that the job was closed, dismissed or did
// not answer any more when the mail was written.
const (
	ReplayTold    ReplayFate = "told"
	ReplayOther   ReplayFate = "other" // another alert of the address told it
	ReplayLeftOut ReplayFate = "left_out"
	ReplayFailed  ReplayFate = "failed"
	ReplayUnknown ReplayFate = "unknown"
	ReplayWaits   ReplayFate = "waits"
)
