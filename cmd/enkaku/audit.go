package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
)

// auditCommands read the audit log.
type auditCommands struct {
	Verify verifyAuditCommand `cmd:"" help:"Check that no line of the audit log was altered, removed or slipped in."`
}

type verifyAuditCommand struct {
	storeFlags
	Head string `help:"Hash of an earlier head that must still stand in the chain, as --head=HASH: it may begin with a dash." placeholder:"HASH"`
}

// Run checks the chain from its beginning and prints how many entries there are
// and the newest, the head. Who keeps heads outside sees by --head that the log
// was not cut off or written anew as a whole, which the chain alone cannot tell.
// A broken chain is an error.
func (c *verifyAuditCommand) Run(ctx context.Context, s streams) (err error) {
	st, err := c.open(ctx, slog.New(slog.NewTextHandler(s.Err, nil)))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, st.Close()) }()
	chain, err := st.Audit().VerifyAll(ctx, c.Head)
	if err != nil {
		return err
	}
	if c.Head != "" && !chain.Met {
		return fmt.Errorf("no entry of the audit log has the hash %s: lines were cut off or all written anew", c.Head)
	}
	_, err = fmt.Fprintf(s.Out, "%d entries in order, head %s %s\n", chain.Entries, chain.Head.ID, chain.Head.Hash)
	return err
}
