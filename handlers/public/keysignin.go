package public

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/passkey"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// AskForKey asks the browser for any key of this board. Nobody says who they
// are before: the key tells.
func (h *Handlers) AskForKey(c *fiber.Ctx) error {
	if h.passkeys == nil {
		return models.ErrNotFound
	}
	random, err := h.Random(16)
	if err != nil {
		return err
	}
	name := hex.EncodeToString(random) + "." + strconv.FormatInt(h.Now().Add(models.CeremonyFor).Unix(), 10)
	q, err := h.keyQuestion(name)
	if err != nil {
		return err
	}
	h.SetCookie(c, "ceremony", name, models.CeremonyFor)
	c.Type("json", "utf-8")
	return c.Send(q.Options)
}

// keyQuestion makes the question of a name, which a cookie keeps. Nothing of it
// is stored before it is answered, so that there is nothing to use up: no limit
// stands between a person and their passkey.
func (h *Handlers) keyQuestion(name string) (passkey.Question, error) {
	challenge, err := base64.RawURLEncoding.DecodeString(h.Store.Hash("passkey-question", name))
	if err != nil {
		return passkey.Question{}, fmt.Errorf("challenge: %w", err)
	}
	return h.passkeys.Ask(challenge)
}

// keyAsked returns the question to sign in that this browser was asked, and
// models.ErrNotFound for none, an old one and one that was answered.
func (h *Handlers) keyAsked(c *fiber.Ctx) (passkey.Question, error) {
	name := h.Cookie(c, "ceremony")
	_, until, dated := strings.Cut(name, ".")
	ends, err := strconv.ParseInt(until, 10, 64)
	if h.passkeys == nil || !dated || err != nil || h.Now().Unix() >= ends {
		return passkey.Question{}, models.ErrNotFound
	}
	h.DropCookie(c, "ceremony")
	first, _, err := h.Take(c, models.CapKeyAnswers, name)
	if err == nil && !first {
		err = models.ErrNotFound
	}
	if err != nil {
		return passkey.Question{}, err
	}
	return h.keyQuestion(name)
}

// SignInByKey signs in whose key answers. Whether a key is unknown or wrong is
// told to nobody.
func (h *Handlers) SignInByKey(c *fiber.Ctx) error {
	next := web.LocalPath(c.FormValue("next"))
	proof, err := h.proofOf(c)
	if code := h.keyFault(err); code != "" {
		return h.keyRefused(c, next, code)
	}
	if err != nil {
		return err
	}
	if v := web.VisitOf(c).Viewer; v != nil && v.ID != proof.User.ID { // nobody is signed over to another account unasked
		return h.keyRefused(c, next, "passkey.other")
	}
	rolledBack, refused := proof.Key.Use(proof.Count, proof.Flags, h.Now())
	if rolledBack {
		if err := h.keyRolledBack(c, &proof); err != nil {
			return err
		}
	}
	if refused != nil {
		return h.keyRefused(c, next, "passkey.copied")
	}
	err = h.beginSession(c, proven{&proof.User, "signin.passkey", false, true, func() error {
		return h.Store.Passkeys().Save(c.UserContext(), &proof.Key)
	}})
	if err != nil {
		return err
	}
	h.CountSignIn(web.SignInKeyRight)
	return c.Redirect(h.landing(c, &proof.User, next), fiber.StatusSeeOther)
}

// proofOf reads the answer of the browser to the question it was asked.
func (h *Handlers) proofOf(c *fiber.Ctx) (passkey.Proof, error) {
	q, err := h.keyAsked(c)
	if err != nil {
		return passkey.Proof{}, err
	}
	ctx := c.UserContext()
	return h.passkeys.Read(q.State, c.FormValue("credential"),
		func(id string) (key models.Passkey, user models.User, err error) {
			if key, err = h.Store.Passkeys().Get(ctx, id); err == nil {
				user, err = h.Store.Users().Get(ctx, key.UserID)
			}
			return key, user, err
		})
}

// keyRolledBack keeps that a key may have been copied, and tells its owner.
func (h *Handlers) keyRolledBack(c *fiber.Ctx, proof *passkey.Proof) error {
	ctx := c.UserContext()
	if err := h.Record(c, &proof.User, "passkey.rolled_back", "user/"+proof.User.ID); err != nil {
		return err
	}
	if err := h.Store.Passkeys().Save(ctx, &proof.Key); err != nil {
		return err
	}
	return h.Letters.PasskeyCopied(ctx, letters.ToUser(&proof.User), proof.Key.Name)
}

// keyRefused shows the sign-in page with what went wrong; the code by mail is
// the other way. Who is signed in is back where they are asked who they are.
func (h *Handlers) keyRefused(c *fiber.Ctx, next string, code models.FaultCode) error {
	h.CountSignIn(web.SignInKeyRefused)
	h.Note(c, web.Incident{Event: models.EventPasskeyRefused, Outcome: web.OutcomeRefused})
	c.Status(fiber.StatusUnprocessableEntity)
	faults := web.Mistake("", code)
	if web.VisitOf(c).Viewer != nil {
		return h.askConfirm(c, next, faults)
	}
	return h.askAddress(c, "", next, faults)
}

// AskConfirm asks a signed-in person who they are before something that is not
// for whoever sits at their browser.
func (h *Handlers) AskConfirm(c *fiber.Ctx) error {
	next := web.LocalPath(c.Query("next"))
	if c.Query(web.KeyParam) != "" {
		return h.askForKey(c, next, nil)
	}
	return h.askConfirm(c, next, nil)
}

func (h *Handlers) askConfirm(c *fiber.Ctx, next string, faults []models.Fault) error {
	l := h.Layout(c, h.Words(c, "signin.confirm_title"))
	l.Path, l.Scripts = web.PathConfirm, []string{"js/passkey.js"}
	return h.Render(c, ConfirmPage{
		Layout: l, Email: web.VisitOf(c).Viewer.Email, Next: next, Keys: h.passkeys != nil, Faults: faults,
	})
}

// askForKey asks who has a passkey to prove it: a code by mail will not do.
func (h *Handlers) askForKey(c *fiber.Ctx, next string, faults []models.Fault) error {
	l := h.Layout(c, h.Words(c, "passkey.prove_title"))
	l.Path, l.Scripts = web.PathConfirm, []string{"js/passkey.js"}
	return h.Render(c, ConfirmPage{
		Layout: l, Next: next, Keys: h.passkeys != nil, Faults: faults, ByKey: true, Recovery: templates.Field{
			Name: "recovery", Label: h.Words(c, "passkey.recovery_code"), Hint: h.Words(c, "passkey.recovery_hint"),
			Max: 20, Required: true, Fill: "off", Faults: templates.FaultsOf(faults, "recovery"),
		},
	})
}

// ConfirmByCode mails a code to the signed-in person's own address; entering it
// is a fresh sign-in.
func (h *Handlers) ConfirmByCode(c *fiber.Ctx) error {
	email := web.VisitOf(c).Viewer.Email
	if err := h.limitCodes(c, email); err != nil {
		return err
	}
	if err := h.mailCode(c, email, web.LocalPath(c.FormValue("next"))); err != nil {
		return err
	}
	h.codeSent(c, email)
	return h.To(c, "/signin/code")
}
