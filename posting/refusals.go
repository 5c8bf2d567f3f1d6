package posting

import (
	"fmt"

	"github.com/enkaku/enkaku/models"
)

// ErrEnded is a reference whose job is closed for good.
var ErrEnded = fmt.Errorf("%w: the job of this reference has ended", models.ErrConflict)

// Twin says that another advert of the poster offers the same position, by its
// reference, id and title. It is a models.ErrConflict.
type Twin struct{ Ref, ID, Title string }

// Error names the other advert.
func (t *Twin) Error() string { return "the same position is advertised as " + t.Ref }

// Unwrap makes it a conflict.
func (t *Twin) Unwrap() error { return models.ErrConflict }
