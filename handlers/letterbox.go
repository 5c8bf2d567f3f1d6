package handlers

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// AlertLetter is the Data of letters about a subscription: of kind "confirm",
// which asks to confirm it, and of kind "welcome", which says that it is on.
type AlertLetter struct{ Subscription models.Subscription }

// JobLetter is the Data of letters about a job: of kind "applied", which tells
// its poster of an application, and of kind "application", which tells the
// doctor that it was passed on.
type JobLetter struct{ Job models.Job }

// Queue keeps a mail safely until it is sent; it is not worth sending after ttl.
type Queue interface {
	Queue(ctx context.Context, m mail.Message, ttl time.Duration) error
}

// Letterbox is the Postman that writes letters and queues them as mails.
type Letterbox struct {
	Letters templates.Letters
	Mails   Queue
	Now     func() time.Time
}

// Send implements Postman.
func (b Letterbox) Send(ctx context.Context, l Letter) error {
	written, ttl, err := b.write(l)
	if err != nil {
		return fmt.Errorf("letter %s: %w", l.Kind, err)
	}
	m := mail.Message{
		ID: rand.Text(), Kind: l.Kind, Lang: string(l.Lang), To: mail.Address{Email: l.To},
		Subject: mail.HeaderText(written.Subject, mail.MaxSubject), Text: written.Text, HTML: written.HTML,
	}
	if data, ok := l.Data.(AlertLetter); ok && l.Kind == "welcome" {
		m.UnsubscribeURL = b.Letters.Links.Unsubscribe(l.Lang, data.Subscription.ID)
	}
	return b.Mails.Queue(ctx, m, ttl)
}

// write returns the words of a letter and how long they are worth sending.
func (b Letterbox) write(l Letter) (templates.Mail, time.Duration, error) {
	const week = 7 * 24 * time.Hour
	switch data := l.Data.(type) {
	case Code:
		valid := time.Duration(data.Minutes) * time.Minute
		written, err := b.Letters.Code(l.Lang, data.Digits, valid)
		return written, valid, err
	case AlertLetter:
		if l.Kind == "confirm" {
			written, err := b.Letters.Confirm(&data.Subscription, b.Now())
			return written, templates.ConfirmFor, err
		}
		written, err := b.Letters.Welcome(&data.Subscription, false)
		return written, week, err
	case JobLetter:
		if l.Kind == "applied" {
			written, err := b.Letters.Applied(l.Lang, &data.Job)
			return written, week, err
		}
		written, err := b.Letters.Received(l.Lang, &data.Job)
		return written, week, err
	}
	written, err := b.writeDesk(l)
	return written, week, err
}
