package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/enkaku/enkaku/cmd/progress"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store"
)

type backupCommand struct {
	storeFlags
	Dir   string `arg:"" help:"New folder for the copy." type:"path"`
	Vault string `help:"File of the keys of all backups; default vault.json beside the new folder." type:"path" placeholder:"FILE"`
}

// Run copies the store while the board may go on serving.
func (c *backupCommand) Run(ctx context.Context, s streams) (err error) {
	st, err := c.open(ctx, slog.New(slog.NewTextHandler(s.Err, nil)))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	// All data goes out: the log says so before, and the copy holds the line.
	line := models.AuditEntry{Who: "enkaku backup", Action: "board.backup", Result: "ok"}
	if err := st.Audit().Append(ctx, line); err != nil {
		return err
	}
	manifest, err := st.Backup(ctx, c.Dir, c.Vault)
	if err != nil {
		return err
	}
	if manifest.KeysLeft {
		fmt.Fprintln(s.Err, "enkaku: the key file is not encrypted, so it is in no backup: keep a copy of it yourself, "+
			"or give --kek; without it nobody can read the personal data of this backup")
	}
	_, err = fmt.Fprintf(s.Out, "%s holds %d documents, %s the keys of all backups: keep one copy of it, the newest\n",
		c.Dir, documents(manifest), manifest.Vault)
	return err
}

type restoreCommand struct {
	storeFlags
	Dir   string `arg:"" help:"Folder of a backup." type:"existingdir"`
	Vault string `help:"File of the keys of all backups, the newest; default vault.json beside the folder." type:"path" placeholder:"FILE"`
}

// Run puts a backup into an empty store. The search index grows back when the
// board is served.
func (c *restoreCommand) Run(ctx context.Context, s streams) error {
	url, options, err := c.place(slog.New(slog.NewTextHandler(s.Err, nil)))
	if err != nil {
		return err
	}
	bar := progress.NewBar(s.Err, -1, "documents")
	manifest, err := store.Restore(ctx, c.Dir, c.Vault, url, options, func(done, all int) {
		bar.ChangeMax(all)
		_ = bar.Set(done)
	})
	_ = bar.Finish()
	if err != nil {
		return err
	}
	options.Existing = true
	err = withStore(ctx, url, options, func(st *store.Store) error {
		return st.Audit().Append(ctx, models.AuditEntry{Who: "enkaku restore", Action: "board.restore", Result: "ok"})
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.Out, "%d documents restored\n", documents(manifest))
	return err
}

// documents counts the documents of a backup.
func documents(m store.Manifest) int {
	n := 0
	for _, of := range m.Documents {
		n += of
	}
	return n
}
