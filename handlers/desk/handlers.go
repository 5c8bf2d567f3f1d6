// Package desk answers recruiters: their organisation, its adverts from draft
// to close, and the doctors who applied.
package desk

import (
	"context"

	"github.com/enkaku/enkaku/egress"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// Handlers are the answers of this room.
type Handlers struct {
	*web.Site
	ReadPDF ReadPDF        // nil: PDF files are refused
	Egress  *egress.Client // reads typed addresses
	Near    Near
}

// Near says what a job misses of the alerts that stand.
type Near func(ctx context.Context, j *models.Job) (models.NearLook, error)

// ReadPDF returns the text of a PDF file; code says what is wrong with it.
type ReadPDF func(ctx context.Context, content []byte) (text string, code models.FaultCode, err error)
