package public

import (
	"encoding/base32"
	"errors"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// recoveryBytes make a code of ten letters: fifty bits, which five tries in a
// quarter of an hour do not find.
const recoveryBytes = 7

// MakeRecovery makes new recovery codes in place of all there were, and shows
// them this once: the board keeps hashes that are slow to try.
func (h *Handlers) MakeRecovery(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	user, err := h.Store.Users().Get(ctx, v.ID)
	if err != nil {
		return err
	}
	keys, err := h.Store.Passkeys().ByUser(ctx, v.ID)
	if err != nil {
		return err
	}
	if !v.Session.MayDrawCodes(keys) {
		return c.Redirect(h.ConfirmHref(c, templates.Href(web.VisitOf(c).Lang, "/me/passkeys"))+"&"+web.KeyParam+"=1",
			fiber.StatusSeeOther)
	}
	if err := h.Limit(c, models.CapRecoveryDrawings, v.ID); err != nil {
		return err
	}
	salt, err := h.Random(recoverySalt)
	if err != nil {
		return err
	}
	codes := make([]string, models.RecoveryCodes)
	user.Recovery = make([]string, len(codes))
	for i := range codes {
		random, err := h.Random(recoveryBytes)
		if err != nil {
			return err
		}
		text := strings.ToLower(base32.StdEncoding.EncodeToString(random))[:10]
		codes[i], user.Recovery[i] = text[:5]+"-"+text[5:], slowHash(user.ID, text, salt)
	}
	if err := h.Record(c, &v.User, string(models.EventRecoveryMade), "user/"+v.ID); err != nil {
		return err
	}
	if err := h.Store.Users().Save(ctx, &user); err != nil {
		return err
	}
	v.Recovery = user.Recovery
	return h.showPasskeysWith(c, "", nil, codes)
}

// ConfirmByRecovery takes a recovery code of who is signed in for a passkey. The
// code is used up with the save of the account: of two requests one gets in.
func (h *Handlers) ConfirmByRecovery(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	next := web.LocalPath(c.FormValue("next"))
	if err := h.Limits(c, models.CapsRecovery, v.ID); err != nil {
		return err
	}
	user, err := h.Store.Users().Get(ctx, v.ID)
	if err != nil {
		return err
	}
	if !user.UseRecovery(h.recoveryFits(user.ID, c.FormValue("recovery"))) {
		h.Note(c, web.Incident{Event: models.EventRecoveryWrong, Outcome: web.OutcomeRefused, UserID: user.ID})
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askForKey(c, next, web.Mistake("recovery", "passkey.recovery_wrong"))
	}
	err = h.beginSession(c, proven{&user, string(models.EventRecoveryUsed), false, true, func() error {
		return h.Store.Users().Save(ctx, &user)
	}})
	if errors.Is(err, models.ErrConflict) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askForKey(c, next, web.Mistake("recovery", "passkey.recovery_wrong"))
	}
	if err != nil {
		return err
	}
	return c.Redirect(h.landing(c, &user, next), fiber.StatusSeeOther)
}
