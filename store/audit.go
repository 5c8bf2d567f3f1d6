package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// Audit is the log of who did what to whom. Entries are numbered within a day
// and each carries the hash of the one before, the first of a day that of the
// day before: a line that was altered, removed or slipped in breaks the chain.
// The hashes are keyed, so that who can write to the database alone cannot chain
// anew, and the newest line is noted sealed (audithead.go), so that lines cut off
// at the end are missed.
type Audit struct{ c collection[models.AuditEntry] }

// Audit returns the log.
func (s *Store) Audit() Audit { return Audit{in(s, auditKind())} }

func auditKind() kind[models.AuditEntry] {
	return kind[models.AuditEntry]{
		Collection: engine.Collection{
			Name: "audit", Indexes: []engine.Index{
				by("day", "seq"), with(by("target", "at"), "who", "action"), by("action", "at"), by("at"),
				{Name: "actionTarget", Fields: []string{"action", "target", "at"}}, by("about"),
			},
		},
		head: func(v *models.AuditEntry) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Append adds an entry: who, what and whom come from the caller, the place in
// the chain from here, and the time too when At is zero. What must be audited
// is appended before it is done.
func (r Audit) Append(ctx context.Context, e models.AuditEntry) error {
	if e.At.IsZero() {
		e.At = r.c.board().now()
	}
	e.At = e.At.UTC().Truncate(time.Millisecond)
	for range maxTries {
		head, err := r.head(ctx)
		if err != nil {
			return err
		}
		r.link(&e, head, r.keyed())
		err = r.c.Save(ctx, &e)
		if err == nil {
			return r.raiseHead(ctx, &e)
		}
		if !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return fmt.Errorf("%w: audit log is contended", models.ErrConflict)
}

// head returns the newest entry, the zero entry for none.
func (r Audit) head(ctx context.Context) (models.AuditEntry, error) {
	last, err := r.c.one(ctx, engine.Query{Descending: true})
	if errors.Is(err, models.ErrNotFound) {
		return models.AuditEntry{}, nil
	}
	return last, err
}

// auditKey says how an entry is hashed: whether by a key, and of which generation
// when that is not the first.
type auditKey struct {
	keyed      bool
	generation int
}

// keyed is how new entries are hashed.
func (r Audit) keyed() auditKey {
	if g := r.c.board().keys.Generation(); g > 1 {
		return auditKey{true, g}
	}
	return auditKey{true, 0}
}

// link puts e behind prev. The day never goes back, so that ids sort like the
// chain even when a clock does not.
func (r Audit) link(e *models.AuditEntry, prev models.AuditEntry, by auditKey) {
	e.Version, e.Prev, e.Keyed, e.Key = 0, prev.Hash, by.keyed, by.generation
	e.Day, e.Seq = max(models.DateOf(e.At), prev.Day), 1
	if e.Day == prev.Day {
		e.Seq = prev.Seq + 1
	}
	e.ID = auditID(e.Day, e.Seq)
	e.Hash = r.hash(*e)
}

func auditID(day models.Date, seq int64) string { return fmt.Sprintf("%s.%010d", day, seq) }

// hash is the keyed hash, or for an entry from before there were any the
// SHA-256, of all fields but the hash itself and what the store sets at the
// write.
func (r Audit) hash(e models.AuditEntry) string {
	e.Version, e.UpdatedAt, e.Hash = 0, time.Time{}, ""
	e.At = e.At.UTC()
	data, err := json.Marshal(e)
	if err != nil {
		panic("audit: " + err.Error()) // strings, numbers and times always marshal
	}
	if e.Keyed {
		return r.c.board().keys.HashAt(max(1, e.Key), "audit", string(data))
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Find returns the entries of an action about a target up to and at a time,
// newest first; "" stands for any. An entry about many stands under its own
// Target alone.
func (r Audit) Find(action, target string, until time.Time) models.List[models.AuditEntry] {
	q := engine.Query{Index: "at", To: upTo(until), Descending: true}
	switch {
	case action != "" && target != "":
		q.Index, q.Equal = "actionTarget", []any{action, target}
	case action != "":
		q.Index, q.Equal = "action", []any{action}
	case target != "":
		q.Index, q.Equal = "target", []any{target}
	}
	return r.c.list(q)
}

// After returns up to n entries that were appended behind the one with this id,
// the oldest first.
func (r Audit) After(ctx context.Context, id string, n int) ([]models.AuditEntry, error) {
	return r.c.find(ctx, engine.Query{After: &engine.Position{ID: id}, Limit: n})
}

// look is what Looks reads of an entry.
type look struct {
	ID     string `bson:"_id"`
	Who    string `bson:"who"`
	Action string `bson:"action"`
}

// Looks returns the ids of the entries about a target that its owner is shown:
// deeds of others, and looks into documents by anybody; newest first. Entries
// about many (AppendAbout) are among them.
func (r Audit) Looks(ctx context.Context, target, owner string) ([]string, error) {
	all, err := pick[look](ctx, r.c, engine.Query{Index: "target", Equal: []any{target}, Descending: true}, "who",
		"action")
	if err != nil {
		return nil, err
	}
	among, err := r.amongMany(ctx, target)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, e := range append(all, among...) {
		if e.Who != owner || e.Action == models.DeedReadDocument {
			ids = append(ids, e.ID)
		}
	}
	if len(among) > 0 {
		slices.Sort(ids) // as the chain
		slices.Reverse(ids)
	}
	return ids, nil
}

// GetMany returns those of the named entries that exist.
func (r Audit) GetMany(ctx context.Context, ids []string) (map[string]models.AuditEntry, error) {
	return r.c.GetMany(ctx, ids)
}

// ErrBroken says that the log is not as it was appended.
var ErrBroken = errors.New("audit log is broken")

// Chain is what a check of the whole log found.
type Chain struct {
	Entries int
	Head    models.AuditEntry // the newest; the zero entry for none
	Met     bool              // an entry has the hash that was looked for
}

// VerifyAll follows the chain from its beginning: ErrBroken with the first entry
// that is not as it was appended, or before which one is missing, also at the
// end. On the way it looks for the hash of an earlier head, "" for none.
func (r Audit) VerifyAll(ctx context.Context, head string) (Chain, error) {
	var found Chain
	noted, err := r.notedHead(ctx)
	if err != nil {
		return found, err
	}
	whole := noted.ID == ""
	err = r.c.All(ctx, func(e models.AuditEntry) error {
		if err := r.follows(e, found.Head); err != nil {
			return err
		}
		if err := r.aboutAll(ctx, e); err != nil {
			return err
		}
		whole = whole || e.ID == noted.ID && e.Hash == noted.Hash
		found.Entries, found.Head = found.Entries+1, e
		found.Met = found.Met || e.Hash == head
		return nil
	})
	if err == nil && !whole {
		err = fmt.Errorf("%w: lines up to %s were cut off or written anew", ErrBroken, noted.ID)
	}
	return found, err
}

// follows reports ErrBroken unless e is as it was appended after prev.
func (r Audit) follows(e, prev models.AuditEntry) error {
	if e.Key < 0 || e.Key > r.c.board().keys.Generation() || e.Key < prev.Key || prev.Keyed && !e.Keyed {
		return fmt.Errorf("%w at %s", ErrBroken, e.ID)
	}
	want := e
	r.link(&want, prev, auditKey{e.Keyed, e.Key})
	if e.Day != want.Day || e.ID != want.ID || e.Seq != want.Seq || e.Prev != want.Prev || e.Hash != want.Hash {
		return fmt.Errorf("%w at %s", ErrBroken, e.ID)
	}
	return nil
}

// Verify reports the first entry of a day that is not as it was appended, or
// that a line is missing before it. A day without entries is in order.
func (r Audit) Verify(ctx context.Context, day models.Date) error {
	prev, err := r.before(ctx, day)
	if err != nil {
		return err
	}
	return r.c.each(ctx, engine.Query{Index: "day", Equal: []any{string(day)}}, func(e models.AuditEntry) error {
		err := r.follows(e, prev)
		prev = e
		return err
	})
}

// before returns the last entry of the days before day.
func (r Audit) before(ctx context.Context, day models.Date) (models.AuditEntry, error) {
	last, err := r.c.one(ctx, engine.Query{Descending: true, After: &engine.Position{ID: auditID(day, 0)}})
	if errors.Is(err, models.ErrNotFound) {
		return models.AuditEntry{}, nil
	}
	return last, err
}
