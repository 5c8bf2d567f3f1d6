package doctor

import (
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// ErasePage is the last page before an account goes: what goes with it, and what
// becomes of adverts that nobody else answers for.
type ErasePage struct {
	templates.Layout
	Nav     MeNav
	Estates []templates.Field
	Erase   templates.Field
	Faults  []models.Fault
	Held    string // id of a form that was sent before the sign-in was fresh
}

// Template names pages/doctor/erase.html.
func (ErasePage) Template() string { return "doctor/erase" }

// AskErase shows the form, with what was chosen before the person confirmed who
// they are.
func (h *Handlers) AskErase(c *fiber.Ctx) error {
	typed, id := url.Values{}, c.Query("held")
	if id != "" {
		held, err := h.Store.HeldForms().Get(c.UserContext(), id)
		if err != nil {
			return err
		}
		if !held.Waits(web.VisitOf(c).Viewer.ID, h.Now()) {
			return models.ErrNotFound
		}
		typed = held.Values
	}
	return h.showErase(c, typed, id, nil)
}

func (h *Handlers) showErase(c *fiber.Ctx, typed url.Values, held string, faults []models.Fault) error {
	l, nav := h.own(c, "account.erase_title", "/me/account")
	estates, err := h.Estates(c.UserContext(), &web.VisitOf(c).Viewer.User)
	if err != nil {
		return err
	}
	page := ErasePage{Layout: l, Nav: nav, Faults: faults, Held: held, Erase: h.sureField(c, faults)}
	page.Erase.Value = "-"
	if typed.Get("sure") != "" {
		page.Erase.Value = "on"
	}
	if page.Estates, err = h.EstateFields(c, estates, typed.Get, faults); err != nil {
		return err
	}
	return h.Render(c, page)
}

func (h *Handlers) sureField(c *fiber.Ctx, faults []models.Fault) templates.Field {
	return templates.Field{
		Name: "sure", Kind: "check", Label: h.Words(c, "account.erase_confirm"), Value: "-", Required: true,
		Faults: templates.FaultsOf(faults, "sure"),
	}
}
