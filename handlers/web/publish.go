package web

import (
	"github.com/gofiber/fiber/v2"

	"github.com/enkaku/enkaku/models"
)

// StoreJob saves a job and, when its published text is new, keeps that text.
func (s *Site) StoreJob(c *fiber.Ctx, j *models.Job, before int) error {
	if err := s.Store.Jobs().Save(c.UserContext(), j); err != nil {
		return err
	}
	if j.Revision == before {
		return nil
	}
	return s.Store.Revisions().Save(c.UserContext(), models.JobRevision{
		ID: models.RevisionID(j.ID, j.Revision), JobID: j.ID, Revision: j.Revision, Advert: j.Advert,
		By: VisitOf(c).Viewer.ID, At: s.Now(),
	})
}
