// Package doctor answers doctors who are signed in: their profile and what
// fits it, saved jobs, applications, their account and what is kept of them.
package doctor

import (
	"github.com/enkaku/enkaku/handlers/cv"
	"github.com/enkaku/enkaku/handlers/web"
)

// Handlers are the answers of this room.
type Handlers struct {
	*web.Site
	CV *cv.Printer
}
