package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"

	"github.com/enkaku/enkaku/store/seal"
)

// keysCommands change keys in three steps, so that no node ever meets what it
// cannot open: add, have every node read the file, use, have every node read
// it again, reseal.
type keysCommands struct {
	Add    addKeyCommand `cmd:"" help:"Add a new key that nothing uses yet. Restart every node afterwards."`
	Use    useKeyCommand `cmd:"" help:"Seal and sign with the newest key. Restart every node afterwards."`
	Reseal resealCommand `cmd:"" help:"Seal everything again with the key in use."`
}

type addKeyCommand struct{ storeFlags }

// Run adds a key.
func (c *addKeyCommand) Run(s streams) error {
	return c.change(s, seal.AddKey, "holds a new key; restart every node, then: enkaku keys use")
}

type useKeyCommand struct{ storeFlags }

// Run makes the newest key the one in use.
func (c *useKeyCommand) Run(s streams) error {
	return c.change(s, seal.Promote, "uses the newest key; restart every node, then: enkaku keys reseal")
}

// change edits the key file.
func (f *storeFlags) change(s streams, edit func(path string, kek []byte) error, words string) error {
	_, options, err := f.place(slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	path := options.KeysFile
	if path == "" {
		path = filepath.Join(f.Data, "keys.json")
	}
	if err := edit(path, options.KEK); err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.Out, path, words)
	return err
}

type resealCommand struct{ storeFlags }

// Run seals all personal fields with the key in use. It may run while the
// board serves, be stopped, and run again.
func (c *resealCommand) Run(ctx context.Context, s streams) (err error) {
	st, err := c.open(ctx, slog.New(slog.NewTextHandler(s.Err, nil)))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	n, err := st.Reseal(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.Out, "%d documents sealed with the key in use\n", n)
	return err
}
