package channel

import (
	"crypto/sha256"
	"encoding/base64"
	"time"

	"github.com/google/uuid"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// Notice is what a device shows: the subject of the mail, and the page that it
// opens.
type Notice struct {
	ID    string // of the mail: what has the same is shown once
	Lang  string // of the text
	Text  string
	Open  string        // path
	Owner models.Owner  // whose it is, for the button that ends them
	Mark  string        // of the device
	Kept  time.Duration // how long the service keeps it for a device that is off
	Soon  bool          // somebody may be waiting for it
}

// How long push services keep a notice for a device that is off. One that takes
// the place of a mail is kept as long as any of the services does.
const (
	keptBeside  = 24 * time.Hour
	keptInstead = 28 * 24 * time.Hour
)

func noticeOf(m mail.Message, d *models.Device) Notice {
	n := Notice{
		ID: m.ID, Lang: m.Lang, Text: m.Subject, Open: m.Open, Owner: models.Owner(m.Owner), Mark: d.Mark(),
		Kept: keptBeside, Soon: models.Owner(m.Owner).User() != "",
	}
	if d.Instead {
		n.Kept = keptInstead
	}
	return n
}

// Topic names the notice to push services (RFC 8030, 5.4): a second try takes
// the place of the first while the device is off. It tells nothing of the mail.
func (n *Notice) Topic() string {
	sum := sha256.Sum256([]byte(n.ID))
	return base64.RawURLEncoding.EncodeToString(sum[:24])
}

// Key names the notice of a device to services that take the same key once
// (X-Line-Retry-Key): a second try is known there whatever became of the first.
func (n *Notice) Key() string {
	return uuid.NewSHA1(uuid.NameSpaceOID, []byte(n.ID+" "+n.Mark)).String()
}

// Answer is what a push service said.
type Answer struct {
	Result Result
	Status int           // of HTTP; 0: none came
	Wait   time.Duration // Later: not sooner than this; 0: not said
}

// Result is what became of a notice. Of several devices the greatest counts.
type Result uint8

// The results.
const (
	Refused  Result = iota // it will never be taken
	Gone                   // the device has ended its notifications
	Later                  // nothing was taken; it may be tried again
	Unclear                // it may have been taken
	Accepted               // the service will show it
)

// String gives the result as it stands in logs.
func (r Result) String() string {
	return [...]string{"refused", "gone", "later", "unclear", "accepted"}[r]
}
