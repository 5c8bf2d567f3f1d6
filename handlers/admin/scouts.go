package admin

import (
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// showScouts fills in how many doctors the organisation may write to in a
// month: what was typed when it is refused, else what holds.
func (h *Handlers) showScouts(c *fiber.Ctx, page *OrganisationPage, org models.OrgRef, faults []models.Fault) error {
	q, err := h.Store.ScoutQuotas().Of(c.UserContext(), org)
	if err != nil {
		return err
	}
	page.ScoutsSent = q.Allowed() - q.Left(h.Now())
	page.Scouts = templates.Field{
		Name: "scouts", Kind: "number", Class: "short", Label: h.Words(c, "admin.scouts_most"),
		Value: strconv.Itoa(q.Allowed()), Faults: templates.FaultsOf(faults, "scouts"),
	}
	if len(page.Scouts.Faults) > 0 {
		page.Scouts.Value = c.FormValue("scouts")
	}
	return nil
}

// AllowScouts sets how many doctors an organisation may write to in a month.
func (h *Handlers) AllowScouts(c *fiber.Ctx) error {
	org, err := h.orgInPath(c)
	if err != nil {
		return err
	}
	most, code := form.Whole(c.FormValue("scouts"))
	if code != "" || models.Blank(c.FormValue("scouts")) {
		most = -1
	}
	var q models.ScoutQuota
	err = q.Allow(most)
	if err == nil {
		err = h.Record(c, &web.VisitOf(c).Viewer.User, "organisation.scouts", web.OrgTarget(org.OrgRef))
	}
	if err == nil {
		err = h.Store.ScoutQuotas().Change(c.UserContext(), org.OrgRef, func(q *models.ScoutQuota) error { return q.Allow(most) })
	}
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showOrganisation(c, org, "", invalid.Faults)
	}
	if err != nil {
		return err
	}
	h.Flash(c, "admin.scouts_saved")
	return h.To(c, "/admin/organisations/"+web.OrgTarget(org.OrgRef))
}
