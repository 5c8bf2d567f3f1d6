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
	"github.com/enkaku/enkaku/models/rules"
	"github.com/enkaku/enkaku/templates"
)

const (
	pathReview   = "/admin/review"
	pathTogether = "/admin/review/together"
)

// TogetherPage shows about which of the adverts that wait something is about to be
// decided, with what is to be looked at in each; or what became of them.
type TogetherPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Deed   string
	Back   string // address of the list of what waits, or of the organisation's jobs
	Look   bool   // each is to be looked at before
	Danger bool
	Rows   []TogetherRow // about which it can be decided
	Left   []TogetherRow // about which it cannot, and why
	Done   []TogetherRow
	Over   bool // it was decided; the page is the report
	Reason templates.Field
	Button string
	Faults []models.Fault // of the reason
}

// Template names pages/admin/together.html.
func (TogetherPage) Template() string { return "admin/together" }

// TogetherRow is one of them.
type TogetherRow struct {
	ReviewRow
	Target   string // the poster: "agency/ID"
	Seen     string // the advert and the version of it that the editor sees: "ID.VERSION"
	Warnings []templates.FaultLink
	Faults   []models.Fault // why it was not decided; none: it does not wait, or was changed meanwhile
}

// jointDeed is a decision about several adverts: about each as if it were alone.
type jointDeed struct {
	key, action, words string
	reasoned           bool // it needs words to the poster
	may                func(*models.Job) bool
	change             func(h *Handlers, c *fiber.Ctx, reason string) func(*models.Job) error
}

var jointDeeds = []jointDeed{
	{"approve", "review.approve", "admin.together_approve", false, (*models.Job).Waits,
		func(h *Handlers, c *fiber.Ctx, _ string) func(*models.Job) error {
			return h.ByLeave(c, func(j *models.Job, p models.Publisher) error { return rules.Approve(j, p, h.Claims) })
		}},
	{"return", "review.return", "admin.together_return", true, (*models.Job).Waits,
		func(h *Handlers, _ *fiber.Ctx, reason string) func(*models.Job) error {
			return func(j *models.Job) error { return j.Return(reason, h.Now()) }
		}},
	{"take-down", "review.take_down", "admin.together_take_down", true, (*models.Job).CanTakeDown,
		func(h *Handlers, _ *fiber.Ctx, reason string) func(*models.Job) error {
			return func(j *models.Job) error { return j.TakeDown(reason, h.Now()) }
		}},
	{"resume", "review.resume", "admin.together_resume", false, (*models.Job).CanRelease,
		func(h *Handlers, c *fiber.Ctx, _ string) func(*models.Job) error {
			return h.ByLeave(c, (*models.Job).Release)
		}},
}

// ofQueue are the deeds to what waits, ofPublished those to what was decided before.
var ofQueue, ofPublished = jointDeeds[:2], jointDeeds[2:]

func jointDeedOf(key string) (jointDeed, error) {
	i := slices.IndexFunc(jointDeeds, func(d jointDeed) bool { return d.key == key })
	if i < 0 {
		return jointDeed{}, models.ErrNotFound
	}
	return jointDeeds[i], nil
}

// AskTogether shows about which adverts something is about to be decided.
func (h *Handlers) AskTogether(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	d, err := jointDeedOf(values.Get("deed"))
	if err != nil {
		return err
	}
	if len(values["id"]) == 0 {
		h.Flash(c, "admin.together_none")
		return h.To(c, pathReview)
	}
	return h.askTogether(c, d, values["id"], "", nil)
}

func (h *Handlers) askTogether(c *fiber.Ctx, d jointDeed, ids []string, typed string, faults []models.Fault) error {
	jobs, ids, err := h.named(c, ids)
	if err != nil {
		return err
	}
	page := TogetherPage{Deed: d.key, Faults: faults, Reason: templates.Field{
		Name: "reason", Kind: "textarea", Rows: 4, Label: h.Words(c, "admin.reason"), Value: typed, Required: true,
		Faults: templates.FaultsOf(faults, "reason"),
	}}
	posters := map[models.OrgRef][]models.Job{}
	for _, id := range ids {
		j := jobs[id]
		row := h.togetherRow(c, &j)
		if !d.may(&j) {
			page.Left = append(page.Left, row)
			continue
		}
		if row.Warnings, err = h.LookedAtAmong(c, &j, posters); err != nil {
			return err
		}
		page.Rows = append(page.Rows, row)
	}
	return h.renderTogether(c, d, page)
}

// named are jobs by their ids, each once and no more than are decided at a time.
func (h *Handlers) named(c *fiber.Ctx, ids []string) (map[string]models.Job, []string, error) {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	if len(ids) > models.MaxTogether {
		return nil, nil, fiber.ErrBadRequest
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, nil, err
	}
	if len(jobs) < len(ids) {
		return nil, nil, models.ErrNotFound
	}
	slices.SortStableFunc(ids, func(a, b string) int { return jobs[a].UpdatedAt.Compare(jobs[b].UpdatedAt) })
	return jobs, ids, nil
}

func (h *Handlers) togetherRow(c *fiber.Ctx, j *models.Job) TogetherRow {
	return TogetherRow{ReviewRow: reviewRow(j, web.VisitOf(c).Lang), Target: web.OrgTarget(j.Poster), Seen: fmt.Sprintf("%s.%d", j.ID, j.Version)}
}

// backFrom is the list from which the adverts of a page were chosen: what waits, or the
// jobs of their poster.
func (h *Handlers) backFrom(c *fiber.Ctx, page *TogetherPage) string {
	lang := web.VisitOf(c).Lang
	rows := slices.Concat(page.Rows, page.Done, page.Left)
	if !slices.ContainsFunc(ofPublished, func(d jointDeed) bool { return d.key == page.Deed }) || len(rows) == 0 {
		return templates.Href(lang, pathReview)
	}
	return templates.Href(lang, "/admin/organisations/"+rows[0].Target+"/jobs")
}

func (h *Handlers) renderTogether(c *fiber.Ctx, d jointDeed, page TogetherPage) error {
	page.Layout = h.adminLayout(c, h.Words(c, d.words))
	page.Back, page.Look, page.Danger = h.backFrom(c, &page), !d.reasoned, d.reasoned
	page.Nav, page.Button = h.adminTabs(c, pathReview), h.Words(c, "desk.together_do", page.Title, len(page.Rows))
	return h.Render(c, page)
}

// DecideTogether decides about each of the named adverts by the rules of deciding about
// one, in the version that was seen, and tells of each what became of it.
func (h *Handlers) DecideTogether(c *fiber.Ctx) error {
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	d, err := jointDeedOf(values.Get("deed"))
	if err != nil {
		return err
	}
	versions := map[string]string{}
	var ids []string
	for _, seen := range values["seen"] {
		at := max(0, strings.LastIndexByte(seen, '.'))
		id := seen[:at]
		ids, versions[id] = append(ids, id), strings.TrimPrefix(seen[at:], ".")
	}
	reason := form.Text(values.Get("reason"))
	if faults := models.ReasonFaults("reason", reason); d.reasoned && len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.askTogether(c, d, ids, reason, faults)
	}
	jobs, ids, err := h.named(c, ids)
	if err != nil {
		return err
	}
	page := TogetherPage{Deed: d.key, Over: true}
	for _, id := range ids {
		j := jobs[id]
		row := h.togetherRow(c, &j)
		var invalid *models.InvalidError
		err := models.ErrConflict
		if versions[id] == fmt.Sprint(j.Version) && d.may(&j) {
			err = h.decidedOn(c, &j, d.action, reason, d.change(h, c, reason))
		}
		switch {
		case err == nil:
			page.Done = append(page.Done, row)
		case errors.As(err, &invalid):
			row.Faults = invalid.Faults
			page.Left = append(page.Left, row)
		case errors.Is(err, models.ErrConflict):
			page.Left = append(page.Left, row)
		default:
			return err
		}
	}
	return h.renderTogether(c, d, page)
}

// waitingSieve is which of the adverts that wait a list is to hold.
type waitingSieve struct{ text, kind string }

// kinds of what waits.
const (
	waitsNew    = "new"
	waitsChange = "change"
)

func sieveOf(c *fiber.Ctx) waitingSieve {
	s := waitingSieve{text: web.Cut(strings.TrimSpace(c.Query("q")), 100)}
	if kind := c.Query("kind"); kind == waitsNew || kind == waitsChange {
		s.kind = kind
	}
	return s
}

// keeps reports whether a row stays in the list: its text is part of the title or of a
// name, however written.
func (s waitingSieve) keeps(row *ReviewRow) bool {
	if s.kind == waitsNew && row.Change || s.kind == waitsChange && !row.Change {
		return false
	}
	text := models.FoldOrgName(s.text)
	if s.text == "" || s.text == row.ID {
		return true
	}
	return text != "" && slices.ContainsFunc([]string{row.Title, row.Poster, row.Employer}, func(name string) bool {
		return strings.Contains(models.FoldOrgName(name), text)
	})
}

// fields are the questions above the list.
func (s waitingSieve) fields(say templates.Say) []templates.Field {
	return []templates.Field{
		{Name: "q", Kind: "search", Label: say("admin.review_search"), Value: s.text},
		{Name: "kind", Kind: "select", Label: say("admin.col_kind"), Value: s.kind, Options: []templates.Option{
			{Label: say("admin.market_all")}, {Value: waitsNew, Label: say("admin.is_new")}, {Value: waitsChange, Label: say("admin.is_change")},
		}},
	}
}
