package handlers

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// clients shows the employers that the organisation entered.
func (h *Handlers) clients(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	entered, pager, err := pageOf(c, listAt{path: "/desk/clients", param: "page"}, h.Desk.Employers.Entered(org.ID))
	if err != nil {
		return err
	}
	lang := visitOf(c).lang
	nav := h.deskTabs(c, "/desk/clients", org)
	page := templates.DeskClients{Nav: nav, Agency: org.agency != nil, Pager: pager, Layout: h.deskLayout(c, h.words(c, "desk.tab_clients"))}
	for _, e := range entered {
		page.Rows = append(page.Rows, templates.DeskClient{
			ID: e.ID, Name: e.Name.In(lang), Kind: models.PosterKinds.Label(e.Kind, lang),
			Place: strings.TrimSpace(models.Prefs.Label(e.Pref, lang) + " " + e.Address), Faults: len(blocking(e.Validate())),
		})
	}
	return h.render(c, page)
}

// client returns an employer that the organisation entered; a new one for
// the id "new".
func (h *Handlers) client(c *fiber.Ctx, org organisation) (models.Employer, error) {
	id := c.Params("id")
	if id == "new" {
		fresh, err := h.newID()
		return models.Employer{
			ID: fresh, EnteredBy: org.ID, CreatedAt: h.Now(), Verification: models.Verification{State: models.VerifyPending},
		}, err
	}
	e, err := h.Desk.Employers.Get(c.UserContext(), id)
	if err == nil && e.EnteredBy != org.ID {
		return e, models.ErrNotFound
	}
	return e, err
}

func (h *Handlers) editClient(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	e, err := h.client(c, org)
	if err != nil {
		return err
	}
	return h.askClient(c, org, employerValues(&e), nil)
}

func (h *Handlers) saveClient(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	e, err := h.client(c, org)
	if err != nil {
		return err
	}
	if e.Version == 0 {
		if err := h.limit(c, models.CapClientsByOrganisation, org.ID); err != nil {
			return err
		}
	}
	typed := typedValues(c)
	readEmployer(&e, typed)
	if faults := e.Validate(); models.Blocks(faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askClient(c, org, typed, faults)
	}
	if err := h.record(c, &visitOf(c).viewer.User, "client.save", "employer/"+e.ID); err != nil {
		return err
	}
	if err := h.Desk.Employers.Save(c.UserContext(), &e); err != nil {
		return err
	}
	h.flash(c, "desk.done_saved")
	return h.to(c, "/desk/clients")
}

func (h *Handlers) askClient(c *fiber.Ctx, org organisation, typed map[string][]string, faults []models.Fault) error {
	o := form.Offer{Lang: visitOf(c).lang, Say: h.say(c), Values: typed}
	nav := h.deskTabs(c, "/desk/clients", org)
	heading := first(typed["name.ja"])
	if heading == "" {
		heading = o.Say("desk.add_client")
	}
	page := templates.DeskOrganisation{
		Layout: h.deskLayout(c, heading), Nav: &nav, Heading: heading, Action: "/desk/clients/" + c.Params("id"), Button: o.Say("desk.save"),
		Sections: sectionsOf(employerForm, o, faults), Faults: blocking(faults),
	}
	page.Scripts = append(page.Scripts, "js/desk.js")
	return h.render(c, page)
}
