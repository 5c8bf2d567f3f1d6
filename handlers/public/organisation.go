package public

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// Agency shows an agency and its open jobs.
func (h *Handlers) Agency(c *fiber.Ctx) error {
	page, org, err := h.agencyOf(c)
	if err != nil {
		return err
	}
	return h.organisation(c, page, org)
}

// Employer shows an employer and its open jobs, whoever posts them.
func (h *Handlers) Employer(c *fiber.Ctx) error {
	page, org, err := h.employerOf(c)
	if err != nil {
		return err
	}
	return h.organisation(c, page, org)
}

// agencyOf is what the page of the agency in the address says of it.
func (h *Handlers) agencyOf(c *fiber.Ctx) (page OrganisationPage, org models.OrgRef, err error) {
	a, err := h.Store.Agencies().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return page, org, err
	}
	if a.Verification.Suspended() {
		return page, org, models.ErrNotFound
	}
	a = a.Shown()
	lang, say := web.VisitOf(c).Lang, h.Say(c)
	page = OrganisationPage{
		Name: a.Name.In(lang), Kind: say("job.kind_agency"), Verified: a.Verification.Verified(), About: a.About.In(lang),
	}
	page.Facts = facts(say,
		"org_address", a.Address, "org_contact", a.Mail, "org_permit", a.Permit.Number,
		"org_permit_until", templates.Date(lang, a.Permit.To), "org_manager", a.PlacementManager,
		"org_complaints", a.ComplaintContact, "org_fees", a.FeeModel, "org_refund", a.RefundPolicy)
	if a.ResponseHours > 0 {
		page.Facts = append(page.Facts, facts(say, "org_response", say("job.org_response_hours", a.ResponseHours))...)
	}
	return page, models.OrgRef{Kind: models.OrgAgency, ID: a.ID}, nil
}

// employerOf is what the page of the employer in the address says of it.
func (h *Handlers) employerOf(c *fiber.Ctx) (page OrganisationPage, org models.OrgRef, err error) {
	e, err := h.Store.Employers().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return page, org, err
	}
	if e.Verification.Suspended() {
		return page, org, models.ErrNotFound
	}
	e = e.Shown()
	lang, say := web.VisitOf(c).Lang, h.Say(c)
	page = OrganisationPage{
		Name: e.Name.In(lang), Kind: vocab.PosterKinds.Label(e.Kind, lang), Verified: e.Verification.Verified(),
		About: e.About.In(lang),
	}
	page.Facts = facts(
		say, "org_address", e.Address, "org_contact", e.Card().Contact, "org_manager", e.Manager, "org_size", e.Size,
	)
	if e.OnlineCareNotice != "" {
		page.Facts = append(page.Facts, facts(say, "org_notice", say("advert.value_"+e.OnlineCareNotice))...)
	}
	return page, models.OrgRef{Kind: models.OrgEmployer, ID: e.ID}, nil
}

// orgPath is the address of an organisation's page without language prefix.
func orgPath(org models.OrgRef) string {
	if org.Kind == models.OrgAgency {
		return "/agencies/" + org.ID
	}
	return "/employers/" + org.ID
}

// openAt are the open jobs on the page of an organisation. Whom nobody has
// checked has a page only beside a job that somebody has.
func (h *Handlers) openAt(c *fiber.Ctx, page OrganisationPage, org models.OrgRef) ([]models.JobBrief, error) {
	briefs, err := h.orgJobs(c.UserContext(), org)
	if err != nil {
		return nil, err
	}
	now := h.Now()
	briefs = slices.DeleteFunc(briefs, func(b models.JobBrief) bool { return !b.Live(now) })
	if !page.Verified && len(briefs) == 0 {
		return nil, models.ErrNotFound
	}
	return briefs, nil
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

// organisation adds the open jobs and shows the page.
func (h *Handlers) organisation(c *fiber.Ctx, page OrganisationPage, org models.OrgRef) error {
	briefs, err := h.openAt(c, page, org)
	if err != nil {
		return err
	}
	path := orgPath(org)
	replies, err := h.ReplyWords(c, org)
	if err != nil {
		return err
	}
	if replies != "" {
		page.Facts = append(page.Facts, templates.Fact{Label: h.Words(c, "common.replies_label"), Value: replies})
	}
	hired, err := h.HireFacts(c, org)
	if err != nil {
		return err
	}
	for _, f := range hired {
		f.Label = h.Words(c, "common.hired_label") + " ・ " + f.Label
		page.Facts = append(page.Facts, f)
	}
	page.Layout = h.Layout(c, page.Name)
	page.NoIndex = len(briefs) == 0
	page.LinkCard = h.drawnShare(page.Lang, path, h.orgPicture(c, page, len(briefs)))
	page.Description = h.orgDescription(c, page, len(briefs))
	page.JSONLD = []any{organizationAt(page.Name, h.Absolute(page.Lang, path))}
	briefs, page.Pager = web.PageIn(c, web.ListAt{Path: path, Param: "page"}, briefs)
	if page.Cards, err = h.orgCards(c, briefs); err != nil {
		return err
	}
	return h.Render(c, page)
}

// orgDescription says in a line who it is and what it has open.
func (h *Handlers) orgDescription(c *fiber.Ctx, page OrganisationPage, open int) string {
	words := page.Name + " ・ " + page.Kind
	if open > 0 {
		words += " ・ " + h.Words(c, "landing.open") + " " + h.Say(c)("landing.count", open)
	}
	if page.About != "" {
		words += " ・ " + web.Cut(page.About, 80)
	}
	return words
}

// orgJobs are the jobs that an agency posts, or those at an employer, newest
// first.
func (h *Handlers) orgJobs(ctx context.Context, org models.OrgRef) ([]models.JobBrief, error) {
	if org.Kind == models.OrgAgency {
		return h.Store.Jobs().BriefsByPoster(ctx, org)
	}
	return h.Store.Jobs().BriefsByEmployer(ctx, org.ID)
}

// orgCards shows jobs as cards.
func (h *Handlers) orgCards(c *fiber.Ctx, briefs []models.JobBrief) ([]templates.Card, error) {
	ids, hits := make([]string, len(briefs)), make([]index.Hit, len(briefs))
	for i, b := range briefs {
		ids[i], hits[i] = b.ID, index.Hit{ID: b.ID}
	}
	save, err := h.SaveButtons(c, ids)
	if err != nil {
		return nil, err
	}
	shown, err := h.LiveFaces(c.UserContext(), web.VisitOf(c).Lang, hits)
	if err != nil {
		return nil, err
	}
	cards := make([]templates.Card, len(shown))
	for i, hit := range shown {
		cards[i] = h.Pages.Card(hit.Face, templates.CardOptions{Now: h.Now(), Save: save(hit.ID)})
	}
	return cards, nil
}
