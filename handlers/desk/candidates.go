package desk

import (
	"context"
	"net/url"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/doctormatch"
	"github.com/enkaku/enkaku/templates"
)

// candidate is a doctor who chose to be seen and fits a job.
type candidate struct {
	doctor models.Doctor
	match  doctormatch.Match
}

// Candidates lists the doctors who chose to be seen by verified posters and fit
// one live job of the organisation, by the rule that the page says. Who did not
// choose it, blocked somebody behind the job, hid it or applied is not among them.
func (h *Handlers) Candidates(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	page := CandidatesPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.tab_candidates")), Nav: h.deskTabs(c, "/desk/candidates", org),
		Verified: org.Verification.Verified(),
	}
	if !page.Verified {
		return h.Render(c, page)
	}
	jobs, err := h.liveJobs(c, org.OrgRef)
	if err != nil {
		return err
	}
	if len(jobs) == 0 {
		return h.Render(c, page)
	}
	job := &jobs[0]
	for i := range jobs {
		if jobs[i].ID == c.Query("job") {
			job = &jobs[i]
		}
	}
	lang := web.VisitOf(c).Lang
	page.Job, page.JobTitle = job.ID, job.Title.In(lang)
	page.Jobs = templates.Field{Name: "job", Kind: "select", Label: h.Words(c, "desk.candidates_job"), Value: job.ID}
	for _, j := range jobs {
		page.Jobs.Options = append(page.Jobs.Options, templates.Option{Value: j.ID, Label: j.Title.In(lang)})
	}
	all, err := h.candidatesFor(c, job)
	if err != nil {
		return err
	}
	page.Total = len(all)
	at := web.ListAt{Path: "/desk/candidates", Param: "page", Also: url.Values{"job": {job.ID}}}
	all, page.Pager = web.PageIn(c, at, all)
	quota, err := h.Store.ScoutQuotas().Of(c.UserContext(), org.OrgRef)
	if err != nil {
		return err
	}
	page.Left, page.Allowed = quota.Left(h.Now()), quota.Allowed()
	if page.Rows, err = h.candidateRows(c, org.OrgRef, all); err != nil {
		return err
	}
	return h.Render(c, page)
}

// liveJobs are the jobs of a poster that readers can see now, newest first.
func (h *Handlers) liveJobs(c *fiber.Ctx, poster models.OrgRef) ([]models.Job, error) {
	briefs, err := h.Store.Jobs().BriefsByPoster(c.UserContext(), poster)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, b := range briefs {
		if b.Live(h.Now()) {
			ids = append(ids, b.ID)
		}
	}
	found, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	jobs := make([]models.Job, 0, len(ids))
	for _, id := range ids {
		if j, ok := found[id]; ok && j.Live(h.Now()) {
			jobs = append(jobs, j)
		}
	}
	return jobs, nil
}

// candidatesFor are the doctors for a job in the order of the page.
func (h *Handlers) candidatesFor(c *fiber.Ctx, job *models.Job) ([]candidate, error) {
	ctx := c.UserContext()
	applied, err := h.appliedTo(ctx, job.ID)
	if err != nil {
		return nil, err
	}
	hid, err := h.Store.HiddenJobs().By(ctx, job)
	if err != nil {
		return nil, err
	}
	viewer, fit := web.VisitOf(c).Viewer.ID, h.MatchDoctor(job)
	var all []candidate
	err = h.Store.Doctors().Visible().Each(ctx, func(d models.Doctor) error {
		if d.UserID == viewer || applied[d.ID] || hid[d.ID] || !d.Candidate(job) {
			return nil
		}
		if m, ok := fit(&d); doctormatch.Candidate(&d, job, m, ok) {
			all = append(all, candidate{d, m})
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	userIDs := make([]string, len(all))
	for i := range all {
		userIDs[i] = all[i].doctor.UserID
	}
	users, err := h.Store.Users().GetMany(ctx, userIDs)
	all = slices.DeleteFunc(all, func(one candidate) bool {
		u := users[one.doctor.UserID]
		return !u.MayBeTold()
	})
	slices.SortFunc(all, func(a, b candidate) int {
		return models.CompareCandidates(a.match.Score, b.match.Score, &a.doctor, &b.doctor)
	})
	return all, err
}

// appliedTo are the doctors whose application to a job stands.
func (h *Handlers) appliedTo(ctx context.Context, jobID string) (map[string]bool, error) {
	all, err := h.Store.Applications().ByJob(ctx, jobID)
	applied := make(map[string]bool, len(all))
	for _, a := range all {
		applied[a.DoctorID] = applied[a.DoctorID] || a.Stands()
	}
	return applied, err
}

// candidateRows says who they are under their pseudonyms, and why they fit.
func (h *Handlers) candidateRows(c *fiber.Ctx, org models.OrgRef, all []candidate) ([]CandidateRow, error) {
	ids := make([]string, len(all))
	for i := range all {
		ids[i] = models.ScoutLineID(org, all[i].doctor.ID)
	}
	lines, err := h.Store.Scouts().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	lang := web.VisitOf(c).Lang
	rows := make([]CandidateRow, len(all))
	for i := range all {
		d, line := &all[i].doctor, lines[ids[i]]
		row := CandidateRow{ID: d.ID, Score: all[i].match.Score, Name: d.DisplayName, Headline: d.Headline.In(lang),
			Years: d.Years, Written: line.Last().At, Closed: !line.EndedAt.IsZero() || !d.Consents.Scout}
		for _, s := range d.Specialties {
			row.Specialties = append(row.Specialties, vocab.Specialties.Label(s, lang))
		}
		row.Good, row.Missing = h.PosterReasons(c, all[i].match)
		row.Good, row.Missing = row.Good[:min(len(row.Good), goodShown)], row.Missing[:min(len(row.Missing), missingShown)]
		rows[i] = row
	}
	return rows, nil
}

// How many reasons of each kind the list shows.
const (
	goodShown    = 4
	missingShown = 3
)
