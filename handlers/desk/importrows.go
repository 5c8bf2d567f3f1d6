package desk

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting/pull"
	"github.com/enkaku/enkaku/search/feeds"
	"github.com/enkaku/enkaku/templates"
)

// goOn says of the address of a preview that the rows that are left are made drafts of as
// well.
const goOn = "on"

func columnField(i int) string { return "c" + strconv.Itoa(i) }

// ImportRows shows the mapping of a file and, a page at a time, what each row
// would become.
func (h *Handlers) ImportRows(c *fiber.Ctx) error {
	im, file, org, err := h.ownImport(c)
	if err != nil {
		return err
	}
	plan, err := h.planOf(c.UserContext(), im, file)
	if err != nil {
		return err
	}
	desk, err := h.examine(c, models.Draft{Owner: im.Owner, Values: form.Values{}}, org)
	if err != nil {
		return err
	}
	page := ImportedPage{
		Layout: h.DeskLayout(c, h.Words(c, "desk.import_title")), ID: im.ID, File: im.File.Name, Format: string(file.Format), Feed: im.Feed != nil,
		Drafts: len(plan.fresh), Known: len(plan.known), Left: len(plan.jobs) - len(plan.fresh) - len(plan.known),
	}
	page.GoesOn = c.Query("go") == goOn && page.Drafts > 0
	if _, err := h.Store.ImportMaps().Get(c.UserContext(), h.Store.MapID(im.Owner, feeds.Propose(file).Key())); err == nil {
		page.Remembered = true
	} else if !errors.Is(err, models.ErrNotFound) {
		return err
	}
	o := desk.offer(c, h)
	page.Columns = h.importColumns(o, im, file)
	list := web.ListAt{Path: "/desk/import/" + im.ID, Param: "page"}
	if im.Feed != nil {
		if err := h.foreseen(c, im.Feed, plan, o, desk, org, list, &page); err != nil {
			return err
		}
		return h.Render(c, page)
	}
	var shown []feeds.Job
	shown, page.Pager = web.PageIn(c, list, plan.jobs)
	page.Scripts = append(page.Scripts, "js/table.js")
	for _, j := range shown {
		if page.GoesOn {
			break // the next part is asked for at once
		}
		page.Rows = append(page.Rows, h.importRow(o, j, plan, desk, org))
	}
	return h.Render(c, page)
}

// plan says of each row of a file whether it makes a draft.
type plan struct {
	jobs  []feeds.Job
	fresh []feeds.Job       // rows that would become drafts
	known map[string]string // reference → address of what is here already
	ids   map[string]string // reference → id of its draft
}

func (h *Handlers) planOf(ctx context.Context, im models.Import, file models.SourceFile) (plan, error) {
	p := plan{jobs: feeds.Plan(file, mappingOf(im.Columns)), known: map[string]string{}, ids: map[string]string{}}
	var ids []string
	for _, j := range p.jobs {
		if j.Left == "" {
			p.ids[j.Ref] = h.Store.ImportedID(im.Owner, j.Ref)
			ids = append(ids, p.ids[j.Ref])
		}
	}
	jobs, err := h.Store.Jobs().Versions(ctx, ids)
	if err != nil {
		return p, err
	}
	drafts, err := h.Store.Drafts().Versions(ctx, ids)
	if err != nil {
		return p, err
	}
	posted, err := h.Store.Jobs().ByPoster(ctx, im.Owner)
	if err != nil {
		return p, err
	}
	byRef := map[string]string{}
	for i := range posted {
		byRef[posted[i].Ref] = posted[i].ID
	}
	for _, j := range p.jobs {
		if j.Left != "" {
			continue
		}
		id := p.ids[j.Ref]
		switch _, isJob := jobs[id]; {
		case isJob:
			p.known[j.Ref] = "/desk/jobs/" + id
		case byRef[j.Ref] != "":
			p.known[j.Ref] = "/desk/jobs/" + byRef[j.Ref]
		case drafts[id] > 0:
			p.known[j.Ref] = "/desk/drafts/" + id + "/pasted"
		default:
			p.fresh = append(p.fresh, j)
		}
	}
	return p, nil
}

// importRow is a row with its verdict: what the rules say of the draft that it
// would become.
func (h *Handlers) importRow(o form.Offer, j feeds.Job, p plan, desk examined, org web.Organisation) ImportRow {
	row := ImportRow{Line: j.Line, Ref: j.Ref, Title: j.Title()}
	if name, private := j.Client(); private {
		row.Client = name
	}
	switch {
	case j.Left != "":
		row.Verdict, row.Why = "left", models.Fault{Code: j.Left}
		return row
	case p.known[j.Ref] != "":
		row.Verdict, row.Href = "known", templates.Href(o.Lang, p.known[j.Ref])
		return row
	}
	seen := h.judged(desk, models.Draft{Owner: org.OrgRef, Values: h.valuesOf(j, desk.employers)}, org)
	names := namesMissing(seen)
	row.Verdict, row.Wants = "draft", len(names)
	if len(names) == 0 {
		row.Verdict = "ready"
	}
	var labels []string
	for _, name := range names[:min(len(names), 3)] {
		labels = append(labels, advert.Label(o, name))
	}
	row.Missing = strings.Join(labels, o.Say("desk.import_comma"))
	return row
}

// valuesOf are the values of the draft that a row becomes.
func (h *Handlers) valuesOf(j feeds.Job, employers []models.Employer) form.Values {
	return pull.ValuesOf(h.rows(), j, h.Today(), employers)
}

// halfSpent is when half of the time that a request has left is spent; far away for
// one without an end.
func halfSpent(ctx context.Context, now time.Time) time.Time {
	end, bounded := ctx.Deadline()
	if !bounded {
		return now.AddDate(1, 0, 0)
	}
	return now.Add(end.Sub(now) / 2)
}

// ConfirmImport makes drafts of the next rows, as many as half of its time allows: on
// a busy machine a row takes a tenth of a second. A row whose draft or job is here
// makes none, so that sending twice, or going on after a break, doubles nothing.
func (h *Handlers) ConfirmImport(c *fiber.Ctx) error {
	half := halfSpent(c.UserContext(), time.Now())
	im, file, org, err := h.ownImport(c)
	if err != nil {
		return err
	}
	p, err := h.planOf(c.UserContext(), im, file)
	if err != nil {
		return err
	}
	employers, _, err := h.employersFor(c.UserContext(), org)
	if err != nil {
		return err
	}
	next := p.fresh[:min(len(p.fresh), models.DraftsAtOnce)]
	made := 0
	for _, j := range next {
		if made > 0 && time.Now().After(half) {
			break
		}
		made++
		d := models.Draft{
			ID: p.ids[j.Ref], Owner: im.Owner, Values: h.valuesOf(j, employers), Step: advert.Pages[0].Key,
			UserID: web.VisitOf(c).Viewer.ID,
		}
		if err := h.Store.Drafts().Save(c.UserContext(), &d); err != nil && !errors.Is(err, models.ErrConflict) {
			return err
		}
	}
	if len(p.fresh) > made {
		return h.To(c, "/desk/import/"+im.ID+"?go="+goOn) // where a script presses on
	}
	if len(next) == 0 {
		h.Flash(c, "desk.import_made_none")
		return h.To(c, "/desk/import/"+im.ID)
	}
	h.Flash(c, "desk.import_made_all")
	return h.To(c, pathDrafts)
}

// importColumns are the source fields with what each may be said to hold.
func (h *Handlers) importColumns(o form.Offer, im models.Import, file models.SourceFile) (out []ImportColumn) {
	options := importKinds(o)
	for i, c := range im.Columns {
		column := ImportColumn{Number: i + 1, Name: c.Name, Used: c.Kind != string(feeds.Ignored)}
		for _, r := range file.Rows {
			if i < len(r.Values) && r.Values[i] != "" {
				column.Example = r.Values[i]
				break
			}
		}
		if runes := []rune(column.Example); len(runes) > 60 {
			column.Example = string(runes[:60]) + "…"
		}
		of := options
		if !slices.ContainsFunc(options, func(opt templates.Option) bool { return opt.Value == c.Kind }) {
			of = append(slices.Clone(options), templates.Option{Value: c.Kind, Label: kindLabel(o, feeds.Kind(c.Kind))})
		}
		column.Kind = templates.Field{
			Name: columnField(i), Kind: "select", Label: c.Name, Value: c.Kind, Options: of,
		}
		out = append(out, column)
	}
	return out
}

func importKinds(o form.Offer) (out []templates.Option) {
	for _, kind := range feeds.Kinds() {
		out = append(out, templates.Option{Value: string(kind), Label: kindLabel(o, kind)})
	}
	return out
}

// kindLabel is what a kind is called: as the one field of the advert that it
// feeds, or in words of its own.
func kindLabel(o form.Offer, kind feeds.Kind) string {
	if name := kind.Field(); name != "" {
		if label := advert.Label(o, name); label != "" {
			return label
		}
	}
	return o.Say("desk.import_kind_" + string(kind))
}
