package letters

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// Code carries the digits for signing in, good for a while.
func (b *Box) Code(ctx context.Context, to To, digits string, valid time.Duration) error {
	written, err := b.Words.Code(to.lang(), digits, valid)
	return b.Post.put(ctx, envelope{kind: alert.MailCode, to: to, worth: valid}, written, err)
}

// Pass carries the word that lets whoever reads the mail of an address past
// strangers who ask for its codes.
func (b *Box) Pass(ctx context.Context, to To, word string) error {
	written, err := b.Words.Pass(to.lang(), word)
	return b.Post.put(ctx, envelope{kind: alert.MailPass, to: to, worth: 24 * time.Hour}, written, err)
}

// Guessed says that a sign-in code was entered wrongly until it was used up.
func (b *Box) Guessed(ctx context.Context, to To) error {
	written, err := b.Words.Guessed(to.lang())
	return b.put(ctx, alert.MailGuessed, to, written, err)
}

// SignedIn says that a browser signed in that the account does not know.
func (b *Box) SignedIn(ctx context.Context, to To, device string) error {
	written, err := b.Words.SignedIn(to.lang(), device, b.Now())
	return b.put(ctx, alert.MailSignIn, to, written, err)
}

// DeviceAdded says to the owner of an account, or of the alert v, that a browser or
// a LINE is told from now on. It is sent once for an id.
func (b *Box) DeviceAdded(ctx context.Context, to To, v *alert.Subscription, id, name string) error {
	undo := b.Words.Links.Page(to.lang(), "/me/account")
	if v != nil {
		undo = b.Words.Links.Manage(to.lang(), v.ID, b.Now())
	}
	written, err := b.Words.DeviceAdded(to.lang(), name, undo, b.Now())
	return b.Post.put(ctx, envelope{id: "device-" + id, kind: alert.MailDevice, to: to, worth: week}, written, err)
}

// PasskeyAdded says that a passkey with a name can sign in from now on.
func (b *Box) PasskeyAdded(ctx context.Context, to To, name string) error {
	written, err := b.Words.PasskeyAdded(to.lang(), name, b.Now())
	return b.put(ctx, alert.MailPasskey, to, written, err)
}

// PasskeyRemoved says that a passkey signs in no more.
func (b *Box) PasskeyRemoved(ctx context.Context, to To, name string) error {
	written, err := b.Words.PasskeyRemoved(to.lang(), name, b.Now())
	return b.put(ctx, alert.MailPasskey, to, written, err)
}

// PasskeyCopied says that somebody may have a copy of a passkey.
func (b *Box) PasskeyCopied(ctx context.Context, to To, name string) error {
	written, err := b.Words.PasskeyCopied(to.lang(), name, b.Now())
	return b.put(ctx, alert.MailPasskey, to, written, err)
}

// Confirm asks to confirm a subscription.
func (b *Box) Confirm(ctx context.Context, s *alert.Subscription) error {
	written, err := b.Words.Confirm(s, b.Now())
	e := envelope{kind: alert.MailConfirm, to: To{Email: s.Email, Lang: s.Lang}, worth: templates.ConfirmFor}
	return b.Post.put(ctx, e, written, err)
}

// Welcome says that a subscription is on, and how to change or end it.
func (b *Box) Welcome(ctx context.Context, s *alert.Subscription) error {
	written, err := b.Words.Welcome(s, b.Now())
	e := envelope{kind: alert.MailWelcome, to: To{Email: s.Email, Lang: s.Lang}, worth: week}
	e.unsubscribe = b.Words.Links.Unsubscribe(s.Lang, s.ID)
	return b.Post.put(ctx, e, written, err)
}

// Erase asks whether all that is kept of the address of a subscription is to be
// erased.
func (b *Box) Erase(ctx context.Context, s *alert.Subscription) error {
	written, err := b.Words.Erase(s.Lang, s.ID, b.Now())
	e := envelope{kind: alert.MailErase, to: To{Email: s.Email, Lang: s.Lang}, worth: templates.EraseFor}
	return b.Post.put(ctx, e, written, err)
}

// EraseAccount says to its owner how an account is erased.
func (b *Box) EraseAccount(ctx context.Context, u *models.User) error {
	to := ToUser(u)
	written, err := b.Words.EraseAccount(to.lang())
	return b.Post.put(ctx, envelope{kind: alert.MailErase, to: to, worth: templates.EraseFor}, written, err)
}

// Erased is the last mail to the address of a subscription. It is sent once for
// a link, however often that is used.
func (b *Box) Erased(ctx context.Context, s *alert.Subscription) error {
	written, err := b.Words.Erased(s.Lang)
	e := envelope{id: "erased-" + s.ID, kind: alert.MailErased, to: To{Email: s.Email, Lang: s.Lang}, worth: week}
	return b.Post.put(ctx, e, written, err)
}
