package admin

import (
	"context"
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// ObjectionsPage are the objections of organisations to what is shown of them.
type ObjectionsPage struct {
	templates.Layout
	Nav   templates.ConsoleNav
	Rows  []ObjectionRow
	Pager templates.Pager
}

// Template names pages/admin/objections.html.
func (ObjectionsPage) Template() string { return "admin/objections" }

// ObjectionRow is one of them.
type ObjectionRow struct {
	ID, Org, Text string
	At            time.Time
}

// ObjectionPage is one objection with the answers that are counted.
type ObjectionPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Row     ObjectionRow
	Answers []HireAnswerRow
	Pager   templates.Pager
	Reasons []templates.Option
	Reply   templates.Field
	Faults  []models.Fault
}

// Template names pages/admin/objection.html.
func (ObjectionPage) Template() string { return "admin/objection" }

// HireAnswerRow is one answer, without who gave it.
type HireAnswerRow struct {
	ID, Job string
	At      time.Time
	Said    []templates.Fact
	Aside   string // why it does not count, in words; "" when it does
}

// Objections lists those that wait, oldest first.
func (h *Handlers) Objections(c *fiber.Ctx) error {
	at := web.ListAt{Path: "/admin/objections", Param: "page"}
	open, pager, err := web.PageOf(c, at, h.Store.HireObjections().Open())
	if err != nil {
		return err
	}
	page := ObjectionsPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_objections")), Nav: h.adminTabs(c, "/admin/objections"), Pager: pager,
	}
	if page.Rows, err = h.objectionRows(c, open...); err != nil {
		return err
	}
	return h.Render(c, page)
}

// objectionRows are objections with the names of their organisations.
func (h *Handlers) objectionRows(c *fiber.Ctx, all ...models.HireObjection) ([]ObjectionRow, error) {
	refs := make([]models.OrgRef, len(all))
	for i := range all {
		refs[i] = all[i].Org
	}
	names, err := h.OrgNames(c.UserContext(), refs)
	rows := make([]ObjectionRow, len(all))
	for i, o := range all {
		rows[i] = ObjectionRow{ID: o.ID, Org: names[o.Org].In(web.VisitOf(c).Lang), Text: o.Text, At: o.At}
	}
	return rows, err
}

// Objection shows one with the answers about its organisation.
func (h *Handlers) Objection(c *fiber.Ctx) error {
	o, err := h.Store.HireObjections().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	return h.showObjection(c, &o, nil)
}

func (h *Handlers) showObjection(c *fiber.Ctx, o *models.HireObjection, faults []models.Fault) error {
	rows, err := h.objectionRows(c, *o)
	if err != nil {
		return err
	}
	page := ObjectionPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_objections")), Nav: h.adminTabs(c, "/admin/objections"),
		Row: rows[0], Faults: faults,
		Reply: templates.Field{
			Name: "reply", Kind: "textarea", Rows: 3, Label: h.Words(c, "admin.reply"), Required: true,
			Value: c.FormValue("reply"), Faults: templates.FaultsOf(faults, "reply"),
		},
	}
	for _, why := range models.SetAsideReasons {
		page.Reasons = append(page.Reasons, templates.Option{Value: string(why), Label: h.Words(c, "admin.aside_"+string(why))})
	}
	at := web.ListAt{Path: "/admin/objections/" + o.ID, Param: "page"}
	answers, pager, err := web.PageOf(c, at, h.Store.HireAnswers().OfOrg(o.Org))
	if err != nil {
		return err
	}
	page.Pager = pager
	titles, err := h.hireTitles(c.UserContext(), answers)
	if err != nil {
		return err
	}
	for i := range answers {
		a := &answers[i]
		one := HireAnswerRow{ID: a.ID, Job: titles[a.JobID].In(page.Lang), At: a.FirstAt}
		for _, part := range models.AdvertParts {
			if said := a.Of(part); said != "" {
				one.Said = append(one.Said, templates.Fact{
					Label: h.Words(c, "doctor.hired_"+string(part)), Value: h.Words(c, "doctor.hired_"+said),
				})
			}
		}
		if !a.AsideAt.IsZero() {
			one.Aside = h.Words(c, "admin.aside_"+string(a.AsideWhy))
		}
		page.Answers = append(page.Answers, one)
	}
	return h.Render(c, page)
}

// hireTitles are the titles of the jobs that answers speak of.
func (h *Handlers) hireTitles(ctx context.Context, answers []models.HireAnswer) (map[string]vocab.Text, error) {
	var ids []string
	for _, a := range answers {
		ids = append(ids, a.JobID)
	}
	jobs, err := h.Store.Jobs().GetMany(ctx, ids)
	titles := map[string]vocab.Text{}
	for id, j := range jobs {
		titles[id] = j.Title
	}
	return titles, err
}

// DecideObjection ends an objection with words for the organisation.
func (h *Handlers) DecideObjection(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	o, err := h.Store.HireObjections().Get(ctx, c.Params("id"))
	if err != nil {
		return err
	}
	state := models.ReportState(c.FormValue("state"))
	if err := o.Decide(state, form.Text(c.FormValue("reply"))); err != nil {
		return h.objectionAgain(c, &o, err)
	}
	if err := h.Record(c, &v.User, "hire_answer.objection_"+string(state), "objection/"+o.ID); err != nil {
		return err
	}
	if err := h.Store.HireObjections().Save(ctx, &o); err != nil {
		return err
	}
	h.Flash(c, "admin.objection_done")
	return h.To(c, "/admin/objections")
}

// SetAsideAnswer takes one answer out of the counts. The reason stands in the
// audit log; an organisation that did not object has no such page.
func (h *Handlers) SetAsideAnswer(c *fiber.Ctx) error {
	ctx, v := c.UserContext(), web.VisitOf(c).Viewer
	o, err := h.Store.HireObjections().Get(ctx, c.Params("id"))
	if err != nil {
		return err
	}
	a, err := h.Store.HireAnswers().Get(ctx, c.Params("answer"))
	if err == nil && a.Org != o.Org {
		err = models.ErrNotFound
	}
	if err != nil {
		return err
	}
	why := models.SetAsideReason(c.FormValue("why"))
	if err := a.SetAside(why, h.Now()); err != nil {
		return h.objectionAgain(c, &o, err)
	}
	entry := h.Entry(c, &v.User, "hire_answer.set_aside", "hire_answer/"+a.ID)
	entry.Result = string(why)
	if err := h.Store.Audit().Append(ctx, entry); err != nil {
		return err
	}
	if err := h.Store.HireAnswers().Save(ctx, &a); err != nil {
		return err
	}
	h.Flash(c, "admin.aside_done")
	return h.To(c, "/admin/objections/"+o.ID)
}

// objectionAgain shows the objection with what is wrong; other errors are the
// answer.
func (h *Handlers) objectionAgain(c *fiber.Ctx, o *models.HireObjection, err error) error {
	var invalid *models.InvalidError
	if !errors.As(err, &invalid) {
		return err
	}
	c.Status(fiber.StatusUnprocessableEntity)
	return h.showObjection(c, o, invalid.Faults)
}
