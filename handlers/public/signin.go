package public

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// SignIn asks for an address.
func (h *Handlers) SignIn(c *fiber.Ctx) error {
	next := web.LocalPath(c.Query("next"))
	if v := web.VisitOf(c).Viewer; v != nil {
		return c.Redirect(h.landing(c, &v.User, next), fiber.StatusSeeOther)
	}
	return h.askAddress(c, "", next, nil)
}

func (h *Handlers) askAddress(c *fiber.Ctx, typed, next string, faults []models.Fault) error {
	l, err := h.Form(c, h.Words(c, "signin.title"))
	if err != nil {
		return err
	}
	l.NoIndex, l.Section, l.Path, l.Scripts = true, "signin", "/signin", []string{"js/passkey.js"}
	return h.Render(c, SignInPage{
		Layout: l, Next: next, Resumes: strings.Contains(next, web.PathResume), Unsent: c.Query("unsent") != "", Keys: h.passkeys != nil, Faults: faults,
		Email: templates.Field{
			Name: "email", Kind: "email", Label: h.Words(c, "signin.email"), Value: typed, Required: true,
			Fill: "email", Max: models.MaxEmail, Focus: len(faults) == 0, Faults: templates.FaultsOf(faults, "email"),
		},
	})
}

// SendCode mails a code to the address and goes on to ask for it. The answer
// is the same whether or not the address is known.
func (h *Handlers) SendCode(c *fiber.Ctx) error {
	next := web.LocalPath(c.FormValue("next"))
	typed, ask := web.MeantAddress(func(name string) string { return c.FormValue(name) }, "email")
	if len(ask) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askAddress(c, typed, next, ask)
	}
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		code := models.FaultCode("email.invalid")
		if typed == "" {
			code = "email.required"
		}
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askAddress(c, typed, next, []models.Fault{{Field: "email", Code: code, Severity: models.FaultError}})
	}
	if err := h.limitCodes(c, email); err != nil {
		return h.refused(c, email, next, err)
	}
	if err := h.mailCode(c, email, next); err != nil {
		return err
	}
	h.codeSent(c, email)
	return h.To(c, "/signin/code")
}

// codeSent counts a code that is on its way to an address.
func (h *Handlers) codeSent(c *fiber.Ctx, email string) {
	h.CountSignIn(web.SignInSent)
	h.Note(c, web.Incident{Event: models.EventCodeSent, Outcome: web.OutcomeDone, Email: email})
}

// mailCode stores a new code and puts it into the mail. The cookie names
// the code, so that it works in the browser that asked for it and no other.
func (h *Handlers) mailCode(c *fiber.Ctx, email, next string) error {
	name, err := h.Random(16)
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
	if err := h.Store.LoginCodes().Save(c.UserContext(), &code); err != nil {
		return err
	}
	if err := h.postCode(c, email, digits); err != nil {
		return err
	}
	h.SetCookie(c, "code", code.ID, models.CodeMinutes*time.Minute)
	return nil
}

// postCode mails a code, or, to an address that its account left and may come back
// to, where the account is: nobody else signs in there meanwhile.
func (h *Handlers) postCode(c *fiber.Ctx, email, digits string) error {
	left, err := h.LeftBy(c, email)
	switch {
	case err == nil:
		return h.Letters.AddressMoved(c.UserContext(), &left)
	case !errors.Is(err, models.ErrNotFound):
		return err
	}
	to := letters.To{Email: email, Lang: web.VisitOf(c).Lang}
	return h.Letters.Code(c.UserContext(), to, digits, models.CodeMinutes*time.Minute)
}

// codeHash is what is stored of a code. It is keyed: six digits alone could
// be found by trying all.
func (h *Handlers) codeHash(id, digits string) string {
	return h.Store.Hash("login-code", id+" "+digits)
}

// EnterCode asks for the code.
func (h *Handlers) EnterCode(c *fiber.Ctx) error {
	code, err := h.pendingCode(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.To(c, "/signin")
	}
	if err != nil {
		return err
	}
	return h.askCode(c, code.Email, nil)
}

func (h *Handlers) askCode(c *fiber.Ctx, email string, faults []models.Fault) error {
	l, err := h.Form(c, h.Words(c, "signin.code_title"))
	if err != nil {
		return err
	}
	l.NoIndex, l.Section, l.Scripts = true, "signin", []string{"js/code.js"}
	return h.Render(c, SignInPage{
		Layout: l, SentTo: email, Minutes: models.CodeMinutes, Faults: faults,
		Code: templates.Field{
			Name: "code", Label: h.Words(c, "signin.code"), Required: true, Fill: "one-time-code", Mode: "numeric",
			Class: "code", Max: 12, Focus: len(faults) == 0, Faults: faults,
		},
	})
}

// pendingCode returns the code this browser waits for, else models.ErrNotFound.
func (h *Handlers) pendingCode(c *fiber.Ctx) (models.LoginCode, error) {
	id := h.Cookie(c, "code")
	if id == "" {
		return models.LoginCode{}, models.ErrNotFound
	}
	code, err := h.Store.LoginCodes().Get(c.UserContext(), id)
	if err == nil && !code.Good(h.Now()) {
		return code, models.ErrNotFound
	}
	return code, err
}

// CheckCode signs in who types the right code.
func (h *Handlers) CheckCode(c *fiber.Ctx) error {
	code, err := h.pendingCode(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.codeOver(c)
	}
	if err != nil {
		return err
	}
	digits := web.DigitsOf(c.FormValue("code"))
	if len(digits) != models.CodeDigits { // a slip of the hand guesses nothing
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askCode(c, code.Email, []models.Fault{{Field: "code", Code: "signin.code", Severity: models.FaultError}})
	}
	wasRight, err := h.guess(c, code.Email)
	if err != nil {
		return h.refused(c, code.Email, code.Next, err)
	}
	right := subtle.ConstantTimeCompare([]byte(code.CodeHash), []byte(h.codeHash(code.ID, digits))) == 1
	over := code.Try(right, h.Now()) // the version guard lets one request only use it up
	if right {
		if err := wasRight(); err != nil {
			return err
		}
		return h.enter(c, code)
	}
	if err := h.Store.LoginCodes().Save(c.UserContext(), &code); err != nil {
		return err
	}
	if over {
		h.CountSignIn(web.SignInUsedUp)
		h.Note(c, web.Incident{Event: models.EventCodeUsedUp, Outcome: web.OutcomeRefused, Email: code.Email})
		if err := h.guessed(c, code.Email); err != nil {
			return err
		}
		return h.codeOver(c)
	}
	h.CountSignIn(web.SignInWrong)
	h.Note(c, web.Incident{Event: models.EventCodeWrong, Outcome: web.OutcomeRefused, Email: code.Email})
	c.Status(fiber.StatusUnprocessableEntity)
	return h.askCode(c, code.Email, []models.Fault{{Field: "code", Code: "signin.code", Severity: models.FaultError}})
}

// codeOver asks for the address again because the code has ended.
func (h *Handlers) codeOver(c *fiber.Ctx) error {
	h.DropCookie(c, "code")
	h.Flash(c, "signin.code_over")
	return h.To(c, "/signin")
}

// enter signs in the owner of the address a right code was sent to. The first
// time makes them a user. The code is used up when the session is there and
// before the browser has it: a store that fails on the way costs nobody their
// code, and of two requests with one code one gets in.
func (h *Handlers) enter(c *fiber.Ctx, code models.LoginCode) error {
	user, made, err := h.UserOf(c, code.Email)
	if errors.Is(err, web.ErrAddressLeft) {
		return h.codeOver(c)
	}
	if err != nil {
		return err
	}
	err = h.beginSession(c, proven{&user, "signin", made, false, func() error {
		return h.Store.LoginCodes().Save(c.UserContext(), &code)
	}})
	if err != nil {
		return err
	}
	h.CountSignIn(web.SignInRight)
	h.DropCookie(c, "code")
	return c.Redirect(h.landing(c, &user, code.Next), fiber.StatusSeeOther)
}

// proven is a person who has just proved who it is.
type proven struct {
	user  *models.User
	deed  string       // for the log
	first bool         // the proof made the account
	byKey bool         // it was a passkey, or a recovery code for one
	spend func() error // uses the proof up, when the session is stored and the browser has it not yet
}

// beginSession gives the browser a session of a person, and tells the person of
// it when the account does not know the browser.
func (h *Handlers) beginSession(c *fiber.Ctx, p proven) error {
	user := p.user
	if user.Disabled {
		h.Note(c, web.Incident{
			Event: models.EventAccountShut, Outcome: web.OutcomeRefused, UserID: user.ID, Email: user.Email,
		})
		return models.ErrForbidden
	}
	if err := h.Record(c, user, p.deed, "user/"+user.ID); err != nil {
		return err
	}
	var desk models.OrgRef
	if v := web.VisitOf(c).Viewer; v != nil && v.ID == user.ID {
		desk = v.Session.Org
	}
	session, err := h.NewSession(c, user, desk, h.Now(), p.byKey)
	if err != nil {
		return err
	}
	if err := p.spend(); err != nil {
		return errors.Join(err, h.Store.Sessions().Delete(c.UserContext(), session.ID))
	}
	if user.TellsOfSignIn(h.KnownDevice(c, user.Email) != "", p.first) {
		if err := h.Letters.SignedIn(c.UserContext(), letters.ToUser(user), web.DeviceOf(c)); err != nil {
			return errors.Join(err, h.Store.Sessions().Delete(c.UserContext(), session.ID))
		}
	}
	if err := h.Enter(c, session); err != nil {
		return err
	}
	return h.RememberDevice(c, user.Email)
}

// SignOut ends the session of this browser.
func (h *Handlers) SignOut(c *fiber.Ctx) error {
	if v := web.VisitOf(c).Viewer; v != nil {
		here := func(d models.Device) bool { return d.Mark() == c.FormValue("device") || d.Name == web.DeviceOf(c) }
		if err := h.quietDevices(c.UserContext(), v.ID, here); err != nil {
			return err
		}
	}
	if err := h.EndSession(c); err != nil {
		return err
	}
	h.Note(c, web.Incident{Event: models.EventSignedOut, Outcome: web.OutcomeDone})
	h.DropCookie(c, "session")
	c.Set("Clear-Site-Data", `"cache"`) // a page of the account that the way back would show
	h.Flash(c, "signin.signed_out")
	return h.To(c, "/")
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
	return templates.Href(web.VisitOf(c).Lang, path)
}
