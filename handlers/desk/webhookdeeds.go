package desk

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/wire"
)

// MakeWebhook keeps an address that is told what happens from now on, and shows
// the secret that its messages are signed with, once.
func (h *Handlers) MakeWebhook(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	typed := TypedValues(c)
	w := models.Webhook{Owner: v.Org, Address: web.First(typed[models.FieldHookAddress]), CreatedBy: v.ID, CreatedAt: h.Now(), Since: h.Now()}
	for _, e := range typed[models.FieldHookEvents] {
		w.Events = append(w.Events, models.EventKind(e))
	}
	address, code := h.Egress.Parse(w.Address)
	if code == "" {
		w.Address = address.String()
	}
	others, err := h.Store.Webhooks().Of(v.Org).Page(ctx, 0, models.MaxWebhooks)
	if err != nil {
		return err
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	faults := w.Check(others, org.Verification)
	if code != "" {
		faults = append(web.Mistake(models.FieldHookAddress, code), faults...)
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showWebhooks(c, w, "", faults)
	}
	if w.ID, err = h.NewID(); err != nil {
		return err
	}
	random, err := h.Random(models.SecretBytes)
	if err != nil {
		return err
	}
	w.Secret = models.WebhookSecret(random)
	if err := h.Record(c, &v.User, "webhook.make", "webhook/"+w.ID); err != nil {
		return err
	}
	if err := h.Store.Webhooks().Save(ctx, &w); err != nil {
		return err
	}
	return h.showWebhooks(c, models.Webhook{Events: models.EventKinds}, w.Secret, nil)
}

// ChangeWebhook does one thing with a webhook: send it a test, send a message
// again, pause it, go on, or remove it with what it was told.
func (h *Handlers) ChangeWebhook(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	w, err := h.Store.Webhooks().Get(ctx, c.Params("id"))
	if err == nil && w.Owner != v.Org {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	deed, done := c.FormValue("deed"), "desk.done_saved"
	act, known := map[string]func() error{
		"test":  func() error { return h.testWebhook(c, &w) },
		"again": func() error { return h.sendAgain(c, &w, c.FormValue("message")) },
		"pause": func() error { return h.switchWebhook(c, w.ID, (*models.Webhook).Pause) },
		"resume": func() error {
			return h.switchWebhook(c, w.ID, func(w *models.Webhook) error { return w.SwitchOn(h.Now()) })
		},
		"remove": func() error { return h.Store.Webhooks().Remove(ctx, w.ID) },
	}[deed]
	if !known {
		return models.ErrNotFound
	}
	if deed == "test" || deed == "again" {
		done = "desk.hook_queued"
	}
	if err := h.Record(c, &v.User, "webhook."+deed, "webhook/"+w.ID); err != nil {
		return err
	}
	err = act()
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusConflict)
		return h.showWebhooks(c, models.Webhook{Events: models.EventKinds}, "", invalid.Faults)
	}
	if err != nil {
		return err
	}
	h.Flash(c, done)
	return h.To(c, pathWebhooks)
}

// testWebhook puts a message in the queue that is about nothing.
func (h *Handlers) testWebhook(c *fiber.Ctx, w *models.Webhook) error {
	if !w.On() {
		return &models.InvalidError{Faults: web.Mistake("test", "webhook.off")}
	}
	if err := h.Limit(c, models.CapHookTestsByOrganisation, w.Owner.ID); err != nil {
		return err
	}
	id, err := h.NewID()
	if err != nil {
		return err
	}
	body, err := wire.EventOf(models.EventTest, h.Now(), wire.EventData{})
	if err != nil {
		return err
	}
	return h.Store.WebhookMessages().Add(c.UserContext(), &models.WebhookMessage{
		ID: h.Store.MessageID(w.ID, "test/"+id), WebhookID: w.ID, Kind: models.EventTest, Body: body,
		State: models.MessageWaits, CreatedAt: h.Now(),
	})
}

// sendAgain puts a message in the queue anew, under its own id.
func (h *Handlers) sendAgain(c *fiber.Ctx, w *models.Webhook, id string) error {
	m, err := h.Store.WebhookMessages().Get(c.UserContext(), id)
	if err == nil && m.WebhookID != w.ID {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	if !w.On() {
		return &models.InvalidError{Faults: web.Mistake("again", "webhook.off")}
	}
	if err := m.Again(w, h.Now()); err != nil {
		return err
	}
	return h.Store.WebhookMessages().Save(c.UserContext(), &m)
}

func (h *Handlers) switchWebhook(c *fiber.Ctx, id string, change func(*models.Webhook) error) error {
	var refused error
	_, err := h.Store.Webhooks().Change(c.UserContext(), id, func(w *models.Webhook) bool {
		refused = change(w)
		return refused == nil
	})
	if err == nil {
		err = refused
	}
	return err
}
