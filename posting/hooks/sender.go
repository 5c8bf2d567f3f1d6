package hooks

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/store"
)

// Sender sends the messages that are due.
type Sender struct {
	Store  *store.Store
	Desk   *posting.Desk
	Egress *egress.Client
	// Tell writes to an owner that a webhook was stopped, and why; it is called
	// again for the same stop when a node died, and then writes nothing.
	Tell     func(ctx context.Context, to *models.User, w *models.Webhook) error
	Patience time.Duration // with one receiver; 0: ten seconds
	Node     string
	Now      func() time.Time
	Log      *slog.Logger
}

const (
	sendEvery = 5 * time.Second
	sendLease = time.Minute // for one webhook; prolonged before each message
	sendBatch = 20          // messages to one webhook in a row
	sendWide  = 8           // webhooks at a time: a slow one keeps the others waiting no longer than it has to
	patience  = 10 * time.Second
	answerMax = 4 << 10 // bytes of an answer that are read and thrown away
)

// Run sends until ctx ends.
func (s *Sender) Run(ctx context.Context) error {
	return every(ctx, sendEvery, func() {
		for more := true; more && ctx.Err() == nil; {
			var err error
			if more, err = s.Once(ctx, s.Now()); err != nil && ctx.Err() == nil {
				s.Log.Error("sending to webhooks failed", "err", err)
				return
			}
		}
	})
}

// Once sends what is due to the webhooks that no other node sends to, and reports
// whether there may be more at once. One that fails leaves the others alone.
func (s *Sender) Once(ctx context.Context, now time.Time) (more bool, err error) {
	due, err := s.Store.WebhookMessages().Due(ctx, now, sendBatch)
	if err != nil || len(due) == 0 {
		return false, err
	}
	failed := s.clear(ctx, due)
	var hooks []models.Webhook
	err = s.Store.Webhooks().All(ctx, func(w models.Webhook) error {
		if w.On() {
			hooks = append(hooks, w)
		}
		return nil
	})
	if err != nil {
		return false, errors.Join(failed, err)
	}
	full, errs := make([]bool, len(hooks)), make([]error, len(hooks)+1)
	errs[len(hooks)] = failed
	var group errgroup.Group
	group.SetLimit(sendWide)
	for i := range hooks {
		group.Go(func() error {
			full[i], errs[i] = s.leased(ctx, hooks[i].ID, now)
			return nil
		})
	}
	_ = group.Wait() // every error is in errs
	for _, one := range full {
		more = more || one
	}
	return more, errors.Join(errs...)
}

// clear takes out of the queue what waits for webhooks that are off or gone.
func (s *Sender) clear(ctx context.Context, due []models.WebhookMessage) error {
	for _, m := range due {
		w, err := s.Store.Webhooks().Get(ctx, m.WebhookID)
		switch {
		case errors.Is(err, models.ErrNotFound):
			err = s.Store.WebhookMessages().Delete(ctx, m.ID)
			if errors.Is(err, models.ErrNotFound) {
				err = nil
			}
		case err == nil && !w.On():
			err = s.stop(ctx, &m)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *Sender) stop(ctx context.Context, m *models.WebhookMessage) error {
	if !m.Stop() {
		return nil
	}
	return forgive(s.Store.WebhookMessages().Save(ctx, m))
}

// forgive takes a conflict for done: what was changed meanwhile is looked at again.
func forgive(err error) error {
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	return err
}

// leased sends to one webhook what is due, in the order in which it is, until a
// message does not arrive. full says that there may be more.
func (s *Sender) leased(ctx context.Context, id string, now time.Time) (full bool, err error) {
	messages, err := s.Store.WebhookMessages().DueTo(ctx, id, now, sendBatch)
	if err != nil || len(messages) == 0 {
		return false, err
	}
	task := "hook." + id
	defer func() { _ = s.Store.Leases().Release(context.WithoutCancel(ctx), task, s.Node) }()
	for _, m := range messages {
		if _, err := s.Store.Leases().Acquire(ctx, task, s.Node, s.Now(), sendLease); err != nil {
			return false, forgive(err)
		}
		arrived, err := s.one(ctx, m.ID)
		if err != nil || !arrived {
			return false, err
		}
	}
	return len(messages) == sendBatch, nil
}

// one sends one message, as it and its webhook are now.
func (s *Sender) one(ctx context.Context, id string) (arrived bool, err error) {
	m, err := s.Store.WebhookMessages().Get(ctx, id)
	if errors.Is(err, models.ErrNotFound) || err == nil && !m.Due(s.Now()) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	w, err := s.Store.Webhooks().Get(ctx, m.WebhookID)
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	speaks, err := s.speaks(ctx, w.Owner)
	if err != nil {
		return false, err
	}
	if !w.On() || !speaks {
		return true, s.stop(ctx, &m)
	}
	try, again, err := s.send(ctx, &w, &m)
	if err != nil {
		return false, err
	}
	m.Tried(try, again)
	if err := forgive(s.Store.WebhookMessages().Save(ctx, &m)); err != nil {
		return false, err
	}
	return try.Arrived(), s.noteTry(ctx, &w, try)
}

// speaks reports whether programs of an organisation are told anything: it is not
// suspended, and somebody works for it.
func (s *Sender) speaks(ctx context.Context, org models.OrgRef) (bool, error) {
	o, err := s.Desk.Organisation(ctx, org)
	if err != nil {
		return false, err
	}
	people, err := s.Store.Users().Members(org).Count(ctx)
	return models.Speaks(o.Verification, people) == "", err
}

// send is one attempt.
func (s *Sender) send(ctx context.Context, w *models.Webhook, m *models.WebhookMessage) (
	try models.WebhookTry, again time.Duration, err error,
) {
	limit := s.Patience
	if limit == 0 {
		limit = patience
	}
	try.At = s.Now()
	headers, err := w.Sign(m.ID, try.At, []byte(m.Body))
	if err != nil {
		return try, 0, err
	}
	within, stop := context.WithTimeout(ctx, limit)
	defer stop()
	began := time.Now()
	answer, err := s.Egress.Post(within, w.Address, headers, strings.NewReader(m.Body), answerMax)
	try.Millis, try.Status = time.Since(began).Milliseconds(), answer.Status
	var refused *egress.Refusal
	switch {
	case errors.As(err, &refused) && refused.Code == egress.CodeStatus:
		return try, refused.Again, nil
	case errors.As(err, &refused):
		try.Status, try.Why = 0, refused.Code
		return try, 0, nil
	}
	return try, 0, err
}

// noteTry writes an attempt down at its webhook. When the board stops that with
// it, its owners are told first: a node that dies in between finds the same.
func (s *Sender) noteTry(ctx context.Context, w *models.Webhook, try models.WebhookTry) error {
	if seen := *w; seen.Told(try) {
		if err := s.tell(ctx, &seen); err != nil {
			return err
		}
	}
	_, err := s.Store.Webhooks().Change(ctx, w.ID, func(w *models.Webhook) bool {
		w.Told(try)
		return true
	})
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}

// tell writes to the owners of a webhook that it was stopped.
func (s *Sender) tell(ctx context.Context, w *models.Webhook) error {
	users, err := s.Store.Users().ByOrg(ctx, w.Owner)
	if err != nil {
		return err
	}
	for _, u := range models.OwnersTold(w.Owner, users) {
		if err := s.Tell(ctx, &u, w); err != nil {
			return err
		}
	}
	return nil
}
