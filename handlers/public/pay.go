package public

import (
	"bytes"
	"context"
	"encoding/csv"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// PayPage shows what each kind of work pays under each form of contract.
type PayPage struct {
	templates.Layout
	AsOf   time.Time
	Total  int // open jobs
	Table  PayTable
	Groups []PayGroup
	Few    []WiderChoice // kinds of work with adverts that are too few to tell, with their page
	CSV    string        // path of the file
}

// Template names the page.
func (PayPage) Template() string { return "public/pay" }

// PayGroup are the rows of one group of kinds of work.
type PayGroup struct {
	Title string
	Rows  []templates.SpreadRow
}

// workPay is the pay of one kind of work by form of contract.
type workPay struct {
	work vocab.Term
	pay  map[models.PayForm]models.PaySpread
}

// payOfWorks asks the index what each kind of work pays now.
func (h *Handlers) payOfWorks(ctx context.Context) ([]workPay, error) {
	var out []workPay
	for _, t := range vocab.WorkTypes.Terms() {
		survey, err := h.Index.Survey(ctx, models.Criteria{Work: []string{t.Key}})
		if err != nil {
			return nil, err
		}
		out = append(out, workPay{t, survey.Pay})
	}
	return out, nil
}

// Pay shows the spread of comparable pay of all open jobs.
func (h *Handlers) Pay(c *fiber.Ctx) error {
	works, err := h.payOfWorks(c.UserContext())
	if err != nil {
		return err
	}
	total, err := h.Index.Count(c.UserContext(), models.Criteria{})
	if err != nil {
		return err
	}
	page := PayPage{Layout: h.Layout(c, h.Words(c, "pay.title")), AsOf: h.Now(), Total: total, CSV: "/pay.csv"}
	page.Groups, page.Table = payGroups(web.VisitOf(c).Lang, h.Say(c), works)
	page.Few = tooFew(web.VisitOf(c).Lang, works)
	page.NoIndex = page.NoIndex || !page.Table.Some()
	page.Description, page.Section = h.Words(c, "pay.lead"), "pay"
	page.LinkCard = h.boardShare(page.Lang)
	page.Styles = []string{"css/landing.css"}
	return h.Render(c, page)
}

// payGroups are the rows that have figures, by group of work, and all of them on
// one scale.
func payGroups(lang vocab.Lang, say templates.Say, works []workPay) (groups []PayGroup, table PayTable) {
	var all []models.PaySpread
	for _, w := range works {
		for _, spread := range w.pay {
			all = append(all, spread)
		}
	}
	scale := templates.SpreadScaleOf(all)
	table.Marks = scale.Marks(lang)
	for _, g := range vocab.WorkGroups.Terms() {
		group := PayGroup{Title: g.Label.In(lang)}
		for _, w := range works {
			for _, form := range models.PayForms {
				if w.work.Parent == g.Key && w.pay[form].Enough() {
					group.Rows = append(group.Rows, templates.SpreadRow{
						Label: w.work.Label.In(lang), Href: templates.Href(lang, "/work/"+w.work.Key),
						Form: say("pay.form_" + string(form)), PaySpread: w.pay[form], Scale: scale,
					})
				}
			}
		}
		if len(group.Rows) > 0 {
			groups, table.Rows = append(groups, group), append(table.Rows, group.Rows...)
		}
	}
	return groups, table
}

// tooFew are the kinds of work whose adverts tell no figures under any form of
// contract.
func tooFew(lang vocab.Lang, works []workPay) (few []WiderChoice) {
	for _, w := range works {
		adverts, told := 0, false
		for _, spread := range w.pay {
			adverts, told = adverts+spread.Adverts, told || spread.Enough()
		}
		if adverts > 0 && !told {
			few = append(few, WiderChoice{w.work.Label.In(lang), adverts, templates.Href(lang, "/work/"+w.work.Key)})
		}
	}
	return few
}

// payColumns are the columns of the file: yen an hour where they are amounts.
var payColumns = []string{
	"work", "label_ja", "label_en", "contract", "adverts", "posters",
	"lowest", "lower_quartile", "median", "upper_quartile", "highest", "as_of",
}

// PayCSV is the same as a file (RFC 4180, UTF-8). Figures of too few adverts
// are left empty.
func (h *Handlers) PayCSV(c *fiber.Ctx) error {
	works, err := h.payOfWorks(c.UserContext())
	if err != nil {
		return err
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	w.UseCRLF = true
	rows, asOf := [][]string{payColumns}, h.Now().UTC().Format(time.RFC3339)
	for _, of := range works {
		for _, form := range models.PayForms {
			spread := of.pay[form]
			row := []string{
				of.work.Key, of.work.Label.JA, of.work.Label.EN, string(form),
				strconv.Itoa(spread.Adverts), strconv.Itoa(spread.Posters),
			}
			for _, yen := range []int64{spread.Lowest, spread.Quarter, spread.Median, spread.ThreeFour, spread.Highest} {
				cell := ""
				if spread.Enough() {
					cell = strconv.FormatInt(yen, 10)
				}
				row = append(row, cell)
			}
			rows = append(rows, append(row, asOf))
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "text/csv; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="enkaku-pay.csv"`)
	return c.Send(out.Bytes())
}
