package desk

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/models/vocab"
)

// Clients shows the employers that the organisation entered.
func (h *Handlers) Clients(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	entered, pager, err := web.PageOf(
		c, web.ListAt{Path: "/desk/clients", Param: "page"}, h.Store.Employers().Entered(org.ID),
	)
	if err != nil {
		return err
	}
	lang := web.VisitOf(c).Lang
	nav := h.deskTabs(c, "/desk/clients", org)
	page := ClientsPage{
		Nav: nav, Agency: org.Agency != nil, Pager: pager, Layout: h.DeskLayout(c, h.Words(c, "desk.tab_clients")),
	}
	for _, e := range entered {
		page.Rows = append(page.Rows, ClientRow{
			ID: e.ID, Name: e.Name.In(lang), Kind: vocab.PosterKinds.Label(e.Kind, lang),
			Place:  strings.TrimSpace(vocab.Prefs.Label(e.Pref, lang) + " " + e.Address),
			Faults: len(web.Blocking(e.Validate())), Stopped: h.stoppedWords(c, e.Verification),
		})
	}
	return h.Render(c, page)
}

// stoppedWords names the state of a check that stops somebody, "" for any other.
func (h *Handlers) stoppedWords(c *fiber.Ctx, check models.Verification) string {
	if !check.Suspended() {
		return ""
	}
	return h.Words(c, "desk.org_"+string(check.State))
}

// client returns an employer that the organisation entered; a new one for
// the id "new".
func (h *Handlers) client(c *fiber.Ctx, org web.Organisation) (models.Employer, error) {
	id := c.Params("id")
	if id == "new" {
		fresh, err := h.NewID()
		return models.Employer{
			ID: fresh, EnteredBy: org.ID, CreatedAt: h.Now(),
			Verification: models.Verification{State: models.VerifyPending},
		}, err
	}
	e, err := h.Store.Employers().Get(c.UserContext(), id)
	if err == nil && e.EnteredBy != org.ID {
		return e, models.ErrNotFound
	}
	return e, err
}

// EditClient asks for the facts of a client.
func (h *Handlers) EditClient(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	e, err := h.client(c, org)
	if err != nil {
		return err
	}
	return h.askClient(c, org, &e, web.EmployerValues(&e), nil)
}

// SaveClient keeps the facts of a client, or asks again with what is wrong.
func (h *Handlers) SaveClient(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	e, err := h.client(c, org)
	if err != nil {
		return err
	}
	typed, was := TypedValues(c), e
	ask := web.MeantAddresses(typed, "mail")
	if h.elsewhere(c, web.EmployerForm, typed, web.EmployerValues(&e), e.Version) != nil {
		c.Status(fiber.StatusConflict)
		return h.askClient(c, org, &e, typed, nil)
	}
	web.ReadEmployer(&e, typed)
	e.SpeaksAs = rules.SpeaksAs(e.About, h.Claims, e.Name)
	faults := append(append(ask, e.Validate()...), rules.Organisation(rules.OfEmployer(&e), h.Claims)...)
	if models.Blocks(faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askClient(c, org, &e, typed, faults)
	}
	client := web.Organisation{OrgRef: models.OrgRef{Kind: models.OrgEmployer, ID: e.ID}, Employer: &e, Verification: e.Verification}
	stood := web.Organisation{Employer: &was}
	if e.Verification, err = h.CheckOf(c.UserContext(), stood, client); err != nil {
		return err
	}
	if err := h.KeepShown(c.UserContext(), &client, stood); err != nil {
		return err
	}
	if e.Version == 0 {
		if err := h.Limit(c, models.CapClientsByOrganisation, org.ID); err != nil {
			return err
		}
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "client.save", "employer/"+e.ID); err != nil {
		return err
	}
	if err := h.Store.Employers().Save(c.UserContext(), &e); err != nil {
		return err
	}
	h.Flash(c, savedAs(e.Verification))
	return h.To(c, "/desk/clients")
}

func (h *Handlers) askClient(
	c *fiber.Ctx, org web.Organisation, e *models.Employer, typed map[string][]string, faults []models.Fault,
) error {
	o := form.Offer{Lang: web.VisitOf(c).Lang, Say: h.Say(c), Values: typed}
	nav := h.deskTabs(c, "/desk/clients", org)
	heading := web.First(typed["name.ja"])
	if heading == "" {
		heading = o.Say("desk.add_client")
	}
	page := OrganisationPage{
		Layout: h.DeskLayout(c, heading), Nav: &nav, Heading: heading, Action: "/desk/clients/" + c.Params("id"),
		Button: o.Say("desk.save"), Version: e.Version, Check: e.Verification, Client: true,
		Sections: web.SectionsOf(web.EmployerForm, o, faults), Faults: web.Blocking(faults),
	}
	if c.Method() != fiber.MethodPost {
		page.Stands = h.OrgChanges(c, web.Organisation{Employer: e})
	}
	if c.Method() == fiber.MethodPost {
		page.Overtaken = h.elsewhere(c, web.EmployerForm, typed, web.EmployerValues(e), e.Version)
	}
	page.Scripts = append(page.Scripts, "js/desk.js")
	return h.Render(c, page)
}
