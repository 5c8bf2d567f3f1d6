package admin

import (
	"maps"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// RetentionPage says how long everything is kept, and what was deleted by that.
type RetentionPage struct {
	templates.Layout
	Nav     templates.ConsoleNav
	Kept    []templates.KeptRow
	Deleted []DeletedRow
	Days    int // how many days with deletions there are at most
}

// Template names pages/admin/retention.html.
func (RetentionPage) Template() string { return "admin/retention" }

// DeletedRow is how much of one collection was deleted on a day.
type DeletedRow struct {
	Day        models.Date
	Collection string
	Number     int
}

// Retention shows the table of what is kept and the report of the job that
// deletes by it, the newest day first.
func (h *Handlers) Retention(c *fiber.Ctx) error {
	report, err := h.Store.Settings().Retained(c.UserContext())
	if err != nil {
		return err
	}
	l := h.adminLayout(c, h.Words(c, "retention.title"))
	page := RetentionPage{
		Layout: l, Nav: h.adminTabs(c, "/admin/retention"), Kept: templates.Kept(h.SayIn(l.Lang), h.LINE != ""),
		Days: models.RetentionDays,
	}
	for _, day := range report {
		for _, name := range slices.Sorted(maps.Keys(day.Deleted)) {
			page.Deleted = append(page.Deleted, DeletedRow{day.Day, name, day.Deleted[name]})
		}
	}
	return h.Render(c, page)
}
