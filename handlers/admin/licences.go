package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// Licences lists the doctors whose documents wait.
func (h *Handlers) Licences(c *fiber.Ctx) error {
	page := LicencesPage{Layout: h.adminLayout(c, h.Words(c, "admin.tab_licences")),
		Nav: h.adminTabs(c, "/admin/licences")}
	waiting, pager, err := web.PageOf(c, web.ListAt{Path: "/admin/licences", Param: "page"},
		h.Store.Doctors().LicenceQueue())
	if err != nil {
		return err
	}
	page.Pager = pager
	lang := web.VisitOf(c).Lang
	for i := range waiting {
		d := &waiting[i]
		var titles []string
		for _, l := range d.Licences {
			if l.Status == models.LicenceSubmitted {
				titles = append(titles, vocab.Licences.Label(l.Key, lang))
			}
		}
		page.Rows = append(page.Rows, LicencesRow{ID: d.ID, Name: d.DisplayName,
			Licences: templates.Joined(lang, titles), Since: d.WaitsSince()})
	}
	return h.Render(c, page)
}

// Licence shows the licences of a doctor beside their documents. Looking is
// recorded, and the doctor sees that somebody did.
func (h *Handlers) Licence(c *fiber.Ctx) error {
	d, err := h.Store.Doctors().Get(c.UserContext(), c.Params("doctor"))
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "licence.read", "doctor/"+d.ID); err != nil {
		return err
	}
	return h.showLicence(c, &d, decision{})
}

// decision is what an editor sends about one licence.
type decision struct {
	licence string
	reason  string
	faults  []models.Fault
}

func (h *Handlers) showLicence(c *fiber.Ctx, d *models.Doctor, typed decision) error {
	d.NameLicences()
	page := LicencePage{
		Layout: h.adminLayout(c, d.LegalName), Nav: h.adminTabs(c, "/admin/licences"), ID: d.ID, Heading: d.LegalName,
		Faults: typed.faults,
	}
	sent, err := h.Store.LicenceDocuments().OfDoctor(c.UserContext(), d.ID)
	if err != nil {
		return err
	}
	for i := range d.Licences {
		l := &d.Licences[i]
		panel := h.licencePanel(c, d, l, typed)
		for _, doc := range sent {
			if doc.LicenceID == l.ID {
				panel.Documents = append(panel.Documents,
					DocumentRow{doc.ID, templates.DocumentType(doc.Type), templates.FileSize(doc.Size), doc.CreatedAt})
			}
		}
		if len(panel.Documents) > 0 || len(panel.Decisions) > 0 || !l.Check.At.IsZero() {
			page.Licences = append(page.Licences, panel)
		}
	}
	return h.Render(c, page)
}

// licencePanel is one licence without its documents.
func (h *Handlers) licencePanel(c *fiber.Ctx, d *models.Doctor, l *models.LicenceHeld, typed decision) LicencePanel {
	lang, say := web.VisitOf(c).Lang, h.Say(c)
	standing := l.Standing(h.Today())
	panel := LicencePanel{
		ID: l.ID, Title: vocab.Licences.Label(l.Key, lang), Status: templates.LicenceStatus(say, standing), Mark: templates.LicenceMark(standing),
		Japanese: l.Key == vocab.LicenceMedical, Stated: templates.LicenceFacts(lang, say, l), Check: l.Check, Seen: d.Stated(l),
		Reason: templates.Field{
			Name: "reason." + l.ID, Kind: "textarea", Rows: 3, Label: say("admin.licence_reason"), Hint: say("admin.licence_reason_hint"),
			Max: models.MaxMessage,
		},
	}
	if panel.Japanese && l.On.Valid() {
		panel.Registered = string(l.On[:4])
	}
	if typed.licence == l.ID {
		panel.Reason.Value, panel.Reason.Faults = typed.reason, typed.faults
	}
	for _, to := range []models.LicenceStatus{models.LicenceChecked, models.LicenceUnreadable, models.LicenceRejected} {
		if l.MayDecide(to) {
			panel.Decisions = append(panel.Decisions,
				templates.Option{Value: string(to), Label: say("admin.licence_" + string(to))})
		}
	}
	return panel
}

// DecideLicence notes what an editor decided about one licence and mails the
// doctor. The decision is about what was on the page: when the doctor changed
// something since, it is to be looked at again.
func (h *Handlers) DecideLicence(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	to, id := models.LicenceStatus(c.FormValue("state")), c.Params("licence")
	for range 5 {
		d, err := h.Store.Doctors().Get(ctx, c.Params("doctor"))
		if err != nil {
			return err
		}
		l, err := d.Licence(id)
		if err != nil {
			return err
		}
		typed := decision{licence: id, reason: form.Text(c.FormValue("reason." + id))}
		if c.FormValue("seen") != d.Stated(l) {
			typed.faults = web.Mistake("reason."+id, "document.changed")
			c.Status(fiber.StatusConflict)
			return h.showLicence(c, &d, typed)
		}
		var invalid *models.InvalidError
		if err := l.Decide(to, v.ID, typed.reason, h.Now()); errors.As(err, &invalid) {
			for _, f := range invalid.Faults {
				f.Field = "reason." + id
				typed.faults = append(typed.faults, f)
			}
			c.Status(fiber.StatusUnprocessableEntity)
			return h.showLicence(c, &d, typed)
		} else if err != nil {
			return err
		}
		if err := h.Record(c, &v.User, "licence."+string(to), "doctor/"+d.ID); err != nil {
			return err
		}
		err = h.Store.Doctors().Save(ctx, &d)
		if errors.Is(err, models.ErrConflict) {
			continue // another part of the profile, perhaps
		}
		if err != nil {
			return err
		}
		return h.decided(c, &d, l)
	}
	return models.ErrConflict
}

// decided tells the doctor and leads on: to the further licences that wait, or
// to the queue.
func (h *Handlers) decided(c *fiber.Ctx, d *models.Doctor, l *models.LicenceHeld) error {
	user, err := h.Store.Users().Get(c.UserContext(), d.UserID)
	if err == nil && user.MayBeTold() {
		err = h.Letters.LicenceDecided(c.UserContext(), letters.ToUser(&user), l)
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	h.Flash(c, "admin.done_licence")
	if !d.WaitsSince().IsZero() {
		return h.To(c, "/admin/licences/"+d.ID)
	}
	return h.To(c, "/admin/licences")
}

// LicenceDocument answers with a document of a doctor.
func (h *Handlers) LicenceDocument(c *fiber.Ctx) error {
	doc, err := h.Store.LicenceDocuments().Get(c.UserContext(), c.Params("document"))
	if err == nil && doc.DoctorID != c.Params("doctor") {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	return h.Download(c, models.DeedReadDocument, doc.DoctorID, doc.File())
}
