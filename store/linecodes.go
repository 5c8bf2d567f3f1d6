package store

import (
	"context"
	"errors"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// LINECodes are the codes that link a LINE to an alert or an account. They go by
// themselves when they have expired.
type LINECodes struct{ c collection[models.LINECode] }

// LINECodes returns the codes that link a LINE.
func (s *Store) LINECodes() LINECodes { return LINECodes{in(s, lineCodeKind())} }

func lineCodeKind() kind[models.LINECode] {
	return kind[models.LINECode]{
		Collection: engine.Collection{Name: "lineCodes", Indexes: []engine.Index{by("expiresAt")}},
		head:       func(v *models.LINECode) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
	}
}

// Keep keeps what a code stands for; models.ErrConflict when there is the same
// code already.
func (r LINECodes) Keep(ctx context.Context, code string, v models.LINECode) error {
	v.ID = r.idOf(code)
	return r.c.Save(ctx, &v)
}

// Take claims a code for a LINE user, as models.LINECode.Take says; one that is
// not there is models.ErrNotFound.
func (r LINECodes) Take(ctx context.Context, code, user string) (models.LINECode, error) {
	var refused error
	v, err := r.c.update(ctx, r.idOf(code), func(v *models.LINECode) bool {
		had := v.By
		refused = v.Take(r.c.board().lineHash(user), r.c.board().now())
		return refused == nil && had == ""
	})
	return v, errors.Join(err, refused)
}

// Finish notes that what a code was for is done.
func (r LINECodes) Finish(ctx context.Context, code string) error {
	_, err := r.c.update(ctx, r.idOf(code), func(v *models.LINECode) bool {
		news := !v.Done
		v.Done = true
		return news
	})
	return gone(err)
}

func (r LINECodes) idOf(code string) string { return r.c.board().keys.Hash("lineCode", code) }

// lineHash is the form of a LINE user id in indexes.
func (s *Store) lineHash(user string) string { return s.keys.Hash("line", user) }
