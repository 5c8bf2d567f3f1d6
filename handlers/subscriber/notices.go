package subscriber

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// deviceOf returns the owner and the mark of the device that a link names, else
// models.ErrNotFound.
func (h *Handlers) deviceOf(c *fiber.Ctx) (models.Owner, string, error) {
	found, err := h.VerifyToken(c, templates.TokenNoNotices, c.Params("token"))
	if err != nil || len(found) != 2 {
		return "", "", models.ErrNotFound
	}
	return models.Owner(found[0]), found[1], nil
}

// AskNoNotices shows the page of the button of a notification, for when the
// board could not be reached at once. Opening it changes nothing.
func (h *Handlers) AskNoNotices(c *fiber.Ctx) error {
	if _, _, err := h.deviceOf(c); err != nil {
		return h.badLink(c)
	}
	page := h.Step(c, "notices.stop_title")
	page.Button = h.Words(c, "notices.off")
	page.Action = templates.Href(web.VisitOf(c).Lang, templates.PathNoNotices+"/"+c.Params("token"))
	return h.Render(c, page)
}

// StopNotices ends the notifications of a device, any number of times. The
// answer to a link that was not made here looks the same.
func (h *Handlers) StopNotices(c *fiber.Ctx) error {
	owner, mark, err := h.deviceOf(c)
	if err == nil {
		err = h.Store.Devices().Remove(c.UserContext(), owner, mark)
	}
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	page := h.Step(c, "notices.removed")
	page.Done, page.Lead = true, h.Words(c, "notices.stopped_plain")
	return h.Render(c, page)
}

// RenewNotices takes what a browser is reached by after its push service changed
// that: the address and the secret of before, and those of now. The answer does not
// tell whether anybody was reached so.
func (h *Handlers) RenewNotices(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	if err := h.Limit(c, models.CapRenewalsByNetwork, h.Network(c)); err != nil {
		return err
	}
	now, err := h.DeviceIn(c, values)
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		return c.SendStatus(fiber.StatusUnprocessableEntity)
	}
	if err == nil {
		err = h.Store.Devices().Renew(c.UserContext(), values.Get("old"), values.Get("old_auth"), now)
	}
	if err != nil {
		return err
	}
	return c.SendStatus(fiber.StatusNoContent)
}
