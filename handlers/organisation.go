package handlers

import (
	"context"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// agency shows an agency and its open jobs.
func (h *Handlers) agency(c *fiber.Ctx) error {
	a, err := h.Agencies.Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if a.Verification.Suspended() {
		return models.ErrNotFound
	}
	lang, say := visitOf(c).lang, h.say(c)
	page := templates.OrgPage{
		Name: a.Name.In(lang), Kind: say("job.kind_agency"), Verified: a.Verification.Verified(), About: a.About.In(lang),
	}
	page.Facts = facts(say,
		"org_address", a.Address, "org_contact", a.Mail, "org_permit", a.Permit.Number,
		"org_permit_until", templates.Date(lang, a.Permit.To), "org_manager", a.PlacementManager,
		"org_complaints", a.ComplaintContact, "org_fees", a.FeeModel, "org_refund", a.RefundPolicy)
	if a.ResponseHours > 0 {
		page.Facts = append(page.Facts, facts(say, "org_response", say("job.org_response_hours", a.ResponseHours))...)
	}
	return h.organisation(c, page, models.OrgRef{Kind: models.OrgAgency, ID: a.ID})
}

// employer shows an employer and its open jobs, whoever posts them.
func (h *Handlers) employer(c *fiber.Ctx) error {
	e, err := h.Employers.Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if e.Verification.Suspended() {
		return models.ErrNotFound
	}
	lang, say := visitOf(c).lang, h.say(c)
	page := templates.OrgPage{
		Name: e.Name.In(lang), Kind: models.PosterKinds.Label(e.Kind, lang), Verified: e.Verification.Verified(), About: e.About.In(lang),
	}
	page.Facts = facts(say, "org_address", e.Address, "org_contact", e.Card().Contact, "org_manager", e.Manager, "org_size", e.Size)
	if e.OnlineCareNotice != "" {
		page.Facts = append(page.Facts, facts(say, "org_notice", say("advert.value_"+e.OnlineCareNotice))...)
	}
	return h.organisation(c, page, models.OrgRef{Kind: models.OrgEmployer, ID: e.ID})
}

// facts makes facts of pairs of a key in job.yaml and a value; empty ones vanish.
func facts(say templates.Say, pairs ...string) []templates.Fact {
	var out []templates.Fact
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out = append(out, templates.Fact{Label: say("job." + pairs[i]), Value: pairs[i+1]})
		}
	}
	return out
}

// organisation adds the open jobs and shows the page. Whom nobody has checked
// has a page only beside a job that somebody has.
func (h *Handlers) organisation(c *fiber.Ctx, page templates.OrgPage, org models.OrgRef) error {
	list := h.Jobs.ByEmployer
	if org.Kind == models.OrgAgency {
		list = func(ctx context.Context, _ string) ([]models.Job, error) { return h.Jobs.ByPoster(ctx, org) }
	}
	jobs, err := list(c.UserContext(), org.ID)
	if err != nil {
		return err
	}
	page.Layout = h.layout(c, page.Name)
	save, err := h.saveButtons(c)
	if err != nil {
		return err
	}
	now := h.Now()
	for i := range jobs {
		if !jobs[i].Live(now) {
			continue
		}
		card, err := h.card(visitOf(c).lang, &jobs[i], templates.CardOptions{Now: now, Save: save(jobs[i].ID)})
		if err != nil {
			return err
		}
		page.Cards = append(page.Cards, card)
	}
	if !page.Verified && len(page.Cards) == 0 {
		return models.ErrNotFound
	}
	page.NoIndex = len(page.Cards) == 0
	return h.render(c, page)
}
