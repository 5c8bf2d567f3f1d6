package letters

import (
	"context"
	"encoding/json"
	"errors"
	"sync"
	"time"

	"github.com/enkaku/enkaku/alerts/outbox"
	"github.com/enkaku/enkaku/mail"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
)

func (p *Postman) sendAll(ctx context.Context, mails []alert.Outgoing, now time.Time) (int, error) {
	next := make(chan *alert.Outgoing, len(mails))
	for i := range mails {
		next <- &mails[i]
	}
	close(next)
	var (
		carriers sync.WaitGroup
		mu       sync.Mutex
		sent     int
		errs     error
	)
	for range min(p.Conns, len(mails)) {
		carriers.Go(func() {
			for m := range next {
				err := p.sendOne(ctx, m, now)
				mu.Lock()
				if m.State == alert.DeliveryAccepted && err == nil {
					sent++
				}
				errs = errors.Join(errs, err)
				mu.Unlock()
			}
		})
	}
	carriers.Wait()
	return sent, errs
}

// sendOne tries one mail this node claimed and notes what became of it.
func (p *Postman) sendOne(ctx context.Context, m *alert.Outgoing, now time.Time) error {
	if m.State != alert.DeliverySending { // lost under way by another node
		if !m.Kind.Prompt() || m.Attempts >= outbox.MaxTries {
			return p.save(ctx, p.suspend(m, now))
		}
		m.State, m.Attempts = alert.DeliverySending, m.Attempts+1
		if err := p.outgoing.Save(ctx, m); err != nil {
			return forgive(err)
		}
	}
	if !now.Before(m.ExpiresAt) {
		return p.save(ctx, outbox.Finish(m, alert.DeliveryFailed, "expired"))
	}
	var letter mail.Message
	if err := json.Unmarshal([]byte(m.Payload), &letter); err != nil {
		return p.save(ctx, outbox.Finish(m, alert.DeliveryFailed, "payload"))
	}
	if shut, err := p.suppressions.Shut(ctx, letter.To.Email, now); shut {
		return p.save(ctx, outbox.Finish(m, alert.DeliverySkipped, "suppressed"))
	} else if err != nil {
		return p.save(ctx, p.postpone(m, now.Add(p.Every), "store"))
	}
	if about := m.Interview; about.ApplicationID != "" {
		if _, ok, err := p.Interviews.coming(ctx, about.ApplicationID, about.Start, p.Now()); err != nil {
			return p.save(ctx, p.postpone(m, now.Add(p.Every), "store"))
		} else if !ok {
			return p.save(ctx, outbox.Finish(m, alert.DeliverySkipped, "overtaken"))
		}
	}
	letter.Tries = m.Attempts
	letter.Still = func() bool {
		return !p.Now().After(m.LeaseUntil.Add(-m.Lease(p.Lease)/2)) && p.Now().Before(m.ExpiresAt)
	}
	if !letter.Still() {
		return nil // this node slept; the lease ends and the mail is claimed again, or is too old
	}
	if ctx.Err() != nil { // asked to stop: whoever comes next may take it at once
		return p.save(ctx, p.postpone(m, now, "stopped"))
	}
	sending, done := outbox.Linger(ctx)
	outcome, err := p.sender.Send(sending, letter)
	done()
	if err != nil {
		p.Log.Warn("account mail not accepted", "mail", m.ID, "kind", m.Kind,
			"class", outcome.Class.String(), "reason", string(outcome.Reason))
	}
	p.settle(m, outcome, p.Now())
	return p.save(ctx, m)
}

func (p *Postman) settle(m *alert.Outgoing, o mail.Outcome, now time.Time) {
	if o.CountsAsAttempt() {
		m.Attempts++
	}
	switch o.Class {
	case mail.Accepted:
		outbox.Finish(m, alert.DeliveryAccepted, "")
	case mail.Rejected:
		outbox.Finish(m, alert.DeliveryFailed, string(o.Reason))
	case mail.NotSent, mail.Blocked:
		wait := o.RetryAfter
		if wait == 0 && (m.Kind == alert.MailCode || m.Kind == alert.MailProof) {
			wait = 10 * time.Second
		}
		if wait == 0 {
			wait = outbox.WaitAfter(m.Attempts, m.ID)
		}
		if o.Class == mail.Blocked {
			p.gate.Hold(now.Add(min(max(o.RetryAfter, 10*time.Second), time.Minute)))
		}
		p.postpone(m, now.Add(wait), string(o.Reason))
	default:
		p.suspend(m, now)
		m.Error = string(o.Reason)
	}
}

// suspend makes a mail that may have left wait for an event; then it goes
// again. A code or a confirmation that comes twice does no harm and one that comes
// late is of no use, so it waits a minute only.
func (p *Postman) suspend(m *alert.Outgoing, now time.Time) *alert.Outgoing {
	hold := p.Hold
	if m.Kind.Prompt() {
		hold = time.Minute
	}
	m.State, m.Owner, m.LeaseUntil = alert.DeliveryUnknown, "", time.Time{}
	m.NextAttempt = now.Add(hold << min(m.Attempts, 4))
	if m.Attempts >= outbox.MaxTries {
		m.NextAttempt = time.Time{}
	}
	return m
}

func (p *Postman) postpone(m *alert.Outgoing, at time.Time, why string) *alert.Outgoing {
	m.State, m.NextAttempt, m.Error = alert.DeliveryPending, at, why
	m.Owner, m.LeaseUntil = "", time.Time{}
	return m
}

// save goes on when ctx has ended: a mail that left must not be forgotten. When
// another node or an event changed the mail meanwhile, that this try was
// accepted stays true.
func (p *Postman) save(ctx context.Context, m *alert.Outgoing) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 20*time.Second)
	defer cancel()
	for {
		err := p.outgoing.Save(ctx, m)
		if !errors.Is(err, models.ErrConflict) || m.State != alert.DeliveryAccepted {
			return forgive(err)
		}
		there, err := p.outgoing.Get(ctx, m.ID)
		if err != nil || outbox.Rank(there.State) >= outbox.Rank(alert.DeliveryAccepted) {
			return err
		}
		*m = *outbox.Finish(&there, alert.DeliveryAccepted, "")
	}
}
