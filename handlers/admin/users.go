package admin

import (
	"errors"
	"net/url"
	"regexp"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// Users shows the administrators and one person looked for by address.
func (h *Handlers) Users(c *fiber.Ctx) error {
	ctx := c.UserContext()
	page := UsersPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_users")), Nav: h.adminTabs(c, "/admin/users"),
		Email: templates.Field{Name: "email", Kind: "search", Label: h.Words(c, "admin.find_user"), Value: c.Query("email")},
	}
	admins, pager, err := web.PageOf(c, web.ListAt{Path: "/admin/users", Param: "page"}, h.Store.Users().Admins())
	if err != nil {
		return err
	}
	page.Pager = pager
	for _, u := range admins {
		page.Admins = append(page.Admins, h.userRow(c, u))
	}
	if typed := c.Query("email"); typed != "" {
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
	if err := u.Change(models.UserDeed(deed), &v.User); err != nil {
		return err
	}
	if err := h.Record(c, &v.User, "user."+deed, "user/"+u.ID); err != nil {
		return err
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

// auditTarget is the form of what can be looked up in the log.
var auditTarget = regexp.MustCompile(`^[a-z]+/[A-Za-z0-9._-]{1,100}$`)

// Audit shows what was done to one thing. Looking is recorded too.
func (h *Handlers) Audit(c *fiber.Ctx) error {
	target := c.Query("target")
	page := AuditPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_audit")), Nav: h.adminTabs(c, "/admin/audit"),
		Target: templates.Field{
			Name: "target", Label: h.Words(c, "admin.audit_target"), Hint: h.Words(c, "admin.audit_hint"), Value: target,
		},
	}
	if auditTarget.MatchString(target) {
		if err := h.Record(c, &web.VisitOf(c).Viewer.User, "audit.read", target); err != nil {
			return err
		}
		// Every look at the log adds a line to it: the further pages go on from
		// what there was at the first.
		until := h.Now()
		if ms, err := strconv.ParseInt(c.Query("until"), 10, 64); err == nil {
			until = time.UnixMilli(ms)
		}
		at := web.ListAt{
			Path: "/admin/audit", Param: "page", Also: url.Values{"until": {strconv.FormatInt(until.UnixMilli(), 10)}},
		}
		var err error
		if page.Entries, page.Pager, err = web.PageOf(c, at, h.Store.Audit().OfTarget(target, until)); err != nil {
			return err
		}
		page.Searched = true
	}
	return h.Render(c, page)
}
