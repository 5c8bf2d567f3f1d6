// Package desk is for those who post: their organisation, its members and
// clients, adverts from draft to end, and applications.
package desk

import (
	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/web"
)

// Handlers are the pages of this room.
type Handlers struct {
	*web.Site
	Egress *egress.Client // reads typed addresses
}
