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
	"github.com/enkaku/enkaku/store"
	"github.com/enkaku/enkaku/templates"
)

// The forms of what the log can be filtered by.
var (
	auditTarget = regexp.MustCompile(`^[a-z]+/[A-Za-z0-9._-]{1,100}$`)
	auditAction = regexp.MustCompile(`^[a-z_.]{1,60}$`)
)

// Audit shows the log, newest first: all of it, an action, or what was done to
// one thing. Looking is recorded too.
func (h *Handlers) Audit(c *fiber.Ctx) error {
	action, target := c.Query("action"), c.Query("target")
	page := h.auditPage(c, action, target)
	if action != "" && !auditAction.MatchString(action) || target != "" && !auditTarget.MatchString(target) {
		return h.Render(c, page) // nothing has such a name
	}
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
	page.Entries, page.Pager, err = web.PageOf(c, at, h.Store.Audit().Find(action, target, until))
	if err != nil {
		return err
	}
	return h.Render(c, page)
}

func (h *Handlers) auditPage(c *fiber.Ctx, action, target string) AuditPage {
	return AuditPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_audit")), Nav: h.adminTabs(c, "/admin/audit"),
		Action: templates.Field{
			Name: "action", Label: h.Words(c, "admin.audit_action"), Hint: h.Words(c, "admin.audit_action_hint"), Value: action,
		},
		Target: templates.Field{
			Name: "target", Label: h.Words(c, "admin.audit_target"), Hint: h.Words(c, "admin.audit_hint"), Value: target,
		},
	}
}

// VerifyAudit checks the chain of the whole log and says what came of it.
func (h *Handlers) VerifyAudit(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	if err := h.Record(c, &v.User, "audit.verify", "user/"+v.ID); err != nil {
		return err
	}
	page := h.auditPage(c, "", "")
	page.Path, page.Checked = "/admin/audit", true
	chain, err := h.Store.Audit().VerifyAll(ctx, "")
	page.Chain = chain
	if errors.Is(err, store.ErrBroken) {
		h.Log.Error("the audit log is not as it was written", "err", err)
		h.Note(c, web.Incident{Event: models.EventAuditBroken, Outcome: web.OutcomeRefused})
		page.Broken, err = true, nil
	}
	if err != nil {
		return err
	}
	if page.Entries, page.Pager, err = web.PageOf(c, web.ListAt{Path: "/admin/audit", Param: "page"},
		h.Store.Audit().Find("", "", h.Now())); err != nil {
		return err
	}
	return h.Render(c, page)
}
