package alert

import "slices"

// MailClass is a kind of mail by how it goes out.
type MailClass string

// Alerts go in digests; codes, confirmations and notices are account mail.
const (
	ClassDigest  MailClass = "digest"
	ClassAccount MailClass = "account"
)

// MailStopKey is the setting that holds mail back on all nodes.
const MailStopKey = "mail.stop"

// MailStop is the value of that setting: which mail is held back.
type MailStop string

// The positions of the switch.
const (
	StopNothing MailStop = "off"
	StopDigests MailStop = MailStop(ClassDigest)
	StopAccount MailStop = MailStop(ClassAccount)
	StopAll     MailStop = "all"
)

// MailStops are the positions in the order in which they are offered.
var MailStops = []MailStop{StopNothing, StopDigests, StopAccount, StopAll}

// Valid reports whether the switch has such a position.
func (s MailStop) Valid() bool { return slices.Contains(MailStops, s) }

// MailStopOf returns the position a stored value stands for; what is none, such
// as a value never set, stops nothing.
func MailStopOf(value string) MailStop {
	if stop := MailStop(value); stop.Valid() {
		return stop
	}
	return StopNothing
}

// Stops reports whether mail of a class is held back.
func (s MailStop) Stops(class MailClass) bool { return s == StopAll || s == MailStop(class) }
