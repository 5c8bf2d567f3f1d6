package models

import "time"

// EventKind is what the programs of an organisation are told.
type EventKind string

// The kinds. Test is sent when a person asks for it.
const (
	EventPublished EventKind = "job.published" // readers see the job, for the first time or again
	EventReturned  EventKind = "job.returned"  // an editor returned the advert or a change of it, or took it down
	EventPaused    EventKind = "job.paused"    // held back for now
	EventExpired   EventKind = "job.expired"   // its last day is over
	EventClosed    EventKind = "job.closed"    // its poster ended or withdrew it
	EventApplied   EventKind = "application.received"
	EventTest      EventKind = "webhook.test"
)

// EventKinds are those to choose from, in order.
var EventKinds = []EventKind{EventPublished, EventReturned, EventPaused, EventExpired, EventClosed, EventApplied}

// JobNews is something that happened to a job and that programs of its poster
// are told. It is written with the step itself, in the same document.
type JobNews struct {
	N      int       `bson:"n"` // from 1; names it among all that ever happened to the job
	Kind   EventKind `bson:"kind"`
	At     time.Time `bson:"at"`
	Change bool      `bson:"change,omitempty"` // returned was a change: the text that readers see stays
}

// The bounds of news: what is older is not told any more, and a job remembers
// at most so many.
const (
	NewsFor    = 7 * 24 * time.Hour
	maxJobNews = 50
)

// news adds something that happened now. The number goes on from the last one,
// which is never dropped.
func (j *Job) news(kind EventKind, now time.Time, change bool) {
	n := 1
	if last := len(j.News); last > 0 {
		n = j.News[last-1].N + 1
	}
	kept := j.News[:0:0]
	for _, old := range j.News {
		if now.Sub(old.At) < NewsFor {
			kept = append(kept, old)
		}
	}
	if len(kept) >= maxJobNews {
		kept = kept[len(kept)-maxJobNews+1:]
	}
	j.News = append(kept, JobNews{N: n, Kind: kind, At: now, Change: change})
}

// turned is what programs are told when the job appeared or ceased to be live;
// "" for a job that was taken down, of which they are told already.
func (j *Job) turned(live bool) EventKind {
	switch {
	case live:
		return EventPublished
	case j.State == JobPaused:
		return EventPaused
	case j.Ended():
		return EventClosed
	case j.State == JobApproved:
		return EventExpired
	}
	return ""
}
