package desk

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/posting"
	"github.com/enkaku/enkaku/posting/pull"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/templates"
)

// mostForeseen is how many rows of a feed are told before it is kept: what becomes of
// one depends on those before it, and reading one takes some hundredths of a second.
const mostForeseen = 100

// foreseen fills the page of what a feed holds with what a pull of it would do with
// its first rows.
func (h *Handlers) foreseen(
	c *fiber.Ctx, f *models.Feed, p plan, o form.Offer, desk examined, org web.Organisation, list web.ListAt, page *ImportedPage,
) error {
	first := p.jobs[:min(len(p.jobs), mostForeseen)]
	page.Of, page.All = len(first), len(p.jobs)
	var shown []feeds.Job
	if shown, page.Pager = web.PageIn(c, list, first); len(shown) == 0 {
		return nil
	}
	until := slices.IndexFunc(first, func(j feeds.Job) bool { return j.Line == shown[len(shown)-1].Line }) + 1
	puller := pull.Puller{
		Store: h.Store, Desk: &posting.Desk{Store: h.Store, Claims: h.Claims, Now: h.Now}, Rows: h.rows(), Now: h.Now,
	}
	lines, err := puller.Foresee(c.UserContext(), f, first[:until])
	if err != nil {
		return err
	}
	var run models.FeedRun
	coming := map[string]bool{} // jobs and drafts that are not there yet
	for i, l := range lines {
		run.Note(l)
		if l.Result != models.RowTwin && p.known[l.Ref] == "" {
			coming[l.ID] = true
		}
		if coming[l.ID] {
			l.ID = ""
		}
		if i >= until-len(shown) {
			page.Rows = append(page.Rows, h.foreseenRow(o, first[i], l, desk, org))
		}
	}
	page.Of, page.Counts = until, countsOf(o.Say, o.Lang, &run)
	return nil
}

// foreseenRow is a row with what a pull would do. A draft says what it lacks: what the
// rules refused, or would refuse.
func (h *Handlers) foreseenRow(o form.Offer, j feeds.Job, l models.RunLine, desk examined, org web.Organisation) ImportRow {
	row := ImportRow{
		Line: j.Line, Ref: l.Ref, Title: l.Title, Verdict: string(l.Result), Result: o.Say("desk.row_" + string(l.Result)),
		Why: models.Fault{Code: l.Why}, Href: lineHref(o.Lang, l),
	}
	if name, private := j.Client(); private {
		row.Client = name
	}
	switch l.Result {
	case models.RowTwin:
		if l.Twin != "" {
			row.Result = o.Say("desk.row_twin_of", l.Twin)
		}
	case models.RowDraft:
		if len(l.Fields) == 0 {
			read := h.importRow(o, j, plan{}, desk, org)
			row.Wants, row.Missing = read.Wants, read.Missing
			return row
		}
		var labels []string
		for _, name := range l.Fields[:min(len(l.Fields), 3)] {
			labels = append(labels, advert.Label(o, name))
		}
		row.Wants, row.Missing = len(l.Fields), strings.Join(labels, o.Say("desk.import_comma"))
	}
	return row
}

// countsOf are the results of a pull in words, each with its number.
func countsOf(say templates.Say, lang vocab.Lang, run *models.FeedRun) string {
	var counts []string
	for _, result := range models.RowResults {
		if n := run.Count(result); n > 0 {
			counts = append(counts, say("desk.row_"+string(result))+" "+strconv.Itoa(n))
		}
	}
	return templates.Joined(lang, counts)
}
