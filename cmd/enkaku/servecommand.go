package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/enkaku/enkaku/cmd/board"
	"github.com/enkaku/enkaku/cmd/enkaku/demo"
)

// serveCommand serves the board.
type serveCommand struct {
	storeFlags
	board.Settings
	LogLevel string `help:"Least level that is logged." default:"info" enum:"debug,info,warn,error"`
	LogJSON  bool   `help:"Log JSON lines instead of text." name:"log-json"`

	ClockOffset time.Duration `help:"Shift this node's clock, to rehearse clocks that differ." hidden:""`
}

// now is the clock of this machine; the board goes by store.Store.Now.
func (c *serveCommand) now() time.Time { return time.Now().Add(c.ClockOffset) }

// mistakes names what is wrong with the flags.
func (c *serveCommand) mistakes() []error {
	errs := append(c.storeFlags.mistakes(), c.Check()...)
	if err := writable(c.Data); err != nil {
		errs = append(errs, fmt.Errorf("--data: %w", err))
	}
	return errs
}

// Run serves until ctx ends or a part fails.
func (c *serveCommand) Run(ctx context.Context, s streams) (err error) {
	log := c.logger(s)
	parts := sync.OnceValues(board.ReadParts)
	go parts() // beside the opening of the store
	st, err := c.create(ctx, log, c.now)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	b, err := c.open(ctx, s, board.Base{Store: st, Dir: c.Data, Node: newID(), Log: log}, parts)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, b.Close()) }()
	return b.Run(ctx)
}

// open opens the board when its parts are read, and beside that fills its store
// with the demo's.
func (c *serveCommand) open(
	ctx context.Context, s streams, base board.Base, parts func() (*board.Parts, error),
) (b *board.Board, err error) {
	var filling errgroup.Group
	var accounts []demo.Account
	if c.Demo {
		filling.Go(func() (err error) {
			accounts, err = demo.Load(ctx, base.Store, base.Store.Now())
			return err
		})
	}
	if base.Parts, err = parts(); err == nil {
		b, err = board.Open(ctx, &c.Settings, base)
	}
	if err := errors.Join(err, filling.Wait()); err != nil {
		if b != nil {
			err = errors.Join(err, b.Close())
		}
		return nil, err
	}
	if c.Demo {
		if err := c.showDemo(s, accounts); err != nil {
			return nil, errors.Join(err, b.Close())
		}
	}
	return b, nil
}

// showDemo prints where to look.
func (c *serveCommand) showDemo(s streams, accounts []demo.Account) error {
	public, err := c.Public()
	if err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "\n  Enkaku 遠隔  %s   English: %s/en\n", public, public)
	if c.Mail == "mailbox" {
		fmt.Fprintf(s.Out, "  Mailbox       %s/mailbox\n", public)
	}
	fmt.Fprintln(s.Out, "\n  Accounts worth trying (the six-digit code is in the mailbox):")
	for _, a := range accounts {
		fmt.Fprintf(s.Out, "    %-32s %s\n", a.Email, a.What)
	}
	fmt.Fprintln(s.Out)
	return nil
}

func (c *serveCommand) logger(s streams) *slog.Logger {
	var level slog.Level
	_ = level.UnmarshalText([]byte(c.LogLevel)) // one of the four: see gather
	options := &slog.HandlerOptions{Level: level}
	if c.LogJSON {
		return slog.New(newRepeats(slog.NewJSONHandler(s.Err, options)))
	}
	return slog.New(newRepeats(slog.NewTextHandler(s.Err, options)))
}
