package desk

import (
	"context"
	"errors"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// figuresPeriods are over how many days figures may go; the first is the usual.
var figuresPeriods = []int{30, 7, 90}

// likeJobs is with how many jobs of others a job is compared at most: the newest
// of its kind of work.
const likeJobs = 60

// pathFigures is the page of the figures of all jobs.
const pathFigures = "/desk/figures"

// measured are the figures of one job, or of all of an organisation.
type measured struct {
	job      *models.Job // nil: all
	from, to models.Date
	all      models.JobFigures
	days     []models.FiguresDay
	medians  map[models.JobStep]int // of like jobs; without a step there are too few
	like     int                    // how many those are
}

// Figures shows what happened to all jobs of the organisation.
func (h *Handlers) Figures(c *fiber.Ctx) error { return h.showFigures(c, nil) }

// JobFigures shows what happened to one job.
func (h *Handlers) JobFigures(c *fiber.Ctx) error {
	j, err := h.ownJob(c, c.Params("id"))
	if err != nil {
		return err
	}
	return h.showFigures(c, &j)
}

func (h *Handlers) showFigures(c *fiber.Ctx, j *models.Job) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	if j != nil {
		if org, err = h.OrganisationOf(c.UserContext(), j.Poster); err != nil {
			return err
		}
	}
	m, err := h.measure(c, org.OrgRef, j)
	if err != nil {
		return err
	}
	if c.Query("as") == "csv" {
		return h.figuresFile(c, &m)
	}
	page, err := h.figuresPage(c, &m)
	if err != nil {
		return err
	}
	page.Nav = h.deskTabs(c, pathFigures, org)
	if j != nil {
		if page.Pay, err = h.payBeside(c, j); err != nil {
			return err
		}
		if page.Near, err = h.nearWishes(c, j); err != nil {
			return err
		}
	} else if page.Jobs, err = h.figuresByJob(c, org.OrgRef, m.from, m.to); err != nil {
		return err
	}
	return h.Render(c, page)
}

// daysAsked is over how many days the address asks for figures.
func daysAsked(c *fiber.Ctx) int {
	n, _ := strconv.Atoi(c.Query("days"))
	for _, days := range figuresPeriods {
		if n == days {
			return n
		}
	}
	return figuresPeriods[0]
}

// measure reads the figures of a job or, without one, of all of a poster's.
func (h *Handlers) measure(c *fiber.Ctx, poster models.OrgRef, j *models.Job) (measured, error) {
	ctx, today := c.UserContext(), models.DateOf(h.Now())
	m := measured{job: j, from: today.AddDays(1 - daysAsked(c)), to: today}
	ids := []string{}
	if j != nil {
		ids = append(ids, j.ID)
	} else {
		jobs, err := h.Store.Jobs().DeskJobs(ctx, poster)
		if err != nil {
			return m, err
		}
		for i := range jobs {
			ids = append(ids, jobs[i].ID)
		}
	}
	counts, err := h.Store.Counters().Between(ctx, ids, m.from, m.to)
	if err != nil {
		return m, err
	}
	deeds, err := h.Store.Applications().Deeds(ctx, ids)
	if err != nil {
		return m, err
	}
	m.all, m.days = models.FiguresOf(counts, deeds, m.from, m.to)
	if j != nil {
		err = h.compare(ctx, &m)
	}
	return m, err
}

// compare sets the middle of how often each step was taken with like jobs of
// others, where there are enough of them.
func (h *Handlers) compare(ctx context.Context, m *measured) error {
	found, err := h.Index.Search(ctx, models.Query{
		Criteria: models.Criteria{Work: []string{string(m.job.PrimaryWork)}}, Page: 1, Limit: likeJobs,
	})
	if err != nil {
		return err
	}
	ids := make([]string, 0, len(found.Hits))
	for _, hit := range found.Hits {
		ids = append(ids, hit.ID)
	}
	jobs, err := h.Store.Jobs().GetMany(ctx, ids)
	if err != nil {
		return err
	}
	counts, err := h.Store.Counters().Between(ctx, ids, m.from, m.to)
	if err != nil {
		return err
	}
	deeds, err := h.Store.Applications().Deeds(ctx, ids)
	if err != nil {
		return err
	}
	countsOf, deedsOf := byJob(counts, deeds)
	var like []models.LikeFigures
	for id, j := range jobs {
		if j.Poster != m.job.Poster && j.PrimaryWork == m.job.PrimaryWork {
			all, _ := models.FiguresOf(countsOf[id], deedsOf[id], m.from, m.to)
			like = append(like, models.LikeFigures{Poster: j.Poster, JobFigures: all})
		}
	}
	m.like, m.medians = len(like), map[models.JobStep]int{}
	for _, s := range models.JobSteps {
		if median, ok := models.MedianOfLike(like, s); ok {
			m.medians[s] = median
		}
	}
	return nil
}

// byJob sorts counts and deeds by their jobs.
func byJob(counts []models.JobCounts, deeds []models.JobDeed) (
	map[string][]models.JobCounts, map[string][]models.JobDeed,
) {
	countsOf, deedsOf := map[string][]models.JobCounts{}, map[string][]models.JobDeed{}
	for _, n := range counts {
		countsOf[n.JobID] = append(countsOf[n.JobID], n)
	}
	for _, d := range deeds {
		deedsOf[d.JobID] = append(deedsOf[d.JobID], d)
	}
	return countsOf, deedsOf
}

// payBeside says where the pay of a job stands among like work, "" where there
// are too few adverts or posters, or the pay does not compare.
func (h *Handlers) payBeside(c *fiber.Ctx, j *models.Job) (string, error) {
	yen, _, ok := j.Pay.Comparable()
	form := models.PayFormOf(j.Contract)
	if !ok || form == "" {
		return "", nil
	}
	survey, err := h.Index.Survey(c.UserContext(), models.Criteria{Work: []string{string(j.PrimaryWork)}})
	if err != nil {
		return "", err
	}
	spread, lang := survey.Pay[form], web.VisitOf(c).Lang
	if !spread.Enough() {
		return "", nil
	}
	where := "desk.pay_between"
	switch {
	case yen < spread.Quarter:
		where = "desk.pay_below"
	case yen > spread.ThreeFour:
		where = "desk.pay_above"
	}
	return h.Words(c, where, templates.Yen(lang, yen), templates.Yen(lang, spread.Quarter),
		templates.Yen(lang, spread.ThreeFour), templates.Yen(lang, spread.Median), spread.Adverts), nil
}

// figuresByJob are the figures of each job that had any, as rows of a page.
func (h *Handlers) figuresByJob(c *fiber.Ctx, poster models.OrgRef, from, to models.Date) (list FiguresJobs, err error) {
	ids, err := h.jobsAsked(c, poster, models.DeskQuestion{Order: models.DeskByViews})
	if err != nil {
		return list, err
	}
	ids, list.Pager = web.PageIn(c, web.ListAt{Path: pathFigures, Param: "page"}, ids)
	counts, err := h.Store.Counters().Between(c.UserContext(), ids, from, to)
	if err != nil {
		return list, err
	}
	deeds, err := h.Store.Applications().Deeds(c.UserContext(), ids)
	if err != nil {
		return list, err
	}
	titles, err := h.Store.Jobs().Titles(c.UserContext(), ids)
	countsOf, deedsOf := byJob(counts, deeds)
	for _, id := range ids {
		all, _ := models.FiguresOf(countsOf[id], deedsOf[id], from, to)
		list.Rows = append(list.Rows, FiguresJob{ID: id, Title: titles[id].In(web.VisitOf(c).Lang), Figures: all})
	}
	return list, err
}

// figuresFile answers with the figures of each day as CSV.
func (h *Handlers) figuresFile(c *fiber.Ctx, m *measured) error {
	if m.from == "" {
		return errors.New("desk: figures of no days")
	}
	heads := []string{h.Words(c, "desk.col_day")}
	for _, s := range figureColumns {
		heads = append(heads, h.Words(c, "desk.figure_"+s.key))
	}
	lines := [][]string{heads}
	for i := range m.days {
		line := []string{string(m.days[i].Day)}
		for _, s := range figureColumns {
			line = append(line, strconv.Itoa(s.of(&m.days[i].JobFigures)))
		}
		lines = append(lines, line)
	}
	return web.SendCSV(c, "enkaku-figures-"+string(m.to)+".csv", lines)
}
