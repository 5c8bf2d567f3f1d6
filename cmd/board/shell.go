package board

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"time"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// shellShipped is the setting that remembers up to which line of the audit log
// deeds from a shell stand in the security log.
const shellShipped = "security.shell"

// shellLease is how long a node may take to look for them.
const shellLease = time.Minute

// shellPage is how many lines of the audit log are read at a time.
const shellPage = 500

// shipShell writes to the security log what the commands of this program did on
// the store since the last time: they run beside the board, as processes of their
// own, and know nothing of its log. One node at a time does it.
func (b *Board) shipShell(ctx context.Context) error {
	const task = "shell deeds"
	_, err := b.store.Leases().Acquire(ctx, task, b.node, b.store.Now(), shellLease)
	if errors.Is(err, models.ErrConflict) {
		return nil
	}
	if err != nil {
		return err
	}
	defer b.store.Leases().Release(context.WithoutCancel(ctx), task, b.node)
	last, err := b.store.Settings().Get(ctx, shellShipped)
	if errors.Is(err, models.ErrNotFound) { // what was done before is not told as news
		if last, _, err = b.store.Audit().Head(ctx); err == nil {
			err = b.store.Settings().Put(ctx, shellShipped, last)
		}
	}
	for shipped := last; err == nil; last = shipped {
		var lines []models.AuditEntry
		if lines, err = b.store.Audit().After(ctx, last, shellPage); err != nil || len(lines) == 0 {
			break
		}
		for i := range lines {
			b.noteShell(ctx, &lines[i])
			shipped = lines[i].ID
		}
		err = b.store.Settings().Put(ctx, shellShipped, shipped)
	}
	return err
}

// noteShell writes one line of the audit log to the security log when a command
// did it.
func (b *Board) noteShell(ctx context.Context, e *models.AuditEntry) {
	event, is := models.SecurityDeed(e.Action)
	if !is || !strings.HasPrefix(e.Who, "enkaku ") {
		return
	}
	level := slog.LevelInfo
	if event.Warns() {
		level = slog.LevelWarn
	}
	line := []slog.Attr{
		slog.String("event", string(event)), slog.String("outcome", string(web.OutcomeDone)), slog.String("command", e.Who),
		slog.String("entry", e.ID),
	}
	if target := web.Pseudonym(b.store, e.Target); target != "" {
		line = append(line, slog.String("target", target))
	}
	b.security.LogAttrs(ctx, level, "security", line...)
}
