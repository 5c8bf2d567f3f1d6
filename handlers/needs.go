package handlers

import (
	"context"
	"time"

	"github.com/enkaku/enkaku/models"
)

// Users are the people who can sign in. ByEmail and Get return
// models.ErrNotFound for nobody; Save returns models.ErrConflict when the
// address is taken or the user changed meanwhile.
type Users interface {
	Get(ctx context.Context, id string) (models.User, error)
	GetMany(ctx context.Context, ids []string) (map[string]models.User, error)
	ByEmail(ctx context.Context, email string) (models.User, error)
	Save(ctx context.Context, u *models.User) error
}

// Sessions are the signed-in browsers, by the hash of their secret.
type Sessions interface {
	Get(ctx context.Context, id string) (models.Session, error)
	Save(ctx context.Context, s *models.Session) error
	Delete(ctx context.Context, id string) error
	ByUser(ctx context.Context, userID string) ([]models.Session, error)
	DeleteByUser(ctx context.Context, userID, exceptID string) error
}

// LoginCodes are the codes mailed for signing in. Save is guarded by the
// version, so that two tries at once cannot both be the last.
type LoginCodes interface {
	Get(ctx context.Context, id string) (models.LoginCode, error)
	Save(ctx context.Context, c *models.LoginCode) error
	Delete(ctx context.Context, id string) error
}

// Limits counts what a caller does in a window of time, across all nodes.
type Limits interface {
	Take(ctx context.Context, key string, limit int, window time.Duration, now time.Time) (ok bool, retryAfter time.Duration, err error)
}

// Seal makes and checks what only this board can make.
type Seal interface {
	// Hash returns a keyed hash of value, different for each purpose.
	Hash(purpose, value string) string
	// Verify returns the parts of a token signed for the same purpose, else
	// models.ErrForbidden.
	Verify(purpose, token string) ([]string, error)
}

// Audit records who did what to whom; what must be recorded is appended
// before it is done.
type Audit interface {
	Append(ctx context.Context, e models.AuditEntry) error
}
