package desk

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/fold"
	"github.com/enkaku/enkaku/models/vocab"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/templates"
)

const pathDrafts = "/desk/drafts"

// mostDrafts is how many drafts of an organisation the table looks through, the last
// edited first: what the largest file brings.
const mostDrafts = 5000

// DraftsPage is the table of the drafts of an organisation.
type DraftsPage struct {
	templates.Layout
	Nav      templates.ConsoleNav
	Sieve    []templates.Field
	Asked    []templates.Hidden // the question, for forms that keep it
	Rows     []DraftsRow
	Pager    templates.Pager
	Deeds    []templates.Option
	AllUpTo  int // how many of all found drafts a deed reaches; 0: the page has them all
	Filtered bool
}

// Template names pages/desk/drafts.html.
func (DraftsPage) Template() string { return "desk/drafts" }

// DraftsRow is a draft in the table, with what it still wants.
type DraftsRow struct {
	DraftRow
	Ref, Employer string
	Wants         int    // how many fields are missing or wrong
	Missing       string // the first of them
}

// Drafts shows the drafts of the organisation as a table.
func (h *Handlers) Drafts(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	joint, err := h.jointly(c, org)
	if err != nil {
		return err
	}
	sieve := draftSieveOf(values)
	found, err := h.draftsAsked(c.UserContext(), org.OrgRef, sieve, joint.employers)
	if err != nil {
		return err
	}
	page := DraftsPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.drafts")), Nav: h.deskTabs(c, pathHome, org), Sieve: sieve.fields(h.Say(c), web.VisitOf(c).Lang),
		Asked: sieve.hidden(), Filtered: sieve != draftSieve{},
	}
	all := len(found)
	found, page.Pager = web.PageIn(c, web.ListAt{Path: pathDrafts, Param: "page"}, found)
	if all > len(found) {
		page.AllUpTo = min(all, models.MaxTogether)
	}
	for i := range found {
		page.Rows = append(page.Rows, h.draftsRow(c, h.judged(joint, found[i], org), &found[i]))
	}
	for _, deed := range draftDeeds {
		page.Deeds = append(page.Deeds, templates.Option{Value: deed, Label: h.Words(c, "desk.drafts_"+deed)})
	}
	page.Scripts = append(page.Scripts, "js/table.js")
	return h.Render(c, page)
}

// jointly is what drafts of an organisation are examined with, read once for many.
func (h *Handlers) jointly(c *fiber.Ctx, org web.Organisation) (examined, error) {
	return h.examine(c, models.Draft{Owner: org.OrgRef, Values: form.Values{}}, org)
}

// draftsAsked are the drafts that a sieve keeps, the last edited first.
func (h *Handlers) draftsAsked(
	ctx context.Context, org models.OrgRef, sieve draftSieve, employers []models.Employer,
) ([]models.Draft, error) {
	drafts, err := h.Store.Drafts().OfOwner(org).Page(ctx, 0, mostDrafts)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(drafts, func(d models.Draft) bool { return !sieve.keeps(&d, employers) }), nil
}

// draftsRow is a draft that was examined, with what stands between it and publishing.
func (h *Handlers) draftsRow(c *fiber.Ctx, seen examined, d *models.Draft) DraftsRow {
	row := DraftsRow{DraftRow: h.draftRow(c, *d), Ref: refOfFile(d), Employer: employerOf(d, seen.employers, web.VisitOf(c).Lang)}
	if row.Editing {
		return row // what its job says counts too: its own page tells
	}
	o := seen.offer(c, h)
	names := namesMissing(seen)
	row.Wants = len(names)
	var labels []string
	for _, name := range names[:min(len(names), 3)] {
		labels = append(labels, advert.Label(o, name))
	}
	row.Missing = strings.Join(labels, o.Say("desk.import_comma"))
	return row
}

// namesMissing are the fields of the form that stop an advert that was examined.
func namesMissing(seen examined) (names []string) {
	for _, f := range web.Blocking(seen.faults) {
		if advert.PageOfField(f.Field) != "" && !slices.Contains(names, f.Field) {
			names = append(names, f.Field)
		}
	}
	return names
}

// refOfFile is the reference that the file of another system gives the job of a
// draft, "" for none.
func refOfFile(d *models.Draft) string {
	items, _ := feeds.Decode(web.First(d.Values[advert.Imported]))
	return feeds.NamedRef(items)
}

// employerOf is whom a draft is for, as far as it says: chosen, or named by its file.
func employerOf(d *models.Draft, employers []models.Employer, lang vocab.Lang) string {
	id := web.First(d.Values["employer"])
	if i := slices.IndexFunc(employers, func(e models.Employer) bool { return e.ID == id }); i >= 0 {
		return employers[i].Name.In(lang)
	}
	return web.First(d.Values[advert.Client])
}

// draftSieve is which drafts the table is to hold; the zero one keeps all.
type draftSieve struct {
	text string
	work vocab.WorkType
}

func draftSieveOf(values url.Values) draftSieve {
	s := draftSieve{text: web.Cut(strings.TrimSpace(values.Get("q")), models.MaxDeskText)}
	if work := vocab.WorkType(values.Get("work")); vocab.WorkTypes.Has(work) {
		s.work = work
	}
	return s
}

// keeps reports whether a draft says all words of the sieve in its titles, its
// reference or whom it is for, and is of its kind of work.
func (s draftSieve) keeps(d *models.Draft, employers []models.Employer) bool {
	if s.work != "" && web.First(d.Values["work.primary"]) != string(s.work) {
		return false
	}
	text := plainly(strings.Join([]string{
		web.First(d.Values["title.ja"]), web.First(d.Values["title.en"]), refOfFile(d), web.First(d.Values[advert.Client]),
		employerOf(d, employers, vocab.JA), employerOf(d, employers, vocab.EN), d.ID,
	}, "\n"))
	return !slices.ContainsFunc(strings.Fields(plainly(s.text)), func(w string) bool { return !strings.Contains(text, w) })
}

func plainly(s string) string { return strings.ToLower(fold.Width(s)) }

// fields are the questions above the table.
func (s draftSieve) fields(say templates.Say, lang vocab.Lang) []templates.Field {
	work := templates.Field{Name: "work", Kind: "select", Label: say("desk.filter_work"), Value: string(s.work),
		Options: []templates.Option{{Label: say("desk.filter_all")}}}
	for _, t := range vocab.WorkTypes.Terms() {
		if t.Parent != "" {
			work.Options = append(work.Options, templates.Option{Value: string(t.Key), Label: t.Label.In(lang)})
		}
	}
	return []templates.Field{{Name: "q", Kind: "search", Label: say("desk.filter_text"), Value: s.text, Max: models.MaxDeskText}, work}
}

func (s draftSieve) hidden() (hidden []templates.Hidden) {
	for _, v := range []templates.Hidden{{Name: "q", Value: s.text}, {Name: "work", Value: string(s.work)}} {
		if v.Value != "" {
			hidden = append(hidden, v)
		}
	}
	return hidden
}
