package public

import (
	"maps"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// ResumePage holds what a person sent and what was not taken, ready to be sent
// again.
type ResumePage struct {
	templates.Layout
	ID     string    // of the held form
	Sent   time.Time // when it was sent again, zero for not yet
	Action string
	Fields []templates.Hidden
	Desk   string   // organisation that a form of the desk goes to now
	File   bool     // there was a file, which is not kept
	Cut    bool     // something was too long to be kept
	Texts  []string // the longer ones of what was typed, to be read and copied
}

// Template names pages/public/resume.html.
func (ResumePage) Template() string { return "public/resume" }

// Resume shows a form that its sender sent and that was not taken.
func (h *Handlers) Resume(c *fiber.Ctx) error {
	held, err := h.Store.HeldForms().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return err
	}
	if !held.Waits(web.VisitOf(c).Viewer.ID, h.Now()) {
		return models.ErrNotFound
	}
	if strings.TrimPrefix(held.Path, "/en") == "/me/erase" { // that form shows what was chosen, and what goes
		return h.To(c, "/me/erase?held="+url.QueryEscape(held.ID))
	}
	l, err := h.Form(c, h.Words(c, "signin.resume_title"))
	if err != nil {
		return err
	}
	l.NoIndex = true
	page := ResumePage{Layout: l, ID: held.ID, Sent: held.SentAt, Action: held.Path, File: held.File, Cut: held.Cut,
		Texts: held.Texts()}
	if org := web.VisitOf(c).Viewer.Org; org.ID != "" && strings.HasPrefix(strings.TrimPrefix(held.Path, "/en"), "/desk") {
		names, err := h.OrgNames(c.UserContext(), []models.OrgRef{org})
		if err != nil {
			return err
		}
		page.Desk = names[org].In(l.Lang)
	}
	for _, name := range slices.Sorted(maps.Keys(held.Values)) {
		for _, value := range held.Values[name] {
			page.Fields = append(page.Fields, templates.Hidden{Name: name, Value: value})
		}
	}
	return h.Render(c, page)
}
