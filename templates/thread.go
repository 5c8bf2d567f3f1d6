package templates

import "time"

// Thread is what two sides wrote to each other about one application, with the
// question for the next message.
type Thread struct {
	Lines []ThreadLine // oldest first
	Pager Pager        // the first page has the newest
	Write Field
	File  Field  // that goes with it
	Most  int    // bytes of a file
	Once  string // makes the form one message, however often it is sent
	Stop  string // why nobody writes, in words; "": nothing stops them
	Mail  *ThreadMail
}

// ThreadMail says whether the reader may answer by mail, and is where that is
// switched; nil where the board takes no mail.
type ThreadMail struct {
	Action string // without language prefix
	On     bool
}

// ThreadLine is a message, a change of state or a step of the interview.
type ThreadLine struct {
	At    time.Time
	State string   // of a change, in words; "" for others
	Step  string   // of an interview, in words; "" for others
	Slots []string // what the step is about, in words
	Terms []Change // conditions of the job that changed, of which State says that they did
	Name  string   // who wrote it, as the reader may know them
	Text  string
	File  *ThreadFile
	Mine  bool // the reader's side wrote it
	New   bool // the reader's side has not seen it before
}

// ThreadFile is the file of a message.
type ThreadFile struct {
	Href string // with language prefix
	Name string
	Type string // in words
	Size string
}
