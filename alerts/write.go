package alerts

import (
	"runtime"
	"sync"
	"time"

	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// write renders the drafts on all processors.
func (r *Runner) write(drafts []*draft, now time.Time) {
	next := make(chan *draft, len(drafts))
	for _, d := range drafts {
		if len(d.told) > 0 && d.wait.IsZero() {
			next <- d
		}
	}
	close(next)
	var writers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		writers.Go(func() {
			for d := range next {
				d.mail, d.err = r.desk.Mails.Digest(r.digest(d, now))
			}
		})
	}
	writers.Wait()
}

func (r *Runner) digest(d *draft, now time.Time) templates.DigestOrder {
	cards := templates.Gathered(d.told)
	var lines []templates.DigestJob
	if len(cards) > maxCards {
		cards, lines = cards[:maxCards], cards[maxCards:]
	}
	return templates.DigestOrder{
		Subscription: d.sub, Jobs: cards, Lines: lines, Now: now,
		Operator: r.Operator, Links: r.Links,
	}
}

func (r *Runner) message(d *draft) mail.Message {
	m := mail.Message{
		ID:              d.delivery.ID,
		Kind:            string(alert.MailDigest),
		Lang:            string(d.sub.Lang),
		From:            r.From,
		To:              mail.Address{Email: d.sub.Email},
		Subject:         mail.HeaderText(d.mail.Subject, mail.MaxSubject),
		Text:            d.mail.Text,
		HTML:            d.mail.HTML,
		UnsubscribeURL:  r.Links.Unsubscribe(d.sub.Lang, d.sub.ID),
		MustUnsubscribe: true,
	}
	if len(d.sub.Devices) > 0 {
		m.Owner, m.Open = string(models.AlertOwner(d.sub.ID)), d.opens()
	}
	return m
}

// opens is the path of the page that a notification opens: of the job when there
// is one, else what was asked for, newest first.
func (d *draft) opens() string {
	switch {
	case len(d.told) == 1:
		return templates.Href(d.sub.Lang, "/jobs/"+d.told[0].Job.ID)
	case d.sub.DoctorID != "":
		return templates.Href(d.sub.Lang, "/me")
	}
	q := models.Query{Criteria: d.sub.Criteria, Sort: models.SortNewest}
	return templates.Href(d.sub.Lang, "/?"+q.Values().Encode())
}
