package handlers

import (
	"errors"
	"time"

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

// mailForms is what was typed into the small forms of the page, and what is
// wrong with it.
type mailForms struct {
	asked, released             string
	askedFaults, releasedFaults []models.Fault
}

// adminMail shows what is on its way, what failed, the digest runs, the stop
// switch, what readers answered and the suppressed addresses.
func (h *Handlers) adminMail(c *fiber.Ctx) error { return h.showMail(c, mailForms{}) }

func (h *Handlers) showMail(c *fiber.Ctx, f mailForms) error {
	page := templates.AdminMail{
		Layout: h.adminLayout(c, h.words(c, "admin.tab_mail")), Nav: h.adminTabs(c, "/admin/mail"), Days: mailDays,
		Faults: append(f.askedFaults, f.releasedFaults...),
		Asked: templates.Field{Name: "asked", Kind: "email", Label: h.words(c, "admin.subscriber_address"), Hint: h.words(c, "admin.subscriber_hint"),
			Value: f.asked, Faults: f.askedFaults},
		Email: templates.Field{Name: "email", Kind: "email", Label: h.words(c, "admin.suppressed_address"), Hint: h.words(c, "admin.suppressed_hint"),
			Value: f.released, Faults: f.releasedFaults},
	}
	page.Path = "/admin/mail"
	for _, fill := range []func(*fiber.Ctx, *templates.AdminMail) error{h.mailCounts, h.mailWaiting, h.mailRuns, h.mailAnswers, h.mailSuppressed} {
		if err := fill(c, &page); err != nil {
			return err
		}
	}
	return h.render(c, page)
}

// mailCounts counts mail by state.
func (h *Handlers) mailCounts(c *fiber.Ctx, page *templates.AdminMail) error {
	ctx, since := c.UserContext(), h.Now().AddDate(0, 0, -mailDays)
	letters, err := h.Office.Outgoing.CountByState(ctx, since)
	if err != nil {
		return err
	}
	digests, err := h.Office.Deliveries.CountByState(ctx, since)
	if err != nil {
		return err
	}
	for _, state := range mailStates {
		page.Counts = append(page.Counts, templates.AdminMailCount{State: h.words(c, "admin.mail_"+string(state)), Letters: letters[state], Digests: digests[state]})
	}
	for _, stop := range models.MailStops {
		page.Stops = append(page.Stops, templates.Option{Value: string(stop), Label: h.words(c, "admin.stop_"+string(stop))})
	}
	stop, err := h.mailStop(c)
	page.Stop = string(stop)
	return err
}

// mailWaiting lists letters and digests that wait or failed.
func (h *Handlers) mailWaiting(c *fiber.Ctx, page *templates.AdminMail) error {
	letters, pager, err := pageOf(c, listAt{path: "/admin/mail", param: "letters", several: true},
		h.Office.Outgoing.InState(models.DeliveryFailed), h.Office.Outgoing.InState(models.DeliveryUnknown),
		h.Office.Outgoing.InState(models.DeliveryPending))
	if err != nil {
		return err
	}
	page.Letters.Pager = pager
	for _, m := range letters {
		page.Letters.Rows = append(page.Letters.Rows, templates.AdminLetter{ID: m.ID, Kind: m.Kind, State: h.words(c, "admin.mail_"+string(m.State)), Attempts: m.Attempts, Error: m.Error, At: m.CreatedAt, Next: m.NextAttempt})
	}
	digests, pager, err := pageOf(c, listAt{path: "/admin/mail", param: "digests", several: true},
		h.Office.Deliveries.InStates(models.DeliveryFailed, models.DeliveryUnknown))
	if err != nil {
		return err
	}
	page.Digests.Pager = pager
	for _, d := range digests {
		page.Digests.Rows = append(page.Digests.Rows, templates.AdminLetter{ID: d.ID, State: h.words(c, "admin.mail_"+string(d.State)), Attempts: d.Attempts, Error: d.Error, At: d.CreatedAt, Next: d.NextAttempt})
	}
	return nil
}

// mailRuns lists the digest runs.
func (h *Handlers) mailRuns(c *fiber.Ctx, page *templates.AdminMail) (err error) {
	page.Runs, page.Overdue, err = h.lateRuns(c)
	return err
}

// OverdueAfter is how long past its hour a digest is late: a run takes
// minutes.
const OverdueAfter = 30 * time.Minute

// lateRuns returns the last runs, newest first, and how many subscriptions
// are long past their hour.
func (h *Handlers) lateRuns(c *fiber.Ctx) ([]templates.AdminRun, int, error) {
	runs, err := h.Office.Runs.Latest(c.UserContext(), 20)
	if err != nil {
		return nil, 0, err
	}
	rows := make([]templates.AdminRun, len(runs))
	for i, run := range runs {
		rows[i] = templates.AdminRun{AlertRun: run, Alarm: run.Alarming()}
	}
	overdue, err := h.Office.Due.CountDue(c.UserContext(), h.Now().Add(-OverdueAfter))
	return rows, overdue, err
}

// mailSuppressed lists the addresses that are not mailed.
func (h *Handlers) mailSuppressed(c *fiber.Ctx, page *templates.AdminMail) error {
	list, pager, err := pageOf(c, listAt{path: "/admin/mail", param: "suppressed", several: true}, h.Office.Suppressions.All())
	if err != nil {
		return err
	}
	page.SuppressedPager = pager
	for _, s := range list {
		page.Suppressed = append(page.Suppressed, templates.AdminSuppressed{ID: s.ID, Reason: h.suppressedWords(c, s.Reason), At: s.At})
	}
	return nil
}

// mailStop is what mail is held back now.
func (h *Handlers) mailStop(c *fiber.Ctx) (models.MailStop, error) {
	value, err := h.Office.Settings.Get(c.UserContext(), models.MailStopKey)
	if errors.Is(err, models.ErrNotFound) {
		err = nil
	}
	return models.MailStopOf(value), err
}

// stopMail holds mail back or lets it go again.
func (h *Handlers) stopMail(c *fiber.Ctx) error {
	value := models.MailStop(c.FormValue("stop"))
	if !value.Valid() {
		return models.ErrConflict
	}
	if err := h.record(c, &visitOf(c).viewer.User, "mail.stop."+string(value), "setting/"+models.MailStopKey); err != nil {
		return err
	}
	if err := h.Office.Settings.Put(c.UserContext(), models.MailStopKey, string(value)); err != nil {
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
		return h.showMail(c, mailForms{released: typed, releasedFaults: mistake("email", "email.invalid")})
	case errors.Is(err, models.ErrNotFound):
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMail(c, mailForms{released: typed, releasedFaults: mistake("email", "form.not_suppressed")})
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
