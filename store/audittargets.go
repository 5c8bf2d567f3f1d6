package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

func auditTargetKind() kind[models.AuditTarget] {
	return kind[models.AuditTarget]{
		Collection: engine.Collection{Name: "auditTargets", Indexes: []engine.Index{by("about"), by("target")}},
		head:       func(v *models.AuditTarget) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// AppendAbout adds one entry about many targets, all of which Looks finds it by.
// The targets are written first, many at a time, then the entry with how many
// they are and a keyed hash of them: what VerifyAll compares. Cut off in between
// they name no entry and count for nothing. about names this entry and no other.
func (r Audit) AppendAbout(ctx context.Context, e models.AuditEntry, about string, targets []string) error {
	targets = slices.Compact(slices.Sorted(slices.Values(targets)))
	rows := make([]*models.AuditTarget, len(targets))
	for i, target := range targets {
		rows[i] = &models.AuditTarget{ID: about + "/" + target, About: about, Target: target}
	}
	for _, err := range r.targets().SaveMany(ctx, rows) {
		if err != nil {
			return err
		}
	}
	e.About, e.Abouts, e.Digest = about, len(targets), r.digest(targets)
	return r.Append(ctx, e)
}

func (r Audit) targets() collection[models.AuditTarget] { return in(r.c.board(), auditTargetKind()) }

// digest is the keyed hash of sorted targets.
func (r Audit) digest(targets []string) string {
	return r.c.board().keys.Hash("audit-targets", strings.Join(targets, "\n"))
}

// amongMany are the entries about many of which target is one.
func (r Audit) amongMany(ctx context.Context, target string) ([]look, error) {
	rows, err := r.targets().find(ctx, engine.Query{Index: "target", Equal: []any{target}})
	var found []look
	for rows := range slices.Chunk(rows, pageSize) {
		abouts := make([]string, len(rows))
		for i := range rows {
			abouts[i] = rows[i].About
		}
		some, err := pick[look](ctx, r.c, engine.Query{Index: "about", In: anyOf(abouts...)}, "who", "action")
		if err != nil {
			return nil, err
		}
		found = append(found, some...)
	}
	return found, err
}

// aboutAll reports ErrBroken when the targets of an entry are not those that it
// was appended with.
func (r Audit) aboutAll(ctx context.Context, e models.AuditEntry) error {
	if e.About == "" {
		return nil
	}
	rows, err := r.targets().find(ctx, engine.Query{Index: "about", Equal: []any{e.About}})
	if err != nil {
		return err
	}
	targets := make([]string, len(rows))
	for i := range rows {
		targets[i] = rows[i].Target
	}
	slices.Sort(targets)
	if len(targets) != e.Abouts || r.digest(targets) != e.Digest {
		return fmt.Errorf("%w: what %s is about was changed", ErrBroken, e.ID)
	}
	return nil
}
