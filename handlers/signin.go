package handlers

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// errSignIn sends who is not signed in to sign in.
var errSignIn = fmt.Errorf("not signed in: %w", models.ErrForbidden)

// signIn asks for an address.
func (h *Handlers) signIn(c *fiber.Ctx) error {
	next := localPath(c.Query("next"))
	if v := visitOf(c).viewer; v != nil {
		return c.Redirect(h.landing(c, &v.User, next), fiber.StatusSeeOther)
	}
	return h.askAddress(c, "", next, nil)
}

func (h *Handlers) askAddress(c *fiber.Ctx, typed, next string, faults []models.Fault) error {
	l, err := h.form(c, h.words(c, "signin.title"))
	if err != nil {
		return err
	}
	l.NoIndex, l.Section, l.Path = true, "signin", "/signin"
	return h.render(c, templates.SignIn{
		Layout: l, Next: next, Faults: faults,
		Email: templates.Field{
			Name: "email", Kind: "email", Label: h.words(c, "signin.email"), Value: typed, Required: true,
			Fill: "email", Max: models.MaxEmail, Focus: len(faults) == 0, Faults: templates.FaultsOf(faults, "email"),
		},
	})
}

// sendCode mails a code to the address and goes on to ask for it. The answer
// is the same whether or not the address is known.
func (h *Handlers) sendCode(c *fiber.Ctx) error {
	typed, next := c.FormValue("email"), localPath(c.FormValue("next"))
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		code := models.FaultCode("email.invalid")
		if typed == "" {
			code = "email.required"
		}
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askAddress(c, typed, next, []models.Fault{{Field: "email", Code: code, Severity: models.FaultError}})
	}
	if err := h.limit(c, models.CapCodesByNetwork, h.network(c)); err != nil {
		return err
	}
	if err := h.limit(c, models.CapCodesByAddress, email); err != nil {
		return err
	}
	if err := h.mailCode(c, email, next); err != nil {
		return err
	}
	return h.to(c, "/signin/code")
}

// mailCode stores a new code and puts it into the mail. The cookie names
// the code, so that it works in the browser that asked for it and no other.
func (h *Handlers) mailCode(c *fiber.Ctx, email, next string) error {
	name, err := h.random(16)
	if err != nil {
		return err
	}
	number, err := rand.Int(h.Rand, big.NewInt(1_000_000))
	if err != nil {
		return fmt.Errorf("code: %w", err)
	}
	digits := fmt.Sprintf("%06d", number)
	code := models.LoginCode{
		ID: hex.EncodeToString(name), Email: email, Next: next,
		ExpiresAt: h.Now().Add(models.CodeMinutes * time.Minute),
	}
	code.CodeHash = h.codeHash(code.ID, digits)
	if err := h.LoginCodes.Save(c.UserContext(), &code); err != nil {
		return err
	}
	to := letters.To{Email: email, Lang: visitOf(c).lang}
	if err := h.Letters.Code(c.UserContext(), to, digits, models.CodeMinutes*time.Minute); err != nil {
		return err
	}
	h.setCookie(c, "code", code.ID, models.CodeMinutes*time.Minute)
	return nil
}

// codeHash is what is stored of a code. It is keyed: six digits alone could
// be found by trying all.
func (h *Handlers) codeHash(id, digits string) string {
	return h.Seal.Hash("login-code", id+" "+digits)
}

// enterCode asks for the code.
func (h *Handlers) enterCode(c *fiber.Ctx) error {
	code, err := h.pendingCode(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.to(c, "/signin")
	}
	if err != nil {
		return err
	}
	return h.askCode(c, code.Email, nil)
}

func (h *Handlers) askCode(c *fiber.Ctx, email string, faults []models.Fault) error {
	l, err := h.form(c, h.words(c, "signin.code_title"))
	if err != nil {
		return err
	}
	l.NoIndex, l.Section, l.Scripts = true, "signin", []string{"js/code.js"}
	return h.render(c, templates.SignIn{
		Layout: l, SentTo: email, Faults: faults,
		Code: templates.Field{
			Name: "code", Label: h.words(c, "signin.code"), Required: true, Fill: "one-time-code", Mode: "numeric",
			Class: "code", Max: 12, Focus: len(faults) == 0, Faults: faults,
		},
	})
}

// pendingCode returns the code this browser waits for, else models.ErrNotFound.
func (h *Handlers) pendingCode(c *fiber.Ctx) (models.LoginCode, error) {
	id := h.cookie(c, "code")
	if id == "" {
		return models.LoginCode{}, models.ErrNotFound
	}
	code, err := h.LoginCodes.Get(c.UserContext(), id)
	if err == nil && !code.Good(h.Now()) {
		return code, models.ErrNotFound
	}
	return code, err
}

// checkCode signs in who types the right code.
func (h *Handlers) checkCode(c *fiber.Ctx) error {
	if err := h.limit(c, models.CapChecksByNetwork, h.network(c)); err != nil {
		return err
	}
	code, err := h.pendingCode(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.codeOver(c)
	}
	if err != nil {
		return err
	}
	right := subtle.ConstantTimeCompare([]byte(code.CodeHash), []byte(h.codeHash(code.ID, digitsOf(c.FormValue("code"))))) == 1
	over := code.Try(right, h.Now()) // the version guard lets one request only use it up
	if err := h.LoginCodes.Save(c.UserContext(), &code); err != nil {
		return err
	}
	switch {
	case right:
		return h.enter(c, code)
	case over:
		return h.codeOver(c)
	}
	c.Status(fiber.StatusUnprocessableEntity)
	return h.askCode(c, code.Email, []models.Fault{{Field: "code", Code: "signin.code", Severity: models.FaultError}})
}

// codeOver asks for the address again because the code has ended.
func (h *Handlers) codeOver(c *fiber.Ctx) error {
	h.dropCookie(c, "code")
	h.flash(c, "signin.code_over")
	return h.to(c, "/signin")
}

// enter signs in the owner of the address a right code was sent to. The first
// time makes them a user.
func (h *Handlers) enter(c *fiber.Ctx, code models.LoginCode) error {
	user, err := h.userOf(c, code.Email)
	if err != nil {
		return err
	}
	if err := h.record(c, &user, "signin", "user/"+user.ID); err != nil {
		return err
	}
	if user.Disabled {
		return models.ErrForbidden
	}
	if err := h.startSession(c, &user); err != nil {
		return err
	}
	h.dropCookie(c, "code")
	return c.Redirect(h.landing(c, &user, code.Next), fiber.StatusSeeOther)
}

// userOf returns the user with an address, a new one when there is none.
func (h *Handlers) userOf(c *fiber.Ctx, email string) (models.User, error) {
	ctx := c.UserContext()
	user, err := h.Users.ByEmail(ctx, email)
	if !errors.Is(err, models.ErrNotFound) {
		return user, err
	}
	id, err := h.random(12)
	if err != nil {
		return user, err
	}
	user = models.User{ID: hex.EncodeToString(id), Email: email, Lang: visitOf(c).lang, CreatedAt: h.Now()}
	if err = h.Users.Save(ctx, &user); errors.Is(err, models.ErrConflict) {
		return h.Users.ByEmail(ctx, email) // two first sign-ins at once
	}
	return user, err
}

// signOut ends the session of this browser.
func (h *Handlers) signOut(c *fiber.Ctx) error {
	if err := h.endSession(c); err != nil {
		return err
	}
	h.dropCookie(c, "session")
	h.flash(c, "signin.signed_out")
	return h.to(c, "/")
}

// landing is where a person goes after signing in.
func (h *Handlers) landing(c *fiber.Ctx, user *models.User, next string) string {
	path := "/me"
	switch {
	case next != "":
		return next
	case user.Admin:
		path = "/admin"
	case len(user.Memberships) > 0:
		path = "/desk"
	}
	return templates.Href(visitOf(c).lang, path)
}
