package models

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// LicenceStatus is how far the board's check of a licence is.
type LicenceStatus string

// The states of a licence a doctor says to hold. Expired follows from the date
// (see Standing); no check ends in it.
const (
	LicenceUnverified LicenceStatus = "unverified"       // stated; the board has no document
	LicenceSubmitted  LicenceStatus = "submitted"        // a document waits for the board
	LicenceChecked    LicenceStatus = "document_checked" // the document says what was stated
	LicenceUnreadable LicenceStatus = "unreadable"       // the document cannot be read
	LicenceRejected   LicenceStatus = "rejected"         // the document says something else
	LicenceExpired    LicenceStatus = "expired"
)

// LicenceHeld is one licence a doctor says to hold. Number, Detail and the
// reason of the check are sealed.
type LicenceHeld struct {
	ID        string          `bson:"id,omitempty"` // within the profile, stays when the licence is changed
	Key       vocab.Licence   `bson:"key"`
	Number    string          `bson:"number,omitempty"`
	Specialty vocab.Specialty `bson:"specialty,omitempty"`
	Detail    string          `bson:"detail,omitempty"` // society, state, rank
	On        Date            `bson:"on,omitempty"`     // registered or completed
	Expires   Date            `bson:"expires,omitempty"`
	Status    LicenceStatus   `bson:"status"`
	SentAt    time.Time       `bson:"sentAt,omitempty"` // of the newest document that waits
	Check     LicenceCheck    `bson:"check,omitempty"`  // the last decision about what is stated
}

// LicenceCheck is what a person of the board decided about a licence.
type LicenceCheck struct {
	By     string    `bson:"by,omitempty"` // user id
	At     time.Time `bson:"at,omitempty"`
	Reason string    `bson:"reason,omitempty"` // as mailed to the doctor
}

// licenceMoves is everything that can happen to the check of a licence. What
// was decided is locked: only another statement, or the board, ends a check.
var licenceMoves = Moves[LicenceStatus, *LicenceHeld]{
	{LicenceUnverified, LicenceSubmitted, ByDoctor, provable},
	{LicenceUnreadable, LicenceSubmitted, ByDoctor, provable},
	{LicenceRejected, LicenceSubmitted, ByDoctor, provable},
	{LicenceExpired, LicenceSubmitted, ByDoctor, provable},

	// another statement, or no document left
	{LicenceSubmitted, LicenceUnverified, ByDoctor, nil},
	{LicenceChecked, LicenceUnverified, ByDoctor, nil},
	{LicenceUnreadable, LicenceUnverified, ByDoctor, nil},
	{LicenceRejected, LicenceUnverified, ByDoctor, nil},
	{LicenceExpired, LicenceUnverified, ByDoctor, nil},

	{LicenceSubmitted, LicenceChecked, ByEditor, current},
	{LicenceSubmitted, LicenceUnreadable, ByEditor, reasoned},
	{LicenceSubmitted, LicenceRejected, ByEditor, reasoned},
	{LicenceChecked, LicenceRejected, ByEditor, reasoned}, // a later search of the register
}

// provable demands what a document is compared with.
func provable(l *LicenceHeld) error {
	if l.Key == vocab.LicenceMedical && (l.Number == "" || l.On == "") {
		return Invalid("document", "document.licence.incomplete")
	}
	return nil
}

// current refuses to check what is over.
func current(l *LicenceHeld) error {
	if l.Standing(DateOf(l.Check.At)) == LicenceExpired {
		return Invalid("reason", "doctor.license.expired", string(l.Key))
	}
	return nil
}

// reasoned demands a reason, which the doctor is told.
func reasoned(l *LicenceHeld) error {
	if faults := ReasonFaults("reason", l.Check.Reason); len(faults) > 0 {
		return &InvalidError{Faults: faults}
	}
	return nil
}

// Standing is the state of the licence on a day: what was checked lasts until
// its date.
func (l *LicenceHeld) Standing(today Date) LicenceStatus {
	if l.Expires != "" && l.Expires < today && l.Status != LicenceRejected {
		return LicenceExpired
	}
	return l.Status
}

// CheckedOn reports whether the board saw the document and the licence is not
// over on a day.
func (l *LicenceHeld) CheckedOn(today Date) bool { return l.Standing(today) == LicenceChecked }

// Decided reports whether a person of the board decided about what is stated.
func (l *LicenceHeld) Decided() bool {
	return l.Status == LicenceChecked || l.Status == LicenceUnreadable || l.Status == LicenceRejected
}

// Counts reports whether the licence counts in matching at all: the board
// neither turned it down nor found it over.
func (l *LicenceHeld) Counts() bool {
	return l.Status != LicenceRejected && l.Status != LicenceExpired
}

// MayDecide reports whether an editor may decide so.
func (l *LicenceHeld) MayDecide(to LicenceStatus) bool {
	return licenceMoves.has(l.Status, to, ByEditor)
}

// Decide notes what an editor decided after looking at the documents; by is
// their user id. It returns *InvalidError when the reason is missing or the
// licence is over, and ErrConflict for what is no decision now.
func (l *LicenceHeld) Decide(to LicenceStatus, by, reason string, now time.Time) error {
	decided := *l
	decided.Check = LicenceCheck{By: by, At: now, Reason: reason}
	if err := licenceMoves.Check(&decided, l.Status, to, ByEditor); err != nil {
		return err
	}
	decided.Status = to
	*l = decided
	return nil
}

// TakesDocuments returns nil when the doctor may send a document: ErrConflict
// when the licence is checked, *InvalidError when there is nothing to compare
// the document with.
func (l *LicenceHeld) TakesDocuments() error {
	if l.Status == LicenceSubmitted {
		return nil
	}
	return licenceMoves.Check(l, l.Status, LicenceSubmitted, ByDoctor)
}

// same reports whether the other states the same: what the board checks has
// not changed.
func (l *LicenceHeld) same(other *LicenceHeld) bool {
	return l.Key == other.Key && l.Number == other.Number && l.On == other.On && l.Expires == other.Expires &&
		l.Specialty == other.Specialty && l.Detail == other.Detail
}

// restate ends the check of a licence of which something else is stated now.
func (l *LicenceHeld) restate() {
	if licenceMoves.Check(l, l.Status, LicenceUnverified, ByDoctor) == nil {
		l.Status, l.SentAt, l.Check = LicenceUnverified, time.Time{}, LicenceCheck{}
	}
}

// Stated names what an editor looks at before deciding: the doctor's name, the
// statement and the newest document. Another name means that something changed.
func (d *Doctor) Stated(l *LicenceHeld) string {
	sum := sha256.Sum256([]byte(strings.Join([]string{
		d.LegalName, l.ID, string(l.Key), l.Number, string(l.Specialty), l.Detail, string(l.On), string(l.Expires),
		l.SentAt.UTC().Format(time.RFC3339Nano),
	}, "\x00")))
	return hex.EncodeToString(sum[:8])
}
