package letters

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Box takes the letters that pages ask for: it writes them and queues them.
// nil from a method means that the letter is kept safely and will be sent; no
// method waits for the mail server.
type Box struct {
	Words templates.Letters
	Post  *Postman
	Now   func() time.Time
	Hash  func(purpose, value string) string // keyed; names entries in calendars

	Replies *Replies // who may answer by mail; nil: nobody
}

// To is who gets a letter, and in which language; Japanese when it is not
// known.
type To struct {
	Email string
	Lang  vocab.Lang
	Zone  string // in which times are told; "": not chosen
	User  string // id of the account; "": the letter goes to an address
}

// ToUser is the address of a user, in the language in which the account is read.
// Nothing else decides it: a profile says in which language it was written, not
// what its doctor reads.
func ToUser(u *models.User) To { return To{Email: u.Email, Lang: u.Lang, Zone: u.Zone, User: u.ID} }

func (t To) lang() vocab.Lang {
	if t.Lang.Valid() {
		return t.Lang
	}
	return vocab.JA
}

// week is how long a letter is worth sending that says what happened.
const week = 7 * 24 * time.Hour

// put queues a letter of the box.
func (b *Box) put(ctx context.Context, kind alert.MailKind, to To, written templates.Mail, err error) error {
	return b.Post.put(ctx, envelope{kind: kind, to: to, worth: week}, written, err)
}
