package templates

import (
	"time"

	"github.com/enkaku/enkaku/models/vocab"
)

// SignedIn tells the owner of an account that a browser signed in that the
// account does not know, how and when; device is "" when it is not known.
func (k Letters) SignedIn(l vocab.Lang, device string, at time.Time) (Mail, error) {
	if device == "" {
		device = k.in(l, "signed_in.unknown")
	}
	n := k.start(l, k.in(l, "signed_in.subject"), k.in(l, "signed_in.body"))
	n.Facts = []fact{{k.in(l, "signed_in.device"), device}, {k.in(l, "signed_in.at"), Moment(l, at)}}
	n.Notes = []string{k.in(l, "signed_in.yours"), k.in(l, "signed_in.not_you")}
	n.Actions = []Span{{Text: k.in(l, "signed_in.button"), URL: k.Links.Page(l, "/me/sessions")}}
	return k.Mails.write(n)
}

// DeviceAdded tells the owner of an account or an alert that a browser or a LINE,
// by its name, is told from now on, and where that is undone.
func (k Letters) DeviceAdded(l vocab.Lang, name, undo string, at time.Time) (Mail, error) {
	n := k.start(l, k.in(l, "device.added_subject"), k.in(l, "device.added_body"))
	n.Facts = []fact{{k.in(l, "signed_in.device"), name}, {k.in(l, "signed_in.at"), Moment(l, at)}}
	n.Notes = []string{k.in(l, "device.not_you")}
	n.Actions = []Span{{Text: k.in(l, "device.button"), URL: undo}}
	return k.Mails.write(n)
}

// PasskeyAdded tells the owner that a passkey can sign in to the account from
// now on.
func (k Letters) PasskeyAdded(l vocab.Lang, name string, at time.Time) (Mail, error) {
	return k.passkey(l, "passkey.added", name, at)
}

// PasskeyRemoved tells the owner that a passkey signs in no more.
func (k Letters) PasskeyRemoved(l vocab.Lang, name string, at time.Time) (Mail, error) {
	return k.passkey(l, "passkey.removed", name, at)
}

// PasskeyCopied tells the owner that somebody may have a copy of a passkey.
func (k Letters) PasskeyCopied(l vocab.Lang, name string, at time.Time) (Mail, error) {
	return k.passkey(l, "passkey.copied", name, at)
}

func (k Letters) passkey(l vocab.Lang, key, name string, at time.Time) (Mail, error) {
	n := k.start(l, k.in(l, key+"_subject"), k.in(l, key+"_body"))
	n.Facts = []fact{{k.in(l, "passkey.name"), name}, {k.in(l, "passkey.at"), Moment(l, at)}}
	n.Notes = []string{k.in(l, "passkey.not_you")}
	n.Actions = []Span{{Text: k.in(l, "passkey.button"), URL: k.Links.Page(l, "/me/passkeys")}}
	return k.Mails.write(n)
}
