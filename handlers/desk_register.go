package handlers

import (
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// register asks what kind of organisation to register.
func (h *Handlers) registerOrg(c *fiber.Ctx) error {
	return h.render(c, templates.DeskRegister{
		Layout: h.deskLayout(c, h.words(c, "desk.register_title")), HasOrg: visitOf(c).viewer.Org.ID != "",
	})
}

// registerForm asks for the particulars of the new organisation.
func (h *Handlers) registerForm(c *fiber.Ctx) error {
	kind, err := orgKind(c)
	if err != nil {
		return err
	}
	typed := map[string][]string{"permit.type": {models.PermitPaid}, "mail": {visitOf(c).viewer.Email}}
	return h.askOrganisation(c, kind, nil, typed, nil)
}

func orgKind(c *fiber.Ctx) (models.OrgKind, error) {
	switch kind := models.OrgKind(c.Params("kind")); kind {
	case models.OrgAgency, models.OrgEmployer:
		return kind, nil
	}
	return "", models.ErrNotFound
}

// registerSave keeps a new organisation, pending the board's check, with the
// person as its owner. The session begins anew: it can do more now.
func (h *Handlers) registerSave(c *fiber.Ctx) error {
	kind, err := orgKind(c)
	if err != nil {
		return err
	}
	user := visitOf(c).viewer.User
	if err := h.limit(c, models.CapOrganisationsByUser, user.ID); err != nil {
		return err
	}
	typed := typedValues(c)
	id, err := h.newID()
	if err != nil {
		return err
	}
	ref := models.OrgRef{Kind: kind, ID: id}
	org := organisation{OrgRef: ref, agency: &models.Agency{ID: id, CreatedAt: h.Now()}, employer: &models.Employer{ID: id, CreatedAt: h.Now()}}
	if faults := h.readOrganisation(&org, typed); models.Blocks(faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askOrganisation(c, kind, nil, typed, faults)
	}
	org.setVerification(models.Verification{State: models.VerifyPending})
	if err := h.record(c, &user, "organisation.register", orgTarget(ref)); err != nil {
		return err
	}
	if err := h.saveOrganisation(c, &org); err != nil {
		return err
	}
	user.Join(ref, true)
	if err := h.Users.Save(c.UserContext(), &user); err != nil {
		return err
	}
	if err := h.startSession(c, &user); err != nil {
		return err
	}
	h.flash(c, "desk.done_registered")
	return h.to(c, "/desk")
}

// orgTarget names an organisation in the audit log.
func orgTarget(ref models.OrgRef) string { return string(ref.Kind) + "/" + ref.ID }

// saveOrganisation saves the document of the organisation's kind.
func (h *Handlers) saveOrganisation(c *fiber.Ctx, org *organisation) error {
	if org.Kind == models.OrgAgency {
		return h.Desk.Agencies.Save(c.UserContext(), org.agency)
	}
	return h.Desk.Employers.Save(c.UserContext(), org.employer)
}

// readOrganisation puts typed values into the document and returns what is
// wrong with it.
func (h *Handlers) readOrganisation(org *organisation, typed map[string][]string) []models.Fault {
	if org.Kind == models.OrgAgency {
		faults := readAgency(org.agency, typed)
		return joinFaults(faults, org.agency.Validate(h.Now()))
	}
	readEmployer(org.employer, typed)
	return org.employer.Validate()
}

// editOrganisation shows the organisation one works for.
func (h *Handlers) editOrganisation(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	return h.askOrganisation(c, org.Kind, &org, org.values(), nil)
}

func (org organisation) values() map[string][]string {
	if org.agency != nil {
		return agencyValues(org.agency)
	}
	return employerValues(org.employer)
}

// saveEdit keeps the changed particulars. A new name, address or permit has
// to be checked by the board again.
func (h *Handlers) saveEdit(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	typed := typedValues(c)
	before := org.checked()
	if faults := h.readOrganisation(&org, typed); models.Blocks(faults) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askOrganisation(c, org.Kind, &org, typed, faults)
	}
	if org.checked() != before {
		org.setVerification(org.verification.Recheck())
	}
	if err := h.record(c, &visitOf(c).viewer.User, "organisation.edit", orgTarget(org.OrgRef)); err != nil {
		return err
	}
	if err := h.saveOrganisation(c, &org); err != nil {
		return err
	}
	h.flash(c, "desk.done_saved")
	return h.to(c, "/desk/organisation")
}

// checked is what the board looks at before an organisation is verified.
func (org organisation) checked() string {
	if org.agency != nil {
		return org.agency.Checked()
	}
	return org.employer.Checked()
}

// setVerification notes how far the board's check is.
func (org *organisation) setVerification(v models.Verification) {
	if org.agency != nil {
		org.agency.Verification = v
	}
	if org.employer != nil {
		org.employer.Verification = v
	}
}

// askOrganisation shows the form; org is nil at registration.
func (h *Handlers) askOrganisation(c *fiber.Ctx, kind models.OrgKind, org *organisation, typed map[string][]string, faults []models.Fault) error {
	o := form.Offer{Lang: visitOf(c).lang, Say: h.say(c), Values: typed}
	asked := employerForm
	if kind == models.OrgAgency {
		asked = agencyForm
	}
	page := templates.DeskOrganisation{
		Sections: sectionsOf(asked, o, faults), Faults: blocking(faults), Button: o.Say("desk.save"),
		Heading: o.Say("desk.register_" + string(kind)), Lead: o.Say("desk.register_check"), Action: "/desk/register/" + string(kind),
	}
	if org != nil {
		nav := h.deskTabs(c, "/desk/organisation", *org)
		page.Nav, page.Action, page.Heading, page.Lead = &nav, "/desk/organisation", o.Say("desk.tab_organisation"), ""
		page.Check, page.ReadOnly = org.verification, !visitOf(c).viewer.Owner
	} else {
		page.Button = o.Say("desk.register_button")
	}
	page.Layout = h.deskLayout(c, page.Heading)
	page.Scripts = append(page.Scripts, "js/desk.js")
	return h.render(c, page)
}

// switchOrg changes which organisation the session works for.
func (h *Handlers) switchOrg(c *fiber.Ctx) error {
	kind, id, _ := strings.Cut(c.FormValue("org"), "/")
	ref := models.OrgRef{Kind: models.OrgKind(kind), ID: id}
	if err := h.mine(c, ref); err != nil {
		return err
	}
	session := visitOf(c).viewer.Session
	session.Org = ref
	if err := h.Sessions.Save(c.UserContext(), &session); err != nil {
		return err
	}
	return h.to(c, "/desk")
}
