package admin

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// deedSuspend is what can be done to several organisations: stopping them can be taken
// back, one by one; to verify one is to look at it.
const deedSuspend = "suspend"

// OrgsTogetherPage shows which organisations are about to be suspended, or what became
// of it.
type OrgsTogetherPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Rows   []TogetherOrg // that can be
	Left   []TogetherOrg
	Done   []TogetherOrg
	Over   bool // it was done; the page is the report
	Note   templates.Field
	Button string
	Faults []models.Fault // of the note
}

// Template names pages/admin/orgstogether.html.
func (OrgsTogetherPage) Template() string { return "admin/orgstogether" }

// TogetherOrg is one of them.
type TogetherOrg struct {
	Target, Name, State string
	Seen                string // the organisation and the version of it that the editor sees: "agency/ID.VERSION"
	Live                int    // jobs that leave the board with it
}

// AskOrgsTogether shows which organisations are about to be suspended.
func (h *Handlers) AskOrgsTogether(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	if values.Get("deed") != deedSuspend {
		return models.ErrNotFound
	}
	if len(values["id"]) == 0 {
		h.Flash(c, "admin.orgs_none_ticked")
		return h.To(c, pathOrgTable)
	}
	return h.askOrgsTogether(c, values["id"], "", nil)
}

func (h *Handlers) askOrgsTogether(c *fiber.Ctx, targets []string, typed string, faults []models.Fault) error {
	orgs, err := h.orgsNamed(c, targets)
	if err != nil {
		return err
	}
	page := OrgsTogetherPage{Faults: faults, Note: templates.Field{Name: "note", Kind: "textarea", Rows: 3, Label: h.Words(c, "admin.note"),
		Hint: h.Words(c, "admin.note_hint"), Value: typed, Required: true, Faults: templates.FaultsOf(faults, "note")}}
	for _, org := range orgs {
		row, err := h.togetherOrg(c, &org)
		if err != nil {
			return err
		}
		if org.Verification.Suspended() {
			page.Left = append(page.Left, row)
			continue
		}
		page.Rows = append(page.Rows, row)
	}
	return h.renderOrgsTogether(c, page)
}

// orgsNamed are organisations by their targets, each once and no more than are decided at
// a time.
func (h *Handlers) orgsNamed(c *fiber.Ctx, targets []string) (orgs []web.Organisation, err error) {
	targets = slices.Compact(slices.Sorted(slices.Values(targets)))
	if len(targets) > models.MaxTogether {
		return nil, fiber.ErrBadRequest
	}
	for _, target := range targets {
		kind, id, _ := strings.Cut(target, "/")
		if models.OrgKind(kind) != models.OrgAgency && models.OrgKind(kind) != models.OrgEmployer {
			return nil, models.ErrNotFound
		}
		org, err := h.OrganisationOf(c.UserContext(), models.OrgRef{Kind: models.OrgKind(kind), ID: id})
		if err != nil {
			return nil, err
		}
		orgs = append(orgs, org)
	}
	return orgs, nil
}

func (h *Handlers) togetherOrg(c *fiber.Ctx, org *web.Organisation) (TogetherOrg, error) {
	target := web.OrgTarget(org.OrgRef)
	row := TogetherOrg{Target: target, Name: org.Name.In(web.VisitOf(c).Lang), Seen: fmt.Sprintf("%s.%d", target, org.Version()),
		State: h.Words(c, "desk.org_"+string(org.Verification.State))}
	jobs, err := h.Store.Jobs().Behind(c.UserContext(), org.OrgRef)
	for i := range jobs {
		if jobs[i].Live(h.Now()) {
			row.Live++
		}
	}
	return row, err
}

func (h *Handlers) renderOrgsTogether(c *fiber.Ctx, page OrgsTogetherPage) error {
	page.Layout, page.Nav = h.adminLayout(c, h.Words(c, "admin.suspend_together")), h.adminTabs(c, "/admin/organisations")
	page.Button = h.Words(c, "desk.together_do", page.Title, len(page.Rows))
	return h.Render(c, page)
}

// SuspendTogether stops each of the named organisations by the rules of stopping one, in
// the version that was seen, and tells of each what became of it.
func (h *Handlers) SuspendTogether(c *fiber.Ctx) error {
	defer unhurried(c)()
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	var targets []string
	for _, seen := range values["seen"] {
		targets = append(targets, seen[:max(0, strings.LastIndexByte(seen, '.'))])
	}
	note := form.Text(values.Get("note"))
	if faults := models.ReasonFaults("note", note); len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askOrgsTogether(c, targets, note, faults)
	}
	orgs, err := h.orgsNamed(c, targets)
	if err != nil {
		return err
	}
	page := OrgsTogetherPage{Over: true}
	for _, org := range orgs {
		row, err := h.togetherOrg(c, &org)
		if err != nil {
			return err
		}
		err = models.ErrConflict
		if slices.Contains(values["seen"], row.Seen) {
			err = h.suspend(c, org, note)
		}
		switch {
		case err == nil:
			page.Done = append(page.Done, row)
		case errors.Is(err, models.ErrConflict):
			page.Left = append(page.Left, row)
		default:
			return err
		}
	}
	return h.renderOrgsTogether(c, page)
}

// suspend stops an organisation as it was seen.
func (h *Handlers) suspend(c *fiber.Ctx, org web.Organisation, note string) error {
	checked, err := org.Verification.Decide(models.VerifySuspended, web.VisitOf(c).Viewer.ID, note, h.Now())
	if err != nil {
		return err
	}
	return h.checkedAs(c, org, checked)
}
