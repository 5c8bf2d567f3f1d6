package desk

import (
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
	user, err := h.Store.Users().Get(ctx, s.UserID)
	if err != nil {
		return nil, err
	}
	applied, err := h.appliedTo(ctx, jobID)
	if err != nil {
		return nil, err
	}
	hid, err := h.Store.HiddenJobs().By(ctx, &s.job)
	if err != nil {
		return nil, err
	}
	m, fits := h.MatchDoctor(&s.job)(&s.Doctor)
	if !user.MayBeTold() || !doctormatch.Candidate(&s.Doctor, &s.job, m, fits) || applied[s.Doctor.ID] ||
		hid[s.Doctor.ID] || s.UserID == web.VisitOf(c).Viewer.ID {
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
