package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Field names of the form that asks for an owner.
const (
	fieldOwner    = "owner"
	fieldTakeBack = "take_back"
)

// InviteOwner asks an address to become the owner of an organisation for which
// nobody can sign in, as imported ones. Who reads the mail decides.
func (h *Handlers) InviteOwner(c *fiber.Ctx) error {
	org, err := h.orgInPath(c)
	if err != nil {
		return err
	}
	if id := c.FormValue(fieldTakeBack); id != "" {
		return h.takeBackOwner(c, org, id)
	}
	refuse := func(status int, faults []models.Fault) error {
		c.Status(status)
		return h.showOrganisation(c, org, "", faults)
	}
	typed, asked := web.MeantAddress(func(name string) string { return c.FormValue(name) }, fieldOwner)
	if len(asked) > 0 {
		return refuse(fiber.StatusUnprocessableEntity, asked)
	}
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		return refuse(fiber.StatusUnprocessableEntity, web.Mistake(fieldOwner, "email.invalid"))
	}
	if err := org.Verification.Active(); err != nil {
		return refuse(fiber.StatusUnprocessableEntity, web.Mistake(fieldOwner, "organisation.inactive"))
	}
	people, err := h.Store.Users().PeopleOf(c.UserContext(), []models.OrgRef{org.OrgRef})
	if err != nil {
		return err
	}
	err = h.askOwner(c, org.OrgRef, email, people[org.OrgRef])
	if errors.Is(err, models.ErrConflict) {
		return refuse(fiber.StatusConflict, web.Mistake(fieldOwner, "organisation.has_people"))
	}
	if err != nil {
		return err
	}
	h.Flash(c, "admin.done_owner_invited")
	return h.To(c, "/admin/organisations/"+web.OrgTarget(org.OrgRef)+"#people")
}

// askOwner keeps the invitation and mails it; one that waits already waits longer.
func (h *Handlers) askOwner(c *fiber.Ctx, org models.OrgRef, email string, people int) error {
	ctx, v, all := c.UserContext(), web.VisitOf(c).Viewer, h.Store.Invitations()
	invitation, err := all.Get(ctx, all.IDOf(org, email))
	if errors.Is(err, models.ErrNotFound) {
		invitation, err = models.Invitation{ID: all.IDOf(org, email), Org: org, Email: email}, nil
	}
	if err == nil {
		err = invitation.RenewForOwner(&v.User, people, h.Now())
	}
	if err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "member.invite_owner", web.OrgTarget(org)); err != nil {
		return err
	}
	if err := all.Save(ctx, &invitation); err != nil {
		return err
	}
	user, err := h.Store.Users().ByEmail(ctx, email)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	ok, _, err := h.Take(c, models.CapInvitesByMailbox, models.Mailbox(email))
	if err != nil || !ok {
		return err
	}
	to := letters.To{Email: email, Lang: user.Lang}
	if to.Lang == "" {
		to.Lang = web.VisitOf(c).Lang
	}
	return h.Letters.Invited(ctx, to)
}

// takeBackOwner ends an invitation that waits, as one to a wrong address.
func (h *Handlers) takeBackOwner(c *fiber.Ctx, org web.Organisation, id string) error {
	ctx := c.UserContext()
	invitation, err := h.Store.Invitations().Get(ctx, id)
	if err == nil && (invitation.Org != org.OrgRef || !invitation.ByBoard()) {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "member.uninvite_owner", web.OrgTarget(org.OrgRef)); err != nil {
		return err
	}
	if err := h.Store.Invitations().Delete(ctx, id); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	h.Flash(c, "desk.done_uninvited")
	return h.To(c, "/admin/organisations/"+web.OrgTarget(org.OrgRef)+"#people")
}

// showOwner adds what is asked where nobody works: for whose address, and which
// invitations wait.
func (h *Handlers) showOwner(c *fiber.Ctx, page *OrganisationPage, org models.OrgRef, faults []models.Fault) error {
	if page.Pager.Total > 0 || page.Check.Suspended() {
		return nil
	}
	page.Owner = templates.Field{
		Name: fieldOwner, Kind: "email", Label: h.Words(c, "admin.owner_address"), Hint: h.Words(c, "admin.owner_hint"),
		Value: c.FormValue(fieldOwner), Faults: templates.FaultsOf(faults, fieldOwner),
	}
	waiting, err := h.Store.Invitations().Of(org).Page(c.UserContext(), 0, web.PerPage)
	for _, i := range waiting {
		page.Invited = append(page.Invited, InvitedOwner{ID: i.ID, Email: i.Email, Until: i.ExpiresAt})
	}
	return err
}
