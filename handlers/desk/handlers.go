// Package desk answers recruiters: their organisation, its adverts from draft
// to close, and the doctors who applied.
package desk

import (
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/web"
)

// Handlers are the answers of this room.
type Handlers struct {
	*web.Site
	Egress *egress.Client // reads typed addresses
}
