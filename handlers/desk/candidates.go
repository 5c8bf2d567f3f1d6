package desk

import (
	"context"
	"errors"
	"net/url"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/rules"
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
// choose it, blocked somebody behind the job or applied is not among them.
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
	viewer, fit := web.VisitOf(c).Viewer.ID, h.MatchDoctor(job)
	var all []candidate
	err = h.Store.Doctors().Visible().Each(ctx, func(d models.Doctor) error {
		if d.UserID == viewer || applied[d.ID] || !d.Candidate(job) {
			return nil
		}
		if m, ok := fit(&d); ok && m.Score >= doctormatch.FairScore {
			all = append(all, candidate{d, m})
		}
		return nil
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

// scouting is one candidate for one job, with what was written before.
type scouting struct {
	org   web.Organisation
	job   models.Job
	match doctormatch.Match
	models.Doctor
	line  models.ScoutLine
	quota models.ScoutQuota
}

// scoutingOf reads the candidate that the address names for the job that the
// page or the form names. Who is no candidate for it does not exist.
func (h *Handlers) scoutingOf(c *fiber.Ctx, jobID string) (*scouting, error) {
	ctx := c.UserContext()
	org, err := h.deskOf(c)
	if err != nil {
		return nil, err
	}
	s := &scouting{org: org}
	if s.job, err = h.ownJob(c, jobID); err != nil {
		return nil, err
	}
	if s.job.Poster != org.OrgRef || !org.Verification.Verified() || !s.job.Live(h.Now()) {
		return nil, models.ErrNotFound
	}
	if s.Doctor, err = h.Store.Doctors().Get(ctx, c.Params("doctor")); err != nil {
		return nil, err
	}
	applied, err := h.appliedTo(ctx, jobID)
	if err != nil {
		return nil, err
	}
	m, fits := h.MatchDoctor(&s.job)(&s.Doctor)
	if !fits || m.Score < doctormatch.FairScore || !s.Candidate(&s.job) || applied[s.Doctor.ID] ||
		s.UserID == web.VisitOf(c).Viewer.ID {
		return nil, models.ErrNotFound
	}
	s.match = m
	if s.line, err = h.Store.Scouts().Of(ctx, org.OrgRef, s.Doctor.ID); err != nil {
		return nil, err
	}
	s.quota, err = h.Store.ScoutQuotas().Of(ctx, org.OrgRef)
	return s, err
}

// Candidate shows one doctor under the pseudonym. Looking is recorded for the
// doctor.
func (h *Handlers) Candidate(c *fiber.Ctx) error {
	s, err := h.scoutingOf(c, c.Query("job"))
	if err != nil {
		return err
	}
	if err := h.Record(c, &web.VisitOf(c).Viewer.User, "candidate.profile", "doctor/"+s.Doctor.ID); err != nil {
		return err
	}
	lang := web.VisitOf(c).Lang
	text := h.Words(c, "desk.scout_template", s.DisplayName, s.org.Name.In(lang), s.job.Title.In(lang))
	return h.showCandidate(c, s, text, nil)
}

func (h *Handlers) showCandidate(c *fiber.Ctx, s *scouting, text string, faults []models.Fault) error {
	lang := web.VisitOf(c).Lang
	page := CandidatePage{
		Layout: h.DeskLayout(c, s.DisplayName), Nav: h.deskTabs(c, "/desk/candidates", s.org), Faults: faults,
		ID: s.Doctor.ID, Name: s.DisplayName, Headline: s.Headline.In(lang), About: s.SelfPR.In(lang), Years: s.Years,
		Job: s.job.ID, JobTitle: s.job.Title.In(lang), Score: s.match.Score,
		Left: s.quota.Left(h.Now()), Allowed: s.quota.Allowed(),
		Text: templates.Field{
			Name: "text", Kind: "textarea", Rows: 9, Max: models.MaxScoutText, Required: true, Value: text,
			Label: h.Words(c, "desk.scout_text"), Hint: h.Words(c, "desk.scout_hint"),
			Faults: templates.FaultsOf(faults, "text"),
		},
	}
	page.Good, page.Missing = h.PosterReasons(c, s.match)
	for _, k := range s.Specialties {
		page.Specialties = append(page.Specialties, vocab.Specialties.Label(k, lang))
	}
	for _, k := range s.Languages {
		page.Languages = append(page.Languages, vocab.Languages.Label(k, lang))
	}
	for _, l := range s.Licences {
		standing := l.Standing(h.Today())
		page.Licences = append(page.Licences, LicenceRow{Name: vocab.Licences.Label(l.Key, lang),
			Status: h.Words(c, "desk.licence_"+string(standing)), Mark: templates.LicenceMark(standing)})
	}
	for _, written := range slices.Backward(s.line.Scouts) {
		page.Written = append(page.Written, WrittenScout{Text: written.Text, At: written.At, Seen: written.SeenAt})
	}
	switch stop := s.StopsScouting(&s.line, &s.quota, h.Now()); stop {
	case models.ScoutOpen:
	case models.ScoutRecently:
		page.Stop = h.Words(c, "desk.scout_stop_recently",
			templates.Date(lang, models.DateOf(s.line.Last().At.Add(models.ScoutRest))))
	default:
		page.Stop = h.Words(c, "desk.scout_stop_"+string(stop))
	}
	if c.Method() == fiber.MethodPost {
		page.Unsent = text
	}
	return h.Render(c, page)
}

// SendScout writes to a candidate. The allowance is used up first: a form that
// failed behind it may be sent again and counts once.
func (h *Handlers) SendScout(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	s, err := h.scoutingOf(c, values.Get("job"))
	if err != nil {
		return err
	}
	text := values.Get("text")
	if faults := rules.Scout(text, h.Claims); len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showCandidate(c, s, text, faults)
	}
	if s.StopsScouting(&s.line, &s.quota, h.Now()) != models.ScoutOpen {
		c.Status(fiber.StatusConflict)
		return h.showCandidate(c, s, text, nil)
	}
	ctx, who := c.UserContext(), &web.VisitOf(c).Viewer.User
	if err := h.Record(c, who, "scout.sent", "doctor/"+s.Doctor.ID); err != nil {
		return err
	}
	err = h.Store.ScoutQuotas().Change(ctx, s.org.OrgRef, func(q *models.ScoutQuota) error {
		return q.Take(s.line.ID, h.Now())
	})
	var line models.ScoutLine
	if err == nil {
		line, err = h.Store.Scouts().Write(ctx, s.org.OrgRef, s.Doctor.ID,
			models.Scout{JobID: s.job.ID, By: who.ID, Text: text, At: h.Now()})
	}
	if errors.Is(err, models.ErrConflict) { // a colleague was quicker: the page says why
		again, failed := h.scoutingOf(c, s.job.ID)
		if failed != nil {
			return failed
		}
		c.Status(fiber.StatusConflict)
		return h.showCandidate(c, again, text, nil)
	}
	if err != nil {
		return err
	}
	if err := h.Talks.TellScout(ctx, &line); err != nil {
		h.Log.Error("the letter about a scout is not queued yet", "scout", line.ID, "err", err)
	}
	h.Flash(c, "desk.scout_sent")
	return h.To(c, "/desk/candidates?job="+url.QueryEscape(s.job.ID))
}
