package public

import (
	"crypto/subtle"
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// pass is the word of a day that is mailed to an address, the same for all
// spellings of its mailbox: what strangers had sent to one of them serves the
// owner of another. It is made anew where it is needed, on any node, and stored
// nowhere.
func (h *Handlers) pass(email string, day time.Time) string {
	return models.PassWord(h.Store.Hash("pass", day.UTC().Format(time.DateOnly)+" "+models.Mailbox(email)))
}

// refused answers who got no code, or whose code was not looked at. Strangers may
// be all that somebody else sent, so the address gets a word by mail that lets its
// owner pass; err is the answer where even that cannot be.
func (h *Handlers) refused(c *fiber.Ctx, email, next string, err error) error {
	wait := new(web.WaitError)
	if !errors.As(err, &wait) || h.owns(c, email) != "" {
		return err
	}
	there, failed := h.mailPass(c, email)
	if failed != nil {
		return failed
	}
	if !there {
		return err
	}
	h.Note(c, web.Incident{Event: models.EventLimited, Outcome: web.OutcomeRefused, Cap: wait.Cap, Email: email})
	c.Status(fiber.StatusTooManyRequests)
	return h.askPass(c, email, next, nil)
}

// mailPass sees to it that a pass that works is in the mailbox of an address, and
// reports whether one is. When other spellings have used up the mails of the
// mailbox, it is there by those, unless the provider gives spellings to several
// people; so an address with an account gets its own all the same.
func (h *Handlers) mailPass(c *fiber.Ctx, email string) (there bool, err error) {
	used, err := h.Store.RateLimits().Used(c.UserContext(), models.CapPasses.Name+" "+email, h.Now())
	if err != nil || used > 0 {
		return err == nil, err
	}
	within, _, err := h.Take(c, models.CapPassesByMailbox, models.Mailbox(email))
	if err != nil {
		return false, err
	}
	has, err := h.hasAccount(c, email)
	if err != nil {
		return false, err
	}
	if ok, _, err := h.Take(c, models.CapPasses, email); err != nil || !ok {
		return err == nil, err
	}
	if !within && !has {
		return true, nil
	}
	to := letters.To{Email: email, Lang: web.VisitOf(c).Lang}
	err = h.Letters.Pass(c.UserContext(), to, h.pass(email, h.Now()))
	if err != nil {
		err = errors.Join(err, h.GiveBack(c, models.CapPasses, email))
	}
	return err == nil, err
}

// hasAccount reports whether an address is that of an account.
func (h *Handlers) hasAccount(c *fiber.Ctx, email string) (bool, error) {
	_, err := h.Store.Users().ByEmail(c.UserContext(), email)
	if errors.Is(err, models.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// askPass asks for the pass that was mailed to an address.
func (h *Handlers) askPass(c *fiber.Ctx, email, next string, faults []models.Fault) error {
	l, err := h.Form(c, h.Words(c, "signin.pass_title"))
	if err != nil {
		return err
	}
	l.NoIndex, l.Section, l.Path = true, "signin", "/signin"
	return h.Render(c, SignInPage{
		Layout: l, PassTo: email, Next: next, Faults: faults, Keys: h.passkeys != nil,
		Code: templates.Field{
			Name: "pass", Label: h.Words(c, "signin.pass"), Hint: h.Words(c, "signin.pass_hint"), Required: true, Fill: "off",
			Max: 30, Focus: len(faults) == 0, Faults: faults,
		},
	})
}

// TakePass lets who typed the pass of an address go on: with the code they have,
// or with a new one.
func (h *Handlers) TakePass(c *fiber.Ctx) error {
	next := web.LocalPath(c.FormValue("next"))
	email, err := models.NormalizeEmail(c.FormValue("email"))
	if err != nil {
		return h.To(c, "/signin")
	}
	if !h.passFits(email, c.FormValue("pass")) {
		h.CountSignIn(web.SignInWrong)
		h.Note(c, web.Incident{Event: models.EventCodeWrong, Outcome: web.OutcomeRefused, Email: email})
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askPass(c, email, next, []models.Fault{{Field: "pass", Code: "signin.pass", Severity: models.FaultError}})
	}
	if err := h.RememberPass(c, email); err != nil {
		return err
	}
	if code, err := h.pendingCode(c); err == nil && code.Email == email {
		return h.To(c, "/signin/code")
	}
	if err := h.Limits(c, models.CapsCodesByDevice, "pass "+models.Mailbox(email)); err != nil {
		return err
	}
	if err := h.mailCode(c, email, next); err != nil {
		return err
	}
	h.codeSent(c, email)
	return h.To(c, "/signin/code")
}

// passFits reports whether a pass of today or yesterday was typed.
func (h *Handlers) passFits(email, typed string) bool {
	word, now := models.TypedPass(typed), h.Now()
	fits := 0
	for _, day := range []time.Time{now, now.AddDate(0, 0, -1)} {
		fits |= subtle.ConstantTimeCompare([]byte(word), []byte(h.pass(email, day)))
	}
	return fits == 1
}
