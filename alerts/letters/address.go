package letters

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// AddressCode carries the digits that prove a new address, good for a while. It
// goes to an address that nobody has proven yet, so it names nobody.
func (b *Box) AddressCode(ctx context.Context, to To, digits string, valid time.Duration) error {
	written, err := b.Words.AddressCode(to.lang(), digits, valid)
	return b.Post.put(ctx, envelope{kind: alert.MailProof, to: to, worth: valid}, written, err)
}

// AddressTaken says to the owner of an account that somebody asked to have its
// address for another one.
func (b *Box) AddressTaken(ctx context.Context, u *models.User) error {
	to := ToUser(u)
	written, err := b.Words.AddressTaken(to.lang())
	return b.put(ctx, alert.MailAddress, to, written, err)
}

// AddressChanged says to an old address that it is one no more, and how that is
// taken back; it does not name the new one. It is sent once for a change.
func (b *Box) AddressChanged(ctx context.Context, c *models.AddressChange) error {
	to := To{Email: c.From, Lang: c.Lang}
	written, err := b.Words.AddressChanged(to.lang(), c)
	e := envelope{id: "address-changed-" + c.ID, kind: alert.MailAddress, to: to, worth: models.AddressBackFor}
	return b.Post.put(ctx, e, written, err)
}

// AddressMoved answers who wants to sign in by an address that its account left.
func (b *Box) AddressMoved(ctx context.Context, c *models.AddressChange) error {
	to := To{Email: c.From, Lang: c.Lang}
	written, err := b.Words.AddressMoved(to.lang(), c)
	return b.put(ctx, alert.MailAddress, to, written, err)
}

// AddressBack says to the old address, or to the new one, that a change was taken
// back: once each.
func (b *Box) AddressBack(ctx context.Context, c *models.AddressChange, old bool) error {
	to, id := To{Email: c.To, Lang: c.Lang}, "address-lost-"+c.ID
	if old {
		to.Email, id = c.From, "address-back-"+c.ID
	}
	written, err := b.Words.AddressBack(to.lang(), c, old)
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailAddress, to: to, worth: week}, written, err)
}

// Readdress asks whoever reads the mail of a subscription to which address its
// alerts are to go.
func (b *Box) Readdress(ctx context.Context, s *alert.Subscription) error {
	written, err := b.Words.Readdress(s.Lang, s.ID, b.Now())
	e := envelope{kind: alert.MailAddress, to: To{Email: s.Email, Lang: s.Lang}, worth: templates.ReaddressFor}
	return b.Post.put(ctx, e, written, err)
}

// ReaddressAccount says to its owner how the address of an account is changed.
func (b *Box) ReaddressAccount(ctx context.Context, u *models.User) error {
	to := ToUser(u)
	written, err := b.Words.ReaddressAccount(to.lang())
	return b.Post.put(ctx, envelope{kind: alert.MailAddress, to: to, worth: templates.ReaddressFor}, written, err)
}
