package admin

import (
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

const pathBlocks = "/admin/blocks"

// BlocksPage is the board's block list, the newest entry first, with the form of a new
// one.
type BlocksPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Fields []templates.Field
	Faults []models.Fault
	Rows   []BlockRow
	Pager  templates.Pager
}

// Template names pages/admin/blocks.html.
func (BlocksPage) Template() string { return "admin/blocks" }

// BlockRow is an entry of the block list.
type BlockRow struct {
	ID      string
	Version int64
	Kind    string // in words
	Value   string
	Reason  string
	Who     string // the address of who entered it, or the id of one who is gone
	JobID   string // it was taken from; "": from none
	At      time.Time
	Until   time.Time // in its last day; zero: it does not end by itself
	Ended   time.Time // zero: nobody ended it
	Holds   bool
}

// Blocks shows the block list.
func (h *Handlers) Blocks(c *fiber.Ctx) error {
	return h.showBlocks(c, func(string) string { return "" }, nil)
}

func (h *Handlers) showBlocks(c *fiber.Ctx, typed func(name string) string, faults []models.Fault) error {
	list, pager, err := web.PageOf(c, web.ListAt{Path: pathBlocks, Param: "page"}, h.Store.BlockEntries().List())
	if err != nil {
		return err
	}
	page := BlocksPage{
		Layout: h.adminLayout(c, h.Words(c, "blocks.title")), Nav: h.adminTabs(c, pathBlocks), Faults: faults, Pager: pager,
	}
	if page.Rows, err = h.blockRows(c, list); err != nil {
		return err
	}
	kinds := []templates.Option{{Label: h.Words(c, "desk.choose")}}
	for _, kind := range models.BlockKinds {
		kinds = append(kinds, templates.Option{Value: string(kind), Label: h.Words(c, "blocks.kind_"+string(kind))})
	}
	page.Fields = []templates.Field{
		{Name: "kind", Kind: "select", Label: h.Words(c, "blocks.kind"), Options: kinds, Required: true},
		{Name: "value", Kind: "textarea", Rows: 2, Label: h.Words(c, "blocks.value"), Hint: h.Words(c, "blocks.value_hint"), Required: true},
		{Name: "reason", Kind: "textarea", Rows: 2, Label: h.Words(c, "blocks.reason"), Hint: h.Words(c, "blocks.reason_hint"), Required: true},
		{Name: "until", Kind: "date", Label: h.Words(c, "blocks.until"), Hint: h.Words(c, "blocks.until_hint")},
	}
	for i := range page.Fields {
		f := &page.Fields[i]
		f.Value, f.Faults = typed(f.Name), templates.FaultsOf(faults, f.Name)
	}
	return h.Render(c, page)
}

// blockRows are entries with the people who entered them.
func (h *Handlers) blockRows(c *fiber.Ctx, list []models.BlockEntry) ([]BlockRow, error) {
	var ids []string
	for i := range list {
		ids = append(ids, list[i].By)
	}
	people, err := h.Store.Users().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	rows := make([]BlockRow, len(list))
	for i := range list {
		e := &list[i]
		rows[i] = BlockRow{
			ID: e.ID, Version: e.Version, Kind: h.Words(c, "blocks.kind_"+string(e.Kind)), Value: e.Value, Reason: e.Reason,
			Who: e.By, JobID: e.JobID, At: e.CreatedAt, Ended: e.EndedAt, Holds: e.Holds(h.Now()),
		}
		if !e.Until.IsZero() {
			rows[i].Until = e.Until.Add(-time.Minute) // within the last day
		}
		if u, ok := people[e.By]; ok {
			rows[i].Who = u.Email
		}
	}
	return rows, nil
}

// AddBlock puts what was typed on the list.
func (h *Handlers) AddBlock(c *fiber.Ctx) error {
	typed := func(name string) string { return c.FormValue(name) }
	until, code := form.Date(typed("until"))
	var faults []models.Fault
	if code != "" {
		faults = web.Mistake("until", code)
	}
	e, err := models.NewBlock(models.BlockKind(typed("kind")), form.Text(typed("value")), form.Text(typed("reason")), until, h.Now())
	var invalid *models.InvalidError
	if errors.As(err, &invalid) {
		faults, err = append(faults, invalid.Faults...), nil
	}
	if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showBlocks(c, typed, faults)
	}
	if err == nil {
		err = h.keepBlock(c, &e)
	}
	if err != nil {
		return err
	}
	h.Flash(c, "blocks.done_added")
	return h.To(c, pathBlocks)
}

// keepBlock keeps a new entry, recorded.
func (h *Handlers) keepBlock(c *fiber.Ctx, e *models.BlockEntry) (err error) {
	v := web.VisitOf(c).Viewer
	if e.ID, err = h.NewID(); err != nil {
		return err
	}
	e.By = v.ID
	if err := h.Record(c, &v.User, "block.add", "block/"+e.ID); err != nil {
		return err
	}
	return h.Store.BlockEntries().Save(c.UserContext(), e)
}

// EndBlock takes an entry out of force.
func (h *Handlers) EndBlock(c *fiber.Ctx) error {
	v := web.VisitOf(c).Viewer
	e, err := h.Store.BlockEntries().Get(c.UserContext(), c.Params("id"))
	if err == nil {
		err = e.End(v.ID, h.Now())
	}
	if err == nil {
		err = h.Record(c, &v.User, "block.end", "block/"+e.ID)
	}
	if err == nil {
		err = h.Store.BlockEntries().Save(c.UserContext(), &e)
	}
	if err != nil {
		return err
	}
	h.Flash(c, "blocks.done_ended")
	return h.To(c, pathBlocks)
}
