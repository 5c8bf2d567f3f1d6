package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Users shows the administrators.
func (h *Handlers) Users(c *fiber.Ctx) error { return h.showUsers(c, "") }

// FindUser shows one person looked for by address beside the administrators. It
// is a form, for addresses of pages are logged by proxies and kept by browsers.
func (h *Handlers) FindUser(c *fiber.Ctx) error { return h.showUsers(c, c.FormValue("email")) }

// showUsers shows the page; typed is the address of a person, "" for nobody.
func (h *Handlers) showUsers(c *fiber.Ctx, typed string) error {
	ctx := c.UserContext()
	page := UsersPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_users")), Nav: h.adminTabs(c, "/admin/users"),
		Email: templates.Field{Name: "email", Kind: "search", Label: h.Words(c, "admin.find_user"), Value: typed},
	}
	admins, pager, err := web.PageOf(c, web.ListAt{Path: "/admin/users", Param: "page"}, h.Store.Users().Admins())
	if err != nil {
		return err
	}
	page.Pager = pager
	for _, u := range admins {
		page.Admins = append(page.Admins, h.userRow(c, u))
	}
	if typed != "" {
		page.Searched = true
		found, err := h.Store.Users().ByEmail(ctx, typed)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		if err == nil {
			row := h.userRow(c, found)
			page.Found = &row
		}
	}
	return h.Render(c, page)
}

func (h *Handlers) userRow(c *fiber.Ctx, u models.User) PersonRow {
	row := PersonRow{
		ID: u.ID, Email: u.Email, Name: u.Name, Admin: u.Admin, Disabled: u.Disabled, Doctor: u.DoctorID != "",
		Self: u.ID == web.VisitOf(c).Viewer.ID, Since: u.CreatedAt, FreeMail: models.FreeMail(u.Email),
	}
	for _, m := range u.Memberships {
		row.Orgs = append(row.Orgs, web.OrgTarget(m.Org))
	}
	return row
}

// ChangeUser makes somebody an administrator or takes that away, or shuts an
// account. Nobody does it to themselves, so that one administrator stays.
// Open sessions end: they begin anew with what the person may do.
func (h *Handlers) ChangeUser(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	u, err := h.Store.Users().Get(ctx, c.Params("id"))
	if err != nil {
		return err
	}
	deed := c.FormValue("deed")
	if u.ID == v.ID {
		h.Flash(c, "admin.not_yourself")
		return h.To(c, "/admin/users")
	}
	if err := u.Change(models.UserDeed(deed), &v.User); err != nil {
		return err
	}
	if asked, err := h.passOn(c, &u, models.UserDeed(deed)); asked || err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "user."+deed, "user/"+u.ID); err != nil {
		return err
	}
	if models.UserDeed(deed) == models.DisableUser {
		if err := h.Orphan(c, &u); err != nil {
			return err
		}
	}
	if err := h.Store.Users().Save(ctx, &u); err != nil {
		return err
	}
	if err := h.Store.Sessions().DeleteByUser(ctx, u.ID, ""); err != nil {
		return err
	}
	h.Flash(c, "admin.done_saved")
	return h.To(c, "/admin/users")
}

// passOn does what the form says about adverts that a shut account would leave
// behind, or asks when it does not say.
func (h *Handlers) passOn(c *fiber.Ctx, u *models.User, deed models.UserDeed) (asked bool, err error) {
	if deed != models.DisableUser {
		return false, nil
	}
	estates, err := h.Estates(c.UserContext(), u)
	if err != nil || len(estates) == 0 {
		return false, err
	}
	faults := web.EstateFaults(c, estates)
	if len(faults) == 0 {
		for i := range estates {
			if err := h.PassOn(c, &web.VisitOf(c).Viewer.User, &estates[i], c.FormValue(estates[i].Field())); err != nil {
				return false, err
			}
		}
		return false, nil
	}
	first := c.FormValue("asked") == "" // nobody could choose yet
	if first {
		faults = nil
	}
	chosen := func(field string) string { return c.FormValue(field) }
	page := h.Step(c, "admin.disable")
	page.Lead, page.Faults, page.Danger = h.Words(c, "admin.estate_lead", u.Email), faults, true
	page.Action = templates.Href(web.VisitOf(c).Lang, "/admin/users/"+u.ID)
	page.Hidden, page.Button = []templates.Hidden{{Name: "deed", Value: string(deed)}, {Name: "asked", Value: "yes"}}, h.Words(c, "admin.disable")
	if page.Fields, err = h.EstateFields(c, estates, chosen, faults); err != nil {
		return true, err
	}
	if !first {
		c.Status(fiber.StatusUnprocessableEntity)
	}
	return true, h.Render(c, page)
}
