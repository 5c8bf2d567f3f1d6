package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// Download answers with a document of a licence. That somebody looks is
// recorded first. It is a file from outside: browsers save it, and would not
// run anything of it on the board's pages if they showed it.
func (s *Site) Download(c *fiber.Ctx, doc *models.LicenceDocument) error {
	if err := s.Record(c, &VisitOf(c).Viewer.User, models.DeedReadDocument, "doctor/"+doc.DoctorID); err != nil {
		return err
	}
	content, err := s.Store.LicenceDocuments().Content(c.UserContext(), doc)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="document-`+doc.ID[:min(8, len(doc.ID))]+"."+
		string(doc.Type)+`"`)
	c.Set(fiber.HeaderContentType, doc.Type.MIME())
	c.Set("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
	c.Set("Cache-Control", "private, no-store")
	return c.Send(content)
}
