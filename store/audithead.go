package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"go.mongodb.org/mongo-driver/v2/bson"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// auditHeadID is the document of meta that holds the newest entry of the audit
// log, sealed: who can write to the database alone can take it away, but not
// make one that says another entry is the newest.
const auditHeadID = "audit-head"

// auditHead names an entry. The zero value says that there was none.
type auditHead struct{ ID, Hash string }

// noteFirstHead notes the newest entry of a log that has no note yet. A log with
// keyed entries had one: it was taken away, and stays so for the check to find.
func (s *Store) noteFirstHead(ctx context.Context) error {
	_, version, err := s.readHead(ctx)
	if errors.Is(err, ErrBroken) {
		s.log.Error("the audit log is not as it was written", "err", err)
		return nil // the check says so until somebody has looked; the board goes on
	}
	if err != nil || version > 0 {
		return err
	}
	last, err := s.Audit().head(ctx)
	if err != nil || last.Keyed {
		return err
	}
	err = s.writeHead(ctx, auditHead{last.ID, last.Hash}, 1)
	if errors.Is(err, models.ErrConflict) {
		return nil // another node did
	}
	return err
}

// raiseHead notes e as the newest entry unless a newer one is noted.
func (r Audit) raiseHead(ctx context.Context, e *models.AuditEntry) error {
	s := r.c.board()
	for range maxTries {
		head, version, err := s.readHead(ctx)
		if errors.Is(err, ErrBroken) {
			return nil // left as it is, for the check to find
		}
		if err != nil || head.ID >= e.ID {
			return err
		}
		err = s.writeHead(ctx, auditHead{e.ID, e.Hash}, version+1)
		if !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	return fmt.Errorf("%w: the head of the audit log is contended", models.ErrConflict)
}

// notedHead returns what is noted as the newest entry; ErrBroken without a note.
func (r Audit) notedHead(ctx context.Context) (auditHead, error) {
	head, version, err := r.c.board().readHead(ctx)
	if err == nil && version == 0 {
		err = fmt.Errorf("%w: the note of its newest entry was taken away", ErrBroken)
	}
	return head, err
}

// readHead returns the note and its version, 0 for none.
func (s *Store) readHead(ctx context.Context) (h auditHead, version int64, err error) {
	docs, err := s.engine.Get(ctx, metaCollection(), auditHeadID)
	if err != nil || len(docs) == 0 {
		return h, 0, err
	}
	_, sealed, _ := docs[0].Lookup("sealed").BinaryOK()
	plain, err := s.keys.Open(sealed, auditHeadID)
	if err == nil {
		err = json.Unmarshal(plain, &h)
	}
	if err != nil {
		return h, 0, fmt.Errorf("%w: the note of its newest entry is not the board's", ErrBroken)
	}
	return h, engine.HeadOf(docs[0]).Version, nil
}

// writeHead writes the note in a version: the first, or over the one before.
func (s *Store) writeHead(ctx context.Context, h auditHead, version int64) error {
	plain, err := json.Marshal(h)
	if err != nil {
		return fmt.Errorf("store: audit head: %w", err)
	}
	sealed, err := s.keys.Seal(plain, auditHeadID)
	if err != nil {
		return fmt.Errorf("store: audit head: %w", err)
	}
	doc, err := bson.Marshal(bson.D{
		{Key: engine.FieldID, Value: auditHeadID}, {Key: engine.FieldVersion, Value: version},
		{Key: engine.FieldUpdatedAt, Value: bson.DateTime(s.stamps.next())},
		{Key: "sealed", Value: bson.Binary{Subtype: sealedSubtype, Data: sealed}},
	})
	if err != nil {
		return fmt.Errorf("store: audit head: %w", err)
	}
	if version == 1 {
		return errors.Join(s.engine.Insert(ctx, metaCollection(), doc)...)
	}
	return errors.Join(s.engine.Replace(ctx, metaCollection(), doc)...)
}

// Head returns the newest entry that is noted: its id and its hash, both empty
// for none. Who keeps it elsewhere can tell later that it still stands.
func (r Audit) Head(ctx context.Context) (id, hash string, err error) {
	head, _, err := r.c.board().readHead(ctx)
	return head.ID, head.Hash, err
}
