package desk

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// Invitations shows the signed-in person which organisations ask them to work
// for them, and who asks.
func (h *Handlers) Invitations(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	page := InvitationsPage{Layout: h.DeskLayout(c, h.Words(c, "desk.invitations_title")), Email: v.Email}
	all, pager, err := web.PageOf(
		c, web.ListAt{Path: "/desk/invitations", Param: "page"}, h.Store.Invitations().To(v.Email),
	)
	if err != nil {
		return err
	}
	page.Pager = pager
	var refs []models.OrgRef
	var people []string
	for _, i := range all {
		refs, people = append(refs, i.Org), append(people, i.By)
	}
	names, err := h.OrgNames(ctx, refs)
	if err != nil {
		return err
	}
	by, err := h.Store.Users().GetMany(ctx, people)
	if err != nil {
		return err
	}
	for _, i := range all {
		name, there := names[i.Org]
		if !there || !i.For(&v.User, h.Now()) {
			continue
		}
		who := by[i.By]
		if i.ByBoard() {
			who = models.User{Name: h.Words(c, "desk.invited_by_board")}
		}
		page.Rows = append(page.Rows, InvitationRow{
			ID: i.ID, Org: name.In(page.Lang), ByName: who.Name, ByEmail: who.Email, Until: i.ExpiresAt,
			Role: h.Words(c, "desk.role_"+string(i.As())), May: h.Words(c, "desk.role_"+string(i.As())+"_may"),
		})
	}
	return h.Render(c, page)
}

// AnswerInvitation takes a yes or a no. With a yes this session begins anew at
// the desk of the organisation, for it can do more now; others stay as they are.
func (h *Handlers) AnswerInvitation(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	invitation, err := h.Store.Invitations().Get(ctx, c.Params("id"))
	if err == nil && !invitation.For(&v.User, h.Now()) {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	notice, to := "desk.done_declined", "/desk/invitations"
	switch c.FormValue("answer") {
	case "accept":
		if err := h.join(c, &invitation); err != nil {
			return err
		}
		notice, to = "desk.done_joined", "/desk"
	case "decline":
	default:
		return fiber.ErrBadRequest // neither: nothing is answered
	}
	if err := h.Store.Invitations().Delete(ctx, invitation.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	h.Flash(c, notice)
	return h.To(c, to)
}

// join makes the signed-in person a member.
func (h *Handlers) join(c *fiber.Ctx, invitation *models.Invitation) error {
	ctx, user := c.UserContext(), web.VisitOf(c).Viewer.User
	by, err := h.Store.Users().Get(ctx, invitation.By)
	if err != nil {
		return err
	}
	org, err := h.OrganisationOf(ctx, invitation.Org)
	if err == nil {
		err = org.Verification.Active()
	}
	if err != nil {
		return err
	}
	if invitation.ByBoard() {
		var members []models.User
		if members, err = h.Store.Users().ByOrg(ctx, invitation.Org); err == nil {
			err = user.AcceptOwner(invitation, &by, members, h.Now())
		}
	} else {
		err = user.Accept(invitation, &by, h.Now())
	}
	if err != nil {
		return err
	}
	if err := h.Record(c, &user, "member.join", web.OrgTarget(invitation.Org)); err != nil {
		return err
	}
	if err := h.Store.Users().Save(ctx, &user); err != nil {
		return err
	}
	return h.StartSession(c, &user, invitation.Org)
}
