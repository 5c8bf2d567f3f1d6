package handlers

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/templates"
)

// draftBody is the most a page of the form of an advert may send: ten
// thousand characters take nine bytes each on their way.
const draftBody = 512 << 10

// Values of a draft that are no fields of an advert.
const (
	copiedKey = "_copied_from"
	attestKey = "attest"
	toldKey   = "applicants_told"
)

// ownDraft returns a draft of an organisation the person works for.
func (h *Handlers) ownDraft(c *fiber.Ctx) (models.Draft, organisation, error) {
	d, err := h.Desk.Drafts.Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return d, organisation{}, err
	}
	if err := h.mine(c, d.Owner); err != nil {
		return d, organisation{}, err
	}
	org, err := h.organisationOf(c.UserContext(), d.Owner)
	return d, org, err
}

// newDraft starts the form: empty but for sensible defaults, or as a copy of
// a job of the same organisation.
func (h *Handlers) newDraft(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	if err := h.limit(c, models.CapDraftsByOrganisation, org.ID); err != nil {
		return err
	}
	values, err := h.firstValues(c, org)
	if err != nil {
		return err
	}
	if from := c.FormValue("from"); from != "" {
		job, err := h.ownJob(c, from)
		if err != nil {
			return err
		}
		values = h.copyOf(&job)
	}
	d, err := h.startDraft(c, org.OrgRef, "", values)
	if err != nil {
		return err
	}
	return h.to(c, "/desk/drafts/"+d.ID+"/"+advertSteps[0].key)
}

// startDraft keeps a new draft. jobID names the job it changes, if any.
func (h *Handlers) startDraft(c *fiber.Ctx, owner models.OrgRef, jobID string, values map[string][]string) (models.Draft, error) {
	id, err := h.newID()
	if err != nil {
		return models.Draft{}, err
	}
	d := models.Draft{ID: id, Owner: owner, JobID: jobID, Step: advertSteps[0].key, Values: values, UserID: visitOf(c).viewer.ID}
	return d, h.Desk.Drafts.Save(c.UserContext(), &d)
}

// copyOf are the values of a job for a new advert: its dates begin anew.
func (h *Handlers) copyOf(j *models.Job) map[string][]string {
	values := encodeAdvert(j.Advert)
	h.freshDates(values)
	values[copiedKey] = []string{j.ID}
	return values
}

func (h *Handlers) freshDates(values map[string][]string) {
	today := models.DateOf(h.Now())
	values["terms.info_as_of"] = []string{string(today)}
	values["terms.valid_through"] = []string{string(today.AddDays(models.AdvertDays))}
}

// lasting are the fields that an organisation answers alike in each advert.
var lasting = []string{
	"lang", "languages", "terms.selection", "terms.change_notice", "terms.harassment_contact", "terms.care_consideration",
	"pay.closing_day", "pay.pay_day", "terms.payment_due_days", "terms.smoking.measure", "terms.smoking.note",
	"safety.tech_support", "safety.peer_meeting", "safety.malpractice_cover", "safety.complaint_handling",
}

// firstValues are the answers a new form begins with.
func (h *Handlers) firstValues(c *fiber.Ctx, org organisation) (map[string][]string, error) {
	values := map[string][]string{
		"lang": {string(visitOf(c).lang)}, "languages": {"ja"}, "pay.currency": {"JPY"}, "terms.headcount": {"1"},
	}
	jobs, err := h.Desk.Jobs.ByPoster(c.UserContext(), org.OrgRef)
	if err != nil {
		return nil, err
	}
	if len(jobs) > 0 {
		last := encodeAdvert(jobs[0].Advert)
		for _, name := range lasting {
			if typed := last[name]; len(typed) > 0 {
				values[name] = typed
			}
		}
	}
	h.freshDates(values)
	employers, _, err := h.employersFor(c.UserContext(), org)
	if len(employers) == 1 {
		values["employer"] = []string{employers[0].ID}
	}
	return values, err
}

// openDraft goes on where the person was.
func (h *Handlers) openDraft(c *fiber.Ctx) error {
	d, _, err := h.ownDraft(c)
	if err != nil {
		return err
	}
	step := d.Step
	if _, known := stepOf(step); !known && step != reviewStep {
		step = advertSteps[0].key
	}
	return h.to(c, "/desk/drafts/"+d.ID+"/"+step)
}

// draftStep shows a page of the form.
func (h *Handlers) draftStep(c *fiber.Ctx) error {
	d, org, err := h.ownDraft(c)
	if err != nil {
		return err
	}
	if c.Params("step") == reviewStep {
		return h.review(c, d, org, false)
	}
	step, ok := stepOf(c.Params("step"))
	if !ok {
		return models.ErrNotFound
	}
	seen, err := h.examine(c, d, org)
	if err != nil {
		return err
	}
	faults := []models.Fault(nil)
	if slices.Contains(d.Values[visitedKey], step.key) {
		faults = faultsOn(step.key, seen.faults)
	}
	o := seen.offer(c, h)
	page := templates.DeskForm{
		Layout: h.deskLayout(c, h.draftHeading(c, seen)), Draft: d.ID, Heading: h.draftHeading(c, seen),
		Steps: stepLine(o.say, step.key, d.Values[visitedKey], seen.faults), Saved: d.UpdatedAt,
		Sections: step.sectionsOf(o, faults), Faults: blocking(faults),
	}
	page.Step = page.Steps[slices.IndexFunc(page.Steps, func(s templates.DeskStep) bool { return s.Current })]
	page.Scripts = append(page.Scripts, "js/desk.js")
	return h.render(c, page)
}

func (h *Handlers) draftHeading(c *fiber.Ctx, seen examined) string {
	if seen.editing() {
		return h.words(c, "desk.editing", seen.job.Title.In(visitOf(c).lang))
	}
	return h.words(c, "desk.new_job")
}

// saveStep keeps what was typed on a page, right or wrong, and goes on. The
// browser's own saving in between is answered without a page.
func (h *Handlers) saveStep(c *fiber.Ctx) error {
	d, org, err := h.ownDraft(c)
	if err != nil {
		return err
	}
	step, ok := stepOf(c.Params("step"))
	if !ok {
		return models.ErrNotFound
	}
	typed := typedValues(c)
	auto := c.Get("X-Autosave") != ""
	d, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) {
		takeStep(d, step, typed)
		if !auto && !slices.Contains(d.Values[visitedKey], step.key) {
			d.Values[visitedKey] = append(d.Values[visitedKey], step.key)
		}
	})
	if err != nil {
		return err
	}
	if auto {
		return c.SendStatus(fiber.StatusNoContent)
	}
	next := first(typed["go"])
	switch {
	case next == "leave":
		return h.to(c, "/desk")
	case next == "next" || next == "":
		seen, err := h.examine(c, d, org)
		if err != nil {
			return err
		}
		if next = step.after(); len(blocking(faultsOn(step.key, seen.faults))) > 0 {
			next = step.key
		}
	case next == "on":
		next = step.after()
	case next != reviewStep:
		if _, known := stepOf(next); !known {
			next = step.key
		}
	}
	return h.to(c, "/desk/drafts/"+d.ID+"/"+next)
}

// takeStep puts the values of one page in the place of the earlier ones. A
// question that was asked and is not in the form was left empty.
func takeStep(d *models.Draft, step formStep, typed map[string][]string) {
	if d.Values == nil {
		d.Values = map[string][]string{}
	}
	for _, name := range step.asked(d.Values) {
		delete(d.Values, name)
		if values := typed[name]; strings.Join(values, "") != "" {
			d.Values[name] = values
		}
	}
	d.Step = step.key
}

// keepDraft changes a draft and saves it. Two windows that save at once both
// succeed; the later one wins for the questions both asked.
func (h *Handlers) keepDraft(ctx context.Context, d models.Draft, change func(*models.Draft)) (models.Draft, error) {
	for range 5 {
		change(&d)
		err := h.Desk.Drafts.Save(ctx, &d)
		if !errors.Is(err, models.ErrConflict) {
			return d, err
		}
		if d, err = h.Desk.Drafts.Get(ctx, d.ID); err != nil {
			return d, err
		}
	}
	return d, models.ErrConflict
}

// typedValues are all values of a posted form.
func typedValues(c *fiber.Ctx) map[string][]string {
	values := map[string][]string{}
	for key, value := range c.Request().PostArgs().All() {
		values[string(key)] = append(values[string(key)], strings.ToValidUTF8(string(value), "�"))
	}
	return values
}

// deleteDraft throws a draft away.
func (h *Handlers) deleteDraft(c *fiber.Ctx) error {
	d, _, err := h.ownDraft(c)
	if err != nil {
		return err
	}
	if err := h.Desk.Drafts.Delete(c.UserContext(), d.ID); err != nil {
		return err
	}
	h.flash(c, "desk.draft_deleted")
	return h.to(c, "/desk")
}
