package public

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/index"
	"github.com/enkaku/enkaku/templates"
)

// Job shows one job. A job that is over keeps its page, says so and is not
// indexed; one that was withdrawn is gone.
func (h *Handlers) Job(c *fiber.Ctx) error {
	job, err := h.Store.Jobs().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	now := h.Now()
	if job.Gone() {
		return fiber.ErrGone
	}
	if !job.Public(now) {
		return models.ErrNotFound
	}
	if !job.Live(now) {
		stopped, err := h.Stopped(c.UserContext(), map[string]models.Job{job.ID: job})
		if err != nil {
			return err
		}
		if stopped[job.ID] { // nothing names who is stopped, and the text may
			return h.NotOpen(c, &job)
		}
	}
	page, err := h.jobPage(c, &job)
	if err != nil {
		return err
	}
	page.ReportSent = c.Query("reported") == "1"
	h.reportFields(c, &page, nil)
	if !page.Over {
		id, poster := job.ID, job.Poster
		web.Each(c, func(c *fiber.Ctx) { h.CountView(c, id, poster) })
	}
	return h.Render(c, page)
}

// jobPage fills the page of a job.
func (h *Handlers) jobPage(c *fiber.Ctx, job *models.Job) (JobPage, error) {
	lang, say, now := web.VisitOf(c).Lang, h.Say(c), h.Now()
	doctor, err := h.DoctorOf(c)
	if err != nil {
		return JobPage{}, err
	}
	save, err := h.SaveButtons(c, []string{job.ID})
	if err != nil {
		return JobPage{}, err
	}
	scale, payOfKind, err := h.payOfKind(c.UserContext(), lang, job)
	if err != nil {
		return JobPage{}, err
	}
	card, err := h.Card(lang, job, templates.CardOptions{Now: now, Doctor: doctor, Scale: scale})
	if err != nil {
		return JobPage{}, err
	}
	page := JobPage{
		Layout: h.Layout(c, job.Title.In(lang)), Job: job, Over: !job.Live(now), Card: card,
		Employer:    OrgLink{Name: job.Employer.Name.In(lang), Href: templates.Href(lang, "/employers/"+job.EmployerID)},
		ConfirmedOn: models.DateOf(job.ConfirmedAt), Save: save(job.ID), Alert: h.AlertLike(c, job), PayOfKind: payOfKind,
	}
	page.Description = page.Card.Pay.Main + " ・ " + page.Card.Remote.Words(lang) + " ・ " + templates.WhoWords(lang, job)
	page.Canonical = "/jobs/" + job.ID
	page.Styles = []string{"css/jobpage.css"}
	page.Scripts = []string{"js/recent.js", "js/save.js"}
	_, until := job.LiveWindow()
	page.Until = until.UTC().Format(time.RFC3339)
	page.Section = "jobs"
	institution, err := h.InstitutionOf(c.UserContext(), &job.Advert)
	if err != nil {
		return JobPage{}, err
	}
	page.JobLists(say, institution)
	if page.Over {
		page.NoIndex = true
	} else {
		page.Days = int(now.Sub(firstLive(job))/(24*time.Hour)) + 1
		page.LinkCard = h.shareOf(lang, "/jobs/"+job.ID+"/share.png?v="+strconv.FormatInt(job.Version, 10), job.Title.In(lang)+" ・ "+page.Description)
		page.JSONLD = []any{
			newJobPosting(job, lang, say, h.Absolute(lang, "/employers/"+job.EmployerID)), h.trailOf(job.PrimaryWork, lang),
		}
	}
	if err := h.addPoster(c, &page); err != nil {
		return page, err
	}
	if err := h.addNeighbours(c, &page); err != nil {
		return page, err
	}
	return page, h.addFit(c, &page, doctor)
}

// addPoster adds who posts the job, and how they have dealt with doctors.
func (h *Handlers) addPoster(c *fiber.Ctx, page *JobPage) (err error) {
	poster := page.Job.Poster
	if poster.Kind == models.OrgAgency {
		agency, err := h.Store.Agencies().Get(c.UserContext(), poster.ID)
		if err != nil && !errors.Is(err, models.ErrNotFound) {
			return err
		}
		if err == nil {
			shown := agency.Shown()
			page.Agency = &shown
		}
	}
	if page.Replies, err = h.ReplyWords(c, poster); err != nil {
		return err
	}
	page.Hired, err = h.HireFacts(c, poster)
	return err
}

// addNeighbours adds other posters of the same position, and similar jobs.
func (h *Handlers) addNeighbours(c *fiber.Ctx, page *JobPage) error {
	lang, now := web.VisitOf(c).Lang, h.Now()
	same, err := h.Store.Jobs().ByCluster(c.UserContext(), page.Job.Cluster)
	if err != nil {
		return err
	}
	position := map[string]bool{page.Job.ID: true}
	for i := range same {
		o := &same[i]
		position[o.ID] = true
		if o.ID != page.Job.ID && o.Live(now) {
			page.Others = append(page.Others, OtherPoster{
				Name: o.PosterName.In(lang), Href: templates.Href(lang, "/jobs/"+o.ID), Pay: templates.PayWords(lang, &o.Pay),
			})
		}
	}
	alike, err := h.Index.Similar(c.UserContext(), page.Job.ID, 3*similarJobs)
	if err == nil && len(alike) == 0 { // an advert that is over and out of the index
		alike, err = h.ofItsKind(c.UserContext(), page.Job)
	}
	if err != nil {
		return err
	}
	hits, err := h.LiveFaces(c.UserContext(), lang, alike)
	for _, hit := range hits {
		if !position[hit.ID] && len(page.Similar) < similarJobs {
			page.Similar = append(page.Similar, h.Pages.Card(hit.Face, templates.CardOptions{Now: now}))
		}
	}
	return err
}

// ofItsKind returns the newest positions of a job's group of work.
func (h *Handlers) ofItsKind(ctx context.Context, j *models.Job) ([]index.Hit, error) {
	work, _ := vocab.WorkTypes.Term(j.PrimaryWork)
	found, err := h.Index.Search(ctx, models.Query{
		Criteria: models.Criteria{Work: []string{work.Parent}}, Page: 1, Limit: similarJobs + 1,
	})
	return found.Hits, err
}

// similarJobs is how many similar jobs stand below a job.
const similarJobs = 3

// addFit says how the job fits the signed-in doctor, in words.
func (h *Handlers) addFit(c *fiber.Ctx, page *JobPage, doctor *models.Doctor) error {
	if doctor == nil {
		return nil
	}
	if err := h.Store.HiddenJobs().Into(c.UserContext(), doctor); err != nil {
		return err
	}
	match, ok := h.MatchDoctor(page.Job)(doctor)
	if ok {
		page.FitScore = match.Score
	}
	page.RuledOut, page.Hidden = !ok, doctor.Hidden.As(page.Job) != nil
	page.Fit = h.Fits(c, match, page.Job, doctor)
	page.Hours = hoursShown(page.Lang, h.Say(c), page.Job, doctor, h.Now())
	sent, err := h.Store.Applications().OfDoctorTo(c.UserContext(), doctor.ID, page.Job.ID)
	page.Applied = models.Applied(sent)
	page.CanHide = !page.Over && !page.Applied && !page.Hidden
	return err
}
