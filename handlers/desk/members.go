package desk

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Members shows who works for the organisation.
func (h *Handlers) Members(c *fiber.Ctx) error { return h.showMembers(c, "", nil) }

func (h *Handlers) showMembers(c *fiber.Ctx, typed string, faults []models.Fault) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	users, pager, err := web.PageOf(
		c, web.ListAt{Path: "/desk/members", Param: "page"}, h.Store.Users().Members(org.OrgRef),
	)
	if err != nil {
		return err
	}
	v := web.VisitOf(c).Viewer
	page := MembersPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.tab_members")), Nav: h.deskTabs(c, "/desk/members", org), Owner: v.Owner,
		Faults: faults, Pager: pager,
		Email: templates.Field{
			Name: "email", Kind: "email", Label: h.Words(c, "signin.email"), Value: typed, Required: true, Max: models.MaxEmail,
			Faults: faults,
		},
	}
	for _, u := range users {
		page.Rows = append(page.Rows, MemberRow{
			ID: u.ID, Name: u.Name, Email: u.Email, Owner: u.Owns(org.OrgRef), Self: u.ID == v.ID,
		})
	}
	return h.Render(c, page)
}

// Invite lets an address work for the organisation. The person signs in with
// a code sent to that address, as everybody does, and is told by mail.
func (h *Handlers) Invite(c *fiber.Ctx) error {
	typed := c.FormValue("email")
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMembers(c, typed, web.Mistake("email", "email.invalid"))
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	if err := h.Limit(c, models.CapInvitesByOrganisation, org.ID); err != nil {
		return err
	}
	user, err := h.UserOf(c, email)
	if err != nil {
		return err
	}
	if !user.Join(org.OrgRef, false) {
		return h.To(c, "/desk/members")
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "member.invite", "user/"+user.ID); err != nil {
		return err
	}
	if err := h.Store.Users().Save(c.UserContext(), &user); err != nil {
		return err
	}
	if err := h.Letters.Invited(c.UserContext(), letters.To{Email: email, Lang: user.Lang}, org.Name); err != nil {
		return err
	}
	h.Flash(c, "desk.done_invited")
	return h.To(c, "/desk/members")
}

// RemoveMember ends a membership and the sessions that rest on it. Owners do
// not remove themselves, so that one always stays.
func (h *Handlers) RemoveMember(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	user, err := h.Store.Users().Get(ctx, c.Params("user"))
	if err != nil {
		return err
	}
	if err := user.Leave(v.Org, &v.User); err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "member.remove", "user/"+user.ID); err != nil {
		return err
	}
	if err := h.Store.Users().Save(ctx, &user); err != nil {
		return err
	}
	if err := h.Store.Sessions().DeleteByUser(ctx, user.ID, ""); err != nil {
		return err
	}
	h.Flash(c, "desk.done_removed")
	return h.To(c, "/desk/members")
}
