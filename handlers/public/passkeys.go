package public

import (
	"errors"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Passkeys lists the passkeys of the signed-in person.
func (h *Handlers) Passkeys(c *fiber.Ctx) error { return h.showPasskeys(c, "", nil) }

// showPasskeys shows the list, with what was typed as the name of a new key and
// what went wrong.
func (h *Handlers) showPasskeys(c *fiber.Ctx, typed string, faults []models.Fault) error {
	return h.showPasskeysWith(c, typed, faults, nil)
}

// showPasskeysWith shows new recovery codes beside the list.
func (h *Handlers) showPasskeysWith(c *fiber.Ctx, typed string, faults []models.Fault, codes []string) error {
	v := web.VisitOf(c).Viewer
	keys, err := h.Store.Passkeys().ByUser(c.UserContext(), v.ID)
	if err != nil {
		return err
	}
	l := h.Layout(c, h.Words(c, "passkey.title"))
	l.Path, l.Scripts = "/me/passkeys", []string{"js/passkey.js"}
	page := PasskeysPage{
		Layout: l, Faults: faults, Here: h.passkeys != nil, Full: !models.MayAddPasskey(len(keys)),
		Most: models.MaxPasskeys, Codes: codes, Left: len(v.Recovery), Name: templates.Field{
			Name: "name", Label: h.Words(c, "passkey.name"), Hint: h.Words(c, "passkey.name_hint"), Value: typed,
			Max: models.MaxPasskeyName, Required: true, Fill: "off", Faults: templates.FaultsOf(faults, "name"),
		},
	}
	if h.RequirePasskeys && v.OwesKey() && len(keys) == 0 {
		page.Duty = h.Words(c, "passkey.duty_now")
		if h.Now().Before(v.KeyDueAt) {
			page.Duty = h.Words(c, "passkey.due", templates.Date(l.Lang, models.DateOf(v.KeyDueAt)))
		}
	}
	if typed == "" && len(faults) == 0 {
		page.Name.Value = web.DeviceOf(c)
	}
	if !v.Session.Fresh(h.Now()) {
		page.Confirm = h.ConfirmHref(c, templates.Href(l.Lang, "/me/passkeys"))
	}
	for _, k := range keys {
		page.Rows = append(page.Rows, PasskeyRow{
			ID: k.ID, Name: k.Name, Keeper: k.Keeper(), Synced: k.Synced(), Since: k.CreatedAt, Used: k.LastUsedAt,
			RolledBack: k.RolledBackAt,
		})
	}
	return h.Render(c, page)
}

// AskForNewKey asks the browser to make a key.
func (h *Handlers) AskForNewKey(c *fiber.Ctx) error {
	if h.passkeys == nil {
		return models.ErrNotFound
	}
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	if err := h.Limit(c, models.CapKeysByUser, v.ID); err != nil {
		return err
	}
	user, err := h.withHandle(c, v.ID)
	if err != nil {
		return err
	}
	keys, err := h.Store.Passkeys().ByUser(ctx, v.ID)
	if err != nil {
		return err
	}
	q, err := h.passkeys.AskNew(&user, keys)
	if err != nil {
		return err
	}
	return h.ask(c, models.CeremonyAdd, v.ID, q)
}

// withHandle returns the user with the random bytes by which keys name the
// account. They are made for the first key and stay for life.
func (h *Handlers) withHandle(c *fiber.Ctx, id string) (models.User, error) {
	ctx := c.UserContext()
	user, err := h.Store.Users().Get(ctx, id)
	if err != nil || len(user.KeyHandle) > 0 {
		return user, err
	}
	if user.KeyHandle, err = h.Random(64); err != nil {
		return user, err
	}
	err = h.Store.Users().Save(ctx, &user)
	if errors.Is(err, models.ErrConflict) { // two windows at once
		return h.Store.Users().Get(ctx, id)
	}
	return user, err
}

// AddPasskey keeps the key that the browser made.
func (h *Handlers) AddPasskey(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	name := strings.TrimSpace(c.FormValue("name"))
	ceremony, err := h.asked(c, models.CeremonyAdd, v.ID)
	var key models.Passkey
	if err == nil {
		key, err = h.passkeys.ReadNew(&v.User, ceremony.State, c.FormValue("credential"))
	}
	if code := h.keyFault(err); code != "" {
		return h.passkeyFaults(c, name, web.Mistake("", code))
	}
	if err != nil {
		return err
	}
	key.Name, key.CreatedAt = name, h.Now()
	if faults := key.NameFaults(); len(faults) > 0 {
		return h.passkeyFaults(c, name, faults)
	}
	keys, err := h.Store.Passkeys().ByUser(ctx, v.ID)
	if err != nil {
		return err
	}
	if !models.MayAddPasskey(len(keys)) {
		return h.passkeyFaults(c, name, web.Mistake("", "passkey.full", strconv.Itoa(models.MaxPasskeys)))
	}
	if err := h.Record(c, &v.User, "passkey.add", "user/"+v.ID); err != nil {
		return err
	}
	err = h.Store.Passkeys().Save(ctx, &key)
	if errors.Is(err, models.ErrConflict) { // the same key is somebody's already
		return h.passkeyFaults(c, name, web.Mistake("", "passkey.refused"))
	}
	if err != nil {
		return err
	}
	if err := h.Letters.PasskeyAdded(ctx, letters.ToUser(&v.User), key.Name); err != nil {
		return err
	}
	h.Flash(c, "passkey.added")
	return h.To(c, "/me/passkeys")
}

func (h *Handlers) passkeyFaults(c *fiber.Ctx, name string, faults []models.Fault) error {
	c.Status(fiber.StatusUnprocessableEntity)
	return h.showPasskeys(c, name, faults)
}

// ownKey returns a passkey of the signed-in person that the address names.
func (h *Handlers) ownKey(c *fiber.Ctx) (models.Passkey, error) {
	key, err := h.Store.Passkeys().Get(c.UserContext(), c.Params("id"))
	if err == nil && key.UserID != web.VisitOf(c).Viewer.ID {
		err = models.ErrNotFound
	}
	return key, err
}

// RenamePasskey gives a passkey another name.
func (h *Handlers) RenamePasskey(c *fiber.Ctx) error {
	key, err := h.ownKey(c)
	if err != nil {
		return err
	}
	key.Name = strings.TrimSpace(c.FormValue("name"))
	if faults := key.NameFaults(); len(faults) > 0 {
		return h.passkeyFaults(c, key.Name, faults)
	}
	if err := h.Store.Passkeys().Save(c.UserContext(), &key); err != nil {
		return err
	}
	h.Flash(c, "passkey.renamed")
	return h.To(c, "/me/passkeys")
}

// RemovePasskey forgets a passkey. The last one may go: a code by mail signs in.
func (h *Handlers) RemovePasskey(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	key, err := h.ownKey(c)
	if err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "passkey.remove", "user/"+v.ID); err != nil {
		return err
	}
	if err := h.Store.Passkeys().Delete(ctx, key.ID); err != nil {
		return err
	}
	if err := h.Letters.PasskeyRemoved(ctx, letters.ToUser(&v.User), key.Name); err != nil {
		return err
	}
	h.Flash(c, "passkey.removed")
	return h.To(c, "/me/passkeys")
}
