package doctor

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Licences shows the licences of the profile with their documents. A profile
// that an upload could not bring up to date is settled here.
func (h *Handlers) Licences(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	if d.Version > 0 {
		if err := h.Store.LicenceDocuments().Settle(c.UserContext(), d.ID); err != nil {
			return err
		}
		if d, err = h.profile(c); err != nil {
			return err
		}
	}
	return h.showLicences(c, &d, d.LegalName, nil)
}

// TooLarge shows the same after an upload that was too large to be read.
func (h *Handlers) TooLarge(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	l, err := d.Licence(c.Params("licence"))
	if err != nil {
		return err
	}
	if c.Query(web.LargeParam) == "" {
		return h.To(c, "/me/licences#"+l.ID)
	}
	c.Status(fiber.StatusRequestEntityTooLarge)
	return h.showLicences(c, &d, d.LegalName,
		web.Mistake(uploadName(l.ID), "document.too_large", strconv.Itoa(models.MaxDocument>>20)))
}

// uploadName is the field of the file of a licence.
func uploadName(licenceID string) string { return "document." + licenceID }

// showLicences shows the page with the name as typed.
func (h *Handlers) showLicences(c *fiber.Ctx, d *models.Doctor, name string, faults []models.Fault) error {
	l, nav := h.own(c, "doctor.documents_title", "/me/licences")
	l.Scripts = append(l.Scripts, "js/file.js")
	say := h.SayIn(l.Lang)
	page := LicencesPage{
		Layout: l, Nav: nav, Profile: d.Version > 0, Named: d.LegalName != "", Faults: faults, Most: models.MaxDocument,
		Name: templates.Field{
			Name: "legal_name", Label: say("doctor.document_name"), Hint: say("doctor.document_name_hint"), Value: name,
			Required: true, Fill: "name", Max: models.MaxPersonName, Faults: templates.FaultsOf(faults, "legal_name"),
		},
	}
	if d.Version > 0 {
		documents, err := h.Store.LicenceDocuments().OfDoctor(c.UserContext(), d.ID)
		if err != nil {
			return err
		}
		for i := range d.Licences {
			page.Rows = append(page.Rows, h.licencePanel(l.Lang, &d.Licences[i], documents, faults))
		}
	}
	return h.Render(c, page)
}

// licencePanel is one licence; documents are all the doctor's.
func (h *Handlers) licencePanel(lang vocab.Lang, l *models.LicenceHeld, documents []models.LicenceDocument,
	faults []models.Fault) LicencePanel {
	say, standing := h.SayIn(lang), l.Standing(h.Today())
	takes := l.TakesDocuments()
	panel := LicencePanel{
		ID: l.ID, Title: vocab.Licences.Label(l.Key, lang), Status: templates.LicenceStatus(say, standing), Mark: templates.LicenceMark(standing),
		Stated: templates.LicenceFacts(lang, say, l), Decided: l.Check.At, Reason: l.Check.Reason, Takes: takes == nil,
		Upload: templates.Field{
			Name: uploadName(l.ID), Kind: "file", Label: say("doctor.document_file"), Hint: say("doctor.document_file_hint"),
			Accept: web.AcceptDocuments, Required: true,
			Faults: templates.FaultsOf(faults, uploadName(l.ID)),
		},
	}
	if takes != nil {
		way := say("doctor.document_change")
		if errors.As(takes, new(*models.InvalidError)) {
			way = say("doctor.document_complete")
		}
		panel.Way = &templates.Link{Href: templates.Href(lang, "/me/profile#licences"), Text: way}
	}
	for _, doc := range documents {
		if doc.LicenceID == l.ID {
			panel.Documents = append(panel.Documents, DocumentRow{
				ID: doc.ID, Name: doc.Name, Type: templates.DocumentType(doc.Type), Size: templates.FileSize(doc.Size),
				At: doc.CreatedAt,
			})
		}
	}
	if l.Decided() && len(panel.Documents) > 0 {
		panel.Until = l.Check.At.Add(models.DocumentsAfterDecision)
	}
	return panel
}

// SaveLegalName keeps the name that documents are compared with.
func (h *Handlers) SaveLegalName(c *fiber.Ctx) error {
	d, err := h.profile(c)
	if err != nil {
		return err
	}
	if d.Version == 0 {
		return models.ErrNotFound
	}
	typed := form.Text(c.FormValue("legal_name"))
	if faults := d.CallLegally(typed); len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showLicences(c, &d, typed, faults)
	}
	if err := h.Store.Doctors().Save(c.UserContext(), &d); err != nil {
		return err
	}
	if err := h.Store.LicenceDocuments().Settle(c.UserContext(), d.ID); err != nil {
		return err
	}
	h.Flash(c, "doctor.document_name_saved")
	return h.To(c, "/me/licences")
}
