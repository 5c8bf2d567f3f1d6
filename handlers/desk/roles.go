package desk

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/alerts/letters"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// SetRole makes a colleague an owner, an editor or a viewer.
func (h *Handlers) SetRole(c *fiber.Ctx) error {
	return h.giveRole(c, models.OrgRole(c.FormValue("role")), "desk.done_role")
}

// MakeOwner lets a colleague edit the organisation and its members, too.
func (h *Handlers) MakeOwner(c *fiber.Ctx) error {
	return h.giveRole(c, models.OrgOwner, "desk.done_owner")
}

func (h *Handlers) giveRole(c *fiber.Ctx, role models.OrgRole, done string) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	user, err := h.Store.Users().Get(ctx, c.Params("user"))
	if err != nil {
		return err
	}
	owned := user.Owns(v.Org)
	news, err := user.SetRole(v.Org, role, &v.User)
	if err != nil {
		return err
	}
	if !news {
		return h.To(c, "/desk/members")
	}
	action := "member.role"
	if role == models.OrgOwner {
		action = "member.owner"
	}
	if err := h.Record(c, &v.User, action, "user/"+user.ID); err != nil {
		return err
	}
	if err := h.Store.Users().Save(ctx, &user); err != nil {
		return err
	}
	if _, err := h.KeepAnOwner(ctx, v.Org, user.ID, owned && role != models.OrgOwner); err != nil {
		return err
	}
	h.Flash(c, done)
	return h.To(c, "/desk/members")
}

// HandOver makes a colleague the owner and oneself an editor, in this order: there
// is an owner at any time. Both are told. Done again after a process that ended in
// between, it goes on.
func (h *Handlers) HandOver(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	user, err := h.Store.Users().Get(ctx, c.Params("user"))
	if err != nil {
		return err
	}
	news, err := user.SetRole(v.Org, models.OrgOwner, &v.User)
	if err != nil {
		return err
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "member.handover", "user/"+user.ID); err != nil {
		return err
	}
	if news {
		if err := h.Store.Users().Save(ctx, &user); err != nil {
			return err
		}
	}
	members, err := h.Store.Users().ByOrg(ctx, v.Org)
	if err != nil {
		return err
	}
	self, stepped := v.User, error(nil)
	if _, err := h.Store.Users().Change(ctx, v.ID, func(u *models.User) bool {
		stepped = u.StepDown(v.Org, members)
		return stepped == nil
	}); err != nil || stepped != nil {
		return errors.Join(err, stepped)
	}
	if _, err := h.KeepAnOwner(ctx, v.Org, v.ID, true); err != nil {
		return err
	}
	if err := errors.Join(h.Letters.HandedOver(ctx, letters.ToUser(&user), org.Name, true),
		h.Letters.HandedOver(ctx, letters.ToUser(&self), org.Name, false)); err != nil {
		return err
	}
	h.Flash(c, "desk.done_handover")
	return h.To(c, "/desk/members")
}

// LeaveOrganisation ends one's own membership. The last owner stays.
func (h *Handlers) LeaveOrganisation(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	members, err := h.Store.Users().ByOrg(ctx, v.Org)
	if err != nil {
		return err
	}
	user := v.User
	err = user.Quit(v.Org, members)
	if errors.Is(err, models.ErrConflict) {
		h.Flash(c, "desk.last_owner")
		return h.To(c, "/desk/members")
	}
	if err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "member.leave", web.OrgTarget(v.Org)); err != nil {
		return err
	}
	if err := h.Store.Users().Save(ctx, &user); err != nil {
		return err
	}
	if _, err := h.KeepAnOwner(ctx, v.Org, user.ID, v.Owner); err != nil {
		return err
	}
	h.Flash(c, "desk.done_left")
	return h.To(c, "/desk")
}

// RemoveMember ends a membership. What the person may do is read at each
// request, so their sessions, which are theirs, stay as they are.
func (h *Handlers) RemoveMember(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	user, err := h.Store.Users().Get(ctx, c.Params("user"))
	if err != nil {
		return err
	}
	owned := user.Owns(v.Org)
	if err := user.Leave(v.Org, &v.User); err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "member.remove", "user/"+user.ID); err != nil {
		return err
	}
	if err := h.Store.Users().Save(ctx, &user); err != nil {
		return err
	}
	if _, err := h.KeepAnOwner(ctx, v.Org, user.ID, owned); err != nil {
		return err
	}
	h.Flash(c, "desk.done_removed")
	return h.To(c, "/desk/members")
}
