package desk

import (
	"errors"
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// viewLinks are the views of the table: everything, and those that the people of
// the organisation keep.
func (h *Handlers) viewLinks(c *fiber.Ctx, org models.OrgRef, q models.DeskQuestion) ([]ViewLink, error) {
	kept, err := h.Store.DeskViews().Of(org).Page(c.UserContext(), 0, models.MaxViews)
	if err != nil {
		return nil, err
	}
	links := []ViewLink{{Name: h.Words(c, "desk.view_all"), Href: h.tableHref(c, models.DeskQuestion{}),
		Current: len(q.Values()) == 0}}
	for _, v := range kept {
		asked := queryOf(v)
		links = append(links, ViewLink{ID: v.ID, Name: v.Name, Href: h.tableHref(c, asked), Current: asked == q})
	}
	return links, nil
}

// queryOf is the question that a view keeps.
func queryOf(v models.DeskView) models.DeskQuestion {
	values, _ := url.ParseQuery(v.Query) // it was made by Values
	return models.ParseDeskQuestion(values)
}

// KeepView keeps a question about the jobs under a name, for all of the
// organisation. The same question is kept once: it gets the new name.
func (h *Handlers) KeepView(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	ctx, q := c.UserContext(), models.ParseDeskQuestion(values)
	v := models.DeskView{Owner: web.VisitOf(c).Viewer.Org, Query: q.Values().Encode(), CreatedAt: h.Now()}
	kept, err := h.Store.DeskViews().Of(v.Owner).Page(ctx, 0, models.MaxViews)
	if err != nil {
		return err
	}
	beside := len(kept)
	for _, other := range kept {
		if other.Query == v.Query {
			v, beside = other, beside-1
		}
	}
	v.Name = form.Text(values.Get(models.FieldViewName))
	var invalid *models.InvalidError
	if err := errors.Join(models.CheckDeskQuestion(values), v.Check(beside)); errors.As(err, &invalid) {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showJobs(c, q, v.Name, invalid.Faults)
	}
	if v.ID == "" {
		if v.ID, err = h.NewID(); err != nil {
			return err
		}
	}
	if err := h.Store.DeskViews().Save(ctx, &v); err != nil {
		return err
	}
	h.Flash(c, "desk.done_saved")
	return c.Redirect(h.tableHref(c, q), fiber.StatusSeeOther)
}

// RemoveView forgets a kept view.
func (h *Handlers) RemoveView(c *fiber.Ctx) error {
	v, err := h.Store.DeskViews().Get(c.UserContext(), c.Params("view"))
	if err != nil {
		return err
	}
	if v.Owner != web.VisitOf(c).Viewer.Org {
		return models.ErrNotFound
	}
	if err := h.Store.DeskViews().Delete(c.UserContext(), v.ID); err != nil {
		return err
	}
	h.Flash(c, "desk.view_removed")
	return h.To(c, pathJobs)
}
