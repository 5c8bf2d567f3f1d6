package models

import "time"

// MailEvent is what the mail provider reports about one mail, stored before
// it is acknowledged and worked off later. Events come late, twice and in any
// order.
type MailEvent struct {
	ID        string    `bson:"_id"` // the provider's event id, so that a repeated event is known
	Version   int64     `bson:"version"`
	OutboxID  string    `bson:"outboxId"` // delivery or outgoing id that the mail carried
	Kind      string    `bson:"kind"`     // processed, delivered, deferred, bounce, dropped, spamreport, …
	At        time.Time `bson:"at"`       // at the provider
	Reason    string    `bson:"reason,omitempty"`
	Attempt   int       `bson:"attempt,omitempty"`
	Processed bool      `bson:"processed"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// AlertRun is what one digest run did, for the admin's page.
type AlertRun struct {
	ID        string    `bson:"_id"` // node + start
	Version   int64     `bson:"version"`
	StartedAt time.Time `bson:"startedAt"`
	EndedAt   time.Time `bson:"endedAt,omitempty"`
	Due       int       `bson:"due"`
	Matched   int       `bson:"matched"`
	Mailed    int       `bson:"mailed"`
	Deferred  int       `bson:"deferred"`
	Failed    int       `bson:"failed"`
	Unknown   int       `bson:"unknown"`
	Skipped   int       `bson:"skipped"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// AuditEntry is one line of the audit log: who did what to whom. Each entry
// carries the hash of the one before, so that a removed or altered line shows.
// It holds ids, never names, addresses or tokens.
type AuditEntry struct {
	ID        string    `bson:"_id"` // day + "." + number within it
	Version   int64     `bson:"version"`
	Day       Date      `bson:"day"`
	Seq       int64     `bson:"seq"`
	At        time.Time `bson:"at"`
	Who       string    `bson:"who"` // user id, or the name of a task of the board
	Role      Role      `bson:"role,omitempty"`
	Org       OrgRef    `bson:"org,omitempty" json:",omitzero"` // for which Who did it; zero: for none, or before it was noted
	Action    string    `bson:"action"`
	Target    string    `bson:"target,omitempty"` // kind + "/" + id
	Result    string    `bson:"result,omitempty"`
	Network   string    `bson:"network,omitempty"` // address prefix: /24 or /48
	RequestID string    `bson:"requestId,omitempty"`
	About     string    `bson:"about,omitempty" json:",omitempty"`  // names its AuditTargets, "" for none
	Abouts    int       `bson:"abouts,omitempty" json:",omitempty"` // how many those are
	Digest    string    `bson:"digest,omitempty" json:",omitempty"` // keyed hash of all of them
	Prev      string    `bson:"prev"`                               // Hash of the entry before
	Hash      string    `bson:"hash"`                               // of all other fields: keyed, or hex SHA-256 before the log was keyed
	Keyed     bool      `bson:"keyed,omitempty" json:",omitempty"`
	Key       int       `bson:"key,omitempty" json:",omitempty"` // generation of the lookup key, 0 for the first
	UpdatedAt time.Time `bson:"updatedAt"`
}

// AuditTarget is one of many things that an entry of the audit log is about
// beside its Target: of an export, each doctor in it.
type AuditTarget struct {
	ID        string    `bson:"_id"` // About + "/" + Target
	Version   int64     `bson:"version"`
	About     string    `bson:"about"` // of the entry
	Target    string    `bson:"target"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// DeedReadDocument is the action of whoever looks into a document of a doctor.
// The doctor is shown every one, their own included: another person may have
// got into their account.
const DeedReadDocument = "licence.document.read"

// DeedExport is the action of whoever takes an application away in a file.
const DeedExport = "application.export"

// DeedReadFile is the action of whoever fetches a file of a thread.
const DeedReadFile = "application.file.read"

// Lease is the right to do a task alone until a time. Fence grows whenever the
// lease passes on, so that work done under an old one can be refused.
type Lease struct {
	ID        string    `bson:"_id"` // name of the task
	Version   int64     `bson:"version"`
	Owner     string    `bson:"owner"`
	Fence     int64     `bson:"fence"`
	Until     time.Time `bson:"until"`
	UpdatedAt time.Time `bson:"updatedAt"`
}

// JobCount is how often one kind of thing (view, click) happened to a job on a
// day.
type JobCount struct {
	JobID string
	Day   Date
	Kind  string
	N     int
}

// JobCounts are the views, clicks and applications of a job on one day, by
// kind.
type JobCounts struct {
	ID        string           `bson:"_id"` // job id + "." + day
	Version   int64            `bson:"version"`
	JobID     string           `bson:"jobId"`
	Day       Date             `bson:"day"`
	Counts    map[string]int   `bson:"counts"`
	Marks     map[string]int64 `bson:"marks,omitempty"` // the last batch of each node that is in the counts: see CountBatch
	Write     string           `bson:"write,omitempty"` // random, so that two writers who come to the same sums do not write the same
	UpdatedAt time.Time        `bson:"updatedAt"`
}

// CountBatch is what a node gathered of counts in a while. A node numbers its
// batches upwards and hands them on in this order, so that one that is handed on
// twice, or in part, counts once.
type CountBatch struct {
	Node   string
	Number int64
	Counts []JobCount
}

// SearchCount is how many readers searched for a text. The count halves with
// every week, so that what was sought once does not stand for ever.
type SearchCount struct {
	ID        string    `bson:"_id"` // the text
	Version   int64     `bson:"version"`
	Count     int       `bson:"count"`
	Day       Date      `bson:"day"` // as of which the count stands
	UpdatedAt time.Time `bson:"updatedAt"`
}

// Fade brings the count down to a day: half for each whole week since its own.
func (c *SearchCount) Fade(today Date) {
	weeks := 0
	if c.Day != "" {
		weeks = max(0, c.Day.DaysUntil(today)/7)
	}
	c.Count >>= min(weeks, 62)
	if c.Day == "" || weeks > 0 {
		c.Day = today
	}
}
