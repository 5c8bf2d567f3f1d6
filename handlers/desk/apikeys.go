package desk

import (
	"encoding/hex"
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

const pathAPI = "/desk/api"

// APIPage is where keys of programs are made and ended.
type APIPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Owner  bool
	May    bool // a key may be made
	Faults []models.Fault
	Rows   []KeyRow
	Pager  templates.Pager
	Made   string // a whole key, shown this once
	Name   templates.Field
	Scopes templates.Field
}

// Template names pages/desk/api.html.
func (APIPage) Template() string { return "desk/api" }

// KeyRow is one key.
type KeyRow struct {
	ID, Name, Scopes string
	Made, Used       time.Time
	Revoked          time.Time
}

// APIKeys shows the keys of the organisation.
func (h *Handlers) APIKeys(c *fiber.Ctx) error { return h.showKeys(c, models.APIKey{}, "", nil) }

func (h *Handlers) showKeys(c *fiber.Ctx, typed models.APIKey, made string, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	keys, pager, err := web.PageOf(c, web.ListAt{Path: pathAPI, Param: "page"}, h.Store.APIKeys().Of(org.OrgRef))
	if err != nil {
		return err
	}
	say := h.Say(c)
	page := APIPage{
		Layout: h.DeskLayout(c, say("desk.api_title")), Nav: h.deskTabs(c, pathAPI, org), Pager: pager, Made: made,
		Owner: web.VisitOf(c).Viewer.Owner, Faults: faults, May: !org.Verification.Suspended(),
		Name: templates.Field{Name: models.FieldKeyName, Label: say("desk.api_name"), Hint: say("desk.api_name_hint"),
			Value: typed.Name, Required: true, Max: models.MaxKeyName, Faults: templates.FaultsOf(faults, models.FieldKeyName)},
		Scopes: templates.Field{Name: models.FieldKeyScopes, Kind: "checks", Class: "one", Label: say("desk.api_scopes"), Required: true,
			Faults: templates.FaultsOf(faults, models.FieldKeyScopes)},
	}
	for _, s := range models.KeyScopes {
		page.Scopes.Options = append(page.Scopes.Options, templates.Option{Value: string(s), Label: scopeWords(say, s)})
	}
	for _, s := range typed.Scopes {
		page.Scopes.Values = append(page.Scopes.Values, string(s))
	}
	for _, k := range keys {
		row := KeyRow{ID: k.ID, Name: k.Name, Made: k.CreatedAt, Used: k.LastUsedAt, Revoked: k.RevokedAt}
		var scopes []string
		for _, s := range k.Scopes {
			scopes = append(scopes, scopeWords(say, s))
		}
		row.Scopes = templates.Joined(web.VisitOf(c).Lang, scopes)
		page.Rows = append(page.Rows, row)
	}
	return h.Render(c, page)
}

func scopeWords(say templates.Say, s models.KeyScope) string {
	if s == models.ScopeWrite {
		return say("desk.api_write")
	}
	return say("desk.api_read")
}

// MakeAPIKey makes a key and shows it, once.
func (h *Handlers) MakeAPIKey(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	typed := TypedValues(c)
	k := models.APIKey{Owner: v.Org, Name: form.Text(web.First(typed[models.FieldKeyName])), CreatedBy: v.ID, CreatedAt: h.Now()}
	for _, s := range typed[models.FieldKeyScopes] {
		k.Scopes = append(k.Scopes, models.KeyScope(s))
	}
	living := 0
	err := h.Store.APIKeys().Of(v.Org).Each(ctx, func(other models.APIKey) error {
		if other.RevokedAt.IsZero() {
			living++
		}
		return nil
	})
	if err != nil {
		return err
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	var invalid *models.InvalidError
	if err := k.Check(living, org.Verification); errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showKeys(c, k, "", invalid.Faults)
	}
	if k.ID, err = h.NewID(); err != nil {
		return err
	}
	random, err := h.Random(32)
	if err != nil {
		return err
	}
	secret := hex.EncodeToString(random)
	k.Hash = h.Store.KeyHash(secret)
	if err := h.Record(c, &v.User, "apikey.make", "apikey/"+k.ID); err != nil {
		return err
	}
	if err := h.Store.APIKeys().Save(ctx, &k); err != nil {
		return err
	}
	return h.showKeys(c, models.APIKey{}, models.KeyText(k.ID, secret), nil)
}

// RevokeAPIKey ends a key at once.
func (h *Handlers) RevokeAPIKey(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	k, err := h.Store.APIKeys().Get(ctx, c.Params("id"))
	if err == nil && k.Owner != v.Org {
		err = models.ErrNotFound
	}
	if err == nil {
		err = k.Revoke(h.Now())
	}
	if err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "apikey.revoke", "apikey/"+k.ID); err != nil {
		return err
	}
	if err := h.Store.APIKeys().Save(ctx, &k); err != nil {
		return err
	}
	h.Flash(c, "desk.api_revoked")
	return h.To(c, pathAPI)
}
