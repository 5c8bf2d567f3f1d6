package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"text/tabwriter"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/store/seal"
)

// keysCommands change keys in steps, so that no node ever meets what it cannot
// open: add, have every node read the file, use, have every node read it again,
// reseal, retire. Each may be ended at any point and be run again.
type keysCommands struct {
	List   listKeysCommand   `cmd:"" help:"Show which keys there are, and how much is sealed with each."`
	Add    addKeyCommand     `cmd:"" help:"Add a new key that nothing uses yet. Restart every node afterwards."`
	Use    useKeyCommand     `cmd:"" help:"Seal and sign with the newest key. Restart every node afterwards."`
	Reseal resealCommand     `cmd:"" help:"Seal everything again with the key in use."`
	Retire retireKeyCommand  `cmd:"" help:"Destroy the old sealing keys once nothing is sealed with them."`
	Lookup lookupKeysCommand `cmd:"" help:"Change the key of lookups by address. No node may serve."`
}

// keysFile is where the key file is.
func (f *storeFlags) keysFile(options store.Options) string {
	if options.KeysFile != "" {
		return options.KeysFile
	}
	return filepath.Join(f.Data, "keys.json")
}

// opened runs do on the store that the flags name.
func (f *storeFlags) opened(ctx context.Context, s streams, do func(*store.Store) error) (err error) {
	st, err := f.open(ctx, slog.New(slog.NewTextHandler(s.Err, nil)))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	return do(st)
}

// noteKeys puts a change of keys into the audit log, before it is made.
func noteKeys(ctx context.Context, st *store.Store, step string) error {
	return st.Audit().Append(ctx, models.AuditEntry{Who: "enkaku keys", Action: "keys." + step, Result: "ok"})
}

type listKeysCommand struct{ storeFlags }

// Run shows the keys, never what they are made of.
func (c *listKeysCommand) Run(ctx context.Context, s streams) error {
	return c.opened(ctx, s, func(st *store.Store) error {
		used, err := st.SealedWith(ctx)
		if err != nil {
			return err
		}
		nodes, err := st.Nodes().At(ctx, st.Now())
		if err != nil {
			return err
		}
		keys := st.Keys()
		w := tabwriter.NewWriter(s.Out, 0, 0, 2, ' ', 0)
		fmt.Fprintln(w, "KEY\tIS\tSTATE\tDOCUMENTS")
		for _, k := range keys.Sealing {
			fmt.Fprintf(w, "%08x\tsealing\t%s\t%d\n", k.ID, stateOf(k), used[k.ID])
		}
		for _, k := range keys.Signing {
			fmt.Fprintf(w, "%08x\tsigning\t%s\t\n", k.ID, stateOf(k))
		}
		fmt.Fprintf(w, "\tlookup\tgeneration %d\t\n", keys.Lookup)
		for _, n := range nodes {
			fmt.Fprintf(w, "%08x\tin use by node %s\tuntil %s\t\n", n.InUse, n.Name, n.Until.UTC().Format("15:04:05 MST"))
		}
		return w.Flush()
	})
}

func stateOf(k seal.KeyInfo) string {
	switch {
	case k.InUse:
		return "in use"
	case k.Old:
		return "old"
	}
	return "added"
}

type addKeyCommand struct{ storeFlags }

// Run adds a key.
func (c *addKeyCommand) Run(ctx context.Context, s streams) error {
	_, options, err := c.place(slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	path := c.keysFile(options)
	err = c.opened(ctx, s, func(st *store.Store) error {
		if err := noteKeys(ctx, st, "add"); err != nil {
			return err
		}
		return seal.AddKey(path, options.KEK)
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.Out, path, "holds a new key; restart every node, then: enkaku keys use")
	return err
}

type useKeyCommand struct{ storeFlags }

// Run makes the newest key the one in use, unless a node serves that could not
// open what it seals.
func (c *useKeyCommand) Run(ctx context.Context, s streams) error {
	_, options, err := c.place(slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	path := c.keysFile(options)
	err = c.opened(ctx, s, func(st *store.Store) error {
		keys := st.Keys().Sealing
		if err := st.Nodes().Know(ctx, st.Now(), keys[len(keys)-1].ID); err != nil {
			return err
		}
		if err := noteKeys(ctx, st, "use"); err != nil {
			return err
		}
		return seal.Promote(path, options.KEK)
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(s.Out, path, "uses the newest key; restart every node, then: enkaku keys reseal")
	return err
}

type resealCommand struct{ storeFlags }

// Run seals all personal fields with the key in use. It may run while the
// board serves, be stopped, and run again.
func (c *resealCommand) Run(ctx context.Context, s streams) error {
	return c.opened(ctx, s, func(st *store.Store) error {
		if err := noteKeys(ctx, st, "reseal"); err != nil {
			return err
		}
		n, err := st.Reseal(ctx)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(s.Out, "%d documents sealed with the key in use; then: enkaku keys retire\n", n)
		return err
	})
}

type retireKeyCommand struct {
	storeFlags
	Links bool `help:"Destroy the old signing keys too. Links in older mails end, those to unsubscribe among them."`
}

// Run destroys the old keys, unless something is sealed with one or a node may
// still seal with it.
func (c *retireKeyCommand) Run(ctx context.Context, s streams) error {
	_, options, err := c.place(slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	return c.opened(ctx, s, func(st *store.Store) error {
		old, links := 0, 0
		used, err := st.SealedWith(ctx)
		if err != nil {
			return err
		}
		for _, k := range st.Keys().Sealing {
			if k.InUse {
				err = errors.Join(err, st.Nodes().Use(ctx, st.Now(), k.ID))
			}
			if k.Old {
				old++
			}
			if k.Old && used[k.ID] > 0 {
				err = errors.Join(err, fmt.Errorf("%d documents are sealed with %08x: run enkaku keys reseal first",
					used[k.ID], k.ID))
			}
		}
		for _, k := range st.Keys().Signing {
			if k.Old && c.Links {
				links++
			}
		}
		if err != nil {
			return err
		}
		if err := noteKeys(ctx, st, "retire"); err != nil {
			return err
		}
		left, err := seal.Retire(c.keysFile(options), options.KEK, c.Links)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(s.Out, "%d sealing keys and %d signing keys destroyed, %d and %d left. Make a backup now: "+
			"one from before can be restored only with the key file of then\n",
			old, links, len(left.Sealing), len(left.Signing))
		return err
	})
}

type lookupKeysCommand struct{ storeFlags }

// Run changes the lookup key, or finishes a change that was ended in between.
func (c *lookupKeysCommand) Run(ctx context.Context, s streams) error {
	url, options, err := c.place(slog.New(slog.NewTextHandler(s.Err, nil)))
	if err != nil {
		return err
	}
	options.Existing, options.ChangingLookup = true, true
	done := false
	err = withStore(ctx, url, options, func(st *store.Store) (err error) {
		if done, err = st.LookupDone(ctx); err != nil || !done {
			return err
		}
		if err := st.Nodes().Quiet(ctx, st.Now()); err != nil {
			return err
		}
		return noteKeys(ctx, st, "lookup")
	})
	if err == nil && done { // nothing was begun
		err = seal.AddLookup(c.keysFile(options), options.KEK)
	}
	if err != nil {
		return err
	}
	return withStore(ctx, url, options, func(st *store.Store) error {
		n, err := st.ChangeLookup(ctx, func() error { return st.Nodes().Quiet(ctx, st.Now()) })
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(s.Out, "%d documents are found by a new key, generation %d. "+
			"Copy %s to every node before it starts, then make a backup\n", n, st.Keys().Lookup, c.keysFile(options))
		return err
	})
}

func withStore(ctx context.Context, url string, o store.Options, do func(*store.Store) error) (err error) {
	st, err := store.Open(ctx, url, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	return do(st)
}
