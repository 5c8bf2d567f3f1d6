package admin

import (
	"errors"

	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// renameJobs lets the adverts of an organisation bear what was just verified of it:
// name, place and contact. Those that are over keep what they said.
func (h *Handlers) renameJobs(c *fiber.Ctx, org *web.Organisation) error {
	jobs, err := h.jobsOf(c, org.OrgRef)
	if err != nil {
		return err
	}
	for i := range jobs {
		if err := h.renameJob(c, org, jobs[i]); err != nil {
			return err
		}
	}
	return nil
}

func (h *Handlers) renameJob(c *fiber.Ctx, org *web.Organisation, j models.Job) error {
	ctx := c.UserContext()
	for range 5 {
		var name *vocab.Text
		var card *models.EmployerCard
		if j.Poster == org.OrgRef {
			shown := org.ShownName()
			name = &shown
		}
		if org.Employer != nil && j.EmployerID == org.ID {
			shown := org.Employer.Card()
			card = &shown
		}
		if j.Ended() || !j.Rename(name, card) {
			return nil
		}
		err := h.Store.Jobs().Save(ctx, &j)
		if !errors.Is(err, models.ErrConflict) {
			return err
		}
		if j, err = h.Store.Jobs().Get(ctx, j.ID); err != nil {
			return err
		}
	}
	return models.ErrConflict
}
