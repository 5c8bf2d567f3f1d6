package handlers

import (
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// mailStates are the states of mail in the order of the page.
var mailStates = []models.DeliveryState{
	models.DeliveryPending, models.DeliverySending, models.DeliveryAccepted, models.DeliveryDelivered,
	models.DeliveryUnknown, models.DeliverySkipped, models.DeliveryFailed,
}

// mailDays is how far back mail is counted.
const mailDays = 7

// adminMail shows what is on its way, what failed, the digest runs, the stop
// switch and the suppressed addresses.
func (h *Handlers) adminMail(c *fiber.Ctx) error { return h.showMail(c, "", nil) }

func (h *Handlers) showMail(c *fiber.Ctx, typed string, faults []models.Fault) error {
	ctx, since := c.UserContext(), h.Now().AddDate(0, 0, -mailDays)
	letters, err := h.Office.Outgoing.CountByState(ctx, since)
	if err != nil {
		return err
	}
	digests, err := h.Office.Deliveries.CountByState(ctx, since)
	if err != nil {
		return err
	}
	page := templates.AdminMail{
		Layout: h.adminLayout(c, h.words(c, "admin.tab_mail")), Nav: h.adminTabs(c, "/admin/mail"), Days: mailDays, Faults: faults,
		Email: templates.Field{Name: "email", Kind: "email", Label: h.words(c, "admin.suppressed_address"), Hint: h.words(c, "admin.suppressed_hint"), Value: typed, Faults: faults},
	}
	for _, state := range mailStates {
		page.Counts = append(page.Counts, templates.AdminMailCount{State: h.words(c, "admin.mail_"+string(state)), Letters: letters[state], Digests: digests[state]})
	}
	if page.Stop, err = h.mailStop(c); err != nil {
		return err
	}
	for _, state := range []models.DeliveryState{models.DeliveryFailed, models.DeliveryUnknown, models.DeliveryPending} {
		waiting, err := h.Office.Outgoing.ByState(ctx, state, 50)
		if err != nil {
			return err
		}
		for _, m := range waiting {
			page.Letters = append(page.Letters, templates.AdminLetter{ID: m.ID, Kind: m.Kind, State: h.words(c, "admin.mail_"+string(m.State)), Attempts: m.Attempts, Error: m.Error, At: m.CreatedAt, Next: m.NextAttempt})
		}
	}
	recent, err := h.Office.Deliveries.ByUpdated(ctx, 200)
	if err != nil {
		return err
	}
	for _, d := range recent {
		if d.State == models.DeliveryFailed || d.State == models.DeliveryUnknown {
			page.Digests = append(page.Digests, templates.AdminLetter{ID: d.ID, State: h.words(c, "admin.mail_"+string(d.State)), Attempts: d.Attempts, Error: d.Error, At: d.CreatedAt, Next: d.NextAttempt})
		}
	}
	if page.Runs, err = h.Office.Runs.Latest(ctx, 20); err != nil {
		return err
	}
	if page.Suppressed, err = h.Office.Suppressions.All(ctx, 100); err != nil {
		return err
	}
	return h.render(c, page)
}

// mailStop is what mail is held back now.
func (h *Handlers) mailStop(c *fiber.Ctx) (string, error) {
	value, err := h.Office.Settings.Get(c.UserContext(), mailStopKey)
	if errors.Is(err, models.ErrNotFound) || err == nil && !slices.Contains([]string{stopAll, stopDigests, stopAccount}, value) {
		return stopNothing, nil
	}
	return value, err
}

// stopMail holds mail back or lets it go again.
func (h *Handlers) stopMail(c *fiber.Ctx) error {
	value := c.FormValue("stop")
	if !slices.Contains([]string{stopNothing, stopAll, stopDigests, stopAccount}, value) {
		return models.ErrConflict
	}
	if err := h.record(c, &visitOf(c).viewer.User, "mail.stop."+value, "setting/"+mailStopKey); err != nil {
		return err
	}
	if err := h.Office.Settings.Put(c.UserContext(), mailStopKey, value); err != nil {
		return err
	}
	h.flash(c, "admin.done_saved")
	return h.to(c, "/admin/mail")
}

// unsuppress lets an address be mailed again. The list holds no addresses, so
// that the admin types the one its owner wrote from.
func (h *Handlers) unsuppress(c *fiber.Ctx) error {
	typed := c.FormValue("email")
	email, err := models.NormalizeEmail(typed)
	if err == nil {
		_, err = h.Office.Suppressions.Of(c.UserContext(), email)
	}
	switch {
	case errors.Is(err, models.ErrEmail):
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMail(c, typed, mistake("email", "email.invalid"))
	case errors.Is(err, models.ErrNotFound):
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMail(c, typed, mistake("email", "form.not_suppressed"))
	case err != nil:
		return err
	}
	if err := h.record(c, &visitOf(c).viewer.User, "suppression.remove", "address/"+h.Seal.Hash("audit-address", email)); err != nil {
		return err
	}
	if err := h.Office.Suppressions.Remove(c.UserContext(), email); err != nil {
		return err
	}
	h.flash(c, "admin.done_unsuppress")
	return h.to(c, "/admin/mail")
}
