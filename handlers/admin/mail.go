package admin

import (
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/templates"
)

// mailStates are the states of mail in the order of the page.
var mailStates = []alert.DeliveryState{
	alert.DeliveryPending, alert.DeliverySending, alert.DeliveryAccepted, alert.DeliveryDelivered,
	alert.DeliveryUnknown, alert.DeliverySkipped, alert.DeliveryFailed,
}

// mailDays is how far back mail is counted.
const mailDays = 7

// mailForms is what was typed into the small forms of the page, and what is
// wrong with it.
type mailForms struct {
	asked, released             string
	askedFaults, releasedFaults []models.Fault
}

// Mail shows what is on its way, what failed, the digest runs, the stop
// switch, what readers answered and the suppressed addresses.
func (h *Handlers) Mail(c *fiber.Ctx) error { return h.showMail(c, mailForms{}) }

func (h *Handlers) showMail(c *fiber.Ctx, f mailForms) error {
	page := MailPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_mail")), Nav: h.adminTabs(c, "/admin/mail"), Days: mailDays,
		Faults: append(f.askedFaults, f.releasedFaults...),
		Asked: templates.Field{
			Name: "asked", Kind: "email", Label: h.Words(c, "admin.subscriber_address"), Hint: h.Words(c, "admin.subscriber_hint"),
			Value: f.asked, Faults: f.askedFaults,
		},
		Email: templates.Field{
			Name: "email", Kind: "email", Label: h.Words(c, "admin.suppressed_address"), Hint: h.Words(c, "admin.suppressed_hint"),
			Value: f.released, Faults: f.releasedFaults,
		},
	}
	page.Path = "/admin/mail"
	for _, fill := range []func(*fiber.Ctx, *MailPage) error{h.mailCounts, h.mailWaiting, h.mailRuns, h.mailAnswers,
		h.mailSuppressed} {
		if err := fill(c, &page); err != nil {
			return err
		}
	}
	return h.Render(c, page)
}

// mailCounts counts mail by state.
func (h *Handlers) mailCounts(c *fiber.Ctx, page *MailPage) error {
	ctx, since := c.UserContext(), h.Now().AddDate(0, 0, -mailDays)
	letters, err := h.Store.Outgoing().CountByState(ctx, since)
	if err != nil {
		return err
	}
	digests, err := h.Store.Deliveries().CountByState(ctx, since)
	if err != nil {
		return err
	}
	for _, state := range mailStates {
		page.Counts = append(page.Counts, MailCount{
			State: h.Words(c, "admin.mail_"+string(state)), Letters: letters[state], Digests: digests[state],
		})
	}
	for _, stop := range alert.MailStops {
		page.Stops = append(page.Stops, templates.Option{Value: string(stop),
			Label: h.Words(c, "admin.stop_"+string(stop))})
	}
	stop, err := h.mailStop(c)
	page.Stop = string(stop)
	return err
}

// mailWaiting lists letters and digests that wait or failed.
func (h *Handlers) mailWaiting(c *fiber.Ctx, page *MailPage) error {
	letters, pager, err := web.PageOf(c, web.ListAt{Path: "/admin/mail", Param: "letters", Several: true},
		h.Store.Outgoing().InState(alert.DeliveryFailed), h.Store.Outgoing().InState(alert.DeliveryUnknown),
		h.Store.Outgoing().InState(alert.DeliveryPending))
	if err != nil {
		return err
	}
	page.Letters.Pager = pager
	for _, m := range letters {
		page.Letters.Rows = append(page.Letters.Rows, LetterRow{
			ID: m.ID, Kind: m.Kind, State: h.Words(c, "admin.mail_"+string(m.State)), Attempts: m.Attempts,
			Error: m.Error,
			At:    m.CreatedAt, Next: m.NextAttempt,
		})
	}
	digests, pager, err := web.PageOf(c, web.ListAt{Path: "/admin/mail", Param: "digests", Several: true},
		h.Store.Deliveries().InStates(alert.DeliveryFailed, alert.DeliveryUnknown))
	if err != nil {
		return err
	}
	page.Digests.Pager = pager
	for _, d := range digests {
		page.Digests.Rows = append(page.Digests.Rows, LetterRow{
			ID: d.ID, State: h.Words(c, "admin.mail_"+string(d.State)), Attempts: d.Attempts, Error: d.Error,
			At:   d.CreatedAt,
			Next: d.NextAttempt,
		})
	}
	return nil
}

// mailRuns lists the digest runs.
func (h *Handlers) mailRuns(c *fiber.Ctx, page *MailPage) (err error) {
	page.Runs, page.Overdue, err = h.lateRuns(c)
	return err
}

// OverdueAfter is how long past its hour a digest is late: a run takes
// minutes.
const OverdueAfter = 30 * time.Minute

// lateRuns returns the last runs, newest first, and how many subscriptions
// are long past their hour.
func (h *Handlers) lateRuns(c *fiber.Ctx) ([]RunRow, int, error) {
	runs, err := h.Store.Runs().Latest(c.UserContext(), 20)
	if err != nil {
		return nil, 0, err
	}
	rows := make([]RunRow, len(runs))
	for i, run := range runs {
		rows[i] = RunRow{AlertRun: run, Alarm: run.Alarming()}
	}
	overdue, err := h.Store.Subscriptions().CountDue(c.UserContext(), h.Now().Add(-OverdueAfter))
	return rows, overdue, err
}

// mailSuppressed lists the addresses that are not mailed.
func (h *Handlers) mailSuppressed(c *fiber.Ctx, page *MailPage) error {
	list, pager, err := web.PageOf(
		c, web.ListAt{Path: "/admin/mail", Param: "suppressed", Several: true}, h.Store.Suppressions().All(),
	)
	if err != nil {
		return err
	}
	page.SuppressedPager = pager
	for _, s := range list {
		page.Suppressed = append(page.Suppressed,
			SuppressedRow{ID: s.ID, Reason: h.suppressedWords(c, s.Reason), At: s.At})
	}
	return nil
}

// mailStop is what mail is held back now.
func (h *Handlers) mailStop(c *fiber.Ctx) (alert.MailStop, error) {
	value, err := h.Store.Settings().Get(c.UserContext(), alert.MailStopKey)
	if errors.Is(err, models.ErrNotFound) {
		err = nil
	}
	return alert.MailStopOf(value), err
}

// StopMail holds mail back or lets it go again.
func (h *Handlers) StopMail(c *fiber.Ctx) error {
	value := alert.MailStop(c.FormValue("stop"))
	if !value.Valid() {
		return models.ErrConflict
	}
	if err := h.Record(
		c, &web.VisitOf(c).Viewer.User, "mail.stop."+string(value), "setting/"+alert.MailStopKey,
	); err != nil {
		return err
	}
	if err := h.Store.Settings().Put(c.UserContext(), alert.MailStopKey, string(value)); err != nil {
		return err
	}
	h.Flash(c, "admin.done_saved")
	return h.To(c, "/admin/mail")
}

// Unsuppress lets an address be mailed again. The list holds no addresses, so
// that the admin types the one its owner wrote from.
func (h *Handlers) Unsuppress(c *fiber.Ctx) error {
	typed := c.FormValue("email")
	email, err := models.NormalizeEmail(typed)
	if err == nil {
		_, err = h.Store.Suppressions().Of(c.UserContext(), email)
	}
	switch {
	case errors.Is(err, models.ErrEmail):
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMail(c, mailForms{released: typed, releasedFaults: web.Mistake("email", "email.invalid")})
	case errors.Is(err, models.ErrNotFound):
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMail(c, mailForms{released: typed, releasedFaults: web.Mistake("email", "form.not_suppressed")})
	case err != nil:
		return err
	}
	if err := h.Record(
		c, &web.VisitOf(c).Viewer.User, "suppression.remove", "address/"+h.Store.Hash("audit-address", email),
	); err != nil {
		return err
	}
	if err := h.Store.Suppressions().Remove(c.UserContext(), email); err != nil {
		return err
	}
	h.Flash(c, "admin.done_unsuppress")
	return h.To(c, "/admin/mail")
}
