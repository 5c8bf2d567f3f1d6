package desk

import (
	"errors"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/posting"
)

// publish is Publish of the draft as it stands now.
func (h *Handlers) publish(c *fiber.Ctx) error {
	d, org, err := h.ownDraft(c)
	if err != nil {
		return h.handedIn(c, err)
	}
	typed := TypedValues(c)
	job, err := h.editedBy(c.UserContext(), d)
	if err != nil {
		return err
	}
	to := web.First(typed["go"])
	_, goesBack := advert.PageOf(to)
	d, err = h.keepDraft(c.UserContext(), d, func(d *models.Draft) error {
		if !goesBack && to != "leave" && to != goAnew &&
			web.First(typed[advert.Seen]) != advert.FingerprintOfAll(d, &job) {
			return errOvertaken
		}
		d.Step = advert.Review
		for _, name := range []string{advert.Attest, advert.Told} {
			d.Values[name] = typed[name]
		}
		for _, name := range []string{models.FieldPublishOn, models.FieldPublishHour} {
			d.Values["_"+name] = typed[name]
		}
		return nil
	})
	if errors.Is(err, errOvertaken) {
		delete(d.Values, advert.Attest) // it was said of another text
		c.Status(fiber.StatusConflict)
		return h.review(c, d, org, reviewOvertaken)
	}
	if err != nil {
		return err
	}
	switch {
	case to == "leave":
		return h.To(c, "/desk")
	case goesBack:
		return h.To(c, "/desk/drafts/"+d.ID+"/"+to)
	case h.over(d, &job) && to == goAnew:
		return h.anew(c, d)
	case h.over(d, &job):
		c.Status(fiber.StatusConflict)
		return h.review(c, d, org, reviewAsked)
	}
	return h.publishNow(c, d, org)
}

// publishNow judges a draft and hands it in, one position of the poster at a time,
// whoever else puts one up beside.
func (h *Handlers) publishNow(c *fiber.Ctx, d models.Draft, org web.Organisation) error {
	owner, err := h.NewID()
	if err != nil {
		return err
	}
	release, err := (&posting.Desk{Store: h.Store, Now: h.Now}).Alone(c.UserContext(), org.OrgRef, owner)
	if err != nil {
		return err
	}
	defer release()
	seen, err := h.examine(c, d, org)
	if err != nil {
		return err
	}
	if twin := h.twinOf(seen); models.Blocks(seen.faults) || twin != "" {
		c.Status(fiber.StatusUnprocessableEntity)
		if twin != "" {
			c.Status(fiber.StatusConflict)
		}
		return h.review(c, d, org, reviewRefused)
	}
	return h.submit(c, d, org, seen)
}

// submit hands a draft in and leads to its job.
func (h *Handlers) submit(c *fiber.Ctx, d models.Draft, org web.Organisation, seen examined) error {
	job, said, err := h.putUp(c, d, org, seen)
	if err != nil {
		return err
	}
	h.Flash(c, said)
	return h.To(c, "/desk/jobs/"+job.ID)
}

// putUp puts the advert of a draft on its job, saves it, drops the draft and returns
// the words for what became of it. A new job takes the id of its draft, so that
// pressing twice publishes once.
func (h *Handlers) putUp(
	c *fiber.Ctx, d models.Draft, org web.Organisation, seen examined,
) (job models.Job, said string, err error) {
	ctx, user := c.UserContext(), &web.VisitOf(c).Viewer.User
	job = seen.job
	if !seen.editing() {
		job = models.Job{
			ID: d.ID, Ref: h.refOf(&d, seen.others), Poster: org.OrgRef, State: models.JobDraft, CreatedBy: user.ID, CreatedAt: h.Now(),
			CopiedFrom: web.First(d.Values[advert.CopiedFrom]),
		}
	}
	job.PosterName = org.ShownName()
	job.StandApart(&seen.advert, seen.others, h.Now())
	before := job.Revision
	said = saidOf(&job, &seen)
	err = job.Submit(models.Submission{
		Advert: seen.advert, Faults: seen.faults, Trusted: org.Verification.Verified(), By: user.ID, Now: h.Now(),
		At: atOf(&job, seen), MetAside: d.MetAside, Spoken: web.First(d.Values[advert.Told]) == "on",
	})
	if err != nil {
		return job, "", err
	}
	if err := h.Record(c, user, "job.submit", "job/"+job.ID); err != nil {
		return job, "", err
	}
	if err := h.StoreJob(c, &job, before); err != nil {
		return job, "", err
	}
	if err := h.Store.Drafts().Delete(ctx, d.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return job, "", err
	}
	if said == "" || said == sameWaiting && !job.Waits() { // what held it is gone
		said = becameOf(&job)
	}
	return job, said, nil
}

// refOf is the reference of the job that a draft becomes: that of the file it came from,
// by which programs find it as well, unless another job bears it; else its id.
func (h *Handlers) refOf(d *models.Draft, others []models.Job) string {
	ref := refOfFile(d)
	if ref == "" || h.Store.ImportedID(d.Owner, ref) != d.ID ||
		slices.ContainsFunc(others, func(j models.Job) bool { return j.Ref == ref }) {
		return d.ID
	}
	return ref
}

const sameWaiting = "desk.done_same_waiting"

// saidOf is what the poster is told of a text that the job says already, or that
// takes back what waits; "" of one that says something new.
func saidOf(job *models.Job, seen *examined) string {
	switch same := seen.editing() && job.States(&seen.advert); {
	case same && job.Waits():
		return sameWaiting
	case same:
		return "desk.done_same"
	case job.Proposed != nil && job.Advert.Equal(&seen.advert):
		return "desk.done_taken_back"
	}
	return ""
}

// becameOf is what the poster is told of a job after its text was handed in.
func becameOf(job *models.Job) string {
	switch {
	case job.Proposed != nil && job.State == models.JobPaused:
		return "desk.done_proposed_paused"
	case job.Proposed != nil:
		return "desk.done_proposed"
	case job.InReview():
		return "desk.done_review"
	case job.Scheduled():
		return "desk.done_scheduled"
	case job.State == models.JobPaused:
		return "desk.done_changed_paused"
	}
	return "desk.done_published"
}
