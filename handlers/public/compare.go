package public

import (
	"net/url"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/templates"
)

// maxCompared is how many jobs stand side by side: more are no table any more.
const maxCompared = 4

// compareOffers is how many jobs are offered to be added.
const compareOffers = 5

// ComparePage sets jobs side by side.
type ComparePage struct {
	templates.Layout
	Jobs   []ComparedJob
	Rows   []CompareRow    // in which the adverts differ
	Some   []CompareRow    // that only some of them state, with nothing to compare
	Same   []CompareRow    // in which all are alike
	Add    templates.Field // address of a job to add; without a name: there is no room
	Kept   []string        // ids of the jobs compared, for that form
	Offers []templates.Link
	Absent int  // jobs asked for that are not shown
	Over   bool // more were asked for than fit
}

// Template names pages/public/compare.html.
func (ComparePage) Template() string { return "public/compare" }

// ComparedJob is the head of a column.
type ComparedJob struct {
	Letter, Title, Href string
	Lang                vocab.Lang // of the title when it is not the page's
	Remove              string     // the same page without it
	Off                 string     // why it is not open, in words
}

// CompareRow is one fact of all jobs.
type CompareRow struct {
	Label string
	Cells []CompareCell
}

// CompareCell is what one job says, "" for nothing.
type CompareCell struct {
	Letter, Text string
	Lang         vocab.Lang
}

// Compare sets up to four jobs side by side. Its address names them, so that it
// can be kept and passed on; nobody has to sign in.
func (h *Handlers) Compare(c *fiber.Ctx) error {
	asked := comparedIDs(c)
	ids := asked[:min(len(asked), maxCompared)]
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return err
	}
	lang := web.VisitOf(c).Lang
	page := ComparePage{Layout: h.Layout(c, h.Words(c, "job.compare_title")), Over: len(asked) > maxCompared}
	page.NoIndex, page.Section = true, "jobs"
	page.Styles = []string{"css/compare.css"}
	var shown []*models.Job
	for _, id := range ids {
		if j, ok := jobs[id]; ok && j.Public(h.Now()) {
			shown = append(shown, &j)
			page.Kept = append(page.Kept, id)
		} else {
			page.Absent++
		}
	}
	if err := h.compareColumns(c, &page, shown); err != nil {
		return err
	}
	if len(shown) < maxCompared {
		page.Add = templates.Field{Name: "job", Label: h.Words(c, "job.compare_add"), Hint: h.Words(c, "job.compare_add_hint")}
		if page.Offers, err = h.compareOffers(c, lang, page.Kept); err != nil {
			return err
		}
	}
	return h.Render(c, page)
}

// comparedIDs are the jobs that the address names, each once. The address of a
// job's page names it too, so that it can be pasted.
func comparedIDs(c *fiber.Ctx) (ids []string) {
	for _, one := range c.Context().QueryArgs().PeekMulti("job") {
		id := strings.TrimSpace(string(one))
		if at, err := url.Parse(id); err == nil && strings.Contains(at.Path, "/jobs/") {
			_, id, _ = strings.Cut(at.Path, "/jobs/")
			id, _, _ = strings.Cut(id, "/")
		}
		if id != "" && len(id) <= 100 && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// compareHref is the address of a comparison, with language prefix.
func compareHref(lang vocab.Lang, ids []string) string {
	return templates.Href(lang, "/compare") + "?" + url.Values{"job": ids}.Encode()
}

// compareColumns fills heads and rows: first what decides, then every condition
// that one of the adverts states.
func (h *Handlers) compareColumns(c *fiber.Ctx, page *ComparePage, jobs []*models.Job) error {
	lang, say := page.Lang, h.Say(c)
	table := compareTable{columns: len(jobs)}
	stopped, err := h.notLiveStopped(c, jobs)
	if err != nil {
		return err
	}
	for i, j := range jobs {
		card, err := h.Card(lang, j, templates.CardOptions{Now: h.Now()})
		if err != nil {
			return err
		}
		letter := string(rune('A' + i))
		page.Jobs = append(page.Jobs, ComparedJob{
			Letter: letter, Title: card.Title, Href: card.Href, Lang: card.TitleLang,
			Remove: compareHref(lang, slices.DeleteFunc(slices.Clone(page.Kept), func(id string) bool { return id == j.ID })),
		})
		state := say("job.compare_open", templates.Date(lang, j.Terms.ValidThrough))
		if card.Over {
			state = say("common.off_" + string(card.Off))
			page.Jobs[len(page.Jobs)-1].Off = state
		}
		if stopped[j.ID] {
			page.Jobs[i].Title, page.Jobs[i].Lang = state, ""
			table.add(i, []templates.Fact{{Label: say("job.compare_state"), Value: state}})
			continue
		}
		facts := []templates.Fact{
			{Label: say("job.compare_state"), Value: state},
			{Label: say("job.compare_who"), Value: card.Who},
			{Label: say("job.compare_via"), Value: card.Via},
			{Label: say("job.remote_level"), Value: card.Remote.Words(lang)},
			{Label: say("job.pay"), Value: strings.TrimSpace(card.Pay.Main + " " + card.Pay.Then)},
			{Label: say("job.times"), Value: strings.Join(labelsOf(vocab.ScheduleTypes, lang, j.Schedules), " ・ ")},
			{Label: say("job.compare_employment"), Value: card.Employment},
			{Label: say("job.compare_work"), Value: strings.Join(card.Sorts(), " ・ ")},
			{Label: say("advert.licences_required"), Value: strings.Join(labelsOf(vocab.Licences, lang, j.Licences.Required), " ・ ")},
			{Label: say("advert.licences_any_of"), Value: strings.Join(labelsOf(vocab.Licences, lang, j.Licences.AnyOf), " ・ ")},
			{Label: say("advert.languages"), Value: strings.Join(labelsOf(vocab.Languages, lang, j.Languages), " ・ ")},
		}
		table.add(i, append(facts, templates.Conditions(lang, say, j)...))
	}
	page.Rows, page.Some, page.Same = table.rows()
	return nil
}

// notLiveStopped are those of some jobs that are not open and behind which somebody is
// stopped.
func (h *Handlers) notLiveStopped(c *fiber.Ctx, jobs []*models.Job) (map[string]bool, error) {
	over := map[string]models.Job{}
	for _, j := range jobs {
		if !j.Live(h.Now()) {
			over[j.ID] = *j
		}
	}
	if len(over) == 0 {
		return nil, nil
	}
	return h.Stopped(c.UserContext(), over)
}

// compareTable gathers facts of several jobs under their labels.
type compareTable struct {
	columns int
	labels  []string
	cells   map[string][]CompareCell
}

// add puts the facts of a job into its column. A label that comes again goes on
// in the same cell.
func (t *compareTable) add(column int, facts []templates.Fact) {
	if t.cells == nil {
		t.cells = map[string][]CompareCell{}
	}
	at := 0 // behind which label of the jobs before a new one stands
	for _, f := range facts {
		if f.Value == "" {
			continue
		}
		if t.cells[f.Label] == nil {
			t.cells[f.Label] = make([]CompareCell, t.columns)
			t.labels = slices.Insert(t.labels, at, f.Label)
		}
		at = slices.Index(t.labels, f.Label) + 1
		cell := &t.cells[f.Label][column]
		if cell.Text != "" {
			cell.Text += " ・ "
		}
		cell.Text, cell.Lang = cell.Text+f.Value, f.Lang
	}
}

// rows are the facts in which the jobs differ, those that only some state and
// that say one thing there, and those in which all are alike. What an advert
// does not state, because it cannot apply or was left out, is no difference.
func (t *compareTable) rows() (differ, some, same []CompareRow) {
	for _, label := range t.labels {
		row, texts := CompareRow{Label: label, Cells: t.cells[label]}, map[string]bool{}
		unsaid := false
		for i := range row.Cells {
			row.Cells[i].Letter = string(rune('A' + i))
			if text := row.Cells[i].Text; text != "" {
				texts[text] = true
			} else {
				unsaid = true
			}
		}
		switch {
		case len(texts) > 1:
			differ = append(differ, row)
		case unsaid:
			some = append(some, row)
		default:
			same = append(same, row)
		}
	}
	return differ, some, same
}

// compareOffers are jobs to add: those that the person saved, then those like
// the last one compared.
func (h *Handlers) compareOffers(c *fiber.Ctx, lang vocab.Lang, kept []string) ([]templates.Link, error) {
	var ids []string
	if v := web.VisitOf(c).Viewer; v != nil {
		saved, err := h.Store.Saved().JobIDs(c.UserContext(), v.ID)
		if err != nil {
			return nil, err
		}
		ids = saved
	}
	if len(kept) > 0 {
		alike, err := h.Index.SimilarIDs(c.UserContext(), kept[len(kept)-1], 2*compareOffers)
		if err != nil {
			return nil, err
		}
		ids = append(ids, alike...)
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	var offers []templates.Link
	taken := slices.Clone(kept)
	for _, id := range ids {
		j, ok := jobs[id]
		if !ok || !j.Live(h.Now()) || slices.Contains(taken, id) || len(offers) == compareOffers {
			continue
		}
		taken = append(taken, id)
		offers = append(offers, templates.Link{
			Text: j.Title.In(lang) + " ・ " + templates.WhoWords(lang, &j),
			Href: compareHref(lang, append(slices.Clone(kept), id)),
		})
	}
	return offers, nil
}
