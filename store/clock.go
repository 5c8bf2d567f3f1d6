package store

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/enkaku/enkaku/store/engine"
)

// clock is this machine's clock, set by the database's when the database is
// one that several machines share. They order changes, leases and hours by
// time, and a machine whose clock is wrong must not be of another mind than
// the rest.
type clock struct {
	local  func() time.Time
	offset atomic.Int64 // nanoseconds ahead of local
	stop   context.CancelFunc
	done   sync.WaitGroup
}

// clockSlack is the difference that is left alone: clocks kept by NTP differ
// by less, and a question to the database takes a part of it. clockEvery is how
// often the clocks are compared.
const (
	clockSlack = 500 * time.Millisecond
	clockEvery = time.Minute
)

func (c *clock) now() time.Time { return c.local().Add(time.Duration(c.offset.Load())) }

// keep compares the clocks now and from time to time until close.
func (c *clock) keep(ctx context.Context, e engine.Engine, log *slog.Logger) error {
	shared, ok := e.(engine.Clock)
	if !ok {
		return nil
	}
	if err := c.set(ctx, shared, log); err != nil {
		return err
	}
	ctx, c.stop = context.WithCancel(context.WithoutCancel(ctx))
	c.done.Go(func() {
		tick := time.NewTicker(clockEvery)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				if err := c.set(ctx, shared, log); err != nil && ctx.Err() == nil {
					log.Debug("the database does not tell its time", "error", err)
				}
			case <-ctx.Done():
				return
			}
		}
	})
	return nil
}

// set takes over the database's time when it differs. An answer that took long
// says too little.
func (c *clock) set(ctx context.Context, shared engine.Clock, log *slog.Logger) error {
	asked := c.local()
	there, err := shared.Clock(ctx)
	took := c.local().Sub(asked)
	if err != nil || took > clockSlack {
		return err
	}
	offset := there.Sub(asked.Add(took / 2))
	if was := time.Duration(c.offset.Load()); (offset - was).Abs() > clockSlack {
		log.Warn(
			"this machine's clock is not the database's; the board goes by the latter", "ahead",
			-offset.Round(time.Millisecond),
		)
		c.offset.Store(int64(offset))
	}
	return nil
}

func (c *clock) close() {
	if c.stop != nil {
		c.stop()
		c.done.Wait()
	}
}
