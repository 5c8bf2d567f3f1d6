package desk

import (
	"errors"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/advert"
	"github.com/enkaku/enkaku/models"
)

// editMark stands in the id of the draft of an edit, between the id of its job
// and what tells it from other edits: what became of it is known when it is gone.
const editMark = "."

// draftID is the id of a draft of a job, "" for a new advert; id is a fresh one.
func draftID(job, id string) string {
	if job == "" {
		return id
	}
	return job + editMark + id
}

// jobOfDraft is the id of the job that a draft of an id became, or that it edited.
func jobOfDraft(id string) string {
	job, _, _ := strings.Cut(id, editMark)
	return job
}

// handedIn leads from a draft that is gone to the job it became, or edited: who
// presses the button twice publishes once and sees that. Else it returns err.
func (h *Handlers) handedIn(c *fiber.Ctx, err error) error {
	if errors.Is(err, models.ErrNotFound) {
		if job, jobErr := h.ownJob(c, jobOfDraft(c.Params("id"))); jobErr == nil {
			return h.To(c, "/desk/jobs/"+job.ID)
		}
	}
	return err
}

// overNow leads from a job whose life is over, so that nothing of it can be
// changed any more, to its page, which says so and offers to list it again.
func (h *Handlers) overNow(c *fiber.Ctx, j *models.Job) error {
	h.Flash(c, "desk.edit_over")
	return h.To(c, "/desk/jobs/"+j.ID)
}

// over reports whether a draft edits a job whose life is over.
func (h *Handlers) over(d models.Draft, job *models.Job) bool {
	return d.JobID != "" && !job.DeskMoves(h.Now()).Edit
}

// goAnew is the answer of a form whose job ended meanwhile: a new advert of what
// was typed.
const goAnew = "anew"

// anew makes of the draft of an edit that of a new advert: all that was typed
// stays but the poster's word, which was given for another text, and the days.
func (h *Handlers) anew(c *fiber.Ctx, d models.Draft) error {
	fresh, err := h.startDraft(c, models.Draft{
		Owner: d.Owner, Values: advert.Anew(&d, models.DateOf(h.Now())),
	})
	if err != nil {
		return err
	}
	if err := h.dropAside(c, d); err != nil {
		return err
	}
	if err := h.Store.Drafts().Delete(c.UserContext(), d.ID); err != nil && !errors.Is(err, models.ErrNotFound) {
		return err
	}
	return h.To(c, "/desk/drafts/"+fresh.ID+"/"+advert.Review)
}

// publishAgain reports whether handing in a draft failed because somebody was
// quicker, another press of the same button perhaps, so that it is to be asked
// again of what that left.
func publishAgain(err error) bool {
	return errors.Is(err, models.ErrConflict) || errors.Is(err, models.ErrNotFound)
}

// Publish hands the advert of a draft in.
func (h *Handlers) Publish(c *fiber.Ctx) error {
	err := h.publish(c)
	for try := 0; try < 3 && publishAgain(err); try++ {
		err = h.publish(c)
	}
	return err
}
