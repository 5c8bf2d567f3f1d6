package admin

import (
	"html/template"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/chart"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

const pathMarket = "/admin/market"

// MarketPage shows how adverts are filled, and what is offered and asked for.
type MarketPage struct {
	templates.Layout
	Nav      templates.ConsoleNav
	At       time.Time
	Partial  bool
	Profiles int
	Work     templates.Field // the filter
	Files    []templates.Link
	FillDays int
	Tables   []MarketTable
	Jobs     []templates.Link // that answer no alert
	Pager    templates.Pager
	Alerts   MarketTable // that no job answers
	More     int         // of them that are not shown
}

// Template names pages/admin/market.html.
func (MarketPage) Template() string { return "admin/market" }

// MarketTable is a table with its picture, both made of the same rows.
type MarketTable struct {
	Key   string // of its file
	Title string
	Heads []string
	Rows  [][]string // the first cell is words, the others numbers
	Chart template.HTML
}

// alertsShown is how many questions without an answer stand on the page; the file
// has all.
const alertsShown = 50

// MarketPage shows the market, or one of its tables as a file.
func (h *Handlers) MarketPage(c *fiber.Ctx) error {
	look, err := h.Market(c.UserContext())
	if err != nil {
		return err
	}
	work := vocab.WorkType(c.Query("work"))
	if _, known := vocab.WorkTypes.Term(work); !known {
		work = ""
	}
	jobs, asked := ofWork(&look, work)
	fill, err := h.fillTable(c, work)
	if err != nil {
		return err
	}
	byWork, byPref := models.MarketBy(jobs, asked)
	tables := []MarketTable{fill, h.marketTable(c, "work", byWork), h.marketTable(c, "pref", byPref)}
	questions := h.unanswered(c, &look, work)
	if file := c.Query("as"); file != "" {
		return h.marketFile(c, file, append(tables, questions, h.unaskedTable(c, &look, work)))
	}
	page := MarketPage{
		Layout: h.adminLayout(c, h.Words(c, "admin.tab_market")), Nav: h.adminTabs(c, pathMarket), At: look.At, Partial: look.Partial,
		Profiles: look.Profiles, FillDays: models.FillDays, Tables: tables, Alerts: questions, Work: h.workFilter(c, work),
	}
	if n := len(questions.Rows); n > alertsShown {
		page.Alerts.Rows, page.More = questions.Rows[:alertsShown], n-alertsShown
	}
	for _, t := range append(tables, questions, MarketTable{Key: "unasked", Title: h.Words(c, "admin.market_unasked")}) {
		page.Files = append(page.Files, templates.Link{Text: t.Title,
			Href: templates.Href(page.Lang, pathMarket) + "?as=" + t.Key + "&work=" + string(work)})
	}
	ids := unasked(&look, work)
	ids, page.Pager = web.PageIn(c, web.ListAt{Path: pathMarket, Param: "page"}, ids)
	titles, err := h.Store.Jobs().Titles(c.UserContext(), ids)
	for _, id := range ids {
		page.Jobs = append(page.Jobs, templates.Link{Text: titles[id].In(page.Lang), Href: templates.Href(page.Lang, "/jobs/"+id)})
	}
	if err != nil {
		return err
	}
	return h.Render(c, page)
}

// ofWork are the jobs and questions of a kind of work, all for none.
func ofWork(look *models.MarketLook, work vocab.WorkType) (jobs []models.Job, asked []models.Criteria) {
	for i := range look.Jobs {
		if look.Jobs[i].Offers(work) {
			jobs = append(jobs, look.Jobs[i])
		}
	}
	for _, q := range look.Asked {
		if q.AsksFor(work) {
			asked = append(asked, q)
		}
	}
	return jobs, asked
}

// unasked are the ids of jobs of a kind of work that answer no alert.
func unasked(look *models.MarketLook, work vocab.WorkType) (ids []string) {
	offers := map[string]bool{}
	for i := range look.Jobs {
		offers[look.Jobs[i].ID] = look.Jobs[i].Offers(work)
	}
	for _, id := range look.Unasked {
		if offers[id] {
			ids = append(ids, id)
		}
	}
	return ids
}

func (h *Handlers) workFilter(c *fiber.Ctx, work vocab.WorkType) templates.Field {
	f := templates.Field{Name: "work", Kind: "select", Label: h.Words(c, "admin.market_col_work"), Value: string(work),
		Options: []templates.Option{{Label: h.Words(c, "admin.market_all")}}}
	for _, key := range vocab.WorkTypes.Strings().Keys() {
		f.Options = append(f.Options, templates.Option{Value: key,
			Label: vocab.WorkTypes.Label(vocab.WorkType(key), web.VisitOf(c).Lang)})
	}
	return f
}

// heads are the headings of a table by their keys.
func (h *Handlers) heads(c *fiber.Ctx, keys ...string) (words []string) {
	for _, key := range keys {
		words = append(words, h.Words(c, "admin.market_col_"+key))
	}
	return words
}

// fillTable is how adverts of each kind of work ended.
func (h *Handlers) fillTable(c *fiber.Ctx, work vocab.WorkType) (MarketTable, error) {
	t := MarketTable{Key: "fill", Title: h.Words(c, "admin.market_fill"),
		Heads: h.heads(c, "work", "ended", "told", "filled", "here", "rate", "days")}
	now, lang := h.Now(), web.VisitOf(c).Lang
	var ended []models.Job
	err := h.Store.Jobs().EndedSince(c.UserContext(), now.AddDate(0, 0, -models.FillDays), now, func(j models.Job) error {
		if j.Offers(work) {
			ended = append(ended, j)
		}
		return nil
	})
	if err != nil {
		return t, err
	}
	var labels []string
	var rates []float64
	for _, r := range models.FillOf(ended, now) {
		rate, days := "–", "–"
		percent, ok := r.Rate()
		if ok {
			rate = strconv.Itoa(percent) + "%"
		}
		if r.Median > 0 {
			days = strconv.Itoa(int((r.Median + 12*time.Hour) / (24 * time.Hour)))
		}
		label := vocab.WorkTypes.Label(r.Work, lang)
		labels, rates = append(labels, label), append(rates, float64(percent))
		t.Rows = append(t.Rows, []string{label, strconv.Itoa(r.Ended), strconv.Itoa(r.Told), strconv.Itoa(r.Filled), strconv.Itoa(r.Here), rate, days})
	}
	t.Chart, err = chart.Lying(h.Words(c, "admin.market_rates"), labels, chart.Series{Values: rates})
	return t, err
}

// marketTable is supply and demand by the values of one vocabulary. The picture
// shows how many alerts there are for each.
func (h *Handlers) marketTable(c *fiber.Ctx, key string, rows []models.MarketRow) MarketTable {
	t := MarketTable{Key: key, Title: h.Words(c, "admin.market_"+key), Heads: h.heads(c, key, "supply", "demand")}
	supply, demand := chart.Series{Name: t.Heads[1]}, chart.Series{Name: t.Heads[2]}
	var labels []string
	for _, r := range rows {
		label := h.Words(c, "admin.market_open")
		switch {
		case r.Key == "":
		case key == "work":
			label = vocab.WorkTypes.Label(vocab.WorkType(r.Key), web.VisitOf(c).Lang)
		default:
			label = vocab.Prefs.Label(vocab.Pref(r.Key), web.VisitOf(c).Lang)
		}
		t.Rows = append(t.Rows, []string{label, strconv.Itoa(r.Supply), strconv.Itoa(r.Demand)})
		if r.Key != "" {
			labels = append(labels, label)
			supply.Values, demand.Values = append(supply.Values, float64(r.Supply)), append(demand.Values, float64(r.Demand))
		}
	}
	var err error
	if t.Chart, err = chart.Pairs(t.Title, labels, supply, demand); err != nil {
		h.Log.Warn("a chart was not drawn", "err", err)
	}
	return t
}

// unanswered are the questions of alerts that no live job answers.
func (h *Handlers) unanswered(c *fiber.Ctx, look *models.MarketLook, work vocab.WorkType) MarketTable {
	t := MarketTable{Key: "unanswered", Title: h.Words(c, "admin.market_unanswered"), Heads: h.heads(c, "question", "alerts")}
	for _, a := range look.Unanswered {
		if a.Criteria.AsksFor(work) {
			told, withheld := a.Told()
			words := h.Mails.DescribeCriteria(told, web.VisitOf(c).Lang)
			if withheld {
				words = h.Words(c, "admin.market_own_words", words)
			}
			t.Rows = append(t.Rows, []string{words, strconv.Itoa(a.Alerts)})
		}
	}
	return t
}

// unaskedTable are the jobs that answer no alert, for the file.
func (h *Handlers) unaskedTable(c *fiber.Ctx, look *models.MarketLook, work vocab.WorkType) MarketTable {
	t := MarketTable{Key: "unasked", Heads: h.heads(c, "job", "address")}
	is := map[string]bool{}
	for _, id := range unasked(look, work) {
		is[id] = true
	}
	for i := range look.Jobs {
		if j := &look.Jobs[i]; is[j.ID] {
			lang := web.VisitOf(c).Lang
			t.Rows = append(t.Rows, []string{j.Title.In(lang), h.JobURL(j.ID, lang)})
		}
	}
	return t
}

// marketFile answers with one of the tables as a file.
func (h *Handlers) marketFile(c *fiber.Ctx, key string, tables []MarketTable) error {
	for _, t := range tables {
		if t.Key != key {
			continue
		}
		lines := [][]string{t.Heads}
		for _, row := range t.Rows {
			line := make([]string, len(row))
			for i, value := range row {
				line[i] = web.NotFormula(value)
			}
			lines = append(lines, line)
		}
		return web.SendCSV(c, "enkaku-"+key+"-"+string(models.DateOf(h.Now()))+".csv", lines)
	}
	return models.ErrNotFound
}
