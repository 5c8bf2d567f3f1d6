package desk

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/posting"
)

// register asks what kind of organisation to register.
func (h *Handlers) RegisterOrg(c *fiber.Ctx) error {
	return h.Render(c, RegisterPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.register_title")), HasOrg: web.VisitOf(c).Viewer.Org.ID != "",
	})
}

// RegisterForm asks for the particulars of the new organisation.
func (h *Handlers) RegisterForm(c *fiber.Ctx) error {
	kind, err := web.OrgKind(c)
	if err != nil {
		return err
	}
	typed := map[string][]string{"permit.type": {models.PermitPaid}, "mail": {web.VisitOf(c).Viewer.Email}}
	return h.AskOrganisation(c, kind, nil, typed, nil)
}

// RegisterSave keeps a new organisation, pending the board's check, with the
// person as its owner. The session begins anew: it can do more now.
func (h *Handlers) RegisterSave(c *fiber.Ctx) error {
	kind, err := web.OrgKind(c)
	if err != nil {
		return err
	}
	user := web.VisitOf(c).Viewer.User
	typed := TypedValues(c)
	ask := web.MeantAddresses(typed, "mail")
	id, err := h.NewID()
	if err != nil {
		return err
	}
	ref := models.OrgRef{Kind: kind, ID: id}
	org := web.Organisation{
		OrgRef: ref, Agency: &models.Agency{ID: id, CreatedAt: h.Now()},
		Employer: &models.Employer{ID: id, CreatedAt: h.Now()},
	}
	if faults := append(ask, h.ReadOrganisation(&org, typed)...); models.Blocks(faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.AskOrganisation(c, kind, nil, typed, faults)
	}
	if err := h.Limit(c, models.CapOrganisationsByUser, user.ID); err != nil {
		return err
	}
	org.SetVerification(models.Verification{State: models.VerifyPending})
	if err := h.Record(c, &user, "organisation.register", web.OrgTarget(ref)); err != nil {
		return err
	}
	if err := h.SaveOrganisation(c, &org); err != nil {
		return err
	}
	user.Join(ref, true)
	if err := h.Store.Users().Save(c.UserContext(), &user); err != nil {
		return err
	}
	if err := h.StartSession(c, &user, ref); err != nil {
		return err
	}
	h.Flash(c, "desk.done_registered")
	return h.To(c, "/desk")
}

// ReadOrganisation puts typed values into the document and returns what is
// wrong with it.
func (h *Handlers) ReadOrganisation(org *web.Organisation, typed map[string][]string) []models.Fault {
	if org.Kind == models.OrgAgency {
		faults := web.ReadAgency(org.Agency, typed)
		faults = posting.Join(faults, org.Agency.Validate(h.Now()))
		h.NoteOtherNames(org)
		return append(faults, rules.Organisation(rules.OfAgency(org.Agency), h.Claims)...)
	}
	web.ReadEmployer(org.Employer, typed)
	h.NoteOtherNames(org)
	return append(org.Employer.Validate(), rules.Organisation(rules.OfEmployer(org.Employer), h.Claims)...)
}

// EditOrganisation shows the organisation one works for.
func (h *Handlers) EditOrganisation(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	return h.AskOrganisation(c, org.Kind, &org, org.Values(), nil)
}

// SaveEdit keeps the changed particulars. A new name, address or permit has
// to be checked by the board again.
func (h *Handlers) SaveEdit(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	typed := TypedValues(c)
	ask := web.MeantAddresses(typed, "mail")
	was := org.Copy()
	if h.elsewhere(c, particularsOf(org.Kind), typed, org.Values(), org.Version()) != nil {
		c.Status(fiber.StatusConflict)
		return h.AskOrganisation(c, org.Kind, &org, typed, nil)
	}
	if faults := append(ask, h.ReadOrganisation(&org, typed)...); models.Blocks(faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.AskOrganisation(c, org.Kind, &org, typed, faults)
	}
	checked, err := h.CheckOf(c.UserContext(), was, org)
	if err != nil {
		return err
	}
	if err := h.KeepShown(c.UserContext(), &org, was); err != nil {
		return err
	}
	org.SetVerification(checked)
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "organisation.edit", web.OrgTarget(org.OrgRef)); err != nil {
		return err
	}
	if err := h.SaveOrganisation(c, &org); err != nil {
		return err
	}
	h.Flash(c, savedAs(checked))
	return h.To(c, "/desk/organisation")
}

// savedAs says that particulars are saved, and of one that is stopped what follows.
func savedAs(check models.Verification) string {
	if check.Corrected() {
		return "desk.done_corrected"
	}
	return "desk.done_saved"
}

// particularsOf is the form of an organisation of a kind.
func particularsOf(kind models.OrgKind) form.Page {
	if kind == models.OrgAgency {
		return web.AgencyForm
	}
	return web.EmployerForm
}

// AskOrganisation shows the form; org is nil at registration.
func (h *Handlers) AskOrganisation(
	c *fiber.Ctx, kind models.OrgKind, org *web.Organisation, typed map[string][]string, faults []models.Fault,
) error {
	o := form.Offer{Lang: web.VisitOf(c).Lang, Say: h.Say(c), Values: typed}
	asked := particularsOf(kind)
	page := OrganisationPage{
		Sections: web.SectionsOf(asked, o, faults), Faults: web.Blocking(faults), Button: o.Say("desk.save"),
		Heading: o.Say("desk.register_" + string(kind)), Lead: o.Say("desk.register_check"),
		Action: "/desk/register/" + string(kind),
	}
	if org != nil {
		nav := h.deskTabs(c, "/desk/organisation", *org)
		page.Nav, page.Action, page.Heading, page.Lead = &nav, "/desk/organisation", o.Say("desk.tab_organisation"), ""
		page.Check, page.ReadOnly, page.Version = org.Verification, !web.VisitOf(c).Viewer.Owner, org.Version()
		if c.Method() != fiber.MethodPost {
			page.Stands = h.OrgChanges(c, *org)
		}
		if c.Method() == fiber.MethodPost {
			page.Overtaken = h.elsewhere(c, asked, typed, org.Values(), org.Version())
		}
	} else {
		page.Button = o.Say("desk.register_button")
	}
	page.Layout = h.DeskLayout(c, page.Heading)
	page.Scripts = append(page.Scripts, "js/desk.js")
	return h.Render(c, page)
}

// SwitchOrg changes which organisation the session works for.
func (h *Handlers) SwitchOrg(c *fiber.Ctx) error {
	kind, id, _ := strings.Cut(c.FormValue("org"), "/")
	ref := models.OrgRef{Kind: models.OrgKind(kind), ID: id}
	if err := h.Mine(c, ref); err != nil {
		return err
	}
	session := web.VisitOf(c).Viewer.Session
	session.Org = ref
	if err := h.Store.Sessions().Save(c.UserContext(), &session); err != nil {
		return err
	}
	return h.To(c, "/desk")
}
