package web

import (
	"io"
	"mime/multipart"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/document"
)

// DocumentBody is how large the body of an upload may be: a document and what
// a form puts around it.
const DocumentBody = models.MaxDocument + 64<<10

// AcceptDocuments is what browsers offer to choose for a document.
const AcceptDocuments = ".pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png"

// Document reads the one file of a form, judged by its content, and says what is
// wrong with it beside a field. Where none was chosen, content is nil and there
// is no fault.
func (s *Site) Document(c *fiber.Ctx, field string) (f models.File, content []byte, faults []models.Fault, err error) {
	content, name, faults, err := FileOf(c, field)
	if content == nil || err != nil || len(faults) > 0 {
		return f, nil, faults, err
	}
	if f.Type, faults = document.Read(content); len(faults) == 0 {
		faults = s.Scanned(c, content)
	}
	if len(faults) > 0 {
		for i := range faults {
			faults[i].Field = field
		}
		return f, nil, faults, nil
	}
	f.Name, f.Size = models.DocumentName(name), len(content)
	f.ID, err = s.NewID()
	return f, content, nil, err
}

// Scanned says why a file is not kept by what the scanner says of it. Where a
// scanner is named, a file that nobody could look at is kept as little as a bad one.
func (s *Site) Scanned(c *fiber.Ctx, content []byte) []models.Fault {
	if s.Scan == nil {
		return nil
	}
	found, err := s.Scan(c.UserContext(), content)
	switch {
	case err != nil:
		s.metrics.scans.WithLabelValues(scanFailed).Inc()
		s.Log.Error("a file could not be scanned and is not taken", "request", VisitOf(c).ID, "err", err)
		return Mistake("", unscanned)
	case found != "":
		s.metrics.scans.WithLabelValues(scanInfected).Inc()
		s.Note(c, Incident{Event: models.EventFileInfected, Outcome: OutcomeRefused})
		s.Log.Warn("a file with malware is not taken", "request", VisitOf(c).ID, "found", found)
		return Mistake("", "document.infected", found)
	}
	s.metrics.scans.WithLabelValues(scanClean).Inc()
	return nil
}

// unscanned is the fault of a file that no scanner could look at.
const unscanned models.FaultCode = "document.unscanned"

// ChoseFile reports whether a file was chosen in a form.
func ChoseFile(c *fiber.Ctx) bool {
	sent, err := c.MultipartForm()
	return err == nil && len(sent.File) > 0
}

// FileOf returns content and name of the one file of a form; nil for none. One
// beyond models.MaxDocument is cut a byte behind that.
func FileOf(c *fiber.Ctx, field string) ([]byte, string, []models.Fault, error) {
	sent, err := c.MultipartForm()
	if err != nil {
		return nil, "", nil, nil // a form without files
	}
	var files []*multipart.FileHeader
	for _, of := range sent.File {
		files = append(files, of...)
	}
	switch {
	case len(files) == 0:
		return nil, "", nil, nil
	case len(files) > 1:
		return nil, "", Mistake(field, "document.one"), nil
	}
	file, err := files[0].Open()
	if err != nil {
		return nil, "", nil, err
	}
	defer file.Close()
	content, err := io.ReadAll(io.LimitReader(file, models.MaxDocument+1))
	return content, files[0].Filename, nil, err
}

// Download answers with a file about a doctor. That somebody looks is recorded
// first, as deed. It is a file from outside: browsers save it, and would not run
// anything of it on the board's pages if they showed it.
func (s *Site) Download(c *fiber.Ctx, deed, doctorID string, f models.File) error {
	if err := s.Record(c, &VisitOf(c).Viewer.User, deed, "doctor/"+doctorID); err != nil {
		return err
	}
	content, err := s.Store.Files().Content(c.UserContext(), f)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentDisposition,
		`attachment; filename="document-`+f.ID[:min(8, len(f.ID))]+"."+string(f.Type)+`"`)
	c.Set(fiber.HeaderContentType, f.Type.MIME())
	c.Set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
	c.Set("Cache-Control", "private, no-store")
	return c.Send(content)
}
