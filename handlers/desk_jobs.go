package handlers

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// deskHome shows the jobs of the organisation by state, with what needs
// attention first. Who works for none is led to register one.
func (h *Handlers) deskHome(c *fiber.Ctx) error {
	if visitOf(c).viewer.Org.ID == "" {
		return h.to(c, "/desk/register")
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	ctx := c.UserContext()
	jobs, err := h.Desk.Jobs.ByPoster(ctx, org.OrgRef)
	if err != nil {
		return err
	}
	drafts, err := h.Desk.Drafts.ByOwner(ctx, org.OrgRef)
	if err != nil {
		return err
	}
	applications, err := h.Desk.Applications.ByPoster(ctx, org.OrgRef)
	if err != nil {
		return err
	}
	page := templates.DeskJobs{
		Layout: h.deskLayout(c, h.words(c, "desk.title")), Nav: h.deskTabs(c, "/desk", org), New: newApplications(applications),
	}
	for i := range jobs {
		row, err := h.deskRow(c, &jobs[i], applications)
		if err != nil {
			return err
		}
		page.Put(row)
	}
	for _, d := range drafts {
		page.Drafts = append(page.Drafts, h.draftRow(c, d))
	}
	return h.render(c, page)
}

func newApplications(all []models.Application) int {
	n := 0
	for _, a := range all {
		if a.New() {
			n++
		}
	}
	return n
}

// deskRow is a job in the list of the desk.
func (h *Handlers) deskRow(c *fiber.Ctx, j *models.Job, applications []models.Application) (templates.DeskJobRow, error) {
	lang, now := visitOf(c).lang, h.Now()
	row := templates.DeskJobRow{
		ID: j.ID, Ref: j.Ref, Title: j.Title.In(lang), Employer: j.Employer.Name.In(lang), State: j.DeskState(now), StateLabel: h.words(c, "desk.state_"+string(j.DeskState(now))), Until: j.Terms.ValidThrough, Edited: j.UpdatedAt,
		Proposed: j.Proposed != nil, Note: j.ReviewNote, Reports: j.Reports,
		Soon: j.EndsSoon(now), Attention: j.NeedsAttention(now),
	}
	counts, err := h.Desk.Counters.ByJob(c.UserContext(), j.ID)
	if err != nil {
		return row, err
	}
	for _, day := range counts {
		row.Views += day.Counts["view"]
		row.Clicks += day.Counts["click"]
	}
	for _, a := range applications {
		if a.JobID == j.ID {
			row.Applications++
		}
	}
	return row, nil
}

func (h *Handlers) draftRow(c *fiber.Ctx, d models.Draft) templates.DeskDraftRow {
	row := templates.DeskDraftRow{ID: d.ID, Saved: d.UpdatedAt, Editing: d.JobID != ""}
	for _, name := range []string{"title." + string(visitOf(c).lang), "title.ja", "title.en"} {
		if row.Title == "" {
			row.Title = first(d.Values[name])
		}
	}
	return row
}

// deskJob shows one job: state, what can be done, figures, versions.
func (h *Handlers) deskJob(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	return h.showJob(c, &j, nil)
}

func (h *Handlers) showJob(c *fiber.Ctx, j *models.Job, faults []models.Fault) error {
	ctx, lang, now := c.UserContext(), visitOf(c).lang, h.Now()
	org, err := h.organisationOf(ctx, j.Poster)
	if err != nil {
		return err
	}
	applications, err := h.Desk.Applications.ByJob(ctx, j.ID)
	if err != nil {
		return err
	}
	row, err := h.deskRow(c, j, applications)
	if err != nil {
		return err
	}
	counts, err := h.Desk.Counters.ByJob(ctx, j.ID)
	if err != nil {
		return err
	}
	revisions, err := h.Desk.Revisions.ByJob(ctx, j.ID)
	if err != nil {
		return err
	}
	page := templates.DeskJob{
		Layout: h.deskLayout(c, j.Title.In(lang)), Nav: h.deskTabs(c, "/desk", org), Job: row, Faults: faults,
		Public: j.Public(now), Confirmed: j.ConfirmedAt, Can: j.DeskMoves(now),
		Preview: templates.PreviewOf(lang, h.say(c), j), LastDay: models.DateOf(now).AddDays(models.MaxAdvertDays),
		Deadline: templates.Field{Name: "until", Kind: "date", Label: h.words(c, "desk.extend_until"), Value: string(j.Terms.ValidThrough),
			Hint: h.words(c, "desk.extend_hint"), Faults: templates.FaultsOf(faults, "until")},
		Reason: templates.Field{Name: "reason", Kind: "radio", Label: h.words(c, "desk.close_reason"), Faults: templates.FaultsOf(faults, "reason"),
			Options: closeReasons(h.say(c))},
	}
	for _, day := range slices.Backward(counts) {
		if len(page.Days) < 14 {
			page.Days = append(page.Days, templates.DeskDay{Day: day.Day, Views: day.Counts["view"], Clicks: day.Counts["click"], Applications: onDay(applications, day.Day)})
		}
	}
	page.Answers = feedbackFigures(h.say(c), counts, "")
	if j.Proposed != nil {
		page.Changes = h.changes(c, &j.Advert, j.Proposed)
	}
	slices.SortFunc(revisions, func(a, b models.JobRevision) int { return b.Revision - a.Revision })
	for i, r := range revisions {
		version := templates.DeskVersion{Number: r.Revision, At: r.At}
		if i+1 < len(revisions) {
			version.Changes = h.changes(c, &revisions[i+1].Advert, &r.Advert)
		}
		page.Versions = append(page.Versions, version)
	}
	return h.render(c, page)
}

// onDay is how many doctors applied on a day.
func onDay(applications []models.Application, day models.Date) int {
	n := 0
	for _, a := range applications {
		if models.DateOf(a.CreatedAt) == day {
			n++
		}
	}
	return n
}

// closeReasons are what a poster can answer when a job ends.
func closeReasons(say templates.Say) []templates.Option {
	var options []templates.Option
	for _, r := range models.CloseReasons {
		options = append(options, templates.Option{Value: string(r), Label: say("desk.reason_" + string(r))})
	}
	return options
}
