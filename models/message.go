package models

import (
	"slices"
	"time"
)

// Message is what one side of an application wrote to the other. The first
// words of the doctor are the application's own (Application.Message); all
// later ones are documents of their own, so that two who write at the same
// moment lose nothing.
type Message struct {
	ID            string    `bson:"_id"` // MessageKey hashed: the same form sent twice is one message
	Version       int64     `bson:"version" json:"-"`
	ApplicationID string    `bson:"applicationId"`
	DoctorID      string    `bson:"doctorId"`
	Poster        OrgRef    `bson:"poster"`
	From          Actor     `bson:"from"`            // ByDoctor or ByPoster
	By            string    `bson:"by" json:"-"`     // id of the user who wrote it
	Text          string    `bson:"text"`            // sealed; "" only with a file
	File          File      `bson:"file,omitempty"`  // that came with it; zero: none
	CreatedAt     time.Time `bson:"createdAt"`       // when it was sent
	SeenAt        time.Time `bson:"seenAt,omitzero"` // when the other side had it on a page; zero: not yet
	UpdatedAt     time.Time `bson:"updatedAt" json:"-"`
}

// MaxMessage is the most one message has, in characters.
const MaxMessage = 4000

// MessageKey is what makes two sent messages the same one: the application, the
// user, the token of the form, the words and the file. Other words or another
// file from the same form are another message, so that nothing is lost.
func MessageKey(applicationID, user, once, text string, file []byte) string {
	return applicationID + "\x00" + user + "\x00" + once + "\x00" + text + fileMark(file)
}

// NewMessage is what one side writes to the other: words, a file, or both. It
// returns *InvalidError for words that cannot be sent.
func (a *Application) NewMessage(
	id string, from Actor, user, text string, file File, now time.Time,
) (Message, error) {
	m := Message{
		ID: id, ApplicationID: a.ID, DoctorID: a.DoctorID, Poster: a.Poster,
		From: from, By: user, Text: text, File: file, CreatedAt: now,
	}
	c := &Check{}
	c.Need(!Blank(text) || file.There(), "message", "message.empty")
	c.Text("message", text, MaxMessage)
	if len(c.Faults) > 0 {
		return m, &InvalidError{Faults: c.Faults}
	}
	return m, nil
}

// To is the side that a message is for.
func (m *Message) To() Actor {
	if m.From == ByDoctor {
		return ByPoster
	}
	return ByDoctor
}

// Unread reports whether the message is for a side and that side has not had it
// on a page.
func (m *Message) Unread(side Actor) bool { return m.To() == side && m.SeenAt.IsZero() }

// WriteStop is why nothing more is written in a thread.
type WriteStop string

// The reasons, in the order in which they are looked for. They hold for both
// sides: who may not answer is not written to either.
const (
	WriteOpen      WriteStop = ""          // nothing stops them
	WriteWithdrawn WriteStop = "withdrawn" // the doctor took the application back
	WriteHidden    WriteStop = "hidden"    // the doctor blocked somebody behind the job
	WriteStopped   WriteStop = "stopped"   // the board stopped the poster or the employer, or a permit is over
)

// StopsWriting returns what keeps both sides from writing. The end of the
// selection does not: who was chosen has things to arrange, and who was not
// may ask why. A doctor who wants no more takes the application back.
func (a *Application) StopsWriting(d *Doctor, j *Job, p Publisher) WriteStop {
	switch {
	case !a.Stands():
		return WriteWithdrawn
	case d.HidesJob(j):
		return WriteHidden
	case len(p.Behind(ByEditor)) > 0:
		return WriteStopped
	}
	return WriteOpen
}

// Tell notes that the other side is to be mailed that there is a message and
// reports whether that is news: the note is about the first message since that
// side looked, and names the mail. Later ones ask for the same mail again, so
// that one that could not be queued is made up for.
func (a *Application) Tell(m *Message) bool {
	told := &a.ToldPoster
	if m.To() == ByDoctor {
		told = &a.ToldDoctor
	}
	if *told != "" {
		return false
	}
	*told = m.ID
	return true
}

// TakeMessage notes a message that stands: of whom it tells, who wrote last, and
// that to write is to contact. It reports whether anything is news.
func (a *Application) TakeMessage(m *Message, now time.Time) (bool, error) {
	told, wrote := a.Tell(m), a.NoteWritten(m)
	if m.From == ByPoster && a.Unanswered() {
		return true, a.Answer(ApplicationContacted, now)
	}
	return told || wrote, nil
}

// Told is the message of which a side was mailed last and has not looked since;
// "" for none.
func (a *Application) Told(side Actor) string {
	if side == ByDoctor {
		return a.ToldDoctor
	}
	return a.ToldPoster
}

// Covers reports whether the letter about a later step of the poster tells of a
// message, too.
func (a *Application) Covers(m *Message) bool {
	return m.From == ByPoster && slices.ContainsFunc(a.Steps, func(s ApplicationStep) bool {
		return (s.State == ApplicationOffered || s.State == ApplicationClosed) && !s.At.Before(m.CreatedAt)
	})
}

// Look notes that a side looks at the thread and reports whether that is news.
// It comes before the messages are read: what arrives in between is then either
// among them, or told of anew.
func (a *Application) Look(side Actor) bool {
	told := &a.ToldPoster
	if side == ByDoctor {
		told = &a.ToldDoctor
	}
	news := a.Interview.look(side) || *told != ""
	*told = ""
	return news
}

// ThreadEntry is a message, a change of state, the end of the job, a change of its
// conditions or a step of the interview.
type ThreadEntry struct {
	At        time.Time
	State     ApplicationState // of a change; "" for others
	Ending    JobEnding        // of the job; "" for others
	Message   *Message
	Terms     *TermNote
	Interview *InterviewStep
	Step      int // which of the interview's steps, from 0
}

// Thread is what happened in an application, oldest first. messages are a part
// of its messages, oldest first; after is when the one before them was sent,
// zero for none; last says that none follows. What the doctor wrote at the
// beginning is the first message; it has no id.
func (a *Application) Thread(messages []Message, after time.Time, last bool) []ThreadEntry {
	var entries []ThreadEntry
	if after.IsZero() {
		entries = append(entries, ThreadEntry{At: a.CreatedAt, State: ApplicationReceived})
		if a.Message != "" || a.CV.There() {
			begun := &Message{
				From: ByDoctor, Text: a.Message, File: a.CV, CreatedAt: a.CreatedAt, SeenAt: a.CreatedAt,
			}
			entries = append(entries, ThreadEntry{At: a.CreatedAt, Message: begun})
		}
	}
	steps := a.changes()
	upTo := func(end time.Time) {
		for ; len(steps) > 0 && steps[0].At.Before(end); steps = steps[1:] {
			if !steps[0].At.Before(after) {
				entries = append(entries, steps[0])
			}
		}
	}
	for i := range messages {
		upTo(messages[i].CreatedAt)
		entries = append(entries, ThreadEntry{At: messages[i].CreatedAt, Message: &messages[i]})
	}
	if last {
		upTo(endOfTime)
	}
	return entries
}

// changes are the changes of the state, the ends of the job, the changes of its
// conditions and the steps of the interview, oldest first.
func (a *Application) changes() []ThreadEntry {
	var all []ThreadEntry
	for _, s := range a.Steps {
		all = append(all, ThreadEntry{At: s.At, State: s.State})
	}
	for _, n := range a.JobNotes {
		all = append(all, ThreadEntry{At: n.At, Ending: n.Ending})
	}
	for i := range a.TermNotes {
		all = append(all, ThreadEntry{At: a.TermNotes[i].At, Terms: &a.TermNotes[i]})
	}
	for i := range a.Interview.Steps {
		all = append(all, ThreadEntry{At: a.Interview.Steps[i].At, Interview: &a.Interview.Steps[i], Step: i})
	}
	slices.SortStableFunc(all, func(x, y ThreadEntry) int { return x.At.Compare(y.At) })
	return all
}

// endOfTime is later than anything.
var endOfTime = time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
