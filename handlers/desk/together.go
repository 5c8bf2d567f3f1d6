package desk

import (
	"errors"
	"slices"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// deed is something that can be done to several jobs together: to each as if it
// were alone.
type deed struct {
	key    string
	action string // in the audit log
	may    func(models.DeskMoves) bool
	do     func(h *Handlers, c *fiber.Ctx) func(*models.Job) error
	ends   bool // the jobs: it is asked what becomes of open applications
}

// deeds are all of them, in the order in which they are offered.
var deeds = []deed{
	{"confirm", "job.confirm", func(m models.DeskMoves) bool { return m.Confirm },
		func(h *Handlers, c *fiber.Ctx) func(*models.Job) error { return h.ByLeave(c, (*models.Job).Confirm) }, false},
	{"extend", "job.extend", func(m models.DeskMoves) bool { return m.Extend },
		func(h *Handlers, c *fiber.Ctx) func(*models.Job) error {
			return h.ByLeave(c, extendTo(c.FormValue("until")))
		}, false},
	{"pause", "job.paused", func(m models.DeskMoves) bool { return m.Pause },
		func(*Handlers, *fiber.Ctx) func(*models.Job) error { return (*models.Job).Pause }, false},
	{"resume", "job.approved", func(m models.DeskMoves) bool { return m.Resume },
		func(h *Handlers, c *fiber.Ctx) func(*models.Job) error { return h.ByLeave(c, (*models.Job).Resume) }, false},
	{"close", "job.close", func(m models.DeskMoves) bool { return m.Close },
		func(h *Handlers, c *fiber.Ctx) func(*models.Job) error {
			reason := models.CloseReason(c.FormValue("reason"))
			return func(j *models.Job) error { return j.Close(reason, h.Now()) }
		}, true},
}

// TogetherPage shows to which jobs something is about to be done, or what became
// of it.
type TogetherPage struct {
	templates.Layout
	Nav    templates.ConsoleNav
	Deed   string
	Faults []models.Fault // of the fields
	Fields []templates.Field
	Button string
	Danger bool
	Rows   []JobRow // that it can be done to
	Left   []LeftJob
	Done   []JobRow // to which it was done
	Over   bool     // it was done; the page is the report
	More   int      // jobs that were found besides, beyond what is done at a time
	Rest   int      // of the rows, those for which there was no time yet
}

// Template names pages/desk/together.html.
func (TogetherPage) Template() string { return "desk/together" }

// LeftJob is a job to which it cannot be done, with why.
type LeftJob struct {
	JobRow
	Faults  []models.Fault // none: its state does not allow it
	Changed bool           // since it was seen
}

// AskTogether shows what is about to be done to which jobs.
func (h *Handlers) AskTogether(c *fiber.Ctx) error {
	values, err := web.QueryValues(c)
	if err != nil {
		return fiber.ErrBadRequest
	}
	d, ok := deedOf(values.Get("deed"))
	if !ok {
		return models.ErrNotFound
	}
	ids, more := distinct(values["id"]), 0
	if values.Get("all") == "1" {
		ids, err = h.jobsAsked(c, web.VisitOf(c).Viewer.Org, models.ParseDeskQuestion(values))
		if err != nil {
			return err
		}
		more = max(0, len(ids)-models.MaxTogether)
		ids = ids[:len(ids)-more]
	}
	if len(ids) == 0 {
		h.Flash(c, "desk.none_ticked_jobs")
		return h.To(c, pathJobs)
	}
	return h.showTogether(c, d, ids, TogetherPage{More: more})
}

func deedOf(key string) (deed, bool) {
	for _, d := range deeds {
		if d.key == key {
			return d, true
		}
	}
	return deed{}, false
}

// ownJobs reads the named jobs, all of which have to be the organisation's.
func (h *Handlers) ownJobs(c *fiber.Ctx, ids []string) (map[string]models.Job, error) {
	if len(ids) > models.MaxTogether {
		return nil, fiber.ErrBadRequest
	}
	jobs, err := h.Store.Jobs().GetMany(c.UserContext(), ids)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		if j, ok := jobs[id]; !ok || j.Poster != web.VisitOf(c).Viewer.Org {
			return nil, models.ErrNotFound
		}
	}
	return jobs, nil
}

// showTogether shows the page before something is done.
func (h *Handlers) showTogether(c *fiber.Ctx, d deed, ids []string, page TogetherPage) error {
	jobs, err := h.ownJobs(c, ids)
	if err != nil {
		return err
	}
	var waiting selection
	for _, id := range ids {
		j := jobs[id]
		row := h.deskRow(c, &j, models.JobTotals{}, 0)
		if !d.may(j.DeskMoves(h.Now())) {
			page.Left = append(page.Left, LeftJob{JobRow: row})
			continue
		}
		page.Rows = append(page.Rows, row)
		if d.ends {
			if err := h.addSelection(c, &waiting, id); err != nil {
				return err
			}
		}
	}
	page.Fields = h.togetherFields(c, d, waiting, page.Faults)
	return h.renderTogether(c, d, page)
}

func (h *Handlers) renderTogether(c *fiber.Ctx, d deed, page TogetherPage) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	page.Layout = h.DeskLayout(c, h.Words(c, "desk.together_"+d.key))
	page.Nav, page.Deed, page.Danger = h.deskTabs(c, pathJobs, org), d.key, d.ends
	page.Button = h.Words(c, "desk.together_do", page.Title, len(page.Rows))
	return h.Render(c, page)
}

// togetherFields are the questions that a deed asks once for all jobs.
func (h *Handlers) togetherFields(c *fiber.Ctx, d deed, waiting selection, faults []models.Fault) []templates.Field {
	say := h.Say(c)
	switch {
	case d.key == "extend":
		until := c.FormValue("until")
		if until == "" && faults == nil {
			until = string(models.DateOf(h.Now()).AddDays(models.KeepDays))
		}
		return []templates.Field{{Name: "until", Kind: "date", Label: say("desk.extend_until"), Value: until,
			Hint: say("desk.extend_hint"), Required: true, Faults: templates.FaultsOf(faults, "until")}}
	case !d.ends:
		return nil
	}
	fields := []templates.Field{{Name: "reason", Kind: "radio", Label: say("desk.close_reason"), Required: true,
		Value: c.FormValue("reason"), Options: closeReasons(say), Faults: templates.FaultsOf(faults, "reason")}}
	if waiting.open > 0 {
		fields = append(fields, h.settleQuestions(c, waiting, say("desk.settle_template_any"), faults)...)
	}
	return fields
}

// DoTogether does something to each of the named jobs by the rules of doing it
// to one, as it was seen, and tells of each what became of it. What is wrong with an answer that
// counts for all is said before anything is done. Those for which half of the request's
// time was not enough stay on the page, to go on with.
func (h *Handlers) DoTogether(c *fiber.Ctx) error {
	half := halfSpent(c.UserContext(), time.Now())
	values, err := web.FormValues(c)
	if err != nil {
		return err
	}
	d, ok := deedOf(values.Get("deed"))
	if !ok {
		return models.ErrNotFound
	}
	ids := distinct(values["id"])
	jobs, err := h.ownJobs(c, ids)
	if err != nil {
		return err
	}
	if faults, err := h.answersFaults(c, d, ids, jobs); err != nil {
		return err
	} else if len(faults) > 0 {
		c.Status(fiber.StatusUnprocessableEntity)
		return h.showTogether(c, d, ids, TogetherPage{Faults: faults})
	}
	page := TogetherPage{Over: true}
	var rest []string
	for _, id := range ids {
		j := jobs[id]
		if len(page.Done) > 0 && time.Now().After(half) {
			rest = append(rest, id)
			continue
		}
		if !slices.Contains(values["seen"], j.Seen()) {
			page.Left = append(page.Left, LeftJob{JobRow: h.deskRow(c, &j, models.JobTotals{}, 0), Changed: true})
			continue
		}
		faults, err := h.doOne(c, d, &j)
		if err != nil {
			return err
		}
		row := h.deskRow(c, &j, models.JobTotals{}, 0)
		if faults == nil {
			page.Done = append(page.Done, row)
		} else {
			page.Left = append(page.Left, LeftJob{JobRow: row, Faults: faults})
		}
	}
	if page.Rest = len(rest); page.Rest > 0 {
		page.Over = false
		return h.showTogether(c, d, rest, page)
	}
	return h.renderTogether(c, d, page)
}

// doOne does a deed to one job. Faults that are not nil say that, and why, it
// was not done; they are empty when the state of the job does not allow it, now
// or any more.
func (h *Handlers) doOne(c *fiber.Ctx, d deed, j *models.Job) ([]models.Fault, error) {
	change := d.do(h, c)
	if end := change; d.ends {
		change = func(j *models.Job) error { return h.settling(c, j, end) }
	}
	var invalid *models.InvalidError
	switch err := h.doTo(c, j, d.action, change); {
	case errors.As(err, &invalid):
		return invalid.Faults, nil
	case errors.Is(err, models.ErrConflict), errors.Is(err, models.ErrNotFound):
		return []models.Fault{}, nil
	case err != nil:
		return nil, err
	}
	if d.ends {
		h.settle(c, j.ID)
	}
	return nil, nil
}

// answersFaults is what is wrong with the answers that count for all jobs: it is
// tried on copies, of which nothing is kept.
func (h *Handlers) answersFaults(
	c *fiber.Ctx, d deed, ids []string, jobs map[string]models.Job,
) (wrong []models.Fault, err error) {
	change, open := d.do(h, c), 0
	var invalid *models.InvalidError
	for _, id := range ids {
		j := jobs[id]
		if !d.may(j.DeskMoves(h.Now())) {
			continue
		}
		if d.ends {
			n, err := h.Store.Applications().UnderSelection(c.UserContext(), id)
			if err != nil {
				return nil, err
			}
			open += n
		}
		if len(wrong) == 0 && errors.As(change(&j), &invalid) {
			wrong = ofFields(invalid.Faults)
		}
	}
	if d.ends {
		_, err = models.NewSettlement("", open, c.FormValue(models.FieldSettle),
			form.Text(c.FormValue(models.FieldSettleWords)), "", h.Now())
		if errors.As(err, &invalid) {
			wrong, err = append(wrong, invalid.Faults...), nil
		}
	}
	return wrong, err
}

// ofFields are the faults of what was typed, without those of a job.
func ofFields(faults []models.Fault) []models.Fault {
	return slices.DeleteFunc(slices.Clone(faults), func(f models.Fault) bool { return f.Field == "" })
}
