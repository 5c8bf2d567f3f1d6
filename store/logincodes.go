package store

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/store/engine"
)

// LoginCodes are the codes mailed for signing in. Counting a try is a Save, so
// that two tries at once cannot both be the last.
type LoginCodes struct{ collection[models.LoginCode] }

// LoginCodes returns the codes mailed for signing in.
func (s *Store) LoginCodes() LoginCodes { return LoginCodes{in(s, loginCodeKind())} }

func loginCodeKind() kind[models.LoginCode] {
	return kind[models.LoginCode]{
		Collection: engine.Collection{Name: "loginCodes", Indexes: []engine.Index{by("expiresAt")}},
		sealed:     []string{"email"},
		head:       func(v *models.LoginCode) head { return head{v.ID, &v.Version, &v.UpdatedAt} },
		passing:    true,
	}
}

// DeleteExpired removes codes that have ended by now and tells how many.
func (c LoginCodes) DeleteExpired(ctx context.Context, now time.Time) (int, error) {
	return c.deleteAll(ctx, engine.Query{Index: "expiresAt", To: upTo(now)})
}
