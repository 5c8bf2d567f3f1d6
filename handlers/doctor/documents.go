package doctor

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// SendDocument keeps a document of a licence, which then waits for the board.
func (h *Handlers) SendDocument(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	l, err := d.Licence(c.Params("licence"))
	if err != nil {
		return err
	}
	doc := models.LicenceDocument{DoctorID: d.ID, LicenceID: l.ID, CreatedAt: h.Now()}
	content, faults, err := h.readDocument(c, &d, l, &doc)
	if err != nil {
		return err
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showLicences(c, &d, d.LegalName, faults)
	}
	if err := h.Limit(c, models.CapDocumentsByDoctor, d.ID); err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "licence.document.send", "doctor/"+d.ID); err != nil {
		return err
	}
	documents := h.Store.LicenceDocuments()
	if err := documents.Add(c.UserContext(), &doc, content); err != nil {
		return err
	}
	if err := documents.Settle(c.UserContext(), d.ID); err != nil {
		return err
	}
	h.Flash(c, "doctor.document_sent")
	return h.To(c, "/me/licences#"+l.ID)
}

// readDocument reads the file of the form and says what is wrong with it, by
// the field of its licence.
func (h *Handlers) readDocument(c *fiber.Ctx, d *models.Doctor, l *models.LicenceHeld,
	doc *models.LicenceDocument) ([]byte, []models.Fault, error) {
	field := uploadName(l.ID)
	if d.LegalName == "" {
		return nil, web.Mistake("legal_name", "document.name.required"), nil
	}
	var invalid *models.InvalidError
	if err := l.TakesDocuments(); errors.As(err, &invalid) {
		return nil, atField(field, invalid.Faults), nil
	} else if err != nil {
		return nil, web.Mistake(field, "document.locked"), nil
	}
	sent, err := h.Store.LicenceDocuments().OfDoctor(c.UserContext(), d.ID)
	if err != nil {
		return nil, nil, err
	}
	n := 0
	for _, other := range sent {
		if other.LicenceID == l.ID {
			n++
		}
	}
	if n >= models.MaxDocumentsPerLicence {
		return nil, web.Mistake(field, "document.too_many", strconv.Itoa(models.MaxDocumentsPerLicence)), nil
	}
	file, content, faults, err := h.Site.Document(c, field)
	if err == nil && content == nil && len(faults) == 0 {
		faults = web.Mistake(field, "document.required")
	}
	doc.ID, doc.Name, doc.Type = file.ID, file.Name, file.Type
	return content, faults, err
}

// atField says faults beside a field.
func atField(field string, faults []models.Fault) []models.Fault {
	for i := range faults {
		faults[i].Field = field
	}
	return faults
}

// ownDocument returns a document of the signed-in doctor.
func (h *Handlers) ownDocument(c *fiber.Ctx) (models.LicenceDocument, error) {
	d, err := h.profile(c)
	if err != nil {
		return models.LicenceDocument{}, err
	}
	doc, err := h.Store.LicenceDocuments().Get(c.UserContext(), c.Params("document"))
	if err == nil && (d.ID == "" || doc.DoctorID != d.ID) {
		err = models.ErrNotFound
	}
	return doc, err
}

// Document answers with a document of the signed-in doctor.
func (h *Handlers) Document(c *fiber.Ctx) error {
	doc, err := h.ownDocument(c)
	if err != nil {
		return err
	}
	return h.Download(c, models.DeedReadDocument, doc.DoctorID, doc.File())
}

// DeleteDocument removes a document. A licence that waits and has none left
// waits no longer.
func (h *Handlers) DeleteDocument(c *fiber.Ctx) error {
	doc, err := h.ownDocument(c)
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "licence.document.delete", "doctor/"+doc.DoctorID); err != nil {
		return err
	}
	documents := h.Store.LicenceDocuments()
	if err := documents.Remove(c.UserContext(), doc.ID); err != nil {
		return err
	}
	if err := documents.Settle(c.UserContext(), doc.DoctorID); err != nil {
		return err
	}
	h.Flash(c, "doctor.document_deleted")
	return h.To(c, "/me/licences#"+doc.LicenceID)
}

// removeDocuments deletes the documents of licences that are not in the profile.
func (h *Handlers) removeDocuments(c *fiber.Ctx, d *models.Doctor) error {
	documents := h.Store.LicenceDocuments()
	sent, err := documents.OfDoctor(c.UserContext(), d.ID)
	if err != nil {
		return err
	}
	for _, doc := range sent {
		if _, err := d.Licence(doc.LicenceID); err == nil {
			continue
		}
		if err := documents.Remove(c.UserContext(), doc.ID); err != nil {
			return err
		}
	}
	return documents.Settle(c.UserContext(), d.ID)
}
