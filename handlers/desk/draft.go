package desk

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/form"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
)

// DraftBody is the most a page of the form of an advert may send: ten
// thousand characters take nine bytes each on their way.
const DraftBody = 512 << 10

// ownDraft returns a draft of an organisation the person works for.
func (h *Handlers) ownDraft(c *fiber.Ctx) (models.Draft, web.Organisation, error) {
	d, err := h.Store.Drafts().Get(c.UserContext(), c.Params("id"))
	if err != nil {
		return d, web.Organisation{}, err
	}
	if err := h.Mine(c, d.Owner); err != nil {
		return d, web.Organisation{}, err
	}
	if err := h.meetJob(c.UserContext(), &d); err != nil {
		return d, web.Organisation{}, err
	}
	org, err := h.OrganisationOf(c.UserContext(), d.Owner)
	return d, org, err
}

// NewDraft starts the form: empty but for sensible defaults, or as a copy of
// a job of the same organisation.
func (h *Handlers) NewDraft(c *fiber.Ctx) error {
	org, err := h.deskOf(c)
	if err != nil {
		return err
	}
	if err := h.Limit(c, models.CapDraftsByOrganisation, org.ID); err != nil {
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
		values = advert.CopyOf(&job, models.DateOf(h.Now()))
	}
	d, err := h.startDraft(c, models.Draft{Owner: org.OrgRef, Values: values})
	if err != nil {
		return err
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/"+advert.Pages[0].Key)
}

// startDraft keeps a new draft with the owner and the values given, and of an
// edit the job and its text.
func (h *Handlers) startDraft(c *fiber.Ctx, d models.Draft) (models.Draft, error) {
	id, err := h.NewID()
	if err != nil {
		return models.Draft{}, err
	}
	d.ID, d.Step, d.UserID = draftID(d.JobID, id), advert.Pages[0].Key, web.VisitOf(c).Viewer.ID
	return d, h.Store.Drafts().Save(c.UserContext(), &d)
}

// firstValues are the answers a new form begins with.
func (h *Handlers) firstValues(c *fiber.Ctx, org web.Organisation) (form.Values, error) {
	newest, err := h.Store.Jobs().Newest(c.UserContext(), org.OrgRef)
	if err != nil && !errors.Is(err, models.ErrNotFound) {
		return nil, err
	}
	var last *models.Advert
	if err == nil {
		last = &newest.Advert
	}
	values := advert.FirstValues(web.VisitOf(c).Lang, last, models.DateOf(h.Now()))
	employers, _, err := h.employersFor(c.UserContext(), org)
	if len(employers) == 1 {
		values["employer"] = []string{employers[0].ID}
	}
	return values, err
}

// OpenDraft goes on where the person was.
func (h *Handlers) OpenDraft(c *fiber.Ctx) error {
	d, _, err := h.ownDraft(c)
	if err != nil {
		return h.handedIn(c, err)
	}
	step := d.Step
	if _, known := advert.PageOf(step); !known && step != advert.Review && step != advert.Missing {
		step = advert.Pages[0].Key
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/"+step)
}

// DraftStep shows a page of the form.
func (h *Handlers) DraftStep(c *fiber.Ctx) error {
	d, org, err := h.ownDraft(c)
	if err != nil {
		return h.handedIn(c, err)
	}
	if c.Params("step") == advert.Review {
		return h.review(c, d, org, reviewAsked)
	}
	if c.Params("step") == advert.Missing {
		return h.askMissing(c, d, org)
	}
	asked, ok := advert.PageOf(c.Params("step"))
	if !ok {
		return models.ErrNotFound
	}
	seen, err := h.examine(c, d, org)
	if err != nil {
		return err
	}
	return h.renderStep(c, d, seen, asked, nil, nil)
}

// renderStep shows a page of the form, with what was typed as the name of a block
// and what is wrong with that.
func (h *Handlers) renderStep(
	c *fiber.Ctx, d models.Draft, seen examined, asked form.Page, typed form.Values, faults []models.Fault,
) error {
	page, err := h.formPage(c, d, seen, asked)
	if err != nil {
		return err
	}
	if err := h.offerBlocks(c, d.Owner, &page, typed, faults); err != nil {
		return err
	}
	page.Faults = append(page.Faults, faults...)
	page.Seen = advert.Fingerprint(&d, asked)
	return h.Render(c, page)
}

// formPage is a page of the form with the values examined.
func (h *Handlers) formPage(c *fiber.Ctx, d models.Draft, seen examined, asked form.Page) (FormPage, error) {
	window, err := h.NewID()
	if err != nil {
		return FormPage{}, err
	}
	faults := []models.Fault(nil)
	switch sent := slices.Contains(d.Values[advert.Visited], asked.Key); {
	case asked.Key == advert.Missing:
		faults = faultsOfMissing(d, asked, seen.faults, sent)
	case sent:
		faults = advert.FaultsOn(asked.Key, seen.faults)
	}
	o := seen.offer(c, h)
	page := FormPage{
		Layout: h.DeskLayout(c, h.draftHeading(c, seen)), Draft: d.ID, Heading: h.draftHeading(c, seen), Window: window, Job: d.JobID, Over: h.over(d, &seen.job),
		Steps: web.StepLine(o.Say, asked.Key, d.Values[advert.Visited], seen.faults), Saved: d.UpdatedAt,
		Sections: web.SectionsOf(asked, o, faults), Faults: web.Blocking(faults),
	}
	if err := h.showPassages(c, d, seen, &page); err != nil {
		return FormPage{}, err
	}
	page.Step = stepOf(page.Steps, asked, o.Say)
	h.offerUsual(o, asked, &page)
	page.Scripts = append(page.Scripts, "js/desk.js")
	return page, nil
}

func (h *Handlers) draftHeading(c *fiber.Ctx, seen examined) string {
	if seen.editing() {
		return h.Words(c, "desk.editing", seen.job.Title.In(web.VisitOf(c).Lang))
	}
	return h.Words(c, "desk.new_job")
}

// SaveStep keeps what was typed on a page, right or wrong, and goes on. The
// browser's own saving in between is answered without a page.
func (h *Handlers) SaveStep(c *fiber.Ctx) error {
	typed := TypedValues(c)
	asked, ok := advert.PageOf(c.Params("step"))
	if c.Params("step") == advert.Missing {
		asked, ok = sentMissing(typed), true
	}
	if !ok {
		return models.ErrNotFound
	}
	d, org, err := h.ownDraft(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.savedTooLate(c, err, asked, typed)
	}
	if err != nil {
		return err
	}
	auto := c.Get("X-Autosave") != ""
	d, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) error {
		if advert.Overtaken(d, asked, typed) {
			return errOvertaken
		}
		advert.Take(d, asked, typed)
		if !auto && !slices.Contains(d.Values[advert.Visited], asked.Key) {
			d.Values[advert.Visited] = append(d.Values[advert.Visited], asked.Key)
		}
		return nil
	})
	if errors.Is(err, errOvertaken) {
		return h.overtaken(c, d, org, asked, typed)
	}
	if err != nil {
		return err
	}
	if auto {
		return c.SendStatus(fiber.StatusNoContent)
	}
	next := web.First(typed["go"])
	if id, put := strings.CutPrefix(next, goPutBlock); put {
		if err := h.putBlock(c, d, id); err != nil {
			return err
		}
		next = asked.Key
	}
	if group, keep := strings.CutPrefix(next, goKeepBlock); keep {
		faults, err := h.keepBlock(c, d, models.BlockGroup(group), web.First(typed[nameOfBlock+group]))
		if err != nil {
			return err
		}
		if len(faults) > 0 {
			seen, err := h.examine(c, d, org)
			if err != nil {
				return err
			}
			c.Status(fiber.StatusUnprocessableEntity)
			return h.renderStep(c, d, seen, asked, typed, faults)
		}
		next = asked.Key
	}
	switch {
	case next == "leave":
		return h.To(c, "/desk")
	case asked.Key == advert.Missing:
		return h.afterMissing(c, d, asked, next)
	case next == "next" || next == "":
		seen, err := h.examine(c, d, org)
		if err != nil {
			return err
		}
		if next = advert.After(asked.Key); len(web.Blocking(advert.FaultsOn(asked.Key, seen.faults))) > 0 {
			next = asked.Key
		}
	case next == "on":
		next = advert.After(asked.Key)
	case next != advert.Review:
		if _, known := advert.PageOf(next); !known {
			next = asked.Key
		}
	}
	return h.To(c, "/desk/drafts/"+d.ID+"/"+next)
}

// keepDraft changes a draft and saves it. When another window saved meanwhile
// the change is asked again, of what that left: it may refuse with an error.
func (h *Handlers) keepDraft(
	ctx context.Context, d models.Draft, change func(*models.Draft) error,
) (models.Draft, error) {
	for range 5 {
		if err := change(&d); err != nil {
			return d, err
		}
		err := h.Store.Drafts().Save(ctx, &d)
		if !errors.Is(err, models.ErrConflict) {
			return d, err
		}
		if d, err = h.Store.Drafts().Get(ctx, d.ID); err != nil {
			return d, err
		}
		if err := h.meetJob(ctx, &d); err != nil {
			return d, err
		}
	}
	return d, models.ErrConflict
}

// TypedValues are all values of a posted form.
func TypedValues(c *fiber.Ctx) map[string][]string {
	values := map[string][]string{}
	for key, value := range c.Request().PostArgs().All() {
		values[string(key)] = append(values[string(key)], strings.ToValidUTF8(string(value), "�"))
	}
	return values
}

// DeleteDraft throws a draft away.
func (h *Handlers) DeleteDraft(c *fiber.Ctx) error {
	d, _, err := h.ownDraft(c)
	if errors.Is(err, models.ErrNotFound) {
		return h.handedIn(c, err)
	}
	if err != nil {
		return err
	}
	if err := h.throwAway(c, d); err != nil {
		return err
	}
	h.Flash(c, "desk.draft_deleted")
	return h.To(c, "/desk")
}

func (h *Handlers) throwAway(c *fiber.Ctx, d models.Draft) error {
	if err := h.dropAside(c, d); err != nil {
		return err
	}
	return h.Store.Drafts().Delete(c.UserContext(), d.ID)
}
