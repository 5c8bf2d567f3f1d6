package board

import (
	"context"
	"errors"
	netmail "net/mail"
	"strings"

	"github.com/enkaku/enkaku/alerts"
	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// mailRoom is where letters are written and mails leave.
type mailRoom struct {
	sender  mail.Sender
	mailbox *mail.Mailbox // nil unless it is the sender
	close   func()
	postman *letters.Postman
	events  *alerts.Events
	words   templates.Letters
	box     *letters.Box
	talks   *letters.Talks

	addresses *letters.Addresses
}

// mailRoom opens the sender and the durable queue before it.
func (c *Settings) mailRoom(ctx context.Context, b *Board) (*mailRoom, error) {
	provider, mailbox, closer, err := c.sender(b.dir, b.store.Now)
	if err != nil {
		return nil, err
	}
	sender, err := c.channel(ctx, b, provider)
	if err != nil {
		closer()
		return nil, err
	}
	st := b.store
	room := &mailRoom{
		sender: sender, mailbox: mailbox, close: closer,
		postman: letters.NewPostman(st.Outgoing(), st.Suppressions(), st.Settings(), sender, letters.PostmanOptions{
			Node: b.node + "@" + hostName(), From: c.from, Conns: accountCarriers, Now: b.store.Now, Log: b.log,
			Interviews: interviewDesk(st),
		}),
		events: alerts.NewEvents(alerts.EventDesk{
			Events: st.MailEvents(), Deliveries: st.Deliveries(), Outgoing: st.Outgoing(), Subscriptions: st.Subscriptions(),
			Suppressions: st.Suppressions(),
		}, b.log),
		words: templates.Letters{
			Mails: b.mails, Operator: c.operator(b.public, c.Demo),
			Links: templates.Links{Public: b.public.String(), Signer: st},
		},
	}
	room.box = &letters.Box{Words: room.words, Post: room.postman, Now: st.Now, Hash: st.Hash}
	if c.ReplyHost != "" {
		room.box.Replies = &letters.Replies{Host: strings.ToLower(c.ReplyHost), Addresses: st.ReplyAddresses()}
	}
	room.talks = letters.NewTalks(letters.TalkDesk{
		Applications: st.Applications(), Messages: st.Messages(), Jobs: st.Jobs(), Doctors: st.Doctors(),
		Users: st.Users(), Notes: st.ApplicationNotes(), Settlements: st.Settlements(), Scouts: st.Scouts(), Settings: st.Settings(),
		Interviews: interviewDesk(st),
		Similar: func(ctx context.Context, jobID string, n int) ([]string, error) {
			return b.index.SimilarIDs(ctx, jobID, n) // opened after the mail room, before anything runs
		},
	}, room.box, st.Now, b.log)
	room.addresses = letters.NewAddresses(st.AddressChanges(), room.box, st.Now, b.log)
	return room, nil
}

// interviewDesk is where letters read whether an interview will take place.
func interviewDesk(st *store.Store) letters.InterviewDesk {
	return letters.InterviewDesk{
		Applications: st.Applications(), Jobs: st.Jobs(), Doctors: st.Doctors(), Agencies: st.Agencies(),
		Employers: st.Employers(),
	}
}

var errAddress = errors.New("want an address like Name <name@example.com>")

// parseAddress reads "Name <name@example.com>".
func parseAddress(text string) (mail.Address, error) {
	a, err := netmail.ParseAddress(text)
	if err != nil {
		return mail.Address{}, errAddress
	}
	email, err := models.NormalizeEmail(a.Address)
	if err != nil {
		return mail.Address{}, errAddress
	}
	return mail.Address{Name: a.Name, Email: email}, nil
}
