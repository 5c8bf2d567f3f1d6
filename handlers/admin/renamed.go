package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/handlers/web"
	"github.com/enkaku/enkaku/models"
	"github.com/enkaku/enkaku/models/vocab"
)

// renameJobs lets the adverts of an organisation bear what was just verified of it:
// name, place and contact. Those that are over keep what they said.
func (h *Handlers) renameJobs(c *fiber.Ctx, org *web.Organisation) error {
	shown := org.ShownName()
	return h.jobsFollow(c, org.OrgRef, func(j *models.Job, _ models.Publisher) bool {
		var name *vocab.Text
		var card *models.EmployerCard
		if j.Poster == org.OrgRef {
			name = &shown
		}
		if org.Employer != nil && j.EmployerID == org.ID {
			bears := org.Employer.Card()
			card = &bears
		}
		return !j.Ended() && j.Rename(name, card)
	})
}
