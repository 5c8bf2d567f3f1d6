package models

import (
	"strings"
	"time"
)

// ReplyAddress is where one person answers one application by mail: an address
// that nobody can guess, named in letters to that person alone. What arrives
// there from that person's own address lands in the thread (decision 034).
type ReplyAddress struct {
	ID            string    `bson:"_id"` // ReplyKey hashed: one each
	Version       int64     `bson:"version"`
	ApplicationID string    `bson:"applicationId"`
	DoctorID      string    `bson:"doctorId"`
	UserID        string    `bson:"userId"`
	Side          Actor     `bson:"side"`
	Local         string    `bson:"local"` // sealed: what stands before the @; "": the person cut it off
	CreatedAt     time.Time `bson:"createdAt"`
	UpdatedAt     time.Time `bson:"updatedAt"`
}

// ReplyKey names the address of a person in an application.
func ReplyKey(applicationID, userID string) string { return applicationID + "\x00" + userID }

// NewReplyAddress is the address of a person in an application. secret is at
// least 128 random bits in letters and digits (crypto/rand.Text), which mail
// programs may turn into another case.
func NewReplyAddress(id string, a *Application, side Actor, userID, secret string, now time.Time) ReplyAddress {
	r := ReplyAddress{ID: id, ApplicationID: a.ID, DoctorID: a.DoctorID, UserID: userID, Side: side, CreatedAt: now}
	r.Open(secret)
	return r
}

// replyMark begins what stands before the @.
const replyMark = "r."

// minReplySecret is the fewest characters of a secret: 26 of base32 are 130
// bits.
const minReplySecret = 26

// Open gives the address a new secret; letters from before lead nowhere.
func (r *ReplyAddress) Open(secret string) { r.Local = replyMark + strings.ToLower(secret) }

// Cut ends the address until it is opened again.
func (r *ReplyAddress) Cut() { r.Local = "" }

// At is the address at a host, "" for one that was cut off.
func (r *ReplyAddress) At(host string) string {
	if r.Local == "" {
		return ""
	}
	return r.Local + "@" + host
}

// ReplyLocal returns what stands before the @ of an address of this host that
// may be somebody's, "" for others.
func ReplyLocal(address, host string) string {
	local, at, _ := strings.Cut(strings.ToLower(strings.Trim(strings.TrimSpace(address), "<>")), "@")
	if at != strings.ToLower(host) || !strings.HasPrefix(local, replyMark) ||
		len(local) < len(replyMark)+minReplySecret || len(local) > MaxEmailLocal {
		return ""
	}
	return local
}

// MailedReply is what arrived at such an address.
type MailedReply struct {
	From      string // as NormalizeEmail writes it
	Authentic bool   // the provider found that it comes from there
	ByMachine bool   // a program wrote it, not a person
	Text      string // without what it quotes
	Files     int
}

// ReplyStop is why a mail did not land in its thread.
type ReplyStop string

// The reasons, in the order in which they are looked for. ReplySilent ones are
// told to nobody.
const (
	ReplyLands   ReplyStop = ""
	ReplyMachine ReplyStop = "machine" // a program wrote it: it would answer an answer, too
	ReplyGone    ReplyStop = "gone"    // the person is no longer on that side, or may not sign in
	ReplyCut     ReplyStop = "cut"     // the person cut the address off
	ReplyOther   ReplyStop = "other"   // from another address than the account's
	ReplyForged  ReplyStop = "forged"  // nobody can tell whether it comes from there
	ReplyClosed  ReplyStop = "closed"  // nothing is written in that thread any more
	ReplyEmpty   ReplyStop = "empty"   // it says nothing new
	ReplyLong    ReplyStop = "long"    // more than MaxMessage
	ReplyOften   ReplyStop = "often"   // beyond CapReplies
	ReplyFiles   ReplyStop = "files"   // the words landed, some files did not

	ReplyInfected  ReplyStop = "infected"  // the words landed; the scanner found something in a file
	ReplyUnscanned ReplyStop = "unscanned" // the words landed; no scanner could look at a file
)

// Silent reports whether nobody is told: there is no person, or none who may
// know of the thread.
func (s ReplyStop) Silent() bool { return s == ReplyMachine || s == ReplyGone }

// Daily reports whether a person is told once a day only, for a stranger may be
// behind the mail.
func (s ReplyStop) Daily() bool {
	return s == ReplyOther || s == ReplyForged || s == ReplyOften || s == ReplyCut
}

// CapsReplies is how many mails of one person one thread takes; CapReplyNotices
// of how many that it did not take the person is told in a day.
var (
	CapsReplies     = []Cap{{"reply-minute", 5, time.Minute}, {"reply-day", 20, aDay}}
	CapReplyNotices = Cap{"reply-notice", 5, aDay}
)

// Judge returns why a mail to the address does not land in the thread of a.
// u is the person of the address, stop what keeps both sides from writing.
func (r *ReplyAddress) Judge(u *User, a *Application, d *Doctor, stop WriteStop, m MailedReply) ReplyStop {
	belongs := u.MayFor(a.Poster, SeePeople)
	if r.Side == ByDoctor {
		belongs = d.Version > 0 && d.UserID == u.ID && d.ID == a.DoctorID
	}
	switch {
	case m.ByMachine:
		return ReplyMachine
	case !belongs || !u.MayBeTold() || a.ID != r.ApplicationID || a.Forgotten:
		return ReplyGone
	case r.Local == "":
		return ReplyCut
	case m.From != u.Email:
		return ReplyOther
	case !m.Authentic:
		return ReplyForged
	case stop != WriteOpen:
		return ReplyClosed
	case Blank(m.Text) && m.Files == 0:
		return ReplyEmpty
	case len([]rune(m.Text)) > MaxMessage:
		return ReplyLong
	}
	return ReplyLands
}
