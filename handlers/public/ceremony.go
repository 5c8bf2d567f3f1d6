package public

import (
	"encoding/hex"
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/passkey"
	"github.com/enkaku/enkaku/models"
)

// ask keeps a question to make a key and sends it. The cookie names it,
// so that only the browser that was asked can answer.
func (h *Handlers) ask(c *fiber.Ctx, kind models.CeremonyKind, userID string, q passkey.Question) error {
	name, err := h.Random(16)
	if err != nil {
		return err
	}
	ceremony := models.Ceremony{
		ID: hex.EncodeToString(name), Kind: kind, UserID: userID, State: q.State,
		ExpiresAt: h.Now().Add(models.CeremonyFor),
	}
	if err := h.Store.Ceremonies().Save(c.UserContext(), &ceremony); err != nil {
		return err
	}
	h.SetCookie(c, "ceremony", ceremony.ID, models.CeremonyFor)
	c.Type("json", "utf-8")
	return c.Send(q.Options)
}

// asked returns the question that this browser was asked, which is used up by
// that, and models.ErrNotFound for none that fits.
func (h *Handlers) asked(c *fiber.Ctx, kind models.CeremonyKind, userID string) (models.Ceremony, error) {
	id := h.Cookie(c, "ceremony")
	if id == "" || h.passkeys == nil {
		return models.Ceremony{}, models.ErrNotFound
	}
	h.DropCookie(c, "ceremony")
	ceremony, err := h.Store.Ceremonies().Take(c.UserContext(), id)
	if err == nil && !ceremony.Fits(kind, userID, h.Now()) {
		err = models.ErrNotFound
	}
	return ceremony, err
}

// keyFault turns what went wrong with an answer into what its sender reads; ""
// when it is no such thing. Why a key was refused goes to the log alone.
func (h *Handlers) keyFault(err error) models.FaultCode {
	switch {
	case errors.Is(err, models.ErrNotFound):
		return "passkey.over"
	case errors.Is(err, passkey.ErrRefused):
		h.Log.Debug("a passkey was refused", "err", err)
		return "passkey.refused"
	}
	return ""
}
