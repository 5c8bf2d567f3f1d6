package api

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
)

// PostBody is the most that an advert may take, in bytes.
const PostBody = 256 << 10

// bearer returns the key that a program sends.
func bearer(c *fiber.Ctx) string {
	scheme, key, _ := strings.Cut(c.Get(fiber.HeaderAuthorization), " ")
	if !strings.EqualFold(scheme, "Bearer") {
		return ""
	}
	return strings.TrimSpace(key)
}

// keyed runs what a key with a scope may do. Whether the key still holds and the
// organisation may still speak is read at each call.
func (h *Handlers) keyed(scope models.KeyScope, do func(c *fiber.Ctx, k *models.APIKey) error) fiber.Handler {
	return func(c *fiber.Ctx) error {
		c.Set(fiber.HeaderCacheControl, "private, no-store")
		c.Vary(fiber.HeaderAuthorization)
		k, code, err := h.keyOf(c, scope)
		if err != nil {
			return err
		}
		if code != "" {
			return h.refuseKey(c, code)
		}
		if err := h.CountCall(c, k.ID, models.CapCallsByKey); err != nil {
			return err
		}
		if now := h.Now(); k.Used(now) {
			if err := h.Store.APIKeys().Save(c.UserContext(), &k); err != nil {
				h.Log.Warn("use of a key not noted", "err", err) // another call noted it
			}
		}
		return do(c, &k)
	}
}

// keyOf returns the key of a call; code says why it does not open.
func (h *Handlers) keyOf(c *fiber.Ctx, scope models.KeyScope) (k models.APIKey, code models.FaultCode, err error) {
	text := bearer(c)
	if text == "" {
		return k, models.KeyMissing, nil
	}
	ctx := c.UserContext()
	id, secret, ok := models.ParseKey(text)
	if ok {
		found, err := h.Store.APIKeys().GetMany(ctx, []string{id})
		if err != nil {
			return k, "", err
		}
		k = found[id]
	}
	if code := k.Opens(h.Store.KeyHash(secret), scope); code != "" {
		if code == models.KeyUnknown {
			err = h.CountCall(c, h.Network(c), models.CapStrangeKeys)
		}
		return k, code, err
	}
	org, err := h.OrganisationOf(ctx, k.Owner)
	if err != nil {
		return k, "", err
	}
	people, err := h.Store.Users().Members(k.Owner).Count(ctx)
	return k, models.Speaks(org.Verification, people), err
}

// refuseKey says why a key does not open: it never helps to try another one of
// those that are refused with 403.
func (h *Handlers) refuseKey(c *fiber.Ctx, code models.FaultCode) error {
	status := fiber.StatusForbidden
	switch code {
	case models.KeyMissing, models.KeyUnknown, models.KeyRevoked:
		status = fiber.StatusUnauthorized
		c.Set(fiber.HeaderWWWAuthenticate, `Bearer realm="Enkaku"`)
	}
	h.Note(c, web.Incident{Event: models.EventAccessRefused, Outcome: web.OutcomeRefused})
	return h.Refuse(c, status, "key", models.Fault{Field: "authorization", Code: code, Severity: models.FaultError})
}

// by is who a key acts for in the log.
func (h *Handlers) by(c *fiber.Ctx, k *models.APIKey) posting.By {
	return posting.By{User: k.CreatedBy, Entry: models.AuditEntry{
		At: h.Now(), Who: "key/" + k.ID, Role: models.RoleRecruiter, Result: "ok", Network: h.CoarseNetwork(c),
		RequestID: web.VisitOf(c).ID,
	}}
}
