package channel

import (
	"context"
	"log/slog"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
)

// pushTries is how often a notification is tried that takes the place of a mail:
// what has no clear answer by then goes by mail, rather twice than never.
const pushTries = 3

// Owners keep the devices of alerts and accounts. An owner that is gone has none.
type Owners interface {
	Devices(ctx context.Context, owner models.Owner) (models.Devices, error)
	// Remove forgets a device that its push service does not know any more.
	Remove(ctx context.Context, owner models.Owner, mark string) error
}

// Pusher hands a notice to the push service of a device.
type Pusher interface {
	Push(ctx context.Context, d *models.Device, n Notice) Answer
}

// Way is one way to devices.
type Way struct {
	Push Pusher
	Key  string // of the board: devices that listen to another are not told
}

// Options are the parts of a Sender.
type Options struct {
	Mail   mail.Sender
	Owners Owners
	Ways   map[models.Via]Way // none: no device is told
	Now    func() time.Time
	Log    *slog.Logger
}

// Sender sends mails, and tells devices of them.
type Sender struct{ Options }

// New returns the sender.
func New(o Options) *Sender { return &Sender{o} }

// keys are those that devices have to listen to, one for each way.
func (s *Sender) keys() map[models.Via]string {
	keys := make(map[models.Via]string, len(s.Ways))
	for via, way := range s.Ways {
		keys[via] = way.Key
	}
	return keys
}

// Name is that of the sender of mails.
func (s *Sender) Name() string { return s.Mail.Name() }

// Send hands a mail over. Where its owner has a device that wants notifications
// in place of mail, it is the notification that is handed over: accepted when the
// service of such a device took it; tried again later while all devices are quiet
// and while the service is down; by mail when no such device is awake or left, or
// none can be reached. All other devices are told once the provider took the mail,
// unless they are quiet.
func (s *Sender) Send(ctx context.Context, m mail.Message) (mail.Outcome, error) {
	if len(s.Ways) == 0 || m.Owner == "" {
		return s.Mail.Send(ctx, m)
	}
	owner := models.Owner(m.Owner)
	all, err := s.Owners.Devices(ctx, owner)
	if err != nil {
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonStorage, RetryAfter: time.Minute}, err
	}
	devices := all.Listening(s.keys())
	// A file for calendars comes by mail, whatever is shown.
	if devices.Instead() && m.Calendar == (mail.CalendarFile{}) {
		if wakes := devices.Wakes(s.Now()); m.Tries < pushTries && wakes.After(s.Now()) {
			return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonQuiet, RetryAfter: wakes.Sub(s.Now())}, nil
		}
		if s.awake(devices).Instead() {
			if m.Tries < pushTries {
				if outcome, settled := s.instead(ctx, owner, devices, m); settled {
					return outcome, nil
				}
			}
			return s.Mail.Send(ctx, m)
		}
	}
	outcome, err := s.Mail.Send(ctx, m)
	if outcome.Class == mail.Accepted {
		for _, d := range s.awake(devices) {
			s.tell(ctx, owner, &d, m)
		}
	}
	return outcome, err
}

// instead tells the devices in place of the mail. It is not settled when the
// mail is to go.
func (s *Sender) instead(
	ctx context.Context, owner models.Owner, devices models.Devices, m mail.Message,
) (outcome mail.Outcome, settled bool) {
	if m.Still != nil && !m.Still() {
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonCancelled, RetryAfter: time.Millisecond}, true
	}
	best := Answer{Result: Refused}
	for _, d := range s.awake(devices) {
		if a := s.tell(ctx, owner, &d, m); d.Instead && a.Result > best.Result {
			best = a
		}
	}
	switch best.Result {
	case Accepted:
		return mail.Outcome{Class: mail.Accepted}, true
	case Unclear:
		return mail.Outcome{Class: mail.Unknown, Reason: mail.ReasonTimeout}, true
	case Later:
		return mail.Outcome{Class: mail.NotSent, Reason: mail.ReasonServer, RetryAfter: best.Wait}, true
	}
	return outcome, false
}

// awake are the devices that are not in their quiet hours.
func (s *Sender) awake(devices models.Devices) (awake models.Devices) {
	now := s.Now()
	for _, d := range devices {
		if !d.Wakes(now).After(now) {
			awake = append(awake, d)
		}
	}
	return awake
}

// tell tells one device, and forgets it when it is gone. The log names no
// address.
func (s *Sender) tell(ctx context.Context, owner models.Owner, d *models.Device, m mail.Message) Answer {
	a := s.Ways[d.Via].Push.Push(ctx, d, noticeOf(m, d))
	if a.Result == Gone {
		if err := s.Owners.Remove(ctx, owner, d.Mark()); err != nil {
			s.Log.Warn("a device that is gone stays", "mail", m.ID, "err", err)
		}
	}
	if a.Result != Accepted {
		s.Log.Warn("notification not accepted", "via", d.Via.String(), "mail", m.ID, "kind", m.Kind, "class", a.Result.String(), "status", a.Status)
	}
	return a
}
