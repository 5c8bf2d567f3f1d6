package handlers

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// members shows who works for the organisation.
func (h *Handlers) members(c *fiber.Ctx) error { return h.showMembers(c, "", nil) }

func (h *Handlers) showMembers(c *fiber.Ctx, typed string, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	users, pager, err := pageOf(c, listAt{path: "/desk/members", param: "page"}, h.Desk.Members.Members(org.OrgRef))
	if err != nil {
		return err
	}
	v := visitOf(c).viewer
	page := templates.DeskMembers{
		Layout: h.deskLayout(c, h.words(c, "desk.tab_members")), Nav: h.deskTabs(c, "/desk/members", org), Owner: v.Owner, Faults: faults, Pager: pager,
		Email: templates.Field{Name: "email", Kind: "email", Label: h.words(c, "signin.email"), Value: typed, Required: true, Max: models.MaxEmail, Faults: faults},
	}
	for _, u := range users {
		page.Rows = append(page.Rows, templates.DeskMember{ID: u.ID, Name: u.Name, Email: u.Email, Owner: u.Owns(org.OrgRef), Self: u.ID == v.ID})
	}
	return h.render(c, page)
}

// invite lets an address work for the organisation. The person signs in with
// a code sent to that address, as everybody does, and is told by mail.
func (h *Handlers) invite(c *fiber.Ctx) error {
	typed := c.FormValue("email")
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMembers(c, typed, mistake("email", "email.invalid"))
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	if err := h.limit(c, models.CapInvitesByOrganisation, org.ID); err != nil {
		return err
	}
	user, err := h.userOf(c, email)
	if err != nil {
		return err
	}
	if !user.Join(org.OrgRef, false) {
		return h.to(c, "/desk/members")
	}
	if err := h.record(c, &visitOf(c).viewer.User, "member.invite", "user/"+user.ID); err != nil {
		return err
	}
	if err := h.Users.Save(c.UserContext(), &user); err != nil {
		return err
	}
	if err := h.Letters.Invited(c.UserContext(), letters.To{Email: email, Lang: user.Lang}, org.name); err != nil {
		return err
	}
	h.flash(c, "desk.done_invited")
	return h.to(c, "/desk/members")
}

// removeMember ends a membership and the sessions that rest on it. Owners do
// not remove themselves, so that one always stays.
func (h *Handlers) removeMember(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), visitOf(c).viewer
	user, err := h.Users.Get(ctx, c.Params("user"))
	if err != nil {
		return err
	}
	if err := user.Leave(v.Org, &v.User); err != nil {
		return err
	}
	if err := h.record(c, &v.User, "member.remove", "user/"+user.ID); err != nil {
		return err
	}
	if err := h.Users.Save(ctx, &user); err != nil {
		return err
	}
	if err := h.Sessions.DeleteByUser(ctx, user.ID, ""); err != nil {
		return err
	}
	h.flash(c, "desk.done_removed")
	return h.to(c, "/desk/members")
}
