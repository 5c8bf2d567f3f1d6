package letters

import (
	"context"
	"fmt"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
)

// Invited tells an address that an organisation asks for it; signing in leads
// to the invitation.
func (b *Box) Invited(ctx context.Context, to To) error {
	written, err := b.Words.Invited(to.lang())
	return b.put(ctx, alert.MailInvited, to, written, err)
}

// Inherited tells somebody that an organisation is theirs now, once for each.
func (b *Box) Inherited(ctx context.Context, to To, org models.OrgRef, organisation vocab.Text) error {
	written, err := b.Words.Inherited(to.lang(), organisation)
	id := "inherited." + string(org.Kind) + "." + org.ID + "." + to.User
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailInherited, to: to, worth: week}, written, err)
}

// FeedAlarm tells somebody who works for its owner that a feed cannot be read,
// and why, or that it shrank: once for each alarm of the feed.
func (b *Box) FeedAlarm(ctx context.Context, to To, f *models.Feed, why models.Fault) error {
	written, err := b.Words.FeedAlarm(to.lang(), f.Alarm, f.Host(), why)
	id := fmt.Sprintf("feed.%s.%d.%s", f.ID, f.Alarms, to.User)
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailFeed, to: to, worth: week}, written, err)
}

// WebhookStopped tells an owner that the board sends nothing more to a webhook of
// their organisation, and why: once for each stop.
func (b *Box) WebhookStopped(ctx context.Context, to To, w *models.Webhook) error {
	written, err := b.Words.WebhookStopped(to.lang(), w)
	id := fmt.Sprintf("hook.%s.%d.%s", w.ID, w.Stops, to.User)
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailHook, to: to, worth: week}, written, err)
}

// HandedOver tells one side that an organisation was handed over: who owns it now, or
// who did.
func (b *Box) HandedOver(ctx context.Context, to To, organisation vocab.Text, owns bool) error {
	written, err := b.Words.HandedOver(to.lang(), organisation, owns)
	return b.put(ctx, alert.MailHandover, to, written, err)
}

// LicenceDecided tells a doctor what the board decided about a licence.
func (b *Box) LicenceDecided(ctx context.Context, to To, held *models.LicenceHeld) error {
	written, err := b.Words.LicenceDecided(to.lang(), held)
	return b.put(ctx, alert.MailLicence, to, written, err)
}

// OrganisationChecked tells what an editor decided about an organisation, why, and what
// became of its jobs; once for each decision.
func (b *Box) OrganisationChecked(ctx context.Context, to To, n models.OrgNews) error {
	written, err := b.Words.OrganisationChecked(to.lang(), n)
	id := fmt.Sprintf("checked.%s.%s.%d.%s", n.Org.Kind, n.Org.ID, n.Number, to.User)
	return b.Post.put(ctx, envelope{id: id, kind: alert.MailChecked, to: to, worth: week}, written, err)
}
