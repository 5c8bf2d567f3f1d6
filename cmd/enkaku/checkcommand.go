package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/enkaku/enkaku/store"
)

// checkCommand looks for mistakes in the settings of serve.
type checkCommand struct{ serveCommand }

// Run looks at the key file, and at where documents are whether all that was
// acknowledged is there; what can be seen of the
// flags alone has been looked at. It calls nobody: neither a database nor a
// mail server is asked.
func (c *checkCommand) Run(ctx context.Context, s streams) error {
	url, options, err := c.place(c.logger(s))
	if err != nil {
		return err
	}
	if err := store.Look(ctx, url, options); err != nil {
		return err
	}
	public, err := c.Public()
	if err != nil {
		return err
	}
	if public.Scheme == "https" && len(c.Proxy) == 0 && c.TLSCert == "" {
		fmt.Fprintln(s.Err, "enkaku: --public-url is https and no --proxy is named: if a proxy stands before the board, "+
			"all visitors count as one address, and limits meant for one stop everybody")
	}
	_, err = fmt.Fprintf(s.Out, "no mistake found: %s, data in %s, mails by %s\n", public, c.Data, c.Mail)
	return err
}

// writable says why nothing can be written in a folder, which is made when it
// is needed and not there yet.
func writable(dir string) error {
	for {
		info, err := os.Stat(dir)
		if err == nil && !info.IsDir() {
			return fmt.Errorf("%s is no folder", dir)
		}
		if err == nil {
			break
		}
		if !errors.Is(err, fs.ErrNotExist) || dir == filepath.Dir(dir) {
			return err
		}
		dir = filepath.Dir(dir)
	}
	trial, err := os.MkdirTemp(dir, ".enkaku-*")
	if err != nil {
		return err
	}
	return os.Remove(trial)
}
