package alertbench

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/enkaku/enkaku/cmd/bench/corpus"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

var operator = templates.Operator{
	Name:    vocab.Text{JA: "株式会社遠隔見本", EN: "Enkaku Mihon K.K."},
	Address: vocab.Text{JA: "東京都千代田区見本1-2-3", EN: "1-2-3 Mihon, Chiyoda-ku, Tokyo"},
	Contact: "https://enkaku.example.jp/contact",
}

const fillBatch = 2000

// board is the invented board at this moment.
func (b *bench) board() (*corpus.Board, error) {
	return corpus.New(corpus.Options{Mix: corpus.Digests, Seed: b.Seed, Now: b.clock(), Kinds: b.Jobs})
}

// fill writes the subscriptions.
func (b *bench) fill(ctx context.Context) error {
	board, err := b.board()
	if err != nil {
		return err
	}
	var batch []*alert.Subscription
	n := 0
	for id, criteria := range board.Questions() {
		batch = append(batch, b.subscription(n, id, criteria))
		if n++; len(batch) < fillBatch && n < b.Subscriptions {
			continue
		}
		if err := errors.Join(b.store.Subscriptions().SaveMany(ctx, batch)...); err != nil {
			return fmt.Errorf("write subscriptions: %w", err)
		}
		b.Progress("writing subscriptions", n, b.Subscriptions)
		if batch = batch[:0]; n >= b.Subscriptions {
			break
		}
	}
	return nil
}

// subscription is the n-th. The due share is due this morning, a tenth of it
// an hour earlier than the rest, so that the second day can begin small; all
// others are due in a month.
func (b *bench) subscription(n int, id string, criteria models.Criteria) *alert.Subscription {
	confirmed := b.clock().Add(-24 * time.Hour)
	s := &alert.Subscription{
		ID: id, Email: fmt.Sprintf("doctor%d@example.jp", n), Lang: vocab.JA,
		Criteria: criteria, CriteriaHash: criteria.Hash(), Frequency: alert.Daily, Hour: 7, Minute: 30, Zone: "Asia/Tokyo",
		State: alert.SubActive, ConfirmedAt: confirmed, Watermark: confirmed, CreatedAt: confirmed,
		NextDue: time.Date(2026, 11, 23, 7, 30, 0, 0, models.Tokyo),
	}
	if n%5 == 0 {
		s.Lang = vocab.EN
	}
	if n%10 == 0 {
		s.Hour, s.NextDue = 6, s.NextDue.Add(-time.Hour)
	}
	if n >= int(float64(b.Subscriptions)*b.Due) {
		s.NextDue = s.NextDue.AddDate(0, 1, 0)
	}
	return s
}

// publish makes jobs live now; their numbers begin behind from.
func (b *bench) publish(ctx context.Context, from int) error {
	board, err := b.board()
	if err != nil {
		return err
	}
	jobs := make([]*models.Job, 0, b.Jobs)
	for i := range b.Jobs {
		jobs = append(jobs, board.Job(from+i))
	}
	return errors.Join(b.store.Jobs().SaveMany(ctx, jobs)...)
}
