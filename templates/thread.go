package templates

import "time"

// Thread is what two sides wrote to each other about one application, with the
// question for the next message.
type Thread struct {
	Lines []ThreadLine // oldest first
	Pager Pager        // the first page has the newest
	Write Field
	Once  string // makes the form one message, however often it is sent
	Stop  string // why nobody writes, in words; "": nothing stops them
}

// ThreadLine is a message, or a change of state.
type ThreadLine struct {
	At    time.Time
	State string // of a change, in words; "" for a message
	Name  string // who wrote it, as the reader may know them
	Text  string
	Mine  bool // the reader's side wrote it
	New   bool // the reader's side has not seen it before
}
