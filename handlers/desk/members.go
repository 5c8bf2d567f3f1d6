package desk

import (
	"errors"

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
			Faults: templates.FaultsOf(faults, "email"),
		},
		InviteRole: h.inviteRole(c, faults),
	}
	for _, u := range users {
		page.Rows = append(page.Rows, MemberRow{
			ID: u.ID, Name: u.Name, Email: u.Email, Owner: u.Owns(org.OrgRef), Self: u.ID == v.ID, Shut: u.Disabled,
			Role: h.Words(c, "desk.role_"+string(u.RoleIn(org.OrgRef))), Roles: h.rolesBeside(c, u.RoleIn(org.OrgRef)),
		})
	}
	if v.Owner {
		err = h.addInvited(c, &page, org.OrgRef)
	}
	if err != nil {
		return err
	}
	return h.Render(c, page)
}

// rolesBeside are the roles that a colleague may be given instead of theirs.
func (h *Handlers) rolesBeside(c *fiber.Ctx, has models.OrgRole) (options []templates.Option) {
	for _, r := range models.OrgRoles {
		if r != has {
			options = append(options, templates.Option{Value: string(r), Label: h.Words(c, "desk.to_"+string(r))})
		}
	}
	return options
}

// addInvited adds the invitations that wait for an answer.
func (h *Handlers) addInvited(c *fiber.Ctx, page *MembersPage, org models.OrgRef) (err error) {
	waiting, pager, err := web.PageOf(
		c, web.ListAt{Path: "/desk/members", Param: "invited"}, h.Store.Invitations().Of(org),
	)
	page.InvitedPager = pager
	for _, i := range waiting {
		page.Invited = append(page.Invited, InvitedRow{ID: i.ID, Email: i.Email, Until: i.ExpiresAt,
			Role: h.Words(c, "desk.role_"+string(i.As()))})
	}
	return err
}

// Invite asks an address to work for the organisation. Whoever it belongs to
// decides: until then nothing changes, and the answer here does not tell
// whether the address is known.
func (h *Handlers) Invite(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	typed, asked := web.MeantAddress(func(name string) string { return c.FormValue(name) }, "email")
	if len(asked) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMembers(c, typed, asked)
	}
	email, err := models.NormalizeEmail(typed)
	if err != nil {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMembers(c, typed, web.Mistake("email", "email.invalid"))
	}
	role, err := models.InviteRole(c.FormValue(models.FieldInviteRole))
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showMembers(c, typed, invalid.Faults)
	}
	org, err := h.deskOf(c)
	if err == nil {
		err = org.Verification.Active()
	}
	if err != nil {
		return err
	}
	if err := h.Limit(c, models.CapInvitesByOrganisation, v.Org.ID); err != nil {
		return err
	}
	user, err := h.Store.Users().ByEmail(ctx, email)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	if user.Member(v.Org) { // as the list says already
		return h.To(c, "/desk/members")
	}
	if err := h.Record(c, &v.User, "member.invite", web.OrgTarget(v.Org)); err != nil {
		return err
	}
	if err := h.ask(c, v, email, role); err != nil {
		return err
	}
	ok, _, err := h.Take(c, models.CapInvitesByMailbox, models.Mailbox(email))
	if err != nil {
		return err
	}
	if ok {
		to := letters.To{Email: email, Lang: user.Lang}
		if to.Lang == "" {
			to.Lang = web.VisitOf(c).Lang
		}
		if err := h.Letters.Invited(ctx, to); err != nil {
			return err
		}
	}
	h.Flash(c, "desk.done_invited")
	return h.To(c, "/desk/members")
}

// ask keeps an invitation; one that waits already waits longer.
func (h *Handlers) ask(c *fiber.Ctx, v *web.Viewer, email string, role models.OrgRole) error {
	all := h.Store.Invitations()
	invitation, err := all.Get(c.UserContext(), all.IDOf(v.Org, email))
	if errors.Is(err, models.ErrNotFound) {
		invitation, err = models.Invitation{ID: all.IDOf(v.Org, email), Org: v.Org, Email: email}, nil
	}
	if err != nil {
		return err
	}
	invitation.Renew(&v.User, role, h.Now())
	err = all.Save(c.UserContext(), &invitation)
	if errors.Is(err, models.ErrConflict) { // asked twice at once
		return nil
	}
	return err
}

// TakeBackInvitation ends an invitation that waits.
func (h *Handlers) TakeBackInvitation(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	invitation, err := h.Store.Invitations().Get(ctx, c.Params("id"))
	if err == nil && invitation.Org != v.Org {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	if err := h.Store.Invitations().Delete(ctx, invitation.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	h.Flash(c, "desk.done_uninvited")
	return h.To(c, "/desk/members")
}

// inviteRole asks what the invited person is to become.
func (h *Handlers) inviteRole(c *fiber.Ctx, faults []models.Fault) templates.Field {
	chosen := c.FormValue(models.FieldInviteRole)
	if role, err := models.InviteRole(chosen); err == nil {
		chosen = string(role)
	}
	f := templates.Field{Name: models.FieldInviteRole, Kind: "radio", Class: "one", Label: h.Words(c, "desk.invite_role"), Required: true,
		Value: chosen, Faults: templates.FaultsOf(faults, models.FieldInviteRole)}
	for _, r := range models.InviteRoles {
		f.Options = append(f.Options, templates.Option{Value: string(r), Label: h.Words(c, "desk.role_"+string(r)),
			Hint: h.Words(c, "desk.role_"+string(r)+"_may")})
	}
	return f
}
