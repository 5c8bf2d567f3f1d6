// Package doctor answers doctors who are signed in: their profile and what
// fits it, saved jobs, applications, their account and what is kept of them.
package doctor

import (
	"context"

	"github.com/enkaku/enkaku/handlers/cv"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// Handlers are the answers of this room.
type Handlers struct {
	*web.Site
	CV      *cv.Printer
	ReadPDF ReadPDF // nil: PDF files are refused
}

// ReadPDF returns the text of a PDF file; code says what is wrong with it.
type ReadPDF func(ctx context.Context, content []byte) (text string, code models.FaultCode, err error)
