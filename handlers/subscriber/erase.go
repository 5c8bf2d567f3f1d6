package subscriber

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/alert"
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// eraseHours is how long the link of an erasure works.
const eraseHours = int(templates.EraseFor / time.Hour)

// AskErasure asks for the address of which everything is to be erased.
func (h *Handlers) AskErasure(c *fiber.Ctx) error { return h.showErasure(c, "", nil) }

func (h *Handlers) showErasure(c *fiber.Ctx, typed string, faults []models.Fault) error {
	l, err := h.Form(c, h.Words(c, "alerts.erase_title"))
	if err != nil {
		return err
	}
	page := templates.StepPage{
		Layout: h.Dressed(l), Heading: l.Title, Lead: h.Words(c, "alerts.erase_lead"), Faults: faults,
		Button: h.Words(c, "alerts.erase_button"), Action: templates.Href(l.Lang, templates.PathErase),
		Note: h.Words(c, "alerts.erase_kept"), Links: []templates.Link{h.Link(c, "/privacy", "alerts.erase_privacy")},
	}
	page.Path = templates.PathErase
	page.Fields = []templates.Field{{
		Name: "email", Kind: "email", Label: h.Words(c, "alerts.email"), Value: typed, Required: true, Fill: "email",
		Max: models.MaxEmail, Faults: templates.FaultsOf(faults, "email"),
	}}
	return h.Render(c, page)
}

// RequestErasure mails a link to an address that the board knows. Whatever is
// known of it, the answer is the same page after the same time.
func (h *Handlers) RequestErasure(c *fiber.Ctx) error {
	typed, ask := web.MeantAddress(func(name string) string { return c.FormValue(name) }, "email")
	if len(ask) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showErasure(c, typed, ask)
	}
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		code := models.FaultCode("email.invalid")
		if strings.TrimSpace(typed) == "" {
			code = "email.required"
		}
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showErasure(c, typed, []models.Fault{{Field: "email", Code: code, Severity: models.FaultError}})
	}
	if err := h.Crowd(c, models.CapSignUpsByNetwork); err != nil {
		return err
	}
	began := time.Now()
	if ok, _, err := h.Take(c, models.CapLinksByMailbox, models.Mailbox(email)); err != nil || !ok {
		return h.noMore(c, err, email, models.CapLinksByMailbox, templates.PathErase)
	}
	if err := h.mailErasure(c, email); err != nil {
		return err
	}
	time.Sleep(h.EvenAnswer - time.Since(began))
	page := h.Step(c, "alerts.erase_sent_title")
	page.Path = templates.PathErase
	page.Lead = h.Words(c, "alerts.erase_sent_lead", models.ShownEmail(email), eraseHours)
	page.Links = []templates.Link{h.Link(c, "/", "alerts.back_to_jobs")}
	return h.Render(c, page)
}

// mailErasure mails the link, or the way to the account where the address has
// one.
func (h *Handlers) mailErasure(c *fiber.Ctx, email string) error {
	ctx := c.UserContext()
	subs, err := h.Store.Subscriptions().ByEmail(ctx, email)
	if err != nil {
		return err
	}
	subs = slices.DeleteFunc(subs, func(s alert.Subscription) bool { return s.Forgotten() })
	user, err := h.Store.Users().ByEmail(ctx, email)
	account := err == nil
	if err != nil && !errors.Is(err, models.ErrNotFound) || !account && len(subs) == 0 {
		return gone(err)
	}
	if account {
		return h.Letters.EraseAccount(ctx, &user)
	}
	return h.Letters.Erase(ctx, named(subs))
}

// named is the subscription by which a link names its address: the oldest that
// was confirmed, which the erasure leaves as proof of consent, else the oldest,
// which it deletes last.
func named(newestFirst []alert.Subscription) *alert.Subscription {
	for i := len(newestFirst) - 1; i >= 0; i-- {
		if !newestFirst[i].ConfirmedAt.IsZero() {
			return &newestFirst[i]
		}
	}
	return &newestFirst[len(newestFirst)-1]
}

// errElsewhere says that the alerts of a link have another address than that to
// which it was mailed.
var errElsewhere = fmt.Errorf("the address changed since: %w", models.ErrForbidden)

// erasing is the subscription that the link of an erasure names. The link proves
// the mailbox in which it lay, and no other since (errElsewhere).
func (h *Handlers) erasing(c *fiber.Ctx) (s alert.Subscription, err error) {
	parts, err := h.VerifyToken(c, templates.TokenErase, c.Params("token"))
	if err != nil || len(parts) != 2 {
		return s, models.ErrNotFound
	}
	mailed, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil {
		return s, models.ErrNotFound
	}
	s, err = h.Store.Subscriptions().Get(c.UserContext(), parts[0])
	if err == nil && time.Unix(mailed+1, 0).Before(s.MovedAt()) {
		err = errElsewhere
	}
	return s, err
}

// AskSure shows the page behind the link. Opening it changes nothing: scanners
// of mail open every link.
func (h *Handlers) AskSure(c *fiber.Ctx) error {
	s, err := h.erasing(c)
	if handled, answer := h.erasureOver(c, &s, err); handled {
		return answer
	}
	l, err := h.Form(c, h.Words(c, "alerts.erase_sure_title"))
	if err != nil {
		return err
	}
	return h.Render(c, templates.StepPage{
		Layout: h.Dressed(l), Heading: l.Title, Lead: h.Words(c, "alerts.erase_sure_lead"), Danger: true,
		Facts:  []templates.Fact{{Label: h.Words(c, "alerts.fact_address"), Value: models.ShownEmail(s.Email)}},
		Action: templates.Href(l.Lang, templates.PathErase+"/"+c.Params("token")),
		Button: h.Words(c, "alerts.erase_sure_button"), Note: h.Words(c, "alerts.erase_kept"),
		Links: []templates.Link{h.Link(c, "/privacy", "alerts.erase_privacy")},
	})
}

// EraseAddress erases what is kept of the address of a link: the address goes on
// the erasure list, its alerts end and forget what they asked for, and one last
// mail goes. A second time changes nothing, also to alerts asked for since.
func (h *Handlers) EraseAddress(c *fiber.Ctx) error {
	s, err := h.erasing(c)
	if handled, answer := h.erasureOver(c, &s, err); handled {
		return answer
	}
	if err := h.Store.People().ForgetAddress(c.UserContext(), s.Email); err != nil {
		return err
	}
	if err := h.ForgetAlerts(c, s.Email); err != nil {
		return err
	}
	if err := h.Store.Reports().Forget(c.UserContext(), models.ReportAnswer{Email: s.Email}); err != nil {
		return err
	}
	if err := h.Letters.Erased(c.UserContext(), &s); err != nil {
		return err
	}
	return h.erasedPage(c)
}

// erasureOver answers a link behind which nothing is left to do: not one of the
// board's, too old, or used. A used one has the last mail sent if it was not.
func (h *Handlers) erasureOver(c *fiber.Ctx, s *alert.Subscription, err error) (handled bool, answer error) {
	parts, invalid := h.Store.Verify(templates.TokenErase, c.Params("token"))
	switch {
	case errors.Is(invalid, store.ErrExpired):
		page := h.Step(c, "alerts.erase_late_title")
		page.Lead = h.Words(c, "alerts.erase_late_lead")
		page.Links = []templates.Link{h.Link(c, templates.PathErase, "alerts.erase_title")}
		c.Status(fiber.StatusGone)
		return true, h.Render(c, page)
	case invalid != nil || len(parts) != 2 || errors.Is(err, errElsewhere):
		return true, h.badLink(c)
	case errors.Is(err, models.ErrNotFound):
		return true, h.erasedPage(c)
	case err != nil:
		return true, err
	case s.Forgotten():
		if c.Method() == fiber.MethodPost {
			if err := h.Letters.Erased(c.UserContext(), s); err != nil {
				return true, err
			}
		}
		return true, h.erasedPage(c)
	}
	return false, nil
}

func (h *Handlers) erasedPage(c *fiber.Ctx) error {
	page := h.Step(c, "alerts.erase_done_title")
	page.Done, page.Lead, page.Note = true, h.Words(c, "alerts.erase_done_lead"), h.Words(c, "alerts.erase_kept")
	page.Links = []templates.Link{h.Link(c, "/privacy", "alerts.erase_privacy"), h.Link(c, "/", "alerts.back_to_jobs")}
	return h.Render(c, page)
}

// gone takes "not found" for done.
func gone(err error) error {
	if errors.Is(err, models.ErrNotFound) {
		return nil
	}
	return err
}
