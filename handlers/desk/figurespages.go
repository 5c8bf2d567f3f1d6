package desk

import (
	"html/template"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/chart"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// FiguresPage shows what happened to a job, or to all of an organisation.
type FiguresPage struct {
	templates.Layout
	Nav      templates.ConsoleNav
	Job      *FiguresJob // nil: of all
	Heading  string
	Empty    bool // nothing happened in these days
	Periods  []ViewLink
	File     string // the address of the same as CSV
	Funnel   []FunnelRow
	Like     string // how many like jobs, in words
	Position string // where the job stood in lists of results, in words; "" for nowhere
	Sources  []FunnelRow
	Days     []FiguresDay
	Columns  []string
	Pay      string // how the pay compares, in words; "" for nothing to say

	FunnelChart, DaysChart, SourcesChart template.HTML

	Jobs FiguresJobs
	Near *NearWishes // nil: the job is not live, or too few people to tell
}

// Template names pages/desk/figures.html.
func (FiguresPage) Template() string { return "desk/figures" }

// FiguresJobs is a page of the figures of jobs.
type FiguresJobs struct {
	Rows  []FiguresJob
	Pager templates.Pager
}

// FiguresJob are the figures of one job.
type FiguresJob struct {
	ID, Title string
	Figures   models.JobFigures
}

// FunnelRow is one step, or one source, with its number.
type FunnelRow struct {
	Label  string
	Count  int
	Share  string // of the step before, or of all, in words
	Median string // of like jobs; "" for too few
}

// FiguresDay are the figures of one day, in the order of the columns.
type FiguresDay struct {
	Day     models.Date
	Numbers []int
}

// figureColumns are the figures of a day in their order; words desk.figure_KEY.
var figureColumns = []struct {
	key string
	of  func(*models.JobFigures) int
}{
	{"shown", func(f *models.JobFigures) int { return f.Shown }},
	{"viewed", func(f *models.JobFigures) int { return f.Views }},
	{"clicked", func(f *models.JobFigures) int { return f.Clicks }},
	{"told", func(f *models.JobFigures) int { return f.Alerts }},
	{"saved", func(f *models.JobFigures) int { return f.Saves }},
	{"applied", func(f *models.JobFigures) int { return f.Applications }},
	{"answered", func(f *models.JobFigures) int { return f.Answers }},
	{"hired", func(f *models.JobFigures) int { return f.Hires }},
}

// figuresPage fills the page but for its jobs.
func (h *Handlers) figuresPage(c *fiber.Ctx, m *measured) (FiguresPage, error) {
	say, lang, path := h.Say(c), web.VisitOf(c).Lang, pathFigures
	page := FiguresPage{Heading: say("desk.tab_figures")}
	if m.job != nil {
		path = pathJobs + "/" + m.job.ID + "/figures"
		page.Job = &FiguresJob{ID: m.job.ID, Title: m.job.Title.In(lang)}
		page.Heading = say("desk.figures_of", m.job.Title.In(lang))
	}
	page.Layout = h.DeskLayout(c, page.Heading)
	days := strconv.Itoa(daysAsked(c))
	for _, n := range figuresPeriods {
		at := strconv.Itoa(n)
		page.Periods = append(page.Periods, ViewLink{Name: say("desk.figures_days", n), Current: at == days,
			Href: templates.Href(lang, path) + "?days=" + at})
	}
	page.File = templates.Href(lang, path) + "?as=csv&days=" + days
	page.Empty = m.nothing()
	h.fillFunnel(c, m, &page)
	for _, col := range figureColumns {
		page.Columns = append(page.Columns, say("desk.figure_"+col.key))
	}
	for i := len(m.days) - 1; i >= 0; i-- {
		d := FiguresDay{Day: m.days[i].Day}
		for _, col := range figureColumns {
			d.Numbers = append(d.Numbers, col.of(&m.days[i].JobFigures))
		}
		page.Days = append(page.Days, d)
	}
	return page, h.drawFigures(c, m, &page)
}

// nothing reports whether no figure is above nought.
func (m *measured) nothing() bool {
	for _, col := range figureColumns {
		if col.of(&m.all) > 0 {
			return false
		}
	}
	return true
}

// fillFunnel sets the steps with their shares and medians, and the sources.
func (h *Handlers) fillFunnel(c *fiber.Ctx, m *measured, page *FiguresPage) {
	say, before := h.Say(c), 0
	for i, s := range models.JobSteps {
		n := m.all.At(s)
		row := FunnelRow{Label: say("desk.figure_" + string(s)), Count: n}
		if i > 0 && before >= n && before > 0 { // more came past the step before than by it
			row.Share = say("desk.figures_share", (100*n+before/2)/before)
		}
		if median, ok := m.medians[s]; ok {
			row.Median = templates.Thousands(int64(median))
		}
		page.Funnel, before = append(page.Funnel, row), n
	}
	if m.job != nil {
		page.Like = say("desk.figures_few")
		if len(m.medians) > 0 {
			page.Like = say("desk.figures_like", m.like)
		}
	}
	if at := m.all.MedianPosition(); at > models.MaxPosition {
		page.Position = say("desk.figures_behind", models.MaxPosition)
	} else if at > 0 {
		page.Position = say("desk.figures_position", at)
	}
	for _, s := range models.JobSources {
		page.Sources = append(page.Sources, FunnelRow{Label: say("desk.from_" + string(s)), Count: m.all.Sources[s]})
	}
}

// drawFigures makes the pictures; each stands beside its table.
func (h *Handlers) drawFigures(c *fiber.Ctx, m *measured, page *FiguresPage) (err error) {
	say := h.Say(c)
	rows := func(all []FunnelRow) (labels []string, values []float64) {
		for _, r := range all {
			labels, values = append(labels, r.Label), append(values, float64(r.Count))
		}
		return labels, values
	}
	labels, values := rows(page.Funnel)
	page.FunnelChart, err = chart.Lying(say("desk.figures_funnel"), labels, chart.Series{Values: values})
	if err != nil {
		return err
	}
	labels, values = rows(page.Sources)
	page.SourcesChart, err = chart.Lying(say("desk.figures_sources"), labels, chart.Series{Values: values})
	if err != nil {
		return err
	}
	views := chart.Series{Name: say("desk.figure_viewed")}
	applied := chart.Series{Name: say("desk.figure_applied")}
	labels = nil
	for i := range m.days {
		labels = append(labels, templates.ShortDay(web.VisitOf(c).Lang, m.days[i].Day))
		views.Values = append(views.Values, float64(m.days[i].Views))
		applied.Values = append(applied.Values, float64(m.days[i].Applications))
	}
	page.DaysChart, err = chart.Standing(say("desk.figures_by_day"), labels, views, applied)
	return err
}
