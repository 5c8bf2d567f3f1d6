package models

import "time"

// Trouble is something that keeps the board from doing what it owes, or will
// soon. Operators see it as a metric, administrators on their pages.
type Trouble struct {
	Kind  TroubleKind
	Since time.Time
	Free  int64  // TroubleRoom: bytes left
	Why   string // class of the cause, never text with an address
}

// TroubleKind says what is wrong.
type TroubleKind string

// What may be wrong, each a cause of its own that wants another deed.
const (
	TroubleRoom     TroubleKind = "room"      // the disk is nearly full: what can wait is refused
	TroubleFull     TroubleKind = "full"      // the disk is full: nothing can be written
	TroubleReadOnly TroubleKind = "read_only" // the disk takes no writes
	TroubleStore    TroubleKind = "store"     // the database does not answer or does not write
	TroubleMail     TroubleKind = "mail"      // letters wait: the provider does not take them
	TroubleScanner  TroubleKind = "scanner"   // the malware scanner does not answer: no file is taken
)

// TroubleKinds are all kinds, for metrics.
var TroubleKinds = []TroubleKind{TroubleRoom, TroubleFull, TroubleReadOnly, TroubleStore, TroubleMail, TroubleScanner}

// MinRoom is the free space of the data folder, in bytes, below which what can
// wait is refused, so that applications, answers and codes still find room.
const MinRoom = 512 << 20
