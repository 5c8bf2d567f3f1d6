package desk

import (
	"context"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// deskRows are the rows of those of the named jobs that exist, with their
// figures.
func (h *Handlers) deskRows(c *fiber.Ctx, ids []string) (map[string]JobRow, error) {
	rows := make(map[string]JobRow, len(ids))
	if len(ids) == 0 {
		return rows, nil
	}
	ctx := c.UserContext()
	jobs, err := h.Store.Jobs().GetMany(ctx, ids)
	if err != nil {
		return nil, err
	}
	totals, err := h.Store.Counters().Totals(ctx, ids)
	if err != nil {
		return nil, err
	}
	applications, err := h.Store.Applications().CountByJobs(ctx, ids)
	if err != nil {
		return nil, err
	}
	for id, j := range jobs {
		rows[id] = h.deskRow(c, &j, totals[id], applications[id])
	}
	return rows, nil
}

// deskRow is a job in the list of the desk.
func (h *Handlers) deskRow(c *fiber.Ctx, j *models.Job, totals models.JobTotals, applications int) JobRow {
	lang, now := web.VisitOf(c).Lang, h.Now()
	state := j.DeskState(now)
	return JobRow{
		ID: j.ID, Seen: j.Seen(), Ref: j.Ref, Title: j.Title.In(lang), Employer: j.Employer.Name.In(lang),
		State: state, StateLabel: h.Words(c, "desk.state_"+string(state)), Until: j.Terms.ValidThrough, Edited: j.UpdatedAt,
		Views: totals.Views, Clicks: totals.Clicks, Applications: applications,
		Proposed: j.Proposed != nil, Unread: j.Unread && j.Ended(), Note: j.ReviewNote, Reports: j.Reports, Soon: j.EndsSoon(now),
	}
}

func (h *Handlers) draftRow(c *fiber.Ctx, d models.Draft) DraftRow {
	row := DraftRow{ID: d.ID, Saved: d.UpdatedAt, Editing: d.JobID != ""}
	for _, name := range []string{"title." + string(web.VisitOf(c).Lang), "title.ja", "title.en"} {
		if row.Title == "" {
			row.Title = web.First(d.Values[name])
		}
	}
	return row
}

// Job shows one job: state, what can be done, figures, versions.
func (h *Handlers) Job(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	return h.showJob(c, &j, nil)
}

func (h *Handlers) showJob(c *fiber.Ctx, j *models.Job, faults []models.Fault) error {
	ctx, lang, now := c.UserContext(), web.VisitOf(c).Lang, h.Now()
	org, err := h.OrganisationOf(ctx, j.Poster)
	if err != nil {
		return err
	}
	counts, err := h.Store.Counters().ByJob(ctx, j.ID)
	if err != nil {
		return err
	}
	applications, err := h.Store.Applications().CountByJobs(ctx, []string{j.ID})
	if err != nil {
		return err
	}
	institution, err := h.InstitutionOf(ctx, &j.Advert)
	if err != nil {
		return err
	}
	row := h.deskRow(c, j, totalOf(counts), applications[j.ID])
	page := JobPage{
		Layout: h.DeskLayout(c, j.Title.In(lang)), Nav: h.deskTabs(c, pathJobs, org), Job: row, Faults: faults,
		Public: j.Public(now), WithOrg: j.WithOrg, Confirmed: j.ConfirmedAt, Appears: j.PublishAt, Revision: j.Revision, Can: j.DeskMoves(now),
		Preview: templates.PreviewOf(lang, h.Say(c), j, institution), LastDay: models.DateOf(now).AddDays(models.MaxAdvertDays),
		Deadline: templates.Field{Name: "until", Kind: "date", Label: h.Words(c, "desk.extend_until"), Value: string(j.Terms.ValidThrough),
			Hint: h.Words(c, "desk.extend_hint"), Faults: templates.FaultsOf(faults, "until")},
		Reason: templates.Field{Name: "reason", Kind: "radio", Label: h.Words(c, "desk.close_reason"), Faults: templates.FaultsOf(faults, "reason"),
			Options: closeReasons(h.Say(c))},
	}
	if !page.Nav.Posts { // who looks on is offered nothing
		page.Can = models.DeskMoves{}
		return h.finishJob(c, j, counts, &page)
	}
	page.Ask, err = h.outcomeOf(c, j, pathJobs+"/"+j.ID+"/close", page.CSRF, faults)
	if err != nil {
		return err
	}
	if page.Settle, err = h.settleFields(c, j, faults); err != nil {
		return err
	}
	page.Reason.Value = c.FormValue("reason")
	return h.finishJob(c, j, counts, &page)
}

// finishJob adds what is told of a job to all of its people, and answers.
func (h *Handlers) finishJob(c *fiber.Ctx, j *models.Job, counts []models.JobCounts, page *JobPage) (err error) {
	ctx := c.UserContext()
	if page.Days, err = h.deskDays(ctx, j.ID, counts); err != nil {
		return err
	}
	page.Answers = web.FeedbackFigures(h.Say(c), counts, "")
	if j.Proposed != nil {
		page.Changes = h.Changes(c, &j.Advert, j.Proposed)
	}
	if a := j.Aside; a != nil && !j.Ended() {
		standing := j.Standing()
		page.Aside, page.AsideReturned = h.Changes(c, &standing, &a.Text), a.Returned
	}
	if page.Waits = j.Waits(); page.Waits {
		if page.LookedAt, err = h.LookedAt(c, j); err != nil {
			return err
		}
	}
	if err := h.deskVersions(c, j.ID, page); err != nil {
		return err
	}
	return h.Render(c, *page)
}

func totalOf(days []models.JobCounts) (t models.JobTotals) {
	for _, d := range days {
		t.Views += d.Counts["view"]
		t.Clicks += d.Counts["click"]
	}
	return t
}

// daysShown is of how many days the figures are shown.
const daysShown = 14

// deskDays are the figures of the last days with any, newest first.
func (h *Handlers) deskDays(ctx context.Context, jobID string, counts []models.JobCounts) ([]DayRow, error) {
	counts = counts[max(0, len(counts)-daysShown):]
	if len(counts) == 0 {
		return nil, nil
	}
	times, err := h.Store.Applications().Times(ctx, jobID, counts[0].Day.Start())
	if err != nil {
		return nil, err
	}
	applied := map[models.Date]int{}
	for _, t := range times {
		applied[models.DateOf(t)]++
	}
	var days []DayRow
	for _, d := range slices.Backward(counts) {
		days = append(days, DayRow{
			Day: d.Day, Views: d.Counts["view"], Clicks: d.Counts["click"], Applications: applied[d.Day],
		})
	}
	return days, nil
}

// closeReasons are what a poster can answer when a job ends.
func closeReasons(say templates.Say) []templates.Option {
	var options []templates.Option
	for _, r := range models.CloseReasons {
		options = append(options, templates.Option{Value: string(r), Label: say("desk.reason_" + string(r))})
	}
	return options
}
